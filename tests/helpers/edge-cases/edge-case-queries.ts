import fc from 'fast-check';
import { type Entity, typeNames } from '../../../src/model/entities.ts';
import { basisNames } from '../../../src/model/evidence.ts';
import type { Relation } from '../../../src/model/graph.ts';
import { namesOf } from '../../../src/model/names.ts';
import { relationKind, relationKindNames } from '../../../src/model/relation-kinds.ts';
import { termsOf } from '../../../src/model/words.ts';
import { type Property, properties } from '../../../src/store/properties.ts';
import {
  type AdjacentRelationSelection,
  allRelations,
  type Condition,
  type ExpansionQuery,
  type FacetQuery,
  type KindSelection,
  type ListQuery,
  type ListSelection,
  type NameQuery,
  type RelationQuery,
  type SearchQuery,
  type Step,
} from '../../../src/store/queries.ts';
import type { CandidateRange } from '../page-ranges.ts';
import type { EdgeCaseGraph } from './edge-case-graph.ts';
import { hostileTexts, nameVariants, prefixOf, substringOf, withTypos } from './edge-case-texts.ts';

const propertyNames = Object.keys(properties) as Property[]; // Object.keys loses the type of the keys.

/** Queries for every method of a store, with arguments that a graph has and some that it does not have. */
export function edgeCaseQueries({ graph, texts }: EdgeCaseGraph) {
  const { entities, relations, sources } = graph;
  const names = entities.flatMap(namesOf);
  const symbols = entities.flatMap((entity) => (entity.type === 'Document' ? entity.symbols : []));
  const joint = fc.shuffledSubarray(symbols, { maxLength: Math.min(2, symbols.length) }).map((some) => some.join('-'));
  const documents = entities.filter(({ type }) => type === 'Document').map((entity) => entity.slug);
  const vocabulary = [...new Set(entities.flatMap((entity) => textsOf(entity).flatMap(termsOf)))];
  const oneOf = (list: readonly string[]) =>
    list.length === 0 ? fc.constantFrom(...hostileTexts) : sometimesHostile(fc.constantFrom(...list));
  const slug = oneOf(entities.map((entity) => entity.slug));
  const key = oneOf(relations.map((relation) => relation.key));
  const slugs = fc.array(slug, { maxLength: 6 });
  const sourceName = oneOf(sources.map(({ name }) => name));
  const inSources = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.subarray(sources.map(({ name }) => name)) },
    { weight: 2, arbitrary: fc.array(sourceName, { maxLength: 3 }) },
  );
  const word = vocabulary.length === 0 ? fc.constant('finance') : fc.constantFrom(...vocabulary);

  const range: fc.Arbitrary<CandidateRange> = fc.record({
    size: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(100, Number.MAX_SAFE_INTEGER)),
    backward: fc.boolean(),
    after: fc.oneof(fc.constant(null), fc.nat(60), slug, key),
    before: fc.oneof(
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.nat(60) },
      { weight: 1, arbitrary: slug },
    ),
  });
  const nameQuery: fc.Arbitrary<NameQuery> = fc.record({
    name: fc.oneof(oneOf(names), nameVariants(names)),
    types,
  });
  const path = pathsAlong(relations);
  const via = fc
    .record({ path, to: fc.oneof(fc.constant(null), slugs), asOf: day, inSources })
    .map(withoutNullSources)
    .chain(({ path: { via, end }, ...rest }) =>
      fc.constantFrom({ ...rest, via }, { ...rest, via, to: [end, ...(rest.to ?? [])] }),
    );
  const step = path.map(({ via: [first] }) => first);
  const value = fc.oneof(
    fc.constantFrom<(string | number | boolean)[]>(true, false, 0, 1, 2, 2.5, 28, 1e21, -1, Number.NaN),
    fc.constantFrom('INF/MSME', 'W', 'INF/MSME/W/1', 'MORE_THAN', 'OTHER', 'COMPANY', '2023-07-03'),
    oneOf(names),
  );
  const fromSources: fc.Arbitrary<Condition> = fc.record({
    property: fc.constant('sources'),
    oneOf: fc.array(sourceName, { maxLength: 3 }),
  });
  const plainCondition: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ property, oneOf: fc.array(value, { maxLength: 4 }) }),
    fromSources,
    fc
      .record({ property: fc.constantFrom<Property[]>('date', 'time'), from: day, to: day, inSources })
      .map(withoutNullSources),
    fc.record({ nameContains: fc.oneof(substringOf(names), fc.constantFrom(...hostileTexts)) }),
    via,
  );
  const { condition } = fc.letrec<{ condition: Condition; conditions: Condition[] }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      { weight: 5, arbitrary: plainCondition },
      { weight: 1, arbitrary: fc.record({ anyOf: tie('conditions') }) },
      { weight: 2, arbitrary: fc.record({ not: tie('conditions') }) },
    ),
    conditions: fc.array(tie('condition'), { maxLength: 3 }),
  }));
  const listSelection: fc.Arbitrary<ListSelection> = fc.record({
    types: listTypes,
    where: fc.array(condition, { maxLength: 3, size: 'small' }),
  });
  const listQuery: fc.Arbitrary<Omit<ListQuery, 'range'>> = fc
    .tuple(listSelection, fc.option(fc.record({ property, descending: fc.boolean() })))
    .map(([selection, orderBy]) => ({ ...selection, orderBy }));
  const listFromSources: fc.Arbitrary<Omit<ListQuery, 'range'>> = fc.record({
    types: fc.constant(typeNames()),
    where: fc.tuple(fromSources),
    orderBy: fc.option(fc.record({ property: fc.constant('sourceCount'), descending: fc.boolean() })),
  });
  const facetQuery: fc.Arbitrary<FacetQuery> = fc
    .tuple(
      listSelection,
      fc.oneof(fc.record({ property }), fc.record({ via: fc.array(step, { minLength: 1, maxLength: 2 }) })),
      fc.constantFrom(1, 2, 1_000),
    )
    .map(([selection, by, limit]) => ({ ...selection, by, limit }));
  const adjacentSelection: fc.Arbitrary<AdjacentRelationSelection> = fc.record({
    ...{ out: kinds, in: kinds, asOf: day, inSources },
  });
  const bySourceCount = fc.constantFrom(null, 'ASC' as const, 'DESC' as const);
  const relationsFromSources = fc.record({ inSources, bySourceCount }).map((from) => ({ ...allRelations, ...from }));
  const relationQuery: fc.Arbitrary<Omit<RelationQuery, 'range'>> = fc.record({
    kinds,
    basis: fc.oneof(fc.constant(null), fc.subarray([...basisNames])),
    roles: mostlyNull(fc.subarray(roles)),
    rules: mostlyNull(fc.constantFrom<string[]>([], ['Random.'], ['Random.', 'unknown'])),
    reviews: mostlyNull(fc.subarray(['SUPPORTED', 'DISPUTED', 'UNREVIEWED'] as const)),
    inSources,
    sources: mostlyNull(fc.subarray(entities.map(({ slug }) => slug))),
    targets: mostlyNull(fc.subarray(entities.map(({ slug }) => slug))),
    bySourceCount,
  });
  const searchQuery: fc.Arbitrary<Omit<SearchQuery, 'range'>> = fc.record({
    query: fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .array(fc.oneof(word, withTypos(word), prefixOf(word)), { minLength: 1, maxLength: 3 })
          .map((all) => all.join(' ')),
      },
      { weight: 1, arbitrary: fc.array(word, { minLength: 8, maxLength: 14 }).map((all) => all.join(' ')) },
      { weight: 2, arbitrary: fc.oneof(oneOf(names), nameVariants(names), joint, slug) },
      { weight: 1, arbitrary: fc.constantFrom('2023-07-03', ' meeting/2023-07-03 ', ...hostileTexts) },
    ),
    types,
    inSources,
  });
  const expansionQuery: fc.Arbitrary<ExpansionQuery> = fc.record({
    from: fc.oneof(slugs, fc.shuffledSubarray(documents, { maxLength: Math.min(2, documents.length) })),
    first: fc.oneof(fc.constant(anyKind), kindSelection),
    next: fc.oneof(fc.constant(anyKind), kindSelection),
    inSources,
    families: fc.constantFrom(true, true, false),
    depth: fc.integer({ min: 1, max: 4 }),
    limit: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(Number.MAX_SAFE_INTEGER)),
  });

  const times = <T>(query: fc.Arbitrary<T>, length: number) =>
    fc.array(query, { minLength: length, maxLength: length });
  const withRange = <T>(query: fc.Arbitrary<T>, length: number) => times(fc.tuple(query, range), length);
  return fc.record({
    slugs: times(slug, 12).map((slugs) => [...slugs, ...texts.keys()]),
    keys: times(key, 12),
    names: times(nameQuery, 16),
    adjacentRelations: times(fc.tuple(fc.array(slug, { minLength: 1, maxLength: 5 }), adjacentSelection, range), 16),
    expansions: times(expansionQuery, 24),
    lists: fc
      .tuple(withRange(listQuery, 24), withRange(listFromSources, 6), eachWithRange(everyOrder, range))
      .map((lists) => lists.flat()),
    facets: times(facetQuery, 16).map((facets) => [...everyFacet, ...facets]),
    searches: withRange(searchQuery, 24),
    relations: fc
      .tuple(withRange(relationQuery, 12), withRange(relationsFromSources, 8))
      .map((relations) => relations.flat()),
  });
}

/** Steps along consecutive relations of the graph, and the slug of the entity that they lead to. */
function pathsAlong(relations: readonly Relation[]): fc.Arbitrary<{ via: [Step, ...Step[]]; end: string }> {
  const numbers = fc.tuple(fc.nat(997), fc.array(fc.nat(997), { maxLength: 2 }), fc.boolean());
  return numbers.map(([first, others, backward]) => {
    const { kind = 'about', source = '', target = '' } = relations[first % Math.max(1, relations.length)] ?? {};
    const via: [Step, ...Step[]] = [{ kind, direction: backward ? 'IN' : 'OUT' }];
    let end = backward ? source : target;
    for (const number of others) {
      const next = relations.filter((one) => one.source === end || one.target === end);
      const { kind, source, target } = next[number % Math.max(1, next.length)] ?? {
        kind: 'about',
        source: '',
        target: '',
      };
      via.push({ kind, direction: source === end ? 'OUT' : 'IN' });
      end = source === end ? target : source;
    }
    return { via, end };
  });
}

/** All entities ordered by each property, ascending and descending. */
const everyOrder = propertyNames.flatMap((property) =>
  [true, false].map((descending) => ({ types: typeNames(), where: [], orderBy: { property, descending } })),
);

const everyFacet: readonly FacetQuery[] = propertyNames.map((property) => ({
  types: typeNames(),
  where: [],
  by: { property },
  limit: 1_000,
}));

function eachWithRange<T>(
  queries: readonly T[],
  range: fc.Arbitrary<CandidateRange>,
): fc.Arbitrary<[T, CandidateRange][]> {
  return fc.tuple(...queries.map((query) => fc.tuple(fc.constant(query), range)));
}

function sometimesHostile(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) });
}

const types = fc.oneof(fc.constant(null), fc.subarray(typeNames()));
const listTypes = fc.oneof(
  fc.constantFrom(...typeNames()).map((type) => [type]),
  fc.subarray(typeNames()),
  fc.constant(typeNames()),
);
const property = fc.constantFrom(...propertyNames);
const day = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    '2022-12-31',
    '2023-01-01',
    '2023-04-26',
    '2023-06-27',
    '2023-06-28',
    '2024-06-27',
    '0001-01-01',
    '-5-01-01',
    '9999-12-31',
    '10000-01-01',
  ),
);
const kinds = fc.oneof(
  fc.constant(null),
  fc.constant([]),
  fc.constantFrom(...relationKindNames()).map((kind) => [kind]),
  fc.subarray(relationKindNames(), { minLength: 1 }),
);
const anyKind: KindSelection = { out: null, in: null };
const kindSelection: fc.Arbitrary<KindSelection> = fc.record({ out: kinds, in: kinds });
const roles = relationKindNames().flatMap((name) => Object.keys(relationKind(name).roles ?? {}));

function mostlyNull<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(value, { freq: 1 });
}

function textsOf(entity: Entity): string[] {
  return [...namesOf(entity), entity.summary ?? ''];
}

/** Without the optional `inSources` where it is null. */
function withoutNullSources<T extends { readonly inSources: readonly string[] | null }>({ inSources, ...rest }: T) {
  return inSources === null ? rest : { ...rest, inSources };
}
