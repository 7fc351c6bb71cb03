import { ApiObject, type App } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { apply, chartOf, synthesize } from './support/app';
import { freshNamespace, kubectl } from './support/cluster';

const HOME = 'e2e-rights';
const SHOP = 'e2e-rights-shop';
const OTHER = 'e2e-rights-other';

function app(root: App): void {
  const home = chartOf(root, HOME);
  const shop = chartOf(root, SHOP);
  new ApiObject(chartOf(root, 'unused'), 'shop', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: SHOP } });
  new Prometheus(home, 'prometheus', {
    metadata: { name: 'main' },
    spec: { serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} },
  });
  new ServiceMonitor(shop, 'checkout', {
    metadata: { name: 'checkout' },
    spec: { selector: { matchLabels: { app: 'checkout' } }, endpoints: [{ port: 'web' }] },
  });
}

/** What every account of a cluster may ask: about itself, and for the API's own description. */
const EVERYBODYS = /^(selfsubject|\s*\[\/|\s+\[)/;

/** `kubectl auth can-i --list`, without what everybody can. */
function rightsIn(namespace: string): string[] {
  const account = `system:serviceaccount:${HOME}:prometheus-main`;
  return kubectl(['auth', 'can-i', '--list', '--as', account, '-n', namespace, '--no-headers'])
    .split('\n')
    .filter((line) => line.trim() !== '' && !EVERYBODYS.test(line))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .sort();
}

const DISCOVERY = ['endpoints', 'pods', 'services'].map((resource) => `${resource} [] [] [get list watch]`);

describe('the account of a Prometheus', () => {
  beforeAll(() => {
    for (const namespace of [HOME, SHOP, OTHER]) freshNamespace(namespace);
    apply(synthesize(app));
  });

  it('may discover targets where its monitors look for them, and do nothing else there', () => {
    expect(rightsIn(SHOP)).toEqual(DISCOVERY);
  });

  it('may do nothing in its own namespace, where no monitor looks', () => {
    expect(rightsIn(HOME)).toEqual([]);
  });

  it('may do nothing in any other namespace', () => {
    expect(rightsIn(OTHER)).toEqual([]);
    expect(rightsIn('kube-system')).toEqual([]);
  });
});
