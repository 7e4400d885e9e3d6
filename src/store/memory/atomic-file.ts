import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';

/** All bytes of a file of any size, in a buffer of its own. */
export function readFileFully(file: string): Uint8Array<ArrayBuffer> {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(fstatSync(descriptor).size);
    let offset = 0;
    while (offset < bytes.length) {
      const read = readSync(descriptor, bytes, offset, Math.min(maxTransferBytes, bytes.length - offset), null);
      if (read === 0) return bytes.slice(0, offset); // The file was truncated meanwhile.
      offset += read;
    }
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

/** Replaces a file atomically, once the chunks are on the disk: readers see either the old or the new content. */
export function replaceFile(file: string, chunks: readonly Uint8Array[]): void {
  const temporary = `${file}.${process.pid}.part`;
  try {
    const descriptor = openSync(temporary, 'w');
    try {
      for (const chunk of chunks) {
        for (let offset = 0; offset < chunk.length; )
          offset += writeSync(descriptor, chunk, offset, Math.min(maxTransferBytes, chunk.length - offset));
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The most bytes that every operating system reads or writes in one call. */
const maxTransferBytes = 2 ** 30;
