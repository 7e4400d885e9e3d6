import { type ExecutionResult, GraphQLError } from 'graphql';
import { errorExtensions } from '../../api/index.ts';

/** The time that one operation has. When it is over, what is done for it is told to stop. */
export class Deadline {
  private readonly timeMs: number;
  private readonly stop: AbortController;

  constructor(timeMs: number, stop: AbortController) {
    this.timeMs = timeMs;
    this.stop = stop;
  }

  get signal(): AbortSignal {
    return this.stop.signal;
  }

  /** What comes first: the result, or an error that says that the time is over. */
  race(result: Promise<ExecutionResult>): Promise<ExecutionResult> {
    const { promise, resolve, reject } = Promise.withResolvers<ExecutionResult>();
    const timer = setTimeout(() => {
      resolve({ errors: [this.error()], data: null });
      this.stop.abort();
    }, this.timeMs);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
    return promise;
  }

  private error(): GraphQLError {
    return new GraphQLError(`An operation must be answered within ${this.timeMs} ms, and this one was not.`, {
      extensions: errorExtensions('DEADLINE_EXCEEDED', { limit: this.timeMs }),
    });
  }
}
