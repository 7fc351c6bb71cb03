/** Addresses that are written as those of web servers: gRPC has no such. */

import type { BuildContext } from '../../base/context';
import { THANOS } from '../../base/conventions';
import type { ThanosQueryResource } from './spec';

const PREFIX = /^dns(?:srv(?:noa)?)?\+/;
/** Found by DNS, port and all. */
const WITH_PORTS = /^dnssrv/;
const SCHEME = /^(?:https?|grpcs?):\/\//;

export function checkEndpoints({ spec }: ThanosQueryResource, context: BuildContext): void {
  spec.endpoints?.forEach((endpoint, i) => {
    const address = endpoint.replace(PREFIX, '');
    if (SCHEME.test(address)) reportScheme(endpoint, address, context, `spec.endpoints[${i}]`);
    else if (!WITH_PORTS.test(endpoint) && !address.includes(':'))
      warnOfPort(endpoint, context, `spec.endpoints[${i}]`);
  });
}

function reportScheme(endpoint: string, address: string, context: BuildContext, at: string): void {
  const host = address.replace(SCHEME, '').replace(/\/.*$/s, '');
  const prefix = endpoint.slice(0, endpoint.length - address.length);
  const isSecure = /^(?:https|grpcs):/.test(address);
  context.error(at, {
    code: 'invalid-value',
    message: 'a query asks by gRPC, whose addresses have no scheme: nothing is found at this one',
    given: endpoint,
    allowed: 'HOST:PORT, or a name in DNS behind `dns+`, `dnssrv+` or `dnssrvnoa+`',
    hint: `Write \`${prefix}${host.includes(':') ? host : `${host}:${THANOS.grpcPort}`}\`${isSecure ? ', and `grpcClientTlsConfig` beside it' : ''}`,
  });
}

function warnOfPort(endpoint: string, context: BuildContext, at: string): void {
  context.warning(at, {
    code: 'doubtful-value',
    message: PREFIX.test(endpoint)
      ? 'it names no port, without which Thanos does not look it up'
      : 'it names no port, and gRPC asks 443 then',
    given: endpoint,
    allowed: 'HOST:PORT',
    hint: `Write \`${endpoint}:${THANOS.grpcPort}\`, or \`${endpoint}:443\` if that is meant`,
  });
}
