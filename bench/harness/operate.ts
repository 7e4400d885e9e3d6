import { formatResult } from '../../src/server/graphql-over-http/index.ts';
import { createOperations, createRequestContext, type OperationsOptions } from '../../src/server/operations/index.ts';

/**
 * Executes the operation of a JSON request body in this process, as every request is executed. Resolves with the
 * response body.
 */
export function operateOn(options: OperationsOptions): (body: string) => Promise<string> {
  const { operate } = createOperations(options);
  return async (body) => {
    const context = createRequestContext({ id: 'bench', client: 'bench' });
    return JSON.stringify(formatResult(await operate(JSON.parse(body), context)));
  };
}
