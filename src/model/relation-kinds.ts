import type { InterfaceName, TypeName } from './entities.ts';

/**
 * The catalog of relation kinds. Read an entry as a sentence: "Presentation presentedAt Occasion."
 * Connection fields, loaders, store indexes, the `RelationKind` enum and `schema/relations.md` derive from it.
 */
// biome-ignore format: one line for each end, so that the catalog reads as a table.
export const relationKinds = {
  presentedAt: {
    verb: 'was given at',
    source: { type: 'Presentation', field: 'occasion', count: 'optional', description: 'The meeting or event at which it was given.' },
    target: { type: 'Occasion', field: 'presentations', count: 'many', description: 'The presentations, briefings, updates and other contributions at the occasion.' },
  },
  presented: {
    verb: 'gave',
    source: { type: 'Actor', field: 'presentations', count: 'many', description: 'The presentations by this actor.' },
    target: { type: 'Presentation', field: 'presenters', count: 'many', description: 'The presenters; empty if the source does not name them.' },
  },
  convenes: {
    verb: 'convenes',
    reference: 'forward',
    source: { type: 'Document', field: 'convenes', count: 'optional', description: 'The meeting that this notice convenes.' },
    target: { type: 'Meeting', field: 'convenedBy', count: 'many', description: 'The notices that convened the meeting, such as `INF/MSME/CN/22`: drafts and revisions, too.' },
  },
  summarizes: {
    verb: 'summarizes',
    reference: 'forward',
    source: { type: 'Document', field: 'summarizes', count: 'optional', description: 'The meeting that this document summarizes.' },
    target: { type: 'Meeting', field: 'summaries', count: 'many', description: 'The documents that summarize the meeting, including corrigenda.' },
  },
  considered: {
    verb: 'considered',
    reference: 'forward',
    source: { type: 'Occasion', field: 'documents', count: 'many', description: 'The documents that the occasion considered. `role` is the manner, such as `REVIEWED`.' },
    target: { type: 'Document', field: 'consideredAt', count: 'many', description: 'The occasions that considered the document. `role` is the manner, such as `REVIEWED`.' },
    roles: { welcomed: 'welcomed', reviewed: 'reviewed', adopted: 'adopted', 'for discussion': 'had before it' },
  },
  submitted: {
    verb: 'submitted',
    source: { type: 'Actor', field: 'submissions', count: 'many', description: 'The documents that the actor submitted, issued or made. `role` says in what capacity, such as `JOINT_AUTHOR`.' },
    target: { type: 'Document', field: 'submittedBy', count: 'many', description: 'The actors that submitted, issued or made the document. `role` says in what capacity, such as `JOINT_AUTHOR`.' },
    roles: { author: 'wrote', 'joint author': 'is a joint author of', supporter: 'supported', issuer: 'issued', provider: 'provided' },
  },
  corrects: {
    verb: 'corrects',
    reference: 'forward',
    source: { type: 'Document', field: 'corrects', count: 'optional', description: 'The document that this corrigendum corrects.' },
    target: { type: 'Document', field: 'corrigenda', count: 'many', description: 'The corrigenda of this document.' },
  },
  revises: {
    verb: 'revises',
    reference: 'forward',
    source: { type: 'Document', field: 'revises', count: 'optional', description: 'The document that this revision replaces.' },
    target: { type: 'Document', field: 'revisions', count: 'many', description: 'The revisions of this document.' },
  },
  follows: {
    verb: 'follows',
    reference: 'forward',
    source: { type: 'Document', field: 'follows', count: 'many', description: 'Earlier documents of the same series, such as previous annual reports.' },
    target: { type: 'Document', field: 'followedBy', count: 'many', description: 'Later documents of the same series.' },
  },
  issueOf: {
    verb: 'is an issue of',
    reference: 'forward',
    source: { type: 'Document', field: 'issueOf', count: 'optional', description: 'The periodical that this document is an issue of.' },
    target: { type: 'Initiative', field: 'issues', count: 'many', description: 'The issues of this periodical.' },
  },
  succeeds: {
    verb: 'succeeds',
    source: { type: 'Meeting', field: 'previous', count: 'optional', description: 'The meeting of the same body before this one; null if the sources do not number the meetings so that it is certain.' },
    target: { type: 'Meeting', field: 'next', count: 'optional', description: 'The meeting of the same body after this one; null if the sources do not number the meetings so that it is certain.' },
  },
  inSeries: {
    verb: 'is one of',
    source: { type: 'Occasion', field: 'series', count: 'optional', description: 'The series that the occasion belongs to.' },
    target: { type: 'Series', field: 'occasions', count: 'many', description: 'The occasions of the series.' },
  },
  contains: {
    verb: 'contains',
    reference: 'forward',
    source: { type: 'Document', field: 'paragraphs', count: 'many', description: 'The numbered paragraphs and footnotes of the document; empty if its text was not ingested.' },
    target: { type: 'Paragraph', field: 'document', count: 'one', description: 'The document that contains the paragraph.' },
  },
  cites: {
    verb: 'cites',
    reference: 'forward',
    source: { type: 'Paragraph', field: 'cites', count: 'many', description: 'The documents that the paragraph cites.' },
    target: { type: 'Document', field: 'citedBy', count: 'many', description: 'The paragraphs that cite the document.' },
  },
  references: {
    verb: 'references',
    source: { type: 'Document', field: 'references', count: 'many', description: 'The documents cited in any paragraph of this document.' },
    target: { type: 'Document', field: 'referencedBy', count: 'many', description: 'The documents with a paragraph that cites this document.' },
  },
  mentions: {
    verb: 'mentions',
    source: { type: 'Paragraph', field: 'mentions', count: 'many', description: 'The entities that the paragraph mentions.' },
    target: { type: 'Entity', field: 'mentionedIn', count: 'many', description: 'The paragraphs that mention this entity. `evidence` has the words used for it.' },
  },
  describes: {
    verb: 'describes',
    source: { type: 'Paragraph', field: 'describes', count: 'many', description: 'The occasions that the paragraph describes.' },
    target: { type: 'Occasion', field: 'describedIn', count: 'many', description: 'The paragraphs that describe the occasion.' },
  },
  takenAt: {
    verb: 'was taken at',
    reference: 'forward',
    source: { type: 'Decision', field: 'takenAt', count: 'optional', description: 'The occasion at which the decision was taken.' },
    target: { type: 'Occasion', field: 'decisions', count: 'many', description: 'The decisions taken at the occasion.' },
  },
  took: {
    verb: 'took',
    reference: 'forward',
    source: { type: 'Actor', field: 'decisions', count: 'many', description: 'The decisions of this actor.' },
    target: { type: 'Decision', field: 'takenBy', count: 'many', description: 'The actors that took the decision.' },
  },
  madeAt: {
    verb: 'was made at',
    reference: 'forward',
    source: { type: 'Statement', field: 'madeAt', count: 'optional', description: 'The occasion at which the statement was made.' },
    target: { type: 'Occasion', field: 'statements', count: 'many', description: 'The announcements, proposals, suggestions and other statements at the occasion.' },
  },
  made: {
    verb: 'made',
    reference: 'forward',
    source: { type: 'Actor', field: 'statements', count: 'many', description: 'The announcements, proposals, suggestions and other statements of this actor.' },
    target: { type: 'Statement', field: 'madeBy', count: 'many', description: 'The actors that made the statement.' },
  },
  addressedTo: {
    verb: 'was addressed to',
    source: { type: 'Act', field: 'addressedTo', count: 'many', description: 'The actors to whom the decision or statement was addressed: who got the mandate, or was called on.' },
    target: { type: 'Actor', field: 'addressedActs', count: 'many', description: 'The decisions and statements that were addressed to this actor.' },
  },
  respondsTo: {
    verb: 'responds to',
    reference: 'forward',
    source: { type: 'Entity', field: 'respondsTo', count: 'many', description: 'What this responds to, such as the suggestion that a decision endorses or the call that a paper answers.' },
    target: { type: 'Entity', field: 'responses', count: 'many', description: 'What responds to this.' },
  },
  ledTo: {
    verb: 'led to',
    reference: 'forward',
    source: { type: 'Act', field: 'outcomes', count: 'many', description: 'The outcomes of the decision or statement: documents, events, initiatives or further decisions.' },
    target: { type: 'Entity', field: 'resultsFrom', count: 'many', description: 'The decisions and statements that led to this entity.' },
  },
  setOutIn: {
    verb: 'is set out in',
    reference: 'forward',
    source: { type: 'Act', field: 'setOutIn', count: 'many', description: 'The documents in which the decision or statement is set out.' },
    target: { type: 'Document', field: 'acts', count: 'many', description: 'The decisions and statements that the document sets out.' },
  },
  basedOn: {
    verb: 'is based on',
    source: { type: 'Entity', field: 'basedOn', count: 'many', description: 'What this is based on. `role` says how, such as `COMPILATION`.' },
    target: { type: 'Entity', field: 'basisOf', count: 'many', description: 'What is based on this. `role` says how, such as `COMPILATION`.' },
    roles: { compilation: 'compiles' },
  },
  about: {
    verb: 'is about',
    source: { type: 'Entity', field: 'about', count: 'many', description: 'The topics and other entities that this entity is about.' },
    target: { type: 'Entity', field: 'discussedIn', count: 'many', description: 'The presentations, documents, occasions, decisions and statements about this entity.' },
  },
  broader: {
    verb: 'is narrower than',
    source: { type: 'Topic', field: 'broader', count: 'many', description: 'The topics that include this one (`skos:broader`).' },
    target: { type: 'Topic', field: 'narrower', count: 'many', description: 'The topics that this one includes (`skos:narrower`).' },
  },
  inAdvanceOf: {
    verb: 'was issued in advance of',
    source: { type: 'Document', field: 'inAdvanceOf', count: 'many', description: 'The occasions in advance of which the document was issued.' },
    target: { type: 'Occasion', field: 'documentsInAdvance', count: 'many', description: 'The documents issued in advance of the occasion.' },
  },
  expectedFor: {
    verb: 'is an expected output for',
    source: { type: 'Entity', field: 'expectedFor', count: 'many', description: 'The occasions for which it is an expected output.' },
    target: { type: 'Occasion', field: 'expectedOutputs', count: 'many', description: 'The outputs expected for the occasion.' },
  },
  belongsTo: {
    verb: 'belongs to',
    source: { type: 'Member', field: 'belongsTo', count: 'many', description: 'The groups and organizations that the economy belongs to. `when` is the period of membership.' },
    target: { type: 'Organization', field: 'members', count: 'many', description: 'The economies that belong to this organization. `when` is the period of membership.' },
    lasting: true,
  },
  joined: {
    verb: 'joined',
    source: { type: 'Member', field: 'joinedOrganizations', count: 'many', description: 'The organizations that the economy joined; `when` is the day.' },
    target: { type: 'Organization', field: 'joinedBy', count: 'many', description: 'The economies that a source reports to have joined this organization; `when` is the day.' },
  },
  left: {
    verb: 'left',
    source: { type: 'Member', field: 'leftOrganizations', count: 'many', description: 'The organizations that the economy left; `when` is the day.' },
    target: { type: 'Organization', field: 'leftBy', count: 'many', description: 'The economies that a source reports to have left this organization; `when` is the day.' },
  },
  holds: {
    verb: 'held the office of',
    source: { type: 'Actor', field: 'posts', count: 'many', description: 'The offices that the actor held. `when` is the period.' },
    target: { type: 'Post', field: 'holders', count: 'many', description: 'The actors that held the office. `when` is the period.' },
    lasting: true,
    roles: { presidency: 'held' },
  },
  postIn: {
    verb: 'is an office of',
    source: { type: 'Post', field: 'organization', count: 'optional', description: 'The organization in which this is an office (`org:postIn`).' },
    target: { type: 'Organization', field: 'offices', count: 'many', description: 'The offices of this organization.' },
  },
  represents: {
    verb: 'represents',
    source: { type: 'Person', field: 'represents', count: 'many', description: 'The Members that the person represents.' },
    target: { type: 'Member', field: 'representatives', count: 'many', description: 'The people who represent the Member.' },
    lasting: true,
    roles: { Ambassador: 'is an Ambassador of' },
  },
  basedIn: {
    verb: 'is based in',
    source: { type: 'Organization', field: 'basedIn', count: 'optional', description: 'The economy in which the organization is based; null if the sources do not say.' },
    target: { type: 'Member', field: 'basedOrganizations', count: 'many', description: 'The organizations based in this economy.' },
  },
  unitOf: {
    verb: 'is a unit of',
    source: { type: 'Organization', field: 'parent', count: 'optional', description: 'The organization that this one is a unit of (`org:unitOf` in the W3C Organization Ontology).' },
    target: { type: 'Organization', field: 'units', count: 'many', description: 'The units of this organization (`org:hasUnit`).' },
  },
  organized: {
    verb: 'organized',
    source: { type: 'Actor', field: 'organizedOccasions', count: 'many', description: 'The meetings and events that the actor organized. `role` says how, such as `HOST`.' },
    target: { type: 'Occasion', field: 'organizers', count: 'many', description: 'The organizers of the occasion. `role` says how, such as `HOST`.' },
    roles: { 'co-organizer': 'co-organized', host: 'hosted', 'co-host': 'co-hosted' },
  },
  tookPartIn: {
    verb: 'took part in',
    source: { type: 'Actor', field: 'participations', count: 'many', description: 'The meetings and events that the actor took part in, other than as an organizer or presenter. `role` says in what capacity, such as `CHAIR`.' },
    target: { type: 'Occasion', field: 'participants', count: 'many', description: 'The participants that the sources name. `role` says in what capacity, such as `CHAIR`.' },
    roles: { chair: 'chaired', panellist: 'was a panellist at', moderator: 'moderated', speaker: 'spoke at', invited: 'was invited to', online: 'took part online in', celebrating: 'celebrated' },
  },
  heldWithin: {
    verb: 'was held within',
    source: { type: 'Event', field: 'partOf', count: 'optional', description: 'The larger occasion that the event is part of.' },
    target: { type: 'Occasion', field: 'parts', count: 'many', description: 'The events that are part of this occasion.' },
    roles: { planned: 'is to be held within', suggested: 'was suggested to be held within' },
  },
  tookPlaceAfter: {
    verb: 'took place after',
    source: { type: 'Event', field: 'precededBy', count: 'many', description: 'The occasions that the event followed, in the words of the sources.' },
    target: { type: 'Occasion', field: 'followedByEvents', count: 'many', description: 'The events that followed this occasion, in the words of the sources.' },
  },
  onMarginsOf: {
    verb: 'was held on the margins of',
    source: { type: 'Event', field: 'onMarginsOf', count: 'optional', description: 'The body or occasion on whose margins the event was held, without being part of it.' },
    target: { type: 'Entity', field: 'sideEvents', count: 'many', description: 'The events on the margins of this body or occasion.' },
  },
  inConnectionWith: {
    verb: 'was held in connection with',
    source: { type: 'Event', field: 'inConnectionWith', count: 'many', description: 'The initiatives in connection with which the event was held.' },
    target: { type: 'Initiative', field: 'connectedEvents', count: 'many', description: 'The events in connection with this initiative.' },
  },
  heldIn: {
    verb: 'was held in',
    source: { type: 'Occasion', field: 'heldIn', count: 'optional', description: 'The economy in which the occasion took place; null if the sources do not say.' },
    target: { type: 'Member', field: 'occasionsHeld', count: 'many', description: 'The occasions that took place in this economy.' },
  },
  partOf: {
    verb: 'is part of',
    reference: 'forward',
    source: { type: 'Initiative', field: 'partOf', count: 'optional', description: 'The initiative that this one is a part or an edition of.' },
    target: { type: 'Initiative', field: 'parts', count: 'many', description: 'The parts and editions of this initiative.' },
    roles: { edition: 'is an edition of' },
  },
  owns: {
    verb: 'owns',
    source: { type: 'Actor', field: 'ownedInitiatives', count: 'many', description: 'The initiatives that the sources call this actor\'s own, such as its report or its program.' },
    target: { type: 'Initiative', field: 'owners', count: 'many', description: 'The actors to whom the sources say that the initiative belongs.' },
  },
  created: {
    verb: 'created',
    source: { type: 'Actor', field: 'createdInitiatives', count: 'many', description: 'The initiatives that the actor created.' },
    target: { type: 'Initiative', field: 'creators', count: 'many', description: 'The actors that created the initiative.' },
  },
  funded: {
    verb: 'funded',
    repeats: true,
    source: { type: 'Actor', field: 'fundedInitiatives', count: 'many', description: 'The initiatives that the actor funded.' },
    target: { type: 'Initiative', field: 'funders', count: 'many', description: 'The actors that funded the initiative.' },
  },
  contributedTo: {
    verb: 'contributed to',
    repeats: true,
    source: { type: 'Actor', field: 'contributedInitiatives', count: 'many', description: 'The initiatives that the actor contributed to. `role` says how, such as `PARTNER`.' },
    target: { type: 'Initiative', field: 'contributors', count: 'many', description: 'The actors that contributed to the initiative. `role` says how, such as `PARTNER`.' },
    roles: { partner: 'is a partner in', updater: 'updated' },
  },
  askedFor: {
    verb: 'was asked to contribute to',
    repeats: true,
    source: { type: 'Actor', field: 'askedToContributeTo', count: 'many', description: 'What the actor was asked to contribute to; that it did is not stated. `role` says how, such as `KNOWLEDGE_PARTNER`.' },
    target: { type: 'Entity', field: 'asked', count: 'many', description: 'The actors that were asked to contribute to this.' },
    roles: { 'knowledge partner': 'was invited to serve as a knowledge partner for', planner: 'was called on to work on', consulted: 'is to be consulted on' },
  },
  launchedAt: {
    verb: 'was launched at',
    source: { type: 'Initiative', field: 'launchedAt', count: 'optional', description: 'The occasion at which the initiative was launched; with the role `NEW_VERSION`, a new version of it.' },
    target: { type: 'Occasion', field: 'launches', count: 'many', description: 'The initiatives launched at the occasion; with the role `NEW_VERSION`, new versions of them.' },
    roles: { 'new version': 'had a new version launched at' },
  },
  received: {
    verb: 'received',
    source: { type: 'Actor', field: 'awards', count: 'many', description: 'The awards that the actor received.' },
    target: { type: 'Award', field: 'winners', count: 'many', description: 'The actors that received the award.' },
  },
  awardedIn: {
    verb: 'was given in',
    source: { type: 'Award', field: 'edition', count: 'optional', description: 'The edition of the competition in which the award was given.' },
    target: { type: 'Initiative', field: 'awards', count: 'many', description: 'The awards given in this edition of a competition.' },
  },
  awardedFor: {
    verb: 'was given for',
    source: { type: 'Award', field: 'proposal', count: 'optional', description: 'The proposal for which the award was given; null if the sources do not name it.' },
    target: { type: 'Initiative', field: 'wonAwards', count: 'many', description: 'The awards given for this proposal.' },
  },
  documents: {
    verb: 'documents',
    reference: 'both',
    source: { type: 'Document', field: 'initiatives', count: 'many', description: 'The initiatives that the document sets out, contains or records.' },
    target: { type: 'Initiative', field: 'documents', count: 'many', description: 'The documents that set out, contain or record the initiative.' },
  },
  implemented: {
    verb: 'implemented',
    reference: 'forward',
    source: { type: 'Actor', field: 'implementedInitiatives', count: 'many', description: 'The initiatives that the actor carried out.' },
    target: { type: 'Initiative', field: 'implementers', count: 'many', description: 'The actors that carried out the initiative.' },
  },
  measures: {
    verb: 'is a figure about',
    source: { type: 'Figure', field: 'subject', count: 'one', description: 'The entity that the figure measures.' },
    target: { type: 'Entity', field: 'figures', count: 'many', description: 'The numbers in the sources about this entity.' },
  },
} as const satisfies Record<string, RelationKindDefinition>;

export interface RelationKindDefinition {
  /** Joins the names of the two ends into a sentence; a role may have a verb of its own. */
  readonly verb: string;
  readonly source: RelationEnd;
  readonly target: RelationEnd;
  /**
   * How the query field `trace` follows relations of this kind; not at all by default. `forward`: the source refers to
   * the target or depends on it, as in a citation or a correction. `both`: in addition, a trace that starts at the
   * target leads to the source, as from an initiative to the document that sets it out.
   */
  readonly reference?: 'forward' | 'both';
  /** Whether such a relation holds for a period, so that its connections have an argument `asOf`. */
  readonly lasting?: true;
  /** Whether the same may happen again, so that two dates are no disagreement. */
  readonly repeats?: true;
  /**
   * The values of `role`, each with the verb that takes the place of `verb`; without them, relations of this kind have
   * no role.
   */
  readonly roles?: Readonly<Record<string, string>>;
}

/** One end of a relation kind. */
export interface RelationEnd {
  /** The type or interface of the entities at this end. */
  readonly type: TypeName | InterfaceName;
  /** The field of these entities that leads to the other end. */
  readonly field: string;
  /** How many relations of the kind such an entity may have: exactly one, at most one, or any number. */
  readonly count: 'one' | 'optional' | 'many';
  readonly description: string;
}

export type RelationKindName = keyof typeof relationKinds;

/** The definition of a kind, with the optional properties that the literal types of `relationKinds` lack. */
export function relationKind(name: RelationKindName): RelationKindDefinition {
  return relationKinds[name];
}

export function relationKindNames(): RelationKindName[] {
  return Object.keys(relationKinds) as RelationKindName[];
}

/** The verb of a relation of some kind in some role. */
export function verbOf(name: RelationKindName, role: string | null): string {
  const { verb, roles } = relationKind(name);
  return (role !== null && roles && Object.hasOwn(roles, role) && roles[role]) || verb;
}

/** The value of the `RelationKind` enum for a kind: `PRESENTED_AT` for `presentedAt`. */
export function relationKindEnumValue(name: RelationKindName): string {
  return name.replace(/[A-Z]/g, '_$&').toUpperCase();
}

/** The value of the `RelationRole` enum for a role: `JOINT_AUTHOR` for `joint author`. */
export function relationRoleEnumValue(role: string): string {
  return role.replace(/[ -]/g, '_').toUpperCase();
}
