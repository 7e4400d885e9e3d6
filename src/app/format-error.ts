import { LineError } from '../dataset/lines.ts';
import { DatasetError } from '../dataset/validation-issue.ts';
import { ReaderError } from '../ingest/readers/wto-text/reader.ts';
import { SourceTextError } from '../ingest/source-texts.ts';
import { ManifestError } from '../server/operations/persisted-operations.ts';
import { SettingsError } from '../server/settings/settings.ts';
import { BuildError } from '../store/memory/build-error.ts';
import { SnapshotError } from '../store/memory/snapshot.ts';
import { DatabaseError, databaseErrorKind } from '../store/postgres/database-errors.ts';

/** What the operator can mend is said in a line; anything else is a defect and shows its stack. */
export function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const kinds = [
    SettingsError,
    DatasetError,
    SourceTextError,
    ReaderError,
    LineError,
    DatabaseError,
    BuildError,
    SnapshotError,
    ManifestError,
  ];
  const known = kinds.some((kind) => error instanceof kind) || 'code' in error || databaseErrorKind(error) !== null;
  // What a system or a database refuses has a code; where it tried several addresses, the reasons are inside.
  if (error instanceof AggregateError) return error.errors.map(formatError).join('\n');
  return known ? error.message : (error.stack ?? error.message);
}
