import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { fallsBetween, holdsOn } from '../../src/model/edtf-date.ts';
import { type Entity, type TypeName, typeNames } from '../../src/model/entities.ts';
import type { Graph } from '../../src/model/graph.ts';
import { foldName } from '../../src/model/names.ts';
import { type Property, propertyOf, timeOf } from '../../src/store/properties.ts';
import { type Condition, fullRange, type Page, type Step } from '../../src/store/queries.ts';
import type { Store, UnknownCursorError } from '../../src/store/store.ts';
import { rawDataset } from '../helpers/start-graph.ts';

/** The part of the contract of `Store` about which entities meet a condition, and its negation. */
export function conditionsContract(name: string, makeStore: (graph: Graph) => Store | Promise<Store>): void {
  describe(`${name} fulfils the contract of a store for conditions`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await makeStore(graph);
    });

    test.each<[string, Condition, readonly string[]]>([
      [
        'have a text, as it has none or another,',
        { not: [inSeriesW] },
        ['day', 'night', 'R/1', 'letter', 'Report', 'firms', 'share'],
      ],
      ['have a number', { not: [ofValue10] }, ['day', 'night', 'R/1', 'W/1', 'letter', 'Report', 'share']],
      [
        'have true, but false or neither,',
        { not: [isIngested] },
        ['day', 'night', 'R/1', 'W/1', 'letter', 'firms', 'share'],
      ],
      ['have a time from a day on', { not: [since2023] }, ['night', 'R/1', 'W/1', 'Report', 'firms', 'share']],
      ['have a name with a part', { not: [{ nameContains: 'R' }] }, ['day', 'night', 'W/1']],
      ['lead to a topic', { not: [aboutTrade] }, ['night', 'W/1', 'letter', 'Report', 'firms', 'share']],
      ['lead anywhere', { not: [aboutAnything] }, ['night', 'letter', 'Report', 'firms', 'share']],
      ['meet both of two conditions', { not: [aboutTrade, since2023] }, everyName.filter((name) => name !== 'day')],
      [
        'meet either of two conditions',
        { not: [{ anyOf: [inSeriesW, aboutTrade] }] },
        ['night', 'letter', 'Report', 'firms', 'share'],
      ],
      ['not meet a condition', { not: [{ not: [inSeriesW] }] }, ['W/1']],
      ['meet all of no conditions, which is nothing,', { not: [] }, []],
      ['meet any of no conditions, which is everything,', { not: [{ anyOf: [] }] }, everyName],
    ])('what does not %s is listed and counted', async (_, condition, names) => {
      const selection = { types, where: [condition] };
      const [page] = await store.list([{ ...selection, orderBy: null, range: fullRange }]);
      const [facets] = await store.countFacets([{ ...selection, by: { property: 'name' }, limit: 99 }]);
      expect(namesIn(page)).toEqual(names);
      expect(facets?.map(({ value }) => value).toSorted()).toEqual(names.toSorted());
      expect(await store.countList([selection])).toEqual([names.length]);
    });

    test('a page of an ordered list has what meets a negated condition, from both ends', async () => {
      const query = { types, where: [{ not: [aboutTrade] }] };
      const byDate = { property: 'time', descending: true } as const;
      const none = { first: null, after: null, last: null, before: null };
      const pages = await store.list([
        { ...query, orderBy: byDate, range: { ...none, first: 2 } },
        { ...query, orderBy: byDate, range: { ...none, first: 2, after: 'document/INF/MSME/W/1' } },
        { ...query, orderBy: null, range: { ...none, last: 1 } },
      ]);
      expect(pages.map(namesIn)).toEqual([['letter', 'W/1'], ['night', 'Report'], ['share']]);
    });

    test('lists have what meets all conditions by their definition, whatever they are', async () => {
      let found = 0;
      const property = fc.asyncProperty(
        fc.noBias(fc.array(selections, { minLength: 30, maxLength: 30 })),
        async (selections) => {
          const queries = selections.map((selection) => ({ ...selection, orderBy: null, range: fullRange }));
          const expected = selections.map(({ types, where }) =>
            graph.entities.filter((entity) => types.includes(entity.type) && where.every((one) => meets(entity, one))),
          );
          expect((await store.list(queries)).map(namesIn)).toEqual(
            expected.map((entities) => entities.map(({ name }) => name)),
          );
          expect(await store.countList(selections)).toEqual(expected.map(({ length }) => length));
          found += expected.filter(({ length }) => length > 0 && length < graph.entities.length).length;
        },
      );
      await fc.assert(property, { seed: 20230703, numRuns: 10 });
      expect(found).toBeGreaterThan(100);
    });
  });
}

/** Three dated entities and others without a date; two kinds of documents with symbols, and others without. */
const graph = buildGraph(
  rawDataset({
    entities: [
      { slug: 'document/INF/MSME/R/1', name: 'R/1', date: null },
      { slug: 'document/INF/MSME/W/1', name: 'W/1', date: '2022-03-01' },
      { slug: 'document/letter', name: 'letter', date: '2024-01-01' },
      { slug: 'event/day', when: { edtf: '2023' } },
      { slug: 'event/night' },
      { slug: 'figure/firms', value: 10, unit: 'firms' },
      { slug: 'figure/share', value: 2.5, unit: 'percent', qualifier: 'MORE_THAN' },
      { slug: 'member/new' },
      { slug: 'member/old' },
      { slug: 'organization/itc' },
      { slug: 'topic/cash' },
      { slug: 'topic/trade' },
    ],
    claims: [
      'document/INF/MSME/R/1 about topic/trade',
      'document/INF/MSME/R/1 about topic/cash',
      'document/INF/MSME/W/1 about topic/cash',
      'event/day about topic/trade',
      'figure/firms measures event/day',
      'figure/share measures event/day',
      belongs('member/old', '2018/2023-04-26'),
      belongs('member/new', '2023-04-26/..'),
    ],
  }),
);

function belongs(member: string, when: string) {
  return {
    claim: `${member} belongsTo organization/itc`,
    when: { edtf: when },
    quotes: [{ in: '1', span: [0, 5], words: 'words' }],
  };
}

const types: readonly TypeName[] = ['Document', 'Event', 'Figure'];
const everyName = ['day', 'night', 'R/1', 'W/1', 'letter', 'Report', 'firms', 'share'];

const about: readonly Step[] = [{ kind: 'about', direction: 'OUT' }];
const inSeriesW: Condition = { property: 'series', oneOf: ['W'] };
const ofValue10: Condition = { property: 'value', oneOf: [10] };
const isIngested: Condition = { property: 'ingested', oneOf: [true] };
const since2023: Condition = { property: 'time', from: '2023-01-01', to: null };
const aboutTrade: Condition = { via: about, to: ['topic/trade'], asOf: null };
const aboutAnything: Condition = { via: about, to: null, asOf: null };

const day = fc.constantFrom(null, '2018-01-01', '2022-03-01', '2023-04-26', '2023-06-01', '2024-01-01');
const step = fc.record({
  kind: fc.constantFrom('about' as const, 'belongsTo' as const),
  direction: fc.constantFrom('OUT' as const, 'IN' as const),
});
const slugs = fc.subarray(graph.entities.map(({ slug }) => slug));
const oneOf = (property: Property, ...values: (string | number | boolean)[]) =>
  fc.record({ property: fc.constant(property), oneOf: fc.subarray(values, { minLength: 1 }) });

const { condition } = fc.letrec<{ condition: Condition; conditions: Condition[] }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    oneOf('series', 'R', 'W'),
    oneOf('qualifier', 'MORE_THAN'),
    oneOf('ingested', true, false),
    oneOf('value', 2.5, 10),
    fc.record({ property: fc.constantFrom<Property[]>('date', 'time'), from: day, to: day }),
    fc.record({ nameContains: fc.constantFrom('', 'e', 'R', 'nothing') }),
    fc.record({ via: fc.array(step, { minLength: 1, maxLength: 2 }), to: fc.option(slugs), asOf: day }),
    { weight: 2, arbitrary: fc.record({ anyOf: tie('conditions') }) },
    { weight: 6, arbitrary: fc.record({ not: tie('conditions') }) },
  ),
  conditions: fc.array(tie('condition'), { maxLength: 3 }),
}));
const selections = fc.record({
  types: fc.oneof(fc.constant(typeNames()), fc.subarray(typeNames(), { minLength: 1 })),
  where: fc.array(condition, { minLength: 1, maxLength: 2 }),
});

/** Whether an entity meets a condition by its definition. */
function meets(entity: Entity, condition: Condition): boolean {
  if ('not' in condition) return !condition.not.every((one) => meets(entity, one));
  if ('anyOf' in condition) return condition.anyOf.some((one) => meets(entity, one));
  if ('nameContains' in condition)
    return [entity.name, ...entity.aliases].some((name) => foldName(name).includes(foldName(condition.nameContains)));
  if ('via' in condition) {
    const { via, to, asOf } = condition;
    return endsOf(entity.slug, via, asOf).some((slug) => to === null || to.includes(slug));
  }
  const value = propertyOf(entity, condition.property);
  if ('oneOf' in condition) return value !== null && condition.oneOf.includes(value);
  const { property, from, to } = condition;
  const time = timeOf(entity);
  if (property === 'time') return time !== null && fallsBetween(time, from, to);
  return value !== null && (from === null || value >= from) && (to === null || value <= to);
}

/** The slugs of the entities that steps lead to, by the definition. */
function endsOf(slug: string, [step, ...rest]: readonly Step[], asOf: string | null): string[] {
  if (!step) return [slug];
  const ends = graph.relations.flatMap(({ kind, source, target, when }) => {
    const [from, to] = step.direction === 'OUT' ? [source, target] : [target, source];
    const holds = rest.length > 0 || asOf === null || holdsOn(when, asOf);
    return kind === step.kind && from === slug && holds ? [to] : [];
  });
  return ends.flatMap((end) => endsOf(end, rest, asOf));
}

function namesIn(page: Page<Entity> | UnknownCursorError | undefined): string[] {
  return page && 'items' in page ? page.items.map(({ name }) => name) : [];
}
