import { type Graph, type Relation, relation } from '../../src/model/graph.ts';

/** A graph in which some documents are referenced by as many others, whatever its size. */
export interface WellCited {
  readonly graph: Graph;
  /** The slugs of those documents. */
  readonly cited: readonly string[];
}

/** The graph with as many references more as 100 of its documents, spread evenly over it, need to have 20 each: so a page of them is as much work in a small graph as in a large one. */
export function withWellCited(graph: Graph): WellCited {
  const documents = graph.entities.flatMap(({ type, slug }) => (type === 'Document' ? [slug] : []));
  const cited = evenly(documents, citedDocuments, 0);
  const citing = new Map(cited.map((slug) => [slug, new Set([slug])]));
  const paragraphs = new Map<string, string>();
  for (const { kind, source, target } of graph.relations) {
    if (kind === 'references') citing.get(target)?.add(source);
    if (kind === 'contains') paragraphs.set(source, target);
  }
  const added = [...citing].flatMap(([target, sources], index) => {
    const others = evenly(documents, 2 * referencesEach, index + 1).filter((slug) => !sources.has(slug));
    return others.slice(0, Math.max(0, referencesEach + 1 - sources.size)).map((source) => {
      return reference(source, target, paragraphs.get(source) ?? '');
    });
  });
  return { graph: { ...graph, relations: [...graph.relations, ...added] }, cited };
}

const [citedDocuments, referencesEach] = [100, 20];

function reference(document: string, target: string, paragraph: string): Relation {
  return relation({
    kind: 'references',
    source: document,
    target,
    role: null,
    when: null,
    basis: 'DERIVED',
    document,
    rule: 'One of its paragraphs cites it.',
    evidence: [{ document, paragraph, start: 0, end: target.length, quote: target }],
  });
}

/** So many of a list, as far from each other as they can be. */
function evenly<T>(list: readonly T[], count: number, first: number): T[] {
  const places = Array.from(
    { length: count },
    (_, step) => (first + Math.floor((step * list.length) / count)) % list.length,
  );
  return [...new Set(places)].map((place) => list[place] as T); // Within the list.
}
