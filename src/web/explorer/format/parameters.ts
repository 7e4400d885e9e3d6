import { closest, distance } from 'fastest-levenshtein';
import { joinWords } from './join-words.ts';
import { isSlug } from './types.ts';

/** How a parameter of an address is read. */
export interface Parameter<Value> {
  /** The value of the texts that the address gives for it, in their order. */
  readonly read: (texts: readonly string[]) => Reading<Value>;
}

/** The parameters of a view by their names. */
export type ParametersByName = Readonly<Record<string, Parameter<unknown>>>;

/** The values of a view's parameters by their names. */
export type ValuesOf<Parameters extends ParametersByName> = {
  readonly [Name in keyof Parameters]: Parameters[Name] extends Parameter<infer Value> ? Value : never;
};

/** A part of an address that is not used, for display. */
export interface IgnoredPart {
  /** As in the address: `depth=99`. */
  readonly part: string;
  /** Completes "is ignored": "It can be 1, 2 or 3." */
  readonly reason: string;
}

/** Reads all parameters of a view. Others, such as those of newsletters and search engines, are nobody's business. */
export function readParameters<Parameters extends ParametersByName>(
  parameters: Parameters,
  search: URLSearchParams,
): { readonly values: ValuesOf<Parameters>; readonly ignored: readonly IgnoredPart[] } {
  const readings = Object.entries(parameters).map(([name, { read }]) => ({ name, ...read(search.getAll(name)) }));
  return {
    // Each value is read by the parameter of its name.
    values: Object.fromEntries(readings.map(({ name, value }) => [name, value])) as ValuesOf<Parameters>,
    ignored: readings.flatMap(({ name, ignored }) => ignored.map(([text, reason]) => ignoredPart(name, text, reason))),
  };
}

export function ignoredPart(name: string, text: string, reason: string): IgnoredPart {
  const characters = [...text];
  const shown = characters.length > maxShown ? `${characters.slice(0, maxShown).join('')}…` : text;
  return { part: `${name}=${shown}`, reason };
}

/** One of these values, written as they are. */
export function choice<Value extends string | number, Fallback extends Value | null>(
  values: readonly Value[],
  fallback: Fallback,
): Parameter<Value | Fallback> {
  return single((text) => findChoice(values, text), fallback);
}

/** Any number of these values: the parameter is repeated. */
export function choices<Value extends string>(values: readonly Value[]): Parameter<readonly Value[]> {
  return { read: (texts) => collect(texts, (text) => findChoice(values, text)) };
}

/**
 * A list of these values, separated by commas; all of them if it is missing or if none of its values is valid. An empty
 * list is valid.
 */
export function commaSeparated<Value extends string>(values: readonly Value[]): Parameter<readonly Value[]> {
  return {
    read([text, ...repeated]) {
      const items = text?.split(',').filter(Boolean) ?? values;
      const { value, ignored } = collect(items, (item) => findChoice(values, item));
      return {
        value: value.length === 0 && ignored.length > 0 ? values : value,
        ignored: [...ignored, ...repeated.map(repetition)],
      };
    },
  };
}

/** A text without the spaces around it; empty if it is missing. */
export function shortText(maxLength: number): Parameter<string> {
  return single((text) => parseText(text, maxLength), '');
}

/** The slug of an entity; null if it is missing or empty. */
export const slug: Parameter<string | null> = single(parseSlug, null);

/** The name of a source: `annual-report-2023`; null if it is missing or empty. Only the graph knows its sources. */
export const sourceName: Parameter<string | null> = single(parseName, null);

/** The slugs of several entities: the parameter is repeated. */
export function slugs(max: number): Parameter<readonly string[]> {
  return {
    read(texts) {
      const { value, ignored } = collect(texts, parseSlug);
      const given = value.filter((each) => each !== null);
      const excess: Ignored[] = given.slice(max).map((text) => [text, `At most ${max} can be given.`]);
      return { value: given.slice(0, max), ignored: [...ignored, ...excess] };
    },
  };
}

/** A value that one text gives: what the text means, or why it means nothing. */
export function single<Value, Fallback>(
  parse: (text: string) => Parsed<Value>,
  fallback: Fallback,
): Parameter<Value | Fallback> {
  return {
    read([text, ...repeated]) {
      const { value, ignored } = collect(text === undefined ? [] : [text], parse);
      const [first = fallback] = value;
      return { value: first, ignored: [...ignored, ...repeated.map(repetition)] };
    },
  };
}

interface Reading<Value> {
  readonly value: Value;
  readonly ignored: readonly Ignored[];
}

type Ignored = readonly [text: string, reason: string];

type Parsed<Value> = { readonly value: Value } | { readonly reason: string };

/** The different values of several texts. */
function collect<Value>(texts: readonly string[], parse: (text: string) => Parsed<Value>): Reading<readonly Value[]> {
  const values = new Set<Value>();
  const ignored: Ignored[] = [];
  for (const text of texts) {
    const parsed = parse(text);
    if ('reason' in parsed) ignored.push([text, parsed.reason]);
    else values.add(parsed.value);
  }
  return { value: [...values], ignored };
}

function repetition(text: string): Ignored {
  return [text, 'It is given more than once.'];
}

function parseText(text: string, maxLength: number): Parsed<string> {
  const trimmed = text.trim();
  return trimmed.length > maxLength ? { reason: `It can have at most ${maxLength} characters.` } : { value: trimmed };
}

function parseName(text: string): Parsed<string | null> {
  const parsed = parseText(text, 300);
  return 'reason' in parsed ? parsed : { value: parsed.value || null };
}

function parseSlug(text: string): Parsed<string | null> {
  const parsed = parseName(text);
  return 'reason' in parsed || parsed.value === null || isSlug(parsed.value)
    ? parsed
    : { reason: 'It can be the address of an entity, such as meeting/2023-07-03.' };
}

function findChoice<Value extends string | number>(values: readonly Value[], text: string): Parsed<Value> {
  const value = values.find((each) => String(each) === text);
  return value === undefined ? { reason: validChoices(values.map(String), text) } : { value };
}

/** All choices if they are few; otherwise the one that was probably meant. */
function validChoices(names: readonly string[], text: string): string {
  if (names.length <= maxListed) return `It can be ${joinWords(names, 'or')}.`;
  const written = text.slice(0, maxShown).toUpperCase();
  const nearest = closest(written, [...names]);
  const others = `It can be one of ${names.length} values`;
  return distance(written, nearest) <= nearest.length / 2
    ? `Did you mean ${nearest}?`
    : `${others}, such as ${names[0]}.`;
}

/** In code points. */
const maxShown = 60;
const maxListed = 12;
