import {
  type AlertmanagerConfigResource,
  checkAlertmanagerConfig,
} from '../../../lib/core/alertmanager/custom-resource/convert';
import { refOf } from '../../../lib/core/base/resource';
import { alertmanagerContext } from '../alertmanager';
import { type Case, resourcesOf } from '../case';
import type { Outcome } from '../component';

/** Whether an AlertmanagerConfig is valid whatever the version, and without a look at what it refers to. */
export function run(testCase: Case): Outcome {
  const [resource] = resourcesOf(testCase, 'AlertmanagerConfig') as AlertmanagerConfigResource[];
  const context = alertmanagerContext({ ...testCase, data: [] }, refOf(resource!));
  checkAlertmanagerConfig(resource!, context);
  return { output: { valid: true }, findings: context.findings.sorted() };
}
