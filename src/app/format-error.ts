import { DatasetError, LineError } from '../dataset/index.ts';
import { QuoteNotFoundError, ReaderError, SourceTextError, UnknownEntityError, VerdictError } from '../ingest/index.ts';
import { ManifestError } from '../server/operations/index.ts';
import { SettingsError } from '../server/settings/index.ts';
import { BuildError, SnapshotError } from '../store/memory/index.ts';
import { DatabaseError, databaseErrorKind } from '../store/postgres/index.ts';
import { WorkerError } from './workers.ts';

/** The message of an error that the operator can fix; the stack of any other error. */
export function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const expectedErrors = [
    SettingsError,
    DatasetError,
    SourceTextError,
    ReaderError,
    QuoteNotFoundError,
    UnknownEntityError,
    VerdictError,
    LineError,
    DatabaseError,
    BuildError,
    SnapshotError,
    ManifestError,
    WorkerError,
  ];
  // Errors of the operating system and of a database have a code. After attempts at several addresses, they are nested.
  if (error instanceof AggregateError) return error.errors.map(formatError).join('\n');
  const expected =
    expectedErrors.some((type) => error instanceof type) || 'code' in error || databaseErrorKind(error) !== null;
  return expected ? error.message : (error.stack ?? error.message);
}
