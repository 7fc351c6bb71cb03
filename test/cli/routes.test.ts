import { describe, expect, it } from 'vitest';
import { cli } from './support';

const SECRET = `apiVersion: v1
kind: Secret
metadata: {name: config, namespace: monitoring}
stringData:
  alertmanager.yaml: |
    route:
      receiver: default
      routes:
      - matchers: [severity="critical"]
        receiver: pager
        continue: true
        mute_time_intervals: [holidays]
      - matchers: [team=~"a|b"]
        receiver: chat
        active_time_intervals: [office]
        routes:
        - matchers: [team="b"]
          receiver: chat-b
    inhibit_rules:
    - source_matchers: [severity="critical"]
      target_matchers: [severity="warning"]
      equal: [namespace]
    receivers: [{name: default}, {name: pager}, {name: chat}, {name: chat-b}]
    time_intervals: [{name: holidays, time_intervals: [{months: ["december"]}]}, {name: office, time_intervals: [{weekdays: ["monday:friday"]}]}]
`;
const ALERTMANAGER = `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: {name: main, namespace: monitoring}
spec: {configSecret: config}
`;

const routes = (...args: readonly string[]) =>
  cli(['routes', 'monitoring/main', '-f', '-', ...args], { input: `${ALERTMANAGER}---\n${SECRET}` });

describe('routes', () => {
  it('prints the tree', async () => {
    expect(await routes()).toMatchObject({
      code: 0,
      out: `every alert → default
├── {severity="critical"} → pager (and on)
└── {team=~"a|b"} → chat
    └── {team="b"} → chat-b
`,
    });
  });

  it('prints the tree of the only one that is there, or of that name, where nobody says more', async () => {
    const ask = (input: string, ...names: readonly string[]) => cli(['routes', ...names, '-f', '-'], { input });
    const one = `${ALERTMANAGER}---\n${SECRET}`;
    const { out } = await routes();
    expect(await ask(one)).toMatchObject({ code: 0, out });
    expect(await ask(one, 'main')).toMatchObject({ code: 0, out });
    const two = `${one}---\n${ALERTMANAGER.replace('monitoring}', 'other}')}---\n${SECRET.replace('namespace: monitoring', 'namespace: other')}`;
    for (const names of [[], ['main']]) {
      const said = await ask(two, ...names);
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.error).toContain('monitoring/main, other/main');
    }
    expect((await ask(SECRET)).error).toContain('the input has no Alertmanager');
  });

  it('says who gets an alert, by which routes, and when not', async () => {
    expect((await routes('--alert', 'severity=critical,team=a')).out).toBe(`an alert with {severity="critical",team="a"}

reaches pager
  by every alert → {severity="critical"}
  but not in holidays

reaches chat
  by every alert → {team=~"a|b"}
  only in office

no inhibition can hold it back
`);
  });

  it('names only the intervals of the route that notifies, and the inhibitions that can hold an alert back', async () => {
    expect((await routes('--alert', 'severity=warning,team="b"')).out).toBe(`an alert with {severity="warning",team="b"}

reaches chat-b
  by every alert → {team=~"a|b"} → {team="b"}

can be held back by
  inhibit_rules[0]: while there is {severity="critical"}, with the same namespace
`);
    expect((await routes('--alert', 'other=x')).out).toContain('reaches default\n  by every alert\n');
  });

  it('takes an alert without labels', async () => {
    expect((await routes('--alert', '')).out).toMatch(/^an alert without labels\n/);
  });

  it.each(['severity', 'severity=~"a"', '{severity'])('%s is no alert', async (alert) => {
    const { code, error } = await routes('--alert', alert);
    expect(code).toBe(2);
    expect(error).toContain('is no alert: write its labels as');
  });

  it.each([
    ['route: {receiver: a', 'this is no configuration of Alertmanager: '],
    ['route: {receiver: a, matchers: [7]}\n    receivers: [{name: a}]', '.route.matchers[0]: this is no matcher: "7"'],
    ['[]', 'this is no configuration of Alertmanager'],
  ])('are not known where Alertmanager could not read them, which is said of the Secret: %s', async (config, said) => {
    const secret = SECRET.replace(/alertmanager\.yaml: \|.*/s, `alertmanager.yaml: |\n    ${config}\n`);
    const { code, error } = await cli(['routes', 'monitoring/main', '-f', '-', '--alert', 'a=b'], {
      input: `${ALERTMANAGER}---\n${secret}`,
    });
    expect(code).toBe(1);
    expect(error).toMatch(/^<stdin>:\d+:3: error: Secret monitoring\/config: stringData\["alertmanager\.yaml"\]/m);
    expect(error).toContain(said);
  });

  it('are not known where their Secret is not', async () => {
    const { code, error } = await cli(['routes', 'monitoring/main', '-f', '-'], { input: ALERTMANAGER });
    expect(code).toBe(2);
    expect(error).toContain('the routes of monitoring/main are in a Secret that the input does not hold');
  });
});
