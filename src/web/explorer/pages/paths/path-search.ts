import { choice, slug, sourceName } from '../../format/parameters.ts';
import type { PathsQueryVariables } from '../../generated/graphql.ts';

/**
 * The parameters of the page:
 * `/paths?from=member/japan&to=person/matthew-wilson&maxLength=3&kinds=all&limit=20&source=annual-report-2023`.
 */
export interface PathSearch {
  /** Slugs; null until they are chosen. */
  readonly from: string | null;
  readonly to: string | null;
  readonly maxLength: number;
  /** Whether paths may use the weak kinds of relations, which are excluded by default. */
  readonly allKinds: boolean;
  /** The maximum number of paths. */
  readonly limit: number;
  /** The name of the only source of the relations; null for all sources. */
  readonly source: string | null;
}

/** The server's default limits. An operator may set lower ones. */
export const serverMaxLength = 6;
export const serverMaxPaths = 20;

export const lengthOptions: readonly number[] = Array.from({ length: serverMaxLength }, (_, index) => index + 1);

const defaults = { maxLength: 4, limit: 10 };

/** The choices for the number of paths. */
export const limitOptions: readonly number[] = [defaults.limit, serverMaxPaths];

export const pathParameters = {
  from: slug,
  to: slug,
  maxLength: choice(lengthOptions, defaults.maxLength),
  kinds: choice(['all'], null),
  limit: choice(limitOptions, defaults.limit),
  source: sourceName,
};

/** Parameters with default values are omitted. */
export function searchParameters({ from, to, maxLength, allKinds, limit, source }: PathSearch): URLSearchParams {
  return new URLSearchParams({
    ...(from && { from }),
    ...(to && { to }),
    ...(maxLength !== defaults.maxLength && { maxLength: String(maxLength) }),
    ...(allKinds && { kinds: 'all' }),
    ...(limit !== defaults.limit && { limit: String(limit) }),
    ...(source && { source }),
  });
}

export function pathSearchAddress(search: PathSearch): string {
  return `/paths?${searchParameters(search)}`;
}

export function searchVariables({ from, to, maxLength, allKinds, limit, source }: PathSearch): PathsQueryVariables {
  const filter = { ...(allKinds && { excludeKinds: [] }), ...(source && { sources: [source] }) };
  return { source: from ?? '', target: to ?? '', maxLength, filter, first: limit };
}

/** "1 step" or "4 steps". */
export function formatSteps(steps: number): string {
  return steps === 1 ? '1 step' : `${steps} steps`;
}
