import { join } from 'node:path';
import { defineConfig } from 'vite';

/** Builds GraphiQL and its editor into static files that need no other origin. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  logLevel: 'error',
  build: {
    outDir: join(import.meta.dirname, '../../dist/graphiql'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 8_000,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
});
