import { type ExecutionResult, GraphQLError } from 'graphql';
import { extensionsOf } from '../../api/errors.ts';

/** The time that one operation has. Its signal says stop when that is over, or when the client has gone. */
export class Deadline {
  private readonly timeMs: number;
  private readonly gone: AbortSignal;
  private readonly controller = new AbortController();

  constructor(timeMs: number, gone: AbortSignal) {
    this.timeMs = timeMs;
    this.gone = gone;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** What comes first: the result, or an error that says that the time is over. */
  race(result: Promise<ExecutionResult>): Promise<ExecutionResult> {
    const { promise, resolve, reject } = Promise.withResolvers<ExecutionResult>();
    const leave = () => this.controller.abort(this.gone.reason);
    this.gone.addEventListener('abort', leave, { once: true });
    const timer = setTimeout(() => {
      resolve({ errors: [this.error()], data: null });
      this.controller.abort();
    }, this.timeMs);
    result.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      this.gone.removeEventListener('abort', leave);
    });
    return promise;
  }

  private error(): GraphQLError {
    return new GraphQLError(`An operation must be answered within ${this.timeMs} ms, and this one was not.`, {
      extensions: extensionsOf('DEADLINE_EXCEEDED', { limit: this.timeMs }),
    });
  }
}
