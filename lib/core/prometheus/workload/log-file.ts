/** Log files of a Prometheus without a folder go to one of their own, which is a volume. */

import { PROMETHEUS } from '../../base/conventions';
import { type Mounted, NOTHING_MOUNTED } from '../../pod/mounts';

const VOLUME = 'log-file';

/** The volume for those of the files that have no folder. */
export function logVolume(files: readonly (string | undefined)[]): Mounted {
  if (!files.some((file) => file !== undefined && isBare(file))) return NOTHING_MOUNTED;
  return { volumes: [{ name: VOLUME, emptyDir: {} }], mounts: [{ name: VOLUME, mountPath: PROMETHEUS.logDir }] };
}

function isBare(file: string): boolean {
  return file !== '' && !file.replace(/^(\.\/+)+/, '').includes('/');
}
