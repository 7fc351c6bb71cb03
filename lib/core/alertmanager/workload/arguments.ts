/** Command-line arguments of an Alertmanager, in the operator's order; versions only in the gates. */

import type { UserWebConfig } from '../../base/app';
import type { BuildContext } from '../../base/context';
import { ALERTMANAGER, GOVERNING_SERVICE, prefixedName } from '../../base/conventions';
import type { Gate } from '../../base/gates';
import type { Resource } from '../../base/resource';
import { nonEmpty } from '../../base/values';
import { type ArgumentRow, admitted, joined, row, when } from '../../pod/arguments';
import type { Platform } from '../../pod/platform';
import { routePrefix } from '../../pod/probes';
import type { Argument } from '../../pod/spec';
import { isSet } from '../../reloading/mounted/containers';
import { webFile } from '../../web/served-web';
import type { AlertmanagerPodSpec } from './spec';

export const ALERTMANAGER_ARGUMENT_GATES = {
  features: { since: '0.27.0' },
  webLimits: { since: '0.17.0' },
  silenceLimits: { since: '0.28.0' },
  startDelay: { since: '0.30.0' },
  logFormat: { since: '0.16.0' },
  peerName: { since: '0.30.0' },
  label: { since: '0.26.0' },
  webConfig: { since: '0.22.0' },
  clusterTls: { since: '0.24.0' },
} as const satisfies Record<string, Gate>;

const GATES = ALERTMANAGER_ARGUMENT_GATES;

export function replicasOf({ replicas }: AlertmanagerPodSpec): number {
  return Math.max(replicas ?? 1, 0);
}

export function alertmanagerArguments(
  resource: Resource<AlertmanagerPodSpec>,
  context: BuildContext,
  platform: Platform,
  webConfig: UserWebConfig | undefined,
): Argument[] {
  const { spec } = resource;
  return admitted(
    [
      ...baseRows(spec, context),
      ...webRows(spec),
      ...limitRows(spec),
      ...clusterRows(resource, context),
      ...peerRows(resource, platform),
      ...fileRows(spec, context, webConfig),
    ],
    context,
  );
}

function baseRows(spec: AlertmanagerPodSpec, context: BuildContext): ArgumentRow[] {
  const alone = replicasOf(spec) === 1 && spec.forceEnableClusterMode !== true;
  const retention = lasting('retention', spec, context) ?? ALERTMANAGER.retention;
  const local = spec.listenLocal === true ? '127.0.0.1' : '';
  return [
    row('config.file', `${ALERTMANAGER.configOutDir}/${ALERTMANAGER.configOutFile}`, 'spec'),
    row('storage.path', ALERTMANAGER.storageDir, 'spec'),
    row('data.retention', retention, 'spec.retention'),
    // An empty address, with its equals sign, is what switches the mesh off.
    alone
      ? row('cluster.listen-address=', '', 'spec.replicas')
      : row('cluster.listen-address', `[$(POD_IP)]:${ALERTMANAGER.meshPort}`, 'spec.replicas'),
    row('web.listen-address', `${local}:${ALERTMANAGER.port}`, 'spec.listenLocal'),
    row('web.external-url', nonEmpty(spec.externalUrl), 'spec.externalUrl'),
    row('enable-feature', joined(spec.enableFeatures), 'spec.enableFeatures', GATES.features),
    row('web.route-prefix', routePrefix(spec), 'spec.routePrefix'),
  ];
}

function webRows({ web }: AlertmanagerPodSpec): ArgumentRow[] {
  return [
    row('web.get-concurrency', web?.getConcurrency, 'spec.web.getConcurrency', GATES.webLimits),
    row('web.timeout', seconds(web?.timeout), 'spec.web.timeout', GATES.webLimits),
  ];
}

function seconds(number: number | undefined): string | undefined {
  return number === undefined ? undefined : `${number}s`;
}

function limitRows(spec: AlertmanagerPodSpec): ArgumentRow[] {
  const { maxSilences, maxPerSilenceBytes } = spec.limits ?? {};
  const delay = seconds(spec.minReadySeconds);
  const chosen = (spec.additionalArgs ?? []).some(({ name }) => name === 'dispatch.start-delay');
  return [
    row('silences.max-silences', maxSilences, 'spec.limits.maxSilences', GATES.silenceLimits),
    row(
      'silences.max-silence-size-bytes',
      bytes(maxPerSilenceBytes),
      'spec.limits.maxPerSilenceBytes',
      GATES.silenceLimits,
    ),
    row('dispatch.start-delay', chosen ? undefined : delay, 'spec.minReadySeconds', GATES.startDelay),
    row('log.level', isSet(spec.logLevel, 'info') ? spec.logLevel : undefined, 'spec.logLevel'),
    row('log.format', isSet(spec.logFormat, 'logfmt') ? spec.logFormat : undefined, 'spec.logFormat', GATES.logFormat),
  ];
}

function clusterRows({ spec, metadata }: Resource<AlertmanagerPodSpec>, context: BuildContext): ArgumentRow[] {
  const label = spec.clusterLabel ?? `${metadata.namespace}/${metadata.name}`;
  return [
    row('cluster.advertise-address', nonEmpty(spec.clusterAdvertiseAddress), 'spec.clusterAdvertiseAddress'),
    row('cluster.gossip-interval', lasting('clusterGossipInterval', spec, context), 'spec.clusterGossipInterval'),
    row('cluster.pushpull-interval', lasting('clusterPushpullInterval', spec, context), 'spec.clusterPushpullInterval'),
    row('cluster.peer-timeout', lasting('clusterPeerTimeout', spec, context), 'spec.clusterPeerTimeout'),
    row('cluster.peer-name', peerName(spec, context), 'spec.clusterPeerName', GATES.peerName),
    row(
      'cluster.label',
      when(context.knows(GATES.label) || spec.clusterLabel !== undefined, label),
      'spec.clusterLabel',
      GATES.label,
    ),
  ];
}

type Duration = 'retention' | 'clusterGossipInterval' | 'clusterPushpullInterval' | 'clusterPeerTimeout';

/** A duration that is more than nothing: newer versions do not start with nothing, and older ones cannot mean it. */
function lasting(field: Duration, spec: AlertmanagerPodSpec, context: BuildContext): string | undefined {
  const given = nonEmpty(spec[field]);
  if (given === undefined || /[1-9]/.test(given)) return given;
  context.warning(`spec.${field}`, {
    code: 'ignored-field',
    message: 'newer Alertmanagers do not start with a duration of zero, and older ones cannot mean it: it is left out',
    given,
    allowed: 'a duration such as `1m`',
    hint: 'Remove it, or write how long',
  });
  return undefined;
}

const POD_NAME = '$(POD_NAME)';

/** Members of the mesh are told apart by their names. */
function peerName({ clusterPeerName, replicas }: AlertmanagerPodSpec, context: BuildContext): string | undefined {
  const given = nonEmpty(clusterPeerName);
  if (given === undefined) return when(context.knows(GATES.peerName), POD_NAME);
  if ((replicas ?? 1) > 1 && !given.includes('$(')) {
    context.warning('spec.clusterPeerName', {
      code: 'doubtful-value',
      message: 'all replicas have this name, and members of one name do not find each other',
      given,
      allowed: `a name that differs from pod to pod, such as \`${POD_NAME}\``,
      hint: `Remove it, or write \`${given}-${POD_NAME}\``,
    });
  }
  return given;
}

/** Every replica is a peer of every other, by the names that the governing Service gives them. */
function peerRows({ spec, metadata }: Resource<AlertmanagerPodSpec>, { clusterDomain }: Platform): ArgumentRow[] {
  const service = spec.serviceName ?? GOVERNING_SERVICE.Alertmanager;
  const domain = clusterDomain === undefined ? service : `${service}.${metadata.namespace}.svc.${clusterDomain}.`;
  const name = prefixedName('Alertmanager', metadata.name);
  const own = Array.from({ length: replicasOf(spec) }, (_, n) => `${name}-${n}.${domain}:${ALERTMANAGER.meshPort}`);
  return [...own, ...(spec.additionalPeers ?? [])].map((peer) => row('cluster.peer', peer, 'spec.additionalPeers'));
}

function fileRows(spec: AlertmanagerPodSpec, context: BuildContext, own: UserWebConfig | undefined): ArgumentRow[] {
  const { webConfigDir, webConfigFile, clusterTlsConfigDir, clusterTlsConfigFile } = ALERTMANAGER;
  const webConfig = spec.web !== undefined || context.knows(GATES.webConfig);
  return [
    // A member that was restarted is forgotten before long, instead of in six hours.
    row('cluster.reconnect-timeout', '5m', 'spec'),
    row(
      'web.config.file',
      when(webConfig, webFile(own, { dir: webConfigDir, file: webConfigFile })),
      'spec.web',
      GATES.webConfig,
    ),
    row(
      'cluster.tls-config',
      when(spec.clusterTLS !== undefined, `${clusterTlsConfigDir}/${clusterTlsConfigFile}`),
      'spec.clusterTLS',
      GATES.clusterTls,
    ),
  ];
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  K: 2 ** 10,
  M: 2 ** 20,
  G: 2 ** 30,
  T: 2 ** 40,
  P: 2 ** 50,
  E: 2 ** 60,
};

/** The schema allows `1.5MiB` and its like; all units count in powers of two. */
function bytes(size: string | undefined): number | undefined {
  if (size === '0') return 0;
  const match = /^([0-9.]+)([KMGTPE]?)i?B$/.exec(size ?? '');
  return match === null ? undefined : Math.trunc(Number(match[1]) * UNITS[match[2] ?? '']!);
}
