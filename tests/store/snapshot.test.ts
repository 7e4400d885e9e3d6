import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadGraph } from '../../src/dataset/build.ts';
import { graphToColumns } from '../../src/store/memory/builder.ts';
import { readSnapshot, SnapshotError, writeSnapshot } from '../../src/store/memory/snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
const file = join(folder, 'graph.snapshot');
const sections = graphToColumns(loadGraph('data'), new Map());
const size = writeSnapshot(file, sections);
const bytes = readFileSync(file);

test('A snapshot returns the sections it was written from, and leaves no other file behind', () => {
  expect(readSnapshot(file)).toEqual(sections);
  expect([bytes.length, readdirSync(folder)]).toEqual([size, ['graph.snapshot']]);
});

test('If writing a snapshot fails, the existing file is unchanged', () => {
  const broken = { ...sections, broken: null as unknown as Uint8Array }; // Fails in the middle of writing.
  expect(() => writeSnapshot(file, broken)).toThrow(TypeError);
  expect([readFileSync(file).equals(bytes), readdirSync(folder)]).toEqual([true, ['graph.snapshot']]);
});

test.each<[string, Buffer, string]>([
  ['is empty', Buffer.alloc(0), 'is not a snapshot: it must begin with "MSMEgraf".'],
  [
    'is NDJSON',
    Buffer.from('{"dataset":{"sources":[],"counts":[]}}\n'),
    'is not a snapshot: it must begin with "MSMEgraf".',
  ],
  ['has another format', withByte(8, 99), 'is a snapshot of format 99, but this program reads format 6.'],
  [
    'is truncated',
    bytes.subarray(0, size - 8),
    `is incomplete or damaged: it must have ${size} bytes, but has ${size - 8}.`,
  ],
  [
    'is too long',
    Buffer.concat([bytes, Buffer.alloc(8)]),
    `is incomplete or damaged: it must have ${size} bytes, but has ${size + 8}.`,
  ],
  ['is damaged at its beginning', withByte(24, 0xff), 'is damaged: its checksum does not match its content.'],
  ['is damaged in the middle', withByte(size >>> 1, 0xff), 'is damaged: its checksum does not match its content.'],
  ['is damaged at its end', withByte(size - 1, 0xff), 'is damaged: its checksum does not match its content.'],
])('A file that %s is rejected', (_, content, problem) => {
  const other = join(folder, 'other.snapshot');
  writeFileSync(other, content);
  expect(() => readSnapshot(other)).toThrow(new SnapshotError(other, problem));
});

test('The error message says how to build the snapshot again', () => {
  expect(new SnapshotError('a.snapshot', 'is damaged.').message).toBe(
    'a.snapshot is damaged. Build it again: npm run snapshot:build -- a.snapshot',
  );
});

/** The snapshot with one byte changed. */
function withByte(offset: number, byte: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[offset] = copy[offset] === byte ? byte - 1 : byte;
  return copy;
}
