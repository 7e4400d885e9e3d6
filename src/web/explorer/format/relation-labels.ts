import type { RelationKind } from '../generated/graphql.ts';

/** On which side of its relation an entity stands: it is the source of those that go out. */
export type Side = 'out' | 'in';

/** What the other ends of an entity's relations are to it: the heading of the list, for each side. */
export const relationWords: Readonly<Record<RelationKind, Readonly<Record<Side, string>>>> = {
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

/** Kinds in the order in which their groups are shown: what happened first, where it is written last. */
export const kindOrder = Object.keys(relationWords) as RelationKind[];

/** Kinds that join what merely stands in one text, shares a topic or comes next in the calendar, which paths keep off where they can. */
export const looseKinds: readonly RelationKind[] = [
  'ABOUT',
  'CONTAINS',
  'DESCRIBES',
  'MENTIONS',
  'REFERENCES',
  'SUCCEEDS',
];

/** What readers may expect of a type's entities, so that its absence is said. Read as "Not stated: who presented it". */
export const expectedRelations: Readonly<Record<string, readonly { kind: RelationKind; side: Side; asks: string }[]>> =
  {
    Meeting: [
      { kind: 'CONVENES', side: 'in', asks: 'which notice convened it' },
      { kind: 'SUMMARIZES', side: 'in', asks: 'which document summarizes it' },
      { kind: 'PRESENTED_AT', side: 'in', asks: 'what was presented' },
      { kind: 'TAKEN_AT', side: 'in', asks: 'what was decided' },
    ],
    Event: [{ kind: 'ORGANIZED', side: 'in', asks: 'who organized it' }],
    Presentation: [
      { kind: 'PRESENTED', side: 'in', asks: 'who presented it' },
      { kind: 'PRESENTED_AT', side: 'out', asks: 'where it was presented' },
    ],
    Document: [{ kind: 'SUBMITTED', side: 'in', asks: 'who submitted it' }],
    Decision: [
      { kind: 'TOOK', side: 'in', asks: 'who took it' },
      { kind: 'TAKEN_AT', side: 'out', asks: 'where it was taken' },
    ],
    Person: [{ kind: 'HELD_OFFICE', side: 'out', asks: 'which office they held' }],
    Organization: [{ kind: 'BASED_IN', side: 'out', asks: 'where it is based' }],
    Initiative: [{ kind: 'RUNS', side: 'in', asks: 'who runs it' }],
  };
