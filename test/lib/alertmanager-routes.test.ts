import { App, Chart, Testing } from 'cdk8s';
import { Alertmanager, AlertmanagerConfig, ConfigSource, InvalidInputPolicy, v1beta1 } from 'cdk8s-prometheus';
import { expect, it, vi } from 'vitest';

function declare(chart: Chart): Alertmanager {
  return new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    config: ConfigSource.fromObject({
      route: { receiver: 'operators', routes: [{ receiver: 'nobody', matchers: ['alertname="Watchdog"'] }] },
      receivers: [{ name: 'operators' }, { name: 'nobody' }],
    }),
    spec: { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} },
  });
}

function declareTeam(chart: Chart): void {
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team', namespace: 'shop' },
    spec: {
      route: {
        receiver: 'chat',
        routes: [{ receiver: 'phone', matchers: [{ name: 'severity', matchType: '=~', value: 'critical|page' }] }],
      },
      receivers: [{ name: 'chat' }, { name: 'phone' }],
    },
  });
}

it('tells which receivers an alert reaches, through the routes of teams and those of the owner', () => {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  const alertmanager = declare(chart);
  expect(alertmanager.routeTest({ labels: { namespace: 'shop', severity: 'page' } })).toEqual(['operators']);
  declareTeam(chart);
  expect(alertmanager.routeTest({ labels: { namespace: 'shop', severity: 'page' } })).toEqual(['shop/team/phone']);
  expect(alertmanager.routeTest({ labels: { namespace: 'shop' } })).toEqual(['shop/team/chat']);
  expect(alertmanager.routeTest({ labels: { alertname: 'Watchdog', namespace: 'shop' } })).toEqual([
    'shop/team/chat',
    'nobody',
  ]);
  expect(alertmanager.routeTest({ labels: { namespace: 'other' } })).toEqual(['operators']);
});

it('prints the routes', () => {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  const alertmanager = declare(chart);
  declareTeam(chart);
  expect(alertmanager.printRoutes().split('\n')).toEqual([
    'every alert → operators',
    '├── {namespace="shop"} → shop/team/chat (and on)',
    '│   └── {severity=~"critical|page"} → shop/team/phone',
    '└── {alertname="Watchdog"} → nobody',
  ]);
});

it('reads a text as Alertmanager does', () => {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  const alertmanager = new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    config: ConfigSource.fromText(`
route:
  receiver: a
  routes:
  - {receiver: b, match: {code: 010}, continue: yes}
  - {receiver: c, match: {secure: yes}}
receivers: [{name: a}, {name: b}, {name: c}]
`),
  });
  expect(alertmanager.routeTest({ labels: { code: '010', secure: 'yes' } })).toEqual(['b', 'c']);
  expect(alertmanager.routeTest({ labels: { code: '10', secure: 'true' } })).toEqual(['a']);
});

it('does not guess what a Secret in the cluster says', () => {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  const alertmanager = new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    config: ConfigSource.fromSecretName('mine', 'alertmanager.yaml'),
  });
  expect(() => alertmanager.routeTest({ labels: {} })).toThrow('the routes are not known');
});

it('has no two receivers of one name, wherever they come from', () => {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    config: ConfigSource.fromObject({ route: { receiver: 'shop/team/chat' }, receivers: [{ name: 'shop/team/chat' }] }),
    spec: { alertmanagerConfigSelector: {}, alertmanagerConfigNamespaceSelector: {} },
  });
  declareTeam(chart);
  const errors = chart.node.root.node.findAll().flatMap((construct) => construct.node.validate());
  expect(errors).toEqual([
    expect.stringMatching(/^AlertmanagerConfig shop\/team: .* of this name .*shop\/team\/chat.*\[duplicate-name\]/),
  ]);
});

it('leaves nothing out that Alertmanager would take, and warns of a route that nothing reaches', () => {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  const alertmanager = new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    onInvalid: InvalidInputPolicy.DROP,
    spec: { alertmanagerConfigSelector: {} },
  });
  const team = new v1beta1.AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: {
      route: { receiver: 'chat', routes: [{ receiver: 'chat' }, { receiver: 'phone' }] },
      receivers: [{ name: 'chat' }, { name: 'phone' }],
    },
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(alertmanager.routeTest({ labels: { namespace: 'monitoring' } })).toEqual([team.qualified('chat')]);
  expect(stderr.mock.calls.join('')).toMatch(/^warning: .*spec\.route\.routes\[1\]: no alert can reach this route.*/);
  stderr.mockRestore();
});

it('reads a configuration that is written as bytes', () => {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  const alertmanager = new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    config: ConfigSource.fromText('route: { receiver: "a\u2028b" }\nreceivers: [{ name: "a\u2028b" }]\n'),
  });
  expect(alertmanager.routeTest({ labels: { a: 'b' } })).toEqual(['a\u2028b']);
  const secret = Testing.synth(chart).find(({ kind }) => kind === 'Secret');
  expect(Object.keys(secret.data)).toEqual(['alertmanager.yaml']);
});

it('names a receiver that is not defined, instead of saying that alerts reach it', () => {
  const chart = new Chart(new App(), 'monitoring', { namespace: 'monitoring' });
  const alertmanager = new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    spec: {},
    config: ConfigSource.fromText(
      'route: {receiver: a, routes: [{receiver: tema}]}\nreceivers: [{name: a}, {name: team}]\n',
    ),
  });
  expect(() => alertmanager.routeTest({ labels: {} })).toThrow(
    'monitoring/main: a route names the receiver `tema`, which is not defined (defined: a, team). Correct the name, or define it',
  );
});
