import { type ASTVisitor, GraphQLError, type ValidationContext, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { errorExtensions } from '../../api/index.ts';

/** Hides the schema: introspection is rejected, and no error message suggests a name. */
export function useDisabledIntrospection(): Plugin {
  return {
    onValidate({ addValidationRule, setValidationFn }) {
      addValidationRule(noIntrospection);
      setValidationFn((schema, document, rules, _typeInfo, options) =>
        validate(schema, document, rules, { ...options, hideSuggestions: true }),
      );
    },
  };
}

function noIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const name = node.name.value;
      if (name !== '__schema' && name !== '__type') return;
      context.reportError(
        new GraphQLError(`"${name}" cannot be queried: introspection is disabled.`, {
          nodes: node,
          extensions: errorExtensions('INTROSPECTION_DISABLED'),
        }),
      );
    },
  };
}
