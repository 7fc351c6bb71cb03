import { readConfig } from '../../../lib/core/alertmanager/config';
import type { AlertmanagerConfigResource } from '../../../lib/core/alertmanager/custom-resource/convert';
import { type AlertmanagerResource, baseFromResource, generate } from '../../../lib/core/alertmanager/generate';
import { NOBODY } from '../../../lib/core/alertmanager/generated-config';
import { sanitizeConfig } from '../../../lib/core/alertmanager/sanitize';
import type { AlertmanagerFile } from '../../../lib/core/alertmanager/types';
import type { BuildContext } from '../../../lib/core/base/context';
import { ALERTMANAGER, prefixedName } from '../../../lib/core/base/conventions';
import type { References } from '../../../lib/core/base/references';
import { refOf, sorted } from '../../../lib/core/base/resource';
import { selectInputs } from '../../../lib/core/input/selection';
import { alertmanagerContext } from '../alertmanager';
import { type Case, resourcesOf } from '../case';
import type { Outcome } from '../component';
import { readDocument } from '../yaml';

/** The recorded functions: each does a part of what an instance's configuration takes. */
const FUNCTIONS: Readonly<
  Record<string, (testCase: Case, instance: AlertmanagerResource, context: BuildContext) => unknown>
> = {
  AddAlertmanagerConfigs: (testCase, instance, context) =>
    generate(
      instance,
      readDocument(String(testCase.meta.base)) as AlertmanagerFile,
      configsOf(testCase),
      { onInvalid: 'error', references: context.references, unchecked: true },
      context,
    ),
  initializeFromAlertmanagerConfig: (testCase, instance, context) =>
    sanitizeConfig(baseFromResource(instance, baseOf(testCase, instance), context), context),
  provisionAlertmanagerConfiguration: (testCase, instance, context) => {
    const { configSecret = prefixedName('Alertmanager', instance.metadata.name) } = instance.spec;
    const text = context.references.content('Secret', { name: configSecret, key: ALERTMANAGER.configFile }, context);
    const given = text === undefined || text === '' ? undefined : text;
    if (instance.spec.alertmanagerConfigSelector === undefined)
      return given === undefined ? NOBODY : readDocument(given);
    const base = given === undefined ? NOBODY : readConfig(given, context);
    const selected = selectInputs(instance, configsOf(testCase), new Map()).get('AlertmanagerConfig')!;
    const options = { onInvalid: 'drop', references: context.references } as const;
    return generate(instance, base, selected as AlertmanagerConfigResource[], options, context);
  },
};

/** The whole configuration of an Alertmanager; credentials are written in place unless other references are given. */
export function run(testCase: Case, references?: References): Outcome {
  const [instance] = resourcesOf(testCase, 'Alertmanager') as AlertmanagerResource[];
  const context = alertmanagerContext(testCase, refOf(instance!), testCase.meta.version, references);
  const output = FUNCTIONS[String(testCase.meta.function)]!(testCase, instance!, context);
  return { output, findings: context.findings.sorted() };
}

function configsOf(testCase: Case): AlertmanagerConfigResource[] {
  return sorted(resourcesOf(testCase, 'AlertmanagerConfig') as AlertmanagerConfigResource[]);
}

function baseOf(testCase: Case, { spec }: AlertmanagerResource): AlertmanagerConfigResource {
  return configsOf(testCase).find(({ metadata }) => metadata.name === spec.alertmanagerConfiguration?.name)!;
}
