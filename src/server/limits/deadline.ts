import { type ExecutionResult, GraphQLError } from 'graphql';
import { errorExtensions } from '../../api/index.ts';

/** The time limit of one operation. When it is over, the operation is aborted. */
export class Deadline {
  private readonly timeoutMs: number;
  private readonly abort: AbortController;

  constructor(timeoutMs: number, abort: AbortController) {
    this.timeoutMs = timeoutMs;
    this.abort = abort;
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  /** The result, or after the timeout a result with an error that says so. */
  race(result: Promise<ExecutionResult>): Promise<ExecutionResult> {
    const { promise, resolve, reject } = Promise.withResolvers<ExecutionResult>();
    const timer = setTimeout(() => {
      resolve({ errors: [this.error()], data: null });
      this.abort.abort();
    }, this.timeoutMs);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
    return promise;
  }

  private error(): GraphQLError {
    return new GraphQLError(`An operation must be executed within ${this.timeoutMs} ms, but took longer.`, {
      extensions: errorExtensions('DEADLINE_EXCEEDED', { limit: this.timeoutMs }),
    });
  }
}
