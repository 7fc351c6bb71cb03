import { describe, expect, it } from 'vitest';
import { BuildContext } from '../../../../lib/core/base/context';
import { Findings } from '../../../../lib/core/base/findings';
import { refOf } from '../../../../lib/core/base/resource';
import { ReferenceCollector } from '../../../../lib/core/input/mounted-references';
import { targetOf } from '../../../../lib/core/kinds/target';
import type { PrometheusPodSpec } from '../../../../lib/core/prometheus/workload/spec';
import { buildPrometheusWorkloads } from '../../../../lib/core/prometheus/workload/statefulsets';

interface Built {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly replicas: number;
    readonly template: {
      readonly spec: {
        readonly nodeSelector?: object;
        readonly containers: readonly { readonly name: string; readonly args: string[]; readonly env: object[] }[];
      };
    };
  };
}

function build(spec: PrometheusPodSpec, podDisruptionBudget = false) {
  const findings = new Findings();
  const metadata = { name: 'main', namespace: 'monitoring' };
  const resource = { apiVersion: 'monitoring.coreos.com/v1', kind: 'Prometheus', metadata, spec } as const;
  const target = targetOf('Prometheus', resource, findings)!;
  const references = new ReferenceCollector('monitoring', '/credentials', () => undefined).required();
  const made = buildPrometheusWorkloads({
    resource,
    context: new BuildContext(target, refOf(resource), references, findings),
    config: { source: { secret: { secretName: 'prometheus-main' } }, file: 'prometheus.yaml' },
    serviceAccountName: 'prometheus-main',
    credentials: undefined,
    environment: [],
    podDisruptionBudget,
  }) as unknown as Built[];
  return { made, findings: findings.sorted() };
}

const argsOf = ({ made }: ReturnType<typeof build>) => made[0]!.spec.template.spec.containers[0]!.args;
const named = (args: readonly string[], name: string) => args.filter((arg) => arg.startsWith(`--${name}`));

describe('the workloads of a Prometheus', () => {
  it('are one StatefulSet a shard, the first without a number in its name', () => {
    expect(build({ shards: 3, replicas: 2 }).made.map(({ metadata }) => metadata.name)).toEqual([
      'prometheus-main',
      'prometheus-main-shard-1',
      'prometheus-main-shard-2',
    ]);
  });

  it('are bound to zones where shards are dealt out to them', () => {
    const shardingStrategy = { mode: 'Topology' as const, topology: { values: ['a', 'b'] } };
    const { made } = build({ shards: 4, shardingStrategy, nodeSelector: { disk: 'ssd' } });
    expect(made.map(({ spec }) => spec.template.spec.nodeSelector)).toEqual(
      ['a', 'b', 'a', 'b'].map((zone) => ({ disk: 'ssd', 'topology.kubernetes.io/zone': zone })),
    );
    const [, reloader] = made[2]!.spec.template.spec.containers;
    expect(reloader!.env).toContainEqual({ name: 'INZONE_SHARD', value: '1' });
  });

  it('have a budget for disruptions where there is a replica to spare', () => {
    const kinds = (replicas: number) => build({ replicas }, true).made.map(({ kind }) => kind);
    expect(kinds(1)).toEqual(['StatefulSet']);
    expect(kinds(2)).toEqual(['StatefulSet', 'PodDisruptionBudget']);
  });

  it.each([
    ['2.53.0', ['--storage.tsdb.retention.time=3d', '--storage.tsdb.retention.size=5GB']],
    ['3.10.0', ['--storage.tsdb.retention.time=3d', '--storage.tsdb.retention.size=5GB']],
    ['3.11.0', []],
  ])('give retention to Prometheus %s by arguments or leave it to the configuration', (version, expected) => {
    const args = argsOf(build({ version, retention: '3d', retentionSize: '5GB' }));
    expect(named(args, 'storage.tsdb.retention')).toEqual(expected);
  });

  it('say how long to keep data in versions that know no share of the volume', () => {
    const retained = (spec: PrometheusPodSpec & { readonly retentionPercentage: string }) =>
      named(argsOf(build({ version: '3.10.0', ...spec })), 'storage.tsdb.retention');
    expect(retained({ retentionPercentage: '80' })).toEqual(['--storage.tsdb.retention.time=24h']);
  });

  it.each([
    ['0.42.0', ['delay-compact-file.path=/prometheus/thanos.shipper.json'], ['meta-file-name', 'ignore-unequal']],
    ['0.41.0', ['max-block-duration=2h', 'min-block-duration=2h'], []],
  ])('go on compacting beside a sidecar that uploads from Thanos 0.42 on: %s', (version, compacts, ships) => {
    const objectStorageConfig = { name: 'bucket', key: 'config' };
    const { made } = build({ version: '3.9.0', thanos: { version, objectStorageConfig } });
    const [server, ...others] = made[0]!.spec.template.spec.containers;
    const sidecar = others.find(({ name }) => name === 'thanos-sidecar')!;
    const bounds = named(server!.args, 'storage.tsdb').filter((arg) => /compact|block/.test(arg));
    expect(bounds).toEqual(compacts.map((argument) => `--storage.tsdb.${argument}`));
    const shipper = named(sidecar.args, 'shipper.');
    expect(shipper.map((arg) => ships.find((ship) => arg.includes(ship)))).toEqual(ships);
  });

  it('give the sidecar one argument for each cipher and curve', () => {
    const grpcServerTlsConfig = { cipherSuites: ['A', 'B'], curves: ['CurveP256', 'X25519'] };
    const { made } = build({ thanos: { version: '0.42.0', grpcServerTlsConfig } } as PrometheusPodSpec);
    const { args } = made[0]!.spec.template.spec.containers.find(({ name }) => name === 'thanos-sidecar')!;
    expect(named(args, 'grpc-server-tls')).toEqual([
      '--grpc-server-tls-ciphers=A',
      '--grpc-server-tls-ciphers=B',
      '--grpc-server-tls-curves=CurveP256',
      '--grpc-server-tls-curves=X25519',
    ]);
  });

  it.each([
    ['2.55.1', ['--enable-feature=otlp-write-receiver']],
    ['3.0.0', ['--web.enable-otlp-receiver']],
  ])('switch the OTLP receiver of Prometheus %s on in its own way', (version, expected) => {
    const args = argsOf(build({ version, enableOTLPReceiver: true }));
    expect([...named(args, 'enable-feature'), ...named(args, 'web.enable-otlp')]).toEqual(expected);
  });

  it.each(['web.enable-lifecycle', 'no-web.enable-lifecycle', 'config.file'])('refuse --%s of a user', (name) => {
    const { findings } = build({ additionalArgs: [{ name: 'fine', value: '1' }, { name }] });
    expect(findings).toMatchObject([
      { code: 'managed-argument', path: 'spec.additionalArgs[1].name', given: `--${name}` },
    ]);
  });

  it('refuse the dashes of an argument, which are written anyway', () => {
    const { findings } = build({ additionalArgs: [{ name: '--log.level', value: 'debug' }] });
    expect(findings).toMatchObject([
      { code: 'invalid-value', path: 'spec.additionalArgs[0].name', given: '--log.level', hint: 'Write `log.level`' },
    ]);
  });

  it('refuse two mounts at one path', () => {
    const { findings } = build({
      volumes: [{ name: 'mine', emptyDir: {} }],
      volumeMounts: [{ name: 'mine', mountPath: '/prometheus' }],
    });
    expect(findings).toMatchObject([{ code: 'duplicate-volume', given: '/prometheus' }]);
  });

  it('warn of a claim that the API server will refuse', () => {
    expect(build({ storage: { volumeClaimTemplate: {} } }).findings).toMatchObject([
      { severity: 'warning', code: 'missing-field' },
    ]);
  });
});
