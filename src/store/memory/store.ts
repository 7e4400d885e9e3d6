import type { Entity } from '../../model/entities.ts';
import type { Graph } from '../../model/graph.ts';
import { type List, slicePage, slicePageInSteps } from '../page.ts';
import type { ListQuery, ListSelection, RelationQuery, RelationSelection } from '../queries.ts';
import type { Store } from '../store.ts';
import { doWork, eachOf } from '../work.ts';
import { adjacentCounts, adjacentPages } from './adjacent-relations.ts';
import { graphToColumns } from './builder.ts';
import { ColumnGraph } from './column-graph.ts';
import { EntityLists, type OrderedNumbers } from './entity-lists.ts';
import { Expander } from './expander.ts';
import { selectOrderedRelations, selectRelations } from './relation-lists.ts';
import { graphSearch } from './search.ts';
import type { Sections } from './sections.ts';

/** A store in memory for a graph, and the texts of its paragraphs by slug. Its methods return values, not promises. */
export function memoryStore(graph: Graph, texts: ReadonlyMap<string, string> = new Map()): Store {
  return columnStore(graphToColumns(graph, texts));
}

/** A store in memory for the columns of a graph, which may be those of a snapshot. */
export function columnStore(sections: Sections): Store {
  const graph = new ColumnGraph(sections);
  const { entities, relations } = graph;
  const expander = new Expander(graph);
  const lists = new EntityLists(graph);
  const search = graphSearch(graph, sections);
  const entityAt = (number: number) => entities.at(number);
  const relationAt = (number: number) => relations.at(number);
  const orNull = <T>(number: number, at: (number: number) => T) => (number < 0 ? null : at(number));
  const entityList = (numbers: OrderedNumbers): List<Entity> => ({
    length: numbers.length,
    indexOf: (slug) => numbers.indexOf(entities.numberOf(slug)),
    slice: (start, end) => numbers.slice(start, end, entityAt),
  });

  return {
    dataset: graph.dataset,
    entities: (slugs) => slugs.map((slug) => orNull(entities.numberOf(slug), entityAt)),
    entitySync: (slug) => orNull(entities.numberOf(slug), entityAt),
    relations: (keys) => keys.map((key) => orNull(relations.numberOf(key), relationAt)),
    entitiesByName: (queries) => queries.map((query) => graph.byName(query).map(entityAt)),
    adjacentRelations: (slugs, selection, range, pace) => doWork(adjacentPages(graph, slugs, selection, range), pace),
    countAdjacentRelations: (slugs, selection, pace) => doWork(adjacentCounts(graph, slugs, selection), pace),
    expand: (queries) => queries.map((query) => expander.expand(query)),
    list: (queries, pace) => {
      const page = function* (query: ListQuery) {
        return yield* slicePageInSteps(entityList(yield* lists.selectOrdered(query)), query.range, 1);
      };
      return doWork(eachOf(queries, page), pace);
    },
    countList: (selections, pace) => {
      const count = function* (selection: ListSelection) {
        return (yield* lists.select(selection)).length;
      };
      return doWork(eachOf(selections, count), pace);
    },
    countFacets: (queries, pace) =>
      doWork(
        eachOf(queries, (query) => lists.countFacets(query)),
        pace,
      ),
    search: (queries, pace) => doWork(eachOf(queries, search), pace),
    listRelations: (queries, pace) => {
      const page = function* (query: RelationQuery) {
        const numbers = yield* selectOrderedRelations(graph, query);
        const list = {
          length: numbers.length,
          indexOf: (key: string) => numbers.indexOf(relations.numberOf(key)),
          slice: (start: number, end: number) => numbers.slice(start, end, relationAt),
        };
        return slicePage(list, query.range);
      };
      return doWork(eachOf(queries, page), pace);
    },
    countRelations: (selections, pace) => {
      const count = function* (selection: RelationSelection) {
        return (yield* selectRelations(graph, selection)).length;
      };
      return doWork(eachOf(selections, count), pace);
    },
    coverage: () => graph.metadata,
    texts: (slugs) => slugs.map((slug) => orNull(entities.numberOf(slug), (number) => entities.textOf(number))),
  };
}
