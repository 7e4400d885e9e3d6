import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { createGraphQLContext, type GraphQLContext, type OnBatch, sizeOf } from '../../api/index.ts';
import { type ExecutionOutcome, executor, Scheduler } from '../../execution/index.ts';
import type { CurrentStore, Store } from '../../store/index.ts';
import {
  Deadline,
  ExpensiveOperationQueue,
  LimitChecker,
  type OperationCost,
  type RateLimiter,
} from '../limits/index.ts';
import type { Settings } from '../settings/index.ts';
import type { RequestContext, ServerContext } from './request-context.ts';

export interface ExecutorOptions {
  readonly currentStore: CurrentStore;
  readonly settings: Settings;
  readonly rateLimiter: RateLimiter | null;
  readonly onBatch: OnBatch;
}

/**
 * Executes operations by plans that are made once, in place of Yoga's executor: after the checks of limits and the rate
 * limit, within a deadline, expensive ones from a queue.
 */
export function useExecutor({ currentStore, settings, rateLimiter, onBatch }: ExecutorOptions): Plugin {
  const traversalLimits = { ...settings.traversal, searchMaxQueryLength: settings.search.maxQueryLength };
  const hideSuggestions = !settings.graphql.introspectionEnabled;
  const limits = new LimitChecker(settings.operation, traversalLimits);
  const queue = new ExpensiveOperationQueue(settings.operationQueue);

  const execute = executor((args, run) => {
    const operation = (args.contextValue as OperationContext).running; // The context that `start` makes.
    const { requestContext, scheduler, deadline } = operation;
    requestContext.operation = args.operation.name?.value ?? null;
    operation.cost = limits.check(args, sizeOf(operation.store.dataset));
    const { cost } = operation.cost;
    const enqueue = () => queue.run(cost, () => run(scheduler), deadline.signal);
    requestContext.cost = cost;
    return rateLimiter ? rateLimiter.charge(requestContext, cost).then(enqueue) : enqueue();
  });

  const start = (args: ExecutionArgs) => {
    const { params, requestContext } = args.contextValue as YogaInitialContext & Partial<ServerContext>; // As Yoga makes it.
    if (!requestContext)
      throw new TypeError('An operation must have a request context: its rate limit, deadline and log depend on it.');
    const store = currentStore();
    const deadline = new Deadline(settings.operation.timeoutMs, requestContext.abort);
    const running: RunningOperation = { requestContext, store, deadline, scheduler: new Scheduler(), cost: null };
    const hooks = { onBatch, scheduler: running.scheduler, signal: deadline.signal };
    const context = createGraphQLContext(store, traversalLimits, hooks);
    const contextValue: OperationContext = Object.assign(context, { running });
    const finish = (result: ExecutionResult) => {
      if (!result.errors && !contextValue.timedOut) requestContext.resultDependsOn = store;
      const reportsCost = params.extensions?.cost === true && running.cost;
      return reportsCost ? { ...result, extensions: { ...result.extensions, cost: running.cost } } : result;
    };
    const outcome: ExecutionOutcome = execute({ ...args, contextValue, abortSignal: deadline.signal, hideSuggestions });
    return outcome instanceof Promise ? deadline.race(outcome).then(finish) : finish(outcome);
  };
  return { onExecute: ({ setExecuteFn }) => setExecuteFn(start) };
}

type OperationContext = GraphQLContext & { readonly running: RunningOperation };

interface RunningOperation {
  readonly requestContext: RequestContext;
  readonly store: Store;
  readonly deadline: Deadline;
  readonly scheduler: Scheduler;
  /** Null until it has been estimated. */
  cost: OperationCost | null;
}
