import type { z } from 'zod';
import type { EdgeName } from '../model/edges.ts';
import { type Entity, slugOf } from '../model/entities.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Relation, relation, type Source } from '../model/graph.ts';
import {
  ambiguityShape,
  type Claim,
  claimShape,
  countShape,
  entityShapes,
  paragraphShape,
  type Quote,
  sectionShape,
  sourceShape,
} from './shapes.ts';
import { didYouMean, type Path, type SourceLocation, type ValidationIssue } from './validation-issue.ts';
import type { Item } from './yaml-file.ts';

/** The entries of a data set, each of the right form but not yet checked against each other. */
export interface ParsedDataset {
  readonly entities: readonly WithLocation<Entity>[];
  readonly claims: readonly WithLocation<SourceClaim>[];
  readonly sources: readonly WithLocation<Source>[];
  readonly counts: readonly WithLocation<SourceCount>[];
  readonly ambiguities: readonly WithLocation<SourceAmbiguity>[];
}

/** A value with the way back to its place in the data files. */
export interface WithLocation<T> {
  readonly value: T;
  at(path: Path): SourceLocation;
}

/** What quotes a source, with that source. */
export interface WithQuotes {
  readonly quotes: readonly Quote[];
  readonly from: Source;
}

export type SourceClaim = Claim & WithQuotes;
export type SourceCount = z.infer<typeof countShape> & WithQuotes;
export type SourceAmbiguity = z.infer<typeof ambiguityShape> & WithQuotes;

/** A data set as lists of unchecked items, whether they come from files or from a test. */
export interface RawDataset {
  readonly entities: ReadonlyMap<keyof typeof entityShapes, readonly Item[]>;
  readonly sources: readonly RawSource[];
}

export interface RawSource {
  readonly name: string;
  readonly source: Item;
  readonly sections: readonly Item[];
  readonly paragraphs: readonly Item[];
  readonly claims: readonly Item[];
  readonly counts: readonly Item[];
  readonly ambiguities: readonly Item[];
}

/** Gives every item its form; what has none is a problem and is left out. */
export function parseDataset(raw: RawDataset): { facts: ParsedDataset; problems: ValidationIssue[] } {
  const problems: ValidationIssue[] = [];
  const entities: WithLocation<Entity>[] = [];
  const claims: WithLocation<SourceClaim>[] = [];
  const sources: WithLocation<Source>[] = [];
  const counts: WithLocation<SourceCount>[] = [];
  const ambiguities: WithLocation<SourceAmbiguity>[] = [];
  for (const [type, items] of raw.entities) {
    for (const entry of parseItems(items, entityShapes[type], problems)) {
      entities.push({ ...entry, value: { type, time: null, ...entry.value } as Entity }); // The shape of a type yields the fields of that type.
    }
  }
  for (const items of raw.sources) {
    for (const { value, at } of parseItems([items.source], sourceShape, problems)) {
      const from: Source = { name: items.name, ...value };
      const quoting = <T>({ value, at }: WithLocation<T>) => ({ value: { ...value, from }, at });
      sources.push({ value: from, at });
      const sections = parseItems(items.sections, sectionShape, problems).map(({ value }) => value);
      const headings = new Map(sections.map(({ number, heading }) => [number, `${number} ${heading}`]));
      for (const entry of parseItems(items.paragraphs, paragraphShape, problems)) {
        const { section } = entry.value;
        const heading = section === null ? null : headings.get(section);
        if (heading === undefined) {
          const message = `Section "${section}" is not in sections.yaml${didYouMean(section ?? '', [...headings.keys()])}.`;
          problems.push({ location: entry.at(['section']), rule: 'unknown-section', message });
        }
        entities.push({ ...entry, value: paragraph(from, { ...entry.value, section: heading ?? null }) });
      }
      claims.push(...parseItems(items.claims, claimShape, problems).map(quoting));
      counts.push(...parseItems(items.counts, countShape, problems).map(quoting));
      ambiguities.push(...parseItems(items.ambiguities, ambiguityShape, problems).map(quoting));
    }
  }
  return { facts: { entities, claims, sources, counts, ambiguities }, problems };
}

/** The slug of a source's paragraph: `paragraph/annual-report-2023/2.4`. */
export function paragraphSlug(source: Pick<Source, 'name'>, key: string): string {
  return slugOf('Paragraph', `${source.name}/${key}`);
}

/** A claim of a data file as a relation. Call it with checked claims only: the kind is taken on trust. */
export function toRelation(facts: SourceClaim): Relation {
  const { claim, role, when, basis, rule } = facts;
  const [source = '', kind, target = ''] = claim.split(' ');
  const evidence = evidenceOf(facts);
  return relation({
    kind: kind as EdgeName, // Checked, as promised.
    source,
    target,
    role,
    when,
    basis,
    document: facts.from.document,
    rule,
    evidence,
  });
}

/** The quotes of a data file as evidence. */
export function evidenceOf({ quotes, from }: WithQuotes): Evidence[] {
  return quotes.map(({ in: key, span, words }) => ({
    document: from.document,
    paragraph: paragraphSlug(from, key),
    start: span[0],
    end: span[1],
    quote: words,
  }));
}

function paragraph(source: Source, { key, ...entry }: z.infer<typeof paragraphShape>): Entity {
  const place = entry.kind === 'FOOTNOTE' ? `footnote ${entry.number}` : `paragraph ${entry.number}`;
  return {
    type: 'Paragraph',
    slug: paragraphSlug(source, key),
    name: `${source.title}, ${place}`,
    aliases: [],
    time: null,
    ...entry,
  };
}

function parseItems<S extends z.ZodType>(
  items: readonly Item[],
  shape: S,
  problems: ValidationIssue[],
): WithLocation<z.infer<S>>[] {
  return items.flatMap((item) => {
    const result = shape.safeParse(item.value);
    if (result.success) return [{ value: result.data, at: item.at }];
    problems.push(...result.error.issues.map((issue) => problem(item, issue, shape)));
    return [];
  });
}

function problem(item: Item, issue: z.core.$ZodIssue, shape: z.ZodType): ValidationIssue {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const field = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = shape instanceof Object && 'shape' in shape ? Object.keys(shape.shape as object) : [];
    return {
      location: item.at([...path, key]),
      rule: 'unknown-key',
      message: `"${key}" is no key of this entry${didYouMean(key, known)}.`,
    };
  }
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], item.value); // Zod's path leads through objects and lists.
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    return {
      location: item.at(path),
      rule: 'unknown-value',
      message: `${field} must be one of ${choices.join(', ')}, but got ${JSON.stringify(value)}${didYouMean(String(value), choices)}.`,
    };
  }
  const got = issue.code === 'custom' ? '' : ` (got ${JSON.stringify(value) ?? 'nothing'})`;
  return { location: item.at(path), rule: 'wrong-form', message: `${field ? `${field}: ` : ''}${issue.message}${got}` };
}
