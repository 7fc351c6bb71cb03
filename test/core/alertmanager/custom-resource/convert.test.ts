import { describe, expect, it } from 'vitest';
import {
  type AlertmanagerConfigResource,
  checkAlertmanagerConfig,
  convertAlertmanagerConfig,
} from '../../../../lib/core/alertmanager/custom-resource/convert';
import { HTTP } from '../../../../lib/core/alertmanager/custom-resource/credentials';
import { bindPart, type MatcherStrategy, merge } from '../../../../lib/core/alertmanager/merge';
import { BuildContext } from '../../../../lib/core/base/context';
import { Findings } from '../../../../lib/core/base/findings';
import { refOf } from '../../../../lib/core/base/resource';
import { parseVersion } from '../../../../lib/core/base/version';
import { ownVariable } from '../../../../lib/core/emit/variables';
import { ReferenceCollector } from '../../../../lib/core/input/mounted-references';
import { OF_GLOBAL, OF_RECEIVERS } from '../../../support/alertmanager-credentials';
import { NEWEST } from '../../../support/versions';

type Spec = AlertmanagerConfigResource['spec'];

function resourceOf(spec: Spec, namespace = 'monitoring'): AlertmanagerConfigResource {
  return {
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'AlertmanagerConfig',
    metadata: { name: 'team', namespace },
    spec,
  };
}

function build(spec: Spec, version: string = NEWEST.Alertmanager, namespace = 'monitoring') {
  const resource = resourceOf(spec, namespace);
  const collector = new ReferenceCollector('monitoring', '/credentials', () => undefined);
  const target = { product: 'Alertmanager', version: parseVersion(version)! } as const;
  const context = new BuildContext(target, refOf(resource), collector.optional(), new Findings());
  checkAlertmanagerConfig(resource, context);
  const converted = convertAlertmanagerConfig(resource, undefined, context);
  const findings = context.findings.sorted().map(({ path, code, severity }) => ({ path, code, severity }));
  return { resource, context, converted, findings, collector };
}

const secret = { name: 'chat', key: 'url' };

describe('credentials of receivers', () => {
  it.each([
    [NEWEST.Alertmanager, { webhook_url_file: '/credentials/secret/monitoring/chat/url' }, 0],
    ['0.28.0', { webhook_url_file: '/credentials/secret/monitoring/chat/url' }, 0],
    ['0.27.0', { webhook_url: ownVariable('CDK8S_PROMETHEUS_Secret__chat__url') }, 1],
  ])('are files where Alertmanager %s reads files, and never lost', (version, expected, variables) => {
    const receivers = [{ name: 'chat', discordConfigs: [{ apiURL: secret }] }];
    const { converted, findings, collector } = build({ receivers }, version);
    expect(converted.receivers[0]).toEqual({ name: 'monitoring/team/chat', discord_configs: [expected] });
    expect(collector.environment()).toHaveLength(variables);
    expect(findings).toEqual([]);
  });

  it('have a row each that names the field of a file next to that of the value', () => {
    for (const { value, file } of [HTTP, OF_RECEIVERS, OF_GLOBAL].flatMap((table) => Object.values(table))) {
      expect([undefined, `${value}_file`]).toContain(file);
    }
  });

  it('cannot come from a namespace whose Secrets the pods cannot mount', () => {
    const receivers = [{ name: 'chat', slackConfigs: [{ apiURL: secret }] }];
    expect(build({ receivers }, NEWEST.Alertmanager, 'shop').findings).toEqual([
      { path: 'spec.receivers[0].slackConfigs[0].apiURL', code: 'foreign-secret', severity: 'error' },
    ]);
  });
});

describe('routes', () => {
  it('are checked down to the last', () => {
    const route = { receiver: 'a', routes: [{ routes: [{ receiver: 'b', groupBy: ['...', 'job'] }] }] };
    expect(build({ receivers: [{ name: 'a' }], route }).findings).toEqual([
      { path: 'spec.route.routes[0].routes[0].groupBy', code: 'invalid-value', severity: 'error' },
      { path: 'spec.route.routes[0].routes[0].receiver', code: 'undefined-name', severity: 'error' },
    ]);
  });

  it.each<[string, MatcherStrategy, string, object]>([
    [NEWEST.Alertmanager, 'OnNamespace', 'shop', { matchers: ['a="\\"b\\""', 'namespace="shop"'] }],
    [NEWEST.Alertmanager, 'OnNamespaceExceptForAlertmanagerNamespace', 'monitoring', { matchers: ['a="\\"b\\""'] }],
    [
      NEWEST.Alertmanager,
      'OnNamespaceExceptForAlertmanagerNamespace',
      'shop',
      { matchers: ['a="\\"b\\""', 'namespace="shop"'] },
    ],
    [NEWEST.Alertmanager, 'None', 'shop', { matchers: ['a="\\"b\\""'] }],
    ['0.21.0', 'OnNamespace', 'shop', { match: { a: '"b"', namespace: 'shop' } }],
  ])('of Alertmanager %s with %s see alerts of %s', (version, strategy, namespace, expected) => {
    const spec = { receivers: [{ name: 'a' }], route: { receiver: 'a', matchers: [{ name: 'a', value: '"b"' }] } };
    const { resource, converted, context } = build(spec, version, namespace);
    const options = { strategy, namespace: 'monitoring' };
    const part = bindPart({ metadata: resource.metadata, converted }, options, context);
    const merged = merge({ route: { receiver: 'null' }, receivers: [{ name: 'null' }] }, [part]);
    expect(merged.route?.routes).toEqual([{ receiver: `${namespace}/team/a`, ...expected, continue: true }]);
  });
});

describe('time intervals', () => {
  it('are written as Alertmanager spells them, whatever the version of the API calls them', () => {
    const interval = {
      name: 'nights',
      timeIntervals: [
        {
          times: [{ startTime: '22:00', endTime: '24:00' }],
          weekdays: ['Monday:friday', '0'],
          daysOfMonth: [{ start: -3, end: -1 }],
          months: ['january:3'],
          years: ['2030'],
        },
      ],
    };
    const expected = [
      {
        name: 'monitoring/team/nights',
        time_intervals: [
          {
            times: [{ start_time: '22:00', end_time: '24:00' }],
            weekdays: ['monday:friday', 'sunday'],
            days_of_month: ['-3:-1'],
            months: ['1:3'],
            years: ['2030'],
          },
        ],
      },
    ];
    expect(build({ muteTimeIntervals: [interval] }).converted.muteTimeIntervals).toEqual(expected);
    expect(build({ timeIntervals: [interval] }).converted.muteTimeIntervals).toEqual(expected);
  });

  it.each([
    { weekdays: ['friday:monday'] },
    { weekdays: ['someday'] },
    { months: ['0'] },
    { years: ['2031:2030'] },
    { times: [{ startTime: '10:00', endTime: '09:00' }] },
    { times: [{ startTime: '9:00', endTime: '10:00' }] },
    { daysOfMonth: [{ start: 0, end: 3 }] },
    { daysOfMonth: [{ start: -1, end: 3 }] },
    { daysOfMonth: [{ start: 30, end: -3 }] },
  ])('that Alertmanager would refuse are refused: %j', (times) => {
    const { findings } = build({ muteTimeIntervals: [{ name: 'x', timeIntervals: [times] }] });
    expect(findings).toEqual([expect.objectContaining({ code: 'invalid-value', severity: 'error' })]);
  });
});
