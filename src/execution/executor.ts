import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type ValidatedExecutionArgs,
  validateExecutionArgs,
} from 'graphql';
import { Execution } from './execution.ts';
import { Plans } from './plans.ts';
import { Place } from './response-position.ts';
import { Scheduler } from './scheduler.ts';

/**
 * Executes queries as GraphQL's specification says (section 6), in place of `execute` of the reference implementation: the
 * answers and errors are the same, but each selection is planned once and then run for every object, after `compileAfter` objects as a program of its
 * own, and nothing becomes a promise but what a resolver promises. `info` has no path, and `resolveType` and `isTypeOf` must answer at once. `around` sees every
 * operation with its variables before anything of it runs, and runs it; a GraphQLError that it throws, or that its promise is rejected with, is the answer.
 */
export function executor(
  around: ExecutionMiddleware = (_, run) => run(),
  compileAfter = 100,
): (args: ExecutionArgs) => ExecutionOutcome {
  const plans = new Plans(compileAfter);
  return (args) => {
    const request = validateExecutionArgs(args);
    if (!('schema' in request)) return { errors: request };
    try {
      const executed = around(request, (turns) => run(plans, request, turns));
      return executed instanceof Promise ? executed.catch(refused) : executed;
    } catch (error) {
      return refused(error);
    }
  };
}

/** What an operation comes to: at once, where nothing of it has to be awaited. */
export type ExecutionOutcome = ExecutionResult | Promise<ExecutionResult>;

/** What is done before and after an operation runs, in turns that it may share with its resolvers. */
export type ExecutionMiddleware = (
  request: ValidatedExecutionArgs,
  run: (turns?: Scheduler) => ExecutionOutcome,
) => ExecutionOutcome;

function run(plans: Plans, request: ValidatedExecutionArgs, turns = new Scheduler()): ExecutionOutcome {
  const execution = new Execution(request, turns);
  const response: { data: NonNullable<ExecutionResult['data']> | null } = { data: null };
  const root = new Place(null, response, 'data', true);
  try {
    response.data = plans.of(request).complete(execution, request.rootValue, root);
  } catch (error) {
    execution.failed(error, root, []);
  }
  const { errors } = execution;
  const result = (): ExecutionResult => (errors.length > 0 ? { errors, ...response } : response);
  return execution.settled?.then(result) ?? result();
}

function refused(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { errors: [error] };
  throw error;
}
