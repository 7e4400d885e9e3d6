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

interface Worded {
  readonly entity: Entity;
  readonly text: string | null;
}

const slugs = ['topic/a', 'document/INF/MSME/W/1', 'document/INF/MSME/W/45', 'paragraph/report/1', 'organization/itc'];
const some = fc.array(
  fc.record({ entity: fc.constantFrom(...slugs).chain((slug) => entityOf(slug)), text: orNull(prose) }),
  { maxLength: 40, size: 'max' },
);
const word = fc.constantFrom(...words);
const query = fc
  .array(fc.oneof(word, withTypos(word), prefixOf(word)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));
const types = orNull(fc.subarray(typeNames()));
const without = fc.array(fc.nat(40), { maxLength: 3 }).map((ids) => new Set(ids));

test('an index answers as if every entity were scored', () => {
  let telling = 0;
  fc.assert(
    fc.property(
      some,
      fc.array(fc.tuple(query, types, without), { minLength: 10, maxLength: 10 }),
      (entities, questions) => {
        const index = indexOf(entities);
        const score = scoring(entities);
        for (const [query, types, ids] of questions) {
          const terms = queryTerms(query);
          const ofTypes = (id: number) => types === null || types.some((type) => type === entities[id]?.entity.type);
          const without = new Set([...ids].filter((id) => id < entities.length && ofTypes(id)));
          const expected = score(terms, ofTypes).filter(({ id }) => !without.has(id));
          const found = index.find(terms, types, without);
          expect(found.slice(0, found.total)).toEqual(expected);
          telling += Number(expected.length > 1);
        }
      },
    ),
    { numRuns: 40 },
  );
  expect(telling).toBeGreaterThan(120);
});

test('what is left out still keeps out what has only some of the terms', () => {
  const index = indexOf([topic('Trade finance'), topic('Trade'), topic('Finance')]);
  const idsOf = (without: ReadonlySet<number>) => {
    const found = index.find(queryTerms('trade finance'), null, without);
    return found.slice(0, found.total).map(({ id }) => id);
  };
  expect(idsOf(new Set())).toEqual([0]);
  expect(idsOf(new Set([0]))).toEqual([]);
});

test('an index of nothing finds nothing', () => {
  expect(indexOf([]).find(queryTerms('finance'), null, new Set()).total).toBe(0);
});

test('a query of more terms than an index tells apart is refused', () => {
  const terms = Array.from({ length: 17 }, (_, index) => ({ term: `w${index}`, prefix: false, maxEdits: 0 }));
  expect(() => indexOf([]).find(terms, null, new Set())).toThrow('A query must have at most 16 terms, but got 17.');
});

function topic(name: string): Worded {
  return { entity: { type: 'Topic', slug: `topic/${name}`, name, aliases: [], summary: null, time: null }, text: null };
}

function indexOf(entities: readonly Worded[]): WordIndex {
  const builder = new WordIndexBuilder();
  for (const { entity, text } of entities) builder.add(entity, text);
  return new WordIndex(builder.sections(), typesOf(entities));
}

function typesOf(entities: readonly Worded[]): Uint8Array {
  return Uint8Array.from(entities, ({ entity }) => typeNames().indexOf(entity.type));
}

/** Finds what has all terms, or if nothing has, any, by every word of every entity. */
function scoring(entities: readonly Worded[]) {
  const impacts = entities.map(({ entity, text }) => [...impactsOf(entity, text)]);
  const having = Map.groupBy(impacts.flat(), ([word]) => word);
  return (terms: readonly QueryTerm[], ofTypes: (id: number) => boolean): Match[] => {
    const found = impacts.flatMap((own, id) => {
      const met = terms.map((term) =>
        own.flatMap(([word, impact]) => {
          const close = closenessOf(term, word);
          return close === null ? [] : [close * idf(having.get(word)?.length ?? 0, entities.length) * impact];
        }),
      );
      const count = met.filter(({ length }) => length > 0).length;
      return count === 0 || !ofTypes(id) ? [] : [{ id, count, sum: met.flat().reduce((sum, part) => sum + part, 0) }];
    });
    const all = found.filter(({ count }) => count === terms.length);
    const best = all.length > 0 ? all : found;
    return best.sort((a, b) => b.sum - a.sum || a.id - b.id).map(({ id, sum }) => ({ id, sum }));
  };
}

function closenessOf({ term, prefix, maxEdits }: QueryTerm, word: string): number | null {
  const length = [...term].length;
  if (word === term) return similarity.exact;
  if (prefix && word.startsWith(term)) return similarity.prefix(length, [...word].length);
  if (maxEdits === 0 || !isFuzzyMatchable(word) || editDistance(term, word) > maxEdits) return null;
  return similarity.fuzzy(length, editDistance(term, word));
}
