/** A whole app, as users run it with `node app.js`: one Prometheus and twenty monitors. Prints what it cost. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { Prometheus, ServiceMonitor } from '../../lib';

const MONITORS = 20;

const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'bench-')) });
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring' });
new Prometheus(chart, 'prometheus', { metadata: { name: 'prometheus' }, spec: { serviceMonitorSelector: {} } });
for (let i = 0; i < MONITORS; i++) {
  new ServiceMonitor(chart, `web-${i}`, {
    metadata: { name: `web-${i}` },
    spec: { selector: { matchLabels: { app: `web-${i}` } }, endpoints: [{ port: 'web' }] },
  });
}
app.synth();

const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakMiB: process.resourceUsage().maxRSS / 1024 }));
