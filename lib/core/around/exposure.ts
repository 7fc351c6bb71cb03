/** An instance that is reached through an Ingress: what it has to know of that, and what would contradict it. */

import type { Exposure, InstanceDeclaration } from '../base/app';
import type { InstanceKind } from '../base/conventions';
import type { Findings, Problem } from '../base/findings';
import { type Resource, refOf } from '../base/resource';
import { knownKinds } from '../input/schema';
import { withoutEnd } from '../languages/ends';
import { isSubdomain } from '../languages/names';
import type { PodLevelSpec } from '../pod/spec';

interface Addressed {
  readonly externalUrl?: string;
  readonly routePrefix?: string;
}

/** The address that users know. */
export function externalUrlOf({ host, path, https }: Exposure): string {
  return `${https ? 'https' : 'http'}://${host}${path === '/' ? '' : path}`;
}

/** The servers of Thanos are told no address of their own. */
function isToldAddress(kind: InstanceKind): boolean {
  const schema = knownKinds().find((each) => each.kind === kind)?.schema;
  return schema?.fields?.['spec']?.fields?.['externalUrl'] !== undefined;
}

/** The spec with the fields that follow from the Ingress, unless it says them itself. */
export function exposed<Spec extends object>(spec: Spec, exposure: Exposure | undefined, kind: InstanceKind): Spec {
  if (exposure === undefined) return spec;
  return {
    ...(isToldAddress(kind) ? { externalUrl: externalUrlOf(exposure) } : {}),
    ...(exposure.path === '/' ? {} : { routePrefix: exposure.path }),
    ...spec,
  };
}

export function checkExposure({ resource, settings }: InstanceDeclaration, findings: Findings): void {
  const { exposure, service } = settings;
  if (exposure === undefined) return;
  const report = (at: string, problem: Problem) => findings.error(refOf(resource), at, problem);
  if (!isHost(exposure.host)) {
    report('expose.host', {
      code: 'invalid-value',
      message: 'the API server would refuse the Ingress that `expose` makes: this is no name of a host',
      given: exposure.host,
      allowed: 'a name such as metrics.example.com, in small letters, without a scheme, a port or a path',
      hint: 'Correct `host`; `https`, `tlsSecret` and `path` say the rest',
    });
    return;
  }
  const { spec } = resource as Resource<PodLevelSpec & Addressed>;
  checkAddress(spec, exposure, report);
  if (!service) report('service', withoutService('service', 'false'));
  if (spec.listenLocal === true) report('spec.listenLocal', withoutService('spec.listenLocal', 'true'));
}

/** What a spec says of the address has to be what the Ingress serves. */
function checkAddress(spec: Addressed, exposure: Exposure, report: (at: string, problem: Problem) => void): void {
  const { externalUrl = externalUrlOf(exposure), routePrefix = '/' } = spec;
  if (trimmed(externalUrl) !== externalUrlOf(exposure)) {
    report('spec.externalUrl', {
      code: 'conflicting-fields',
      message: 'the Ingress that `expose` makes serves another address',
      given: externalUrl,
      allowed: externalUrlOf(exposure),
      hint: 'Remove `spec.externalUrl`, or expose the instance at that address',
    });
  }
  if ((trimmed(routePrefix) || '/') !== exposure.path) {
    report('spec.routePrefix', {
      code: 'conflicting-fields',
      message: 'the Ingress that `expose` makes passes paths on unchanged: the server would not find them',
      given: routePrefix,
      allowed: exposure.path,
      hint: 'Remove `spec.routePrefix`, or expose the instance below that path',
    });
  }
}

function withoutService(field: string, given: string): Problem {
  return {
    code: 'conflicting-fields',
    message: 'the Ingress that `expose` makes needs the Service of the instance, and there is none',
    given,
    allowed: 'a Service for the Ingress to lead to',
    hint: `Remove \`${field}\`, or the call of \`expose\``,
  };
}

const ADDRESS = /^\d+(\.\d+){3}$/;

/** As the API server asks of a rule; it takes no addresses of IP. */
function isHost(host: string): boolean {
  return isSubdomain(host.replace(/^\*\./, '')) && !ADDRESS.test(host);
}

function trimmed(text: string): string {
  return withoutEnd(text, '/');
}
