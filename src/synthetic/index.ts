export { minDocuments, syntheticGraph } from './lines.ts';
export { generator } from './random.ts';
export { maxDocuments } from './symbols.ts';
export { SyntheticGraph } from './synthetic-graph.ts';
