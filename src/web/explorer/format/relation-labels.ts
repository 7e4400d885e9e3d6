import type { RelationKind } from '../generated/graphql.ts';

/**
 * The direction of a relation as seen from one of its entities: `out` if the entity is the source, `in` if it is the
 * target.
 */
export type RelationDirection = 'out' | 'in';

/** The heading above an entity's relations of a kind, by direction. */
export const relationLabels: Readonly<Record<RelationKind, Readonly<Record<RelationDirection, string>>>> = {
  PRESENTED_AT: { out: 'Presented at', in: 'Presented here' },
  PRESENTED: { out: 'Presentations', in: 'Presented by' },
  CONVENES: { out: 'Convenes', in: 'Convened by' },
  SUMMARIZES: { out: 'Summarizes', in: 'Summarized by' },
  CONSIDERED: { out: 'Documents considered', in: 'Considered at' },
  TAKEN_AT: { out: 'Taken at', in: 'Decisions taken here' },
  TOOK: { out: 'Decisions', in: 'Taken by' },
  SUBMITTED: { out: 'Documents submitted', in: 'Submitted by' },
  CORRECTS: { out: 'Corrects', in: 'Corrected by' },
  REVISES: { out: 'Revises', in: 'Revised by' },
  HELD_OFFICE: { out: 'Offices', in: 'Officers' },
  REPRESENTS: { out: 'Represents', in: 'Representatives' },
  ORGANIZED: { out: 'Organized', in: 'Organized by' },
  TOOK_PART_IN: { out: 'Took part in', in: 'Participants' },
  RUNS: { out: 'Initiatives', in: 'Run and supported by' },
  LAUNCHED_AT: { out: 'Launched at', in: 'Launched here' },
  WON: { out: 'Awards', in: 'Winners' },
  IMPLEMENTED: { out: 'Implemented', in: 'Implemented by' },
  DOCUMENTS: { out: 'Documents these initiatives', in: 'Documents about it' },
  MEASURES: { out: 'Measures', in: 'Figures' },
  LED_TO: { out: 'Led to', in: 'Results from' },
  ABOUT: { out: 'About', in: 'Discussed in' },
  HELD_WITHIN: { out: 'Held within', in: 'Events within it' },
  PART_OF: { out: 'Part of', in: 'Parts' },
  UNIT_OF: { out: 'Unit of', in: 'Units' },
  BASED_IN: { out: 'Based in', in: 'Organizations based here' },
  SUCCEEDS: { out: 'Previous meeting', in: 'Next meeting' },
  FOLLOWS: { out: 'Earlier in the series', in: 'Later in the series' },
  BELONGS_TO: { out: 'Belongs to', in: 'Members' },
  REFERENCES: { out: 'Documents it refers to', in: 'Documents that refer to it' },
  DESCRIBES: { out: 'Describes', in: 'Described in' },
  CITES: { out: 'Cites', in: 'Cited in' },
  CONTAINS: { out: 'Paragraphs', in: 'In document' },
  MENTIONS: { out: 'Mentions', in: 'Mentioned in' },
};

/** The order in which groups of relations are shown: events first, citations and mentions last. */
export const kindOrder = Object.keys(relationLabels) as RelationKind[];

/**
 * The weak kinds that `paths` excludes by default: a shared text, a shared topic, or the next meeting in the calendar.
 */
export const defaultExcludedKinds: readonly RelationKind[] = [
  'ABOUT',
  'CONTAINS',
  'DESCRIBES',
  'MENTIONS',
  'REFERENCES',
  'SUCCEEDS',
];

/** A relation that readers expect of every entity of a type. */
export interface ExpectedRelation {
  readonly kind: RelationKind;
  readonly direction: RelationDirection;
  /** Completes "The sources do not say …". */
  readonly missing: string;
}

/** By type. If an entity lacks one of these relations, its page says so. */
export const expectedRelations: Readonly<Record<string, readonly ExpectedRelation[]>> = {
  Meeting: [
    { kind: 'CONVENES', direction: 'in', missing: 'which notice convened it' },
    { kind: 'SUMMARIZES', direction: 'in', missing: 'which document summarizes it' },
    { kind: 'PRESENTED_AT', direction: 'in', missing: 'what was presented' },
    { kind: 'TAKEN_AT', direction: 'in', missing: 'what was decided' },
  ],
  Event: [{ kind: 'ORGANIZED', direction: 'in', missing: 'who organized it' }],
  Presentation: [
    { kind: 'PRESENTED', direction: 'in', missing: 'who presented it' },
    { kind: 'PRESENTED_AT', direction: 'out', missing: 'where it was presented' },
  ],
  Document: [{ kind: 'SUBMITTED', direction: 'in', missing: 'who submitted it' }],
  Decision: [
    { kind: 'TOOK', direction: 'in', missing: 'who took it' },
    { kind: 'TAKEN_AT', direction: 'out', missing: 'where it was taken' },
  ],
  Person: [{ kind: 'HELD_OFFICE', direction: 'out', missing: 'which office they held' }],
  Organization: [{ kind: 'BASED_IN', direction: 'out', missing: 'where it is based' }],
  Initiative: [{ kind: 'RUNS', direction: 'in', missing: 'who runs it' }],
};
