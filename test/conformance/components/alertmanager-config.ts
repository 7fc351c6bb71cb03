import type { AlertmanagerConfigResource } from '../../../lib/core/alertmanager/custom-resource/convert';
import { type AlertmanagerResource, baseFromResource, generate } from '../../../lib/core/alertmanager/generate';
import type { AlertmanagerFile } from '../../../lib/core/alertmanager/types';
import type { BuildContext } from '../../../lib/core/context';
import { ALERTMANAGER, prefixedName } from '../../../lib/core/conventions';
import { refOf, sorted } from '../../../lib/core/model/resource';
import { selectInputs } from '../../../lib/core/model/selection';
import { alertmanagerContext } from '../alertmanager';
import { type Case, resourcesOf } from '../case';
import type { Outcome } from '../component';
import { readDocument } from '../yaml';

const NOBODY = { route: { receiver: 'null' }, receivers: [{ name: 'null' }] };

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
    baseFromResource(instance, baseOf(testCase, instance), context),
  provisionAlertmanagerConfiguration: (testCase, instance, context) => {
    const { configSecret = prefixedName('Alertmanager', instance.metadata.name) } = instance.spec;
    const text = context.references.content('Secret', { name: configSecret, key: ALERTMANAGER.configFile }, context);
    const base = text === undefined || text === '' ? NOBODY : readDocument(text);
    if (instance.spec.alertmanagerConfigSelector === undefined) return base;
    const selected = selectInputs(instance, configsOf(testCase), new Map()).get('AlertmanagerConfig')!;
    const options = { onInvalid: 'drop', references: context.references } as const;
    return generate(instance, base as AlertmanagerFile, selected as AlertmanagerConfigResource[], options, context);
  },
};

/** The whole configuration of an Alertmanager. */
export function run(testCase: Case): Outcome {
  const [instance] = resourcesOf(testCase, 'Alertmanager') as AlertmanagerResource[];
  const context = alertmanagerContext(testCase, refOf(instance!));
  const output = FUNCTIONS[String(testCase.meta.function)]!(testCase, instance!, context);
  return { output, findings: context.findings.sorted() };
}

function configsOf(testCase: Case): AlertmanagerConfigResource[] {
  return sorted(resourcesOf(testCase, 'AlertmanagerConfig') as AlertmanagerConfigResource[]);
}

function baseOf(testCase: Case, { spec }: AlertmanagerResource): AlertmanagerConfigResource {
  return configsOf(testCase).find(({ metadata }) => metadata.name === spec.alertmanagerConfiguration?.name)!;
}
