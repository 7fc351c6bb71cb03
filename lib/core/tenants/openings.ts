/** What a spec opens to tenants who are not trusted: they have the server send requests, also to itself. */

import type { InstanceDeclaration } from '../base/app';
import type { InstanceKind } from '../base/conventions';
import type { Findings } from '../base/findings';
import { refOf } from '../base/resource';
import { bytesOf } from '../languages/byte-size';
import { hasTenants, NAMESPACE_LABEL, TENANT_BOUNDS } from './hostile';

interface Opening {
  readonly enforcedNamespaceLabel?: string;
  readonly enforcedBodySizeLimit?: string;
  readonly enableAdminAPI?: boolean;
  readonly enableRemoteWriteReceiver?: boolean;
  readonly enableOTLPReceiver?: boolean;
  readonly otlp?: object;
  readonly reloadStrategy?: string;
  readonly alertmanagerConfigSelector?: object | null;
  readonly replicas?: number;
  readonly forceEnableClusterMode?: boolean;
  readonly clusterTLS?: { readonly server?: { readonly clientAuthType?: string } };
}

type Warn = (field: keyof Opening, message: string, said: { given: string; allowed: string; hint: string }) => void;

export function warnOfOpenings({ resource, settings }: InstanceDeclaration, findings: Findings): void {
  const kind = resource.kind as InstanceKind;
  const spec: Opening = resource.spec;
  if (!settings.tenants.hostile) return;
  if (kind === 'Alertmanager') {
    const takesAny = (spec.alertmanagerConfigSelector ?? null) !== null;
    if (takesAny && settings.webConfig?.basicAuth === undefined) warnOfReloads(resource, findings);
    if (settings.networkPolicy === undefined) warnOfMesh(resource, findings);
    return;
  }
  if (!hasTenants(kind, spec)) return;
  const warn: Warn = (field, message, said) =>
    findings.warning(refOf(resource), `spec.${field}`, { code: 'open-to-tenants', message, ...said });
  warnOfLabel(spec, warn);
  if (kind !== 'ThanosRuler') warnOfBodies(spec, warn);
  // What asks for a password is closed to those who do not know it.
  if (kind !== 'ThanosRuler' && settings.webConfig?.basicAuth === undefined) warnOfPaths(spec, warn);
}

/** It has no other way to be reloaded, and no way to leave that one out. */
function warnOfReloads(resource: InstanceDeclaration['resource'], findings: Findings): void {
  findings.warning(refOf(resource), 'webConfig', {
    code: 'open-to-tenants',
    message:
      'a receiver of a tenant, or what its address redirects to, may have Alertmanager send requests to its own `/-/reload`: each reload breaks off the notifications of all',
    given: 'no password',
    allowed: 'a password that is asked for',
    hint: 'Have one asked for: `webConfig: WebConfigSource.fromSecretName(…)` with `basicAuth`, and name it where alerts come from',
  });
}

/** Its peers know no password: who can connect joins them, and their silences are everybody's. */
function warnOfMesh(resource: InstanceDeclaration['resource'], findings: Findings): void {
  const { replicas = 1, forceEnableClusterMode, clusterTLS }: Opening = resource.spec;
  if (replicas < 2 && forceEnableClusterMode !== true) return;
  const given = clusterTLS?.server?.clientAuthType ?? 'none';
  if (given === VERIFYING) return;
  findings.warning(refOf(resource), 'spec.clusterTLS', {
    code: 'open-to-tenants',
    message:
      'a pod of a tenant may join the mesh, which asks for no password, and silence the alerts of all or take their notifications for sent',
    given: `clientAuthType: ${given}`,
    allowed: `\`clientAuthType: ${VERIFYING}\` of \`clusterTLS.server\`, or a NetworkPolicy`,
    hint: 'Ask for one: `networkPolicy: {}`; or have peers show certificates, by `clusterTLS`',
  });
}

const VERIFYING = 'RequireAndVerifyClientCert';

function warnOfLabel({ enforcedNamespaceLabel: given = NAMESPACE_LABEL }: Opening, warn: Warn): void {
  if (given === NAMESPACE_LABEL) return;
  const message = `Alertmanager gives alerts to namespaces by their label \`${NAMESPACE_LABEL}\`, and a tenant may write any into it where another label is enforced`;
  const hint = 'Enforce that label; what other systems read can be copied from it by relabelings of alerts';
  warn('enforcedNamespaceLabel', message, { given, allowed: NAMESPACE_LABEL, hint });
}

function warnOfBodies({ enforcedBodySizeLimit: given }: Opening, warn: Warn): void {
  const allowed = TENANT_BOUNDS.enforcedBodySizeLimit;
  const bytes = given === undefined ? undefined : bytesOf(given);
  if (bytes === undefined || (bytes > 0 && bytes <= bytesOf(allowed)!)) return;
  const message =
    'a target of a tenant may answer with a label that ends the server, which takes none of sixteen megabytes';
  warn('enforcedBodySizeLimit', message, {
    given: given!,
    allowed: `at most ${allowed}`,
    hint: 'Lower it, or remove it',
  });
}

function warnOfPaths(spec: Opening, warn: Warn): void {
  const { enableAdminAPI = false, enableRemoteWriteReceiver = false, reloadStrategy = 'HTTP' } = spec;
  const open = {
    enableAdminAPI: [enableAdminAPI, 'delete the series of all'],
    enableRemoteWriteReceiver: [enableRemoteWriteReceiver, 'write series of others'],
    enableOTLPReceiver: [spec.enableOTLPReceiver ?? spec.otlp !== undefined, 'write series of others'],
  } as const;
  const password = 'have a password asked for by `webConfig`';
  const may = (what: string) => `a tenant may have the server send a request to itself by which to ${what}`;
  for (const [field, [isOpen, what]] of Object.entries(open)) {
    const said = { given: 'true', allowed: 'false, or a password', hint: `Leave it off, or ${password}` };
    if (isOpen) warn(field as keyof Opening, may(what), said);
  }
  if (reloadStrategy === 'ProcessSignal') return;
  warn('reloadStrategy', may('end it, by `/-/quit`'), {
    given: reloadStrategy,
    allowed: 'ProcessSignal, or a password',
    hint: `Leave it out, or ${password}; beside TLS, a signal takes the watching mode: \`reloader: { mode: ReloadMode.WATCHING }\``,
  });
}
