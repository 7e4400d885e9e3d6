export { loadGraph } from './build.ts';
export { formatCounts } from './counts.ts';
export { graphOf, LineError, linesOf, printLine, readLines, withoutKey } from './lines.ts';
export {
  type ParsedDataset,
  paragraphSlug,
  parseDataset,
  type WithLocation,
  type WithQuotes,
} from './parsed-dataset.ts';
export { readDataset } from './read.ts';
export { DatasetError, formatIssue, formatLocation, type SourceLocation } from './validation-issue.ts';
