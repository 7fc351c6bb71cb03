/** TLS of the gRPC port of Thanos' components, which takes files only of the pod. */

import type { Gate } from '../base/gates';
import { nonEmpty } from '../base/values';
import { type ArgumentRow, row } from '../pod/arguments';
import type { GrpcServerTls } from '../pod/spec';

const GRPC_SERVER_GATES = {
  minVersion: { since: '0.37.0' },
  ciphers: { since: '0.42.0' },
  curves: { since: '0.42.0' },
} as const satisfies Record<string, Gate>;

/** What the API calls `TLS12` is `1.2` for Thanos. */
const VERSIONS: Readonly<Record<string, string>> = { TLS10: '1.0', TLS11: '1.1', TLS12: '1.2', TLS13: '1.3' };

/** A list is one argument for each item: Thanos takes a text with commas for one name. */
export function grpcServerRows(tls: GrpcServerTls | undefined, at: string): ArgumentRow[] {
  const { minVersion, ciphers, curves } = GRPC_SERVER_GATES;
  return [
    row('grpc-server-tls-cert', nonEmpty(tls?.certFile), `${at}.certFile`),
    row('grpc-server-tls-key', nonEmpty(tls?.keyFile), `${at}.keyFile`),
    row('grpc-server-tls-client-ca', nonEmpty(tls?.caFile), `${at}.caFile`),
    row('grpc-server-tls-min-version', VERSIONS[tls?.minVersion ?? ''], `${at}.minVersion`, minVersion),
    row('grpc-server-tls-ciphers', nonEmpty(tls?.cipherSuites), `${at}.cipherSuites`, ciphers),
    row('grpc-server-tls-curves', nonEmpty(tls?.curves), `${at}.curves`, curves),
  ];
}
