import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import { configReloader } from '../../lib/core/reloading/mounted/containers';
import type { InputObject } from '../conformance/case';
import { amtool } from '../support/checks';
import { compiled } from '../support/compiled';
import { MountedSecret } from '../support/mounted-secret';
import { startPrometheus, startReloader, temporaryFolder } from '../support/processes';
import { ALERTMANAGER_VERSIONS, describeWith, RELOADER } from '../support/tools';
import { eventually } from '../support/wait';
import { CONFIG, KEY, VERSION, WatchedPod } from '../support/watched-pod';

const V1 = 'monitoring.coreos.com/v1';
const NAMESPACE = 'monitoring';

/** Of each tenant: a target, and a token's client that it names by a Secret. */
function prometheusWith(namespaces: readonly string[], form: 'mounted' | 'watching') {
  const instance: InputObject = {
    apiVersion: V1,
    kind: 'Prometheus',
    metadata: { namespace: NAMESPACE, name: 'main' },
    spec: { version: VERSION, scrapeConfigSelector: {}, scrapeConfigNamespaceSelector: {} },
  };
  const scraped = namespaces.map((namespace, i): InputObject => {
    const name = form === 'watching' ? 'oauth' : `oauth-${i}`;
    const oauth2 = {
      clientId: { secret: { name, key: 'id' } },
      clientSecret: { name, key: 'secret' },
      tokenUrl: 'http://localhost/token',
    };
    const spec = { staticConfigs: [{ targets: ['localhost:1'] }], oauth2 };
    return { apiVersion: `${V1}alpha1`, kind: 'ScrapeConfig', metadata: { namespace, name: `job-${i}` }, spec };
  });
  const { manifests, findings } = compiled([instance, ...scraped], [], { reloader: { mode: form } });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return manifests;
}

function configOf(manifests: ReturnType<typeof prometheusWith>, name: string, key: string) {
  const { metadata, stringData } = manifests.find(
    (object) => object.kind === 'Secret' && object.metadata.name === name,
  )!;
  return { annotations: metadata.annotations ?? {}, text: (stringData as Record<string, string>)[key]! };
}

/** Job → the id of its client, as a server says that it runs it. */
async function clientsOf({ url }: { readonly url: string }): Promise<Record<string, string>> {
  const answer = (await (await fetch(`${url}/api/v1/status/config`)).json()) as { data: { yaml: string } };
  const { scrape_configs: jobs } = load(answer.data.yaml) as {
    scrape_configs: { job_name: string; oauth2: { client_id: string } }[];
  };
  return Object.fromEntries(jobs.map(({ job_name, oauth2 }) => [job_name, oauth2.client_id]));
}

/** One visible line each, none of which YAML would read as it is. */
const LINES = [
  ...[
    'abc #def',
    '&x',
    '*x',
    '~',
    'true',
    '0x1f',
    '1e3',
    '- a',
    'a: b',
    '{a',
    "it's",
    '"',
    'say "no"',
    '\\n',
    '| a',
    '%a',
  ],
  ...['  a', 'a  ', 'a\tb', '$(HOME)', '$1', 'é', '日本', '😀', '---', '!!str a', '<<', '2001-01-01', '$&'],
];

/** What would leave a scalar, and write other jobs, whose credentials are another tenant's. */
const ATTACK = [
  'x',
  '      client_secret_file:',
  '        /s',
  '  - job_name:',
  '      stolen',
  '    authorization:',
  '      credentials_file:',
  '        /etc/prometheus/credentials/secret/payments/login/password',
  '  - job_name:',
  '      rest',
  '    oauth2:',
  '      client_id:',
  '        y',
];

describeWith([`prometheus-${VERSION}`, RELOADER], 'a value without file form beside prometheus-config-reloader', () => {
  it('is what it is, whatever line it is, and without the end of it', async () => {
    const values = [...LINES, 'ends\n', 'ends twice\n\n', 'ends\r\n'];
    const manifests = prometheusWith(
      values.map(() => NAMESPACE),
      'mounted',
    );
    const folder = temporaryFolder();
    const { text } = configOf(manifests, 'prometheus-main', KEY);
    const secret = new MountedSecret(join(folder, 'config'), { [KEY]: text });
    const outputFile = join(folder, 'prometheus.env.yaml');
    writeFileSync(outputFile, '');
    const prometheus = await startPrometheus(VERSION, outputFile);
    const container = configReloader({
      reload: { method: 'http', url: `${prometheus.url}/-/reload` },
      config: { file: secret.path(KEY), outputFile },
      watchedDirs: [],
      mounts: [],
    });
    const args = (container['args'] as string[]).filter((arg) => !arg.startsWith('--listen-address'));
    const names = values.map((_, i) => `CDK8S_PROMETHEUS_Secret__oauth_2d_${i}__id`);
    const variables = Object.fromEntries(names.map((name, i) => [name, values[i]!]));
    await startReloader(args, { POD_NAME: 'prometheus-test-0', SHARD: '0', ...variables });
    await eventually('all are loaded', async () => Object.keys(await clientsOf(prometheus)).length === values.length);
    const expected = values.map((value, i) => [`scrapeConfig/${NAMESPACE}/job-${i}`, value.replace(/[\r\n]+$/, '')]);
    expect(await clientsOf(prometheus)).toEqual(Object.fromEntries(expected));
  });
});

describeWith([`prometheus-${VERSION}`], 'a value without file form beside the watching sidecar', () => {
  const breaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];
  const attacks = breaks.map((character) => ATTACK.join(character));
  const values = [...LINES, 'several\nlines\n', '\u0000\u001b[0m', '\ufeffa', '" }\n- "', ...attacks];
  const given = values.map((value, i) => [`tenant-${i}`, value] as const);
  const unusable = [
    ['nobody', undefined],
    ['empty', ''],
    ['no-text', Buffer.from([0x61, 0xff, 0xfe])],
  ] as const;

  it('is what it is, whatever it holds, and nothing else beside it', { timeout: 60_000 }, async () => {
    const namespaces = [...given, ...unusable].map(([namespace]) => namespace);
    const { text, annotations } = configOf(prometheusWith(namespaces, 'watching'), 'prometheus-main', KEY);
    const pod = await WatchedPod.prepared({ env: { SHARD: '0' } });
    for (const [namespace, id] of [...given, ...unusable])
      if (id !== undefined) pod.api.put(`secret/${namespace}/oauth`, { data: { id, secret: 'horse' } });
    await pod.startWith({ data: { [KEY]: text }, annotations });
    const job = (i: number) => `scrapeConfig/${namespaces[i]}/job-${i}`;
    const expected = [
      ...given.map(([, value], i) => [job(i), value.replace(/[\r\n]+$/, '')]),
      ...unusable.map(([namespace], i) => [
        job(given.length + i),
        `$(CDK8S_PROMETHEUS_Secret__${namespace.replace('-', '_2d_')}__oauth__id)`,
      ]),
    ];
    await eventually('all are loaded', async () => Object.keys(await clientsOf(pod.prometheus)).length > 0);
    expect(await clientsOf(pod.prometheus)).toEqual(Object.fromEntries(expected));
    // And a value that comes later.
    pod.api.put('secret/nobody/oauth', { data: { id: ATTACK.join('\u0085') } });
    const late = job(given.length);
    await eventually('it is loaded', async () => (await clientsOf(pod.prometheus))[late] === ATTACK.join('\u0085'));
    expect(Object.keys(await clientsOf(pod.prometheus))).toHaveLength(namespaces.length);
    const printed = pod.sidecar.output();
    expect(printed).toContain('msg="a value cannot be used: it is empty" reference="secret/empty/oauth/id"');
    expect(printed).toContain('msg="a value cannot be used: it is no text" reference="secret/no-text/oauth/id"');
    for (const value of values.filter(({ length }) => length > 5)) expect(printed).not.toContain(value);
  });
});

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`amtool-${version}`], `an address without file form, in Alertmanager ${version}`, () => {
    it.each([
      ['is taken as it is', 'https://example.com/a?b=c', 'https://example.com/a?b=c'],
      ['is taken without what surrounds it', ' https://example.com/\n', 'https://example.com/'],
      ['is nobody where there is none', undefined, 'http://missing-credential.invalid'],
      ['is nobody where it is empty', '', 'http://missing-credential.invalid'],
      ['is nobody where it is no URL', 'https://example.com:port/horse', 'http://missing-credential.invalid'],
      ['is nobody where it is of another kind', 'ftp://example.com', 'http://missing-credential.invalid'],
    ])('%s', async (_, value, expected) => {
      const metadata = { namespace: NAMESPACE, name: 'main' };
      const spec = { receivers: [{ name: 'team' }], route: { receiver: 'team' } };
      const global = { opsGenieApiUrl: { name: 'address', key: 'url' } };
      const { manifests } = compiled(
        [
          { apiVersion: `${V1}alpha1`, kind: 'AlertmanagerConfig', metadata, spec },
          {
            apiVersion: V1,
            kind: 'Alertmanager',
            metadata,
            spec: { version, alertmanagerConfiguration: { name: 'main', global } },
          },
        ],
        [],
        { reloader: { mode: 'watching' } },
      );
      const { text, annotations } = configOf(manifests, 'alertmanager-main-generated', 'alertmanager.yaml');
      expect(annotations).toHaveProperty([REFERENCES_ANNOTATION]);
      const pod = await WatchedPod.prepared({ args: ['--start-ms=1000'] });
      if (value !== undefined) pod.api.put(`secret/${NAMESPACE}/address`, { data: { url: value } });
      pod.api.put(CONFIG, { data: { [KEY]: text }, annotations });
      expect(await pod.runOnce()).not.toContain('horse');
      expect(existsSync(pod.outputFile)).toBe(true);
      const written = readFileSync(pod.outputFile, 'utf8');
      expect(load(written)).toMatchObject({ global: { opsgenie_api_url: expected } });
      expect(amtool(version, written)).toMatchObject({ ok: true });
    });
  });
}
