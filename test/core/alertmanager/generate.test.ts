import { describe, expect, it } from 'vitest';
import type { AlertmanagerConfigResource } from '../../../lib/core/alertmanager/custom-resource/convert';
import { type AlertmanagerResource, baseFromResource, generate } from '../../../lib/core/alertmanager/generate';
import { NOBODY } from '../../../lib/core/alertmanager/generated-config';
import { contextOf } from './support';

type Spec = AlertmanagerConfigResource['spec'];

const configOf = (name: string, spec: Spec, namespace = 'monitoring'): AlertmanagerConfigResource => ({
  apiVersion: 'monitoring.coreos.com/v1beta1',
  kind: 'AlertmanagerConfig',
  metadata: { name, namespace },
  spec,
});

const instanceOf = (spec: AlertmanagerResource['spec'] = {}): AlertmanagerResource => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Alertmanager',
  metadata: { name: 'main', namespace: 'monitoring' },
  spec,
});

const webhook = (name: string) => ({ name, webhookConfigs: [{ url: 'https://example.com/' }] });
const wired = (name: string) => ({ name, webhook_configs: [{ url: 'https://example.com/' }] });

const team = (name: string, namespace?: string) =>
  configOf(name, { route: { receiver: 'web' }, receivers: [webhook('web')] }, namespace);
const broken = (name: string) => configOf(name, { route: { receiver: 'wbe' }, receivers: [webhook('web')] });

function generated(
  selected: readonly AlertmanagerConfigResource[],
  onInvalid: 'error' | 'drop' = 'error',
  spec: AlertmanagerResource['spec'] = {},
) {
  const context = contextOf();
  const { references } = context;
  const output = generate(instanceOf(spec), NOBODY, selected, { onInvalid, references }, context);
  return {
    output,
    findings: context.findings.sorted().map(({ severity, object, path }) => `${severity} ${object.name} ${path}`),
  };
}

describe('AlertmanagerConfigs in one configuration', () => {
  it('come before its own route, and let each other have the alerts', () => {
    expect(generated([team('a'), team('b', 'shop')]).output).toEqual({
      route: {
        receiver: 'null',
        routes: [
          { receiver: 'monitoring/a/web', matchers: ['namespace="monitoring"'], continue: true },
          { receiver: 'shop/b/web', matchers: ['namespace="shop"'], continue: true },
        ],
      },
      receivers: [{ name: 'null' }, wired('monitoring/a/web'), wired('shop/b/web')],
      templates: [],
    });
  });

  it('that are wrong are errors, or warnings and left out as a whole', () => {
    expect(generated([team('a'), broken('b')]).findings).toEqual(['error b spec.route.receiver']);
    const dropping = generated([team('a'), broken('b')], 'drop');
    expect(dropping.findings).toEqual(['warning b spec.route.receiver']);
    expect(dropping.output).toEqual(generated([team('a')]).output);
  });

  it('without a route have only inhibitions', () => {
    const rule = { sourceMatch: [{ name: 'a', value: '1' }], targetMatch: [{ name: 'b', value: '2' }], equal: ['job'] };
    const { output } = generated([configOf('a', { receivers: [webhook('web')], inhibitRules: [rule] })]);
    expect(output).toEqual({
      ...NOBODY,
      inhibit_rules: [
        {
          target_matchers: ['b="2"', 'namespace="monitoring"'],
          source_matchers: ['a="1"', 'namespace="monitoring"'],
          equal: ['job'],
        },
      ],
      templates: [],
    });
  });

  it('see all alerts where the Alertmanager says so', () => {
    const { output } = generated([team('a', 'shop')], 'error', { alertmanagerConfigMatcherStrategy: { type: 'None' } });
    expect(output.route!.routes).toEqual([{ receiver: 'shop/a/web', continue: true }]);
  });

  it('keep the fields of the API of every version: intervals of v1beta1 have a name of their own', () => {
    const nights = { name: 'nights', timeIntervals: [{ weekdays: ['monday'] as never }] };
    const route = { receiver: 'web', routes: [{ receiver: 'web', muteTimeIntervals: ['nights'] }] };
    const { output } = generated([configOf('a', { route, receivers: [webhook('web')], timeIntervals: [nights] })]);
    expect(output.mute_time_intervals).toEqual([
      { name: 'monitoring/a/nights', time_intervals: [{ weekdays: ['monday'] }] },
    ]);
    expect(output.route!.routes![0]!.routes).toEqual([
      { receiver: 'monitoring/a/web', mute_time_intervals: ['monitoring/a/nights'] },
    ]);
  });
});

describe('an AlertmanagerConfig that is the whole configuration', () => {
  function base(spec: Spec, configuration: AlertmanagerResource['spec']['alertmanagerConfiguration'] = {}) {
    const context = contextOf();
    const instance = instanceOf({ alertmanagerConfiguration: configuration });
    const output = baseFromResource(instance, configOf('main', spec), context);
    return { output, findings: context.findings.sorted().map(({ severity, path }) => `${severity} ${path}`) };
  }

  it('is bound to no namespace, and has global settings and templates of the Alertmanager', () => {
    const spec = { route: { receiver: 'web' }, receivers: [webhook('web')] };
    const configuration = {
      global: { resolveTimeout: '90s' },
      templates: [{ configMap: { name: 'texts', key: 'a.tmpl' } }, { secret: { name: 'texts', key: 'b.tmpl' } }],
    };
    expect(base(spec, configuration)).toEqual({
      output: {
        global: { resolve_timeout: '1m30s' },
        route: { receiver: 'monitoring/main/web' },
        receivers: [wired('monitoring/main/web')],
        templates: ['/etc/alertmanager/templates/a.tmpl', '/etc/alertmanager/templates/b.tmpl'],
      },
      findings: [],
    });
  });

  it('has a route', () => {
    expect(base({ receivers: [webhook('web')] }).findings).toEqual(['error spec.route']);
  });

  it('has a first route that takes all alerts at any time', () => {
    const route = { receiver: 'web', matchers: [{ name: 'a', value: 'b', matchType: '=' as never }], continue: true };
    expect(base({ route, receivers: [webhook('web')] }).findings).toEqual([
      'error spec.route.continue',
      'error spec.route.matchers',
    ]);
  });

  it('gives its mail receivers what they leave out', () => {
    const emailConfigs = [{ to: 'a@example.com' }];
    const spec = { route: { receiver: 'mail' }, receivers: [{ name: 'mail', emailConfigs }] };
    const smtp = { from: 'b@example.com', smartHost: { host: 'mail.example.com', port: '587' } };
    expect(base(spec, { global: { smtp } }).findings).toEqual([]);
    expect(base(spec).findings).toEqual([
      'error spec.receivers[0].emailConfigs[0].from',
      'error spec.receivers[0].emailConfigs[0].smarthost',
    ]);
  });
});
