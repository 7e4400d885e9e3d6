import type { PathsQueryVariables } from '../../generated/graphql.ts';

/** What the address asks: `/paths?from=member/japan&to=person/matthew-wilson&steps=3&over=all&most=20`. */
export interface PathQuestion {
  /** Slugs; null where they are still to be chosen. */
  readonly from: string | null;
  readonly to: string | null;
  readonly steps: number;
  /** Whether paths may lead over shared topics, mentions and the calendar, even where others connect the two. */
  readonly overAll: boolean;
  /** How many paths to ask for. */
  readonly most: number;
}

/** How many steps and paths the API gives, unless the operator set other bounds. */
export const mostSteps = 6;
export const mostPaths = 20;

export const stepChoices: readonly number[] = Array.from({ length: mostSteps }, (_, index) => index + 1);

/** What an address does not name, or names wrongly, is as usual. */
export function questionOf(parameters: URLSearchParams): PathQuestion {
  return {
    from: parameters.get('from')?.trim() || null,
    to: parameters.get('to')?.trim() || null,
    steps: stepChoices.find((each) => String(each) === parameters.get('steps')) ?? usual.steps,
    overAll: parameters.get('over') === 'all',
    most: parameters.get('most') === String(mostPaths) ? mostPaths : usual.most,
  };
}

/** Names only what is not as usual. */
export function parametersOf({ from, to, steps, overAll, most }: PathQuestion): URLSearchParams {
  return new URLSearchParams({
    ...(from && { from }),
    ...(to && { to }),
    ...(steps !== usual.steps && { steps: String(steps) }),
    ...(overAll && { over: 'all' }),
    ...(most !== usual.most && { most: String(most) }),
  });
}

export function addressOfQuestion(question: PathQuestion): string {
  return `/paths?${parametersOf(question)}`;
}

export function variablesOf({ from, to, steps, overAll, most }: PathQuestion): PathsQueryVariables {
  return { from: from ?? '', to: to ?? '', maxLength: steps, first: most, ...(overAll && { avoid: [] }) };
}

const usual = { steps: 4, most: 10 };
