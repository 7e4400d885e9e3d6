import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';

/** All bytes of a file, however many, in memory of their own. */
export function readWhole(file: string): Uint8Array<ArrayBuffer> {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(fstatSync(descriptor).size);
    let at = 0;
    while (at < bytes.length) {
      const read = readSync(descriptor, bytes, at, Math.min(most, bytes.length - at), null);
      if (read === 0) return bytes.slice(0, at); // Somebody cut it meanwhile.
      at += read;
    }
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

/** Puts pieces, one after the other, in the place of a file, at once and when they are on the disk: who reads it sees the old or the new. */
export function replaceFile(file: string, pieces: readonly Uint8Array[]): void {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    const descriptor = openSync(unfinished, 'w');
    try {
      for (const piece of pieces) {
        for (let at = 0; at < piece.length; ) at += writeSync(descriptor, piece, at, Math.min(most, piece.length - at));
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** As many bytes as any system takes at once. */
const most = 2 ** 30;
