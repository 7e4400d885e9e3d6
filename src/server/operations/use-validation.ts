import {
  type ASTVisitor,
  GraphQLError,
  OverlappingFieldsCanBeMergedRule,
  type ValidationContext,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { errorExtensions } from '../../api/index.ts';
import { overlappingFieldsRule } from '../limits/index.ts';
import type { DocumentCache } from './document-cache.ts';

/**
 * Validates each document once. (Yoga's own cache would compare the names of all validation rules for every operation.)
 * If introspection is disabled, it is rejected, and no error message suggests a name.
 */
export function useValidation(introspectionEnabled: boolean, cache: DocumentCache): Plugin {
  return {
    onValidate({ params: { documentAST }, addValidationRule, setValidationFn, setResult }) {
      if (cache.isValid(documentAST)) return setResult([]);
      if (!introspectionEnabled) addValidationRule(noIntrospection);
      setValidationFn((schema, document, rules, _typeInfo, options) =>
        validate(
          schema,
          document,
          (rules as readonly ValidationRule[]).map((rule) =>
            rule === OverlappingFieldsCanBeMergedRule ? overlappingFieldsRule : rule,
          ),
          { ...options, maxErrors, hideSuggestions: !introspectionEnabled },
        ),
      );
      return ({ valid: passed }) => {
        if (passed) cache.addValid(documentAST);
      };
    },
  };
}

/** Finding what was meant by an unknown name takes longer than finding that it is unknown. */
const maxErrors = 20;

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
