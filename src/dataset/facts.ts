import type { z } from 'zod';
import type { EdgeName } from '../model/edges.ts';
import { type Entity, slugOf } from '../model/entities.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Relation, relation, type Source } from '../model/graph.ts';
import { didYouMean, type Path, type Place, type Problem } from './problem.ts';
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
import type { Item } from './yaml-file.ts';

/** The entries of a data set, each of the right form but not yet checked against each other. */
export interface Facts {
  readonly entities: readonly Located<Entity>[];
  readonly claims: readonly Located<SourceClaim>[];
  readonly sources: readonly Located<Source>[];
  readonly counts: readonly Located<SourceCount>[];
  readonly ambiguities: readonly Located<SourceAmbiguity>[];
}

/** A value with the way back to its place in the data files. */
export interface Located<T> {
  readonly value: T;
  at(path: Path): Place;
}

/** What quotes a source, with that source. */
export interface Quoting {
  readonly quotes: readonly Quote[];
  readonly from: Source;
}

export type SourceClaim = Claim & Quoting;
export type SourceCount = z.infer<typeof countShape> & Quoting;
export type SourceAmbiguity = z.infer<typeof ambiguityShape> & Quoting;

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
export function collectFacts(raw: RawDataset): { facts: Facts; problems: Problem[] } {
  const problems: Problem[] = [];
  const entities: Located<Entity>[] = [];
  const claims: Located<SourceClaim>[] = [];
  const sources: Located<Source>[] = [];
  const counts: Located<SourceCount>[] = [];
  const ambiguities: Located<SourceAmbiguity>[] = [];
  for (const [type, items] of raw.entities) {
    for (const entry of shaped(items, entityShapes[type], problems)) {
      entities.push({ ...entry, value: { type, time: null, ...entry.value } as Entity }); // The shape of a type yields the fields of that type.
    }
  }
  for (const items of raw.sources) {
    for (const { value, at } of shaped([items.source], sourceShape, problems)) {
      const from: Source = { name: items.name, ...value };
      const quoting = <T>({ value, at }: Located<T>) => ({ value: { ...value, from }, at });
      sources.push({ value: from, at });
      const sections = shaped(items.sections, sectionShape, problems).map(({ value }) => value);
      const headings = new Map(sections.map(({ number, heading }) => [number, `${number} ${heading}`]));
      for (const entry of shaped(items.paragraphs, paragraphShape, problems)) {
        const { section } = entry.value;
        const heading = section === null ? null : headings.get(section);
        if (heading === undefined) {
          const message = `Section "${section}" is not in sections.yaml${didYouMean(section ?? '', [...headings.keys()])}.`;
          problems.push({ place: entry.at(['section']), rule: 'unknown-section', message });
        }
        entities.push({ ...entry, value: paragraph(from, { ...entry.value, section: heading ?? null }) });
      }
      claims.push(...shaped(items.claims, claimShape, problems).map(quoting));
      counts.push(...shaped(items.counts, countShape, problems).map(quoting));
      ambiguities.push(...shaped(items.ambiguities, ambiguityShape, problems).map(quoting));
    }
  }
  return { facts: { entities, claims, sources, counts, ambiguities }, problems };
}

/** The slug of a source's paragraph: `paragraph/annual-report-2023/2.4`. */
export function paragraphSlug(source: Pick<Source, 'name'>, key: string): string {
  return slugOf('Paragraph', `${source.name}/${key}`);
}

/** A claim of a data file as a relation. Call it with checked claims only: the kind is taken on trust. */
export function claimed(facts: SourceClaim): Relation {
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
export function evidenceOf({ quotes, from }: Quoting): Evidence[] {
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

function shaped<S extends z.ZodType>(items: readonly Item[], shape: S, problems: Problem[]): Located<z.infer<S>>[] {
  return items.flatMap((item) => {
    const result = shape.safeParse(item.value);
    if (result.success) return [{ value: result.data, at: item.at }];
    problems.push(...result.error.issues.map((issue) => problem(item, issue, shape)));
    return [];
  });
}

function problem(item: Item, issue: z.core.$ZodIssue, shape: z.ZodType): Problem {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const field = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = shape instanceof Object && 'shape' in shape ? Object.keys(shape.shape as object) : [];
    return {
      place: item.at([...path, key]),
      rule: 'unknown-key',
      message: `"${key}" is no key of this entry${didYouMean(key, known)}.`,
    };
  }
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], item.value); // Zod's path leads through objects and lists.
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    return {
      place: item.at(path),
      rule: 'unknown-value',
      message: `${field} must be one of ${choices.join(', ')}, but got ${JSON.stringify(value)}${didYouMean(String(value), choices)}.`,
    };
  }
  const got = issue.code === 'custom' ? '' : ` (got ${JSON.stringify(value) ?? 'nothing'})`;
  return { place: item.at(path), rule: 'wrong-form', message: `${field ? `${field}: ` : ''}${issue.message}${got}` };
}
