import { defineConfig } from 'vitest/config';

const report = process.env['VITEST_JSON'];
const sources = ['cdk8s-prometheus-source'];

/** End to end, on the cluster that KUBECONFIG names: one scenario after the other, each in namespaces of its own. */
export default defineConfig({
  resolve: { conditions: sources },
  ssr: { resolve: { conditions: sources, externalConditions: sources } },
  test: {
    // Continuous integration counts the tests of several runs.
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    globalSetup: ['test/e2e/support/reachable.ts'],
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
