import { type EdgeName, edgeKind } from '../../src/model/edges.ts';
import type { Graph, Relation } from '../../src/model/graph.ts';
import type { Path } from '../../src/traversal/frontier.ts';
import type { PathQuery } from '../../src/traversal/paths.ts';
import type { TraceQuery } from '../../src/traversal/trace.ts';

// For each question a reference that is slow and plain: it looks at every relation each time.

/** `depth key` of every reference that is reached, with the ends to which it may lead. */
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
  let left = graph.relations.filter(({ kind }) => edgeKind(kind).reference !== undefined);
  for (let level = 1; level <= depth; level += 1) {
    const found = left
      .filter((fact) => leadingTo(fact, level).length > 0)
      .map((fact) => ({ fact, to: leadingTo(fact, level) }));
    for (const { fact, to } of found) {
      steps.set(`${level} ${fact.key}`, to);
      for (const slug of to.flatMap(relatives)) reached.add(slug);
    }
    left = left.filter((fact) => !found.some((other) => other.fact === fact));
  }
  return { steps, truncated: left.some((fact) => leadingTo(fact, depth + 1).length > 0) };
}

/** By going every way; where `avoid` is left to the server, by trying without the loose kinds first. */
export function expectedPaths(graph: Graph, { from, to, maxLength, kinds, avoid }: PathQuery): string[] {
  const loose: EdgeName[] = ['about', 'contains', 'describes', 'mentions', 'references', 'succeeds'];
  const all = (relations: readonly Relation[]) => (from === to ? [] : onward(relations, [from], to, maxLength));
  const allowed = (avoided: readonly EdgeName[]) =>
    followed(graph, kinds).filter(({ kind }) => !avoided.includes(kind));
  if (kinds !== null || avoid !== null) return all(allowed(avoid ?? []));
  const telling = all(allowed(loose));
  return telling.length > 0 ? telling : all(allowed([]));
}

function onward(relations: readonly Relation[], visited: readonly string[], to: string, length: number): string[] {
  if (length === 0) return [];
  const at = visited.at(-1);
  return relations.flatMap((fact) => {
    const [direction, next] = fact.source === at ? (['OUT', fact.target] as const) : (['IN', fact.source] as const);
    if ((fact.source !== at && fact.target !== at) || visited.includes(next)) return [];
    const step = hop(direction, fact, next);
    if (next === to) return [step];
    return onward(relations, [...visited, next], to, length - 1).map((rest) => `${step}; ${rest}`);
  });
}

export function distancesFrom(slug: string, relations: readonly Relation[]): ReadonlyMap<string, number> {
  const distances = new Map([[slug, 0]]);
  for (const [at, distance] of distances) {
    for (const { source, target } of relations) {
      const next = source === at ? target : target === at ? source : at;
      if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  return distances;
}

export function followed(graph: Graph, kinds: readonly EdgeName[] | null): readonly Relation[] {
  return graph.relations.filter(({ kind }) => kinds === null || kinds.includes(kind));
}

/** `-> document/a [document/a follows document/b] …`: each hop's direction, relation and where it leads. */
export function hops(path: Path): string {
  return path.map(({ direction, relation, entity }) => hop(direction, relation, entity.slug)).join('; ');
}

function hop(direction: 'OUT' | 'IN', { key }: Relation, to: string): string {
  return `${direction} [${key}] ${to}`;
}
