import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,demo,web,tests,conformance,bench,measure}/**/*.test.{ts,tsx}'],
    exclude: ['**/fixtures/**', 'node_modules/**', 'dist/**'],
    globalSetup: ['src/kernel/testing/global-setup.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
