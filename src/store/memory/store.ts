import type { Entity } from '../../model/entities.ts';
import type { Graph } from '../../model/graph.ts';
import { type List, slicePage } from '../page.ts';
import type { Store } from '../store.ts';
import { incidence } from './adjacent-relations.ts';
import { graphToColumns } from './builder.ts';
import { ColumnGraph } from './column-graph.ts';
import { ReachFinder } from './expander.ts';
import { Lists, type Numbers } from './entity-lists.ts';
import { searcher } from './search.ts';
import type { Sections } from './sections.ts';

/** A graph held in this process, and the texts of its sources by slug of paragraph. Every answer comes at once. */
export function memoryStore(graph: Graph, texts: ReadonlyMap<string, string> = new Map()): Store {
  return columnStore(graphToColumns(graph, texts));
}

/** The store of a graph in columns, which may come from a snapshot. */
export function columnStore(sections: Sections): Store {
  const graph = new ColumnGraph(sections);
  const { entities, relations } = graph;
  const finder = new ReachFinder(graph);
  const lists = new Lists(graph);
  const search = searcher(graph, sections);
  const entityAt = (number: number) => entities.at(number);
  const relationAt = (number: number) => relations.at(number);
  const orNull = <T>(number: number, at: (number: number) => T) => (number < 0 ? null : at(number));
  const entityList = (numbers: Numbers): List<Entity> => ({
    length: numbers.length,
    indexOf: (slug) => numbers.indexOf(entities.numberOf(slug)),
    slice: (start, end) => numbers.slice(start, end, entityAt),
  });

  return {
    entities: (slugs) => slugs.map((slug) => orNull(entities.numberOf(slug), entityAt)),
    entitySync: (slug) => orNull(entities.numberOf(slug), entityAt),
    relations: (keys) => keys.map((key) => orNull(relations.numberOf(key), relationAt)),
    entitiesByName: (questions) => questions.map((question) => graph.named(question).map(entityAt)),
    adjacentRelations: (slugs, selection, range) => {
      const incident = incidence(graph, selection);
      return slugs.map((slug) => slicePage(incident(slug), range));
    },
    countAdjacentRelations: (slugs, selection) => {
      const incident = incidence(graph, selection);
      return slugs.map((slug) => incident(slug).length);
    },
    expand: (questions) => questions.map((question) => finder.reach(question)),
    list: (questions) => questions.map((question) => slicePage(entityList(lists.ordered(question)), question.range)),
    countList: (selections) => selections.map((selection) => lists.selected(selection).length),
    countFacets: (questions) => questions.map((question) => lists.groups(question)),
    search: (questions) => questions.map(search),
    listRelations: (questions) =>
      questions.map((question) => {
        const numbers = graph.selectedRelations(question);
        const list = {
          length: numbers.length,
          indexOf: (key: string) => numbers.indexOf(relations.numberOf(key)),
          slice: (start: number, end: number) => numbers.slice(start, end, relationAt),
        };
        return slicePage(list, question.range);
      }),
    countRelations: (selections) => selections.map((selection) => graph.selectedRelations(selection).length),
    dataset: () => graph.dataset,
    coverage: () => graph.notes,
    texts: (slugs) => slugs.map((slug) => orNull(entities.numberOf(slug), (number) => entities.textOf(number))),
  };
}
