import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const report = process.env['VITEST_JSON'];

/** End to end, on the cluster that KUBECONFIG names: one scenario after the other, each in namespaces of its own. */
export default defineConfig({
  resolve: { alias: { 'cdk8s-prometheus': fileURLToPath(new URL('../../lib/index.ts', import.meta.url)) } },
  test: {
    // Continuous integration counts the tests of several runs.
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    globalSetup: ['test/support/temporary.ts', 'test/e2e/support/reachable.ts'],
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
