import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Test workers, and the programs that tests start, compile a module once and read it from this cache then.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/node-compile');

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/helpers/plain-equality.ts'],
    // Without Vite's module runner Node loads every file itself, so that there is one copy of `graphql`.
    experimental: { viteModuleRunner: false },
    maxWorkers: availableParallelism(),
    // The test files of a worker share its modules, so that the schema and its dependencies are loaded once per worker.
    isolate: false,
    testTimeout: 60_000,
    ...(process.env.CI && { reporters: ['default', 'json'], outputFile: { json: 'test-report.json' } }),
  },
});
