/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Conditions on awards. They are combined with AND; the values of one list are combined with OR. */
export type AwardFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only awards of one of these editions of a competition: `initiative/small-business-champions-2023`. */
  editions?: Array<string> | null | undefined;
  /** Only entities dated on or after this day: `2023-01-01`. Imprecise dates match if any of their days does; undated entities do not match. */
  from?: string | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only awards that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: AwardFilter | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
  /** Only entities dated on or before this day: `2023-12-31`. Imprecise dates match if any of their days does; undated entities do not match. */
  to?: string | null | undefined;
  /** Only awards that one of these actors received: `organization/coprogeny`. */
  winners?: Array<string> | null | undefined;
};

/** What a relation, name, date or address is based on. */
export type Basis =
  /** It follows from what the sources state by a rule, which is in `rule`. `evidence` has the words that it was derived from. */
  | 'DERIVED'
  /** It comes from outside the sources. The fact is in `rule`. */
  | 'EXTERNAL'
  /** A source states it. `evidence` has the quotations. */
  | 'STATED';

/** The precision of a date. */
export type DatePrecision =
  /** One day: `2023-07-03`. */
  | 'DAY'
  /** From one date to another: `2024-06-26/2024-06-28`. One end may be open (`2023-04-26/..`) or unknown (`/2023-04-26`). */
  | 'INTERVAL'
  /** One month: `2023-06`. */
  | 'MONTH'
  /** One year: `2018`. */
  | 'YEAR';

/** The types of entities that have a date, one value for each object type that implements `Dated`. */
export type DatedType =
  /** One award to one winner: who received it, in which edition of a competition, and for which proposal. Example: the award of 2023 to Coprogeny. */
  | 'AWARD'
  /** A decision of a body or of its Members: something that a source reports as decided, agreed, endorsed, mandated, adopted, appointed or established. What somebody only said is a Statement. Example: the mandate of 3 July 2023 to draft an outcome for MC13. */
  | 'DECISION'
  /** A document with a WTO symbol, or a named document without one. Examples: `INF/MSME/W/45`; a newsletter. */
  | 'DOCUMENT'
  /** An occasion other than a meeting of a body: a ministerial conference, a celebration, a panel, a private-sector meeting. Example: the Joint Solutions Lab of 28 September 2023 (`event/joint-solutions-lab`). */
  | 'EVENT'
  /** A program, website, tool, publication, database, package or competition, or a part or edition of one. Examples: the Small Business Champions; their 2023 edition. */
  | 'INITIATIVE'
  /** A meeting of a WTO body as a whole, such as an open-ended meeting of the MSME Group. Example: the third meeting of 2023, on 3 July (`meeting/2023-07-03`). */
  | 'MEETING'
  /** A contribution to an occasion: a presentation, briefing, update, experience sharing, spotlight, keynote or intervention. Example: the World Customs Organization on its AEO SAFE Framework. */
  | 'PRESENTATION'
  /** Something that a source reports somebody to have announced, proposed, suggested, called for, noted or supported. It decides nothing. Example: the announcement of Ambassador Cancela that he would leave Geneva. */
  | 'STATEMENT';

/** Conditions on decisions. They are combined with AND; the values of one list are combined with OR. */
export type DecisionFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only entities dated on or after this day: `2023-01-01`. Imprecise dates match if any of their days does; undated entities do not match. */
  from?: string | null | undefined;
  /** Only decisions of these kinds. */
  kinds?: Array<DecisionKind> | null | undefined;
  /** Only decisions taken in one of these manners. */
  manners?: Array<DecisionManner> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only decisions that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: DecisionFilter | null | undefined;
  /** Only decisions taken at one of these occasions: `meeting/2023-07-03`. */
  occasions?: Array<string> | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
  /** Only decisions taken by one of these actors: `person/matthew-wilson`. */
  takenBy?: Array<string> | null | undefined;
  /** Only entities dated on or before this day: `2023-12-31`. Imprecise dates match if any of their days does; undated entities do not match. */
  to?: string | null | undefined;
};

/** Kinds of decisions. */
export type DecisionKind =
  /** A text was adopted. */
  | 'ADOPTED'
  /** Something was agreed. */
  | 'AGREED'
  /** Somebody was appointed. */
  | 'APPOINTED'
  /** Something was approved. */
  | 'APPROVED'
  /** Somebody committed to do something. */
  | 'COMMITTED'
  /** Something was decided. */
  | 'DECIDED'
  /** A suggestion was endorsed. */
  | 'ENDORSED'
  /** A body or series was established. */
  | 'ESTABLISHED'
  /** Somebody was given a mandate. */
  | 'MANDATED';

/** Manners of decisions. */
export type DecisionManner =
  /** Subject to confirmation (`ad referendum`). */
  | 'AD_REFERENDUM'
  /** By consensus. */
  | 'CONSENSUS';

/** The direction of a relation, as seen from one of its two entities; in a trace, that of references. */
export type Direction =
  /** Incoming: the entity is the target. The same relation is incoming for MSME Day. */
  | 'IN'
  /** Outgoing: the entity is the source. "International Trade Centre organized MSME Day" is outgoing for the Centre. */
  | 'OUT';

/** Conditions on documents. They are combined with AND; the values of one list are combined with OR. */
export type DocumentFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only documents cited in one of these paragraphs: `paragraph/annual-report-2023/2.5`. */
  citedBy?: Array<string> | null | undefined;
  /** Only documents in these collections: `INF/MSME`. */
  collections?: Array<string> | null | undefined;
  /** Only documents considered at one of these occasions: `meeting/2023-10-09`. */
  consideredAt?: Array<string> | null | undefined;
  /** Only documents of these families: `INF/MSME/4`, which includes its revisions. */
  families?: Array<string> | null | undefined;
  /** Only entities dated on or after this day: `2023-01-01`. Imprecise dates match if any of their days does; undated entities do not match. */
  from?: string | null | undefined;
  /** Only documents whose text was ingested (true), or only those whose text was not (false). */
  ingested?: boolean | null | undefined;
  /** Only documents of these kinds. */
  kinds?: Array<DocumentKind> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only documents that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: DocumentFilter | null | undefined;
  /** Only documents in these series: `W`, `R`, `CN`. */
  series?: Array<string> | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
  /** Only documents with one of these values of `status`. */
  statuses?: Array<DocumentStatus> | null | undefined;
  /** Only documents that one of these actors submitted, issued or made: `member/united-kingdom`. */
  submittedBy?: Array<string> | null | undefined;
  /** Only entities dated on or before this day: `2023-12-31`. Imprecise dates match if any of their days does; undated entities do not match. */
  to?: string | null | undefined;
};

/** Kinds of documents. */
export type DocumentKind =
  /** An annual report of the Group. */
  | 'ANNUAL_REPORT'
  /** A communication submitted by a Member. */
  | 'COMMUNICATION'
  /** A compendium of practices or provisions. */
  | 'COMPENDIUM'
  /** The notice that convenes a meeting (`INF/MSME/CN/…`). */
  | 'CONVENING_NOTICE'
  /** A report by the Coordinator on the work of the Group. */
  | 'COORDINATOR_REPORT'
  /** A correction of another document. */
  | 'CORRIGENDUM'
  /** The full summary of a meeting and of the presentations received at it. */
  | 'MEETING_SUMMARY'
  /** A statement or call by ministers. */
  | 'MINISTERIAL_STATEMENT'
  /** An issue of the Group's newsletter. */
  | 'NEWSLETTER'
  /** A document whose kind the sources do not say. */
  | 'OTHER'
  /** A package of recommendations and declarations. */
  | 'PACKAGE'
  /** A research paper. */
  | 'RESEARCH_PAPER';

/** Statuses of documents. */
export type DocumentStatus =
  /** A source says that it was adopted. */
  | 'ADOPTED'
  /** A source calls it a draft. */
  | 'DRAFT';

/** Conditions on the relations of an entity. They are combined with AND; the values of one list are combined with OR. */
export type EntityRelationFilter = {
  /** Only outgoing or only incoming relations. Default: both. */
  direction?: Direction | null | undefined;
  /** Only relations of these kinds. */
  kinds?: Array<RelationKind> | null | undefined;
  /** Only relations that rest on one of these sources. */
  sources?: Array<string> | null | undefined;
};

/** The entity types, one value for each object type that implements `Entity`. */
export type EntityType =
  /** One award to one winner: who received it, in which edition of a competition, and for which proposal. Example: the award of 2023 to Coprogeny. */
  | 'AWARD'
  /** A decision of a body or of its Members: something that a source reports as decided, agreed, endorsed, mandated, adopted, appointed or established. What somebody only said is a Statement. Example: the mandate of 3 July 2023 to draft an outcome for MC13. */
  | 'DECISION'
  /** A document with a WTO symbol, or a named document without one. Examples: `INF/MSME/W/45`; a newsletter. */
  | 'DOCUMENT'
  /** An occasion other than a meeting of a body: a ministerial conference, a celebration, a panel, a private-sector meeting. Example: the Joint Solutions Lab of 28 September 2023 (`event/joint-solutions-lab`). */
  | 'EVENT'
  /** A number about an entity, with unit and qualifier. A source states it, or it is counted from a list in the source; its `MEASURES` relation is then DERIVED. Example: more than 1,300 businesses saw the Global Trade Helpdesk. */
  | 'FIGURE'
  /** A program, website, tool, publication, database, package or competition, or a part or edition of one. Examples: the Small Business Champions; their 2023 edition. */
  | 'INITIATIVE'
  /** A meeting of a WTO body as a whole, such as an open-ended meeting of the MSME Group. Example: the third meeting of 2023, on 3 July (`meeting/2023-07-03`). */
  | 'MEETING'
  /** A WTO Member or another economy, whether it belongs to the Group (`groupMember`) or not. Examples: Barbados; the European Union, which counts for 28 members. */
  | 'MEMBER'
  /** An international organization, company, ministry, association, WTO body or secretariat. Example: the International Trade Centre (`organization/itc`). */
  | 'ORGANIZATION'
  /** A numbered paragraph or footnote of an ingested document, which evidence quotes. Example: paragraph 2.4 of the 2023 annual report (`paragraph/annual-report-2023/2.4`). */
  | 'PARAGRAPH'
  /** A person named in a source. Example: Matthew Wilson, Coordinator of the Group from 26 April 2023 (`person/matthew-wilson`). */
  | 'PERSON'
  /** An office that people or economies hold, as `org:Post` in the W3C Organization Ontology. What a source says of an office without naming its holder is said of the post. Example: Coordinator of the MSME Group (`post/msme-group-coordinator`). */
  | 'POST'
  /** A contribution to an occasion: a presentation, briefing, update, experience sharing, spotlight, keynote or intervention. Example: the World Customs Organization on its AEO SAFE Framework. */
  | 'PRESENTATION'
  /** A series of occasions that recur, as `EventSeries` in schema.org. Example: the annual meetings with the private sector. */
  | 'SERIES'
  /** Something that a source reports somebody to have announced, proposed, suggested, called for, noted or supported. It decides nothing. Example: the announcement of Ambassador Cancela that he would leave Geneva. */
  | 'STATEMENT'
  /** A subject from a controlled list. Examples: access to finance; digitalization; authorized economic operators. */
  | 'TOPIC';

/** Conditions on events. They are combined with AND; the values of one list are combined with OR. */
export type EventFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only entities dated on or after this day: `2023-01-01`. Imprecise dates match if any of their days does; undated entities do not match. */
  from?: string | null | undefined;
  /** Only events of these kinds. */
  kinds?: Array<EventKind> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only events that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: EventFilter | null | undefined;
  /** Only events that one of these actors organized: `organization/msme-group`. */
  organizers?: Array<string> | null | undefined;
  /** Only events that one of these actors took part in: `post/msme-group-coordinator`. */
  participants?: Array<string> | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
  /** Only events with one of these values of `status`. */
  statuses?: Array<EventStatus> | null | undefined;
  /** Only entities dated on or before this day: `2023-12-31`. Imprecise dates match if any of their days does; undated entities do not match. */
  to?: string | null | undefined;
};

/** Formats of events. */
export type EventFormat =
  /** Held in person and online. */
  | 'HYBRID'
  /** Participants met in one place. */
  | 'IN_PERSON'
  /** Held online. */
  | 'VIRTUAL';

/** Kinds of events. */
export type EventKind =
  /** A meeting to inform participants. */
  | 'BRIEFING'
  /** The observance of a day, such as MSME Day. */
  | 'CELEBRATION'
  /** A congress or summit of businesses or chambers. */
  | 'CONGRESS'
  /** A dialogue, discussion, roundtable or session among stakeholders. */
  | 'DIALOGUE'
  /** A meeting other than an open-ended meeting of the Group, such as the annual meeting with the private sector. */
  | 'MEETING'
  /** A Ministerial Conference of the WTO, such as MC13. */
  | 'MINISTERIAL_CONFERENCE'
  /** A meeting of ministers in another organization or forum. */
  | 'MINISTERIAL_MEETING'
  /** A panel discussion. */
  | 'PANEL'
  /** A review conference, such as the Aid-for-Trade Global Review. */
  | 'REVIEW'
  /** An event held online for an audience. */
  | 'WEBINAR'
  /** A working session or lab. */
  | 'WORKSHOP';

/** Statuses of events. */
export type EventStatus =
  /** A source says that it took place. */
  | 'HELD'
  /** A source says that it will take place. */
  | 'PLANNED'
  /** A source says only that somebody suggested it. */
  | 'SUGGESTED';

/** Conditions on figures. They are combined with AND; the values of one list are combined with OR. */
export type FigureFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only figures that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: FigureFilter | null | undefined;
  /** Only figures with one of these qualifiers. */
  qualifiers?: Array<FigureQualifier> | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
  /** Only figures in one of these units: `members`. */
  units?: Array<string> | null | undefined;
};

/** Qualifiers of figures. */
export type FigureQualifier =
  /** The source says "about" or "around". */
  | 'ABOUT'
  /** The source says "at least". */
  | 'AT_LEAST'
  /** The exact number. */
  | 'EXACT'
  /** The source lists this many after "including", so that there may be more. */
  | 'INCLUDING'
  /** The source says "more than" or "over". */
  | 'MORE_THAN'
  /** The source says "up to". */
  | 'UP_TO';

/** Conditions on initiatives. They are combined with AND; the values of one list are combined with OR. */
export type InitiativeFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only initiatives that one of these actors owns, created, funded, contributed to or implemented: `organization/itc`. */
  actors?: Array<string> | null | undefined;
  /** Only entities dated on or after this day: `2023-01-01`. Imprecise dates match if any of their days does; undated entities do not match. */
  from?: string | null | undefined;
  /** Only initiatives of these kinds. */
  kinds?: Array<InitiativeKind> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only initiatives that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: InitiativeFilter | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
  /** Only entities dated on or before this day: `2023-12-31`. Imprecise dates match if any of their days does; undated entities do not match. */
  to?: string | null | undefined;
};

/** Kinds of initiatives. */
export type InitiativeKind =
  /** A trade agreement, or a type of trade agreement. */
  | 'AGREEMENT'
  /** An annex or part of a package. */
  | 'ANNEX'
  /** A recurring competition. */
  | 'COMPETITION'
  /** A database. */
  | 'DATABASE'
  /** One edition of a competition. */
  | 'EDITION'
  /** An educational game. */
  | 'GAME'
  /** A network of organizations that meets regularly. */
  | 'NETWORK'
  /** A package of recommendations and declarations. */
  | 'PACKAGE'
  /** A program or campaign. */
  | 'PROGRAMME'
  /** Another project, call or exercise. */
  | 'PROJECT'
  /** A proposal or project entered in a competition. */
  | 'PROPOSAL'
  /** A report, guide, handbook or roadmap. */
  | 'PUBLICATION'
  /** A standard or framework of standards. */
  | 'STANDARD'
  /** A website or online platform. */
  | 'WEBSITE'
  /** The work program of a body. */
  | 'WORK_PROGRAMME';

/** Conditions on meetings. They are combined with AND; the values of one list are combined with OR. */
export type MeetingFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only meetings of one of these bodies: `organization/msme-group`. */
  bodies?: Array<string> | null | undefined;
  /** Only entities dated on or after this day: `2023-01-01`. Imprecise dates match if any of their days does; undated entities do not match. */
  from?: string | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only meetings that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: MeetingFilter | null | undefined;
  /** Only meetings at which one of these actors presented: `organization/itc`. */
  presenters?: Array<string> | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
  /** Only entities dated on or before this day: `2023-12-31`. Imprecise dates match if any of their days does; undated entities do not match. */
  to?: string | null | undefined;
  /** Only meetings in this year. */
  year?: number | null | undefined;
};

/** Conditions on members. They are combined with AND; the values of one list are combined with OR. */
export type MemberFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only economies that belong to the Group (true), or only those that do not (false). */
  groupMember?: boolean | null | undefined;
  /** Only economies that belonged to the Group on this day. A Member that a list names belonged from the day it joined, or since the Group was founded if no source reports when it joined, until a source says otherwise. Between a list that does not name it and one that does, membership is `POSSIBLE`. `membership(asOf:)` says whether a source states it for that day. To include the others, omit this filter and select `groupMember(asOf:)`. */
  groupMemberAsOf?: string | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only members that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: MemberFilter | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
};

/** Conditions on organizations. They are combined with AND; the values of one list are combined with OR. */
export type OrganizationFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only organizations based in one of these economies: `member/nigeria`. */
  basedIn?: Array<string> | null | undefined;
  /** Only organizations of these kinds. */
  kinds?: Array<OrganizationKind> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only organizations that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: OrganizationFilter | null | undefined;
  /** Only organizations that are the source of a relation of one of these kinds: `[PRESENTED, ORGANIZED]` for those that presented or organized something. */
  sourceOf?: Array<RelationKind> | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
};

/** Kinds of organizations. */
export type OrganizationKind =
  /** A chamber or association of firms, national or international. */
  | 'BUSINESS_ASSOCIATION'
  /** A non-governmental organization or institute. */
  | 'CIVIL_SOCIETY'
  /** An enterprise of any size. */
  | 'COMPANY'
  /** A forum or group of economies, such as the G20. */
  | 'FORUM'
  /** A ministry or agency of an economy. */
  | 'GOVERNMENT_BODY'
  /** An intergovernmental organization, or a program, office or bank of one. */
  | 'INTERNATIONAL_ORGANIZATION'
  /** An organization of which the sources do not say what it is. */
  | 'NOT_STATED'
  /** A facility, alliance or network of several organizations. */
  | 'PARTNERSHIP'
  /** A secretariat. */
  | 'SECRETARIAT'
  /** A council, committee, group or initiative of the WTO. */
  | 'WTO_BODY';

/** Conditions on paragraphs. They are combined with AND; the values of one list are combined with OR. */
export type ParagraphFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only numbered paragraphs, or only footnotes. */
  kinds?: Array<ParagraphKind> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only paragraphs that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: ParagraphFilter | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
};

/** Kinds of paragraphs. */
export type ParagraphKind =
  /** A numbered footnote. */
  | 'FOOTNOTE'
  /** A numbered paragraph. */
  | 'PARAGRAPH';

/** Conditions on people. They are combined with AND; the values of one list are combined with OR. */
export type PersonFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only people that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: PersonFilter | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
};

/** Conditions on posts. They are combined with AND; the values of one list are combined with OR. */
export type PostFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only offices that one of these actors held: `person/matthew-wilson`. */
  holders?: Array<string> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only posts that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: PostFilter | null | undefined;
  /** Only offices of one of these organizations: `organization/msme-group`. */
  organizations?: Array<string> | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
};

/** Conditions on presentations. They are combined with AND; the values of one list are combined with OR. */
export type PresentationFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only presentations under one of these items of an agenda: `Other business`. */
  agendaItems?: Array<string> | null | undefined;
  /** Only presentations that the source counts among the external ones (true), or says not to be (false). */
  external?: boolean | null | undefined;
  /** Only entities dated on or after this day: `2023-01-01`. Imprecise dates match if any of their days does; undated entities do not match. */
  from?: string | null | undefined;
  /** Only presentations of these kinds. */
  kinds?: Array<PresentationKind> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only presentations that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: PresentationFilter | null | undefined;
  /** Only presentations at one of these occasions: `meeting/2023-07-03`. */
  occasions?: Array<string> | null | undefined;
  /** Only presentations by one of these actors: `organization/itc`. */
  presenters?: Array<string> | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
  /** Only entities dated on or before this day: `2023-12-31`. Imprecise dates match if any of their days does; undated entities do not match. */
  to?: string | null | undefined;
};

/** Kinds of presentations. */
export type PresentationKind =
  /** A briefing: the source says that the audience was briefed or informed. */
  | 'BRIEFING'
  /** A report on the experience of a country or of the presenter. */
  | 'EXPERIENCE_SHARING'
  /** A statement or comment in a discussion. */
  | 'INTERVENTION'
  /** A keynote address. */
  | 'KEYNOTE'
  /** A presentation, including one of a paper, a project or a website. */
  | 'PRESENTATION'
  /** An "MSME Spotlight": an enterprise presents itself. */
  | 'SPOTLIGHT'
  /** A report on work in progress. */
  | 'UPDATE';

/** The kinds of relation between two entities. Each value is the verb of a sentence about them. */
export type RelationKind =
  /** Entity is about Entity. */
  | 'ABOUT'
  /** Act was addressed to Actor. */
  | 'ADDRESSED_TO'
  /** Actor was asked to contribute to Entity. */
  | 'ASKED_FOR'
  /** Award was given for Initiative. */
  | 'AWARDED_FOR'
  /** Award was given in Initiative. */
  | 'AWARDED_IN'
  /** Organization is based in Member. */
  | 'BASED_IN'
  /** Entity is based on Entity. */
  | 'BASED_ON'
  /** Member belongs to Organization. */
  | 'BELONGS_TO'
  /** Topic is narrower than Topic. */
  | 'BROADER'
  /** Paragraph cites Document. */
  | 'CITES'
  /** Occasion considered Document. */
  | 'CONSIDERED'
  /** Document contains Paragraph. */
  | 'CONTAINS'
  /** Actor contributed to Initiative. */
  | 'CONTRIBUTED_TO'
  /** Document convenes Meeting. */
  | 'CONVENES'
  /** Document corrects Document. */
  | 'CORRECTS'
  /** Actor created Initiative. */
  | 'CREATED'
  /** Paragraph describes Occasion. */
  | 'DESCRIBES'
  /** Document documents Initiative. */
  | 'DOCUMENTS'
  /** Entity is an expected output for Occasion. */
  | 'EXPECTED_FOR'
  /** Document follows Document. */
  | 'FOLLOWS'
  /** Actor funded Initiative. */
  | 'FUNDED'
  /** Occasion was held in Member. */
  | 'HELD_IN'
  /** Event was held within Occasion. */
  | 'HELD_WITHIN'
  /** Actor held the office of Post. */
  | 'HOLDS'
  /** Actor implemented Initiative. */
  | 'IMPLEMENTED'
  /** Document was issued in advance of Occasion. */
  | 'IN_ADVANCE_OF'
  /** Event was held in connection with Initiative. */
  | 'IN_CONNECTION_WITH'
  /** Occasion is one of Series. */
  | 'IN_SERIES'
  /** Document is an issue of Initiative. */
  | 'ISSUE_OF'
  /** Member joined Organization. */
  | 'JOINED'
  /** Initiative was launched at Occasion. */
  | 'LAUNCHED_AT'
  /** Act led to Entity. */
  | 'LED_TO'
  /** Member left Organization. */
  | 'LEFT'
  /** Actor made Statement. */
  | 'MADE'
  /** Statement was made at Occasion. */
  | 'MADE_AT'
  /** Figure is a figure about Entity. */
  | 'MEASURES'
  /** Paragraph mentions Entity. */
  | 'MENTIONS'
  /** Event was held on the margins of Entity. */
  | 'ON_MARGINS_OF'
  /** Actor organized Occasion. */
  | 'ORGANIZED'
  /** Actor owns Initiative. */
  | 'OWNS'
  /** Initiative is part of Initiative. */
  | 'PART_OF'
  /** Post is an office of Organization. */
  | 'POST_IN'
  /** Actor gave Presentation. */
  | 'PRESENTED'
  /** Presentation was given at Occasion. */
  | 'PRESENTED_AT'
  /** Actor received Award. */
  | 'RECEIVED'
  /** Document references Document. */
  | 'REFERENCES'
  /** Person represents Member. */
  | 'REPRESENTS'
  /** Entity responds to Entity. */
  | 'RESPONDS_TO'
  /** Document revises Document. */
  | 'REVISES'
  /** Act is set out in Document. */
  | 'SET_OUT_IN'
  /** Actor submitted Document. */
  | 'SUBMITTED'
  /** Meeting succeeds Meeting. */
  | 'SUCCEEDS'
  /** Document summarizes Meeting. */
  | 'SUMMARIZES'
  /** Decision was taken at Occasion. */
  | 'TAKEN_AT'
  /** Actor took Decision. */
  | 'TOOK'
  /** Actor took part in Occasion. */
  | 'TOOK_PART_IN'
  /** Event took place after Occasion. */
  | 'TOOK_PLACE_AFTER'
  /** Organization is a unit of Organization. */
  | 'UNIT_OF';

/** The roles of relations: in what capacity, or in what manner. Each kind of relation has its own, if any. */
export type RelationRole =
  /** `CONSIDERED`: adopted. */
  | 'ADOPTED'
  /** `REPRESENTS`: is an Ambassador of. */
  | 'AMBASSADOR'
  /** `SUBMITTED`: wrote. */
  | 'AUTHOR'
  /** `TOOK_PART_IN`: celebrated. */
  | 'CELEBRATING'
  /** `TOOK_PART_IN`: chaired. */
  | 'CHAIR'
  /** `BASED_ON`: compiles. */
  | 'COMPILATION'
  /** `ASKED_FOR`: is to be consulted on. */
  | 'CONSULTED'
  /** `ORGANIZED`: co-hosted. */
  | 'CO_HOST'
  /** `ORGANIZED`: co-organized. */
  | 'CO_ORGANIZER'
  /** `PART_OF`: is an edition of. */
  | 'EDITION'
  /** `CONSIDERED`: had before it. */
  | 'FOR_DISCUSSION'
  /** `ORGANIZED`: hosted. */
  | 'HOST'
  /** `TOOK_PART_IN`: was invited to. */
  | 'INVITED'
  /** `SUBMITTED`: issued. */
  | 'ISSUER'
  /** `SUBMITTED`: is a joint author of. */
  | 'JOINT_AUTHOR'
  /** `ASKED_FOR`: was invited to serve as a knowledge partner for. */
  | 'KNOWLEDGE_PARTNER'
  /** `TOOK_PART_IN`: moderated. */
  | 'MODERATOR'
  /** `LAUNCHED_AT`: had a new version launched at. */
  | 'NEW_VERSION'
  /** `TOOK_PART_IN`: took part online in. */
  | 'ONLINE'
  /** `TOOK_PART_IN`: was a panellist at. */
  | 'PANELLIST'
  /** `CONTRIBUTED_TO`: is a partner in. */
  | 'PARTNER'
  /** `HELD_WITHIN`: is to be held within. */
  | 'PLANNED'
  /** `ASKED_FOR`: was called on to work on. */
  | 'PLANNER'
  /** `HOLDS`: held. */
  | 'PRESIDENCY'
  /** `SUBMITTED`: provided. */
  | 'PROVIDER'
  /** `CONSIDERED`: reviewed. */
  | 'REVIEWED'
  /** `TOOK_PART_IN`: spoke at. */
  | 'SPEAKER'
  /** `HELD_WITHIN`: was suggested to be held within. */
  | 'SUGGESTED'
  /** `SUBMITTED`: supported. */
  | 'SUPPORTER'
  /** `CONTRIBUTED_TO`: updated. */
  | 'UPDATER'
  /** `CONSIDERED`: welcomed. */
  | 'WELCOMED';

/** What readers who know neither the author of a claim nor each other found of it. */
export type ReviewStatus =
  /** At least one reader found that its evidence does not say the sentence. */
  | 'DISPUTED'
  /** Two or more independent readers found that its evidence, by its rule if it has one, says the sentence. */
  | 'SUPPORTED'
  /** Fewer than two readers have judged it since it last changed. */
  | 'UNREVIEWED';

/** The fields of entities that search looks at. */
export type SearchField =
  /** The other names, and the acronym of an organization. */
  | 'ALIASES'
  /** Names from outside the sources: `externalNames` of a Member. */
  | 'EXTERNAL_NAMES'
  /** The name. */
  | 'NAME'
  /** The summary. */
  | 'SUMMARY'
  /** The symbols of a document. */
  | 'SYMBOLS'
  /** The text of a paragraph, if the server has the source text. */
  | 'TEXT'
  /** The title of a document or presentation, or the theme of an initiative. */
  | 'TITLE';

/** Conditions on the entities that a search finds. They are combined with AND; the values of one list are combined with OR. */
export type SearchFilter = {
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
  /** Only entities of these types. */
  types?: Array<EntityType> | null | undefined;
};

/** Conditions on series. They are combined with AND; the values of one list are combined with OR. */
export type SeriesFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only series that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: SeriesFilter | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
};

/** Conditions on statements. They are combined with AND; the values of one list are combined with OR. */
export type StatementFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only statements addressed to one of these actors: `organization/itc`. */
  addressedTo?: Array<string> | null | undefined;
  /** Only statements under one of these items of an agenda: `Other business`. */
  agendaItems?: Array<string> | null | undefined;
  /** Only entities dated on or after this day: `2023-01-01`. Imprecise dates match if any of their days does; undated entities do not match. */
  from?: string | null | undefined;
  /** Only statements of these kinds. */
  kinds?: Array<StatementKind> | null | undefined;
  /** Only statements by one of these actors: `organization/itc`. */
  madeBy?: Array<string> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only statements that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: StatementFilter | null | undefined;
  /** Only statements made at one of these occasions: `meeting/2023-03-13`. */
  occasions?: Array<string> | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
  /** Only entities dated on or before this day: `2023-12-31`. Imprecise dates match if any of their days does; undated entities do not match. */
  to?: string | null | undefined;
};

/** Kinds of statements. */
export type StatementKind =
  /** Somebody announced something. */
  | 'ANNOUNCED'
  /** Somebody was called on to do something. */
  | 'CALLED_ON'
  /** Somebody commented or reported on something. */
  | 'COMMENTED'
  /** Somebody was informed of something. */
  | 'INFORMED'
  /** Somebody was invited to do something. */
  | 'INVITED'
  /** Something was nominated. */
  | 'NOMINATED'
  /** Something was noted, stressed or underscored. */
  | 'NOTED'
  /** Something was proposed. */
  | 'PROPOSED'
  /** Something was recognized. */
  | 'RECOGNIZED'
  /** Something was suggested. */
  | 'SUGGESTED'
  /** Support was expressed. */
  | 'SUPPORTED'
  /** Something was welcomed. */
  | 'WELCOMED';

/** Conditions on the entities of the timeline. They are combined with AND; the values of one list are combined with OR. */
export type TimelineFilter = {
  /** Only entities dated on or after this day: `2023-04-01`. An imprecise date matches if any of its days does. */
  from?: string | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
  /** Only entities dated on or before this day: `2023-06-30`. An imprecise date matches if any of its days does. */
  to?: string | null | undefined;
  /** Only entities of these types. */
  types?: Array<DatedType> | null | undefined;
};

/** Conditions on topics. They are combined with AND; the values of one list are combined with OR. */
export type TopicFilter = {
  /** Only entities about one of these topics or other entities: `topic/access-to-finance`. */
  about?: Array<string> | null | undefined;
  /** Only entities with a name or alias that contains this text. Case, accents, spaces and typography (’ or ', – or -) are ignored. */
  name?: string | null | undefined;
  /** Only topics that do not meet these conditions together. Entities without a value do not meet a condition on it. Without conditions it changes nothing. */
  not?: TopicFilter | null | undefined;
  /** Only entities of which one of these sources speaks. */
  sources?: Array<string> | null | undefined;
};

/** Which references a trace follows. */
export type TraceFilter = {
  /** Only relations that rest on one of these sources. */
  sources?: Array<string> | null | undefined;
};

/** Which relations a traversal follows: those that meet all conditions. */
export type TraversalFilter = {
  /** No relations of these kinds. */
  excludeKinds?: Array<RelationKind> | null | undefined;
  /** Only relations of these kinds. */
  kinds?: Array<RelationKind> | null | undefined;
  /** Only relations that rest on one of these sources. */
  sources?: Array<string> | null | undefined;
};

export type DatasetQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetQuery = { dataset: { version: string, license: string, sources: Array<{ asOf: string, name: string, title: string, document: { __typename: 'Document', slug: string, name: string } }> } };

export type DisputeSubjectFragment = { subject: string, field: string, entity:
    | { __typename: 'Award', slug: string, name: string }
    | { __typename: 'Decision', slug: string, name: string }
    | { __typename: 'Document', slug: string, name: string }
    | { __typename: 'Event', slug: string, name: string }
    | { __typename: 'Figure', slug: string, name: string }
    | { __typename: 'Initiative', slug: string, name: string }
    | { __typename: 'Meeting', slug: string, name: string }
    | { __typename: 'Member', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Paragraph', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
    | { __typename: 'Post', slug: string, name: string }
    | { __typename: 'Presentation', slug: string, name: string }
    | { __typename: 'Series', slug: string, name: string }
    | { __typename: 'Statement', slug: string, name: string }
    | { __typename: 'Topic', slug: string, name: string }
   | null };

export type DisputeFragment = { reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
    | { __typename: 'Award', slug: string, name: string }
    | { __typename: 'Decision', slug: string, name: string }
    | { __typename: 'Document', slug: string, name: string }
    | { __typename: 'Event', slug: string, name: string }
    | { __typename: 'Figure', slug: string, name: string }
    | { __typename: 'Initiative', slug: string, name: string }
    | { __typename: 'Meeting', slug: string, name: string }
    | { __typename: 'Member', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Paragraph', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
    | { __typename: 'Post', slug: string, name: string }
    | { __typename: 'Presentation', slug: string, name: string }
    | { __typename: 'Series', slug: string, name: string }
    | { __typename: 'Statement', slug: string, name: string }
    | { __typename: 'Topic', slug: string, name: string }
   | null };

export type EdtfDateFragment = { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null };

type EntityLink_Award_Fragment = { __typename: 'Award', slug: string, name: string };

type EntityLink_Decision_Fragment = { __typename: 'Decision', slug: string, name: string };

type EntityLink_Document_Fragment = { __typename: 'Document', slug: string, name: string };

type EntityLink_Event_Fragment = { __typename: 'Event', slug: string, name: string };

type EntityLink_Figure_Fragment = { __typename: 'Figure', slug: string, name: string };

type EntityLink_Initiative_Fragment = { __typename: 'Initiative', slug: string, name: string };

type EntityLink_Meeting_Fragment = { __typename: 'Meeting', slug: string, name: string };

type EntityLink_Member_Fragment = { __typename: 'Member', slug: string, name: string };

type EntityLink_Organization_Fragment = { __typename: 'Organization', slug: string, name: string };

type EntityLink_Paragraph_Fragment = { __typename: 'Paragraph', slug: string, name: string };

type EntityLink_Person_Fragment = { __typename: 'Person', slug: string, name: string };

type EntityLink_Post_Fragment = { __typename: 'Post', slug: string, name: string };

type EntityLink_Presentation_Fragment = { __typename: 'Presentation', slug: string, name: string };

type EntityLink_Series_Fragment = { __typename: 'Series', slug: string, name: string };

type EntityLink_Statement_Fragment = { __typename: 'Statement', slug: string, name: string };

type EntityLink_Topic_Fragment = { __typename: 'Topic', slug: string, name: string };

export type EntityLinkFragment =
  | EntityLink_Award_Fragment
  | EntityLink_Decision_Fragment
  | EntityLink_Document_Fragment
  | EntityLink_Event_Fragment
  | EntityLink_Figure_Fragment
  | EntityLink_Initiative_Fragment
  | EntityLink_Meeting_Fragment
  | EntityLink_Member_Fragment
  | EntityLink_Organization_Fragment
  | EntityLink_Paragraph_Fragment
  | EntityLink_Person_Fragment
  | EntityLink_Post_Fragment
  | EntityLink_Presentation_Fragment
  | EntityLink_Series_Fragment
  | EntityLink_Statement_Fragment
  | EntityLink_Topic_Fragment
;

export type EvidenceFragment = { quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } };

export type HitFragment = { rule: { statement: string } | null, highlights: Array<{ field: SearchField, text: string, ranges: Array<{ start: number, end: number }> }>, node:
    | { __typename: 'Award', summary: string | null, slug: string, name: string }
    | { __typename: 'Decision', summary: string | null, slug: string, name: string }
    | { __typename: 'Document', summary: string | null, slug: string, name: string }
    | { __typename: 'Event', summary: string | null, slug: string, name: string }
    | { __typename: 'Figure', summary: string | null, slug: string, name: string }
    | { __typename: 'Initiative', summary: string | null, slug: string, name: string }
    | { __typename: 'Meeting', summary: string | null, slug: string, name: string }
    | { __typename: 'Member', summary: string | null, slug: string, name: string }
    | { __typename: 'Organization', summary: string | null, slug: string, name: string }
    | { __typename: 'Paragraph', summary: string | null, slug: string, name: string }
    | { __typename: 'Person', summary: string | null, slug: string, name: string }
    | { __typename: 'Post', summary: string | null, slug: string, name: string }
    | { __typename: 'Presentation', summary: string | null, slug: string, name: string }
    | { __typename: 'Series', summary: string | null, slug: string, name: string }
    | { __typename: 'Statement', summary: string | null, slug: string, name: string }
    | { __typename: 'Topic', summary: string | null, slug: string, name: string }
   };

export type RelationFragment = { id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
    | { __typename: 'Award', slug: string, name: string }
    | { __typename: 'Decision', slug: string, name: string }
    | { __typename: 'Document', slug: string, name: string }
    | { __typename: 'Event', slug: string, name: string }
    | { __typename: 'Figure', slug: string, name: string }
    | { __typename: 'Initiative', slug: string, name: string }
    | { __typename: 'Meeting', slug: string, name: string }
    | { __typename: 'Member', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Paragraph', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
    | { __typename: 'Post', slug: string, name: string }
    | { __typename: 'Presentation', slug: string, name: string }
    | { __typename: 'Series', slug: string, name: string }
    | { __typename: 'Statement', slug: string, name: string }
    | { __typename: 'Topic', slug: string, name: string }
  , target:
    | { __typename: 'Award', slug: string, name: string }
    | { __typename: 'Decision', slug: string, name: string }
    | { __typename: 'Document', slug: string, name: string }
    | { __typename: 'Event', slug: string, name: string }
    | { __typename: 'Figure', slug: string, name: string }
    | { __typename: 'Initiative', slug: string, name: string }
    | { __typename: 'Meeting', slug: string, name: string }
    | { __typename: 'Member', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Paragraph', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
    | { __typename: 'Post', slug: string, name: string }
    | { __typename: 'Presentation', slug: string, name: string }
    | { __typename: 'Series', slug: string, name: string }
    | { __typename: 'Statement', slug: string, name: string }
    | { __typename: 'Topic', slug: string, name: string }
  , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
      | { __typename: 'Award', slug: string, name: string }
      | { __typename: 'Decision', slug: string, name: string }
      | { __typename: 'Document', slug: string, name: string }
      | { __typename: 'Event', slug: string, name: string }
      | { __typename: 'Figure', slug: string, name: string }
      | { __typename: 'Initiative', slug: string, name: string }
      | { __typename: 'Meeting', slug: string, name: string }
      | { __typename: 'Member', slug: string, name: string }
      | { __typename: 'Organization', slug: string, name: string }
      | { __typename: 'Paragraph', slug: string, name: string }
      | { __typename: 'Person', slug: string, name: string }
      | { __typename: 'Post', slug: string, name: string }
      | { __typename: 'Presentation', slug: string, name: string }
      | { __typename: 'Series', slug: string, name: string }
      | { __typename: 'Statement', slug: string, name: string }
      | { __typename: 'Topic', slug: string, name: string }
     | null }> };

export type RuleFragment = { id: string, statement: string };

export type SearchQueryVariables = Exact<{
  query: string;
  filter?: SearchFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, notice: { message: string } | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ rule: { statement: string } | null, highlights: Array<{ field: SearchField, text: string, ranges: Array<{ start: number, end: number }> }>, node:
        | { __typename: 'Award', summary: string | null, slug: string, name: string }
        | { __typename: 'Decision', summary: string | null, slug: string, name: string }
        | { __typename: 'Document', summary: string | null, slug: string, name: string }
        | { __typename: 'Event', summary: string | null, slug: string, name: string }
        | { __typename: 'Figure', summary: string | null, slug: string, name: string }
        | { __typename: 'Initiative', summary: string | null, slug: string, name: string }
        | { __typename: 'Meeting', summary: string | null, slug: string, name: string }
        | { __typename: 'Member', summary: string | null, slug: string, name: string }
        | { __typename: 'Organization', summary: string | null, slug: string, name: string }
        | { __typename: 'Paragraph', summary: string | null, slug: string, name: string }
        | { __typename: 'Person', summary: string | null, slug: string, name: string }
        | { __typename: 'Post', summary: string | null, slug: string, name: string }
        | { __typename: 'Presentation', summary: string | null, slug: string, name: string }
        | { __typename: 'Series', summary: string | null, slug: string, name: string }
        | { __typename: 'Statement', summary: string | null, slug: string, name: string }
        | { __typename: 'Topic', summary: string | null, slug: string, name: string }
       }> } };

export type SourceFragment = { name: string, title: string, document: { slug: string } };

export type CoverageQueryVariables = Exact<{
  sources?: Array<string> | string | null | undefined;
}>;


export type CoverageQuery = { dataset: { sources: Array<{ name: string, asOf: string, license: string, document: { __typename: 'Document', slug: string, name: string } }> }, coverage: { counts: Array<{ label: string, declared: number, actual: number, source: { name: string, title: string, asOf: string }, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null }, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, reviews: Array<{ status: ReviewStatus, count: number }>, ambiguities: Array<{ question: string, interpretation: string, source: { name: string, title: string }, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
        | { __typename: 'Award', slug: string, name: string }
        | { __typename: 'Decision', slug: string, name: string }
        | { __typename: 'Document', slug: string, name: string }
        | { __typename: 'Event', slug: string, name: string }
        | { __typename: 'Figure', slug: string, name: string }
        | { __typename: 'Initiative', slug: string, name: string }
        | { __typename: 'Meeting', slug: string, name: string }
        | { __typename: 'Member', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Paragraph', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
        | { __typename: 'Post', slug: string, name: string }
        | { __typename: 'Presentation', slug: string, name: string }
        | { __typename: 'Series', slug: string, name: string }
        | { __typename: 'Statement', slug: string, name: string }
        | { __typename: 'Topic', slug: string, name: string }
       | null }>, citedOnlyDocuments: Array<{ __typename: 'Document', date: string | null, url: string | null, searchUrl: string | null, slug: string, name: string, citedBy: { totalCount: number, nodes: Array<{ __typename: 'Paragraph', number: string, slug: string, name: string }> } }> } };

export type DeclaredCountFragment = { label: string, declared: number, actual: number, source: { name: string, title: string, asOf: string }, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null }, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> };

export type AmbiguityFragment = { question: string, interpretation: string, source: { name: string, title: string }, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> };

export type CitedDocumentFragment = { __typename: 'Document', date: string | null, url: string | null, searchUrl: string | null, slug: string, name: string, citedBy: { totalCount: number, nodes: Array<{ __typename: 'Paragraph', number: string, slug: string, name: string }> } };

export type EntityPageQueryVariables = Exact<{
  ref: string;
  filter?: EntityRelationFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type EntityPageQuery = { entity:
    | { __typename: 'Award', summary: string | null, nameBasis: Basis, slug: string, name: string, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> } }
    | { __typename: 'Decision', summary: string | null, manner: DecisionManner | null, nameBasis: Basis, slug: string, name: string, decisionKind: DecisionKind, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> } }
    | { __typename: 'Document', summary: string | null, symbols: Array<string>, title: string | null, ingested: boolean, url: string | null, urlBasis: Basis | null, searchUrl: string | null, nameBasis: Basis, slug: string, name: string, documentKind: DocumentKind, documentDate: string | null, documentStatus: DocumentStatus | null, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> } }
    | { __typename: 'Event', summary: string | null, format: EventFormat | null, theme: string | null, nameBasis: Basis, slug: string, name: string, eventKind: EventKind, eventStatus: EventStatus | null, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> }, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Figure', summary: string | null, value: number, unit: string, qualifier: FigureQualifier, nameBasis: Basis, slug: string, name: string, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> }, subject:
        | { __typename: 'Award', slug: string, name: string }
        | { __typename: 'Decision', slug: string, name: string }
        | { __typename: 'Document', slug: string, name: string }
        | { __typename: 'Event', slug: string, name: string }
        | { __typename: 'Figure', slug: string, name: string }
        | { __typename: 'Initiative', slug: string, name: string }
        | { __typename: 'Meeting', slug: string, name: string }
        | { __typename: 'Member', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Paragraph', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
        | { __typename: 'Post', slug: string, name: string }
        | { __typename: 'Presentation', slug: string, name: string }
        | { __typename: 'Series', slug: string, name: string }
        | { __typename: 'Statement', slug: string, name: string }
        | { __typename: 'Topic', slug: string, name: string }
       }
    | { __typename: 'Initiative', summary: string | null, theme: string | null, nameBasis: Basis, slug: string, name: string, initiativeKind: InitiativeKind, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> }, launched: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, dated: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Meeting', summary: string | null, year: number, nameBasis: Basis, slug: string, name: string, meetingOrdinal: number, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> }, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Member', summary: string | null, seats: number, groupMember: boolean, nameBasis: Basis, slug: string, name: string, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> }, joined: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Organization', summary: string | null, acronym: string | null, nameBasis: Basis, slug: string, name: string, organizationKind: OrganizationKind, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> }, founded: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Paragraph', summary: string | null, number: string, section: string | null, length: number, text: string | null, nameBasis: Basis, slug: string, name: string, paragraphKind: ParagraphKind, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> }, inDocument: { __typename: 'Document', slug: string, name: string } }
    | { __typename: 'Person', summary: string | null, honorific: string | null, nameBasis: Basis, slug: string, name: string, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> } }
    | { __typename: 'Post', summary: string | null, nameBasis: Basis, slug: string, name: string, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> } }
    | { __typename: 'Presentation', summary: string | null, title: string | null, external: boolean | null, agendaItem: string | null, nameBasis: Basis, slug: string, name: string, presentationKind: PresentationKind, presentationOrdinal: number | null, presentationNumber: number | null, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> } }
    | { __typename: 'Series', summary: string | null, frequency: string | null, nameBasis: Basis, slug: string, name: string, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> } }
    | { __typename: 'Statement', summary: string | null, agendaItem: string | null, nameBasis: Basis, slug: string, name: string, statementKind: StatementKind, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> } }
    | { __typename: 'Topic', summary: string | null, nameBasis: Basis, slug: string, name: string, names: Array<{ name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null }>, disputes: Array<{ reason: string | null, subject: string, field: string, sides: Array<{ value: string, served: boolean, preferred: boolean, sources: Array<{ name: string, title: string }>, evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }> }>, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
         | null }>, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> }> } }
   | null };

export type EntityNameFragment = { name: string, sections: Array<string>, source: { title: string } | null, paragraphs: Array<{ number: string, kind: ParagraphKind }>, when: { edtf: string } | null };

type EntityFacts_Award_Fragment = { __typename: 'Award', nameBasis: Basis, slug: string, name: string };

type EntityFacts_Decision_Fragment = { __typename: 'Decision', manner: DecisionManner | null, nameBasis: Basis, slug: string, name: string, decisionKind: DecisionKind };

type EntityFacts_Document_Fragment = { __typename: 'Document', symbols: Array<string>, title: string | null, ingested: boolean, url: string | null, urlBasis: Basis | null, searchUrl: string | null, nameBasis: Basis, slug: string, name: string, documentKind: DocumentKind, documentDate: string | null, documentStatus: DocumentStatus | null };

type EntityFacts_Event_Fragment = { __typename: 'Event', format: EventFormat | null, theme: string | null, nameBasis: Basis, slug: string, name: string, eventKind: EventKind, eventStatus: EventStatus | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null };

type EntityFacts_Figure_Fragment = { __typename: 'Figure', value: number, unit: string, qualifier: FigureQualifier, nameBasis: Basis, slug: string, name: string, subject:
    | { __typename: 'Award', slug: string, name: string }
    | { __typename: 'Decision', slug: string, name: string }
    | { __typename: 'Document', slug: string, name: string }
    | { __typename: 'Event', slug: string, name: string }
    | { __typename: 'Figure', slug: string, name: string }
    | { __typename: 'Initiative', slug: string, name: string }
    | { __typename: 'Meeting', slug: string, name: string }
    | { __typename: 'Member', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Paragraph', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
    | { __typename: 'Post', slug: string, name: string }
    | { __typename: 'Presentation', slug: string, name: string }
    | { __typename: 'Series', slug: string, name: string }
    | { __typename: 'Statement', slug: string, name: string }
    | { __typename: 'Topic', slug: string, name: string }
   };

type EntityFacts_Initiative_Fragment = { __typename: 'Initiative', theme: string | null, nameBasis: Basis, slug: string, name: string, initiativeKind: InitiativeKind, launched: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, dated: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null };

type EntityFacts_Meeting_Fragment = { __typename: 'Meeting', year: number, nameBasis: Basis, slug: string, name: string, meetingOrdinal: number, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null };

type EntityFacts_Member_Fragment = { __typename: 'Member', seats: number, groupMember: boolean, nameBasis: Basis, slug: string, name: string, joined: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null };

type EntityFacts_Organization_Fragment = { __typename: 'Organization', acronym: string | null, nameBasis: Basis, slug: string, name: string, organizationKind: OrganizationKind, founded: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null };

type EntityFacts_Paragraph_Fragment = { __typename: 'Paragraph', number: string, section: string | null, length: number, text: string | null, nameBasis: Basis, slug: string, name: string, paragraphKind: ParagraphKind, inDocument: { __typename: 'Document', slug: string, name: string } };

type EntityFacts_Person_Fragment = { __typename: 'Person', honorific: string | null, nameBasis: Basis, slug: string, name: string };

type EntityFacts_Post_Fragment = { __typename: 'Post', nameBasis: Basis, slug: string, name: string };

type EntityFacts_Presentation_Fragment = { __typename: 'Presentation', title: string | null, external: boolean | null, agendaItem: string | null, nameBasis: Basis, slug: string, name: string, presentationKind: PresentationKind, presentationOrdinal: number | null, presentationNumber: number | null };

type EntityFacts_Series_Fragment = { __typename: 'Series', frequency: string | null, nameBasis: Basis, slug: string, name: string };

type EntityFacts_Statement_Fragment = { __typename: 'Statement', agendaItem: string | null, nameBasis: Basis, slug: string, name: string, statementKind: StatementKind };

type EntityFacts_Topic_Fragment = { __typename: 'Topic', nameBasis: Basis, slug: string, name: string };

export type EntityFactsFragment =
  | EntityFacts_Award_Fragment
  | EntityFacts_Decision_Fragment
  | EntityFacts_Document_Fragment
  | EntityFacts_Event_Fragment
  | EntityFacts_Figure_Fragment
  | EntityFacts_Initiative_Fragment
  | EntityFacts_Meeting_Fragment
  | EntityFacts_Member_Fragment
  | EntityFacts_Organization_Fragment
  | EntityFacts_Paragraph_Fragment
  | EntityFacts_Person_Fragment
  | EntityFacts_Post_Fragment
  | EntityFacts_Presentation_Fragment
  | EntityFacts_Series_Fragment
  | EntityFacts_Statement_Fragment
  | EntityFacts_Topic_Fragment
;

export type NeighborhoodQueryVariables = Exact<{
  center: string;
  maxDepth: number;
  filter?: TraversalFilter | null | undefined;
  first: number;
}>;


export type NeighborhoodQuery = { neighborhood: { truncated: boolean, nodes: Array<
      | { __typename: 'Award', summary: string | null, slug: string, name: string }
      | { __typename: 'Decision', summary: string | null, slug: string, name: string }
      | { __typename: 'Document', summary: string | null, slug: string, name: string }
      | { __typename: 'Event', summary: string | null, slug: string, name: string }
      | { __typename: 'Figure', summary: string | null, slug: string, name: string }
      | { __typename: 'Initiative', summary: string | null, slug: string, name: string }
      | { __typename: 'Meeting', summary: string | null, slug: string, name: string }
      | { __typename: 'Member', summary: string | null, slug: string, name: string }
      | { __typename: 'Organization', summary: string | null, slug: string, name: string }
      | { __typename: 'Paragraph', summary: string | null, slug: string, name: string }
      | { __typename: 'Person', summary: string | null, slug: string, name: string }
      | { __typename: 'Post', summary: string | null, slug: string, name: string }
      | { __typename: 'Presentation', summary: string | null, slug: string, name: string }
      | { __typename: 'Series', summary: string | null, slug: string, name: string }
      | { __typename: 'Statement', summary: string | null, slug: string, name: string }
      | { __typename: 'Topic', summary: string | null, slug: string, name: string }
    >, relations: Array<{ id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, sentence: string, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
      , target:
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
        | { slug: string }
       }> } };

export type NeighborhoodRelationFragment = { id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, sentence: string, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
  , target:
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
    | { slug: string }
   };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { dataset: { entityCounts: Array<{ type: EntityType, count: number }>, relationCounts: Array<{ basis: Basis, count: number }> } };

type ListRow_Award_Fragment = { __typename: 'Award', summary: string | null, slug: string, name: string, edition: { name: string } | null };

type ListRow_Decision_Fragment = { __typename: 'Decision', summary: string | null, slug: string, name: string };

type ListRow_Document_Fragment = { __typename: 'Document', summary: string | null, slug: string, name: string, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null };

type ListRow_Event_Fragment = { __typename: 'Event', summary: string | null, slug: string, name: string, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null };

type ListRow_Figure_Fragment = { __typename: 'Figure', summary: string | null, slug: string, name: string };

type ListRow_Initiative_Fragment = { __typename: 'Initiative', summary: string | null, slug: string, name: string, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null };

type ListRow_Meeting_Fragment = { __typename: 'Meeting', summary: string | null, slug: string, name: string, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null };

type ListRow_Member_Fragment = { __typename: 'Member', summary: string | null, slug: string, name: string };

type ListRow_Organization_Fragment = { __typename: 'Organization', summary: string | null, slug: string, name: string };

type ListRow_Paragraph_Fragment = { __typename: 'Paragraph', summary: string | null, slug: string, name: string };

type ListRow_Person_Fragment = { __typename: 'Person', summary: string | null, slug: string, name: string };

type ListRow_Post_Fragment = { __typename: 'Post', summary: string | null, slug: string, name: string, organization: { name: string } | null };

type ListRow_Presentation_Fragment = { __typename: 'Presentation', summary: string | null, slug: string, name: string };

type ListRow_Series_Fragment = { __typename: 'Series', frequency: string | null, summary: string | null, slug: string, name: string };

type ListRow_Statement_Fragment = { __typename: 'Statement', summary: string | null, slug: string, name: string, statementKind: StatementKind };

type ListRow_Topic_Fragment = { __typename: 'Topic', summary: string | null, slug: string, name: string };

export type ListRowFragment =
  | ListRow_Award_Fragment
  | ListRow_Decision_Fragment
  | ListRow_Document_Fragment
  | ListRow_Event_Fragment
  | ListRow_Figure_Fragment
  | ListRow_Initiative_Fragment
  | ListRow_Meeting_Fragment
  | ListRow_Member_Fragment
  | ListRow_Organization_Fragment
  | ListRow_Paragraph_Fragment
  | ListRow_Person_Fragment
  | ListRow_Post_Fragment
  | ListRow_Presentation_Fragment
  | ListRow_Series_Fragment
  | ListRow_Statement_Fragment
  | ListRow_Topic_Fragment
;

export type MeetingsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: MeetingFilter | null | undefined;
}>;


export type MeetingsQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Meeting', summary: string | null, slug: string, name: string, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }> } };

export type EventsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: EventFilter | null | undefined;
}>;


export type EventsQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Event', summary: string | null, slug: string, name: string, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }> } };

export type SeriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: SeriesFilter | null | undefined;
}>;


export type SeriesQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Series', frequency: string | null, summary: string | null, slug: string, name: string }> } };

export type PresentationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: PresentationFilter | null | undefined;
}>;


export type PresentationsQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Presentation', summary: string | null, slug: string, name: string }> } };

export type DocumentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: DocumentFilter | null | undefined;
}>;


export type DocumentsQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Document', summary: string | null, slug: string, name: string, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }> } };

export type DecisionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: DecisionFilter | null | undefined;
}>;


export type DecisionsQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Decision', summary: string | null, slug: string, name: string }> } };

export type StatementsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: StatementFilter | null | undefined;
}>;


export type StatementsQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Statement', summary: string | null, slug: string, name: string, statementKind: StatementKind }> } };

export type InitiativesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: InitiativeFilter | null | undefined;
}>;


export type InitiativesQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Initiative', summary: string | null, slug: string, name: string, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }> } };

export type AwardsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AwardFilter | null | undefined;
}>;


export type AwardsQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Award', summary: string | null, slug: string, name: string, edition: { name: string } | null }> } };

export type MembersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: MemberFilter | null | undefined;
}>;


export type MembersQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Member', summary: string | null, slug: string, name: string }> } };

export type OrganizationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OrganizationFilter | null | undefined;
}>;


export type OrganizationsQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Organization', summary: string | null, slug: string, name: string }> } };

export type PeopleQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: PersonFilter | null | undefined;
}>;


export type PeopleQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Person', summary: string | null, slug: string, name: string }> } };

export type PostsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: PostFilter | null | undefined;
}>;


export type PostsQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Post', summary: string | null, slug: string, name: string, organization: { name: string } | null }> } };

export type TopicsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: TopicFilter | null | undefined;
}>;


export type TopicsQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Topic', summary: string | null, slug: string, name: string }> } };

export type FiguresQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: FigureFilter | null | undefined;
}>;


export type FiguresQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Figure', summary: string | null, slug: string, name: string }> } };

export type ParagraphsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ParagraphFilter | null | undefined;
}>;


export type ParagraphsQuery = { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Paragraph', summary: string | null, slug: string, name: string }> } };

export type PathEndpointsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type PathEndpointsQuery = { from:
    | { __typename: 'Award', slug: string, name: string }
    | { __typename: 'Decision', slug: string, name: string }
    | { __typename: 'Document', slug: string, name: string }
    | { __typename: 'Event', slug: string, name: string }
    | { __typename: 'Figure', slug: string, name: string }
    | { __typename: 'Initiative', slug: string, name: string }
    | { __typename: 'Meeting', slug: string, name: string }
    | { __typename: 'Member', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Paragraph', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
    | { __typename: 'Post', slug: string, name: string }
    | { __typename: 'Presentation', slug: string, name: string }
    | { __typename: 'Series', slug: string, name: string }
    | { __typename: 'Statement', slug: string, name: string }
    | { __typename: 'Topic', slug: string, name: string }
   | null, to:
    | { __typename: 'Award', slug: string, name: string }
    | { __typename: 'Decision', slug: string, name: string }
    | { __typename: 'Document', slug: string, name: string }
    | { __typename: 'Event', slug: string, name: string }
    | { __typename: 'Figure', slug: string, name: string }
    | { __typename: 'Initiative', slug: string, name: string }
    | { __typename: 'Meeting', slug: string, name: string }
    | { __typename: 'Member', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Paragraph', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
    | { __typename: 'Post', slug: string, name: string }
    | { __typename: 'Presentation', slug: string, name: string }
    | { __typename: 'Series', slug: string, name: string }
    | { __typename: 'Statement', slug: string, name: string }
    | { __typename: 'Topic', slug: string, name: string }
   | null };

export type PathsQueryVariables = Exact<{
  source: string;
  target: string;
  maxLength: number;
  filter?: TraversalFilter | null | undefined;
  first: number;
}>;


export type PathsQuery = { paths: { truncated: boolean, paths: Array<{ length: number, steps: Array<{ direction: Direction, entity:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
        , relation: { id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , target:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
          , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
              | { __typename: 'Award', slug: string, name: string }
              | { __typename: 'Decision', slug: string, name: string }
              | { __typename: 'Document', slug: string, name: string }
              | { __typename: 'Event', slug: string, name: string }
              | { __typename: 'Figure', slug: string, name: string }
              | { __typename: 'Initiative', slug: string, name: string }
              | { __typename: 'Meeting', slug: string, name: string }
              | { __typename: 'Member', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Paragraph', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
              | { __typename: 'Post', slug: string, name: string }
              | { __typename: 'Presentation', slug: string, name: string }
              | { __typename: 'Series', slug: string, name: string }
              | { __typename: 'Statement', slug: string, name: string }
              | { __typename: 'Topic', slug: string, name: string }
             | null }> } }> }> } };

export type PathStepFragment = { direction: Direction, entity:
    | { __typename: 'Award', slug: string, name: string }
    | { __typename: 'Decision', slug: string, name: string }
    | { __typename: 'Document', slug: string, name: string }
    | { __typename: 'Event', slug: string, name: string }
    | { __typename: 'Figure', slug: string, name: string }
    | { __typename: 'Initiative', slug: string, name: string }
    | { __typename: 'Meeting', slug: string, name: string }
    | { __typename: 'Member', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Paragraph', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
    | { __typename: 'Post', slug: string, name: string }
    | { __typename: 'Presentation', slug: string, name: string }
    | { __typename: 'Series', slug: string, name: string }
    | { __typename: 'Statement', slug: string, name: string }
    | { __typename: 'Topic', slug: string, name: string }
  , relation: { id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
      | { __typename: 'Award', slug: string, name: string }
      | { __typename: 'Decision', slug: string, name: string }
      | { __typename: 'Document', slug: string, name: string }
      | { __typename: 'Event', slug: string, name: string }
      | { __typename: 'Figure', slug: string, name: string }
      | { __typename: 'Initiative', slug: string, name: string }
      | { __typename: 'Meeting', slug: string, name: string }
      | { __typename: 'Member', slug: string, name: string }
      | { __typename: 'Organization', slug: string, name: string }
      | { __typename: 'Paragraph', slug: string, name: string }
      | { __typename: 'Person', slug: string, name: string }
      | { __typename: 'Post', slug: string, name: string }
      | { __typename: 'Presentation', slug: string, name: string }
      | { __typename: 'Series', slug: string, name: string }
      | { __typename: 'Statement', slug: string, name: string }
      | { __typename: 'Topic', slug: string, name: string }
    , target:
      | { __typename: 'Award', slug: string, name: string }
      | { __typename: 'Decision', slug: string, name: string }
      | { __typename: 'Document', slug: string, name: string }
      | { __typename: 'Event', slug: string, name: string }
      | { __typename: 'Figure', slug: string, name: string }
      | { __typename: 'Initiative', slug: string, name: string }
      | { __typename: 'Meeting', slug: string, name: string }
      | { __typename: 'Member', slug: string, name: string }
      | { __typename: 'Organization', slug: string, name: string }
      | { __typename: 'Paragraph', slug: string, name: string }
      | { __typename: 'Person', slug: string, name: string }
      | { __typename: 'Post', slug: string, name: string }
      | { __typename: 'Presentation', slug: string, name: string }
      | { __typename: 'Series', slug: string, name: string }
      | { __typename: 'Statement', slug: string, name: string }
      | { __typename: 'Topic', slug: string, name: string }
    , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
        | { __typename: 'Award', slug: string, name: string }
        | { __typename: 'Decision', slug: string, name: string }
        | { __typename: 'Document', slug: string, name: string }
        | { __typename: 'Event', slug: string, name: string }
        | { __typename: 'Figure', slug: string, name: string }
        | { __typename: 'Initiative', slug: string, name: string }
        | { __typename: 'Meeting', slug: string, name: string }
        | { __typename: 'Member', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Paragraph', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
        | { __typename: 'Post', slug: string, name: string }
        | { __typename: 'Presentation', slug: string, name: string }
        | { __typename: 'Series', slug: string, name: string }
        | { __typename: 'Statement', slug: string, name: string }
        | { __typename: 'Topic', slug: string, name: string }
       | null }> } };

export type TimelineQueryVariables = Exact<{
  filter?: TimelineFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type TimelineQuery = { dataset: { sources: Array<{ name: string, asOf: string, document: { __typename: 'Document', slug: string, name: string } }> }, timeline: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ future: boolean | null, node:
        | { __typename: 'Award', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
        | { __typename: 'Decision', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
        | { __typename: 'Document', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
        | { __typename: 'Event', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
        | { __typename: 'Initiative', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
        | { __typename: 'Meeting', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
        | { __typename: 'Presentation', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
        | { __typename: 'Statement', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
       }> } };

export type TimelineItemFragment = { future: boolean | null, node:
    | { __typename: 'Award', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Decision', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Document', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Event', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Initiative', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Meeting', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Presentation', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
    | { __typename: 'Statement', slug: string, name: string, when: { basis: Basis, start: string | null, end: string | null, precision: DatePrecision, approximate: boolean, edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }
   };

export type TraceQueryVariables = Exact<{
  root: string;
  direction: Direction;
  maxDepth: number;
  includeRevisions: boolean;
  filter?: TraceFilter | null | undefined;
}>;


export type TraceQuery = { trace: { truncated: boolean, root:
      | { __typename: 'Award', slug: string, name: string }
      | { __typename: 'Decision', slug: string, name: string }
      | { __typename: 'Document', ingested: boolean, slug: string, name: string }
      | { __typename: 'Event', slug: string, name: string }
      | { __typename: 'Figure', slug: string, name: string }
      | { __typename: 'Initiative', slug: string, name: string }
      | { __typename: 'Meeting', slug: string, name: string }
      | { __typename: 'Member', slug: string, name: string }
      | { __typename: 'Organization', slug: string, name: string }
      | { __typename: 'Paragraph', slug: string, name: string }
      | { __typename: 'Person', slug: string, name: string }
      | { __typename: 'Post', slug: string, name: string }
      | { __typename: 'Presentation', slug: string, name: string }
      | { __typename: 'Series', slug: string, name: string }
      | { __typename: 'Statement', slug: string, name: string }
      | { __typename: 'Topic', slug: string, name: string }
    , steps: Array<{ depth: number, entity:
        | { __typename: 'Award', slug: string, name: string }
        | { __typename: 'Decision', slug: string, name: string }
        | { __typename: 'Document', ingested: boolean, slug: string, name: string }
        | { __typename: 'Event', slug: string, name: string }
        | { __typename: 'Figure', slug: string, name: string }
        | { __typename: 'Initiative', slug: string, name: string }
        | { __typename: 'Meeting', slug: string, name: string }
        | { __typename: 'Member', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Paragraph', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
        | { __typename: 'Post', slug: string, name: string }
        | { __typename: 'Presentation', slug: string, name: string }
        | { __typename: 'Series', slug: string, name: string }
        | { __typename: 'Statement', slug: string, name: string }
        | { __typename: 'Topic', slug: string, name: string }
      , relation: { id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
        , target:
          | { __typename: 'Award', slug: string, name: string }
          | { __typename: 'Decision', slug: string, name: string }
          | { __typename: 'Document', slug: string, name: string }
          | { __typename: 'Event', slug: string, name: string }
          | { __typename: 'Figure', slug: string, name: string }
          | { __typename: 'Initiative', slug: string, name: string }
          | { __typename: 'Meeting', slug: string, name: string }
          | { __typename: 'Member', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Paragraph', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
          | { __typename: 'Post', slug: string, name: string }
          | { __typename: 'Presentation', slug: string, name: string }
          | { __typename: 'Series', slug: string, name: string }
          | { __typename: 'Statement', slug: string, name: string }
          | { __typename: 'Topic', slug: string, name: string }
        , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
            | { __typename: 'Award', slug: string, name: string }
            | { __typename: 'Decision', slug: string, name: string }
            | { __typename: 'Document', slug: string, name: string }
            | { __typename: 'Event', slug: string, name: string }
            | { __typename: 'Figure', slug: string, name: string }
            | { __typename: 'Initiative', slug: string, name: string }
            | { __typename: 'Meeting', slug: string, name: string }
            | { __typename: 'Member', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Paragraph', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
            | { __typename: 'Post', slug: string, name: string }
            | { __typename: 'Presentation', slug: string, name: string }
            | { __typename: 'Series', slug: string, name: string }
            | { __typename: 'Statement', slug: string, name: string }
            | { __typename: 'Topic', slug: string, name: string }
           | null }> } }> } };

export type TraceStepFragment = { depth: number, entity:
    | { __typename: 'Award', slug: string, name: string }
    | { __typename: 'Decision', slug: string, name: string }
    | { __typename: 'Document', ingested: boolean, slug: string, name: string }
    | { __typename: 'Event', slug: string, name: string }
    | { __typename: 'Figure', slug: string, name: string }
    | { __typename: 'Initiative', slug: string, name: string }
    | { __typename: 'Meeting', slug: string, name: string }
    | { __typename: 'Member', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Paragraph', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
    | { __typename: 'Post', slug: string, name: string }
    | { __typename: 'Presentation', slug: string, name: string }
    | { __typename: 'Series', slug: string, name: string }
    | { __typename: 'Statement', slug: string, name: string }
    | { __typename: 'Topic', slug: string, name: string }
  , relation: { id: string, kind: RelationKind, role: RelationRole | null, basis: Basis, review: ReviewStatus | null, sentence: string, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null, source:
      | { __typename: 'Award', slug: string, name: string }
      | { __typename: 'Decision', slug: string, name: string }
      | { __typename: 'Document', slug: string, name: string }
      | { __typename: 'Event', slug: string, name: string }
      | { __typename: 'Figure', slug: string, name: string }
      | { __typename: 'Initiative', slug: string, name: string }
      | { __typename: 'Meeting', slug: string, name: string }
      | { __typename: 'Member', slug: string, name: string }
      | { __typename: 'Organization', slug: string, name: string }
      | { __typename: 'Paragraph', slug: string, name: string }
      | { __typename: 'Person', slug: string, name: string }
      | { __typename: 'Post', slug: string, name: string }
      | { __typename: 'Presentation', slug: string, name: string }
      | { __typename: 'Series', slug: string, name: string }
      | { __typename: 'Statement', slug: string, name: string }
      | { __typename: 'Topic', slug: string, name: string }
    , target:
      | { __typename: 'Award', slug: string, name: string }
      | { __typename: 'Decision', slug: string, name: string }
      | { __typename: 'Document', slug: string, name: string }
      | { __typename: 'Event', slug: string, name: string }
      | { __typename: 'Figure', slug: string, name: string }
      | { __typename: 'Initiative', slug: string, name: string }
      | { __typename: 'Meeting', slug: string, name: string }
      | { __typename: 'Member', slug: string, name: string }
      | { __typename: 'Organization', slug: string, name: string }
      | { __typename: 'Paragraph', slug: string, name: string }
      | { __typename: 'Person', slug: string, name: string }
      | { __typename: 'Post', slug: string, name: string }
      | { __typename: 'Presentation', slug: string, name: string }
      | { __typename: 'Series', slug: string, name: string }
      | { __typename: 'Statement', slug: string, name: string }
      | { __typename: 'Topic', slug: string, name: string }
    , evidence: Array<{ quote: string, start: number, end: number, context: string | null, paragraph: { slug: string, number: string, kind: ParagraphKind, length: number, summary: string | null }, document: { __typename: 'Document', url: string | null, searchUrl: string | null, slug: string, name: string } }>, sources: Array<{ name: string, title: string, document: { slug: string } }>, claims: Array<{ basis: Basis, source: { name: string }, rule: { id: string, statement: string } | null, when: { edtf: string, verbatim: string | null, statedOn: Array<string>, rule: { id: string, statement: string } | null } | null }>, disputes: Array<{ subject: string, field: string, entity:
        | { __typename: 'Award', slug: string, name: string }
        | { __typename: 'Decision', slug: string, name: string }
        | { __typename: 'Document', slug: string, name: string }
        | { __typename: 'Event', slug: string, name: string }
        | { __typename: 'Figure', slug: string, name: string }
        | { __typename: 'Initiative', slug: string, name: string }
        | { __typename: 'Meeting', slug: string, name: string }
        | { __typename: 'Member', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Paragraph', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
        | { __typename: 'Post', slug: string, name: string }
        | { __typename: 'Presentation', slug: string, name: string }
        | { __typename: 'Series', slug: string, name: string }
        | { __typename: 'Statement', slug: string, name: string }
        | { __typename: 'Topic', slug: string, name: string }
       | null }> } };

type TracedEntity_Award_Fragment = { __typename: 'Award', slug: string, name: string };

type TracedEntity_Decision_Fragment = { __typename: 'Decision', slug: string, name: string };

type TracedEntity_Document_Fragment = { __typename: 'Document', ingested: boolean, slug: string, name: string };

type TracedEntity_Event_Fragment = { __typename: 'Event', slug: string, name: string };

type TracedEntity_Figure_Fragment = { __typename: 'Figure', slug: string, name: string };

type TracedEntity_Initiative_Fragment = { __typename: 'Initiative', slug: string, name: string };

type TracedEntity_Meeting_Fragment = { __typename: 'Meeting', slug: string, name: string };

type TracedEntity_Member_Fragment = { __typename: 'Member', slug: string, name: string };

type TracedEntity_Organization_Fragment = { __typename: 'Organization', slug: string, name: string };

type TracedEntity_Paragraph_Fragment = { __typename: 'Paragraph', slug: string, name: string };

type TracedEntity_Person_Fragment = { __typename: 'Person', slug: string, name: string };

type TracedEntity_Post_Fragment = { __typename: 'Post', slug: string, name: string };

type TracedEntity_Presentation_Fragment = { __typename: 'Presentation', slug: string, name: string };

type TracedEntity_Series_Fragment = { __typename: 'Series', slug: string, name: string };

type TracedEntity_Statement_Fragment = { __typename: 'Statement', slug: string, name: string };

type TracedEntity_Topic_Fragment = { __typename: 'Topic', slug: string, name: string };

export type TracedEntityFragment =
  | TracedEntity_Award_Fragment
  | TracedEntity_Decision_Fragment
  | TracedEntity_Document_Fragment
  | TracedEntity_Event_Fragment
  | TracedEntity_Figure_Fragment
  | TracedEntity_Initiative_Fragment
  | TracedEntity_Meeting_Fragment
  | TracedEntity_Member_Fragment
  | TracedEntity_Organization_Fragment
  | TracedEntity_Paragraph_Fragment
  | TracedEntity_Person_Fragment
  | TracedEntity_Post_Fragment
  | TracedEntity_Presentation_Fragment
  | TracedEntity_Series_Fragment
  | TracedEntity_Statement_Fragment
  | TracedEntity_Topic_Fragment
;

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const EntityLinkFragmentDoc = new TypedDocumentString(`
    fragment EntityLink on Entity {
  __typename
  slug
  name
}
    `, {"fragmentName":"EntityLink"}) as unknown as TypedDocumentString<EntityLinkFragment, unknown>;
export const DisputeSubjectFragmentDoc = new TypedDocumentString(`
    fragment DisputeSubject on Dispute {
  subject
  field
  entity {
    ...EntityLink
  }
}
    fragment EntityLink on Entity {
  __typename
  slug
  name
}`, {"fragmentName":"DisputeSubject"}) as unknown as TypedDocumentString<DisputeSubjectFragment, unknown>;
export const EvidenceFragmentDoc = new TypedDocumentString(`
    fragment Evidence on Evidence {
  quote
  start
  end
  context
  paragraph {
    slug
    number
    kind
    length
    summary
  }
  document {
    ...EntityLink
    url
    searchUrl
  }
}
    fragment EntityLink on Entity {
  __typename
  slug
  name
}`, {"fragmentName":"Evidence"}) as unknown as TypedDocumentString<EvidenceFragment, unknown>;
export const DisputeFragmentDoc = new TypedDocumentString(`
    fragment Dispute on Dispute {
  ...DisputeSubject
  reason
  sides {
    value
    served
    preferred
    sources {
      name
      title
    }
    evidence {
      ...Evidence
    }
  }
}
    fragment DisputeSubject on Dispute {
  subject
  field
  entity {
    ...EntityLink
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Evidence on Evidence {
  quote
  start
  end
  context
  paragraph {
    slug
    number
    kind
    length
    summary
  }
  document {
    ...EntityLink
    url
    searchUrl
  }
}`, {"fragmentName":"Dispute"}) as unknown as TypedDocumentString<DisputeFragment, unknown>;
export const HitFragmentDoc = new TypedDocumentString(`
    fragment Hit on SearchEdge {
  rule {
    statement
  }
  highlights {
    field
    text
    ranges {
      start
      end
    }
  }
  node {
    ...EntityLink
    summary
  }
}
    fragment EntityLink on Entity {
  __typename
  slug
  name
}`, {"fragmentName":"Hit"}) as unknown as TypedDocumentString<HitFragment, unknown>;
export const RuleFragmentDoc = new TypedDocumentString(`
    fragment Rule on Rule {
  id
  statement
}
    `, {"fragmentName":"Rule"}) as unknown as TypedDocumentString<RuleFragment, unknown>;
export const EdtfDateFragmentDoc = new TypedDocumentString(`
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
    fragment Rule on Rule {
  id
  statement
}`, {"fragmentName":"EdtfDate"}) as unknown as TypedDocumentString<EdtfDateFragment, unknown>;
export const DeclaredCountFragmentDoc = new TypedDocumentString(`
    fragment DeclaredCount on DeclaredCount {
  label
  declared
  actual
  source {
    name
    title
    asOf
  }
  when {
    ...EdtfDate
  }
  evidence {
    ...Evidence
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Evidence on Evidence {
  quote
  start
  end
  context
  paragraph {
    slug
    number
    kind
    length
    summary
  }
  document {
    ...EntityLink
    url
    searchUrl
  }
}
fragment Rule on Rule {
  id
  statement
}`, {"fragmentName":"DeclaredCount"}) as unknown as TypedDocumentString<DeclaredCountFragment, unknown>;
export const AmbiguityFragmentDoc = new TypedDocumentString(`
    fragment Ambiguity on Ambiguity {
  question
  interpretation
  source {
    name
    title
  }
  evidence {
    ...Evidence
  }
}
    fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Evidence on Evidence {
  quote
  start
  end
  context
  paragraph {
    slug
    number
    kind
    length
    summary
  }
  document {
    ...EntityLink
    url
    searchUrl
  }
}`, {"fragmentName":"Ambiguity"}) as unknown as TypedDocumentString<AmbiguityFragment, unknown>;
export const CitedDocumentFragmentDoc = new TypedDocumentString(`
    fragment CitedDocument on Document {
  ...EntityLink
  date
  url
  searchUrl
  citedBy {
    totalCount
    nodes {
      ...EntityLink
      number
    }
  }
}
    fragment EntityLink on Entity {
  __typename
  slug
  name
}`, {"fragmentName":"CitedDocument"}) as unknown as TypedDocumentString<CitedDocumentFragment, unknown>;
export const EntityNameFragmentDoc = new TypedDocumentString(`
    fragment EntityName on EntityName {
  name
  source {
    title
  }
  sections
  paragraphs {
    number
    kind
  }
  when {
    edtf
  }
}
    `, {"fragmentName":"EntityName"}) as unknown as TypedDocumentString<EntityNameFragment, unknown>;
export const EntityFactsFragmentDoc = new TypedDocumentString(`
    fragment EntityFacts on Entity {
  ...EntityLink
  nameBasis
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Meeting {
    meetingOrdinal: ordinal
    year
  }
  ... on Event {
    eventKind: kind
    eventStatus: status
    format
    theme
  }
  ... on Presentation {
    presentationKind: kind
    presentationOrdinal: ordinal
    title
    external
    presentationNumber: number
    agendaItem
  }
  ... on Document {
    documentKind: kind
    symbols
    title
    documentDate: date
    documentStatus: status
    ingested
    url
    urlBasis
    searchUrl
  }
  ... on Paragraph {
    number
    paragraphKind: kind
    section
    length
    text
    inDocument: document {
      ...EntityLink
    }
  }
  ... on Member {
    seats
    groupMember
    joined {
      ...EdtfDate
    }
  }
  ... on Organization {
    organizationKind: kind
    acronym
    founded {
      ...EdtfDate
    }
  }
  ... on Person {
    honorific
  }
  ... on Initiative {
    initiativeKind: kind
    theme
    launched {
      ...EdtfDate
    }
    dated {
      ...EdtfDate
    }
  }
  ... on Decision {
    decisionKind: kind
    manner
  }
  ... on Statement {
    statementKind: kind
    agendaItem
  }
  ... on Series {
    frequency
  }
  ... on Figure {
    value
    unit
    qualifier
    subject {
      ...EntityLink
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}`, {"fragmentName":"EntityFacts"}) as unknown as TypedDocumentString<EntityFactsFragment, unknown>;
export const NeighborhoodRelationFragmentDoc = new TypedDocumentString(`
    fragment NeighborhoodRelation on Relation {
  id
  kind
  role
  basis
  sentence
  when {
    ...EdtfDate
  }
  source {
    slug
  }
  target {
    slug
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment Rule on Rule {
  id
  statement
}`, {"fragmentName":"NeighborhoodRelation"}) as unknown as TypedDocumentString<NeighborhoodRelationFragment, unknown>;
export const ListRowFragmentDoc = new TypedDocumentString(`
    fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}`, {"fragmentName":"ListRow"}) as unknown as TypedDocumentString<ListRowFragment, unknown>;
export const SourceFragmentDoc = new TypedDocumentString(`
    fragment Source on Source {
  name
  title
  document {
    slug
  }
}
    `, {"fragmentName":"Source"}) as unknown as TypedDocumentString<SourceFragment, unknown>;
export const RelationFragmentDoc = new TypedDocumentString(`
    fragment Relation on Relation {
  id
  kind
  role
  basis
  review
  rule {
    ...Rule
  }
  sentence
  when {
    ...EdtfDate
  }
  source {
    ...EntityLink
  }
  target {
    ...EntityLink
  }
  evidence {
    ...Evidence
  }
  sources {
    ...Source
  }
  claims {
    source {
      name
    }
    basis
    rule {
      ...Rule
    }
    when {
      ...EdtfDate
    }
  }
  disputes {
    ...DisputeSubject
  }
}
    fragment DisputeSubject on Dispute {
  subject
  field
  entity {
    ...EntityLink
  }
}
fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Evidence on Evidence {
  quote
  start
  end
  context
  paragraph {
    slug
    number
    kind
    length
    summary
  }
  document {
    ...EntityLink
    url
    searchUrl
  }
}
fragment Rule on Rule {
  id
  statement
}
fragment Source on Source {
  name
  title
  document {
    slug
  }
}`, {"fragmentName":"Relation"}) as unknown as TypedDocumentString<RelationFragment, unknown>;
export const PathStepFragmentDoc = new TypedDocumentString(`
    fragment PathStep on PathStep {
  direction
  entity {
    ...EntityLink
  }
  relation {
    ...Relation
  }
}
    fragment DisputeSubject on Dispute {
  subject
  field
  entity {
    ...EntityLink
  }
}
fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Evidence on Evidence {
  quote
  start
  end
  context
  paragraph {
    slug
    number
    kind
    length
    summary
  }
  document {
    ...EntityLink
    url
    searchUrl
  }
}
fragment Relation on Relation {
  id
  kind
  role
  basis
  review
  rule {
    ...Rule
  }
  sentence
  when {
    ...EdtfDate
  }
  source {
    ...EntityLink
  }
  target {
    ...EntityLink
  }
  evidence {
    ...Evidence
  }
  sources {
    ...Source
  }
  claims {
    source {
      name
    }
    basis
    rule {
      ...Rule
    }
    when {
      ...EdtfDate
    }
  }
  disputes {
    ...DisputeSubject
  }
}
fragment Rule on Rule {
  id
  statement
}
fragment Source on Source {
  name
  title
  document {
    slug
  }
}`, {"fragmentName":"PathStep"}) as unknown as TypedDocumentString<PathStepFragment, unknown>;
export const TimelineItemFragmentDoc = new TypedDocumentString(`
    fragment TimelineItem on TimelineEdge {
  future
  node {
    ...EntityLink
    when {
      ...EdtfDate
      basis
      start
      end
      precision
      approximate
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}`, {"fragmentName":"TimelineItem"}) as unknown as TypedDocumentString<TimelineItemFragment, unknown>;
export const TracedEntityFragmentDoc = new TypedDocumentString(`
    fragment TracedEntity on Entity {
  ...EntityLink
  ... on Document {
    ingested
  }
}
    fragment EntityLink on Entity {
  __typename
  slug
  name
}`, {"fragmentName":"TracedEntity"}) as unknown as TypedDocumentString<TracedEntityFragment, unknown>;
export const TraceStepFragmentDoc = new TypedDocumentString(`
    fragment TraceStep on TraceStep {
  depth
  entity {
    ...TracedEntity
  }
  relation {
    ...Relation
  }
}
    fragment DisputeSubject on Dispute {
  subject
  field
  entity {
    ...EntityLink
  }
}
fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Evidence on Evidence {
  quote
  start
  end
  context
  paragraph {
    slug
    number
    kind
    length
    summary
  }
  document {
    ...EntityLink
    url
    searchUrl
  }
}
fragment Relation on Relation {
  id
  kind
  role
  basis
  review
  rule {
    ...Rule
  }
  sentence
  when {
    ...EdtfDate
  }
  source {
    ...EntityLink
  }
  target {
    ...EntityLink
  }
  evidence {
    ...Evidence
  }
  sources {
    ...Source
  }
  claims {
    source {
      name
    }
    basis
    rule {
      ...Rule
    }
    when {
      ...EdtfDate
    }
  }
  disputes {
    ...DisputeSubject
  }
}
fragment Rule on Rule {
  id
  statement
}
fragment Source on Source {
  name
  title
  document {
    slug
  }
}
fragment TracedEntity on Entity {
  ...EntityLink
  ... on Document {
    ingested
  }
}`, {"fragmentName":"TraceStep"}) as unknown as TypedDocumentString<TraceStepFragment, unknown>;
export const DatasetDocument = new TypedDocumentString(`
    query Dataset {
  dataset {
    version
    license
    sources {
      ...Source
      asOf
      document {
        ...EntityLink
      }
    }
  }
}
    fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Source on Source {
  name
  title
  document {
    slug
  }
}`) as unknown as TypedDocumentString<DatasetQuery, DatasetQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $filter: SearchFilter, $first: Int!, $after: String) {
  search(query: $query, filter: $filter, first: $first, after: $after) {
    totalCount
    notice {
      message
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      ...Hit
    }
  }
}
    fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Hit on SearchEdge {
  rule {
    statement
  }
  highlights {
    field
    text
    ranges {
      start
      end
    }
  }
  node {
    ...EntityLink
    summary
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const CoverageDocument = new TypedDocumentString(`
    query Coverage($sources: [SourceRef!]) {
  dataset {
    sources {
      name
      asOf
      license
      document {
        ...EntityLink
      }
    }
  }
  coverage(sources: $sources) {
    counts {
      ...DeclaredCount
    }
    reviews {
      status
      count
    }
    ambiguities {
      ...Ambiguity
    }
    disputes {
      ...Dispute
    }
    citedOnlyDocuments {
      ...CitedDocument
    }
  }
}
    fragment DisputeSubject on Dispute {
  subject
  field
  entity {
    ...EntityLink
  }
}
fragment Dispute on Dispute {
  ...DisputeSubject
  reason
  sides {
    value
    served
    preferred
    sources {
      name
      title
    }
    evidence {
      ...Evidence
    }
  }
}
fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Evidence on Evidence {
  quote
  start
  end
  context
  paragraph {
    slug
    number
    kind
    length
    summary
  }
  document {
    ...EntityLink
    url
    searchUrl
  }
}
fragment Rule on Rule {
  id
  statement
}
fragment DeclaredCount on DeclaredCount {
  label
  declared
  actual
  source {
    name
    title
    asOf
  }
  when {
    ...EdtfDate
  }
  evidence {
    ...Evidence
  }
}
fragment Ambiguity on Ambiguity {
  question
  interpretation
  source {
    name
    title
  }
  evidence {
    ...Evidence
  }
}
fragment CitedDocument on Document {
  ...EntityLink
  date
  url
  searchUrl
  citedBy {
    totalCount
    nodes {
      ...EntityLink
      number
    }
  }
}`) as unknown as TypedDocumentString<CoverageQuery, CoverageQueryVariables>;
export const EntityPageDocument = new TypedDocumentString(`
    query EntityPage($ref: EntityRef!, $filter: EntityRelationFilter, $first: Int!, $after: String) {
  entity(ref: $ref) {
    summary
    names {
      ...EntityName
    }
    disputes {
      ...Dispute
    }
    ...EntityFacts
    relations(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Relation
      }
    }
  }
}
    fragment DisputeSubject on Dispute {
  subject
  field
  entity {
    ...EntityLink
  }
}
fragment Dispute on Dispute {
  ...DisputeSubject
  reason
  sides {
    value
    served
    preferred
    sources {
      name
      title
    }
    evidence {
      ...Evidence
    }
  }
}
fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Evidence on Evidence {
  quote
  start
  end
  context
  paragraph {
    slug
    number
    kind
    length
    summary
  }
  document {
    ...EntityLink
    url
    searchUrl
  }
}
fragment Relation on Relation {
  id
  kind
  role
  basis
  review
  rule {
    ...Rule
  }
  sentence
  when {
    ...EdtfDate
  }
  source {
    ...EntityLink
  }
  target {
    ...EntityLink
  }
  evidence {
    ...Evidence
  }
  sources {
    ...Source
  }
  claims {
    source {
      name
    }
    basis
    rule {
      ...Rule
    }
    when {
      ...EdtfDate
    }
  }
  disputes {
    ...DisputeSubject
  }
}
fragment Rule on Rule {
  id
  statement
}
fragment Source on Source {
  name
  title
  document {
    slug
  }
}
fragment EntityName on EntityName {
  name
  source {
    title
  }
  sections
  paragraphs {
    number
    kind
  }
  when {
    edtf
  }
}
fragment EntityFacts on Entity {
  ...EntityLink
  nameBasis
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Meeting {
    meetingOrdinal: ordinal
    year
  }
  ... on Event {
    eventKind: kind
    eventStatus: status
    format
    theme
  }
  ... on Presentation {
    presentationKind: kind
    presentationOrdinal: ordinal
    title
    external
    presentationNumber: number
    agendaItem
  }
  ... on Document {
    documentKind: kind
    symbols
    title
    documentDate: date
    documentStatus: status
    ingested
    url
    urlBasis
    searchUrl
  }
  ... on Paragraph {
    number
    paragraphKind: kind
    section
    length
    text
    inDocument: document {
      ...EntityLink
    }
  }
  ... on Member {
    seats
    groupMember
    joined {
      ...EdtfDate
    }
  }
  ... on Organization {
    organizationKind: kind
    acronym
    founded {
      ...EdtfDate
    }
  }
  ... on Person {
    honorific
  }
  ... on Initiative {
    initiativeKind: kind
    theme
    launched {
      ...EdtfDate
    }
    dated {
      ...EdtfDate
    }
  }
  ... on Decision {
    decisionKind: kind
    manner
  }
  ... on Statement {
    statementKind: kind
    agendaItem
  }
  ... on Series {
    frequency
  }
  ... on Figure {
    value
    unit
    qualifier
    subject {
      ...EntityLink
    }
  }
}`) as unknown as TypedDocumentString<EntityPageQuery, EntityPageQueryVariables>;
export const NeighborhoodDocument = new TypedDocumentString(`
    query Neighborhood($center: EntityRef!, $maxDepth: Int!, $filter: TraversalFilter, $first: Int!) {
  neighborhood(
    center: $center
    maxDepth: $maxDepth
    filter: $filter
    first: $first
  ) {
    truncated
    nodes {
      ...EntityLink
      summary
    }
    relations(first: 1000) {
      ...NeighborhoodRelation
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment NeighborhoodRelation on Relation {
  id
  kind
  role
  basis
  sentence
  when {
    ...EdtfDate
  }
  source {
    slug
  }
  target {
    slug
  }
}`) as unknown as TypedDocumentString<NeighborhoodQuery, NeighborhoodQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home {
  dataset {
    entityCounts {
      type
      count
    }
    relationCounts {
      basis
      count
    }
  }
}
    `) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const MeetingsDocument = new TypedDocumentString(`
    query Meetings($first: Int!, $after: String, $filter: MeetingFilter) {
  list: meetings(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<MeetingsQuery, MeetingsQueryVariables>;
export const EventsDocument = new TypedDocumentString(`
    query Events($first: Int!, $after: String, $filter: EventFilter) {
  list: events(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const SeriesDocument = new TypedDocumentString(`
    query Series($first: Int!, $after: String, $filter: SeriesFilter) {
  list: series(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<SeriesQuery, SeriesQueryVariables>;
export const PresentationsDocument = new TypedDocumentString(`
    query Presentations($first: Int!, $after: String, $filter: PresentationFilter) {
  list: presentations(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<PresentationsQuery, PresentationsQueryVariables>;
export const DocumentsDocument = new TypedDocumentString(`
    query Documents($first: Int!, $after: String, $filter: DocumentFilter) {
  list: documents(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<DocumentsQuery, DocumentsQueryVariables>;
export const DecisionsDocument = new TypedDocumentString(`
    query Decisions($first: Int!, $after: String, $filter: DecisionFilter) {
  list: decisions(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<DecisionsQuery, DecisionsQueryVariables>;
export const StatementsDocument = new TypedDocumentString(`
    query Statements($first: Int!, $after: String, $filter: StatementFilter) {
  list: statements(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<StatementsQuery, StatementsQueryVariables>;
export const InitiativesDocument = new TypedDocumentString(`
    query Initiatives($first: Int!, $after: String, $filter: InitiativeFilter) {
  list: initiatives(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<InitiativesQuery, InitiativesQueryVariables>;
export const AwardsDocument = new TypedDocumentString(`
    query Awards($first: Int!, $after: String, $filter: AwardFilter) {
  list: awards(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<AwardsQuery, AwardsQueryVariables>;
export const MembersDocument = new TypedDocumentString(`
    query Members($first: Int!, $after: String, $filter: MemberFilter) {
  list: members(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<MembersQuery, MembersQueryVariables>;
export const OrganizationsDocument = new TypedDocumentString(`
    query Organizations($first: Int!, $after: String, $filter: OrganizationFilter) {
  list: organizations(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<OrganizationsQuery, OrganizationsQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($first: Int!, $after: String, $filter: PersonFilter) {
  list: people(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const PostsDocument = new TypedDocumentString(`
    query Posts($first: Int!, $after: String, $filter: PostFilter) {
  list: posts(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<PostsQuery, PostsQueryVariables>;
export const TopicsDocument = new TypedDocumentString(`
    query Topics($first: Int!, $after: String, $filter: TopicFilter) {
  list: topics(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<TopicsQuery, TopicsQueryVariables>;
export const FiguresDocument = new TypedDocumentString(`
    query Figures($first: Int!, $after: String, $filter: FigureFilter) {
  list: figures(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<FiguresQuery, FiguresQueryVariables>;
export const ParagraphsDocument = new TypedDocumentString(`
    query Paragraphs($first: Int!, $after: String, $filter: ParagraphFilter) {
  list: paragraphs(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListRow
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment ListRow on Entity {
  ...EntityLink
  summary
  ... on Occasion {
    when {
      ...EdtfDate
    }
  }
  ... on Initiative {
    when {
      ...EdtfDate
    }
  }
  ... on Document {
    when {
      ...EdtfDate
    }
  }
  ... on Series {
    frequency
  }
  ... on Statement {
    statementKind: kind
  }
  ... on Award {
    edition {
      name
    }
  }
  ... on Post {
    organization {
      name
    }
  }
}`) as unknown as TypedDocumentString<ParagraphsQuery, ParagraphsQueryVariables>;
export const PathEndpointsDocument = new TypedDocumentString(`
    query PathEndpoints($from: EntityRef!, $to: EntityRef!) {
  from: entity(ref: $from) {
    ...EntityLink
  }
  to: entity(ref: $to) {
    ...EntityLink
  }
}
    fragment EntityLink on Entity {
  __typename
  slug
  name
}`) as unknown as TypedDocumentString<PathEndpointsQuery, PathEndpointsQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($source: EntityRef!, $target: EntityRef!, $maxLength: Int!, $filter: TraversalFilter, $first: Int!) {
  paths(
    source: $source
    target: $target
    maxLength: $maxLength
    filter: $filter
    first: $first
  ) {
    truncated
    paths {
      length
      steps {
        ...PathStep
      }
    }
  }
}
    fragment DisputeSubject on Dispute {
  subject
  field
  entity {
    ...EntityLink
  }
}
fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Evidence on Evidence {
  quote
  start
  end
  context
  paragraph {
    slug
    number
    kind
    length
    summary
  }
  document {
    ...EntityLink
    url
    searchUrl
  }
}
fragment Relation on Relation {
  id
  kind
  role
  basis
  review
  rule {
    ...Rule
  }
  sentence
  when {
    ...EdtfDate
  }
  source {
    ...EntityLink
  }
  target {
    ...EntityLink
  }
  evidence {
    ...Evidence
  }
  sources {
    ...Source
  }
  claims {
    source {
      name
    }
    basis
    rule {
      ...Rule
    }
    when {
      ...EdtfDate
    }
  }
  disputes {
    ...DisputeSubject
  }
}
fragment Rule on Rule {
  id
  statement
}
fragment Source on Source {
  name
  title
  document {
    slug
  }
}
fragment PathStep on PathStep {
  direction
  entity {
    ...EntityLink
  }
  relation {
    ...Relation
  }
}`) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($filter: TimelineFilter, $first: Int!, $after: String) {
  dataset {
    sources {
      name
      asOf
      document {
        ...EntityLink
      }
    }
  }
  timeline(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      ...TimelineItem
    }
  }
}
    fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Rule on Rule {
  id
  statement
}
fragment TimelineItem on TimelineEdge {
  future
  node {
    ...EntityLink
    when {
      ...EdtfDate
      basis
      start
      end
      precision
      approximate
    }
  }
}`) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const TraceDocument = new TypedDocumentString(`
    query Trace($root: EntityRef!, $direction: Direction!, $maxDepth: Int!, $includeRevisions: Boolean!, $filter: TraceFilter) {
  trace(
    root: $root
    direction: $direction
    maxDepth: $maxDepth
    includeRevisions: $includeRevisions
    filter: $filter
  ) {
    root {
      ...TracedEntity
    }
    truncated
    steps {
      ...TraceStep
    }
  }
}
    fragment DisputeSubject on Dispute {
  subject
  field
  entity {
    ...EntityLink
  }
}
fragment EdtfDate on EdtfDate {
  edtf
  verbatim
  statedOn
  rule {
    ...Rule
  }
}
fragment EntityLink on Entity {
  __typename
  slug
  name
}
fragment Evidence on Evidence {
  quote
  start
  end
  context
  paragraph {
    slug
    number
    kind
    length
    summary
  }
  document {
    ...EntityLink
    url
    searchUrl
  }
}
fragment Relation on Relation {
  id
  kind
  role
  basis
  review
  rule {
    ...Rule
  }
  sentence
  when {
    ...EdtfDate
  }
  source {
    ...EntityLink
  }
  target {
    ...EntityLink
  }
  evidence {
    ...Evidence
  }
  sources {
    ...Source
  }
  claims {
    source {
      name
    }
    basis
    rule {
      ...Rule
    }
    when {
      ...EdtfDate
    }
  }
  disputes {
    ...DisputeSubject
  }
}
fragment Rule on Rule {
  id
  statement
}
fragment Source on Source {
  name
  title
  document {
    slug
  }
}
fragment TraceStep on TraceStep {
  depth
  entity {
    ...TracedEntity
  }
  relation {
    ...Relation
  }
}
fragment TracedEntity on Entity {
  ...EntityLink
  ... on Document {
    ingested
  }
}`) as unknown as TypedDocumentString<TraceQuery, TraceQueryVariables>;