export { WordIndex, type WordSections } from './word-index.ts';
export { WordIndexBuilder } from './word-index-builder.ts';
export { exactScore, impactsOf, meets, type QueryTerm, queryTerms, rarity, scoreOf } from './word-weights.ts';
