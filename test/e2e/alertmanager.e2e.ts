import { ApiObject, type App } from 'cdk8s';
import { Alertmanager, ConfigSource, Prometheus } from 'cdk8s-prometheus';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/wait';
import { apply, chartOf, synthesize } from './support/app';
import { freshNamespace, get, kubectl, ready, servedJson } from './support/cluster';

const NAMESPACE = 'e2e-alertmanager';
const PODS = [0, 1, 2].map((n) => `alertmanager-mesh-${n}`);
const RULES = 'groups: [{name: always, rules: [{alert: AlwaysFiring, expr: vector(1)}]}]';

/** A configuration of the user's own, so that a rule file can be loaded that a ConfigMap brings. */
function prometheusConfig() {
  const endpoints = { kubernetes_sd_configs: [{ role: 'endpoints', namespaces: { names: [NAMESPACE] } }] };
  return {
    global: { evaluation_interval: '5s' },
    rule_files: ['/etc/prometheus/configmaps/rules/*.yaml'],
    alerting: {
      alertmanagers: [{ static_configs: [{ targets: PODS.map((pod) => `${pod}.alertmanager-operated:9093`) }] }],
    },
    scrape_configs: [
      { job_name: 'unused', ...endpoints, relabel_configs: [{ action: 'drop', source_labels: [], regex: '' }] },
    ],
  };
}

function stack(app: App): void {
  const chart = chartOf(app, NAMESPACE);
  new ApiObject(chart, 'rules', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'rules' },
    data: { 'always.yaml': RULES },
  });
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'rules' },
    spec: { configMaps: ['rules'] },
    config: ConfigSource.fromObject(prometheusConfig()),
  });
  new Alertmanager(chart, 'alertmanager', {
    metadata: { name: 'mesh' },
    spec: { replicas: 3 },
    config: ConfigSource.fromObject({ route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] }),
  });
}

interface Status {
  readonly cluster: { readonly peers: readonly unknown[]; readonly status: string };
}

const status = (pod: string) => servedJson<Status>(NAMESPACE, pod, 9093, '/api/v2/status');
const silences = (pod: string) =>
  servedJson<{ comment: string; status: { state: string } }[]>(NAMESPACE, pod, 9093, '/api/v2/silences');

const meshed = () =>
  eventually(
    'each of three replicas knows three peers',
    () => PODS.every((pod) => status(pod).cluster.peers.length === 3),
    180,
  );

describe('three Alertmanagers on a real cluster', () => {
  beforeAll(async () => {
    freshNamespace(NAMESPACE);
    apply(synthesize(stack));
    await ready('statefulset', 'alertmanager-mesh', NAMESPACE);
    await ready('statefulset', 'prometheus-rules', NAMESPACE);
  });

  it('form one mesh', async () => {
    await meshed();
  });

  it('receive a rule that fires', async () => {
    await eventually(
      'the alert has arrived',
      () => {
        const alerts = servedJson<{ labels: { alertname: string } }[]>(NAMESPACE, PODS[0]!, 9093, '/api/v2/alerts');
        return alerts.some(({ labels }) => labels.alertname === 'AlwaysFiring');
      },
      180,
    );
  });

  it('keep a silence when one of them is deleted', async () => {
    await meshed();
    const comment = 'kept by the mesh';
    const add = `amtool silence add alertname=Nothing --comment "${comment}" --author test --alertmanager.url http://localhost:9093 --duration 1h`;
    kubectl(['exec', '-n', NAMESPACE, PODS[0]!, '-c', 'alertmanager', '--', ...shellWords(add)]);
    await eventually('the silence has spread', () => PODS.every((pod) => silences(pod).length === 1), 60);
    const before = get<{ metadata: { uid: string } }>('pod', PODS[0]!, NAMESPACE).metadata.uid;
    kubectl(['delete', 'pod', PODS[0]!, '-n', NAMESPACE, '--wait=true']);
    await ready('statefulset', 'alertmanager-mesh', NAMESPACE);
    await meshed();
    expect(get<{ metadata: { uid: string } }>('pod', PODS[0]!, NAMESPACE).metadata.uid).not.toBe(before);
    await eventually(
      'the new pod knows the silence',
      () => silences(PODS[0]!).some((silence) => silence.comment === comment),
      60,
    );
  });
});

function shellWords(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
