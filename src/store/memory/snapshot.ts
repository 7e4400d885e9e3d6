import { crc32 } from 'node:zlib';
import { edgeNames } from '../../model/edges.ts';
import { typeNames } from '../../model/entities.ts';
import { basisNames } from '../../model/evidence.ts';
import { readWhole, replaceFile } from './atomic-file.ts';
import { commonFields, ownFields } from './fields.ts';
import { parsed, printed, type Sections } from './sections.ts';

// A snapshot is one file, its numbers little-endian:
//
//     prefix    magic (8 bytes), format (uint32), checksum (uint32), size of the file (float64), size of the table (float64)
//     table     JSON: the version of the data, and for each section its name, type, length and place; spaces up to 8 bytes
//     sections  each from a multiple of 8 bytes on
//
// The checksum is the CRC-32 of all that follows it. It tells an accident, not an enemy: who can write the file can write
// its checksum too, whatever the digest, and this one costs least.

/** A file is no snapshot that this program can serve. The message says why, and what to do. */
export class SnapshotError extends Error {
  override name = 'SnapshotError';

  constructor(file: string, problem: string) {
    super(`${file} ${problem} Make it again: npm run snapshot:build -- ${file}`);
  }
}

/** Writes sections to a file, which is replaced once all is on the disk; never is it half-written. The size in bytes. */
export function writeSnapshot(file: string, sections: Sections): number {
  const { version } = parsed(sections, 'notes') as { version: string }; // What the builder wrote.
  const entries = Object.entries(sections).map(([name, array], index, all) => {
    const offset = all.slice(0, index).reduce((sum, [, earlier]) => sum + padded(earlier.byteLength), 0);
    return { name, type: array.constructor.name, length: array.length, offset };
  });
  const table = spaced(printed({ version, layout, sections: entries }));
  const prefix = Buffer.alloc(prefixSize);
  const pieces: Uint8Array[] = [prefix.subarray(checkedFrom), table];
  for (const { buffer, byteOffset, byteLength } of Object.values(sections)) {
    pieces.push(new Uint8Array(buffer, byteOffset, byteLength));
    pieces.push(new Uint8Array(padded(byteLength) - byteLength));
  }
  const size = pieces.reduce((sum, piece) => sum + piece.length, checkedFrom);
  prefix.write(magic);
  prefix.writeUInt32LE(format, 8);
  prefix.writeDoubleLE(size, 16);
  prefix.writeDoubleLE(table.length, 24);
  prefix.writeUInt32LE(checksum(pieces), 12);
  replaceFile(file, [prefix.subarray(0, checkedFrom), ...pieces]);
  return size;
}

/**
 * Reads the sections of a snapshot, as views of one piece of memory: nothing is parsed but the table.
 * @throws {SnapshotError} if it is none, or of another format, or cut, or damaged.
 */
export function readSnapshot(file: string): Sections {
  const bytes = readWhole(file);
  const prefix = Buffer.from(bytes.buffer, 0, Math.min(prefixSize, bytes.length));
  const fail = (problem: string): never => {
    throw new SnapshotError(file, problem);
  };
  if (prefix.length < prefixSize || prefix.toString('latin1', 0, magic.length) !== magic)
    fail(`is no snapshot: it should begin with "${magic}".`);
  const [found, size, tableSize] = [prefix.readUInt32LE(8), prefix.readDoubleLE(16), prefix.readDoubleLE(24)];
  if (found !== format) fail(`is a snapshot of format ${found}, but this program reads format ${format}.`);
  if (bytes.length !== size) fail(`is not whole: it should have ${size} bytes, but has ${bytes.length}.`);
  if (prefix.readUInt32LE(12) !== checksum([bytes.subarray(checkedFrom)]))
    fail('is damaged: its content does not have its checksum.');
  const start = prefixSize + tableSize;
  const table = parsed({ table: bytes.subarray(prefixSize, start) }, 'table') as Table; // Its checksum is right.
  if (table.layout !== layout) fail('was made by a program with another catalogue of entities and relations.');
  return Object.fromEntries(
    table.sections.map(({ name, type, length, offset }) => [
      name,
      new arrays[type](bytes.buffer, start + offset, length),
    ]),
  );
}

interface Table {
  readonly version: string;
  readonly layout: string;
  readonly sections: readonly Place[];
}

interface Place {
  readonly name: string;
  readonly type: keyof typeof arrays;
  /** In numbers. */
  readonly length: number;
  /** In bytes from the end of the table. */
  readonly offset: number;
}

const arrays = { Uint8Array, Uint16Array, Uint32Array, Float64Array };
const magic = 'MSMEgraf';
/** To be raised when the sections change. */
const format = 1;
const prefixSize = 32;
/** The first byte that the checksum covers. */
const checkedFrom = 16;
/** What numbers in the sections stand for. */
const layout = JSON.stringify([typeNames(), edgeNames(), basisNames, commonFields, ownFields]);

function checksum(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => crc32(piece, sum), 0);
}

/** The next multiple of 8. */
function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/** JSON with as many spaces as make its length a multiple of 8. */
function spaced(json: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(padded(json.length)).fill(0x20);
  bytes.set(json);
  return bytes;
}
