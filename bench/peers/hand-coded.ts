import { type Entity, type Graph, listIn, type Relation, readGraph } from './graph.ts';
import { serve } from './serve.ts';

// JSON without GraphQL: a function for each query, over plain objects and Maps.

/** The kinds that a trace follows. */
const referenceKinds = new Set(
  'convenes summarizes considered corrects revises follows issueOf contains cites takenAt took madeAt made respondsTo ledTo setOutIn partOf documents implemented'.split(
    ' ',
  ),
);
/** The relations of these kinds, by the slug of their target. */
const references = new Map<string, Relation[]>();
const graph = await readGraph((relation) => {
  if (referenceKinds.has(relation.kind)) listIn(references, relation.target).push(relation);
});
const documentIndexes = new Map(listOf(graph, 'Document').map(({ slug }, index) => [slug, index]));

const queries = {
  presentation({ slug }: { slug: string }) {
    const { name, kind, title, summary } = graph.entity(slug);
    return { presentation: { slug, name, kind, title, summary } };
  },

  meetings() {
    return {
      meetings: connection(listOf(graph, 'Meeting'), 5, ({ slug, name, date, summary }) => ({
        node: { slug, name, date, summary, presentations: presentationsAt(slug) },
      })),
    };
  },

  documents({ after, first, references: referenceCount }: { after: string; first: number; references: number }) {
    const start = (documentIndexes.get(after) ?? -1) + 1;
    const documents = listOf(graph, 'Document').slice(start, start + first);
    return {
      documents: {
        edges: documents.map(({ slug, name }) => ({
          node: {
            slug,
            name,
            referencedBy: page(graph.to(slug, 'references'), referenceCount, ({ evidence, source }) => ({
              evidence: quotes(evidence),
              node: { slug: source, name: graph.entity(source).name },
            })),
          },
        })),
      },
    };
  },

  trace({ from, depth, limit }: { from: string; depth: number; limit: number }) {
    const steps: object[] = [];
    const visited = new Set([from]);
    let frontier = [from];
    for (let level = 1; level <= depth; level += 1) {
      const next: string[] = [];
      for (const slug of frontier) {
        for (const { source, evidence } of references.get(slug) ?? []) {
          if (steps.length === limit) return { trace: { steps } };
          steps.push({
            depth: level,
            entity: { slug: source, name: graph.entity(source).name },
            relation: { evidence: quotes(evidence) },
          });
          if (visited.has(source)) continue;
          visited.add(source);
          next.push(source);
        }
      }
      frontier = next;
    }
    return { trace: { steps } };
  },
};

serve((body) => {
  const { query, ...variables } = JSON.parse(body);
  return JSON.stringify(queries[query as keyof typeof queries](variables)); // The benchmark sends no other query.
});

function presentationsAt(meeting: string) {
  return connection(graph.to(meeting, 'presentedAt'), 40, ({ source }) => {
    const { slug, name, kind, title, summary } = graph.entity(source);
    const presenters = connection(graph.to(slug, 'presented'), 10, ({ role, source: presenter }) => {
      return { role, node: brief(presenter) };
    });
    const about = connection(graph.from(slug, 'about'), 10, ({ target }) => ({ node: brief(target) }));
    return { node: { slug, name, kind, title, summary, presenters, about } };
  });
}

function connection<T, E>(list: readonly T[], first: number, edge: (item: T) => E) {
  return { edges: list.slice(0, first).map(edge) };
}

function page<T, E>(list: readonly T[], first: number, edge: (item: T) => E) {
  return { pageInfo: { hasNextPage: list.length > first }, ...connection(list, first, edge) };
}

function brief(slug: string) {
  const { name, summary } = graph.entity(slug);
  return { slug, name, summary };
}

function quotes(evidence: Relation['evidence']) {
  return evidence.map(({ quote }) => ({ quote }));
}

function listOf({ lists }: Graph, type: string): readonly Entity[] {
  return lists.get(type) ?? [];
}
