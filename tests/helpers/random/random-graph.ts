import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { buildGraph } from '../../../src/dataset/build.ts';
import type { EdtfDate } from '../../../src/model/edtf-date.ts';
import { concreteTypes, type Entity } from '../../../src/model/entities.ts';
import { type Graph, type Relation, relation, type Source } from '../../../src/model/graph.ts';
import { type RelationKindName, relationKind, relationKindNames } from '../../../src/model/relation-kinds.ts';
import { rawDataset } from '../start-graph.ts';

/** A graph, and two of its entities as arguments for queries. Prints itself as facts for `startGraph`. */
export interface RandomGraph {
  readonly graph: Graph;
  readonly from: string;
  readonly to: string;
}

export function randomGraphs(kinds: readonly RelationKindName[] = relationKindNames()): fc.Arbitrary<RandomGraph> {
  return fc
    .record({
      slugs: fc.subarray(slugs, { minLength: 4, maxLength: 13 }),
      picks: fc.oneof(fc.array(pick, { maxLength: 6 }), fc.array(pick, { maxLength: 40, size: 'max' })),
      ends: fc.tuple(fc.nat(997), fc.nat(997)),
    })
    .map(({ slugs, picks, ends }) => {
      const bare = buildGraph(rawDataset({ entities: slugs.map((slug) => ({ slug })) }));
      const relations = new Map(
        picks.flatMap((pick) => randomRelation(bare.entities, kinds, pick)).map((fact) => [fact.key, fact]),
      );
      const [from, to] = ends.map((end) => elementAt(bare.entities, end).slug) as [string, string]; // There are two ends.
      return {
        graph: withVersion({ ...bare, sources: sourcesOf(bare), relations: [...relations.values()] }),
        from,
        to,
        [fc.toStringMethod]: () =>
          JSON.stringify({ from, to, entities: slugs, claims: [...relations.keys()] }, null, 2),
      };
    });
}

const slugs = [
  'document/INF/MSME/W/1',
  'document/INF/MSME/W/1/Rev.1',
  'document/INF/MSME/W/1/Corr.1',
  'document/INF/MSME/W/2',
  'document/INF/MSME/W/2/Rev.1',
  'document/newsletter',
  'meeting/2023-07-03',
  'meeting/2023-10-09',
  'event/day',
  'presentation/talk',
  'decision/agreed',
  'decision/endorsed',
  'organization/itc',
  'organization/icc',
  'person/wilson',
  'post/coordinator',
  'member/barbados',
  'initiative/guide',
  'initiative/game',
  'initiative/package',
  'award/2023',
  'series/annual',
  'statement/call',
  'topic/finance',
];

/** The names of the sources, of which relations rest on none, one or several. */
export const sourceNames = ['agenda', 'minutes', 'report'];

function sourcesOf({ sources: [source] }: Graph): Source[] {
  return source ? sourceNames.map((name) => ({ ...source, name })) : [];
}

/** Numbers that choose the kind, source, target, role and sources of a relation. */
export const pick = fc.tuple(fc.nat(997), fc.nat(997), fc.nat(997), fc.nat(997), fc.nat(997));

/** A relation between two entities of types that its kind allows, as a list; empty if there are none. */
export function randomRelation(
  entities: readonly Entity[],
  kinds: readonly RelationKindName[],
  [kind = 0, source = 0, target = 0, role = 0, some = 0]: readonly number[],
  when: EdtfDate | null = null,
): Relation[] {
  const ends = (name: RelationKindName, end: 'source' | 'target') =>
    entities.filter(({ type }) => concreteTypes(relationKind(name)[end].type).includes(type));
  const possible = kinds.filter((name) => ends(name, 'source').length > 0 && ends(name, 'target').length > 0);
  if (possible.length === 0) return [];
  const name = elementAt(possible, kind);
  const [from, to] = [elementAt(ends(name, 'source'), source), elementAt(ends(name, 'target'), target)];
  if (from === to) return [];
  const isDerived = name === 'references' || name === 'contains' || name === 'succeeds';
  const basis = isDerived ? 'DERIVED' : 'STATED';
  const rule = isDerived ? 'Random.' : null;
  const review = isDerived ? null : elementAt(['SUPPORTED', 'DISPUTED', 'UNREVIEWED'] as const, role);
  const sources = elementsAt(sourceNames, some);
  const claims = sources.map((source) => ({ source, basis, rule, when, review: review ?? 'UNREVIEWED' }) as const);
  return [
    relation({
      kind: name,
      source: from.slug,
      target: to.slug,
      role: elementAt([null, ...Object.keys(relationKind(name).roles ?? {})], role),
      when,
      basis,
      rule,
      review,
      sources,
      claims: claims.length > 1 ? claims : [],
      evidence: [],
    }),
  ];
}

/** Adds the version, a digest of the content. */
export function withVersion(content: Omit<Graph, 'version'>): Graph {
  return { ...content, version: createHash('sha256').update(JSON.stringify(content)).digest('hex') };
}

/** The element at an index, modulo the length of the list. */
export function elementAt<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T; // The list is not empty.
}

/** The elements of a list whose bits a number has, in the order of the list. */
export function elementsAt<T>(list: readonly T[], bits: number): T[] {
  return list.filter((_, index) => (bits & (1 << index)) !== 0);
}
