/** What becomes of alerts between what raises them and the Alertmanagers. */

import type { Resource } from '../base/resource';

interface ServerSpec {
  readonly alerting?: {
    readonly alertmanagers?: readonly { readonly alertRelabelings?: readonly object[] }[];
  };
  readonly additionalAlertRelabelConfigs?: object;
}

interface RulerSpec {
  readonly alertmanagersUrl?: readonly string[];
  readonly alertmanagersConfig?: object;
  readonly alertRelabelConfigs?: object;
  readonly alertRelabelConfigFile?: string;
}

/** Whether it sends alerts, and all as they are: what relabels them may drop some, or give them other labels. */
export function sendsAsRaised({ kind, spec }: Resource): boolean {
  if (kind === 'Prometheus') {
    const { alerting, additionalAlertRelabelConfigs } = spec as ServerSpec;
    const alertmanagers = alerting?.alertmanagers ?? [];
    const isRelabeled = alertmanagers.some(({ alertRelabelings = [] }) => alertRelabelings.length > 0);
    return alertmanagers.length > 0 && !isRelabeled && additionalAlertRelabelConfigs === undefined;
  }
  if (kind !== 'ThanosRuler') return false;
  const { alertmanagersUrl = [], alertmanagersConfig, alertRelabelConfigs, alertRelabelConfigFile } = spec as RulerSpec;
  const isSending = alertmanagersUrl.length > 0 || alertmanagersConfig !== undefined;
  return isSending && alertRelabelConfigs === undefined && alertRelabelConfigFile === undefined;
}
