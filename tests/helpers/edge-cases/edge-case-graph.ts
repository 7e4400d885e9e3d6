import fc from 'fast-check';
import { withTimes } from '../../../src/model/entity-time.ts';
import { basisNames } from '../../../src/model/evidence.ts';
import type { Graph } from '../../../src/model/graph.ts';
import { relationKindNames } from '../../../src/model/relation-kinds.ts';
import { elementAt, pick, randomRelation, withVersion } from '../random/random-graph.ts';
import { entityOf, name, orNull, prose, when } from './edge-case-entities.ts';

// Graphs that no source would produce but every store must support: names of any characters or none, duplicate names,
// every kind of relation.

export interface EdgeCaseGraph {
  readonly graph: Graph;
  /** The texts of some of its paragraphs, by slug. */
  readonly texts: ReadonlyMap<string, string>;
}

const slugs = [
  ...['INF/MSME/W/1', 'INF/MSME/W/1/Rev.1', 'INF/MSME/W/1/Corr.1', 'INF/MSME/W/1/Rev.1/Add.2', 'INF/MSME/4'].map(
    document,
  ),
  ...['INF/TGE/W/7', 'INF/MSME/W/46', 'WT/MIN(17)/58', 'WT/MIN(17)/58/Rev.1', 'newsletter', 'report'].map(document),
  ...['meeting/2023-07-03', 'meeting/2023-10-09', 'meeting/2024-02-29', 'event/day', 'event/panel', 'event/mc13'],
  ...[
    'presentation/talk',
    'presentation/brief',
    'decision/agreed',
    'decision/endorsed',
    'organization/itc',
    'organization/icc',
  ],
  ...[
    'organization/msme-group',
    'person/wilson',
    'person/o’neil',
    'member/barbados',
    'member/türkiye',
    'initiative/guide',
  ],
  ...[
    'initiative/game',
    'initiative/package',
    'figure/many',
    'figure/few',
    'figure/none',
    'paragraph/report/1',
    'paragraph/report/2.1',
  ],
  ...[
    'paragraph/report/fn-1',
    'paragraph/report/2.2',
    'paragraph/report/2.3',
    'topic/finance',
    "topic/o'neil",
    'topic/100%',
    'topic/a_b',
    'topic/a\\b',
    'topic/"x"',
    'topic/{a,b}',
  ],
  ...['post/coordinator', 'series/annual', 'award/2023', 'statement/call'],
  ...['topic/🙂', 'topic/\ufb00', 'topic/NULL', 'topic/null'],
];

function document(key: string): string {
  return `document/${key}`;
}

/** Failures are reported with the graph as JSON. */
export const edgeCaseGraphs: fc.Arbitrary<EdgeCaseGraph> = fc
  .record({
    entities: fc.shuffledSubarray(slugs, { minLength: 6 }).chain((some) => fc.tuple(...some.map(entityOf))),
    picks: fc.array(fc.record({ pick, when: orNull(when), basis: fc.nat(997), quote: orNull(name) }), {
      maxLength: 90,
      size: 'max',
    }),
    texts: fc.infiniteStream(fc.option(prose, { freq: 6 })),
    note: name,
  })
  .map(({ entities: timeless, picks, texts, note }) => {
    const evidence = (quote: string | null) =>
      quote === null ? [] : [{ document: 'document/report', paragraph: 'paragraph/report/1', start: 0, end: 3, quote }];
    const relations = new Map(
      picks
        .flatMap(({ pick, when, basis, quote }) =>
          randomRelation(timeless, relationKindNames(), pick, when).map((fact) => ({
            ...fact,
            basis: elementAt(basisNames, basis),
            evidence: evidence(quote),
          })),
        )
        .map((fact) => [fact.key, fact]),
    );
    const entities = withTimes(timeless, [...relations.values()]);
    const graph = withVersion({
      entities,
      relations: [...relations.values()],
      sources: [{ name: note, document: 'document/report', title: note, asOf: '2023-12-31', licence: note }],
      counts: [{ statement: note, declared: 3, evidence: evidence(note), find: { type: 'Topic', kind: null } }],
      ambiguities: [{ about: note, reading: note, evidence: [] }],
      rules: [{ id: note, basis: 'DERIVED', statement: note, needs: note, yields: ['about'] }],
    });
    const paragraphs = entities.filter(({ type }) => type === 'Paragraph');
    const attached = paragraphs.flatMap(({ slug }) => {
      const { value } = texts.next();
      return value === null ? [] : [[slug, value] as const];
    });
    return { graph, texts: new Map(attached), [fc.toStringMethod]: () => JSON.stringify(graph) };
  });
