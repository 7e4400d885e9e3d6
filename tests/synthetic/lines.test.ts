import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkEntities } from '../../src/dataset/checks/check-entities.ts';
import { graphOf, printLine, readLines } from '../../src/dataset/lines.ts';
import { deriveRelations } from '../../src/model/derive.ts';
import { concreteTypes, type Entity, parseSlug, type TypeName } from '../../src/model/entities.ts';
import { withTimes } from '../../src/model/entity-time.ts';
import type { Graph, Relation } from '../../src/model/graph.ts';
import { type RelationEnd, relationKind } from '../../src/model/relation-kinds.ts';
import { findSymbols } from '../../src/model/symbols-in-text.ts';
import { syntheticLines } from '../../src/synthetic/lines.ts';

const documents = 2_000;
let graph: Graph;
let texts: Map<string, string>;
let bySlug: Map<string, Entity>;

beforeAll(() => {
  ({ graph, texts } = graphOf(syntheticLines(documents)));
  bySlug = new Map(graph.entities.map((entity) => [entity.slug, entity]));
});

const bytes = (size: number, seed?: number) => [...syntheticLines(size, seed)].map(printLine).join('');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const ofKind = (kind: Relation['kind']) => graph.relations.filter((relation) => relation.kind === kind);

describe('a seed', () => {
  test('always gives the same bytes; update this digest only if the synthetic graph is meant to change', () => {
    expect(sha256(bytes(100))).toMatchInlineSnapshot(
      `"fe5f616836e1edaf656fc33fa0162322c2436c581ca2d6b05215b92fb1a26bfa"`,
    );
    expect(bytes(100, 1)).toBe(bytes(100));
  });

  test('gives other bytes than another seed', () => {
    expect(bytes(100, 2)).not.toBe(bytes(100));
  });
});

describe('a synthetic graph', () => {
  test.each([50, 51, 64, 99, 333, documents])('of %i documents has exactly five relations per document', (size) => {
    const lines = [...syntheticLines(size, 3)];
    expect(lines.filter((line) => 'relation' in line)).toHaveLength(5 * size);
  });

  test('has a number of entities of each type', () => {
    const counts = Map.groupBy(graph.entities, ({ type }) => type);
    expect(Object.fromEntries([...counts].map(([type, list]) => [type, list.length]))).toEqual({
      Meeting: 5,
      Event: 4,
      Presentation: 200,
      Document: 2_000,
      Paragraph: 2_000,
      Member: 164,
      Organization: 40,
      Person: 20,
      Post: 5,
      Series: 1,
      Initiative: 10,
      Award: 2,
      Decision: 10,
      Statement: 10,
      Figure: 20,
      Topic: 200,
    });
  });

  test.each([0, 49, 100.5, Number.NaN, 5_000_001])('cannot have %d documents', (size) => {
    expect(() => [...syntheticLines(size)]).toThrow(
      new RangeError(`A synthetic graph must have from 50 to 5000000 documents, but got ${size}.`),
    );
  });

  test('is the same after writing and reading its lines', async () => {
    const chunks = async function* () {
      yield bytes(100);
    };
    expect(await Array.fromAsync(readLines(chunks()))).toEqual([...syntheticLines(100)]);
  });
});

describe('its entities', () => {
  test('follow the rules of the data files: slugs, symbols and, within a type, names are unique', () => {
    const located = graph.entities.map((value) => ({
      value,
      locate: () => ({ file: value.slug, line: 1, column: 1 }),
    }));
    const nothing = {
      claims: [],
      sources: [],
      counts: [],
      ambiguities: [],
      properties: [],
      hints: [],
      preferences: [],
      rules: [],
    };
    expect(checkEntities({ ...nothing, entities: located, openings: new Map() })).toEqual([]);
  });

  test('have the times that are derived from their fields and occasions', () => {
    expect(withTimes(graph.entities, graph.relations)).toEqual(graph.entities);
    const decided = graph.entities.filter(({ type }) => type === 'Decision' || type === 'Presentation');
    expect(decided.filter(({ time }) => time?.basis === 'DERIVED').length).toBeGreaterThan(150);
  });

  test('have the correct length and digest of their text if they are paragraphs', () => {
    const wrong = graph.entities.filter(({ type, slug, ...rest }) => {
      const text = texts.get(slug) ?? '';
      return (
        type === 'Paragraph' &&
        !('sha256' in rest && rest.sha256 === sha256(text) && rest.length === [...text].length && text !== '')
      );
    });
    expect(wrong).toEqual([]);
    expect(texts.size).toBe(documents);
  });

  test('have texts in which few words are common and most words are rare', () => {
    const found = new Map<string, number>();
    for (const text of texts.values()) {
      for (const word of new Set(text.toLowerCase().match(/[a-z]+/g))) found.set(word, (found.get(word) ?? 0) + 1);
    }
    const counts = [...found.values()].sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(documents / 2);
    expect(counts[1_000]).toBeLessThan(documents / 20);
    expect(counts.filter((count) => count <= 3).length).toBeGreaterThan(counts.length / 2);
  });
});

describe('its relations', () => {
  test('have unique keys and two different endpoints that exist', () => {
    expect(new Set(graph.relations.map(({ key }) => key)).size).toBe(5 * documents);
    const invalid = graph.relations.filter(
      ({ source, target }) => !bySlug.has(source) || !bySlug.has(target) || source === target,
    );
    expect(invalid).toEqual([]);
  });

  test('follow the relation kinds: types, roles, and how many relations an entity may have', () => {
    const wrong = graph.relations.filter(({ kind, source, target, role, when }) => {
      const { source: from, target: to, roles, lasting } = relationKind(kind);
      const typed = fits(from, source) && fits(to, target);
      return !typed || (role !== null && !Object.hasOwn(roles ?? {}, role)) || (when !== null && !lasting);
    });
    expect(wrong).toEqual([]);
    expect(duplicateEndpoints(graph.relations)).toEqual([]);
    expect(entitiesWithoutRelation(graph)).toEqual([]);
  });

  test('have a quote of their paragraph or a rule', () => {
    const stated = graph.relations.filter(({ basis }) => basis === 'STATED');
    expect(stated.filter(({ evidence, rule }) => evidence.length !== 1 || rule !== null)).toEqual([]);
    expect(graph.relations.filter(({ basis, rule }) => basis === 'DERIVED' && !rule)).toEqual([]);
    const evidence = graph.relations.flatMap((relation) => relation.evidence);
    const misquoted = evidence.filter(
      ({ document, paragraph, start, end, quote }) =>
        `${document.replace('document/', 'paragraph/')}/1` !== paragraph ||
        [...(texts.get(paragraph) ?? '')].slice(start, end).join('') !== quote,
    );
    expect(misquoted).toEqual([]);
    expect(evidence.length).toBeGreaterThan(documents);
  });

  test('cite exactly the documents whose symbols are in the text', () => {
    const cited = Map.groupBy(ofKind('cites'), ({ source }) => source);
    const wrong = [...texts].filter(([slug, text]) => {
      const symbols = (cited.get(slug) ?? []).map(({ target }) => target.replace('document/', ''));
      const found = findSymbols(text).map(({ symbol }) => symbol);
      return JSON.stringify(symbols.filter((symbol) => symbol.includes('/'))) !== JSON.stringify(found);
    });
    expect(wrong).toEqual([]);
  });

  test('include all derived relations and no others', () => {
    const stated = graph.relations.filter(({ kind, basis }) => basis === 'STATED' || kind === 'contains');
    const derived = graph.relations.filter(({ kind, basis }) => basis === 'DERIVED' && kind !== 'contains');
    // Each document is made without looking at those that cite it, so amendments and successions show no words and no source.
    const comparable = (list: readonly Relation[]) =>
      list
        .map((one) => (one.kind === 'references' ? one : { ...one, evidence: [], sources: [] }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(comparable(derived)).toEqual(comparable(deriveRelations({ entities: graph.entities, stated, counts: [] })));
    // The meetings of so few documents are years apart: none succeeds another.
    expect(new Set(derived.map(({ kind }) => kind))).toEqual(new Set(['corrects', 'revises', 'references']));
  });

  test('have a heavy tail: a few documents are cited very often, and most never', () => {
    const counts = [...Map.groupBy(ofKind('cites'), ({ target }) => target).values()].map((list) => list.length);
    expect(Math.max(...counts)).toBeGreaterThan(50);
    expect(counts.length).toBeLessThan(documents / 2);
    const presenters = Map.groupBy(ofKind('presented'), ({ source }) => source);
    expect(Math.max(...[...presenters.values()].map((list) => list.length))).toBeGreaterThan(20);
  });
});

function fits({ type }: RelationEnd, slug: string): boolean {
  const found = bySlug.get(slug)?.type;
  return found !== undefined && concreteTypes(type).includes(found);
}

/** The endpoints with a second relation where the relation kind allows one only. */
function duplicateEndpoints(relations: readonly Relation[]): string[] {
  const single = relations.flatMap(({ kind, source, target }) => [
    ...(relationKind(kind).source.count === 'many' ? [] : [`${source} ${kind}`]),
    ...(relationKind(kind).target.count === 'many' ? [] : [`${kind} ${target}`]),
  ]);
  expect(single.length).toBeGreaterThan(documents);
  return single.filter((endpoint, index) => single.indexOf(endpoint) !== index);
}

/** The entities without a relation that they must have. */
function entitiesWithoutRelation({ entities, relations }: Graph): string[] {
  const withRelation = new Set(
    relations.flatMap(({ kind, source, target }) =>
      kind === 'contains' ? [target] : kind === 'measures' ? [source] : [],
    ),
  );
  const requiring: readonly (TypeName | undefined)[] = ['Paragraph', 'Figure'];
  return entities
    .map(({ slug }) => slug)
    .filter((slug) => requiring.includes(parseSlug(slug)?.type) && !withRelation.has(slug));
}
