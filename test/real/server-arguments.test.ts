/** Arguments that no configuration shows: promtool does not see them, and a server does not start with a wrong one. */

import { expect, it } from 'vitest';
import { compiled } from '../support/compiled';
import { podFiles } from '../support/pod-files';
import { temporaryFolder } from '../support/processes';
import { startServer } from '../support/prometheus-pod';
import { describeWith, PROMETHEUS_VERSIONS } from '../support/tools';

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`prometheus-${version}`], `the arguments of Prometheus ${version}`, () => {
    it('are such that it starts and receives all versions of messages that are given', async () => {
      const spec = {
        version: `v${version}`,
        scrapeConfigSelector: {},
        enableRemoteWriteReceiver: true,
        remoteWriteReceiverMessageVersions: ['V1.0', 'V2.0'],
      };
      const metadata = { namespace: 'monitoring', name: 'main' };
      const { manifests } = compiled([{ apiVersion: 'monitoring.coreos.com/v1', kind: 'Prometheus', metadata, spec }]);
      const server = await startServer(version, podFiles(manifests, {}, 'prometheus', temporaryFolder()));
      const written = await fetch(`${server.url}/api/v1/write`, { method: 'POST', body: 'x' });
      expect(written.status).not.toBe(404);
    });
  });
}
