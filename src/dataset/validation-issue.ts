import { closest, distance } from 'fastest-levenshtein';

/** Where a value stands in a data file; line and column count from 1. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The value at a path within a record: `['quotes', 0, 'words']`. */
export type Path = readonly (string | number)[];

/** A broken rule of the data. */
export interface ValidationIssue {
  readonly location: SourceLocation;
  /** A short, stable name, such as `unknown-entity`. */
  readonly rule: string;
  readonly message: string;
}

/** The data breaks its rules; `problems` holds every one that was found. */
export class DatasetError extends Error {
  override name = 'DatasetError';
  readonly issues: readonly ValidationIssue[];

  constructor(problems: readonly ValidationIssue[]) {
    super(
      `The data breaks ${problems.length} ${problems.length === 1 ? 'rule' : 'rules'}:\n${problems.map(formatIssue).join('\n')}`,
    );
    this.issues = problems;
  }
}

/** Adds a problem at a path of the entry that is being checked. */
export type ReportIssue = (rule: string, path: Path, message: string) => void;

export function reporter(entry: { at(path: Path): SourceLocation }, problems: ValidationIssue[]): ReportIssue {
  return (rule, path, message) => problems.push({ location: entry.at(path), rule, message });
}

/** `data/sources/report/claims.yaml:112:5: presentedAt points to … [unknown-entity]` */
export function formatIssue({ location, rule, message }: ValidationIssue): string {
  return `${formatLocation(location)}: ${message} [${rule}]`;
}

export function formatLocation({ file, line, column }: SourceLocation): string {
  return `${file}:${line}:${column}`;
}

/** ` (did you mean "meeting/2023-07-03"?)`, or nothing where no choice is near. */
export function didYouMean(value: string, choices: readonly string[]): string {
  if (choices.length === 0) return '';
  const nearest = closest(value, choices);
  return distance(value, nearest) <= Math.max(2, value.length / 3) ? ` (did you mean "${nearest}"?)` : '';
}
