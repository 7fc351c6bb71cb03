/** Objects that are written as custom resources, for a cluster that runs the operator: what its API cannot say. */

import { DEFAULT_SETTINGS, type InstanceSettings } from '../base/app';
import type { Findings } from '../base/findings';
import { type Resource, refOf } from '../base/resource';
import { annotationOf, type SaidCalls } from './setting-annotations';

interface Row {
  readonly property: string;
  /** Without it the servers would do or allow something else; the rest is how they are run, which is the operator's own. */
  readonly isGrave?: true;
}

const ROWS: Readonly<Record<Exclude<keyof InstanceSettings, 'unreadConfig' | 'tenants'>, Row>> = {
  config: { property: 'config', isGrave: true },
  webConfig: { property: 'webConfig', isGrave: true },
  exposure: { property: 'expose', isGrave: true },
  networkPolicy: { property: 'networkPolicy', isGrave: true },
  governingService: { property: 'governingService' },
  podDisruptionBudget: { property: 'podDisruptionBudget' },
  service: { property: 'service' },
  onInvalid: { property: 'onInvalid' },
  configObjectKind: { property: 'configObjectKind' },
  scrapeConfigSlots: { property: 'scrapeConfigSlots' },
  ruleSlots: { property: 'ruleSlots' },
  reloader: { property: 'reloader' },
};

/** Reports what is said beyond the fields of the API, and would be lost. */
export function checkForOperator(resource: Resource, settings: InstanceSettings | undefined, findings: Findings): void {
  const lost = settings === undefined ? [] : [...lostOf(settings), ...askedBy(resource)];
  const all = resource.extensions === undefined ? lost : [...lost, EXTENSIONS];
  for (const { property, isGrave } of all) {
    const message = 'the object is written for the operator, whose API has no field for this';
    const hint = 'Remove it, or have plain manifests written';
    if (isGrave) {
      const problem = { message, given: property, allowed: 'fields of the API', hint };
      findings.error(refOf(resource), property, { code: 'conflicting-fields', ...problem });
    } else findings.warning(refOf(resource), property, { code: 'ignored-field', message, hint });
  }
}

const EXTENSIONS: Row = { property: 'extensions', isGrave: true };

function lostOf(settings: InstanceSettings): Row[] {
  const { fileAccess, allowedFiles, hostile } = settings.tenants;
  const usual = DEFAULT_SETTINGS.tenants;
  const own = Object.entries(ROWS) as [keyof typeof ROWS, Row][];
  return [
    ...own.filter(([setting]) => !isAlike(settings[setting], DEFAULT_SETTINGS[setting])).map(([, row]) => row),
    ...(hostile ? [{ property: 'tenancy', isGrave: true } as const] : []),
    ...(hostile || fileAccess === usual.fileAccess ? [] : [{ property: 'fileAccess', isGrave: true } as const]),
    ...(allowedFiles.length === 0 ? [] : [{ property: 'allowedFiles' }]),
  ];
}

/** Of YAML: what a construct does by calls, whose fields and objects are its own. */
function askedBy({ metadata: { annotations = {} } }: Resource): Row[] {
  const calls: readonly (keyof SaidCalls)[] = ['alertTo', 'monitorItself', 'scrapeKubelets'];
  return calls
    .filter((call) => Object.hasOwn(annotations, annotationOf(call)))
    .map((property) => ({ property, isGrave: true }));
}

function isAlike(value: unknown, usual: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(usual);
}
