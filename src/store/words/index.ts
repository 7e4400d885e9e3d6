export { byteOrder } from './byte-order.ts';
export { WordIndex, type WordSections } from './word-index.ts';
export { WordIndexBuilder } from './word-index-builder.ts';
export { exactScore, idf, impactsOf, matchesTerm, type QueryTerm, queryTerms, scoreOf } from './word-weights.ts';
