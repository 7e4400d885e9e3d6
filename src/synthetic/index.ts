export { minDocuments, syntheticLines } from './lines.ts';
export { uniformRandom } from './random.ts';
export { maxDocuments } from './symbols.ts';
export { SyntheticGraph } from './synthetic-graph.ts';
