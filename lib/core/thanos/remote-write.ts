/** `remote-write.yaml` of a ThanosRuler: Prometheus' own remote write, as far as each Thanos has taken it over. */

import { BuildContext } from '../base/context';
import type { Gate } from '../base/gates';
import type { References } from '../base/references';
import type { Values } from '../base/values';
import { atLeast, formatVersion, parseVersion, type Version } from '../base/version';
import { checkAlikeWritten } from '../prometheus/alike-ends';
import { checkRemoteWrite, checkWrittenEnd } from '../prometheus/check-remote-write';
import { validateRelabelings } from '../prometheus/relabel/validate';
import { type RemoteWriteConfig, remoteWrite } from '../prometheus/remote';
import type { RemoteWriteSpec } from '../prometheus/spec';

export interface RulerRemoteWrite {
  readonly remote_write: readonly RemoteWriteConfig[];
}

const RULER_REMOTE_WRITE: Gate = { since: '0.24.0' };

interface FieldGate {
  readonly path: readonly string[];
  /** Absent: no Thanos knows it. */
  readonly since?: string;
}

/** Values of `spec.remoteWrite` → the first Thanos that reads them. */
const THANOS_FIELD_GATES: readonly FieldGate[] = [
  { path: ['azureAd', 'workloadIdentity'] },
  { path: ['azureAd', 'scope'] },
  { path: ['sigv4', 'externalId'] },
  { path: ['roundRobinDNS'], since: '0.38.0' },
  { path: ['messageVersion'], since: '0.37.0' },
  { path: ['azureAd', 'sdk'], since: '0.36.0' },
  { path: ['queueConfig', 'sampleAgeLimit'], since: '0.32.0' },
  { path: ['noProxy'], since: '0.32.0' },
  { path: ['proxyFromEnvironment'], since: '0.32.0' },
  { path: ['proxyConnectHeader'], since: '0.32.0' },
  { path: ['azureAd'], since: '0.31.0' },
  { path: ['tlsConfig', 'maxVersion'], since: '0.30.0' },
  { path: ['sendNativeHistograms'], since: '0.30.0' },
  { path: ['tlsConfig', 'minVersion'], since: '0.28.0' },
];

/** A managed identity may go without the id of its client. */
const OPTIONAL_CLIENT_ID: Gate = { since: '0.40.0' };

/** Thanos → the Prometheus whose code it reads remote write with; newest first. */
const EMBEDDED = [
  ['0.40.0', '3.5.1'],
  ['0.38.0', '3.1.0'],
  ['0.37.0', '2.55.1'],
  ['0.36.0', '2.52.2'],
  ['0.32.0', '2.48.0'],
  ['0.31.0', '2.42.0'],
  ['0.30.0', '2.40.7'],
  ['0.28.0', '2.38.0'],
  ['0', '2.32.0'],
] as const;

export function rulerRemoteWrite(ends: readonly RemoteWriteSpec[] = [], context: BuildContext): RulerRemoteWrite {
  if (ends.length === 0) return { remote_write: [] };
  if (!context.knows(RULER_REMOTE_WRITE)) {
    context.error('spec.remoteWrite', {
      code: 'unsupported-by-version',
      message: 'this Thanos cannot write to remote ends',
      given: formatVersion(context.target.version),
      allowed: `${RULER_REMOTE_WRITE.since} and newer`,
      hint: 'Choose a later `spec.version`, or remove `spec.remoteWrite`',
    });
    return { remote_write: [] };
  }
  const embedded = asEmbedded(context);
  // What Thanos does not know is gone by then: the rest is written as the newest Prometheus has it.
  const newest = new BuildContext(
    { ...embedded.target, bypassVersionCheck: true },
    context.object,
    withEmbeddedVersion(context, embedded),
    context.findings,
  );
  const written = ends.map((end, index) => {
    const at = `spec.remoteWrite[${index}]`;
    checkIdentity(end, context, at);
    checkWrittenEnd(end, newest, at);
    const known = withoutUnknown(end, context, at);
    // Without what this Thanos does not know there may be nobody left to ask as.
    checkRemoteWrite(known, newest, at);
    validateRelabelings(known.writeRelabelConfigs, newest, `${at}.writeRelabelConfigs`, 'samples');
    return remoteWrite(known, newest, at);
  });
  checkAlikeWritten(written, context, 'spec.remoteWrite', embedded);
  return { remote_write: written };
}

/** The Prometheus that is behind. */
function asEmbedded({ target, object, references, findings }: BuildContext): BuildContext {
  const version = embeddedVersion(target.version);
  return new BuildContext({ product: 'Prometheus', version }, object, references, findings);
}

/** Whether a credential has a file form is asked of it. */
function withEmbeddedVersion({ references }: BuildContext, embedded: BuildContext): References {
  return {
    credential: (field, source, selector, _, at) => references.credential(field, source, selector, embedded, at),
    file: (source, selector, _, at) => references.file(source, selector, embedded, at),
    reads: (files) => references.reads(files),
    content: (source, selector) => references.content(source, selector, embedded),
  };
}

function embeddedVersion(thanos: Version): Version {
  const [, prometheus] = EMBEDDED.find(([since]) => atLeast(thanos, since)) ?? EMBEDDED.at(-1)!;
  return parseVersion(prometheus)!;
}

function withoutUnknown(end: RemoteWriteSpec, context: BuildContext, at: string): RemoteWriteSpec {
  return THANOS_FIELD_GATES.reduce<Values>(
    (fields, gate) => {
      const known = gate.since !== undefined && context.knows({ since: gate.since });
      if (known || isAbsent(valueAt(fields, gate.path))) return fields;
      warn(gate, context, at);
      return without(fields, gate.path);
    },
    end as unknown as Values,
  ) as unknown as RemoteWriteSpec;
}

function valueAt(fields: Values, [name, ...rest]: readonly string[]): unknown {
  const value = fields[name!];
  return rest.length === 0 || isAbsent(value) ? value : valueAt(value as Values, rest);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function without(fields: Values, [name, ...rest]: readonly string[]): Values {
  const { [name!]: value, ...others } = fields;
  return rest.length === 0 ? others : { ...fields, [name!]: without(value as Values, rest) };
}

function warn({ path, since }: FieldGate, context: BuildContext, at: string): void {
  context.warning(`${at}.${path.join('.')}`, {
    code: 'unsupported-by-version',
    message: `Thanos ${formatVersion(context.target.version)} does not know \`${path.join('.')}\`; it is left out`,
    allowed: since === undefined ? 'no version of Thanos has it' : `since ${since}`,
    hint: since === undefined ? 'Remove it' : 'Remove it, or run a newer version',
  });
}

function checkIdentity({ azureAd }: RemoteWriteSpec, context: BuildContext, at: string): void {
  const identity = azureAd?.managedIdentity;
  if (identity === undefined || !isAbsent(identity.clientId) || context.knows(OPTIONAL_CLIENT_ID)) return;
  context.error(`${at}.azureAd.managedIdentity.clientId`, {
    code: 'missing-field',
    message: 'this Thanos needs the id of the client',
    given: formatVersion(context.target.version),
    allowed: `a client id, or Thanos ${OPTIONAL_CLIENT_ID.since} and newer`,
    hint: 'Add the id, or choose a later `spec.version`',
  });
}
