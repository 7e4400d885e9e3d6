import { LineError } from '../dataset/lines.ts';
import { DatasetError } from '../dataset/problem.ts';
import { AttachError } from '../ingest/attach.ts';
import { ManifestError } from '../server/persisted-operations.ts';
import { SettingsError } from '../server/settings.ts';
import { ReaderError } from '../source/reader.ts';
import { BuildError } from '../store/memory/build-error.ts';
import { SnapshotError } from '../store/memory/snapshot.ts';
import { DatabaseError, troubleOf } from '../store/postgres/trouble.ts';

/** What the operator can mend is said in a line; anything else is a defect and shows its stack. */
export function mendable(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const kinds = [
    SettingsError,
    DatasetError,
    AttachError,
    ReaderError,
    LineError,
    DatabaseError,
    BuildError,
    SnapshotError,
    ManifestError,
  ];
  const known = kinds.some((kind) => error instanceof kind) || 'code' in error || troubleOf(error) !== null;
  // What a system or a database refuses has a code; where it tried several addresses, the reasons are inside.
  if (error instanceof AggregateError) return error.errors.map(mendable).join('\n');
  return known ? error.message : (error.stack ?? error.message);
}
