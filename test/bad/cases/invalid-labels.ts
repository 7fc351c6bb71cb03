import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chart, Include } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What YAML reads is not always what was meant. */
const PITFALLS = `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: 007, namespace: y, labels: {scrape: on, version: 1.10}, annotations: {since: 2024}}
spec: {selector: {}, endpoints: []}
`;

const declare: BadCase = (chart, app) => {
  new Prometheus(chart, 'main', {
    metadata: {
      name: 'main',
      labels: { team: 'x'.repeat(64), 'two words': 'a', __proto: 'b', constructor: 'fine' },
      annotations: { 'example.com/purpose': 'any text: äöü', '/nothing-before': 'a' },
    },
    spec: { serviceMonitorSelector: {} },
  });
  new Prometheus(chart, 'pods', {
    metadata: { name: 'pods' },
    spec: {
      serviceMonitorSelector: {},
      podMetadata: { labels: { owner: 'Team A' } },
      storage: { volumeClaimTemplate: { metadata: { labels: { 'example.com/tier/': 'gold' } } } },
    },
  });
  const labelled = new Chart(app, 'labelled', { namespace: 'monitoring', labels: { app: 'my app' } });
  new ServiceMonitor(labelled, 'monitor', { metadata: { name: 'monitor' }, spec: { selector: {}, endpoints: [] } });
  const url = join(mkdtempSync(join(tmpdir(), 'pitfalls-')), 'monitor.yaml');
  writeFileSync(url, PITFALLS);
  new Include(chart, 'included', { url });
};

export default declare;
