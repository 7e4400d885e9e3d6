import { hash } from 'node:crypto';
import {
  type Entity,
  type Kind,
  type Paragraph,
  type TypeName,
  type VocabularyName,
  vocabularies,
} from '../model/entities.ts';
import { familyOf, parseSymbol } from '../model/symbol.ts';
import { type EntityTime, parseWhen, type When } from '../model/when.ts';
import type { SeededRandom } from './random.ts';
import { dayAt, days, type SyntheticGraph } from './synthetic-graph.ts';
import { capitalized, words } from './words.ts';

/** An entity with all its fields. A paragraph takes its text. */
export function createEntity(world: SyntheticGraph, type: Exclude<TypeName, 'Paragraph'>, index: number): Entity {
  const dice = world.random(type, index, 'fields');
  const named = { ...world.reference(type, index), aliases: [], summary: `${capitalized(words(dice, 6))}.`, time: null };
  switch (type) {
    case 'Meeting': {
      const date = world.day(type, index);
      const when = parseWhen(date);
      return { type, ...named, time: stated(when), date, ordinal: ordinalOf(world, index), when };
    }
    case 'Event': {
      const when = whenOf(world, index);
      const format = dice.oneIn(3) ? dice.pick(kinds.EventFormat) : null;
      return { type, ...named, time: stated(when), kind: dice.pick(kinds.EventKind), format, when };
    }
    case 'Presentation': {
      const title = dice.oneIn(4) ? null : capitalized(words(dice, 5));
      const time = timeOfOccasion(world, type, index);
      return { type, ...named, time, kind: dice.pick(kinds.PresentationKind), title, ordinal: 1 + dice.nextInt(9) };
    }
    case 'Document':
      return createDocument(world, index, named, dice);
    case 'Member':
      return { type, ...named, summary: null, seats: index < seats ? 1 : 0 };
    case 'Organization': {
      const acronym = named.name.split(' ').map((word) => word.slice(0, 2).toUpperCase());
      return { type, ...named, kind: dice.pick(kinds.OrganizationKind), acronym: acronym.join('') };
    }
    case 'Person':
      return { type, ...named, honorific: dice.pick(['Ms', 'Mr', 'H.E. Ms', 'H.E. Mr', 'Dr']) };
    case 'Initiative': {
      const launched = dice.oneIn(2) ? parseWhen(dayAt(dice.nextInt(days)).slice(0, 4)) : null;
      const theme = dice.oneIn(4) ? words(dice, 3) : null;
      return { type, ...named, time: stated(launched), kind: dice.pick(kinds.InitiativeKind), theme, launched };
    }
    case 'Decision':
      return { type, ...named, time: timeOfOccasion(world, type, index), kind: dice.pick(kinds.DecisionKind) };
    case 'Figure': {
      const unit = named.slug.slice('figure/'.length);
      return { type, ...named, value: world.figureValue(index), unit, qualifier: dice.pick(kinds.FigureQualifier) };
    }
    case 'Topic':
      return { type, ...named };
  }
}

export function createParagraph(world: SyntheticGraph, index: number, text: string): Paragraph {
  return {
    type: 'Paragraph',
    ...world.reference('Paragraph', index),
    aliases: [],
    summary: null,
    time: null,
    kind: 'PARAGRAPH',
    number: '1',
    section: null,
    length: codePoints(text),
    sha256: hash('sha256', text),
  };
}

/** So many members belong to the Group, as in 2023; the others have no seat. */
export const seats = 98;

/** The length of a text in code points. */
export function codePoints(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xdc00) length -= 1; // The second half of a pair.
  }
  return length;
}

type Named = Pick<Entity, 'slug' | 'name' | 'aliases' | 'summary'>;

function createDocument(world: SyntheticGraph, index: number, named: Named, dice: SeededRandom): Entity {
  const symbol = world.symbol(index);
  const parsed = symbol === null ? null : parseSymbol(symbol);
  const title = capitalized(words(dice, 5));
  const date = dice.oneIn(4) ? null : world.day('Document', index);
  const kind = dice.pick(ordinaryKinds);
  return {
    type: 'Document',
    ...named,
    name: symbol === null ? named.name : `${symbol}, ${title}`,
    time: date === null ? null : stated(parseWhen(date)),
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
    date,
    url: null,
    held: true,
  };
}

/** Whether and when an event was: on a day, in a month, or nobody says. */
function whenOf(world: SyntheticGraph, event: number): When | null {
  const dice = world.random('Event', event, 'occasion');
  const day = world.day('Event', event);
  return dice.oneIn(4) ? null : parseWhen(dice.oneIn(3) ? day.slice(0, 7) : day);
}

function timeOfOccasion(world: SyntheticGraph, type: TypeName, index: number): EntityTime | null {
  const occasion = world.occasionOf(type, index);
  const when =
    occasion.type === 'Meeting' ? parseWhen(world.day('Meeting', occasion.index)) : whenOf(world, occasion.index);
  return when && { when, basis: 'DERIVED' };
}

function stated(when: When | null): EntityTime | null {
  return when && { when, basis: 'STATED' };
}

/** Which meeting of its year it is, from 1. */
function ordinalOf(world: SyntheticGraph, meeting: number): number {
  const year = world.day('Meeting', meeting).slice(0, 4);
  let first = meeting;
  while (first > 0 && world.day('Meeting', first - 1).startsWith(year)) first -= 1;
  return meeting - first + 1;
}

const kinds = {
  EventKind: valuesOf('EventKind'),
  EventFormat: valuesOf('EventFormat'),
  PresentationKind: valuesOf('PresentationKind'),
  OrganizationKind: valuesOf('OrganizationKind'),
  InitiativeKind: valuesOf('InitiativeKind'),
  DecisionKind: valuesOf('DecisionKind'),
  FigureQualifier: valuesOf('FigureQualifier'),
};

const ordinaryKinds = ['COMMUNICATION', 'OTHER', 'RESEARCH_PAPER', 'COORDINATOR_REPORT', 'COMPENDIUM'] as const;

function valuesOf<V extends VocabularyName>(name: V) {
  return Object.keys(vocabularies[name]) as (Kind<V> & string)[]; // Object.keys forgets the key type.
}
