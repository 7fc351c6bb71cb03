/** Fields that a version does not know, in a configuration that is read as somebody wrote it. */

import type { BuildContext } from '../base/context';
import { describeGate } from '../base/gates';
import { memberPath } from '../base/place';
import { formatVersion } from '../base/version';
import { CONFIG_PATH } from '../input/secret-text';
import { FILE } from './shapes';
import type { AlertmanagerFile } from './types';
import { isSet, type Mapping, sectionsOf } from './walk';

/** Nobody leaves them out: Alertmanager refuses all of the configuration for one. */
export function warnOfUnknown(file: AlertmanagerFile, context: BuildContext): void {
  const { product, version } = context.target;
  for (const { section, shape, at } of sectionsOf(file as Mapping, FILE, CONFIG_PATH)) {
    for (const [field, { gate }] of Object.entries(shape.fields)) {
      if (!isSet(section[field]) || context.knows(gate)) continue;
      context.warning(memberPath(at, field), {
        code: 'unsupported-by-version',
        message: `${product} ${formatVersion(version)} does not know \`${field}\`, and does not start with it`,
        allowed: describeGate(gate!),
        hint: gate!.instead ?? 'Remove it, or raise `spec.version` of the Alertmanager',
      });
    }
  }
}
