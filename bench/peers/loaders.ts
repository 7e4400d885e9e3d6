import DataLoader from 'dataloader';
import type { Entity, Graph, Relation } from './graph.ts';

/** The DataLoaders of one request. */
export function loadersOf(graph: Graph) {
  return {
    entities: new DataLoader<string, Entity>(async (slugs) => slugs.map((slug) => graph.entity(slug))),
    presentations: loader((slug) => graph.to(slug, 'presentedAt')),
    presenters: loader((slug) => graph.to(slug, 'presented')),
    subjects: loader((slug) => graph.from(slug, 'about')),
  };
}

function loader(find: (slug: string) => readonly Relation[]): DataLoader<string, readonly Relation[]> {
  return new DataLoader(async (slugs) => slugs.map(find));
}
