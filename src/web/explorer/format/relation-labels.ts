import type { Direction, RelationFragment, RelationKind, RelationRole } from '../generated/graphql.ts';

/**
 * The direction of a relation as seen from one of its entities: `out` if the entity is the source, `in` if it is the
 * target.
 */
export type RelationDirection = 'out' | 'in';

/** The direction as the API names it. */
export function toApiDirection(direction: RelationDirection): Direction {
  return direction === 'out' ? 'OUT' : 'IN';
}

/**
 * The heading above an entity's relations of a kind, by direction. Groups are shown in this order: first what holds an
 * entity in its place, then what happened, who took part and what came of it, and last where texts mention it.
 */
export const relationLabels: Readonly<Record<RelationKind, Readonly<Record<RelationDirection, string>>>> = {
  HOLDS: { out: 'Offices held', in: 'Held by' },
  POST_IN: { out: 'Office of', in: 'Offices' },
  REPRESENTS: { out: 'Represents', in: 'Represented by' },
  HELD_WITHIN: { out: 'Within', in: 'Events within it' },
  ON_MARGINS_OF: { out: 'On the margins of', in: 'Events on its margins' },
  PRESENTED_AT: { out: 'Presented at', in: 'Presented here' },
  PRESENTED: { out: 'Presentations', in: 'Presented by' },
  TAKEN_AT: { out: 'Taken at', in: 'Decisions taken here' },
  TOOK: { out: 'Decisions', in: 'Taken by' },
  MADE_AT: { out: 'Made at', in: 'Statements made here' },
  MADE: { out: 'Statements', in: 'Made by' },
  ADDRESSED_TO: { out: 'Addressed to', in: 'Addressed to it' },
  RESPONDS_TO: { out: 'Responds to', in: 'Responses' },
  LED_TO: { out: 'Led to', in: 'Results from' },
  BASED_ON: { out: 'Based on', in: 'Basis of' },
  SET_OUT_IN: { out: 'Set out in', in: 'Sets out' },
  CONVENES: { out: 'Convenes', in: 'Convened by' },
  SUMMARIZES: { out: 'Summarizes', in: 'Summarized by' },
  CONSIDERED: { out: 'Documents considered', in: 'Considered at' },
  IN_ADVANCE_OF: { out: 'Issued in advance of', in: 'Documents issued in advance' },
  SUBMITTED: { out: 'Documents submitted, issued or supported', in: 'Submitted, issued or supported by' },
  ORGANIZED: { out: 'Organized', in: 'Organized by' },
  TOOK_PART_IN: { out: 'Took part in', in: 'Participants' },
  HELD_IN: { out: 'Held in', in: 'Occasions held here' },
  IN_SERIES: { out: 'Series', in: 'Occasions of the series' },
  TOOK_PLACE_AFTER: { out: 'Took place after', in: 'Events that followed' },
  SUCCEEDS: { out: 'Previous meeting', in: 'Next meeting' },
  RECEIVED: { out: 'Awards', in: 'Received by' },
  AWARDED_IN: { out: 'Given in', in: 'Awards given' },
  AWARDED_FOR: { out: 'Given for', in: 'Awards for it' },
  OWNS: { out: 'Owns', in: 'Owned by' },
  CREATED: { out: 'Created', in: 'Created by' },
  FUNDED: { out: 'Funded', in: 'Funded by' },
  CONTRIBUTED_TO: { out: 'Contributed to', in: 'Contributors' },
  ASKED_FOR: { out: 'Asked to contribute to', in: 'Asked to contribute' },
  IMPLEMENTED: { out: 'Implemented', in: 'Implemented by' },
  IN_CONNECTION_WITH: { out: 'In connection with', in: 'Events in connection with it' },
  LAUNCHED_AT: { out: 'Launched at', in: 'Launched here' },
  EXPECTED_FOR: { out: 'Expected output for', in: 'Expected outputs' },
  PART_OF: { out: 'Part of', in: 'Parts' },
  DOCUMENTS: { out: 'Initiatives it documents', in: 'Documented in' },
  BELONGS_TO: { out: 'Belongs to', in: 'Members' },
  JOINED: { out: 'Joined', in: 'Joined by' },
  LEFT: { out: 'Left', in: 'Left by' },
  UNIT_OF: { out: 'Unit of', in: 'Units' },
  BASED_IN: { out: 'Based in', in: 'Organizations based here' },
  MEASURES: { out: 'Figure about', in: 'Figures' },
  ABOUT: { out: 'About', in: 'Discussed in' },
  BROADER: { out: 'Broader topics', in: 'Narrower topics' },
  ISSUE_OF: { out: 'Issue of', in: 'Issues' },
  CORRECTS: { out: 'Corrects', in: 'Corrected by' },
  REVISES: { out: 'Revises', in: 'Revised by' },
  FOLLOWS: { out: 'Earlier in the series', in: 'Later in the series' },
  REFERENCES: { out: 'Documents it refers to', in: 'Documents that refer to it' },
  DESCRIBES: { out: 'Describes', in: 'Described in' },
  CITES: { out: 'Cites', in: 'Cited in' },
  CONTAINS: { out: 'Paragraphs', in: 'In document' },
  MENTIONS: { out: 'Mentions', in: 'Mentioned in' },
};

/** The kinds in the order in which groups of relations are shown. */
export const kindOrder = Object.keys(relationLabels) as RelationKind[];

/**
 * What the source did or was in each role, where "it" is the target: "chaired it". It is shown beside the name of
 * either. Null if the heading says it.
 */
const roleLabels: Readonly<Partial<Record<RelationKind, Readonly<Partial<Record<RelationRole, string | null>>>>>> = {
  CONSIDERED: {
    WELCOMED: 'welcomed it',
    REVIEWED: 'reviewed it',
    ADOPTED: 'adopted it',
    FOR_DISCUSSION: 'had it before it',
  },
  SUBMITTED: {
    AUTHOR: 'wrote it',
    JOINT_AUTHOR: 'is a joint author of it',
    SUPPORTER: 'supported it',
    ISSUER: 'issued it',
    PROVIDER: 'provided it',
  },
  BASED_ON: { COMPILATION: 'compiles it' },
  HOLDS: { PRESIDENCY: null },
  REPRESENTS: { AMBASSADOR: 'as an Ambassador' },
  ORGANIZED: { CO_ORGANIZER: 'co-organized it', HOST: 'hosted it', CO_HOST: 'co-hosted it' },
  TOOK_PART_IN: {
    CHAIR: 'chaired it',
    PANELLIST: 'was a panellist at it',
    MODERATOR: 'moderated it',
    SPEAKER: 'spoke at it',
    INVITED: 'was invited to it',
    ONLINE: 'took part in it online',
    CELEBRATING: 'celebrated it',
  },
  HELD_WITHIN: { PLANNED: 'is to be held within it', SUGGESTED: 'was suggested to be held within it' },
  PART_OF: { EDITION: 'is an edition of it' },
  CONTRIBUTED_TO: { PARTNER: 'is a partner in it', UPDATER: 'updated it' },
  ASKED_FOR: {
    KNOWLEDGE_PARTNER: 'was invited to serve as a knowledge partner for it',
    PLANNER: 'was called on to work on it',
    CONSULTED: 'is to be consulted on it',
  },
  LAUNCHED_AT: { NEW_VERSION: 'had a new version launched at it' },
};

/** The labels of relations without a role, if the heading of their kind leaves open what the source did. */
const labelsWithoutRole: Readonly<Partial<Record<RelationKind, string>>> = { SUBMITTED: 'submitted it' };

/** What the source of a relation did or was; null if the heading says it. A role without a label is its own. */
export function roleLabel({ kind, role }: Pick<RelationFragment, 'kind' | 'role'>): string | null {
  if (role == null) return labelsWithoutRole[kind] ?? null;
  const label = roleLabels[kind]?.[role];
  return label === undefined ? formatRole(role) : label;
}

/** A role in words: `JOINT_AUTHOR` becomes "joint author", `CO_HOST` "co-host". */
export function formatRole(role: RelationRole): string {
  return role.toLowerCase().replace(/^co_/, 'co-').replaceAll('_', ' ');
}

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
  /** One of these kinds. */
  readonly kinds: readonly RelationKind[];
  readonly direction: RelationDirection;
  /** Completes "The sources do not say …". */
  readonly missing: string;
}

/** By type. If an entity lacks one of these relations, its page says so. */
export const expectedRelations: Readonly<Record<string, readonly ExpectedRelation[]>> = {
  Meeting: [
    { kinds: ['CONVENES'], direction: 'in', missing: 'which notice convened it' },
    { kinds: ['SUMMARIZES'], direction: 'in', missing: 'which document summarizes it' },
    { kinds: ['PRESENTED_AT'], direction: 'in', missing: 'what was presented' },
    { kinds: ['TAKEN_AT'], direction: 'in', missing: 'what was decided' },
  ],
  Event: [{ kinds: ['ORGANIZED'], direction: 'in', missing: 'who organized it' }],
  Series: [{ kinds: ['IN_SERIES'], direction: 'in', missing: 'which occasions belong to it' }],
  Presentation: [
    { kinds: ['PRESENTED'], direction: 'in', missing: 'who presented it' },
    { kinds: ['PRESENTED_AT'], direction: 'out', missing: 'where it was presented' },
  ],
  Document: [{ kinds: ['SUBMITTED'], direction: 'in', missing: 'who submitted or issued it' }],
  Decision: [
    { kinds: ['TOOK'], direction: 'in', missing: 'who took it' },
    { kinds: ['TAKEN_AT'], direction: 'out', missing: 'where it was taken' },
  ],
  Statement: [
    { kinds: ['MADE'], direction: 'in', missing: 'who made it' },
    { kinds: ['MADE_AT'], direction: 'out', missing: 'where it was made' },
  ],
  Initiative: [{ kinds: ['OWNS', 'CREATED'], direction: 'in', missing: 'whose it is or who created it' }],
  Award: [
    { kinds: ['RECEIVED'], direction: 'in', missing: 'who received it' },
    { kinds: ['AWARDED_IN'], direction: 'out', missing: 'in which competition it was given' },
    { kinds: ['AWARDED_FOR'], direction: 'out', missing: 'for which proposal it was given' },
  ],
  Organization: [{ kinds: ['BASED_IN'], direction: 'out', missing: 'where it is based' }],
  Person: [{ kinds: ['HOLDS'], direction: 'out', missing: 'which office they held' }],
  Post: [
    { kinds: ['POST_IN'], direction: 'out', missing: 'in which organization it is an office' },
    { kinds: ['HOLDS'], direction: 'in', missing: 'who held it' },
  ],
};
