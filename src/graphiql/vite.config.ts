import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const outDir = join(import.meta.dirname, '../../dist/graphiql');

/** Builds GraphiQL and its editor into static files that need no other origin. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  logLevel: 'error',
  plugins: [compressed()],
  build: {
    outDir,
    emptyOutDir: true,
    chunkSizeWarningLimit: 8_000,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
});

/** Puts a `.gz` beside every file that gains by it, which the server sends to those who accept it: 2 MB for 7. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      for (const entry of readdirSync(outDir, { withFileTypes: true, recursive: true })) {
        if (!/\.(js|css|ttf|html)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const content = readFileSync(path);
        if (content.length > 1_024) writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
