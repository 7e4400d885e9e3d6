import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from '../vite/compressed.ts';

const outDir = join(import.meta.dirname, '../../../dist/explorer');

/** Builds the explorer into static files that need no other origin, and a manifest by which its size is checked. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  logLevel: 'error',
  plugins: [compressed(outDir)],
  build: {
    outDir,
    emptyOutDir: true,
    manifest: 'manifest.json',
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
});
