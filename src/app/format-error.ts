import { DatasetError, LineError } from '../dataset/index.ts';
import { SourceTextError } from '../ingest/index.ts';
import { ReaderError } from '../ingest/readers/wto-text/index.ts';
import { ManifestError } from '../server/operations/index.ts';
import { SettingsError } from '../server/settings/index.ts';
import { BuildError, SnapshotError } from '../store/memory/index.ts';
import { DatabaseError, databaseErrorKind } from '../store/postgres/index.ts';

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
