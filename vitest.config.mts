import { defineConfig } from 'vitest/config';

const report = process.env['VITEST_JSON'];
const sources = ['cdk8s-prometheus-source'];

export default defineConfig({
  resolve: { conditions: sources },
  ssr: { resolve: { conditions: sources, externalConditions: sources } },
  test: {
    // Continuous integration counts the tests of several runs.
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    pool: 'threads',
    isolate: false,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 20_000,
  },
});
