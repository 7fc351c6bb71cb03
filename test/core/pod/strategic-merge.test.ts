import { describe, expect, it } from 'vitest';
import { mergeContainers } from '../../../lib/core/pod/strategic-merge';

const made = [
  {
    name: 'server',
    image: 'server:1',
    args: ['--a', '--b'],
    env: [
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      { name: 'SHARD', value: '0' },
    ],
    ports: [{ name: 'web', containerPort: 9090, protocol: 'TCP' }],
    volumeMounts: [{ name: 'data', mountPath: '/data' }],
    livenessProbe: { httpGet: { path: '/-/healthy', port: 'web' }, periodSeconds: 5 },
    securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
  },
  { name: 'sidecar', image: 'sidecar:1' },
];

const server = (patch: object) => mergeContainers(made, [{ name: 'server', ...patch }])[0]!;

describe('containers of a user, merged into those that are made', () => {
  it('change their namesakes in place, and come last otherwise', () => {
    const merged = mergeContainers(made, [
      { name: 'extra', image: 'x' },
      { name: 'sidecar', image: 'sidecar:2' },
    ]);
    expect(merged.map(({ name }) => name)).toEqual(['server', 'sidecar', 'extra']);
    expect(merged[1]).toEqual({ name: 'sidecar', image: 'sidecar:2' });
    expect(merged[0]).toBe(made[0]);
  });

  it('replace lists that have no merge key', () => {
    expect(server({ args: ['--only'] })['args']).toEqual(['--only']);
  });

  it('merge variables by name, ports by number and mounts by path', () => {
    const merged = server({
      env: [
        { name: 'SHARD', value: '7' },
        { name: 'NEW', value: 'x' },
      ],
      ports: [{ containerPort: 9090, name: 'renamed' }],
      volumeMounts: [{ name: 'mine', mountPath: '/mine' }],
    });
    expect(merged['env']).toEqual([made[0]!.env![0], { name: 'SHARD', value: '7' }, { name: 'NEW', value: 'x' }]);
    expect(merged['ports']).toEqual([{ name: 'renamed', containerPort: 9090, protocol: 'TCP' }]);
    expect(merged['volumeMounts']).toEqual([
      { name: 'mine', mountPath: '/mine' },
      { name: 'data', mountPath: '/data' },
    ]);
  });

  it('change nothing by what the API cannot tell from no value', () => {
    const { livenessProbe } = made[0]!;
    const merged = server({
      image: '',
      env: [{ name: 'SHARD', value: '' }],
      ports: [{ containerPort: 9090, name: '', hostPort: 0 }],
      volumeMounts: [{ name: 'data', mountPath: '/data', readOnly: false, subPath: '' }],
      livenessProbe: { periodSeconds: 0, failureThreshold: 3 },
      tty: false,
    });
    expect(merged).toEqual({
      ...made[0],
      livenessProbe: { ...livenessProbe, failureThreshold: 3 },
    });
  });

  it('change what zero and `false` are values of', () => {
    const patch = { runAsUser: 0, readOnlyRootFilesystem: false };
    expect(server({ securityContext: patch })['securityContext']).toEqual({
      ...made[0]!.securityContext,
      ...patch,
    });
  });

  it('give a probe another handler, not a second one', () => {
    expect(server({ livenessProbe: { tcpSocket: { port: 1 } } })['livenessProbe']).toEqual({
      periodSeconds: 5,
      tcpSocket: { port: 1 },
    });
  });

  it('merge mappings field by field, and say nothing by an empty list', () => {
    const merged = server({ securityContext: { capabilities: { add: ['CHOWN'] } }, env: [] });
    expect(merged['securityContext']).toEqual({
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'], add: ['CHOWN'] },
    });
    expect(merged['env']).toBe(made[0]!.env);
  });
});
