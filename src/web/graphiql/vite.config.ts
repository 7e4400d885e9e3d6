import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from '../vite/compressed.ts';

const outDir = join(import.meta.dirname, '../../../dist/graphiql');

/** Builds GraphiQL and its editor into static files that load nothing from other origins. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  logLevel: 'error',
  plugins: [compressed(outDir)],
  build: {
    outDir,
    emptyOutDir: true,
    chunkSizeWarningLimit: 8_000,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
});
