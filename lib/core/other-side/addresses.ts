/** Addresses in the cluster that monitors and instances name: whether they are Services of the app, and have the ports. */

import type { InstanceDeclaration } from '../base/app';
import { groupBy } from '../base/collections';
import { PROMETHEUS, THANOS } from '../base/conventions';
import type { Findings } from '../base/findings';
import { few } from '../base/listed';
import { remembered } from '../base/memoized';
import { otherwise } from '../base/otherwise';
import { keyOf, type Resource, refOf } from '../base/resource';
import { isSlip } from '../languages/slip';
import { comparable } from '../languages/suggest';
import { type OtherSide, type Service, workloadOf } from './objects';

/** A text with an address, and where it is. */
interface Named {
  readonly text: string;
  readonly at: string;
  /** Of an address without one. */
  readonly scheme?: string | undefined;
}

interface ProbeSpec {
  readonly prober?: { readonly url?: string; readonly scheme?: string };
  readonly targets?: { readonly staticConfig?: { readonly static?: readonly string[] } };
}

interface ScrapeConfigSpec {
  readonly scheme?: string;
  readonly staticConfigs?: readonly { readonly targets?: readonly string[] }[];
}

interface ServerSpec {
  readonly endpoints?: readonly string[];
  readonly remoteWrite?: readonly { readonly url?: string }[];
  readonly remoteRead?: readonly { readonly url?: string }[];
  readonly queryEndpoints?: readonly string[];
  readonly alertmanagersUrl?: readonly string[];
}

interface AlertmanagerConfigSpec {
  readonly receivers?: readonly { readonly webhookConfigs?: readonly { readonly url?: string }[] }[];
}

function ofServer({ spec }: Resource): Named[] {
  const { remoteWrite = [], remoteRead = [], queryEndpoints = [], alertmanagersUrl = [] } = spec as ServerSpec;
  return [
    ...remoteWrite.map(({ url = '' }, i) => ({ text: url, at: `spec.remoteWrite[${i}].url` })),
    ...remoteRead.map(({ url = '' }, i) => ({ text: url, at: `spec.remoteRead[${i}].url` })),
    ...queryEndpoints.map((text, i) => ({ text, at: `spec.queryEndpoints[${i}]` })),
    ...alertmanagersUrl.map((text, i) => ({ text, at: `spec.alertmanagersUrl[${i}]` })),
  ];
}

/** By kind, what is named by address. */
const NAMES: Readonly<Record<string, (resource: Resource) => readonly Named[]>> = {
  Probe({ spec }) {
    const { prober = {}, targets } = spec as ProbeSpec;
    return [
      { text: prober.url ?? '', at: 'spec.prober.url', scheme: prober.scheme },
      ...(targets?.staticConfig?.static ?? []).map((text, i) => ({
        text: text.includes('://') ? text : '',
        at: `spec.targets.staticConfig.static[${i}]`,
      })),
    ];
  },
  ScrapeConfig({ spec }) {
    const { staticConfigs = [], scheme } = spec as ScrapeConfigSpec;
    return staticConfigs.flatMap(({ targets = [] }, i) =>
      targets.map((text, j) => ({ text, at: `spec.staticConfigs[${i}].targets[${j}]`, scheme })),
    );
  },
  AlertmanagerConfig({ spec }) {
    return ((spec as AlertmanagerConfigSpec).receivers ?? []).flatMap(({ webhookConfigs = [] }, i) =>
      webhookConfigs.map(({ url = '' }, j) => ({ text: url, at: `spec.receivers[${i}].webhookConfigs[${j}].url` })),
    );
  },
  Prometheus: ofServer,
  PrometheusAgent: ofServer,
  ThanosRuler: ofServer,
  ThanosQuery: ({ spec }) =>
    ((spec as ServerSpec).endpoints ?? []).map((text, i) => ({ text, at: `spec.endpoints[${i}]` })),
};

/** What has no namespace is looked for in that of the pod that asks. */
export function checkAddresses(
  declarations: readonly InstanceDeclaration[],
  inputs: readonly Resource[],
  side: OtherSide,
  findings: Findings,
): void {
  const namesIn = namesByNamespace(side);
  const serverBehind = serversBehind(declarations, side);
  const servers = declarations.map(({ resource }) => resource);
  const homes = new Set(servers.map(({ metadata }) => metadata.namespace));
  const askers = homes.size === 1 ? [...homes][0] : undefined;
  for (const resource of [...servers, ...inputs]) {
    const home =
      ofServer === NAMES[resource.kind] || resource.kind === 'ThanosQuery' ? resource.metadata.namespace : askers;
    for (const { text, at, scheme } of NAMES[resource.kind]?.(resource) ?? []) {
      if (isPortMissing({ text, at }, resource, side, serverBehind, findings)) continue;
      const address = addressIn(text, { scheme, home });
      const service = address && side.serviceOf.get(`${address.namespace}/${address.name}`);
      checkProtocol({ text, at }, service, resource, findings);
      if (address === undefined) continue;
      const { namespace, name, port } = address;
      if (service !== undefined) {
        checkPort(service, port, { text, at }, resource, findings);
        checkReceiver(serverBehind(service), { text, at }, resource, findings);
      } else if (side.own.services.has(namespace)) {
        const { all, first } = namesIn(namespace);
        const near = all.has(name) ? undefined : first.find((each) => isSlip(name, each));
        if (near !== undefined) warnOfNear(address, near, { text, at }, resource, findings);
      }
    }
  }
}

type Server = Resource<{ readonly enableRemoteWriteReceiver?: boolean; readonly thanos?: object }>;

/** The only Prometheus of the app that a Service leads to. */
function serversBehind(
  declarations: readonly InstanceDeclaration[],
  { pods }: OtherSide,
): (service: Service) => Server | undefined {
  const servers = new Map(
    declarations
      .filter(({ resource, settings }) => resource.kind === 'Prometheus' && settings.config === undefined)
      .map(({ resource }) => [workloadOf(resource), resource]),
  );
  return ({ selector, namespace }) => {
    if (servers.size === 0 || selector === undefined) return undefined;
    const { members = [] } = pods.matching({ matchLabels: selector })?.get(namespace) ?? {};
    const [only, ...others] = members;
    return only === undefined || others.length > 0 ? undefined : (servers.get(`${namespace}/${only.name}`) as Server);
  };
}

const TAKEN = /\/api\/v1\/write\/?$/;

function checkReceiver(server: Server | undefined, { text, at }: Named, resource: Resource, findings: Findings): void {
  if (server === undefined || !/^spec\.remote(?:Write|Read)\[/.test(at)) return;
  const name = `${server.kind} ${keyOf(server)}`;
  if (server === resource) {
    const writes = at.startsWith('spec.remoteWrite');
    findings.warning(refOf(resource), at, {
      code: 'doubtful-value',
      message: `it ${writes ? 'sends its samples to' : 'reads from'} itself`,
      given: text,
      allowed: 'another server',
      hint: 'Write the address of the server that is meant, or remove it',
    });
  } else if (TAKEN.test(text) && server.spec.enableRemoteWriteReceiver !== true)
    findings.warning(refOf(resource), at, {
      code: 'doubtful-value',
      message: `${name} takes no samples from others`,
      given: text,
      allowed: 'a server that does',
      hint: `Add \`enableRemoteWriteReceiver: true\` to the spec of ${name}`,
    });
}

/** Those of other hosts as well: nothing is wrong with their names. */
function namesByNamespace({ services, externalServices }: OtherSide): (namespace: string) => Names {
  const byNamespace = groupBy([...services.all, ...externalServices.all], ({ namespace }) => namespace);
  return remembered((namespace: string) => {
    const names = (byNamespace.get(namespace) ?? []).map(({ name }) => name).sort();
    return { all: new Set(names), first: comparable(names) };
  });
}

interface Names {
  readonly all: ReadonlySet<string>;
  /** As many as are worth comparing. */
  readonly first: readonly string[];
}

interface Address {
  readonly namespace: string;
  readonly name: string;
  /** The number that is asked; undefined where somebody else says it. */
  readonly port: number;
}

/** `blackbox.monitoring.svc:9115`, with a scheme and a path or without. */
const ADDRESS =
  /^(?:([a-z][a-z0-9+]*):\/\/)?([a-z0-9-]+)(?:\.([a-z0-9-]+)(?:\.svc(?:\.cluster\.local)?)?\.?)?(?::(\d+))?(?:[/?#]|$)/i;

const PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** Undefined of what is no name of a Service, or is asked for in another way than by address and port. */
export function addressIn(
  text: string,
  { scheme: usual = 'http', home }: { readonly scheme?: string | undefined; readonly home?: string | undefined } = {},
): Address | undefined {
  const [, scheme = usual, name, namespace = home, port] = ADDRESS.exec(text) ?? [];
  const number = port === undefined ? PORTS[scheme.toLowerCase()] : Number(port);
  return name === undefined || namespace === undefined || number === undefined || !isAsked(scheme)
    ? undefined
    : { name, namespace, port: number };
}

function isAsked(scheme: string): boolean {
  return Object.hasOwn(PORTS, scheme.toLowerCase());
}

interface OtherProtocol {
  readonly field: string;
  /** Ports that are known to be of the other protocol, and how DNS names them. */
  readonly numbers: readonly number[];
  readonly name?: RegExp;
  readonly message: string;
  readonly allowed: string;
  readonly hint: string;
}

const OTHER_PROTOCOLS: readonly OtherProtocol[] = [
  {
    field: 'spec.queryEndpoints',
    name: /^dnssrv(?:noa)?\+(?:https?:\/\/)?_grpc\._tcp\./,
    numbers: [THANOS.grpcPort],
    message: 'a ruler asks queries by HTTP, and this is the port of gRPC: no rule is evaluated',
    allowed: 'the port of HTTP',
    hint: `Write the port that the query serves HTTP at, such as \`:${THANOS.httpPort}\`, or by name \`_${THANOS.httpPortName}._tcp.…\``,
  },
  {
    field: 'spec.endpoints',
    numbers: [PROMETHEUS.port, THANOS.httpPort],
    message: 'a query asks by gRPC, and this is a port of HTTP: nothing is found behind it',
    allowed: 'the port of gRPC',
    hint: `Write the port that the sidecar, ruler, store gateway or query serves gRPC at, such as \`:${THANOS.grpcPort}\``,
  },
];

/** Of a host and a port, with a scheme of HTTP or none. */
const PORT = /^(?:dns\+)?(?:https?:\/\/)?[^/:]+:(\d+)\/?$/;

/** Something is said already of a port that the Service does not have. */
function checkProtocol(
  { text, at }: Named,
  service: Service | undefined,
  resource: Resource,
  findings: Findings,
): void {
  const port = Number(PORT.exec(text)?.[1]);
  const other = OTHER_PROTOCOLS.find(
    ({ field, numbers, name }) => at.startsWith(field) && (numbers.includes(port) || name?.test(text) === true),
  );
  if (other === undefined) return;
  const { numbers, message, allowed, hint } = other;
  const isHeadless = service === undefined || service.isHeadless === true;
  if (!isHeadless && !service.ports.some(({ number }) => numbers.includes(number))) return;
  findings.warning(refOf(resource), at, { code: 'doubtful-value', message, given: text, allowed, hint });
}

/** What leads to pods by their own addresses leads to all of their ports. */
function checkPort(
  { ports, isHeadless, namespace, name }: Service,
  port: number,
  { text, at }: Named,
  resource: Resource,
  findings: Findings,
): void {
  if (isHeadless === true || ports.length === 0 || ports.some(({ number }) => number === port)) return;
  const meant = ports.find(({ target }) => target === port) ?? (ports.length === 1 ? ports[0] : undefined);
  const isSaid = new RegExp(`:${port}(?:[/?#]|$)`).test(text);
  findings.warning(refOf(resource), at, {
    code: 'unknown-port',
    message: `the Service ${namespace}/${name} of the app has no port ${port}${isSaid ? '' : ', which is asked where none is written'}`,
    given: text,
    allowed: few(
      ports.map(({ name: of, number }) => (of === '' ? String(number) : `${number} (${of})`)),
      LISTED,
    ),
    hint: `${meant === undefined ? 'Write the port' : `Write \`${withPort(text, meant.number)}\``}. ${otherwise('the port is there all the same', 'unknown-port')}`,
  });
}

const LISTED = 5;

/** `dnssrv+_web._tcp.query.monitoring.svc`, which DNS has for each port with a name. */
const NAMED_PORT =
  /^dnssrv(?:noa)?\+(?:https?:\/\/)?_([a-z0-9-]+)\._tcp\.([a-z0-9-]+)\.([a-z0-9-]+)\.svc(?:\.cluster\.local)?\.?(?:[/?#]|$)/i;

function isPortMissing(
  { text, at }: Named,
  resource: Resource,
  side: OtherSide,
  serverBehind: ReturnType<typeof serversBehind>,
  findings: Findings,
): boolean {
  const [, port, name, namespace] = NAMED_PORT.exec(text) ?? [];
  const service = port === undefined ? undefined : side.serviceOf.get(`${namespace}/${name}`);
  if (service === undefined || service.ports.length === 0) return false;
  if (service.ports.some((each) => each.name === port)) return false;
  const names = service.ports.map((each) => each.name).filter((each) => each !== '');
  const server = port === 'grpc' ? serverBehind(service) : undefined;
  const hint =
    server !== undefined && server.spec.thanos === undefined
      ? `Add \`thanos: {}\` to the spec of ${server.kind} ${keyOf(server)}: its sidecar serves that port`
      : names.length === 1
        ? `Write \`${text.replace(`_${port}._tcp`, `_${names[0]}._tcp`)}\``
        : names.length === 0
          ? 'Give the port of the Service a name, and write that'
          : 'Write the name of one of them';
  findings.warning(refOf(resource), at, {
    code: 'unknown-port',
    message: `the Service ${namespace}/${name} of the app has no port of the name \`${port}\`, and DNS finds nothing`,
    given: text,
    allowed: names.length === 0 ? 'a port with a name' : few(names, LISTED),
    hint: `${hint}. ${otherwise('the port is there all the same', 'unknown-port')}`,
  });
  return true;
}

function withPort(text: string, port: number): string {
  return text.replace(/^((?:[a-z][a-z0-9+]*:\/\/)?[^:/?#]+)(?::\d+)?/i, `$1:${port}`);
}

function warnOfNear(
  { namespace, name }: Address,
  near: string,
  { text, at }: Named,
  resource: Resource,
  findings: Findings,
): void {
  findings.warning(refOf(resource), at, {
    code: 'unknown-object',
    message: `the app has no Service \`${name}\` in namespace ${namespace}, and has one of nearly the same name`,
    given: text,
    allowed: near,
    hint: `Did you mean \`${near}\`? ${otherwise(`somebody else makes \`${name}\``, 'unknown-object')}`,
  });
}
