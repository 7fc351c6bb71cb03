/** How a server's own port is served: by what the spec says, or by a file of the user's. */

import type { UserWebConfig, WebCredentials } from '../base/app';
import type { BuildContext } from '../base/context';
import type { KeySelector } from '../base/references';
import type { Values } from '../base/values';
import { type Mounted, mounted, mountedFile, NOTHING_MOUNTED, secretVolume, together } from '../pod/mounts';
import type { ServerTls } from '../pod/spec';
import { checkServerTls, warnOfProbes } from './check-tls';
import { serverTlsFiles } from './tls-files';

const VOLUME = 'web-config';

export interface WebFiles {
  readonly context: BuildContext;
  /** Whether the version knows a web configuration. */
  readonly known: boolean;
  readonly own: UserWebConfig | undefined;
  readonly tls: ServerTls | undefined;
  /** Whether the kubelet asks by HTTPS, as where nobody patches the probes. */
  readonly probed: boolean;
  /** Of the generated one. */
  readonly secretName: string;
  readonly dir: string;
  readonly file: string;
}

/** A generated file is mounted by itself; the user's with all that lies beside it, so that a new password arrives. */
export function mountedWeb({ context, known, own, tls, probed, secretName, dir, file }: WebFiles): Mounted {
  if (!known) return NOTHING_MOUNTED;
  if (own !== undefined) return mounted(secretVolume(VOLUME, own.secretName), dir);
  checkServerTls(tls, context, 'spec.web.tlsConfig');
  if (probed) warnOfProbes(tls, context, 'spec.web.tlsConfig');
  return together(mountedFile(VOLUME, secretName, dir, file), serverTlsFiles(tls, dir, 'web-config-tls'));
}

/** The path of the file, as the server reads it. */
export function webFile(
  own: UserWebConfig | undefined,
  generated: { readonly dir: string; readonly file: string },
): string {
  return `${generated.dir}/${own?.key ?? generated.file}`;
}

/** The password as a file, for the sidecar that can read one. */
export const PASSWORD_FILE = { dir: '/etc/web-password', file: 'password', volume: 'web-password' } as const;

export function passwordVolume({ password: { name: secretName, key } }: WebCredentials): Mounted {
  const { dir, file, volume } = PASSWORD_FILE;
  return mounted({ name: volume, secret: { secretName, items: [{ key, path: file }] } }, dir);
}

/** Who cannot say a password can still tell whether somebody listens. */
export function tcpProbe(port: string | number): Values {
  return { tcpSocket: { port } };
}

/** A variable with the value of a key of a Secret. */
export function secretVariable(name: string, { name: secretName, key }: KeySelector): Values {
  return { name, valueFrom: { secretKeyRef: { name: secretName, key } } };
}
