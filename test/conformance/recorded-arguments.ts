/**
 * Arguments of recorded workloads that are written otherwise here: with some no server starts, and of others the operator
 * that is followed has changed its mind. No row may look at a case's name.
 */

import { isRecord, type Values } from '../../lib/core/base/values';
import { atLeast, parseVersion } from '../../lib/core/base/version';
import type { Case } from './case';
import { RECORDED_VERSIONS } from './older-operator';

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
export function asServersTakeThem(answer: unknown, testCase: Case): unknown {
  if (Array.isArray(answer)) return answer.map((item) => asServersTakeThem(item, testCase));
  if (!isRecord(answer)) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [
      key,
      key === 'args' && Array.isArray(value)
        ? value.flatMap((argument) => argumentsFor(String(argument), testCase))
        : asServersTakeThem(value, testCase),
    ]),
  );
}

function argumentsFor(argument: string, testCase: Case): readonly string[] {
  for (const row of ARGUMENTS) {
    const match = row.argument.exec(argument);
    if (match !== null && row.isAsked?.(testCase) !== false) return row.instead(match, testCase);
  }
  return [argument];
}
