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
  documents(first: 30) { totalCount nodes { name about { nodes { name } } references { nodes { name } } } }
  topics { nodes { name discussedIn { totalCount nodes { name } } } }
  search(query: "document 7", first: 3) { totalCount nodes { name } }
  trace(root: "document/d0", maxDepth: 4) { truncated steps { depth entity { name } relation { sentence } } }
  neighborhood(center: "topic/t3", maxDepth: 2) { nodes { name } relations { sentence } }
}`;

/** Queries of such a graph that use every part of a store. */
export const queries = [
  multiStatementQuery,
  '{ documents(first: 5, orderBy: { field: NAME, direction: DESC }) { nodes { name } } }',
  '{ search(query: "topic", first: 5) { totalCount edges { node { name } highlights { text } } } }',
  '{ entity(ref: "document/d9") { name relations { totalCount nodes { sentence } } } }',
  '{ paths(source: "document/d39", target: "document/d4", filter: { excludeKinds: [] }) { paths { length steps { entity { name } } } } }',
  '{ topics { totalCount nodes { slug name } } dataset { version } }',
];
