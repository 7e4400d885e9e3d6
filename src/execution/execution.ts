import {
  type FieldNode,
  type GraphQLError,
  type GraphQLResolveInfo,
  locatedError,
  type ValidatedExecutionArgs,
} from 'graphql';
import type { Place } from './response-position.ts';
import type { Scheduler } from './scheduler.ts';

/** What a resolver is given beside its object: the same for every object of one execution. */
export interface Call {
  readonly args: Readonly<Record<string, unknown>>;
  readonly info: GraphQLResolveInfo;
}

/** One run of an operation: what it was asked with, and what it has come to so far. */
export class Execution {
  readonly request: ValidatedExecutionArgs;
  readonly errors: GraphQLError[] = [];
  /** By number of the field; made when the field is first met. */
  readonly calls: Call[] = [];
  readonly turns: Scheduler;
  private awaited = 0;
  private readonly whole = Promise.withResolvers<void>();

  constructor(request: ValidatedExecutionArgs, turns: Scheduler) {
    this.request = request;
    this.turns = turns;
  }

  /** Resolves once nothing is awaited any more; null where nothing is. */
  get settled(): Promise<void> | null {
    return this.awaited === 0 ? null : this.whole.promise;
  }

  /** Awaits a value for a place, where `use` puts it. */
  later(value: PromiseLike<unknown>, place: Place, nodes: readonly FieldNode[], use: (value: unknown) => void): void {
    this.awaited += 1;
    const settle = (act: () => void) => {
      try {
        this.request.externalAbortSignal?.throwIfAborted();
        act();
      } catch (error) {
        this.makeNull(place.nullableAround(), this.located(error, place, nodes));
      }
      this.awaited -= 1;
      if (this.awaited === 0) this.whole.resolve();
    };
    value.then(
      (result) => settle(() => use(result)),
      (error: unknown) =>
        settle(() => {
          throw error;
        }),
    );
  }

  /** What stands in a place after an error. Throws the error, located, where the place may not be null: then what is around it fails. */
  failed(error: unknown, place: Place, nodes: readonly FieldNode[]): null {
    const located = this.located(error, place, nodes);
    if (!place.nullable) throw located;
    this.makeNull(place, located);
    return null;
  }

  private makeNull(place: Place, error: GraphQLError): void {
    if (place.clear()) this.errors.push(error);
  }

  private located(error: unknown, place: Place, nodes: readonly FieldNode[]): GraphQLError {
    return locatedError(error, nodes, place.path());
  }
}
