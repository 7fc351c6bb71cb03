/** Configurations in files that could not be read: reported, and all the rest of their instances is looked at. */

import type { InstanceDeclaration, UserConfig } from '../base/app';
import type { Findings } from '../base/findings';
import { refOf } from '../base/resource';

/** In place of what is not known: nobody looks into a Secret that the app does not define. */
function unknown(guess: number): UserConfig {
  return { kind: 'secret', name: `unread-${guess}`, key: 'unread' };
}

const CONFIG = 'config';

export function reportUnread(declaration: InstanceDeclaration, findings: Findings): InstanceDeclaration {
  const { resource, settings } = declaration;
  const { unreadConfig } = settings;
  if (unreadConfig === undefined) return declaration;
  findings.error(refOf(resource), CONFIG, {
    code: 'not-at-hand',
    message: `the file with the configuration cannot be read: ${unreadConfig.reason}`,
    given: unreadConfig.file,
    allowed: 'the path of a file, relative to the working directory of the app',
    hint: 'Correct the path in `ConfigSource.fromFile`; `path.join(__dirname, …)` is the same from everywhere',
  });
  const { paths = [], others = [resource] } = resource.faults ?? {};
  const faults = { paths: [...paths, CONFIG], others };
  return {
    ...declaration,
    resource: { ...resource, faults, refused: true },
    settings: { ...settings, config: unknown(0) },
  };
}

/** The same with another name in the place of what is not known, since findings of it may quote that. */
export function renamedUnread(declaration: InstanceDeclaration): InstanceDeclaration {
  const { settings } = declaration;
  return settings.unreadConfig === undefined
    ? declaration
    : { ...declaration, settings: { ...settings, config: unknown(1) } };
}
