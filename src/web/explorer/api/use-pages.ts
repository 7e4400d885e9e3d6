import { useEffect, useRef, useState } from 'react';
import { type AnyVariables, type Client, useClient } from 'urql';
import { type Failure, failureOf } from './failure.ts';
import { type Operation, textOf } from './operation.ts';
import { type Answer, useAnswer } from './use-query-result.ts';

/** A page of a list, as every connection of the API has it. */
export interface Connection<Edge> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly edges: readonly Edge[];
}

/** A list that grows by pages. */
export interface Pages<Data, Edge> extends Answer<Data> {
  /** The edges of all pages so far. */
  readonly edges: readonly Edge[];
  readonly totalCount: number;
  readonly more: More;
}

/** What `LoadMore` needs to know. */
export interface More {
  readonly has: boolean;
  readonly waiting: boolean;
  readonly failure: Failure | null;
  readonly load: () => void;
}

/**
 * Asks for the first page of a list and, when told to, for the next ones by the same operation with `after`. How many there are is kept with
 * the entry of the browser's history, so that the way back leads to the list as it was.
 */
export function usePages<Data, Variables extends { after?: unknown }, Edge>(
  operation: Operation<Data, Variables>,
  pick: (data: Data) => Connection<Edge> | null | undefined,
): Pages<Data, Edge> {
  const client = useClient();
  const first = useAnswer(operation);
  const key = JSON.stringify(operation.variables);
  const [state, setState] = useState<State<Data>>(() => restored(client, key, operation, pick));
  const current = state.key === key ? state : restored(client, key, operation, pick);
  if (current !== state) setState(current);
  const latest = useRef(key);
  useEffect(() => {
    latest.current = key;
  }, [key]);

  const connections = [...(first.data ? [first.data] : []), ...current.later].flatMap((data) => pick(data) ?? []);
  const { hasNextPage = false, endCursor = null } = connections.at(-1)?.pageInfo ?? {};
  const due = hasNextPage && !first.waiting && !current.failure && connections.length < current.wanted;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is asked for once, when it is due.
  useEffect(() => {
    if (!due) return;
    const variables = { ...operation.variables, after: endCursor } as AnyVariables; // Generated: an object of variables by name.
    void client
      .query<Data>(textOf(operation.document), variables)
      .toPromise()
      .then(({ data, error }) => {
        if (latest.current !== key) return;
        setState((before) => ({
          ...before,
          later: data && !error ? [...before.later, data] : before.later,
          failure: error ? failureOf(error) : null,
        }));
      });
  }, [due, endCursor, key]);

  const load = () => {
    const wanted = connections.length + 1;
    history.replaceState({ ...history.state, pages: wanted }, '');
    setState((before) => ({ ...before, wanted, failure: null }));
  };
  return {
    ...first,
    edges: connections.flatMap(({ edges }) => edges),
    totalCount: connections.at(0)?.totalCount ?? 0,
    more: { has: hasNextPage, waiting: due, failure: current.failure, load },
  };
}

interface State<Data> {
  /** The variables that it belongs to. */
  readonly key: string;
  /** The answers after the first. */
  readonly later: readonly Data[];
  readonly wanted: number;
  readonly failure: Failure | null;
}

/** The list as it was left, as far as its answers are still kept. */
function restored<Data, Variables, Edge>(
  client: Client,
  key: string,
  { document, variables }: Operation<Data, Variables>,
  pick: (data: Data) => Connection<Edge> | null | undefined,
): State<Data> {
  const wanted = typeof history.state?.pages === 'number' ? history.state.pages : 1;
  const answers: Data[] = [];
  for (let after: string | null | undefined; answers.length < wanted; ) {
    const given = { ...variables, ...(after && { after }) } as AnyVariables; // Generated: an object of variables by name.
    const data = wanted > 1 ? client.readQuery<Data>(textOf(document), given)?.data : null;
    if (!data) break;
    answers.push(data);
    after = pick(data)?.pageInfo.endCursor;
    if (!after) break;
  }
  return { key, later: answers.slice(1), wanted, failure: null };
}
