/** Certificates and keys of a tenant, which servers look into when they load the configuration of all. */

import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Chart } from 'cdk8s';
import {
  Alertmanager,
  AlertmanagerConfig,
  Prometheus,
  ReloadMode,
  ScrapeConfig,
  type ScrapeConfigSpec,
  Tenancy,
} from 'cdk8s-prometheus';
import { describe, expect, it } from 'vitest';
import { REFERENCES_ANNOTATION } from '../../lib/core/base/sidecar-protocol';
import { AUTHORITY_OF_NOBODY, PAIR_OF_ANYBODY } from '../../sidecar/stand-in';
import { chartOf, objectOf } from '../lib/support';
import type { ApiObject } from '../support/api-server';
import { atEnd } from '../support/at-end';
import {
  type Certificate,
  describeWithCertificates,
  madeCertificate,
  selfSignedCertificate,
} from '../support/certificates';
import { besides, neverRestarted } from '../support/faults';
import { type Running, startAlertmanager, startPrometheus } from '../support/processes';
import { ALERTMANAGER_VERSIONS, describeWith, PROMETHEUS_VERSIONS, type Tool } from '../support/tools';
import { eventually } from '../support/wait';
import { KEY, VERSION, WatchedPod } from '../support/watched-pod';

const SECRET = 'secret/shop/client';
const watching = { reloader: { mode: ReloadMode.WATCHING }, tenancy: Tenancy.HOSTILE };
const tlsConfig = {
  ca: { secret: { name: 'client', key: 'ca.crt' } },
  cert: { secret: { name: 'client', key: 'tls.crt' } },
  keySecret: { name: 'client', key: 'tls.key' },
};

/** What is a key there, as the certificates of an authority. */
const keyAsAuthority = { ca: { secret: tlsConfig.keySecret } };

type Data = Readonly<Record<string, string>>;

/** It is its own authority. */
function dataOf({ cert, key }: Certificate): Data {
  return { 'ca.crt': cert, 'tls.crt': cert, 'tls.key': key };
}

/** What each may hold, beside a pair and its authority that are good. */
function faults(good: Certificate, other: Certificate): Readonly<Record<string, Data | undefined>> {
  const all = dataOf(good);
  const broken = good.cert.replace(/^M.{20}/m, 'M'.repeat(21));
  return {
    'that is not there': undefined,
    'without any key': {},
    'of garbage': { 'ca.crt': 'garbage', 'tls.crt': 'garbage', 'tls.key': 'garbage' },
    'of nothing': { 'ca.crt': '', 'tls.crt': '', 'tls.key': '' },
    'with certificates that are broken': { ...all, 'ca.crt': broken, 'tls.crt': broken },
    'with a key of another certificate': { ...all, 'tls.key': other.key },
    'with certificates that only others read': onlyForOthers(),
  };
}

/** Node reads it, Go does not: the curve is none of its. */
function onlyForOthers(): Data {
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'];
  return dataOf(madeCertificate([...curve, '-subj', '/CN=shop']));
}

/** What the compiler makes of an instance, with the folder of credentials of a test. */
function emitted(pod: WatchedPod, chart: Chart, name: string) {
  const { metadata, stringData } = objectOf(chart, 'Secret', name);
  const annotations = { [REFERENCES_ANNOTATION]: metadata.annotations![REFERENCES_ANNOTATION]! };
  const text = Object.values(stringData as Data)[0]!;
  return { annotations, data: { [KEY]: text.replaceAll(/\/etc\/\w+\/credentials/g, pod.credentialsDir) } };
}

interface Server {
  /** With a job or receiver of `shop` that has the certificates, and another of `pay` with the marker. */
  readonly configuration: (pod: WatchedPod, marker: string) => ApiObject;
  readonly start: (configFile: string) => Promise<Running>;
  /** Where it tells what it runs. */
  readonly status: string;
}

function alertmanager(version: string): Server {
  return {
    configuration: (pod, marker) => {
      const chart = chartOf();
      const spec = { version, alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} };
      new Alertmanager(chart, 'main', { metadata: { name: 'main' }, spec, ...watching });
      const login = {
        clientId: { secret: { name: 'login', key: 'id' } },
        clientSecret: { name: 'login', key: 'secret' },
      };
      receiving(chart, 'shop', {
        webhookConfigs: [
          { url: 'https://shop/', httpConfig: { tlsConfig } },
          { url: 'https://shop/', httpConfig: { tlsConfig: keyAsAuthority } },
          { url: 'https://shop/', httpConfig: { oauth2: { tokenUrl: 'https://t/', ...login, tlsConfig } } },
        ],
        emailConfigs: [{ to: 'a@b', from: 'b@c', smarthost: 'localhost:25', tlsConfig }],
      });
      receiving(chart, 'pay', { webhookConfigs: [{ url: 'https://pay/' }] }, marker);
      return emitted(pod, chart, 'alertmanager-main-generated');
    },
    start: (configFile) => startAlertmanager(version, configFile),
    status: '/api/v2/status',
  };
}

function receiving(chart: Chart, namespace: string, receiver: object, name = 'team'): void {
  const spec = { route: { receiver: name }, receivers: [{ name, ...receiver }] };
  new AlertmanagerConfig(chart, namespace, { metadata: { name: 'team', namespace }, spec });
}

function prometheus(version: string, target = 'localhost:9'): Server {
  return {
    configuration: (pod, marker) => {
      const chart = chartOf();
      const spec = { version, scrapeInterval: '1s', scrapeConfigSelector: {}, scrapeConfigNamespaceSelector: {} };
      new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec, ...watching });
      scraping(chart, 'shop', {
        scheme: 'HTTPS',
        tlsConfig,
        staticConfigs: [{ targets: [target] }],
      });
      const staticConfigs = [{ targets: ['localhost:9'] }];
      scraping(chart, 'shop', { scheme: 'HTTPS', tlsConfig: keyAsAuthority, staticConfigs }, 'key-as-authority');
      scraping(chart, 'pay', { metricsPath: `/${marker}`, staticConfigs });
      return emitted(pod, chart, 'prometheus-main');
    },
    start: (configFile) => startPrometheus(version, configFile),
    status: '/api/v1/status/config',
  };
}

function scraping(chart: Chart, namespace: string, spec: ScrapeConfigSpec, name = 'team'): void {
  new ScrapeConfig(chart, `${namespace}-${name}`, { metadata: { name, namespace }, spec });
}

/** A pod that has begun with that, and changes from one marker to the next. */
async function startPod(server: Server, secret: Data | undefined) {
  const pod = await WatchedPod.prepared({ args: ['--reload-interval-ms=100'] });
  let marker = 0;
  const put = (data: Data | undefined) => {
    if (data === undefined) pod.api.remove(SECRET);
    else pod.api.put(SECRET, { data });
    pod.put(server.configuration(pod, `marker-${++marker}`));
  };
  const runs = async () =>
    (await (await fetch(pod.prometheus.url + server.status)).text()).includes(`marker-${marker}`);
  pod.api.put('secret/shop/login', { data: { id: 'shop', secret: 'horse' } });
  put(secret);
  await pod.runOnce();
  pod.prometheus = await server.start(pod.outputFile);
  await pod.startSidecar();
  return { pod, put, loads: (what: string) => eventually(`the change of another is loaded ${what}`, runs) };
}

const unusable = (pod: WatchedPod) => pod.metric('reloader_credentials_unusable');

const SERVERS: readonly (readonly [tool: Tool, server: Server])[] = [
  ...ALERTMANAGER_VERSIONS.map((version) => [`alertmanager-${version}`, alertmanager(version)] as const),
  ...PROMETHEUS_VERSIONS.map((version) => [`prometheus-${version}`, prometheus(version)] as const),
];

describeWithCertificates('certificates and keys of a tenant, beside the watching sidecar', () => {
  for (const [tool, server] of SERVERS) {
    describeWith([tool], tool, () => {
      besides('keep nobody from changes of others, whatever is in them', async () => {
        const [good, other] = [selfSignedCertificate(), selfSignedCertificate()];
        const { pod, put, loads } = await startPod(server, {
          'ca.crt': 'garbage',
          'tls.crt': 'garbage',
          'tls.key': '',
        });
        await loads('beside garbage that is there at the start');
        for (const [what, secret] of Object.entries(faults(good, other))) {
          put(secret);
          await loads(`beside a Secret ${what}`);
          expect(await pod.metric('reloader_reloads_failed_total'), what).toBe(0);
          expect(await unusable(pod), what).toBeGreaterThan(0);
        }
        put(dataOf(good));
        await loads('beside what has been mended');
        expect(await unusable(pod)).toBe(0);
        expect(readFileSync(join(pod.credentialsDir, SECRET, 'tls.crt'), 'utf8')).toBe(good.cert);
        expect(pod.sidecar.output()).not.toContain('garbage');
        neverRestarted(pod.prometheus.process);
      });
    });
  }

  describeWith([`prometheus-${VERSION}`], 'a target that asks for a certificate', () => {
    besides('is scraped by those that are good, and by no others', async () => {
      const [good, other] = [selfSignedCertificate(), selfSignedCertificate()];
      const target = await startTarget(good);
      const { pod, put, loads } = await startPod(prometheus(VERSION, target), dataOf(good));
      const isUp = async (is: boolean) => (await series(pod, 'up{job=~".*shop/team"}')) === Number(is);
      await eventually('it is scraped', () => isUp(true));
      for (const part of ['ca.crt', 'tls.key', 'tls.crt']) {
        put({ ...dataOf(good), [part]: part === 'ca.crt' ? other.cert : 'garbage' });
        await loads(`with another ${part}`);
        await eventually('it is not scraped', () => isUp(false));
        put(dataOf(good));
        await eventually('it is scraped again', () => isUp(true));
      }
    });
  });
});

async function series({ prometheus }: WatchedPod, query: string): Promise<number | undefined> {
  const answer = await fetch(`${prometheus.url}/api/v1/query?query=${encodeURIComponent(query)}`);
  const { data } = (await answer.json()) as { data: { result: { value: [number, string] }[] } };
  return data.result[0] === undefined ? undefined : Number(data.result[0].value[1]);
}

/** Lets in who shows that certificate. */
async function startTarget({ cert, key }: Certificate): Promise<string> {
  const server = createServer({ cert, key, ca: cert, requestCert: true }, (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end('one 1\n'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `localhost:${(server.address() as AddressInfo).port}`;
}

describe('what takes the place of a certificate', () => {
  it('is an authority whose key nobody has: it is the digest of a sentence', () => {
    const { publicKey, validTo, ca } = new X509Certificate(AUTHORITY_OF_NOBODY);
    const digest = createHash('sha256').update('An authority that nobody is.').digest('base64url');
    expect(publicKey.export({ format: 'jwk' })['x']).toBe(digest);
    expect({ ca, year: new Date(validTo).getUTCFullYear() }).toEqual({ ca: false, year: 1970 });
  });

  it('is a pair that ended long ago, and is no authority', () => {
    const certificate = new X509Certificate(PAIR_OF_ANYBODY.cert);
    expect(certificate.checkPrivateKey(createPrivateKey(PAIR_OF_ANYBODY.key))).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(new Date(certificate.validTo).getUTCFullYear()).toBe(1970);
  });
});
