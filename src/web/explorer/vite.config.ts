import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from '../vite/compressed.ts';

const outDir = join(import.meta.dirname, '../../../dist/explorer');

/**
 * Builds the explorer into static files that load nothing from other origins, and a manifest that lets tests check its
 * size.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  logLevel: 'error',
  plugins: [compressed(outDir)],
  oxc: { jsx: { runtime: 'automatic', importSource: '#explorer' } },
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
