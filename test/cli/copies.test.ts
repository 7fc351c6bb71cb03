import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cli, folderWith, PROMETHEUS } from './support';

const HOSTILE = PROMETHEUS.replace('metadata:', 'metadata:\n  annotations: {cdk8s-prometheus.io/tenancy: hostile}');
const COPY = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: evil}\n';

it('says as much of each of many copies of an object as of few', async () => {
  const copies = 3_000;
  const folder = folderWith({ 'platform.yaml': HOSTILE, 'copies.yaml': Array(copies).fill(COPY).join('---\n') });
  const { code, error } = await cli(['compile', '-f', folder]);
  const said = error.split('\n').filter((line) => line.includes('have this namespace and name'));
  expect([code, said.length]).toEqual([0, copies - 1]);
  expect(Math.max(...said.map((line) => line.length))).toBeLessThan(
    10 * join(folder, 'copies.yaml:1000:1').length + 500,
  );
  expect(said[0]).toContain(`and ${copies - 1 - 10} more`);
});
