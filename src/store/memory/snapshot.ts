import { crc32 } from 'node:zlib';
import { typeNames } from '../../model/entities.ts';
import { basisNames } from '../../model/evidence.ts';
import { relationKindNames } from '../../model/relation-kinds.ts';
import { readFileFully, replaceFile } from './atomic-file.ts';
import { commonFields, ownFields } from './fields.ts';
import { encodeJson, readJson, type Sections } from './sections.ts';

// A snapshot is one file. Its numbers are little-endian:
//
//     header    magic (8 bytes), format (uint32), checksum (uint32), file size (float64), table size (float64)
//     table     JSON: version of the data; name, type, length and offset of each section; padded with spaces to 8 bytes
//     sections  each starts at a multiple of 8 bytes
//
// The checksum is the CRC-32 of everything after it. It detects accidental damage, not tampering: anyone who can write
// the file can write a matching checksum, and so could with any other digest; CRC-32 is the fastest.

/** A file is not a snapshot that this program can read. The message says why, and what to do. */
export class SnapshotError extends Error {
  override name = 'SnapshotError';

  constructor(file: string, problem: string) {
    super(`${file} ${problem} Build it again: npm run snapshot:build -- ${file}`);
  }
}

/** Writes sections to a file, which is replaced atomically. Returns the size in bytes. */
export function writeSnapshot(file: string, sections: Sections): number {
  const { version } = readJson(sections, 'metadata') as { version: string }; // As the builder wrote it.
  const entries = Object.entries(sections).map(([name, array], index, all) => {
    const offset = all.slice(0, index).reduce((sum, [, earlier]) => sum + padded(earlier.byteLength), 0);
    return { name, type: array.constructor.name, length: array.length, offset };
  });
  const table = padWithSpaces(encodeJson({ version, layout, sections: entries }));
  const header = Buffer.alloc(headerSize);
  const chunks: Uint8Array[] = [header.subarray(checksumStart), table];
  for (const { buffer, byteOffset, byteLength } of Object.values(sections)) {
    chunks.push(new Uint8Array(buffer, byteOffset, byteLength));
    chunks.push(new Uint8Array(padded(byteLength) - byteLength));
  }
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, checksumStart);
  header.write(magic);
  header.writeUInt32LE(format, 8);
  header.writeDoubleLE(size, 16);
  header.writeDoubleLE(table.length, 24);
  header.writeUInt32LE(checksum(chunks), 12);
  replaceFile(file, [header.subarray(0, checksumStart), ...chunks]);
  return size;
}

/**
 * Reads the sections of a snapshot as views of one buffer. Only the table is parsed.
 * @throws {SnapshotError} if the file is not a snapshot, has another format or layout, or is truncated or damaged.
 */
export function readSnapshot(file: string): Sections {
  const bytes = readFileFully(file);
  const header = Buffer.from(bytes.buffer, 0, Math.min(headerSize, bytes.length));
  const fail = (problem: string): never => {
    throw new SnapshotError(file, problem);
  };
  if (header.length < headerSize || header.toString('latin1', 0, magic.length) !== magic)
    fail(`is not a snapshot: it must begin with "${magic}".`);
  const [found, size, tableSize] = [header.readUInt32LE(8), header.readDoubleLE(16), header.readDoubleLE(24)];
  if (found !== format) fail(`is a snapshot of format ${found}, but this program reads format ${format}.`);
  if (bytes.length !== size) fail(`is incomplete or damaged: it must have ${size} bytes, but has ${bytes.length}.`);
  if (header.readUInt32LE(12) !== checksum([bytes.subarray(checksumStart)]))
    fail('is damaged: its checksum does not match its content.');
  const start = headerSize + tableSize;
  const table = readJson({ table: bytes.subarray(headerSize, start) }, 'table') as Table; // The checksum matches.
  if (table.layout !== layout)
    fail('was built by a version of this program with other entity types or relation kinds.');
  return Object.fromEntries(
    table.sections.map(({ name, type, length, offset }) => [
      name,
      new arrayTypes[type](bytes.buffer, start + offset, length),
    ]),
  );
}

interface Table {
  readonly version: string;
  readonly layout: string;
  readonly sections: readonly SectionEntry[];
}

interface SectionEntry {
  readonly name: string;
  readonly type: keyof typeof arrayTypes;
  /** The number of array elements. */
  readonly length: number;
  /** In bytes, from the end of the table. */
  readonly offset: number;
}

const arrayTypes = { Uint8Array, Uint16Array, Uint32Array, Float64Array };
const magic = 'MSMEgraf';
/** Raise this when the names or the layout of sections change, or how names and words are folded. */
const format = 6;
const headerSize = 32;
/** The offset of the first byte that the checksum covers. */
const checksumStart = 16;
/** The names that numbers in the sections refer to, and the fields that have columns. */
const layout = JSON.stringify([typeNames(), relationKindNames(), basisNames, commonFields, ownFields]);

function checksum(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => crc32(chunk, sum), 0);
}

/** The length rounded up to a multiple of 8. */
function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function padWithSpaces(json: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(padded(json.length)).fill(0x20);
  bytes.set(json);
  return bytes;
}
