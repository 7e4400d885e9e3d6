import fc from 'fast-check';
import { parseEdtf } from '../../../src/model/edtf-date.ts';
import { withTimes } from '../../../src/model/entity-time.ts';
import { basisNames, type Evidence } from '../../../src/model/evidence.ts';
import type { Dispute, Graph, Relation } from '../../../src/model/graph.ts';
import { relationKindNames } from '../../../src/model/relation-kinds.ts';
import { elementAt, elementsAt, pick, randomRelation, withVersion } from '../random/random-graph.ts';
import { entityOf, name, orNull, prose, when } from './edge-case-entities.ts';
import { words } from './edge-case-texts.ts';

// Graphs that no source would produce but every store must support: names of any characters or none, duplicate names,
// every kind of relation, and of none, one or several sources.

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

/** Which of the three sources, as bits. */
const someSources = fc.nat(7);
const claim = fc.record({
  source: fc.nat(2),
  basis: fc.constantFrom(...basisNames),
  rule: orNull(name),
  when: orNull(when),
  review: fc.constantFrom('SUPPORTED' as const, 'DISPUTED' as const, 'UNREVIEWED' as const),
});
const fact = fc.record({
  pick,
  when: orNull(when),
  basis: fc.constantFrom(...basisNames),
  sources: someSources,
  claims: fc.array(claim, { maxLength: 3 }),
  quote: orNull(name),
});

/** Failures are reported with the graph as JSON. */
export const edgeCaseGraphs: fc.Arbitrary<EdgeCaseGraph> = fc
  .record({
    entities: fc
      .shuffledSubarray(slugs, { minLength: 6 })
      .chain((some) => fc.tuple(...some.map((slug) => fc.tuple(entityOf(slug), someSources)))),
    facts: fc.array(fact, { maxLength: 90, size: 'max' }),
    names: fc.shuffledSubarray([...words], { minLength: 3, maxLength: 3 }),
    texts: fc.infiniteStream(fc.option(prose, { freq: 6 })),
    note: name,
  })
  .map(({ entities: drawn, facts, names, texts, note }) => {
    const timeless = drawn.map(([entity, some]) => ({ ...entity, sources: elementsAt(names, some) }));
    const relations = new Map(
      facts
        .flatMap(({ pick, when, basis, sources, claims, quote }) =>
          randomRelation(timeless, relationKindNames(), pick, when).map((relation) => ({
            ...relation,
            basis,
            sources: elementsAt(names, sources),
            claims: claims.map((claim) => ({ ...claim, source: elementAt(names, claim.source) })),
            evidence: evidence(quote),
          })),
        )
        .map((relation) => [relation.key, relation]),
    );
    const given = timeless.map(({ slug, sources }) => [slug, sources] as const);
    const entities = withTimes(timeless, [...relations.values()], new Map(given));
    const graph = withVersion({
      ...{ entities, relations: [...relations.values()] },
      ...remarks(names, note),
      disputes: [...relations.values()].slice(0, 2).map((relation) => dispute(relation, note)),
    });
    const paragraphs = entities.filter(({ type }) => type === 'Paragraph');
    const attached = paragraphs.flatMap(({ slug }) => {
      const { value } = texts.next();
      return value === null ? [] : [[slug, value] as const];
    });
    return { graph, texts: new Map(attached), [fc.toStringMethod]: () => JSON.stringify(graph) };
  });

/** The sources with some names, and what they say apart from entities and relations. */
function remarks(names: readonly string[], note: string): Pick<Graph, 'sources' | 'counts' | 'ambiguities' | 'rules'> {
  return {
    sources: names.map((name) => ({
      ...{ name, document: 'document/report', title: note, asOf: '2023-12-31', license: note },
    })),
    counts: names.map((source) => ({
      ...{ label: note, declared: 3, source, when: parseEdtf('../2023-12-31'), evidence: evidence(note) },
      find: { type: 'Meeting', kind: null, body: note },
    })),
    ambiguities: names.map((source) => ({ question: note, interpretation: note, source, evidence: [] })),
    rules: [{ id: note, basis: 'DERIVED', statement: note, needs: note, yields: ['about'] }],
  };
}

/** A dispute in which some sources support a relation and others a note. */
function dispute({ key, source, sources }: Relation, note: string): Dispute {
  const sides = [
    { value: key, relations: [key], sources, served: true, preferred: false, evidence: [] },
    { value: note, relations: [], sources, served: false, preferred: true, evidence: evidence(note) },
  ];
  return { entity: source, subject: note, field: 'when', sides, reason: note };
}

function evidence(quote: string | null): Evidence[] {
  return quote === null
    ? []
    : [{ document: 'document/report', paragraph: 'paragraph/report/1', start: 0, end: 3, quote }];
}
