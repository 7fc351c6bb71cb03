/**
 * The recorded cases are of an operator that is older than the one that is followed. What a case leaves open is what that
 * operator ran by default; what operators answer otherwise since then is in tables, each row with the line of their
 * changelog. No row may look at a case's name.
 */

import type { Finding } from '../../lib/core/base/findings';
import type { Kind } from '../../lib/core/base/resource';
import { isRecord, type Values } from '../../lib/core/base/values';
import { atLeast, parseVersion } from '../../lib/core/base/version';
import { CONFIG_RELOADER_IMAGE } from '../../lib/core/pod/image';
import type { Case, InputObject } from './case';
import type { Difference } from './compare';
import { type IntendedDifference, isIntended } from './differences';
import { areIntended, type IntendedRefusal } from './intended';

/** The operator that was recorded, and the servers that it runs where nobody says a version. */
const RECORDED_OPERATOR = '0.93.0';
export const RECORDED_VERSIONS = { Prometheus: '3.13.1', Alertmanager: '0.33.1', Thanos: '0.42.2' } as const;

const SERVERS: Readonly<Partial<Record<Kind, keyof typeof RECORDED_VERSIONS>>> = {
  Prometheus: 'Prometheus',
  PrometheusAgent: 'Prometheus',
  Alertmanager: 'Alertmanager',
  ThanosRuler: 'Thanos',
};

/** The case as its operator read it: with that operator's own servers where it names none. */
export function asRecorded(testCase: Case): Case {
  return { ...testCase, objects: testCase.objects.map(withRecordedVersions) };
}

export function withRecordedVersions(object: InputObject): InputObject {
  const server = SERVERS[object.kind as Kind];
  if (server === undefined) return object;
  const spec = versioned((object.spec ?? {}) as Values, server);
  const { thanos } = spec;
  const hasSidecar = object.kind === 'Prometheus' && isRecord(thanos);
  return { ...object, spec: hasSidecar ? { ...spec, thanos: versioned(thanos, 'Thanos') } : spec };
}

/** With a `v`, as the default images have it. */
function versioned(spec: Values, server: keyof typeof RECORDED_VERSIONS): Values {
  const isGiven = String(spec['version'] ?? '').trim() !== '';
  return isGiven ? spec : { ...spec, version: `v${RECORDED_VERSIONS[server]}` };
}

const CHANGED: readonly IntendedDifference[] = [
  ...['containers.config-reloader', 'initContainers.init-config-reloader'].map((container) => ({
    component: 'realworld',
    path: `workloads.*.spec.template.spec.${container}.image`,
    reason: 'the sidecar is as new as the operator that is followed',
    holds: ({ expected, actual }: Difference) =>
      expected === CONFIG_RELOADER_IMAGE.replace(/[^:]+$/, `v${RECORDED_OPERATOR}`) && actual === CONFIG_RELOADER_IMAGE,
  })),
  ...['alertmanager-config', 'alertmanager-config-derived', 'alertmanager-fragment'].map((component) => ({
    component,
    path: 'receivers.*.sns_configs.*.sigv4.external_id',
    reason: 'Alertmanager asks with it since 0.34 only, and the operator writes it since then (#8759)',
    holds: ({ expected, actual }: Difference) => typeof expected === 'string' && actual === undefined,
  })),
  ...['prometheus-config', 'agent-config'].map((component) => ({
    component,
    path: 'scrape_configs.*.openstack_sd_configs.*.availability',
    reason: 'Prometheus reads it in small letters only, and the operator writes it so since 0.94.0 (#8789)',
    holds: ({ expected, actual }: Difference) => String(expected).toLowerCase() === actual,
  })),
];

const REFUSED: readonly IntendedRefusal[] = [
  {
    components: ['alertmanager-config', 'alertmanager-config-derived', 'alertmanager-fragment'],
    path: /^config\.receivers\[\d+\]\.mattermost_configs\[\d+\](\.attachments\[\d+\])?\.\w+_(url|link|icon)$/,
    says: /^this is no URL: /,
    reason: 'the operator looks at these addresses since 0.94.0, and refuses what is none (#8225)',
  },
];

/** Whether the operator that is followed answers as we do, and the recorded one did not. */
export function isOfOlderOperator(component: string, difference: Difference): boolean {
  return isIntended(component, difference, CHANGED);
}

/** Whether all errors of a case are such that the operator that is followed speaks of as well. */
export function areOfNewerOperator(component: string, errors: readonly Finding[]): boolean {
  return areIntended(component, errors, REFUSED);
}

interface ChangedArgument {
  readonly reason: string;
  readonly isAsked?: (testCase: Case) => boolean;
  readonly argument: RegExp;
  readonly instead: (match: RegExpExecArray, testCase: Case) => readonly string[];
}

/** Arguments with which no server starts: the operator writes them to this day. */
const IMPOSSIBLE: readonly ChangedArgument[] = [
  {
    reason: 'no Alertmanager has an argument of this name',
    argument: /^--silences\.max-per-silence-bytes=(.*)$/,
    instead: ([, bytes]) => [`--silences.max-silence-size-bytes=${bytes}`],
  },
  {
    reason: 'Alertmanager takes a duration here, which has a unit',
    argument: /^--web\.timeout=(\d+)$/,
    instead: ([, seconds]) => [`--web.timeout=${seconds}s`],
  },
  {
    reason: 'Prometheus takes the commas of a list for a part of the name: it is one argument an item',
    argument: /^(--web\.remote-write-receiver\.accepted-protobuf-messages)=(.*)$/,
    instead: ([, name, items]) => items!.split(',').map((item) => `${name}=${item}`),
  },
];

const ARGUMENTS: readonly ChangedArgument[] = [
  ...IMPOSSIBLE,
  {
    reason: 'Thanos takes the commas of a list for a part of the name: it is one argument an item since 0.93.1 (#8749)',
    argument: /^(--grpc-server-tls-(?:ciphers|curves))=(.*)$/,
    instead: ([, name, items]) => items!.split(',').map((item) => `${name}=${item}`),
  },
  {
    reason: 'the sidecar of Thanos 0.41 ends with these arguments; the operator waits for 0.42 since 0.94.0 (#8764)',
    isAsked: (testCase) => !atLeast(sidecarOf(testCase).version, '0.42.0'),
    argument: /^--shipper\.(meta-file-name=.*|ignore-unequal-block-size)$/,
    instead: () => [],
  },
  {
    reason: 'as above, of the server beside it',
    isAsked: (testCase) => !atLeast(sidecarOf(testCase).version, '0.42.0'),
    argument: /^--storage\.tsdb\.delay-compact-file\.path=.*$/,
    instead: (_, testCase) =>
      ['max', 'min'].map((bound) => `--storage.tsdb.${bound}-block-duration=${sidecarOf(testCase).blockSize}`),
  },
];

function sidecarOf({ objects }: Case) {
  const prometheus = objects.find(({ kind }) => kind === 'Prometheus')?.spec as { thanos?: Values } | undefined;
  const { version = RECORDED_VERSIONS.Thanos, blockSize = '2h' } = prometheus?.thanos ?? {};
  return { version: parseVersion(String(version))!, blockSize: String(blockSize) };
}

/** A recorded answer with the arguments of its workloads as the operator that is followed writes them, and as servers take them. */
export function withNewerArguments(answer: unknown, testCase: Case): unknown {
  if (Array.isArray(answer)) return answer.map((item) => withNewerArguments(item, testCase));
  if (!isRecord(answer)) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [
      key,
      key === 'args' && Array.isArray(value)
        ? value.flatMap((argument) => newerArgument(String(argument), testCase))
        : withNewerArguments(value, testCase),
    ]),
  );
}

function newerArgument(argument: string, testCase: Case): readonly string[] {
  for (const row of ARGUMENTS) {
    const match = row.argument.exec(argument);
    if (match !== null && row.isAsked?.(testCase) !== false) return row.instead(match, testCase);
  }
  return [argument];
}
