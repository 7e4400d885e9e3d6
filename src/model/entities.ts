import type { EdtfDate, EntityTime } from './edtf-date.ts';
import type { Basis } from './evidence.ts';
import type { DocumentSymbol } from './symbol.ts';

/**
 * The types of entities. The key is the GraphQL name; the plural names the root connection and the data file
 * (`data/entities/meetings.yaml`); the name in lower case is the prefix of every slug (`meeting/2023-07-03`).
 */
export const entityTypes = {
  Meeting: {
    plural: 'meetings',
    description:
      'A meeting of a WTO body as a whole, such as an open-ended meeting of the MSME Group. Example: the third meeting of 2023, on 3 July (`meeting/2023-07-03`).',
  },
  Event: {
    plural: 'events',
    description:
      'An occasion other than a meeting of a body: a ministerial conference, a celebration, a panel, a private-sector meeting. Example: the Joint Solutions Lab of 28 September 2023 (`event/joint-solutions-lab`).',
  },
  Presentation: {
    plural: 'presentations',
    description:
      'A contribution to an occasion: a presentation, briefing, update, experience sharing, spotlight, keynote or intervention. Example: the World Customs Organization on its AEO SAFE Framework.',
  },
  Document: {
    plural: 'documents',
    description:
      'A document with a WTO symbol, or a named document without one. Examples: `INF/MSME/W/45`; a newsletter.',
  },
  Paragraph: {
    plural: 'paragraphs',
    description:
      'A numbered paragraph or footnote of an ingested document, which evidence quotes. Example: paragraph 2.4 of the 2023 annual report (`paragraph/annual-report-2023/2.4`).',
  },
  Member: {
    plural: 'members',
    description:
      'A WTO Member or another economy, whether it belongs to the Group (`groupMember`) or not. Examples: Barbados; the European Union, which counts for 28 members.',
  },
  Organization: {
    plural: 'organizations',
    description:
      'An international organization, company, ministry, association, WTO body or secretariat. Example: the International Trade Centre (`organization/itc`).',
  },
  Person: {
    plural: 'people',
    description:
      'A person named in a source. Example: Matthew Wilson, Coordinator of the Group from 26 April 2023 (`person/matthew-wilson`).',
  },
  Post: {
    plural: 'posts',
    description:
      'An office that people or economies hold, as `org:Post` in the W3C Organization Ontology. What a source says of an office without naming its holder is said of the post. Example: Coordinator of the MSME Group (`post/msme-group-coordinator`).',
  },
  Series: {
    plural: 'series',
    description:
      'A series of occasions that recur, as `EventSeries` in schema.org. Example: the annual meetings with the private sector.',
  },
  Initiative: {
    plural: 'initiatives',
    description:
      'A program, website, tool, publication, database, package or competition, or a part or edition of one. Examples: the Small Business Champions; their 2023 edition.',
  },
  Award: {
    plural: 'awards',
    description:
      'One award to one winner: who received it, in which edition of a competition, and for which proposal. Example: the award of 2023 to Coprogeny.',
  },
  Decision: {
    plural: 'decisions',
    description:
      'A decision of a body or of its Members: something that a source reports as decided, agreed, endorsed, mandated, adopted, appointed or established. What somebody only said is a Statement. Example: the mandate of 3 July 2023 to draft an outcome for MC13.',
  },
  Statement: {
    plural: 'statements',
    description:
      'Something that a source reports somebody to have announced, proposed, suggested, called for, noted or supported. It decides nothing. Example: the announcement of Ambassador Cancela that he would leave Geneva.',
  },
  Figure: {
    plural: 'figures',
    description:
      'A number about an entity, with unit and qualifier. A source states it, or it is counted from a list in the source; its `MEASURES` relation is then DERIVED. Example: more than 1,300 businesses saw the Global Trade Helpdesk.',
  },
  Topic: {
    plural: 'topics',
    description:
      'A subject from a controlled list. Examples: access to finance; digitalization; authorized economic operators.',
  },
} as const satisfies Record<string, EntityType>;

/** The interfaces, each with the types that implement it. */
export const interfaceTypes = {
  Entity: Object.keys(entityTypes) as TypeName[],
  Occasion: ['Meeting', 'Event'],
  Actor: ['Member', 'Organization', 'Person', 'Post'],
  Act: ['Decision', 'Statement'],
  Dated: ['Meeting', 'Event', 'Presentation', 'Document', 'Initiative', 'Award', 'Decision', 'Statement'],
} as const satisfies Record<string, readonly TypeName[]>;

export interface EntityType {
  readonly plural: string;
  readonly description: string;
}

export type TypeName = keyof typeof entityTypes;
export type InterfaceName = keyof typeof interfaceTypes;

/** The slug of the MSME Group. A Member that belongs to it is a member of the Group. */
export const theGroup = 'organization/msme-group';

/** The types that implement an interface; for the name of a type, that type. */
export function concreteTypes(name: TypeName | InterfaceName): readonly TypeName[] {
  return name in interfaceTypes ? interfaceTypes[name as InterfaceName] : [name as TypeName];
}

/** The slug of an entity: `meeting/2023-07-03` for the type `Meeting` and the key `2023-07-03`. */
export function slugOf(type: TypeName, key: string): string {
  return `${type.toLowerCase()}/${key}`;
}

/** The type and the key of a slug; null if its prefix is not a type or its key is empty. */
export function parseSlug(slug: string): { type: TypeName; key: string } | null {
  const cut = slug.indexOf('/');
  const type = typeOfPrefix.get(slug.slice(0, cut));
  return type === undefined || cut === slug.length - 1 ? null : { type, key: slug.slice(cut + 1) };
}

const typeOfPrefix = new Map(typeNames().map((type) => [type.toLowerCase(), type]));

export function typeNames(): TypeName[] {
  return Object.keys(entityTypes) as TypeName[];
}

// ---- The fields of each type ---------------------------------------------------------------------

/** The fields that all entities share. The slug identifies an entity, in the data files and in the API. */
interface Named<T extends TypeName> {
  readonly type: T;
  readonly slug: string;
  readonly name: string;
  /** Whether a source writes the name, it describes something that the sources do not name, or it comes from outside. */
  readonly nameBasis: Basis;
  /** All other names in the sources, as written. */
  readonly aliases: readonly string[];
  /** Where those of its names hold that do not hold everywhere. */
  readonly scopes: readonly NameScope[];
  /** One sentence in our own words. */
  readonly summary: string | null;
  /** When it happened or was issued; null if the sources give no date. */
  readonly time: EntityTime | null;
  /** The names of the sources that speak of it, in the order of `Graph.sources`. */
  readonly sources: readonly string[];
}

/** Where a name stands for an entity. A name may have several scopes. */
export interface NameScope {
  /** As written. */
  readonly name: string;
  /** The name of the only source in which it holds; null for any. */
  readonly source: string | null;
  /** The numbers of the only sections of the source in which it holds; empty for any. */
  readonly sections: readonly string[];
  /** The keys of the only paragraphs of the source in which it holds; empty for any. */
  readonly paragraphs: readonly string[];
  /** The only time for which it holds, as for the name of an office; null for any. */
  readonly when: EdtfDate | null;
}

export interface Meeting extends Named<'Meeting'> {
  /** ISO 8601 calendar date. */
  readonly date: string;
  /** 1 for the first meeting of the body in its year. */
  readonly ordinal: number;
  /** Slug of the organization that met. */
  readonly body: string;
  readonly when: EdtfDate;
}

export interface Event extends Named<'Event'> {
  readonly kind: Kind<'EventKind'>;
  readonly format: Kind<'EventFormat'> | null;
  /** Null if the sources do not say whether it was held, nor that it was planned or suggested. */
  readonly status: Kind<'EventStatus'> | null;
  readonly theme: string | null;
  readonly when: EdtfDate | null;
}

export interface Presentation extends Named<'Presentation'> {
  readonly kind: Kind<'PresentationKind'>;
  /** Null if the source gives none. */
  readonly title: string | null;
  /** Its position in the source's account of the occasion, from 1. */
  readonly ordinal: number | null;
  /** Whether the source counts it among the external presentations; null if it does not say. */
  readonly external: boolean | null;
  /** Its number in the source's own list of presentations; null if it is in no such list. */
  readonly number: number | null;
  /** The item of the agenda under which it was given, as written; null if the source does not say. */
  readonly agendaItem: string | null;
}

export interface Document extends Named<'Document'> {
  readonly kind: Kind<'DocumentKind'>;
  /** A joint document has several. */
  readonly symbols: readonly DocumentSymbol[];
  /** Of the first symbol: `INF/MSME`. */
  readonly collection: string | null;
  /** Of the first symbol: `W`. */
  readonly series: string | null;
  /** The first symbol without suffixes, shared with revisions, corrigenda and addenda: `INF/MSME/4`. */
  readonly family: DocumentSymbol | null;
  readonly title: string | null;
  /** Null if the sources do not say. */
  readonly status: Kind<'DocumentStatus'> | null;
  readonly date: string | null;
  readonly url: string | null;
  /** Whether its text was ingested; otherwise it is in the graph only because a source cites it. */
  readonly ingested: boolean;
}

export interface Paragraph extends Named<'Paragraph'> {
  readonly kind: Kind<'ParagraphKind'>;
  /** The number as the source prints it: `2.4`, or `3` for a footnote. */
  readonly number: string;
  readonly section: string | null;
  /** Length of the normalized text in Unicode code points. */
  readonly length: number;
  /** SHA-256 of the normalized text in UTF-8, in hexadecimal. */
  readonly sha256: string;
}

export interface Member extends Named<'Member'> {
  /**
   * The number of members for which it counts in the Group: 28 for the European Union, 0 for an economy outside the
   * Group.
   */
  readonly seats: number;
  /** Names that lead to it although no source writes them: usual short names, and those of economies that it acts for. */
  readonly externalNames: readonly ExternalNames[];
}

/** Names from outside the sources, with the fact by which they lead to an entity. */
export interface ExternalNames {
  /** The id of an EXTERNAL rule. */
  readonly rule: string;
  readonly names: readonly string[];
}

export interface Organization extends Named<'Organization'> {
  readonly kind: Kind<'OrganizationKind'>;
  readonly acronym: string | null;
  /** When it was established; null if the sources do not say. */
  readonly founded: EdtfDate | null;
}

export interface Person extends Named<'Person'> {
  readonly honorific: string | null;
}

export interface Post extends Named<'Post'> {}

export interface Series extends Named<'Series'> {
  /** How often its occasions recur, as written: `annual`. */
  readonly frequency: string | null;
}

export interface Initiative extends Named<'Initiative'> {
  readonly kind: Kind<'InitiativeKind'>;
  readonly theme: string | null;
  readonly launched: EdtfDate | null;
  /** The date in its name or description: the year of an edition or report, the month of a package. */
  readonly dated: EdtfDate | null;
}

export interface Award extends Named<'Award'> {}

export interface Decision extends Named<'Decision'> {
  readonly kind: Kind<'DecisionKind'>;
  /** How it was taken; null if the sources do not say. */
  readonly manner: Kind<'DecisionManner'> | null;
}

export interface Statement extends Named<'Statement'> {
  readonly kind: Kind<'StatementKind'>;
  /** The item of the agenda under which it was made, as written; null if the source does not say. */
  readonly agendaItem: string | null;
}

export interface Figure extends Named<'Figure'> {
  readonly value: number;
  /** What is counted, in the plural: `members`, `people`. */
  readonly unit: string;
  readonly qualifier: Kind<'FigureQualifier'>;
}

export interface Topic extends Named<'Topic'> {}

export interface EntityOf {
  Meeting: Meeting;
  Event: Event;
  Presentation: Presentation;
  Document: Document;
  Paragraph: Paragraph;
  Member: Member;
  Organization: Organization;
  Person: Person;
  Post: Post;
  Series: Series;
  Initiative: Initiative;
  Award: Award;
  Decision: Decision;
  Statement: Statement;
  Figure: Figure;
  Topic: Topic;
}

export type Entity = EntityOf[TypeName];
export type Occasion = EntityOf[(typeof interfaceTypes.Occasion)[number]];
export type Actor = EntityOf[(typeof interfaceTypes.Actor)[number]];
export type Dated = EntityOf[(typeof interfaceTypes.Dated)[number]];
export type Act = EntityOf[(typeof interfaceTypes.Act)[number]];

// ---- Controlled vocabularies ---------------------------------------------------------------------

/** The enums that classify entities: each value with its meaning. */
export const vocabularies = {
  EventKind: {
    MINISTERIAL_CONFERENCE: 'A Ministerial Conference of the WTO, such as MC13.',
    MINISTERIAL_MEETING: 'A meeting of ministers in another organization or forum.',
    CELEBRATION: 'The observance of a day, such as MSME Day.',
    MEETING:
      'A meeting other than an open-ended meeting of the Group, such as the annual meeting with the private sector.',
    WORKSHOP: 'A working session or lab.',
    PANEL: 'A panel discussion.',
    DIALOGUE: 'A dialogue, discussion, roundtable or session among stakeholders.',
    BRIEFING: 'A meeting to inform participants.',
    WEBINAR: 'An event held online for an audience.',
    CONGRESS: 'A congress or summit of businesses or chambers.',
    REVIEW: 'A review conference, such as the Aid-for-Trade Global Review.',
  },
  EventFormat: {
    IN_PERSON: 'Participants met in one place.',
    VIRTUAL: 'Held online.',
    HYBRID: 'Held in person and online.',
  },
  EventStatus: {
    HELD: 'A source says that it took place.',
    PLANNED: 'A source says that it will take place.',
    SUGGESTED: 'A source says only that somebody suggested it.',
  },
  PresentationKind: {
    PRESENTATION: 'A presentation, including one of a paper, a project or a website.',
    BRIEFING: 'A briefing: the source says that the audience was briefed or informed.',
    UPDATE: 'A report on work in progress.',
    EXPERIENCE_SHARING: 'A report on the experience of a country or of the presenter.',
    SPOTLIGHT: 'An "MSME Spotlight": an enterprise presents itself.',
    KEYNOTE: 'A keynote address.',
    INTERVENTION: 'A statement or comment in a discussion.',
  },
  DocumentKind: {
    CONVENING_NOTICE: 'The notice that convenes a meeting (`INF/MSME/CN/…`).',
    MEETING_SUMMARY: 'The full summary of a meeting and of the presentations received at it.',
    ANNUAL_REPORT: 'An annual report of the Group.',
    COORDINATOR_REPORT: 'A report by the Coordinator on the work of the Group.',
    COMMUNICATION: 'A communication submitted by a Member.',
    COMPENDIUM: 'A compendium of practices or provisions.',
    PACKAGE: 'A package of recommendations and declarations.',
    MINISTERIAL_STATEMENT: 'A statement or call by ministers.',
    CORRIGENDUM: 'A correction of another document.',
    NEWSLETTER: "An issue of the Group's newsletter.",
    RESEARCH_PAPER: 'A research paper.',
    OTHER: 'A document whose kind the sources do not say.',
  },
  DocumentStatus: {
    DRAFT: 'A source calls it a draft.',
    ADOPTED: 'A source says that it was adopted.',
  },
  ParagraphKind: {
    PARAGRAPH: 'A numbered paragraph.',
    FOOTNOTE: 'A numbered footnote.',
  },
  OrganizationKind: {
    INTERNATIONAL_ORGANIZATION: 'An intergovernmental organization, or a program, office or bank of one.',
    WTO_BODY: 'A council, committee, group or initiative of the WTO.',
    SECRETARIAT: 'A secretariat.',
    GOVERNMENT_BODY: 'A ministry or agency of an economy.',
    BUSINESS_ASSOCIATION: 'A chamber or association of firms, national or international.',
    COMPANY: 'An enterprise of any size.',
    CIVIL_SOCIETY: 'A non-governmental organization or institute.',
    PARTNERSHIP: 'A facility, alliance or network of several organizations.',
    FORUM: 'A forum or group of economies, such as the G20.',
    NOT_STATED: 'An organization of which the sources do not say what it is.',
  },
  InitiativeKind: {
    PROGRAMME: 'A program or campaign.',
    WORK_PROGRAMME: 'The work program of a body.',
    WEBSITE: 'A website or online platform.',
    GAME: 'An educational game.',
    DATABASE: 'A database.',
    COMPETITION: 'A recurring competition.',
    EDITION: 'One edition of a competition.',
    PROPOSAL: 'A proposal or project entered in a competition.',
    PUBLICATION: 'A report, guide, handbook or roadmap.',
    STANDARD: 'A standard or framework of standards.',
    PACKAGE: 'A package of recommendations and declarations.',
    ANNEX: 'An annex or part of a package.',
    NETWORK: 'A network of organizations that meets regularly.',
    AGREEMENT: 'A trade agreement, or a type of trade agreement.',
    PROJECT: 'Another project, call or exercise.',
  },
  DecisionKind: {
    ADOPTED: 'A text was adopted.',
    AGREED: 'Something was agreed.',
    APPOINTED: 'Somebody was appointed.',
    APPROVED: 'Something was approved.',
    COMMITTED: 'Somebody committed to do something.',
    DECIDED: 'Something was decided.',
    ENDORSED: 'A suggestion was endorsed.',
    ESTABLISHED: 'A body or series was established.',
    MANDATED: 'Somebody was given a mandate.',
  },
  DecisionManner: {
    AD_REFERENDUM: 'Subject to confirmation (`ad referendum`).',
    CONSENSUS: 'By consensus.',
  },
  StatementKind: {
    ANNOUNCED: 'Somebody announced something.',
    CALLED_ON: 'Somebody was called on to do something.',
    COMMENTED: 'Somebody commented or reported on something.',
    INFORMED: 'Somebody was informed of something.',
    INVITED: 'Somebody was invited to do something.',
    NOMINATED: 'Something was nominated.',
    NOTED: 'Something was noted, stressed or underscored.',
    PROPOSED: 'Something was proposed.',
    RECOGNIZED: 'Something was recognized.',
    SUGGESTED: 'Something was suggested.',
    SUPPORTED: 'Support was expressed.',
    WELCOMED: 'Something was welcomed.',
  },
  FigureQualifier: {
    EXACT: 'The exact number.',
    MORE_THAN: 'The source says "more than" or "over".',
    AT_LEAST: 'The source says "at least".',
    ABOUT: 'The source says "about" or "around".',
    UP_TO: 'The source says "up to".',
    INCLUDING: 'The source lists this many after "including", so that there may be more.',
  },
} as const satisfies Record<string, Record<string, string>>;

export type VocabularyName = keyof typeof vocabularies;
export type Kind<V extends VocabularyName> = keyof (typeof vocabularies)[V];
