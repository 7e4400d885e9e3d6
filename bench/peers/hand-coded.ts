import { type Entity, type Graph, listIn, type Relation, readGraph } from './graph.ts';
import { serve } from './serve.ts';

// JSON without GraphQL: a function for each question, plain objects and Maps.
/** The kinds that a trace follows. */
const references = new Set(
  'convenes summarizes considered corrects revises follows contains cites takenAt took ledTo partOf documents implemented'.split(
    ' ',
  ),
);
/** What refers to an entity directly. */
const referrers = new Map<string, Relation[]>();
const graph = await readGraph((relation) => {
  if (references.has(relation.kind)) listIn(referrers, relation.target).push(relation);
});
const places = new Map(listOf(graph, 'Document').map(({ slug }, place) => [slug, place]));

const questions = {
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

  documents({ after, first, references }: { after: string; first: number; references: number }) {
    const start = (places.get(after) ?? -1) + 1;
    const documents = listOf(graph, 'Document').slice(start, start + first);
    return {
      documents: {
        edges: documents.map(({ slug, name }) => ({
          node: {
            slug,
            name,
            referencedBy: page(graph.to(slug, 'references'), references, ({ evidence, source }) => ({
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
    const seen = new Set([from]);
    let frontier = [from];
    for (let level = 1; level <= depth; level += 1) {
      const next: string[] = [];
      for (const slug of frontier) {
        for (const { source, evidence } of referrers.get(slug) ?? []) {
          if (steps.length === limit) return { trace: { steps } };
          steps.push({
            depth: level,
            entity: { slug: source, name: graph.entity(source).name },
            relation: { evidence: quotes(evidence) },
          });
          if (seen.has(source)) continue;
          seen.add(source);
          next.push(source);
        }
      }
      frontier = next;
    }
    return { trace: { steps } };
  },
};

serve((body) => {
  const { ask, ...rest } = JSON.parse(body);
  return JSON.stringify(questions[ask as keyof typeof questions](rest)); // The bench asks nothing else.
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
