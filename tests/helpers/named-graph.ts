import { buildGraph } from '../../src/dataset/build.ts';
import type { Graph } from '../../src/model/graph.ts';
import { rawDataset } from './start-graph.ts';

/** A graph in which every name ends in a word, so that a response that mixes two graphs is recognized. */
export function namedGraph(word: string): Graph {
  const documents = Array.from({ length: 40 }, (_, index) => ({
    slug: `document/d${index}`,
    name: `Document ${index} ${word}`,
  }));
  const topics = Array.from({ length: 8 }, (_, index) => ({ slug: `topic/t${index}`, name: `Topic ${index} ${word}` }));
  const claims = documents.flatMap(({ slug }, index) => [
    `${slug} about topic/t${index % 8}`,
    ...(index > 0 ? [`${slug} references document/d${Math.floor(index / 2)}`] : []),
  ]);
  return buildGraph(rawDataset({ entities: [...documents, ...topics], claims }));
}

/** A query that takes many SQL statements. */
export const multiStatementQuery = `{
  dataset { version }
  documents(first: 30) { totalCount edges { node { name about { edges { node { name } } } references { edges { node { name } } } } } }
  topics { edges { node { name discussedIn { totalCount edges { node { name } } } } } }
  search(query: "document 7", first: 3) { totalCount edges { node { name } } }
  trace(from: "document/d0", depth: 4) { truncated steps { depth entity { name } relation { sentence } } }
  neighborhood(of: "topic/t3", depth: 2) { nodes { name } relations { sentence } }
}`;

/** Queries of such a graph that use every part of a store. */
export const queries = [
  multiStatementQuery,
  '{ documents(first: 5, orderBy: { field: NAME, direction: DESC }) { edges { node { name } } } }',
  '{ search(query: "topic", first: 5) { totalCount edges { node { name } highlights { text } } } }',
  '{ entity(slug: "document/d9") { name relations { totalCount edges { relation { sentence } } } } }',
  '{ paths(from: "document/d39", to: "document/d4", avoid: []) { paths { length steps { entity { name } } } } }',
  '{ topics { totalCount edges { node { slug name } } } dataset { version } }',
];
