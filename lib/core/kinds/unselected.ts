/** Inputs that no instance takes: what an instance would say of them, so that they are right when one does. */

import { type App, DEFAULT_SETTINGS, DEFAULT_TENANTS, type InstanceDeclaration } from '../base/app';
import { Findings } from '../base/findings';
import { keyOf, type Resource } from '../base/resource';
import { kindsThatTake, selectorFields, type Unselected } from '../input/selection';

type Compile = (declaration: InstanceDeclaration, app: App, findings: Findings) => unknown;

/** What is wrong with an object by itself: the rest depends on who takes it. */
const OWN: ReadonlySet<string> = new Set([
  'invalid-expression',
  'invalid-rule',
  'invalid-relabeling',
  'invalid-value',
  'invalid-template',
  'missing-field',
  'undefined-name',
  'duplicate-name',
  'doubtful-value',
  'inhibition',
  'unreachable-route',
]);

/** Warnings, whatever they are where an instance takes the object: what nobody takes breaks nothing. */
export function judgeUnselected(
  unselected: readonly Unselected[],
  app: App,
  compile: Compile,
  findings: Findings,
): void {
  for (const each of unselected) {
    const { declaration, isKnown } = takerOf(each, app);
    const own = new Findings();
    compile(declaration, { ...app, inputs: each.inputs, refused: [] }, own);
    const names = new Set(each.inputs.map(keyOf));
    for (const { severity: _, ...finding } of own.sorted()) {
      const { kind, namespace = '', name } = finding.object;
      if (kind !== each.kind || !names.has(`${namespace}/${name}`) || !OWN.has(finding.code)) continue;
      // Only an instance knows its scrape classes.
      if (isKnown || finding.path !== 'spec.scrapeClass') findings.report(finding, 'warning');
    }
  }
}

/** The nearest instance, as if it took them, or one that says nothing else. */
function takerOf({ kind, nearest, unmet, inputs }: Unselected, { instances }: App) {
  const isGenerated = unmet.every(({ reason }) => reason !== 'own-config' && reason !== 'kind');
  const known = isGenerated ? instances.find(({ resource }) => resource === nearest) : undefined;
  const { resource, settings, unit } = known ?? anyone(kind, inputs[0]!);
  const { labels, namespaces } = selectorFields(kind);
  const declaration: InstanceDeclaration = {
    resource: { ...resource, spec: { ...resource.spec, ...generating(resource), [labels]: {}, [namespaces]: {} } },
    settings: { ...settings, onInvalid: 'error', tenants: DEFAULT_TENANTS },
    unit,
  };
  return { declaration, isKnown: known !== undefined };
}

/** Rules are looked at where a configuration is generated, which a server's is that asks for monitors. */
function generating({ kind }: Resource): object {
  return kind === 'Prometheus' ? { [selectorFields('ServiceMonitor').labels]: {} } : {};
}

function anyone(kind: Unselected['kind'], { metadata: { namespace } }: Resource): InstanceDeclaration {
  const [taking] = kindsThatTake(kind);
  const resource = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: taking!,
    metadata: { namespace, name: 'any' },
    spec: {},
  };
  return { resource, settings: DEFAULT_SETTINGS, unit: '' };
}
