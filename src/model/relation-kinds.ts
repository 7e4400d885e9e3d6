import type { InterfaceName, TypeName } from './entities.ts';

/**
 * The catalog of relation kinds. Read an entry as a sentence: "Presentation presentedAt Occasion."
 * Connection fields, loaders, store indexes, the `RelationKind` enum and `schema/relations.md` derive from it.
 */
// biome-ignore format: one line for each end, so that the catalog reads as a table.
export const relationKinds = {
  presentedAt: {
    verb: 'was presented at',
    source: { type: 'Presentation', field: 'occasion', count: 'optional', description: 'The meeting or event at which it was presented.' },
    target: { type: 'Occasion', field: 'presentations', count: 'many', description: 'The presentations, briefings, updates and other contributions at the occasion.' },
  },
  presented: {
    verb: 'presented',
    source: { type: 'Actor', field: 'presentations', count: 'many', description: 'The presentations by this actor.' },
    target: { type: 'Presentation', field: 'presenters', count: 'many', description: 'The presenters; empty if the source does not name them.' },
    roles: ['presenter', 'moderator', 'panellist'],
  },
  convenes: {
    verb: 'convenes',
    reference: 'forward',
    source: { type: 'Document', field: 'convenes', count: 'optional', description: 'The meeting that this notice convenes.' },
    target: { type: 'Meeting', field: 'convenedBy', count: 'optional', description: 'The notice that convened the meeting, such as `INF/MSME/CN/22`.' },
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
    source: { type: 'Occasion', field: 'documents', count: 'many', description: 'The documents considered at the occasion. `role` is the manner, such as `reviewed`.' },
    target: { type: 'Document', field: 'consideredAt', count: 'many', description: 'The occasions at which the document was considered. `role` is the manner, such as `reviewed`.' },
    roles: ['welcomed', 'reviewed', 'discussed', 'adopted', 'noted', 'presented'],
  },
  submitted: {
    verb: 'submitted',
    source: { type: 'Actor', field: 'submissions', count: 'many', description: 'The documents that the actor submitted, issued or wrote. `role` says in what capacity, such as `author`.' },
    target: { type: 'Document', field: 'submittedBy', count: 'many', description: 'The actors that submitted, issued or wrote the document. `role` says in what capacity, such as `author`.' },
    roles: ['author', 'joint author', 'supporter', 'issuer', 'provider'],
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
  succeeds: {
    verb: 'succeeds',
    source: { type: 'Meeting', field: 'previous', count: 'optional', description: 'The meeting of the Group before this one.' },
    target: { type: 'Meeting', field: 'next', count: 'optional', description: 'The meeting of the Group after this one.' },
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
    source: { type: 'Paragraph', field: 'mentioned', count: 'many', description: 'The entities that the paragraph mentions.' },
    target: { type: 'Entity', field: 'mentions', count: 'many', description: 'The paragraphs that mention this entity. `evidence` has the words used for it.' },
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
    target: { type: 'Occasion', field: 'decisions', count: 'many', description: 'The decisions, agreements, endorsements and announcements at the occasion.' },
  },
  took: {
    verb: 'took',
    reference: 'forward',
    source: { type: 'Actor', field: 'decisions', count: 'many', description: 'The decisions, endorsements, suggestions and announcements of this actor.' },
    target: { type: 'Decision', field: 'takenBy', count: 'many', description: 'The actors that took the decision.' },
  },
  ledTo: {
    verb: 'led to',
    reference: 'forward',
    source: { type: 'Decision', field: 'outcomes', count: 'many', description: 'The outcomes of the decision: documents, events, presentations, initiatives or further decisions.' },
    target: { type: 'Entity', field: 'resultsFrom', count: 'many', description: 'The decisions that led to this entity.' },
  },
  about: {
    verb: 'is about',
    source: { type: 'Entity', field: 'about', count: 'many', description: 'The topics and other entities that this entity is about.' },
    target: { type: 'Entity', field: 'discussedIn', count: 'many', description: 'The presentations, documents, occasions and decisions about this entity.' },
  },
  belongsTo: {
    verb: 'belongs to',
    source: { type: 'Member', field: 'belongsTo', count: 'many', description: 'The groups and organizations that the economy belongs to. `when` is the period of membership, if it is known.' },
    target: { type: 'Organization', field: 'members', count: 'many', description: 'The economies that belong to this organization. `when` is the period of membership, if it is known.' },
    lasting: true,
  },
  heldOffice: {
    verb: 'held office in',
    source: { type: 'Person', field: 'offices', count: 'many', description: 'The organizations in which the person held an office. `role` is the office, such as `Coordinator`, and `when` its period.' },
    target: { type: 'Organization', field: 'officers', count: 'many', description: 'The people who held an office in this organization. `role` is the office, such as `Coordinator`, and `when` its period.' },
    lasting: true,
    roles: ['Coordinator', 'Director-General', 'Executive Director', 'Secretary General', 'chief chandler', 'Trade Commissioner'],
  },
  represents: {
    verb: 'represents',
    source: { type: 'Person', field: 'represents', count: 'optional', description: 'The Member that the person represents.' },
    target: { type: 'Member', field: 'representatives', count: 'many', description: 'The people who represent the Member.' },
    roles: ['Ambassador', 'official', 'delegate'],
  },
  basedIn: {
    verb: 'is based in',
    source: { type: 'Organization', field: 'basedIn', count: 'optional', description: 'The economy in which the organization is based; null if the sources do not say.' },
    target: { type: 'Member', field: 'organizations', count: 'many', description: 'The organizations based in this economy.' },
  },
  organized: {
    verb: 'organized',
    source: { type: 'Actor', field: 'organized', count: 'many', description: 'The meetings and events that the actor organized.' },
    target: { type: 'Occasion', field: 'organizers', count: 'many', description: 'The organizers of the occasion.' },
    roles: ['organizer', 'co-organizer', 'host', 'co-host'],
  },
  tookPartIn: {
    verb: 'took part in',
    source: { type: 'Actor', field: 'tookPartIn', count: 'many', description: 'The meetings and events that the actor took part in. `role` says in what capacity, such as `chair`.' },
    target: { type: 'Occasion', field: 'participants', count: 'many', description: 'The participants that the sources name. `role` says in what capacity, such as `chair`.' },
    roles: ['chair', 'keynote', 'panellist', 'moderator', 'host', 'invited', 'announcer', 'presenter', 'convener'],
  },
  heldWithin: {
    verb: 'was held within',
    source: { type: 'Event', field: 'partOf', count: 'optional', description: 'The larger occasion that the event was part of.' },
    target: { type: 'Occasion', field: 'parts', count: 'many', description: 'The events that were part of this occasion.' },
  },
  partOf: {
    verb: 'is part of',
    reference: 'forward',
    source: { type: 'Initiative', field: 'partOf', count: 'optional', description: 'The initiative that this one is a part, an edition or an entry of.' },
    target: { type: 'Initiative', field: 'parts', count: 'many', description: 'The parts, editions or entries of this initiative.' },
  },
  unitOf: {
    verb: 'is a unit of',
    source: { type: 'Organization', field: 'parent', count: 'optional', description: 'The organization that this one is a unit of (`org:unitOf` in the W3C Organization Ontology).' },
    target: { type: 'Organization', field: 'units', count: 'many', description: 'The units of this organization (`org:hasUnit`).' },
  },
  runs: {
    verb: 'runs',
    source: { type: 'Actor', field: 'initiatives', count: 'many', description: 'The initiatives that the actor owns, created, funds or supports. `role` says in what capacity, such as `owner`.' },
    target: { type: 'Initiative', field: 'actors', count: 'many', description: 'The actors that own, created, fund or support the initiative. `role` says in what capacity, such as `owner`.' },
    roles: ['owner', 'creator', 'funder', 'partner', 'supporter', 'contributor', 'participant'],
  },
  launchedAt: {
    verb: 'was launched at',
    source: { type: 'Initiative', field: 'launchedAt', count: 'optional', description: 'The occasion at which the initiative, or its current version, was launched.' },
    target: { type: 'Occasion', field: 'launches', count: 'many', description: 'The initiatives launched at the occasion.' },
  },
  won: {
    verb: 'won',
    source: { type: 'Actor', field: 'awards', count: 'many', description: 'The editions of competitions that the actor won.' },
    target: { type: 'Initiative', field: 'winners', count: 'many', description: 'The winners of this edition.' },
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
    source: { type: 'Actor', field: 'implemented', count: 'many', description: 'The initiatives that the actor carried out.' },
    target: { type: 'Initiative', field: 'implementedBy', count: 'many', description: 'The actors that carried out the initiative.' },
  },
  measures: {
    verb: 'measures',
    source: { type: 'Figure', field: 'of', count: 'one', description: 'The entity that the figure measures.' },
    target: { type: 'Entity', field: 'figures', count: 'many', description: 'The numbers in the sources about this entity.' },
  },
} as const satisfies Record<string, RelationKindDefinition>;

export interface RelationKindDefinition {
  /** Joins the names of the two ends into a sentence. */
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
  /** The values of `role`; without them, relations of this kind have no role. */
  readonly roles?: readonly string[];
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

/** The value of the `RelationKind` enum for a kind: `PRESENTED_AT` for `presentedAt`. */
export function relationKindEnumValue(name: RelationKindName): string {
  return name.replace(/[A-Z]/g, '_$&').toUpperCase();
}
