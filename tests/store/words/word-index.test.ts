import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entity, typeNames } from '../../../src/model/entities.ts';
import type { Match } from '../../../src/store/words/matches.ts';
import { WordIndex } from '../../../src/store/words/word-index.ts';
import { WordIndexBuilder } from '../../../src/store/words/word-index-builder.ts';
import {
  idf,
  impactsOf,
  isFuzzyMatchable,
  type QueryTerm,
  queryTerms,
  similarity,
} from '../../../src/store/words/word-weights.ts';
import { entityOf, orNull, prose } from '../../helpers/edge-cases/edge-case-entities.ts';
import { prefixOf, withTypos, words } from '../../helpers/edge-cases/edge-case-texts.ts';
import { editDistance } from '../../helpers/edit-distance.ts';
import { resultOf } from '../../helpers/work.ts';

interface IndexedEntity {
  readonly entity: Entity;
  readonly text: string | null;
}

const slugs = ['topic/a', 'document/INF/MSME/W/1', 'document/INF/MSME/W/45', 'paragraph/report/1', 'organization/itc'];
const indexedEntities = fc.array(
  fc.record({ entity: fc.constantFrom(...slugs).chain((slug) => entityOf(slug)), text: orNull(prose) }),
  { maxLength: 40, size: 'max' },
);
const word = fc.constantFrom(...words);
const query = fc
  .array(fc.oneof(word, withTypos(word), prefixOf(word)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));
const types = orNull(fc.subarray(typeNames()));
/** The entities that are selected besides their type, by number; null for all. */
const selections = orNull(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }));
const anyEntity = { types: null, isSelected: null };
const excluded = fc.array(fc.nat(40), { maxLength: 3 }).map((ids) => new Set(ids));

test('an index returns what a full scan of all entities returns', () => {
  let informativeSearches = 0;
  fc.assert(
    fc.property(
      indexedEntities,
      fc.array(fc.tuple(query, types, selections, excluded), { minLength: 10, maxLength: 10 }),
      (entities, queries) => {
        const index = indexOf(entities);
        const scan = fullScan(entities);
        for (const [query, types, selection, ids] of queries) {
          const terms = queryTerms(query);
          const isSelected = selection && ((id: number) => selection[id] ?? false);
          const fits = (id: number) =>
            (types === null || types.some((type) => type === entities[id]?.entity.type)) && (isSelected?.(id) ?? true);
          const excluded = new Set([...ids].filter((id) => id < entities.length && fits(id)));
          const expected = scan(terms, fits).filter(({ id }) => !excluded.has(id));
          const found = resultOf(index.find(terms, { types, isSelected }, excluded));
          expect(found.slice(0, found.total)).toEqual(expected);
          informativeSearches += Number(expected.length > 1);
        }
      },
    ),
    { numRuns: 40 },
  );
  expect(informativeSearches).toBeGreaterThan(120);
});

test('an excluded entity that has all terms still rules out entities that have only some', () => {
  const index = indexOf([topic('Trade finance'), topic('Trade'), topic('Finance')]);
  const idsOf = (excluded: ReadonlySet<number>) => {
    const found = resultOf(index.find(queryTerms('trade finance'), anyEntity, excluded));
    return found.slice(0, found.total).map(({ id }) => id);
  };
  expect(idsOf(new Set())).toEqual([0]);
  expect(idsOf(new Set([0]))).toEqual([]);
});

test('an empty index finds nothing', () => {
  expect(resultOf(indexOf([]).find(queryTerms('finance'), anyEntity, new Set())).total).toBe(0);
});

test('a query with too many terms is rejected', () => {
  const terms = Array.from({ length: 17 }, (_, index) => ({ term: `w${index}`, prefix: false, maxEdits: 0 }));
  expect(() => resultOf(indexOf([]).find(terms, anyEntity, new Set()))).toThrow(
    'A query must have at most 16 terms, but got 17.',
  );
});

function topic(name: string): IndexedEntity {
  return {
    entity: {
      ...{ type: 'Topic', slug: `topic/${name}`, name, nameBasis: 'STATED', aliases: [], scopes: [] },
      ...{ summary: null, time: null, sources: [] },
    },
    text: null,
  };
}

function indexOf(entities: readonly IndexedEntity[]): WordIndex {
  const builder = new WordIndexBuilder();
  for (const { entity, text } of entities) builder.add(entity, text);
  return new WordIndex(builder.sections(), typesOf(entities));
}

function typesOf(entities: readonly IndexedEntity[]): Uint8Array {
  return Uint8Array.from(entities, ({ entity }) => typeNames().indexOf(entity.type));
}

/** Finds the entities that have all terms or, if none has, any, by comparing every word of every entity. */
function fullScan(entities: readonly IndexedEntity[]) {
  const impacts = entities.map(({ entity, text }) => [...impactsOf(entity, text)]);
  const byWord = Map.groupBy(impacts.flat(), ([word]) => word);
  return (terms: readonly QueryTerm[], fits: (id: number) => boolean): Match[] => {
    const found = impacts.flatMap((own, id) => {
      const sums = terms.map((term) =>
        own.flatMap(([word, impact]) => {
          const factor = similarityOf(term, word);
          return factor === null ? [] : [factor * idf(byWord.get(word)?.length ?? 0, entities.length) * impact];
        }),
      );
      const count = sums.filter(({ length }) => length > 0).length;
      return count === 0 || !fits(id) ? [] : [{ id, count, sum: sums.flat().reduce((sum, part) => sum + part, 0) }];
    });
    const all = found.filter(({ count }) => count === terms.length);
    const best = all.length > 0 ? all : found;
    return best.sort((a, b) => b.sum - a.sum || a.id - b.id).map(({ id, sum }) => ({ id, sum }));
  };
}

function similarityOf({ term, prefix, maxEdits }: QueryTerm, word: string): number | null {
  const length = [...term].length;
  if (word === term) return similarity.exact;
  if (prefix && word.startsWith(term)) return similarity.prefix(length, [...word].length);
  if (maxEdits === 0 || !isFuzzyMatchable(word) || editDistance(term, word) > maxEdits) return null;
  return similarity.fuzzy(length, editDistance(term, word));
}
