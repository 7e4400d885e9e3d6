import { formatResult } from '../../src/server/graphql-over-http/index.ts';
import { createOperations, createRequestContext, type OperationsOptions } from '../../src/server/operations/index.ts';

/** A result as a client reads it. */
export interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly extensions?: unknown;
}

export type Query = (
  query: string,
  variables?: Record<string, unknown>,
  extensions?: Record<string, unknown>,
) => Promise<GraphQLAnswer>;

/** Executes operations through `operate`, as every request is. */
export function operateOn(options: OperationsOptions): Query {
  const { operate } = createOperations(options);
  let count = 0;
  return async (query, variables, extensions) => {
    count += 1;
    const context = createRequestContext({ id: `test-${count}`, client: 'test' });
    const result = await operate(
      { query, ...(variables && { variables }), ...(extensions && { extensions }) },
      context,
    );
    return JSON.parse(JSON.stringify(formatResult(result)));
  };
}
