import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Puts a `.br` and a `.gz` beside every file of a build that gains by it, which the server sends to those who accept them. */
export function compressed(folder: string): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
        if (!/\.(js|css|ttf|html|svg)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const content = readFileSync(path);
        if (content.length <= worthwhileBytes) continue;
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        // The best quality takes a second for each megabyte: too long for an editor of seven at every installation.
        const quality = content.length > largeBytes ? 9 : constants.BROTLI_MAX_QUALITY;
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

const worthwhileBytes = 1_024;
const largeBytes = 250_000;
