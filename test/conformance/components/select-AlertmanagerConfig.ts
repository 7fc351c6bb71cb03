import {
  type AlertmanagerConfigResource,
  checkAlertmanagerConfig,
  convertAlertmanagerConfig,
} from '../../../lib/core/alertmanager/custom-resource/convert';
import { refOf } from '../../../lib/core/base/resource';
import { alertmanagerContext } from '../alertmanager';
import { type Case, resourcesOf } from '../case';
import type { Outcome } from '../component';

/** Global settings that leave nothing to ask for: the recorded function did not look at them. */
const GLOBAL = {
  smtp_smarthost: 'localhost:25',
  smtp_from: 'alertmanager@localhost',
  opsgenie_api_key: 'key',
  slack_api_url: 'http://localhost/',
  victorops_api_key: 'key',
  wechat_api_secret: 'secret',
  wechat_api_corp_id: 'corp',
};

/** Whether an AlertmanagerConfig is taken, which it is if it can be built and everything it refers to is there. */
export function run(testCase: Case): Outcome {
  const [resource] = resourcesOf(testCase, 'AlertmanagerConfig') as AlertmanagerConfigResource[];
  const context = alertmanagerContext(testCase, refOf(resource!));
  checkAlertmanagerConfig(resource!, context);
  convertAlertmanagerConfig(resource!, GLOBAL, context);
  return { output: { selected: true }, findings: context.findings.sorted() };
}
