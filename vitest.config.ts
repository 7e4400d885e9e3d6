import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/helpers/plain-equality.ts'],
    // Without Vite's module runner Node loads every file itself, so that there is one copy of `graphql`.
    experimental: { viteModuleRunner: false },
    testTimeout: 20_000,
    ...(process.env.CI && { reporters: ['default', 'json'], outputFile: { json: 'test-report.json' } }),
  },
});
