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
const whole = readFileSync(file);

test('A snapshot gives back the sections that it was made of, and nothing else is left beside it', () => {
  expect(readSnapshot(file)).toEqual(sections);
  expect([whole.length, readdirSync(folder)]).toEqual([size, ['graph.snapshot']]);
});

test('A snapshot that cannot be written leaves the one that was there', () => {
  const broken = { ...sections, broken: null as unknown as Uint8Array }; // Fails where a defect would: in the midst.
  expect(() => writeSnapshot(file, broken)).toThrow(TypeError);
  expect([readFileSync(file).equals(whole), readdirSync(folder)]).toEqual([true, ['graph.snapshot']]);
});

test.each<[string, Buffer, string]>([
  ['empty', Buffer.alloc(0), 'is no snapshot: it should begin with "MSMEgraf".'],
  [
    'of another kind',
    Buffer.from('{"dataset":{"sources":[],"counts":[]}}\n'),
    'is no snapshot: it should begin with "MSMEgraf".',
  ],
  ['of another format', patched(8, 99), 'is a snapshot of format 99, but this program reads format 1.'],
  ['cut', whole.subarray(0, size - 8), `is not whole: it should have ${size} bytes, but has ${size - 8}.`],
  [
    'too long',
    Buffer.concat([whole, Buffer.alloc(8)]),
    `is not whole: it should have ${size} bytes, but has ${size + 8}.`,
  ],
  ['damaged at its beginning', patched(24, 0xff), 'is damaged: its content does not have its checksum.'],
  ['damaged in the middle', patched(size >>> 1, 0xff), 'is damaged: its content does not have its checksum.'],
  ['damaged at its end', patched(size - 1, 0xff), 'is damaged: its content does not have its checksum.'],
])('A file that is %s is refused in a sentence', (_, content, problem) => {
  const other = join(folder, 'other.snapshot');
  writeFileSync(other, content);
  expect(() => readSnapshot(other)).toThrow(new SnapshotError(other, problem));
});

test('The sentence says how to mend it', () => {
  expect(new SnapshotError('a.snapshot', 'is damaged.').message).toBe(
    'a.snapshot is damaged. Make it again: npm run snapshot:build -- a.snapshot',
  );
});

/** The snapshot with one byte changed. */
function patched(place: number, byte: number): Buffer {
  const copy = Buffer.from(whole);
  copy[place] = copy[place] === byte ? byte - 1 : byte;
  return copy;
}
