import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type ValidatedExecutionArgs,
  validateExecutionArgs,
} from 'graphql';
import { Execution } from './execution.ts';
import { PlanCache } from './plan-cache.ts';
import { ResponsePosition } from './response-position.ts';
import { Scheduler } from './scheduler.ts';

/**
 * A function that executes queries, in place of `execute` of graphql-js; the README lists the differences. The
 * middleware runs between validation of the arguments and execution. A selection is compiled once it has been executed
 * for `compileAfter` objects.
 */
export function executor(
  middleware: ExecutionMiddleware = (_, run) => run(),
  compileAfter = 100,
): (args: ExecutionArgs) => ExecutionOutcome {
  const plans = new PlanCache(compileAfter);
  return (args) => {
    const request = validateExecutionArgs(args);
    if (!('schema' in request)) return { errors: request };
    try {
      const outcome = middleware(request, (scheduler) => execute(plans, request, scheduler));
      return outcome instanceof Promise ? outcome.catch(toErrorResult) : outcome;
    } catch (error) {
      return toErrorResult(error);
    }
  };
}

/** The result of an operation: a promise only if a resolver returned one, or if the scheduler deferred work. */
export type ExecutionOutcome = ExecutionResult | Promise<ExecutionResult>;

/**
 * Wraps the execution of an operation; it starts with `run()`, whose scheduler may be shared with the resolvers. A
 * `GraphQLError` that the middleware throws, or that its promise rejects with, becomes the result.
 */
export type ExecutionMiddleware = (
  request: ValidatedExecutionArgs,
  run: (scheduler?: Scheduler) => ExecutionOutcome,
) => ExecutionOutcome;

function execute(plans: PlanCache, request: ValidatedExecutionArgs, scheduler = new Scheduler()): ExecutionOutcome {
  const execution = new Execution(request, scheduler);
  const response: { data: NonNullable<ExecutionResult['data']> | null } = { data: null };
  const root = new ResponsePosition(null, response, 'data', true);
  try {
    response.data = plans.get(request).execute(execution, request.rootValue, root);
  } catch (error) {
    execution.handleError(error, root, []);
  }
  const { errors } = execution;
  const result = (): ExecutionResult => (errors.length > 0 ? { errors, ...response } : response);
  return execution.completion?.then(result) ?? result();
}

function toErrorResult(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { errors: [error] };
  throw error;
}
