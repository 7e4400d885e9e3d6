import { traceAddress } from '../../format/addresses.ts';
import { choice, sourceName } from '../../format/parameters.ts';
import type { RelationDirection } from '../../format/relation-labels.ts';

/** The parameters of a trace: `?direction=out&maxDepth=3&includeRevisions=true&source=annual-report-2023`. */
export interface TraceOptions {
  /** `in` for references to the entity, `out` for references from it. */
  readonly direction: RelationDirection;
  readonly maxDepth: number;
  /** Whether a document's revisions, corrigenda and addenda count as the document. */
  readonly includeRevisions: boolean;
  /** The name of the only source of the references; null for all sources. */
  readonly source: string | null;
}

interface DirectionLabels {
  readonly label: string;
  readonly lead: string;
  readonly title: (name: string) => string;
}

export const directions: Readonly<Record<RelationDirection, DirectionLabels>> = {
  in: {
    label: 'Incoming references',
    lead: 'What refers to it, what refers to that, and so on.',
    title: (name) => `References to ${name}`,
  },
  out: {
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
  maxDepth: choice(depths, 2),
  includeRevisions: choice(['true', 'false'], 'false'),
  source: sourceName,
};

export function traceOptionsAddress(slug: string, options: TraceOptions): string {
  const { direction, maxDepth, includeRevisions, source } = options;
  const parameters = {
    direction,
    maxDepth: String(maxDepth),
    ...(includeRevisions && { includeRevisions: 'true' }),
    ...(source && { source }),
  };
  return `${traceAddress(slug)}?${new URLSearchParams(parameters)}`;
}
