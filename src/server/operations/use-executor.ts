import type { ExecutionArgs, ExecutionResult, ValidatedExecutionArgs } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { createGraphQLContext } from '../../api/index.ts';
import { type ExecutionOutcome, executor, Scheduler } from '../../execution/index.ts';
import type { CurrentStore } from '../../store/index.ts';
import { Deadline, ExpensiveOperationQueue, LimitChecker, type OperationCost } from '../limits/index.ts';
import type { RequestContext } from './request-context.ts';
import type { GraphqlOptions } from './yoga.ts';

/**
 * Executes with plans that are made once, in place of Yoga's executor, and with a context of our own, into which Yoga copies nothing: what
 * is within the limits, in its turn, at the expense of its client. Notes in `lasting` which answers hold no error and were not cut for
 * their time: those rest on nothing but their store.
 */
export function executing(source: CurrentStore, options: ExecutingOptions): Plugin {
  const { bounds, limits, timeMs, lasting, rates, introspection, batched } = options;
  const admission = new LimitChecker(limits, bounds);
  const overload = new ExpensiveOperationQueue(options.overload);
  const runs = new WeakMap<object, Run>();

  const execute = executor((request, run) => {
    const own = runOf(request);
    if (own.visit) own.visit.operation = request.operation.name?.value ?? null;
    own.measure = admission.check(request);
    const { cost } = own.measure;
    const inTurn = () => overload.run(cost, () => run(own.turns), own.deadline.signal);
    if (!own.visit) return inTurn();
    own.visit.cost = cost;
    return rates ? rates.charge(own.visit, cost).then(inTurn) : inTurn();
  });

  const start = (args: ExecutionArgs) => {
    const { request, params, visit } = args.contextValue as YogaInitialContext & { readonly visit?: RequestContext }; // As Yoga makes it.
    const store = source();
    const deadline = new Deadline(timeMs, visit?.abort ?? following(request.signal));
    const own: Run = { deadline, turns: new Scheduler(), visit, measure: null };
    const contextValue = createGraphQLContext(store, bounds, {
      onBatch: batched,
      scheduler: own.turns,
      signal: deadline.signal,
    });
    runs.set(contextValue, own);
    const note = (result: ExecutionResult) => {
      if (!result.errors && !contextValue.timedOut) lasting.set(request, store);
      const asked = params.extensions?.cost === true && own.measure;
      return asked ? { ...result, extensions: { ...result.extensions, cost: own.measure } } : result;
    };
    const result: ExecutionOutcome = execute({
      ...args,
      contextValue,
      abortSignal: deadline.signal,
      hideSuggestions: !introspection,
    });
    return result instanceof Promise ? deadline.race(result).then(note) : note(result);
  };
  return { onExecute: ({ setExecuteFn }) => setExecuteFn(start) };

  function runOf({ contextValue }: ValidatedExecutionArgs): Run {
    const run = runs.get(contextValue as object); // The context that `start` makes.
    if (!run) throw new TypeError('An operation must have been started here.');
    return run;
  }
}

/** Stops when a signal says so. */
function following(signal: AbortSignal): AbortController {
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(signal.reason), { once: true });
  return stop;
}

/** What executing takes of the options of the server. */
type ExecutingOptions = Required<Omit<GraphqlOptions, 'log' | 'traced'>>;

/** One operation on its way. */
interface Run {
  readonly deadline: Deadline;
  readonly turns: Scheduler;
  readonly visit: RequestContext | undefined;
  /** Null until it is known. */
  measure: OperationCost | null;
}
