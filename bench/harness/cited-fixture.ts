import { type Graph, type Relation, relation } from '../../src/model/graph.ts';

/** A graph of any size in which some documents are referenced equally often. */
export interface CitedFixture {
  readonly graph: Graph;
  /** The slugs of those documents. */
  readonly cited: readonly string[];
}

/**
 * Adds references until 100 documents, spread evenly over the graph, have at least 20 each. A page of them then needs
 * the same work in a small graph as in a large one.
 */
export function withCitedDocuments(graph: Graph): CitedFixture {
  const names = graph.sources.map(({ name }) => name);
  const documents = graph.entities.flatMap(({ type, slug }) => (type === 'Document' ? [slug] : []));
  const cited = spreadEvenly(documents, citedDocuments, 0);
  const citing = new Map(cited.map((slug) => [slug, new Set([slug])]));
  const paragraphs = new Map<string, string>();
  for (const { kind, source, target } of graph.relations) {
    if (kind === 'references') citing.get(target)?.add(source);
    if (kind === 'contains') paragraphs.set(source, target);
  }
  const added = [...citing].flatMap(([target, sources], index) => {
    const others = spreadEvenly(documents, 2 * referencesEach, index + 1).filter((slug) => !sources.has(slug));
    return others.slice(0, Math.max(0, referencesEach + 1 - sources.size)).map((source) => {
      return reference(source, target, paragraphs.get(source) ?? '', names);
    });
  });
  return { graph: { ...graph, relations: [...graph.relations, ...added] }, cited };
}

const [citedDocuments, referencesEach] = [100, 20];

function reference(document: string, target: string, paragraph: string, sources: readonly string[]): Relation {
  return relation({
    kind: 'references',
    source: document,
    target,
    role: null,
    when: null,
    basis: 'DERIVED',
    rule: 'cited-in-paragraph',
    review: null,
    sources,
    claims: [],
    evidence: [{ document, paragraph, start: 0, end: target.length, quote: target }],
  });
}

/** `count` items at equal distances, beginning with the one at `offset`. */
function spreadEvenly<T>(list: readonly T[], count: number, offset: number): T[] {
  const indexes = Array.from(
    { length: count },
    (_, step) => (offset + Math.floor((step * list.length) / count)) % list.length,
  );
  return [...new Set(indexes)].map((index) => list[index] as T); // Within the list.
}
