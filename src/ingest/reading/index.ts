export { formatReading } from './format-reading.ts';
export { readDocument } from './read-document.ts';
export type { Reading } from './reading.ts';

import { readFileSync } from 'node:fs';
import { readReport } from './reader/parse-report.ts';
import { ReaderError } from './reader-error.ts';
import type { Report } from './report.ts';

export { ReaderError } from './reader-error.ts';
export { digest, type Link, type Report } from './report.ts';

/** Reads a report from a file. @throws {ReaderError} with the path, if the content is not a report. */
export function readReportFile(path: string): Report {
  try {
    return readReport(readFileSync(path));
  } catch (error) {
    throw error instanceof ReaderError ? new ReaderError(`${path}: ${error.message}`) : error;
  }
}
