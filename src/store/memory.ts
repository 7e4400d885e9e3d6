import type { Entity } from '../model/entities.ts';
import type { Graph } from '../model/graph.ts';
import { columnsOfGraph } from './memory/builder.ts';
import { ColumnGraph } from './memory/column-graph.ts';
import { incidence } from './memory/incidence.ts';
import { Lists, type Numbers } from './memory/lists.ts';
import { ReachFinder } from './memory/reach.ts';
import { searcher } from './memory/search.ts';
import type { Sections } from './memory/sections.ts';
import { cutPage, type List } from './page.ts';
import type { Store } from './store.ts';

/** A graph held in this process, and the texts of its sources by slug of paragraph. Every answer comes at once. */
export function memoryStore(graph: Graph, texts: ReadonlyMap<string, string> = new Map()): Store {
  return columnStore(columnsOfGraph(graph, texts));
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
    held: (slug) => orNull(entities.numberOf(slug), entityAt),
    relations: (keys) => keys.map((key) => orNull(relations.numberOf(key), relationAt)),
    lookup: (questions) => questions.map((question) => graph.named(question).map(entityAt)),
    incident: (slugs, selection, range) => {
      const incident = incidence(graph, selection);
      return slugs.map((slug) => cutPage(incident(slug), range));
    },
    countIncident: (slugs, selection) => {
      const incident = incidence(graph, selection);
      return slugs.map((slug) => incident(slug).length);
    },
    reach: (questions) => questions.map((question) => finder.reach(question)),
    list: (questions) => questions.map((question) => cutPage(entityList(lists.ordered(question)), question.range)),
    countList: (selections) => selections.map((selection) => lists.selected(selection).length),
    countBy: (questions) => questions.map((question) => lists.groups(question)),
    search: (questions) => questions.map(search),
    listRelations: (questions) =>
      questions.map((question) => {
        const numbers = graph.selectedRelations(question);
        const list = {
          length: numbers.length,
          indexOf: (key: string) => numbers.indexOf(relations.numberOf(key)),
          slice: (start: number, end: number) => numbers.slice(start, end, relationAt),
        };
        return cutPage(list, question.range);
      }),
    countRelations: (selections) => selections.map((selection) => graph.selectedRelations(selection).length),
    dataset: () => graph.dataset,
    coverage: () => graph.notes,
    texts: (slugs) => slugs.map((slug) => orNull(entities.numberOf(slug), (number) => entities.textOf(number))),
  };
}
