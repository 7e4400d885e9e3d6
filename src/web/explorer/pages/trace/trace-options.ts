import { traceAddress } from '../../format/addresses.ts';
import { choice, sourceName } from '../../format/parameters.ts';
import type { RelationDirection } from '../../format/relation-labels.ts';
import type { TraceDirection } from '../../generated/graphql.ts';

/** The parameters of a trace: `?direction=out&depth=3&family=true&source=annual-report-2023`. */
export interface TraceOptions {
  /** `in` for references to the entity, `out` for references from it. */
  readonly direction: RelationDirection;
  readonly depth: number;
  /** Whether a document's revisions, corrigenda and addenda count as the document. */
  readonly family: boolean;
  /** The name of the only source of the references; null for all sources. */
  readonly source: string | null;
}

interface DirectionLabels {
  /** The direction in the API. */
  readonly apiValue: TraceDirection;
  readonly label: string;
  readonly lead: string;
  readonly title: (name: string) => string;
}

export const directions: Readonly<Record<RelationDirection, DirectionLabels>> = {
  in: {
    apiValue: 'REFERENCED_BY',
    label: 'Incoming references',
    lead: 'What refers to it, what refers to that, and so on.',
    title: (name) => `References to ${name}`,
  },
  out: {
    apiValue: 'REFERENCES',
    label: 'Outgoing references',
    lead: 'What it refers to, what that refers to, and so on.',
    title: (name) => `References from ${name}`,
  },
};

/** The server's default limit. An operator may set a lower one. */
export const serverMaxDepth = 10;

export const depths: readonly number[] = Array.from({ length: serverMaxDepth }, (_, index) => index + 1);

export const traceParameters = {
  direction: choice(['in', 'out'], 'in'),
  depth: choice(depths, 2),
  family: choice(['true', 'false'], 'false'),
  source: sourceName,
};

export function traceOptionsAddress(slug: string, options: TraceOptions): string {
  const { direction, depth, family, source } = options;
  const parameters = { direction, depth: String(depth), ...(family && { family: 'true' }), ...(source && { source }) };
  return `${traceAddress(slug)}?${new URLSearchParams(parameters)}`;
}
