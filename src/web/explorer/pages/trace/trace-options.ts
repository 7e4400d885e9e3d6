import { traceAddress } from '../../format/addresses.ts';
import type { TraceDirection } from '../../generated/graphql.ts';

/** Which way a trace goes, how far, and whether a document stands for its revisions, corrigenda and addenda too. */
export interface Way {
  readonly name: 'backwards' | 'forwards';
  readonly depth: number;
  readonly family: boolean;
}

interface WayWords {
  readonly direction: TraceDirection;
  readonly short: string;
  readonly lead: string;
  readonly title: (name: string) => string;
}

export const ways: Readonly<Record<Way['name'], WayWords>> = {
  backwards: {
    direction: 'REFERENCED_BY',
    short: 'Backwards: what refers to it',
    lead: 'What refers to it, what refers to that, and so on.',
    title: (name) => `What refers to ${name}`,
  },
  forwards: {
    direction: 'REFERENCES',
    short: 'Forwards: what it refers to',
    lead: 'What it refers to, what that refers to, and so on.',
    title: (name) => `What ${name} refers to`,
  },
};

/** How many steps the API follows, unless the operator set another bound. */
export const mostSteps = 10;

export const depths: readonly number[] = Array.from({ length: mostSteps }, (_, index) => index + 1);

/** The way that an address names; what it does not name, or names wrongly, is as usual. */
export function wayOf(parameters: URLSearchParams): Way {
  const depth = depths.find((each) => String(each) === parameters.get('depth')) ?? usualDepth;
  const name = parameters.get('way') === 'forwards' ? 'forwards' : 'backwards';
  return { name, depth, family: parameters.get('family') === 'on' };
}

export function wayAddress(slug: string, way: Way): string {
  return `${traceAddress(slug)}?${parametersOf(way)}`;
}

/** What an address says of a way. */
export function parametersOf({ name, depth, family }: Way): URLSearchParams {
  return new URLSearchParams({ way: name, depth: String(depth), ...(family && { family: 'on' }) });
}

const usualDepth = 2;
