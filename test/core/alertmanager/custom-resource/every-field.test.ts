import { describe, expect, it } from 'vitest';
import type { AlertmanagerGlobalConfig } from '../../../../imports/monitoring';
import {
  type AlertmanagerConfigResource,
  checkAlertmanagerConfig,
  convertAlertmanagerConfig,
} from '../../../../lib/core/alertmanager/custom-resource/convert';
import { checkGlobal, convertGlobal } from '../../../../lib/core/alertmanager/custom-resource/global';
import { sanitizeConfig } from '../../../../lib/core/alertmanager/sanitize';
import type { AlertmanagerFile } from '../../../../lib/core/alertmanager/types';
import { BuildContext } from '../../../../lib/core/base/context';
import { Findings } from '../../../../lib/core/base/findings';
import { parseVersion } from '../../../../lib/core/base/version';
import { ReferenceCollector } from '../../../../lib/core/input/mounted-references';
import { type Schema, schemaOf } from '../../../../lib/core/input/schema';
import { PATTERNS } from '../../../../lib/core/input/schema/patterns';
import { NEWEST } from '../../../support/versions';

const AT = 'spec.alertmanagerConfiguration.global';
const VERSIONS = ['v1alpha1', 'v1beta1'] as const;
type ApiVersion = (typeof VERSIONS)[number];

function schemaOfSpec(version: ApiVersion): Schema {
  return schemaOf(`monitoring.coreos.com/${version}`, 'AlertmanagerConfig')!.schema.fields!['spec']!;
}

/** A value that says something in each of its fields. */
function telling(schema: Schema, name = ''): unknown {
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.fields ?? {}).map(([field, each]) => [field, telling(each, field)]),
      );
    case 'map':
      return { key: telling(schema.items!) };
    case 'list':
      return [telling(schema.items!)];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 3, 3);
    case 'any':
      return { any: 'thing' };
    default:
      if (schema.enum !== undefined) return schema.enum[0];
      if (schema.pattern !== undefined) return PATTERNS[schema.pattern]!.examples[0];
      return name.toLowerCase().includes('url') ? `https://example.com/${name}` : name || 'text';
  }
}

type Path = readonly (string | number)[];

/** Where a field is that may be left out. */
function optionalPaths({ fields = {}, required = [], items }: Schema, path: Path = []): Path[] {
  if (items !== undefined) return optionalPaths(items, [...path, 0]);
  return Object.entries(fields).flatMap(([name, field]) => {
    const here = [...path, name];
    const below = field.type === 'map' || isSelector(field) ? [] : optionalPaths(field, here);
    return required.includes(name) ? below : [here, ...below];
  });
}

/** The key of a Secret or ConfigMap: one reference, which pods start without, whether it says so or not. */
function isSelector({ fields = {} }: Schema): boolean {
  return Object.keys(fields).sort().join() === 'key,name,optional';
}

function without(value: unknown, [first, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.map((item, i) => (i === first ? without(item, rest) : item));
  const { [first!]: removed, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [first!]: without(removed, rest) };
}

/** All that is said of something: the parts of a configuration, findings, and what is mounted. */
function answer(kind: string, build: (context: BuildContext) => AlertmanagerFile): string {
  const object = { kind, namespace: 'monitoring', name: 'team' };
  const collector = new ReferenceCollector('monitoring', '/credentials', () => undefined);
  const target = { product: 'Alertmanager', version: parseVersion(NEWEST.Alertmanager)! } as const;
  const context = new BuildContext(target, object, collector.optional(), new Findings());
  const file = sanitizeConfig(build(context), context);
  return JSON.stringify([file, context.findings.sorted(), collector.environment(), collector.volume('any')]);
}

function answerToSpec(spec: unknown, version: ApiVersion): string {
  const resource = {
    apiVersion: `monitoring.coreos.com/${version}`,
    kind: 'AlertmanagerConfig',
    metadata: { namespace: 'monitoring', name: 'team' },
    spec,
  } as AlertmanagerConfigResource;
  return answer('AlertmanagerConfig', (context) => {
    checkAlertmanagerConfig(resource, context);
    const { route, receivers, inhibitRules, muteTimeIntervals } = convertAlertmanagerConfig(
      resource,
      undefined,
      context,
    );
    const parts = { receivers, inhibit_rules: inhibitRules, mute_time_intervals: muteTimeIntervals };
    return { ...(route === undefined ? {} : { route }), ...parts };
  });
}

function answerToGlobal(given: unknown): string {
  return answer('Alertmanager', (context) => {
    checkGlobal(given as AlertmanagerGlobalConfig, context, AT);
    return { global: convertGlobal(given as AlertmanagerGlobalConfig, context, AT) };
  });
}

describe.each(VERSIONS)('every field of an AlertmanagerConfig of %s', (version) => {
  const spec = telling(schemaOfSpec(version)) as { receivers: Record<string, unknown>[] };
  const schema = schemaOfSpec(version).fields!['receivers']!.items!;
  const kinds = Object.keys(spec.receivers[0]!).filter((kind) => kind !== 'name');

  it.each(kinds)('of %s is written, or a finding says why not', (kind) => {
    const only = (value: unknown) => ({ receivers: [{ name: 'all', [kind]: value }] });
    const given = spec.receivers[0]![kind];
    const whole = answerToSpec(only(given), version);
    const silent = optionalPaths(schema.fields![kind]!).filter(
      (path) => answerToSpec(only(without(given, path)), version) === whole,
    );
    expect(silent.map((path) => path.slice(1).join('.'))).toEqual([]);
  });

  const others = Object.keys(spec).filter((field) => field !== 'receivers');

  it.each(others)('of %s is written, or a finding says why not', (field) => {
    const schema = schemaOfSpec(version).fields![field]!;
    const only = (value: unknown) => ({ receivers: [{ name: 'receiver' }], [field]: value });
    const given = (spec as Record<string, unknown>)[field];
    const whole = answerToSpec(only(given), version);
    const silent = optionalPaths(schema).filter((path) => answerToSpec(only(without(given, path)), version) === whole);
    expect(silent.map((path) => path.join('.'))).toEqual([]);
  });
});

describe('every field of the global settings of an Alertmanager', () => {
  const { fields } = schemaOf('monitoring.coreos.com/v1', 'Alertmanager')!.schema.fields!['spec']!;
  const schema = fields!['alertmanagerConfiguration']!.fields!['global']!;

  it('is written, or a finding says why not', () => {
    const given = telling(schema);
    const whole = answerToGlobal(given);
    const silent = optionalPaths(schema).filter((path) => answerToGlobal(without(given, path)) === whole);
    expect(silent.map((path) => path.join('.'))).toEqual([]);
  });
});
