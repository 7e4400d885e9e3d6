import { type AnyVariables, useQuery } from 'urql';
import { type Failure, failureOf } from './failure.ts';
import { type Operation, textOf } from './operation.ts';

/** What is known of the answer to an operation. */
export interface Answer<Data> {
  /** The latest answer; while the variables change, that to the variables before. */
  readonly data: Data | null;
  /** Whether an answer is on its way. */
  readonly waiting: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Asks the API, and answers at once where the same was answered before. Answers to variables of before are dropped. */
export function useAnswer<Data, Variables>(
  { document, variables }: Operation<Data, Variables>,
  pause = false,
): Answer<Data> {
  const [{ data, error, fetching }, ask] = useQuery<Data, AnyVariables>({
    query: textOf(document),
    variables: variables as AnyVariables, // Generated: an object of variables by name.
    pause,
  });
  return {
    data: data ?? null,
    waiting: fetching,
    failure: error ? failureOf(error) : null,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}

/** The answer without that to the variables before, for views whose words would say of it what was not asked. */
export function onlyCurrent<Data>(answer: Answer<Data>): Answer<Data> {
  return answer.waiting ? { ...answer, data: null } : answer;
}
