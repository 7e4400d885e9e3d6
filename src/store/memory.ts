import type { Graph } from '../model/graph.ts';
import { GraphIndex } from './graph-index.ts';
import { cutPage } from './page.ts';
import { ReachIndex } from './reach.ts';
import { type Hit, type Store, UnknownAnchor } from './store.ts';
import { WordIndex } from './word-index.ts';

/** A graph held in this process, and the texts of its sources by slug of paragraph. Indexes are built once; every answer comes at once. */
export function memoryStore(graph: Graph, texts: ReadonlyMap<string, string> = new Map()): Store {
  const index = new GraphIndex(graph);
  const numbers = new ReachIndex(graph);
  const words = new WordIndex(graph.entities, texts);
  return {
    entities: (slugs) => slugs.map((slug) => index.entities.get(slug) ?? null),
    relations: (keys) => keys.map((key) => index.relations.get(key) ?? null),
    lookup: (questions) => questions.map((question) => index.named(question)),
    incident: (slugs, selection, range) =>
      slugs.map((slug) =>
        cutPage(index.incident(slug, selection), range, ({ relation }, anchor) => relation.key === anchor),
      ),
    countIncident: (slugs, selection) => slugs.map((slug) => index.incident(slug, selection).length),
    reach: (questions) => questions.map((question) => numbers.reach(question)),
    list: (questions) =>
      questions.map((question) =>
        cutPage(index.ordered(question), question.range, ({ slug }, anchor) => slug === anchor),
      ),
    countList: (selections) => selections.map((selection) => index.selected(selection).length),
    countBy: (questions) => questions.map((question) => index.groups(question)),
    search: (questions) =>
      questions.map(({ query, types, range }) => {
        const exact = [...index.called(query, types), ...index.named({ name: query, types })];
        const hits = words.search(query, types, exact);
        const page = cutPage<Hit>(hits, range, ({ entity }, anchor) => entity.slug === anchor);
        return page instanceof UnknownAnchor ? page : { ...page, total: hits.length };
      }),
    listRelations: (questions) =>
      questions.map((question) =>
        cutPage(index.selectedRelations(question), question.range, ({ key }, anchor) => key === anchor),
      ),
    countRelations: (selections) => selections.map((selection) => index.selectedRelations(selection).length),
    dataset: () => index.dataset,
    coverage: () => graph,
    texts: (slugs) => slugs.map((slug) => texts.get(slug) ?? null),
  };
}
