export { loadGraph } from './build.ts';
export { formatCounts } from './counts.ts';
export { jsonSchemaFiles, jsonSchemaLine } from './json-schemas.ts';
export { keyTables } from './key-tables.ts';
export { graphOf, LineError, linesOf, printLine, printLines, readLines, withoutKey } from './lines.ts';
export {
  type ParsedDataset,
  paragraphSlug,
  parseDataset,
  type WithLocation,
  type WithQuotes,
} from './parsed-dataset.ts';
export { claimFiles, readDataset, readSourceFile } from './read.ts';
export { claimSentence } from './review.ts';
export { type Hints, hintsShape, type Quote, type Review, reviewShape } from './shapes.ts';
export { DatasetError, didYouMean, formatLocation, type SourceLocation } from './validation-issue.ts';
