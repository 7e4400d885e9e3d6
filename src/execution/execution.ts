import {
  type FieldNode,
  type GraphQLError,
  type GraphQLResolveInfo,
  locatedError,
  type ValidatedExecutionArgs,
} from 'graphql';
import type { ResponsePosition } from './response-position.ts';
import type { Scheduler } from './scheduler.ts';

/** What a resolver gets besides its parent value and the context; created once per field and execution. */
export interface ResolverArguments {
  readonly args: Readonly<Record<string, unknown>>;
  readonly info: GraphQLResolveInfo;
}

/** One execution of an operation: its request, the errors so far, and the values that are still pending. */
export class Execution {
  readonly request: ValidatedExecutionArgs;
  readonly scheduler: Scheduler;
  readonly errors: GraphQLError[] = [];
  /** By field index. */
  readonly resolverArguments: ResolverArguments[] = [];
  private pendingCount = 0;
  private readonly allResolved = Promise.withResolvers<void>();

  constructor(request: ValidatedExecutionArgs, scheduler: Scheduler) {
    this.request = request;
    this.scheduler = scheduler;
  }

  /** Resolves when no value is pending; null if none is pending now. */
  get completion(): Promise<void> | null {
    return this.pendingCount === 0 ? null : this.allResolved.promise;
  }

  /** Calls `use` with the resolved value. A rejection, or an error in `use`, makes the position null. */
  whenResolved(
    value: PromiseLike<unknown>,
    position: ResponsePosition,
    nodes: readonly FieldNode[],
    use: (value: unknown) => void,
  ): void {
    this.pendingCount += 1;
    const settle = (act: () => void) => {
      try {
        this.request.externalAbortSignal?.throwIfAborted();
        act();
      } catch (error) {
        this.propagateNull(position, locate(error, position, nodes));
      }
      this.pendingCount -= 1;
      if (this.pendingCount === 0) this.allResolved.resolve();
    };
    value.then(
      (result) => settle(() => use(result)),
      (error: unknown) =>
        settle(() => {
          throw error;
        }),
    );
  }

  /**
   * Records an error and returns null, the value of the failed position.
   * @throws {GraphQLError} the located error if the position is non-nullable, so that the enclosing position fails
   */
  handleError(error: unknown, position: ResponsePosition, nodes: readonly FieldNode[]): null {
    const located = locate(error, position, nodes);
    if (!position.nullable) throw located;
    this.propagateNull(position, located);
    return null;
  }

  /** Below a position that is null already, an error is not reported. */
  private propagateNull(position: ResponsePosition, error: GraphQLError): void {
    if (position.nearestNullable().setNull()) this.errors.push(error);
  }
}

function locate(error: unknown, position: ResponsePosition, nodes: readonly FieldNode[]): GraphQLError {
  return locatedError(error, nodes, position.path());
}
