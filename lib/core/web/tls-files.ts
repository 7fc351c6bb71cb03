/** Secrets and ConfigMaps with the keys and certificates of a server's own port. */

import { tlsFileDir } from '../base/conventions';
import type { KeySelector } from '../base/references';
import { configMapVolume, type Mounted, mounted, secretVolume, together } from '../pod/mounts';
import type { ClientTls, PartialSecretOrConfigMap, ServerTls } from '../pod/spec';
import { uniqueVolumeName } from '../pod/volume-name';

type Role = 'key' | 'cert' | 'ca';
type Source = 'Secret' | 'ConfigMap';
type Selector = Partial<KeySelector>;

/** In names of volumes a certificate authority is spelled out. */
const ROLE_IN_NAME: Readonly<Record<Role, string>> = { key: 'key', cert: 'cert', ca: 'client-ca' };

/** The files of a server, below `dir`; volumes are called `<prefix>-<source>-<role>-…`. */
export function serverTlsFiles(tls: ServerTls | undefined, dir: string, prefix: string): Mounted {
  return tlsFiles({ keySecret: tls?.keySecret, cert: tls?.cert, ca: tls?.client_ca }, dir, prefix);
}

/** The files of a client, below `dir`. */
export function clientTlsFiles(tls: ClientTls | undefined, dir: string, prefix: string): Mounted {
  return tlsFiles({ keySecret: tls?.keySecret, cert: tls?.cert, ca: tls?.ca }, dir, prefix);
}

interface TlsReferences {
  readonly keySecret: Selector | undefined;
  readonly cert: PartialSecretOrConfigMap | undefined;
  readonly ca: PartialSecretOrConfigMap | undefined;
}

function tlsFiles({ keySecret, cert, ca }: TlsReferences, dir: string, prefix: string): Mounted {
  return together(
    fileOf('Secret', 'key', keySecret, dir, prefix),
    eitherOf('cert', cert, dir, prefix),
    eitherOf('ca', ca, dir, prefix),
  );
}

function eitherOf(
  role: Role,
  reference: PartialSecretOrConfigMap | undefined,
  dir: string,
  prefix: string,
): Mounted | undefined {
  return (
    fileOf('Secret', role, reference?.secret, dir, prefix) ??
    fileOf('ConfigMap', role, reference?.configMap, dir, prefix)
  );
}

function fileOf(
  source: Source,
  role: Role,
  selector: Selector | undefined,
  dir: string,
  prefix: string,
): Mounted | undefined {
  const { name } = selector ?? {};
  if (name === undefined || name === '') return undefined;
  const volume = uniqueVolumeName(`${prefix}-${source.toLowerCase()}-${ROLE_IN_NAME[role]}`, name);
  const path = tlsFileDir(dir, source, name, role);
  return mounted(source === 'Secret' ? secretVolume(volume, name) : configMapVolume(volume, name), path);
}
