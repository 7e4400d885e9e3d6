import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { PersistedOperations } from './persisted-operations.ts';

/** Replaces the name of a persisted operation by its document. */
export function usePersistedOperations(persisted: PersistedOperations): Plugin {
  return {
    onParams({ params, setParams, setResult }) {
      try {
        setParams(persisted.resolve(params));
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        setResult({ errors: [error] });
        setParams({ query: '' }); // Not executed, as there is a result; but Yoga checks that there is a query.
      }
    },
  };
}
