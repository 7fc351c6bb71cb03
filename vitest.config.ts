import { defineConfig } from 'vitest/config';

const sources = ['cdk8s-prometheus-source'];

export default defineConfig({
  resolve: { conditions: sources },
  ssr: { resolve: { conditions: sources, externalConditions: sources } },
  test: {
    pool: 'threads',
    isolate: false,
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 20_000,
  },
});
