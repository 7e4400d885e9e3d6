import { closest, distance } from 'fastest-levenshtein';

/** A position in a data file. Lines and columns start at 1. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The path of a value within an entry, such as `['quotes', 0, 'words']`. */
export type Path = readonly (string | number)[];

/** A violation of a rule of the data. */
export interface ValidationIssue {
  readonly location: SourceLocation;
  /** A short, stable name, such as `unknown-entity`. */
  readonly rule: string;
  readonly message: string;
}

/** The data is invalid; `issues` lists every violation found. */
export class DatasetError extends Error {
  override name = 'DatasetError';
  readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    const noun = issues.length === 1 ? 'issue' : 'issues';
    super(`The data has ${issues.length} ${noun}:\n${issues.map(formatIssue).join('\n')}`);
    this.issues = issues;
  }
}

/** Reports an issue with the value at a path of the entry that is being checked. */
export type ReportIssue = (rule: string, path: Path, message: string) => void;

/** Returns a function that adds issues with an entry to a list. */
export function issueReporter(entry: { locate(path: Path): SourceLocation }, issues: ValidationIssue[]): ReportIssue {
  return (rule, path, message) => issues.push({ location: entry.locate(path), rule, message });
}

/** `data/sources/report/claims/2.4.yaml:112:5: presentedAt points to … [unknown-entity]` */
export function formatIssue({ location, rule, message }: ValidationIssue): string {
  return `${formatLocation(location)}: ${message} [${rule}]`;
}

/** `data/sources/report/claims/2.4.yaml:112:5` */
export function formatLocation({ file, line, column }: SourceLocation): string {
  return `${file}:${line}:${column}`;
}

/** ` (did you mean "meeting/2023-07-03"?)`, or an empty string if no choice is similar. */
export function didYouMean(value: string, choices: readonly string[]): string {
  const similar = similarTo(value, choices);
  return similar === undefined ? '' : ` (did you mean "${similar}"?)`;
}

/** The choice with the fewest different letters; or else the shortest one that has all words of the value. */
function similarTo(value: string, choices: readonly string[]): string | undefined {
  if (choices.length === 0) return undefined;
  const nearest = closest(value, choices);
  if (distance(value, nearest) <= Math.max(2, value.length / 3)) return nearest;
  const words = wordsOf(value);
  if (words.size === 0) return undefined;
  const longer = choices.filter((choice) => words.isSubsetOf(wordsOf(choice)));
  return longer.sort((a, b) => a.length - b.length)[0];
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}
