/** Configurations of rulers that are Secrets of the app, and that have another form than Thanos reads. */

import type { App } from '../base/app';
import type { Findings } from '../base/findings';
import type { KeySelector } from '../base/references';
import { type Resource, refOf } from '../base/resource';
import { isRecord } from '../base/values';
import { isPutInLater } from '../languages/placeholder';
import { readSecretText } from '../thanos/bucket/configuration';

interface Form {
  readonly fits: (read: unknown) => boolean;
  readonly allowed: string;
  readonly hint: string;
}

const FORMS: Readonly<Record<'queryConfig' | 'alertmanagersConfig', Form>> = {
  queryConfig: {
    fits: Array.isArray,
    allowed: 'a list in YAML',
    hint: 'Write a list of queries: `- static_configs: [HOST:PORT]`, with `http_config` beside it where one is needed',
  },
  alertmanagersConfig: {
    fits: (read) =>
      isRecord(read) &&
      Array.isArray(read['alertmanagers'] ?? []) &&
      Object.keys(read).every((name) => name === 'alertmanagers'),
    allowed: 'a mapping in YAML, with a list as `alertmanagers`',
    hint: 'Write `alertmanagers:`, and below it a list: `- static_configs: [HOST:PORT]`',
  },
};

type Spec = Readonly<Partial<Record<keyof typeof FORMS, KeySelector>>>;

export function checkRulerConfigurations(resources: readonly Resource[], app: App, findings: Findings): void {
  for (const ruler of resources) {
    if (ruler.kind !== 'ThanosRuler') continue;
    for (const field of Object.keys(FORMS) as (keyof typeof FORMS)[]) {
      const { name, key } = (ruler.spec as Spec)[field] ?? {};
      if (name === undefined || key === undefined) continue;
      const text = app.contentOf('Secret', ruler.metadata.namespace, name, key);
      const { fits, allowed, hint } = FORMS[field];
      if (text === undefined || text.trim() === '' || isPutInLater(text) || fits(readSecretText(text))) continue;
      findings.warning(refOf(ruler), `spec.${field}`, {
        code: 'invalid-value',
        message: 'the content of the Secret has another form than Thanos reads: the ruler does not start',
        given: `key ${key} of Secret ${name}`,
        allowed,
        hint,
      });
    }
  }
}
