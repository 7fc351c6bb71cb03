import { ApiObject } from 'cdk8s';
import { Deployment, ServiceAccount } from 'cdk8s-plus-27';
import { ConfigReloader, type ConfigReloaderProps, ReloadMode } from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { configReloader, initConfigReloader } from '../../lib/core/reloading/mounted/containers';
import { chartOf, messagesOf, objectOf, objectsOf } from './support';

const props: ConfigReloaderProps = {
  configSecret: 'blackbox',
  configKey: 'blackbox.yml',
  reloadUrl: 'http://localhost:9115/-/reload',
};

/** A Deployment with one volume and init container of its own. */
function reloaded(given: ConfigReloaderProps) {
  const chart = chartOf();
  const deployment = new Deployment(chart, 'blackbox', {
    metadata: { name: 'blackbox' },
    serviceAccount: ServiceAccount.fromServiceAccountName(chart, 'account', 'prober'),
    containers: [{ name: 'blackbox', image: 'blackbox:1' }],
    initContainers: [{ name: 'first', image: 'first:1' }],
  });
  const reloader = new ConfigReloader(chart, 'reloader', given);
  reloader.addTo(deployment, { container: deployment.containers[0]!, mountPath: '/etc/blackbox' });
  return { chart, reloader, pod: objectOf(chart, 'Deployment', 'blackbox')['spec'].template.spec };
}

describe('ConfigReloader', () => {
  it('runs with the arguments of the sidecar beside Prometheus and Alertmanager', () => {
    const { reloader } = reloaded(props);
    const options = {
      reload: { method: 'http', url: 'http://localhost:9115/-/reload' },
      config: { file: '/etc/reloader/config/blackbox.yml', outputFile: '/etc/reloader/config_out/blackbox.yml' },
      watchedDirs: [],
      mounts: [],
    } as const;
    expect(reloader.container.args).toEqual(configReloader(options)['args']);
    expect(reloader.initContainer.args).toEqual(initConfigReloader(options)['args']);
    expect(reloader.container.image).toBe(configReloader(options)['image']);
  });

  it('adds its containers and volumes to a workload of cdk8s-plus, and mounts the outcome for the server', () => {
    const { pod, reloader } = reloaded(props);
    const names = (values: { name: string }[]) => values.map(({ name }) => name);
    expect(names(pod.containers)).toEqual(['blackbox', 'config-reloader']);
    expect(names(pod.initContainers)).toEqual(['first', 'init-config-reloader']);
    expect(pod.containers[1]).toEqual(reloader.container);
    expect(pod.initContainers[1]).toEqual(reloader.initContainer);
    expect(pod.volumes).toEqual(reloader.volumes);
    expect(pod.containers[0].volumeMounts).toEqual([
      { name: reloader.outputVolumeName, mountPath: '/etc/blackbox', readOnly: true },
    ]);
  });

  it('watches further Secrets and ConfigMaps', () => {
    const { reloader } = reloaded({ ...props, watchedSecrets: ['tokens'], watchedConfigMaps: ['modules.v2'] });
    expect(reloader.container.args).toContain('--watched-dir=/etc/reloader/watched/secret/tokens');
    expect(reloader.container.args).toContain('--watched-dir=/etc/reloader/watched/configmap/modules.v2');
    expect(reloader.volumes.map(({ name }) => name)).toContain('reloader-configmap-modules-v2');
  });

  it('gives each watched object a volume of its own, whatever their names come out as', () => {
    const long = 'x'.repeat(60);
    const names = ['a.b', 'a-b', `${long}.a`, `${long}.b`, `${'y'.repeat(44)}-z`];
    for (const mode of [ReloadMode.MOUNTED, ReloadMode.WATCHING]) {
      const { pod } = reloaded({ ...props, mode, watchedConfigMaps: names });
      const volumes = pod.volumes.filter(({ configMap }: { configMap?: { name: string } }) =>
        names.includes(configMap?.name ?? ''),
      ) as { name: string }[];
      expect(volumes[1]!.name).toBe('reloader-configmap-a-b');
      expect(new Set(volumes.map(({ name }) => name)).size).toBe(names.length);
      expect(volumes.filter(({ name }) => !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])$/.test(name))).toEqual([]);
    }
  });

  it('refuses a name that is watched twice', () => {
    const chart = chartOf();
    new ConfigReloader(chart, 'reloader', { ...props, watchedSecrets: ['a', 'b', 'a'] });
    expect(messagesOf(chart)).toEqual([expect.stringContaining('a pod cannot have two volumes for one object')]);
  });

  it('sends a signal to servers that take one, in a pod that shares its processes', () => {
    const { reloadUrl: _, ...rest } = props;
    const { pod, reloader } = reloaded({ ...rest, runtimeInfoUrl: 'http://localhost:9090/api/v1/status/runtimeinfo' });
    expect(pod.shareProcessNamespace).toBe(true);
    expect(reloader.container.args).toContain('--reload-method=signal');
  });

  it('in the watching mode has the right to look at exactly what it watches', () => {
    const { chart, pod } = reloaded({ ...props, watchedConfigMaps: ['modules'], mode: ReloadMode.WATCHING });
    const role = objectsOf(chart).find(({ kind }) => kind === 'Role')!;
    expect(role['rules']).toEqual([
      { apiGroups: [''], resources: ['configmaps'], resourceNames: ['modules'], verbs: ['get', 'list', 'watch'] },
      { apiGroups: [''], resources: ['secrets'], resourceNames: ['blackbox'], verbs: ['get', 'list', 'watch'] },
    ]);
    const binding = objectsOf(chart).find(({ kind }) => kind === 'RoleBinding')!;
    expect(binding['subjects']).toEqual([{ kind: 'ServiceAccount', name: 'prober', namespace: 'monitoring' }]);
    const program = objectsOf(chart).find(({ kind }) => kind === 'ConfigMap')!;
    const volume = pod.volumes.find(({ name }: { name: string }) => name === 'watching-reloader');
    expect(volume.configMap.name).toBe(program.metadata.name);
    expect(pod.containers[1].args).toContain('--config=secret/monitoring/blackbox:blackbox.yml');
  });

  it('is let in by a password and a certificate', () => {
    const basicAuth = { username: { name: 'login', key: 'user' }, password: { name: 'login', key: 'password' } };
    const mounted = reloaded({ ...props, basicAuth }).reloader.container;
    expect(mounted.args?.join(' ')).toMatch(/--reload-url=http:\/\/\$\(\w+\):\$\(\w+\)@localhost:9115/);
    const watching = { ...props, basicAuth, clientCertificate: 'client', mode: ReloadMode.WATCHING };
    const { pod } = reloaded(watching);
    const sidecar = pod.containers[1];
    expect(sidecar.args).toEqual(
      expect.arrayContaining([
        '--password-file=/etc/web-password/password',
        '--cert-file=/etc/reloader/certificate/tls.crt',
        '--key-file=/etc/reloader/certificate/tls.key',
      ]),
    );
    for (const { name } of sidecar.volumeMounts)
      expect(pod.volumes.map((volume: { name: string }) => volume.name)).toContain(name);
    expect(pod.volumes).toContainEqual({ name: 'reloader-certificate', secret: { secretName: 'client' } });
  });

  it.each([
    [{ configKey: 'a', reloadUrl: 'http://localhost' }, 'neither of configSecret and configMap'],
    [{ ...props, configMap: 'other' }, 'both of configSecret and configMap'],
    [{ configKey: 'a', configMap: 'b' }, 'neither of reloadUrl and runtimeInfoUrl'],
    [{ ...props, runtimeInfoUrl: 'http://localhost' }, 'both of reloadUrl and runtimeInfoUrl'],
    [{ ...props, clientCertificate: 'client' }, 'prometheus-config-reloader has no clientCertificate to show'],
    [{ ...props, basicAuth: { username: { name: 'a', key: 'b' } } }, 'basicAuth lacks a name'],
  ])('refuses %j', (given, message) => {
    expect(() => new ConfigReloader(chartOf(), 'reloader', given)).toThrow(`monitoring/reloader: ${message}`);
  });

  it('lends its parts to a workload that is no construct of cdk8s-plus', () => {
    const chart = chartOf();
    const reloader = new ConfigReloader(chart, 'reloader', props);
    new ApiObject(chart, 'pod', {
      apiVersion: 'v1',
      kind: 'Pod',
      spec: { containers: [reloader.container], volumes: reloader.volumes },
    });
    expect(objectsOf(chart)[0]!['spec'].containers[0].name).toBe('config-reloader');
  });
});
