import { hash } from 'node:crypto';
import { type EdtfDate, type EntityTime, parseEdtf } from '../model/edtf-date.ts';
import {
  type Entity,
  type Kind,
  type Paragraph,
  type TypeName,
  theGroup,
  type VocabularyName,
  vocabularies,
} from '../model/entities.ts';
import type { BuiltInRuleId } from '../model/rules.ts';
import { familyOf, parseSymbol } from '../model/symbol.ts';
import type { SeededRandom } from './random.ts';
import { dayAt, days, type SyntheticGraph } from './synthetic-graph.ts';
import { capitalized, words } from './words.ts';

/** Creates an entity of any type but Paragraph. */
export function createEntity(graph: SyntheticGraph, type: Exclude<TypeName, 'Paragraph'>, index: number): Entity {
  const random = graph.randomFor(type, index, 'fields');
  const common = {
    ...graph.reference(type, index),
    nameBasis: 'STATED' as const,
    aliases: [],
    scopes: [],
    sources: [corpus],
    summary: `${capitalized(words(random, 6))}.`,
    time: null,
  };
  switch (type) {
    case 'Meeting': {
      const date = graph.day(type, index);
      const when = parseEdtf(date);
      return { type, ...common, time: stated(when), date, ordinal: ordinalOf(graph, index), body: theGroup, when };
    }
    case 'Event': {
      const when = whenOf(graph, index);
      const format = random.oneIn(3) ? random.pick(kinds.EventFormat) : null;
      return {
        type,
        ...common,
        time: stated(when),
        kind: random.pick(kinds.EventKind),
        format,
        status: 'HELD',
        theme: null,
        when,
      };
    }
    case 'Presentation': {
      const title = random.oneIn(4) ? null : capitalized(words(random, 5));
      const time = timeOfOccasion(graph, type, index);
      return {
        type,
        ...common,
        time,
        kind: random.pick(kinds.PresentationKind),
        title,
        ordinal: 1 + random.nextInt(9),
        external: random.pick([true, false, null]),
        number: null,
        agendaItem: null,
      };
    }
    case 'Document':
      return createDocument(graph, index, common, random);
    case 'Member':
      return { type, ...common, summary: null, seats: index < seats ? 1 : 0, externalNames: [] };
    case 'Organization': {
      const acronym = common.name.split(' ').map((word) => word.slice(0, 2).toUpperCase());
      return { type, ...common, kind: random.pick(kinds.OrganizationKind), acronym: acronym.join(''), founded: null };
    }
    case 'Person':
      return { type, ...common, honorific: random.pick(['Ms', 'Mr', 'H.E. Ms', 'H.E. Mr', 'Dr']) };
    case 'Initiative': {
      const launched = random.oneIn(2) ? parseEdtf(dayAt(random.nextInt(days)).slice(0, 4)) : null;
      const theme = random.oneIn(4) ? words(random, 3) : null;
      return {
        type,
        ...common,
        time: stated(launched),
        kind: random.pick(kinds.InitiativeKind),
        theme,
        launched,
        dated: null,
      };
    }
    case 'Series':
      return { type, ...common, frequency: random.oneIn(2) ? 'annual' : null };
    case 'Decision': {
      const manner = random.oneIn(2) ? random.pick(kinds.DecisionManner) : null;
      const time = timeOfOccasion(graph, type, index);
      return { type, ...common, time, kind: random.pick(kinds.DecisionKind), manner };
    }
    case 'Statement': {
      const time = timeOfOccasion(graph, type, index);
      return { type, ...common, time, kind: random.pick(kinds.StatementKind), agendaItem: null };
    }
    case 'Figure': {
      const unit = common.slug.slice('figure/'.length);
      return { type, ...common, value: graph.figureValue(index), unit, qualifier: random.pick(kinds.FigureQualifier) };
    }
    case 'Post':
    case 'Award':
    case 'Topic':
      return { type, ...common };
  }
}

/** Creates the paragraph of a document with its text. */
export function createParagraph(graph: SyntheticGraph, index: number, text: string): Paragraph {
  return {
    type: 'Paragraph',
    ...graph.reference('Paragraph', index),
    nameBasis: 'DERIVED',
    aliases: [],
    scopes: [],
    sources: [corpus],
    summary: null,
    time: null,
    kind: 'PARAGRAPH',
    number: '1',
    section: null,
    length: codePoints(text),
    sha256: hash('sha256', text),
  };
}

/** The name of the only source, which speaks of everything. */
export const corpus = 'corpus';

/** The number of members that belong to the Group, as in 2023. The others have no seat. */
export const seats = 98;

/** The length of a text in code points. */
export function codePoints(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xdc00) length -= 1; // A low surrogate.
  }
  return length;
}

type CommonFields = Pick<Entity, 'slug' | 'name' | 'nameBasis' | 'aliases' | 'scopes' | 'sources' | 'summary'>;

function createDocument(graph: SyntheticGraph, index: number, common: CommonFields, random: SeededRandom): Entity {
  const symbol = graph.symbol(index);
  const parsed = symbol === null ? null : parseSymbol(symbol);
  const title = capitalized(words(random, 5));
  const date = random.oneIn(4) ? null : graph.day('Document', index);
  const kind = random.pick(otherKinds);
  return {
    type: 'Document',
    ...common,
    name: symbol === null ? common.name : `${symbol}, ${title}`,
    time: date === null ? null : stated(parseEdtf(date)),
    kind:
      symbol === null
        ? 'NEWSLETTER'
        : symbol.includes('/Corr.')
          ? 'CORRIGENDUM'
          : symbol.startsWith('INF/MSME/CN/')
            ? 'CONVENING_NOTICE'
            : symbol.startsWith('INF/MSME/R/')
              ? 'MEETING_SUMMARY'
              : kind,
    symbols: symbol === null ? [] : [symbol],
    collection: parsed?.collection ?? null,
    series: parsed?.series ?? null,
    family: parsed && familyOf(parsed),
    title,
    status: null,
    date,
    url: null,
    ingested: true,
  };
}

/** The time of an event: a day, a month, or null if it is unknown. */
function whenOf(graph: SyntheticGraph, event: number): EdtfDate | null {
  const random = graph.randomFor('Event', event, 'occasion');
  const day = graph.day('Event', event);
  return random.oneIn(4) ? null : parseEdtf(random.oneIn(3) ? day.slice(0, 7) : day);
}

function timeOfOccasion(graph: SyntheticGraph, type: TypeName, index: number): EntityTime | null {
  const occasion = graph.occasionOf(type, index);
  const when =
    occasion.type === 'Meeting' ? parseEdtf(graph.day('Meeting', occasion.index)) : whenOf(graph, occasion.index);
  const rule: BuiltInRuleId = 'date-of-occasion';
  return when && { when: { ...when, rule }, basis: 'DERIVED', sources: [corpus] };
}

function stated(when: EdtfDate | null): EntityTime | null {
  return when && { when, basis: 'STATED', sources: [] };
}

/** The number of a meeting within its year, from 1. */
function ordinalOf(graph: SyntheticGraph, meeting: number): number {
  const year = graph.day('Meeting', meeting).slice(0, 4);
  let first = meeting;
  while (first > 0 && graph.day('Meeting', first - 1).startsWith(year)) first -= 1;
  return meeting - first + 1;
}

const kinds = {
  EventKind: valuesOf('EventKind'),
  EventFormat: valuesOf('EventFormat'),
  PresentationKind: valuesOf('PresentationKind'),
  OrganizationKind: valuesOf('OrganizationKind'),
  InitiativeKind: valuesOf('InitiativeKind'),
  DecisionKind: valuesOf('DecisionKind'),
  DecisionManner: valuesOf('DecisionManner'),
  StatementKind: valuesOf('StatementKind'),
  FigureQualifier: valuesOf('FigureQualifier'),
};

const otherKinds = ['COMMUNICATION', 'OTHER', 'RESEARCH_PAPER', 'COORDINATOR_REPORT', 'COMPENDIUM'] as const;

function valuesOf<V extends VocabularyName>(name: V) {
  return Object.keys(vocabularies[name]) as (Kind<V> & string)[]; // Object.keys forgets the key type.
}
