import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const report = process.env['VITEST_JSON'];

export default defineConfig({
  resolve: { alias: { 'cdk8s-prometheus': fileURLToPath(new URL('./lib/index.ts', import.meta.url)) } },
  test: {
    // Continuous integration counts the tests of several runs.
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    pool: 'threads',
    isolate: false,
    // Much of a run waits for real servers, so that no core need be kept free of tests.
    maxWorkers: '100%',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/temporary.ts'],
    setupFiles: ['test/support/setup.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // Of what takes a second on a quiet machine; a first import on a busy one took more than twenty.
    testTimeout: 60_000,
    // A machine that does much else takes longer than the second of vitest's default.
    expect: { poll: { timeout: 15_000 } },
  },
});
