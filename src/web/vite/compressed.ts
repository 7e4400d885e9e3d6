import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * A Vite plugin that writes a `.br` and a `.gz` beside each text file of a build. The server sends them to clients that
 * accept them.
 */
export function compressed(folder: string): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
        if (!/\.(js|css|ttf|html|svg)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const content = readFileSync(path);
        if (content.length <= minBytes) continue;
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        // The maximum quality takes about one second per megabyte: too slow for the editor's 7 MB.
        const quality = content.length > largeFileBytes ? 9 : constants.BROTLI_MAX_QUALITY;
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(content, {
            params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
          }),
        );
      }
    },
  };
}

/** Smaller files hardly gain from compression. */
const minBytes = 1_024;
const largeFileBytes = 250_000;
