import { type UnzipFileInfo, unzipSync } from 'fflate';
import { ReaderError } from '../reader-error.ts';

/** The sum of the inflated sizes of the entries that are read, in bytes. */
const maxInflated = 100_000_000;
const maxEntries = 20_000;
/** XML is seldom deflated to less than a hundredth; a bomb, to a thousandth. Small entries may be anything. */
const maxRatio = 500;
const ratioFrom = 1_000_000;

/** The names of the entries of a ZIP file; nothing is inflated. @throws {ReaderError} if its directory is broken. */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzip(bytes, ({ name }) => {
    names.push(name);
    if (names.length > maxEntries) throw new ReaderError(`The ZIP file has more than ${maxEntries} entries.`);
    return false;
  });
  return names;
}

/**
 * The entries whose names `wanted` accepts. Sizes are checked before anything is inflated, and what an entry inflates
 * to beyond the size that the directory gives is cut.
 *
 * @throws {ReaderError} if the file is broken or inflates to more than a document does.
 */
export function zipEntries(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  const entries = new Set(zipNames(bytes).filter(wanted));
  const check = ({ name, size, originalSize }: UnzipFileInfo) => {
    if (!entries.has(name)) return;
    total += originalSize;
    if (originalSize > ratioFrom && originalSize > size * maxRatio) {
      throw new ReaderError(`"${name}" inflates from ${size} bytes to ${originalSize}, which no document does.`);
    }
    if (total > maxInflated) throw new ReaderError(`The ZIP file inflates to more than ${maxInflated} bytes.`);
  };
  unzip(bytes, (entry) => {
    check(entry);
    return false;
  });
  return new Map(Object.entries(unzip(bytes, ({ name }) => entries.has(name))));
}

function unzip(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    throw new ReaderError(`The ZIP file is broken: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
