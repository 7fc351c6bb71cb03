/**
 * One tenant never stops another: whatever is wrong with an object of somebody's, where such objects are dropped it is
 * left out with a warning that names it, and everything else is written as it is without the object.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import {
  Alertmanager,
  AlertmanagerConfig,
  ConfigSource,
  InvalidInputPolicy,
  PodMonitor,
  Probe,
  Prometheus,
  PrometheusRule,
  ScrapeConfig,
  ServiceMonitor,
  Tenancy,
  ThanosRuler,
} from 'cdk8s-prometheus';
import { describe, expect, it, vi } from 'vitest';
import { isInstanceKind } from '../../lib/core';
import { CODES } from '../../lib/core/base/codes';
import { Registry } from '../../lib/private/registry';
import type { BadCase } from '../bad/support';

const CASES = join(__dirname, '../bad/cases');
const ALL = Object.fromEntries(
  ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule', 'alertmanagerConfig'].flatMap((kind) => [
    [`${kind}Selector`, {}],
    [`${kind}NamespaceSelector`, {}],
  ]),
);
const of = (kinds: readonly string[]) =>
  Object.fromEntries(Object.entries(ALL).filter(([field]) => kinds.some((kind) => field.startsWith(kind))));
const PLATFORM = 'platform';
const SCRAPED = ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule'];

interface Owner {
  readonly tenancy: Tenancy;
  readonly prometheus?: object;
  readonly alertmanager?: object;
  readonly ruler?: object;
  /** The configuration of Alertmanager that routes of others become a part of. */
  readonly config?: Readonly<Record<string, unknown>>;
}

/** Whose instances an object is given to. */
const OWNERS = {
  'one who trusts all': { tenancy: Tenancy.TRUSTED },
  'one who trusts none': {
    tenancy: Tenancy.HOSTILE,
    prometheus: { enableFeatures: ['promql-experimental-functions'] },
    alertmanager: { secrets: ['opsgenie'] },
    config: {
      global: { opsgenie_api_key_file: '/etc/alertmanager/secrets/opsgenie/key' },
      route: { receiver: 'nobody' },
      receivers: [{ name: 'nobody' }],
    },
  },
  'one with old servers': {
    tenancy: Tenancy.TRUSTED,
    prometheus: { version: '2.45.0' },
    alertmanager: { version: '0.22.2' },
    ruler: { version: '0.24.0' },
  },
} as const satisfies Readonly<Record<string, Owner>>;

/** Instances that take the objects of all namespaces. */
function declarePlatform(app: App, owner: Owner, onInvalid: InvalidInputPolicy): void {
  const chart = new Chart(app, PLATFORM, { namespace: PLATFORM });
  const common = { metadata: { name: 'main' }, tenancy: owner.tenancy, onInvalid };
  new Prometheus(chart, 'prometheus', { ...common, spec: { ...of(SCRAPED), ...owner.prometheus } });
  new Alertmanager(chart, 'alertmanager', {
    ...common,
    spec: { ...of(['alertmanagerConfig']), ...owner.alertmanager },
    ...(owner.config && { config: ConfigSource.fromObject(owner.config) }),
  });
  new ThanosRuler(chart, 'ruler', {
    ...common,
    spec: { ...of(['rule']), queryEndpoints: ['query:9090'], ...owner.ruler },
  });
}

/** A tenant with an object of each kind, and nothing wrong with any. */
function declareTenant(app: App): void {
  const chart = new Chart(app, 'tenant', { namespace: 'tenant' });
  const metadata = { name: 'own' };
  new ServiceMonitor(chart, 'services', { metadata, spec: { selector: {}, endpoints: [{ port: 'web' }] } });
  new PodMonitor(chart, 'pods', { metadata, spec: { selector: {}, podMetricsEndpoints: [{ port: 'web' }] } });
  new Probe(chart, 'probe', {
    metadata,
    spec: { prober: { url: 'prober:9115' }, targets: { staticConfig: { static: ['example.com'] } } },
  });
  new ScrapeConfig(chart, 'targets', { metadata, spec: { staticConfigs: [{ targets: ['example.com:80'] }] } });
  new PrometheusRule(chart, 'rules', {
    metadata,
    spec: { groups: [{ name: 'tenant', rules: [{ alert: 'Down', expr: 'up == 0' }] }] },
  });
  new AlertmanagerConfig(chart, 'routes', {
    metadata,
    spec: {
      route: { receiver: 'team' },
      receivers: [{ name: 'team', webhookConfigs: [{ url: 'http://example.com/' }] }],
    },
  });
}

interface Outcome {
  readonly files: Readonly<Record<string, string>>;
  /** What is printed, a line a finding: errors as synth has them, and warnings. */
  readonly printed: readonly string[];
  readonly failed: boolean;
}

interface Asked {
  readonly owner: Owner;
  readonly onInvalid?: InvalidInputPolicy;
  /** Paths of objects that are not there. */
  readonly without?: ReadonlySet<string>;
}

/** The inputs of the case among others, for instances of the owner's. */
function outcomeOf(
  declare: BadCase,
  { owner, onInvalid = InvalidInputPolicy.DROP, without = new Set() }: Asked,
): Outcome {
  const outdir = mkdtempSync(join(tmpdir(), 'left-out-'));
  const printed: string[] = [];
  const add = Registry.prototype.add;
  const adding = vi.spyOn(Registry.prototype, 'add').mockImplementation(function (this: Registry, declaration) {
    const { path } = declaration.construct.node;
    const isOfCase = isInstanceKind(declaration.kind) && !path.startsWith(PLATFORM);
    if (!isOfCase && !without.has(path)) add.call(this, declaration);
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    const app = new App({ outdir });
    declare(new Chart(app, 'monitoring', { namespace: 'monitoring' }), app);
    declarePlatform(app, owner, onInvalid);
    declareTenant(app);
    removeFrom(app, without);
    app.synth();
    const files = readdirSync(outdir).map((file) => [file, readFileSync(join(outdir, file), 'utf8')] as const);
    return { files: Object.fromEntries(files), printed, failed: false };
  } catch (error) {
    return { files: {}, printed: [String(error), ...printed], failed: true };
  } finally {
    adding.mockRestore();
    stderr.mockRestore();
    rmSync(outdir, { recursive: true });
  }
}

/** Custom resources that are in the tree by themselves. */
function removeFrom(app: App, paths: ReadonlySet<string>): void {
  for (const { node } of app.node.findAll()) if (paths.has(node.path)) node.scope?.node.tryRemoveChild(node.id);
}

const INPUT = /\] (?:ServiceMonitor|PodMonitor|Probe|ScrapeConfig|PrometheusRule|AlertmanagerConfig) /;
const LEFT_OUT = 'the whole object is left out';

interface Line {
  readonly text: string;
  readonly isError: boolean;
  readonly path: string;
  /** An error of an included object is handed out by its Include, whose path it has. */
  readonly object: string;
  readonly code: string;
}

/** What is printed of inputs. */
function linesOf({ printed }: Pick<Outcome, 'printed'>): Line[] {
  return printed
    .flatMap((text) => text.split('\n'))
    .filter((text) => INPUT.test(text) && / \[[a-z-]+\]$/.test(text))
    .map((text) => ({
      text,
      isError: !text.startsWith('warning: '),
      path: /\[([^\]]+)\] [A-Z]/.exec(text)![1]!,
      object: /\] ([A-Z]\w+ [^\s:,]+)/.exec(text)![1]!,
      code: / \[([a-z-]+)\]$/.exec(text)![1]!,
    }));
}

const OF_INSTANCES = 'only instances are reported';
const KEPT = 'it is a warning, and the object is kept';
const TAKEN = 'where objects are dropped it is a warning, for the server takes the object';

/** An object that raises a warning of its own to an error is kept where objects are dropped: it can be written. */
const CHOSEN = 'Severity chosen: ';

/** Codes for which no object is left out, each with the reason. */
const NOT_LEFT_OUT: Readonly<Record<string, string>> = {
  'unknown-namespace': KEPT,
  'ignored-field': KEPT,
  'plain-credential': KEPT,
  'region-of-the-machine': KEPT,
  'reserved-label': KEPT,
  'unreachable-route': KEPT,
  inhibition: KEPT,
  'not-selected': KEPT,
  'doubtful-value': KEPT,
  'missing-key': KEPT,
  'unknown-object': KEPT,
  'nothing-to-scrape': KEPT,
  'sidecar-memory': KEPT,
  'unknown-port': KEPT,
  'unknown-series': KEPT,
  'duplicate-rule': KEPT,
  'invalid-template': TAKEN,
  'not-at-hand': OF_INSTANCES,
  'unsupported-version': OF_INSTANCES,
  'nothing-selected': OF_INSTANCES,
  'not-mounted': OF_INSTANCES,
  'refused-by-loader': OF_INSTANCES,
  'version-mismatch': OF_INSTANCES,
  compressed: OF_INSTANCES,
  'shards-apart': OF_INSTANCES,
  unasked: OF_INSTANCES,
  'no-compactor': OF_INSTANCES,
  'account-without-rights': OF_INSTANCES,
  'open-to-tenants': OF_INSTANCES,
  'no-alertmanager': OF_INSTANCES,
  'unknown-alertmanager': OF_INSTANCES,
  'idle-alertmanager': OF_INSTANCES,
  'undefined-namespace': OF_INSTANCES,
  'governing-service-owner': OF_INSTANCES,
  'config-conflict': OF_INSTANCES,
  'nothing-to-configure': OF_INSTANCES,
  'default-config': OF_INSTANCES,
  'patch-without-target': OF_INSTANCES,
  'overwritten-file': OF_INSTANCES,
  'restart-needed': OF_INSTANCES,
  'duplicate-volume': OF_INSTANCES,
  'sidecar-user': OF_INSTANCES,
  'managed-argument': OF_INSTANCES,
  'rule-slot-full': OF_INSTANCES,
};

/** What a case cannot show where other instances take its objects. */
const MORE: Readonly<Record<string, BadCase>> = {
  'rules that are too large': (chart) => {
    const rules = Array.from({ length: 10_000 }, (_, i) => ({ record: `rule:${i}`, expr: `vector(${i})` }));
    const spec = {
      groups: [{ name: 'large', rules: [...rules, { record: 'last', expr: `"${'x'.repeat(90_000)}"` }] }],
    };
    new PrometheusRule(chart, 'rules', { metadata: { name: 'rules' }, spec });
  },
};

async function caseOf(name: string): Promise<BadCase> {
  return MORE[name] ?? ((await import(join(CASES, name))) as { readonly default: BadCase }).default;
}

/** Cases in which something is said of an input. */
const names = readdirSync(CASES)
  .filter((file) => file.endsWith('.txt') && INPUT.test(readFileSync(join(CASES, file), 'utf8')))
  .map((file) => file.slice(0, -'.txt'.length));

describe('an object that is wrong is named and left out, and all else is as it is without it', () => {
  const codes = new Set<string>();

  describe.each(Object.entries(OWNERS))('for %s', (_, owner) => {
    it.each([...names, ...Object.keys(MORE)])('%s', async (name) => {
      const declare = await caseOf(name);
      const outcome = outcomeOf(declare, { owner });
      const left = linesOf(outcome).filter(({ text }) => text.includes(LEFT_OUT));
      for (const { code } of left) codes.add(code);
      expect(linesOf(outcome).filter(({ isError }) => isError)).toEqual([]);

      const wrong = linesOf(outcomeOf(declare, { owner, onInvalid: InvalidInputPolicy.ERROR })).filter(
        ({ isError, code, text }) => isError && NOT_LEFT_OUT[code] !== TAKEN && !text.includes(CHOSEN),
      );
      const named = new Set(left.map(({ object, code }) => `${object} ${code}`));
      expect(wrong.map(({ object, code }) => `${object} ${code}`).filter((each) => !named.has(each))).toEqual([]);

      if (left.length === 0) return;
      const { files, failed } = outcomeOf(declare, { owner, without: new Set(left.map(({ path }) => path)) });
      expect({ files: outcome.files, failed: outcome.failed }).toEqual({ files, failed });
    });
  });

  it('for every code that there is, or there is a reason why it leaves nothing out', () => {
    expect(Object.keys(CODES).filter((code) => !codes.has(code) && !Object.hasOwn(NOT_LEFT_OUT, code))).toEqual([]);
    expect(Object.keys(NOT_LEFT_OUT).filter((code) => codes.has(code) || !Object.hasOwn(CODES, code))).toEqual([]);
  });
});
