/** Notification templates, gathered in one folder. */

import type { BuildContext } from '../../base/context';
import { ALERTMANAGER } from '../../base/conventions';
import type { KeySelector, SecretOrConfigMap } from '../../base/references';
import type { Values } from '../../base/values';
import { type Mounted, mounted, NOTHING_MOUNTED } from '../../pod/mounts';

const VOLUME = 'notification-templates';
const AT = 'spec.alertmanagerConfiguration.templates';

export function templateFiles(templates: readonly SecretOrConfigMap[] = [], context: BuildContext): Mounted {
  if (templates.length === 0) return NOTHING_MOUNTED;
  const taken = new Set<string>();
  const sources = templates.flatMap(({ secret, configMap }, index) => {
    const files = [
      ...(configMap === undefined ? [] : [{ kind: 'configMap', selector: configMap }]),
      ...(secret === undefined ? [] : [{ kind: 'secret', selector: secret }]),
    ];
    return files
      .filter(({ selector }) => isNew(selector, taken, context, `${AT}[${index}]`))
      .map(({ kind, selector }) => ({ [kind]: projection(selector) }));
  });
  return mounted({ name: VOLUME, projected: { sources } }, ALERTMANAGER.templatesDir);
}

/** The key is the file's name: a second one would hide the first. */
function isNew({ key }: KeySelector, taken: Set<string>, context: BuildContext, at: string): boolean {
  if (!taken.has(key)) {
    taken.add(key);
    return true;
  }
  context.warning(at, {
    code: 'duplicate-object',
    message: 'another template has this key already; the file is left out',
    given: key,
    hint: 'Give each template a key of its own',
  });
  return false;
}

function projection({ name, key }: KeySelector): Values {
  return { name, items: [{ key, path: key }] };
}
