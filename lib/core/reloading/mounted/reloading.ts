/** The kubelet mounts everything, and prometheus-config-reloader watches what is mounted. */

import type { ReloadSettings, UserWebConfig } from '../../base/app';
import type { BuildContext } from '../../base/context';
import { CONFIG_OUT, memoryVolume } from '../../pod/config-volume';
import { NOTHING_MOUNTED } from '../../pod/mounts';
import { DEFAULT_PLATFORM } from '../../pod/platform';
import type { SidecarOptions } from '../sidecar';
import type { Delivery, ReloadedSpec, Reloading, Source } from '../strategy';
import { configReloader, initConfigReloader } from './containers';

export function mountedReloading({ image, resources }: ReloadSettings): Reloading {
  const withSettings = (options: SidecarOptions): SidecarOptions => {
    const { platform = DEFAULT_PLATFORM.reloader } = options;
    return {
      ...options,
      platform: { ...platform, image: image ?? platform.image, resources: resources ?? platform.resources },
    };
  };
  return {
    crossesNamespaces: false,
    writesFiles: false,
    servesWebConfig: true,
    credentials: (collector) => ({ volume: collector.volume('credentials'), environment: collector.environment() }),
    annotations: () => ({}),
    objects: () => [],
    configVolumes: (name, { source }, credentials) => [
      { name, ...source },
      ...(credentials === undefined ? [] : [credentials]),
      // In memory: it may hold what the reloader substituted.
      memoryVolume(CONFIG_OUT),
    ],
    sidecarVolumes: () => [],
    deliver: mountedDelivery,
    initContainer: (options) => initConfigReloader(withSettings(options)),
    sidecar: (options) => configReloader(withSettings(options)),
    signals: () => false,
    password: () => NOTHING_MOUNTED,
    complete: (pod) => pod,
    checkPod: () => undefined,
    checkReload: checkSignal,
  };
}

function mountedDelivery<K extends string>(sources: Readonly<Record<K, Source>>): Delivery<K> {
  const entries = Object.entries<Source>(sources);
  return {
    server: Object.fromEntries(
      entries.map(([name, { mounted }]) => [name, { mounted, written: NOTHING_MOUNTED }]),
    ) as Delivery<K>['server'],
    // The server reads a credential when it uses it: nothing has to be reloaded.
    read: entries.flatMap(([, { as, mounted }]) => (as === 'credentials' ? [] : mounted.mounts)),
    sidecar: [],
    written: { folders: [], files: [] },
  };
}

/**
 * prometheus-config-reloader asks for the outcome of a signal: without a password, unless it shall be in its log, and of
 * nobody whose certificate is not made for `localhost`.
 */
function checkSignal(
  { web, reloadStrategy }: ReloadedSpec,
  webConfig: UserWebConfig | undefined,
  context: BuildContext,
): void {
  if (reloadStrategy !== 'ProcessSignal') return;
  const at = 'spec.reloadStrategy';
  const hint = 'Remove `spec.reloadStrategy`, or choose `reloader: { mode: ReloadMode.WATCHING }`';
  if (webConfig?.basicAuth !== undefined) {
    context.error(at, {
      code: 'conflicting-fields',
      message: 'the sidecar asks for the outcome of a signal without a password, and gives up where one is needed',
      given: reloadStrategy,
      allowed: 'HTTP',
      hint,
    });
  }
  if (!(webConfig?.https ?? web?.tlsConfig !== undefined)) return;
  context.warning(at, {
    code: 'conflicting-fields',
    message:
      'the sidecar asks for the outcome of a signal by HTTPS, and gives up unless an authority of its image vouches for `localhost`',
    given: reloadStrategy,
    allowed: 'HTTP',
    hint,
  });
}
