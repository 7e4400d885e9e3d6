import { type EdgeName, edgeKind } from '../../src/model/edges.ts';
import type { Graph, Relation } from '../../src/model/graph.ts';
import type { Path } from '../../src/traversal/frontier.ts';
import type { PathQuery } from '../../src/traversal/paths.ts';
import type { TraceQuery } from '../../src/traversal/trace.ts';

// Reference implementations of the traversals, slow and plain: each step looks at every relation.

/** By `depth key`, every reference that is reached, with the slugs of the entities that it may lead to. */
export function expectedTrace(graph: Graph, { from, direction, depth, family }: TraceQuery) {
  const relatives = (slug: string) => {
    const families = graph.entities.flatMap((entity) => (entity.type === 'Document' ? [entity] : []));
    const own = families.find((document) => document.slug === slug)?.family ?? null;
    if (!family || own === null) return [slug];
    return [slug, ...families.filter((document) => document.family === own).map((document) => document.slug)];
  };
  const reached = new Set(relatives(from));
  const steps = new Map<string, string[]>();
  const leadingTo = ({ kind, source, target }: Relation, level: number): string[] => {
    const ends = direction === 'REFERENCES' ? [[source, target]] : [[target, source]];
    if (edgeKind(kind).reference === 'both' && level === 1) ends.push(ends.flat().reverse());
    return ends.flatMap(([start = '', end = '']) => (reached.has(start) ? [end] : []));
  };
  let remaining = graph.relations.filter(({ kind }) => edgeKind(kind).reference !== undefined);
  for (let level = 1; level <= depth; level += 1) {
    const found = remaining
      .filter((fact) => leadingTo(fact, level).length > 0)
      .map((fact) => ({ fact, to: leadingTo(fact, level) }));
    for (const { fact, to } of found) {
      steps.set(`${level} ${fact.key}`, to);
      for (const slug of to.flatMap(relatives)) reached.add(slug);
    }
    remaining = remaining.filter((fact) => !found.some((other) => other.fact === fact));
  }
  return { steps, truncated: remaining.some((fact) => leadingTo(fact, depth + 1).length > 0) };
}

/** By exhaustive search; where neither `kinds` nor `avoid` is set, first without the kinds that are excluded by default. */
export function expectedPaths(graph: Graph, { from, to, maxLength, kinds, avoid }: PathQuery): string[] {
  const defaultExcluded: EdgeName[] = ['about', 'contains', 'describes', 'mentions', 'references', 'succeeds'];
  const all = (relations: readonly Relation[]) => (from === to ? [] : pathsFrom(relations, [from], to, maxLength));
  const allowed = (avoided: readonly EdgeName[]) =>
    followed(graph, kinds).filter(({ kind }) => !avoided.includes(kind));
  if (kinds !== null || avoid !== null) return all(allowed(avoid ?? []));
  const strong = all(allowed(defaultExcluded));
  return strong.length > 0 ? strong : all(allowed([]));
}

function pathsFrom(relations: readonly Relation[], visited: readonly string[], to: string, length: number): string[] {
  if (length === 0) return [];
  const current = visited.at(-1);
  return relations.flatMap((fact) => {
    const [direction, next] =
      fact.source === current ? (['OUT', fact.target] as const) : (['IN', fact.source] as const);
    if ((fact.source !== current && fact.target !== current) || visited.includes(next)) return [];
    const first = hop(direction, fact, next);
    if (next === to) return [first];
    return pathsFrom(relations, [...visited, next], to, length - 1).map((rest) => `${first}; ${rest}`);
  });
}

export function distancesFrom(origin: string, relations: readonly Relation[]): ReadonlyMap<string, number> {
  const distances = new Map([[origin, 0]]);
  for (const [slug, distance] of distances) {
    for (const { source, target } of relations) {
      const next = source === slug ? target : target === slug ? source : slug;
      if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  return distances;
}

export function followed(graph: Graph, kinds: readonly EdgeName[] | null): readonly Relation[] {
  return graph.relations.filter(({ kind }) => kinds === null || kinds.includes(kind));
}

/** Each hop's direction, relation and the entity it leads to: `OUT [document/a follows document/b] document/b; …`. */
export function hops(path: Path): string {
  return path.map(({ direction, relation, entity }) => hop(direction, relation, entity.slug)).join('; ');
}

function hop(direction: 'OUT' | 'IN', { key }: Relation, to: string): string {
  return `${direction} [${key}] ${to}`;
}
