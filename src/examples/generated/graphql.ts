/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** The direction of a relation, as seen from one of its two entities; in a trace, that of references. */
export type Direction =
  /** Incoming: the entity is the target. The same relation is incoming for MSME Day. */
  | 'IN'
  /** Outgoing: the entity is the source. "International Trade Centre organized MSME Day" is outgoing for the Centre. */
  | 'OUT';

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

export type MeetingOf3JulyQueryVariables = Exact<{ [key: string]: never; }>;


export type MeetingOf3JulyQuery = { meeting: { name: string, convenedBy: { nodes: Array<{ symbol: string | null }> }, summaries: { nodes: Array<{ symbol: string | null }> }, presentations: { totalCount: number, edges: Array<{ evidence: Array<{ quote: string, paragraph: { number: string } }>, node: { name: string, title: string | null, presenters: { nodes: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > } } }> } } | null };

export type WhereADocumentIsCitedQueryVariables = Exact<{
  symbol?: string;
}>;


export type WhereADocumentIsCitedQuery = { document: { name: string, url: string | null, ingested: boolean, citedBy: { totalCount: number, edges: Array<{ evidence: Array<{ quote: string, start: number, end: number }>, node: { number: string, section: string | null } }> }, consideredAt: { edges: Array<{ role: RelationRole | null, node:
          | { name: string }
          | { name: string }
         }> } } | null };

export type InputsOfTheItcQueryVariables = Exact<{ [key: string]: never; }>;


export type InputsOfTheItcQuery = { entity:
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { acronym: string | null, name: string, presentations: { totalCount: number, nodes: Array<{ name: string, kind: PresentationKind, occasion:
            | { name: string }
            | { name: string }
           | null, when: { edtf: string } | null }> } }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
   | null };

export type WhoCoordinatedQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoCoordinatedQuery = { entity:
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string, holders: { edges: Array<{ when: { edtf: string, start: string | null, end: string | null, verbatim: string | null } | null, evidence: Array<{ quote: string, paragraph: { number: string } }>, node:
            | { name: string }
            | { name: string }
            | { name: string, represents: { nodes: Array<{ name: string }> } }
            | { name: string }
           }> } }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
   | null };

export type ChampionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ChampionsQuery = { entity:
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { theme: string | null, name: string, awards: { nodes: Array<{ proposal: { name: string } | null, winners: { nodes: Array<
              | { name: string }
              | { name: string, basedIn: { name: string, groupMember: boolean } | null }
              | { name: string }
              | { name: string }
            > } }> } }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
    | { name: string }
   | null };

export type WhatWasDecidedQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatWasDecidedQuery = { meeting: { decisions: { edges: Array<{ evidence: Array<{ quote: string }>, node: { name: string, kind: DecisionKind, takenBy: { nodes: Array<
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
            > }, outcomes: { edges: Array<{ basis: Basis, node:
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
                | { name: string }
               }> } } }> } } | null };

export type MembershipQueryVariables = Exact<{ [key: string]: never; }>;


export type MembershipQuery = { before: { totalCount: number }, after: { totalCount: number }, largest: { nodes: Array<{ name: string, seats: number }> }, joined: Array<
    | { name: string, groupMember: boolean, joined: { edtf: string, verbatim: string | null } | null }
    | Record<PropertyKey, never>
  > };

export type DocumentsKnownByCitationQueryVariables = Exact<{ [key: string]: never; }>;


export type DocumentsKnownByCitationQuery = { documents: { totalCount: number, nodes: Array<{ symbol: string | null, title: string | null, url: string | null, when: { edtf: string } | null, citedBy: { nodes: Array<{ name: string }> } }> } };

export type NamesAsWrittenQueryVariables = Exact<{ [key: string]: never; }>;


export type NamesAsWrittenQuery = { misspelt: Array<
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
  >, capitals: Array<
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
  >, inverted: Array<
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
    | { slug: string, name: string, aliases: Array<string> }
  >, accents: Array<
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
  >, symbol: Array<
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
    | { slug: string, name: string }
  > };

export type JointDocumentQueryVariables = Exact<{ [key: string]: never; }>;


export type JointDocumentQuery = { document: { name: string, symbols: Array<string>, submittedBy: { edges: Array<{ role: RelationRole | null, node:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        , evidence: Array<{ quote: string, paragraph: { number: string } }> }> }, consideredAt: { edges: Array<{ role: RelationRole | null, node:
          | { name: string }
          | { name: string }
         }> } } | null };

export type YearAtAGlanceQueryVariables = Exact<{ [key: string]: never; }>;


export type YearAtAGlanceQuery = { meetings: { totalCount: number, nodes: Array<{ name: string, convenedBy: { nodes: Array<{ symbol: string | null }> }, summaries: { nodes: Array<{ symbol: string | null }> }, documents: { edges: Array<{ role: RelationRole | null, node: { symbol: string | null } }> }, presentations: { totalCount: number }, decisions: { totalCount: number }, statements: { totalCount: number } }> } };

export type LargestFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type LargestFiguresQuery = { figures: { nodes: Array<{ value: number, qualifier: FigureQualifier, unit: string, subject:
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
       }> } };

export type RelationsAsSentencesQueryVariables = Exact<{ [key: string]: never; }>;


export type RelationsAsSentencesQuery = { relations: { totalCount: number, nodes: Array<{ sentence: string, evidence: Array<{ quote: string }>, rule: { id: string, statement: string } | null }> } };

export type WhatTheGraphHoldsQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatTheGraphHoldsQuery = { dataset: { license: string, sources: Array<{ name: string, document: { name: string } }>, entityCounts: Array<{ type: EntityType, count: number }> } };

export type FinanceForWomenQueryVariables = Exact<{
  words?: string;
}>;


export type FinanceForWomenQuery = { search: { totalCount: number, edges: Array<{ node:
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
      , highlights: Array<{ field: SearchField, text: string }> }> } };

export type WhatTheJulySummaryRestsOnQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatTheJulySummaryRestsOnQuery = { trace: { truncated: boolean, steps: Array<{ depth: number, relation: { sentence: string }, entity:
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

export type FromProposalToCompendiumQueryVariables = Exact<{ [key: string]: never; }>;


export type FromProposalToCompendiumQuery = { paths: { truncated: boolean, paths: Array<{ length: number, steps: Array<{ direction: Direction, relation: { sentence: string, evidence: Array<{ quote: string }> }, entity:
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
         }> }> } };

export type AroundTheCompendiumsQueryVariables = Exact<{ [key: string]: never; }>;


export type AroundTheCompendiumsQuery = { neighborhood: { truncated: boolean, nodes: Array<
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
    >, relations: Array<{ sentence: string }> } };

export type WhatLayAheadQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatLayAheadQuery = { timeline: { totalCount: number, edges: Array<{ future: boolean | null, node:
        | { name: string, when: { edtf: string, precision: DatePrecision } | null }
        | { name: string, when: { edtf: string, precision: DatePrecision } | null }
        | { name: string, when: { edtf: string, precision: DatePrecision } | null }
        | { name: string, when: { edtf: string, precision: DatePrecision } | null }
        | { name: string, when: { edtf: string, precision: DatePrecision } | null }
        | { name: string, when: { edtf: string, precision: DatePrecision } | null }
        | { name: string, when: { edtf: string, precision: DatePrecision } | null }
        | { name: string, when: { edtf: string, precision: DatePrecision } | null }
       }> } };

export type SecondQuarterQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondQuarterQuery = { timeline: { totalCount: number, nodes: Array<
      | { name: string, when: { edtf: string, basis: Basis } | null }
      | { name: string, when: { edtf: string, basis: Basis } | null }
      | { name: string, when: { edtf: string, basis: Basis } | null }
      | { name: string, when: { edtf: string, basis: Basis } | null }
      | { name: string, when: { edtf: string, basis: Basis } | null }
      | { name: string, when: { edtf: string, basis: Basis } | null }
      | { name: string, when: { edtf: string, basis: Basis } | null }
      | { name: string, when: { edtf: string, basis: Basis } | null }
    > } };

export type DeclaredAndFoundQueryVariables = Exact<{ [key: string]: never; }>;


export type DeclaredAndFoundQuery = { coverage: { counts: Array<{ label: string, declared: number, actual: number }> } };

export type KindsOfContributionsQueryVariables = Exact<{ [key: string]: never; }>;


export type KindsOfContributionsQuery = { organizations: { totalCount: number, facets: { kind: Array<{ value: OrganizationKind | null, count: number }> } }, presentations: { totalCount: number, facets: { kind: Array<{ value: PresentationKind | null, count: number }> } } };

export type ItcInTheSecondHalfQueryVariables = Exact<{ [key: string]: never; }>;


export type ItcInTheSecondHalfQuery = { presentations: { totalCount: number, nodes: Array<{ name: string, occasion:
        | { name: string }
        | { name: string }
       | null, presenters: { edges: Array<{ evidence: Array<{ quote: string, context: string | null, paragraph: { number: string } }>, node:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           }> } }> } };

export type ByTopicQueryVariables = Exact<{
  topic?: string;
}>;


export type ByTopicQuery = { entity:
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
    | { name: string, discussedIn: { totalCount: number, edges: Array<{ basis: Basis, node:
            | { __typename: 'Award', name: string }
            | { __typename: 'Decision', name: string }
            | { __typename: 'Document', name: string }
            | { __typename: 'Event', name: string }
            | { __typename: 'Figure', name: string }
            | { __typename: 'Initiative', name: string }
            | { __typename: 'Meeting', name: string }
            | { __typename: 'Member', name: string }
            | { __typename: 'Organization', name: string }
            | { __typename: 'Paragraph', name: string }
            | { __typename: 'Person', name: string }
            | { __typename: 'Post', name: string }
            | { __typename: 'Presentation', name: string }
            | { __typename: 'Series', name: string }
            | { __typename: 'Statement', name: string }
            | { __typename: 'Topic', name: string }
           }> }, mentionedIn: { edges: Array<{ evidence: Array<{ quote: string }>, node: { number: string } }> } }
   | null };

export type WhatSourcesAgreeOnQueryVariables = Exact<{
  sources?: Array<string> | string | null | undefined;
}>;


export type WhatSourcesAgreeOnQuery = { relations: { totalCount: number, nodes: Array<{ sentence: string, sourceCount: number, claims: Array<{ basis: Basis, review: ReviewStatus, source: { title: string, asOf: string }, evidence: Array<{ quote: string }> }>, disputes: Array<{ subject: string }> }> }, coverage: { disputes: Array<{ subject: string, reason: string | null, sides: Array<{ value: string, preferred: boolean, sources: Array<{ title: string }>, evidence: Array<{ quote: string }> }> }> } };

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

export const MeetingOf3JulyDocument = new TypedDocumentString(`
    query MeetingOf3July {
  meeting(date: "2023-07-03") {
    name
    convenedBy {
      nodes {
        symbol
      }
    }
    summaries {
      nodes {
        symbol
      }
    }
    presentations(first: 50) {
      totalCount
      edges {
        evidence {
          quote
          paragraph {
            number
          }
        }
        node {
          name
          title
          presenters {
            nodes {
              name
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeetingOf3JulyQuery, MeetingOf3JulyQueryVariables>;
export const WhereADocumentIsCitedDocument = new TypedDocumentString(`
    query WhereADocumentIsCited($symbol: DocumentSymbol! = "INF/MSME/4/Rev.2") {
  document(symbol: $symbol) {
    name
    url
    ingested
    citedBy {
      totalCount
      edges {
        evidence {
          quote
          start
          end
        }
        node {
          number
          section
        }
      }
    }
    consideredAt {
      edges {
        role
        node {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhereADocumentIsCitedQuery, WhereADocumentIsCitedQueryVariables>;
export const InputsOfTheItcDocument = new TypedDocumentString(`
    query InputsOfTheItc {
  entity(ref: "organization/itc") {
    name
    ... on Organization {
      acronym
      presentations(first: 50) {
        totalCount
        nodes {
          name
          kind
          occasion {
            name
          }
          when {
            edtf
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InputsOfTheItcQuery, InputsOfTheItcQueryVariables>;
export const WhoCoordinatedDocument = new TypedDocumentString(`
    query WhoCoordinated {
  entity(ref: "post/msme-group-coordinator") {
    name
    ... on Post {
      holders {
        edges {
          when {
            edtf
            start
            end
            verbatim
          }
          evidence {
            quote
            paragraph {
              number
            }
          }
          node {
            name
            ... on Person {
              represents {
                nodes {
                  name
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoCoordinatedQuery, WhoCoordinatedQueryVariables>;
export const ChampionsDocument = new TypedDocumentString(`
    query Champions {
  entity(ref: "initiative/small-business-champions-2023") {
    name
    ... on Initiative {
      theme
      awards {
        nodes {
          proposal {
            name
          }
          winners {
            nodes {
              name
              ... on Organization {
                basedIn {
                  name
                  groupMember
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChampionsQuery, ChampionsQueryVariables>;
export const WhatWasDecidedDocument = new TypedDocumentString(`
    query WhatWasDecided {
  meeting(date: "2023-07-03") {
    decisions {
      edges {
        evidence {
          quote
        }
        node {
          name
          kind
          takenBy {
            nodes {
              name
            }
          }
          outcomes {
            edges {
              basis
              node {
                name
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatWasDecidedQuery, WhatWasDecidedQueryVariables>;
export const MembershipDocument = new TypedDocumentString(`
    query Membership {
  before: members(filter: { groupMemberAsOf: "2023-03-27" }) {
    totalCount
  }
  after: members(filter: { groupMemberAsOf: "2023-03-28" }) {
    totalCount
  }
  largest: members(
    first: 1
    filter: { groupMember: true }
    orderBy: { field: SEATS, direction: DESC }
  ) {
    nodes {
      name
      seats
    }
  }
  joined: entitiesByName(name: "United Arab Emirates") {
    ... on Member {
      name
      joined {
        edtf
        verbatim
      }
      groupMember(asOf: "2023-01-01")
    }
  }
}
    `) as unknown as TypedDocumentString<MembershipQuery, MembershipQueryVariables>;
export const DocumentsKnownByCitationDocument = new TypedDocumentString(`
    query DocumentsKnownByCitation {
  documents(
    first: 50
    filter: { ingested: false, from: "2022-01-01" }
    orderBy: { field: DATE }
  ) {
    totalCount
    nodes {
      symbol
      when {
        edtf
      }
      title
      url
      citedBy {
        nodes {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentsKnownByCitationQuery, DocumentsKnownByCitationQueryVariables>;
export const NamesAsWrittenDocument = new TypedDocumentString(`
    query NamesAsWritten {
  misspelt: entitiesByName(name: "Tade4MSMEs") {
    slug
    name
    aliases
  }
  capitals: entitiesByName(name: "COPROGENY") {
    slug
    name
    aliases
  }
  inverted: entitiesByName(name: "Korea, Republic of") {
    slug
    name
    aliases
  }
  accents: entitiesByName(name: "turkiye") {
    slug
    name
  }
  symbol: entitiesByName(name: "inf/tge/w/7", types: [DOCUMENT]) {
    slug
    name
  }
}
    `) as unknown as TypedDocumentString<NamesAsWrittenQuery, NamesAsWrittenQueryVariables>;
export const JointDocumentDocument = new TypedDocumentString(`
    query JointDocument {
  document(symbol: "INF/TGE/W/7") {
    name
    symbols
    submittedBy {
      edges {
        role
        node {
          name
        }
        evidence {
          quote
          paragraph {
            number
          }
        }
      }
    }
    consideredAt {
      edges {
        role
        node {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JointDocumentQuery, JointDocumentQueryVariables>;
export const YearAtAGlanceDocument = new TypedDocumentString(`
    query YearAtAGlance {
  meetings(filter: { year: 2023 }, orderBy: { field: DATE }) {
    totalCount
    nodes {
      name
      convenedBy {
        nodes {
          symbol
        }
      }
      summaries {
        nodes {
          symbol
        }
      }
      documents {
        edges {
          role
          node {
            symbol
          }
        }
      }
      presentations {
        totalCount
      }
      decisions {
        totalCount
      }
      statements {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<YearAtAGlanceQuery, YearAtAGlanceQueryVariables>;
export const LargestFiguresDocument = new TypedDocumentString(`
    query LargestFigures {
  figures(first: 6, orderBy: { field: VALUE, direction: DESC }) {
    nodes {
      value
      qualifier
      unit
      subject {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LargestFiguresQuery, LargestFiguresQueryVariables>;
export const RelationsAsSentencesDocument = new TypedDocumentString(`
    query RelationsAsSentences {
  relations(filter: { rules: ["symbol-suffix"] }) {
    totalCount
    nodes {
      sentence
      evidence {
        quote
      }
      rule {
        id
        statement
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RelationsAsSentencesQuery, RelationsAsSentencesQueryVariables>;
export const WhatTheGraphHoldsDocument = new TypedDocumentString(`
    query WhatTheGraphHolds {
  dataset {
    license
    sources {
      name
      document {
        name
      }
    }
    entityCounts {
      type
      count
    }
  }
}
    `) as unknown as TypedDocumentString<WhatTheGraphHoldsQuery, WhatTheGraphHoldsQueryVariables>;
export const FinanceForWomenDocument = new TypedDocumentString(`
    query FinanceForWomen($words: String! = "women finance") {
  search(query: $words, first: 2) {
    totalCount
    edges {
      node {
        __typename
        slug
        name
      }
      highlights {
        field
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FinanceForWomenQuery, FinanceForWomenQueryVariables>;
export const WhatTheJulySummaryRestsOnDocument = new TypedDocumentString(`
    query WhatTheJulySummaryRestsOn {
  trace(
    root: "INF/MSME/R/39/Corr.1"
    direction: OUT
    maxDepth: 3
    includeRevisions: true
  ) {
    truncated
    steps {
      depth
      relation {
        sentence
      }
      entity {
        slug
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatTheJulySummaryRestsOnQuery, WhatTheJulySummaryRestsOnQueryVariables>;
export const FromProposalToCompendiumDocument = new TypedDocumentString(`
    query FromProposalToCompendium {
  paths(source: "INF/MSME/W/43", target: "INF/MSME/W/46", maxLength: 3, first: 1) {
    truncated
    paths {
      length
      steps {
        direction
        relation {
          sentence
          evidence {
            quote
          }
        }
        entity {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FromProposalToCompendiumQuery, FromProposalToCompendiumQueryVariables>;
export const AroundTheCompendiumsDocument = new TypedDocumentString(`
    query AroundTheCompendiums {
  neighborhood(
    center: "decision/2023-07-03-decide-compendiums"
    filter: { kinds: [TOOK, TAKEN_AT, RESPONDS_TO, LED_TO] }
  ) {
    truncated
    nodes {
      name
    }
    relations {
      sentence
    }
  }
}
    `) as unknown as TypedDocumentString<AroundTheCompendiumsQuery, AroundTheCompendiumsQueryVariables>;
export const WhatLayAheadDocument = new TypedDocumentString(`
    query WhatLayAhead {
  timeline(filter: { from: "2024-01-01" }) {
    totalCount
    edges {
      future
      node {
        name
        when {
          edtf
          precision
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatLayAheadQuery, WhatLayAheadQueryVariables>;
export const SecondQuarterDocument = new TypedDocumentString(`
    query SecondQuarter {
  timeline(
    filter: { from: "2023-04-01", to: "2023-06-30", types: [MEETING, DECISION, STATEMENT] }
  ) {
    totalCount
    nodes {
      name
      when {
        edtf
        basis
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SecondQuarterQuery, SecondQuarterQueryVariables>;
export const DeclaredAndFoundDocument = new TypedDocumentString(`
    query DeclaredAndFound {
  coverage {
    counts {
      label
      declared
      actual
    }
  }
}
    `) as unknown as TypedDocumentString<DeclaredAndFoundQuery, DeclaredAndFoundQueryVariables>;
export const KindsOfContributionsDocument = new TypedDocumentString(`
    query KindsOfContributions {
  organizations(filter: { sourceOf: [PRESENTED] }) {
    totalCount
    facets {
      kind {
        value
        count
      }
    }
  }
  presentations {
    totalCount
    facets {
      kind {
        value
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KindsOfContributionsQuery, KindsOfContributionsQueryVariables>;
export const ItcInTheSecondHalfDocument = new TypedDocumentString(`
    query ItcInTheSecondHalf {
  presentations(
    filter: {
      presenters: ["organization/itc"]
      about: ["initiative/global-trade-helpdesk"]
      from: "2023-07-01"
      to: "2023-12-31"
    }
  ) {
    totalCount
    nodes {
      name
      occasion {
        name
      }
      presenters {
        edges {
          evidence {
            quote
            context
            paragraph {
              number
            }
          }
          node {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ItcInTheSecondHalfQuery, ItcInTheSecondHalfQueryVariables>;
export const ByTopicDocument = new TypedDocumentString(`
    query ByTopic($topic: EntityRef! = "topic/circular-economy") {
  entity(ref: $topic) {
    name
    discussedIn {
      totalCount
      edges {
        basis
        node {
          __typename
          name
        }
      }
    }
    mentionedIn {
      edges {
        evidence {
          quote
        }
        node {
          number
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ByTopicQuery, ByTopicQueryVariables>;
export const WhatSourcesAgreeOnDocument = new TypedDocumentString(`
    query WhatSourcesAgreeOn($sources: [SourceRef!] = ["annual-report-2023"]) {
  relations(
    filter: { kinds: [PRESENTED], sources: $sources }
    orderBy: { field: SOURCE_COUNT, direction: DESC }
    first: 3
  ) {
    totalCount
    nodes {
      sentence
      sourceCount
      claims {
        source {
          title
          asOf
        }
        basis
        review
        evidence {
          quote
        }
      }
      disputes {
        subject
      }
    }
  }
  coverage(sources: $sources) {
    disputes {
      subject
      reason
      sides {
        value
        preferred
        sources {
          title
        }
        evidence {
          quote
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatSourcesAgreeOnQuery, WhatSourcesAgreeOnQueryVariables>;