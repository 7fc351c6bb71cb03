/** What an owner lets tenants do, as far as it can be wrong. */

import type { InstanceDeclaration } from '../base/app';
import type { Findings } from '../base/findings';
import { refOf } from '../base/resource';
import { climbs, isAbsolute, stepsOf } from './file-paths';

/** A path that means another one in the pod would allow more or less than it says. */
export function checkTenantSettings({ resource, settings }: InstanceDeclaration, findings: Findings): void {
  for (const [index, path] of settings.tenants.allowedFiles.entries()) {
    if (isAbsolute(path) && !climbs(stepsOf(path))) continue;
    findings.error(refOf(resource), `allowedFiles[${index}]`, {
      code: 'invalid-value',
      message: 'this does not say which file or folder of the pods it means',
      given: path,
      allowed: 'an absolute path without `..`',
      hint: 'Write the path as it is in the container',
    });
  }
}
