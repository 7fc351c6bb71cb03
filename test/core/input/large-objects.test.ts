import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS } from '../../../lib/core/input/object-size';
import type { InputObject } from '../../conformance/case';
import { fileIn } from '../../fuzz/loaders/manifests';
import { compiled } from '../../support/compiled';

const GROUP = 'monitoring.coreos.com';

function object(version: string, kind: string, namespace: string, spec: object): InputObject {
  return { apiVersion: `${GROUP}/${version}`, kind, metadata: { namespace, name: 'main' }, spec };
}

const servers = [
  object('v1', 'Prometheus', 'monitoring', {
    ...{ ruleSelector: {}, ruleNamespaceSelector: {}, scrapeConfigSelector: {}, scrapeConfigNamespaceSelector: {} },
    ...{ serviceMonitorSelector: {}, serviceMonitorNamespaceSelector: {} },
  }),
  object('v1', 'Alertmanager', 'monitoring', {
    alertmanagerConfigSelector: {},
    alertmanagerConfigNamespaceSelector: {},
  }),
];

const rule = (fields: object) =>
  object('v1', 'PrometheusRule', 'evil', { groups: [{ name: 'a', rules: [{ alert: 'A', expr: 'up', ...fields }] }] });
const scraping = (fields: object) =>
  object('v1alpha1', 'ScrapeConfig', 'evil', { staticConfigs: [{ targets: ['a:80'] }], ...fields });
const routing = (route: object, receiver: object = {}) =>
  object('v1beta1', 'AlertmanagerConfig', 'evil', {
    route: { receiver: 'r', ...route },
    receivers: [{ name: 'r', ...receiver }],
  });

/** A text of somebody's, in a field that something reads. */
const PLACES: Readonly<Record<string, (text: string) => InputObject>> = {
  'an annotation of a rule': (text) => rule({ annotations: { a: text } }),
  'an expression': (text) => rule({ expr: `up{a=${JSON.stringify(text)}}` }),
  'a pattern of a relabeling': (text) =>
    scraping({ relabelings: [{ action: 'keep', sourceLabels: ['a'], regex: text }] }),
  'the value of a label': (text) => scraping({ staticConfigs: [{ targets: ['a:80'], labels: { a: text } }] }),
  'a pattern of a route': (text) => routing({ matchers: [{ name: 'a', matchType: '=~', value: text }] }),
  'a text for a receiver': (text) => routing({}, { slackConfigs: [{ apiURL: { name: 'a', key: 'b' }, text }] }),
};

const OTHER = object('v1', 'ServiceMonitor', 'shop', { selector: {}, endpoints: [{ port: 'web' }] });

const codesFor = (wrong: InputObject) => {
  const { findings, manifests } = compiled([...servers, wrong, OTHER], [], { onInvalid: 'drop' });
  const own = findings.filter(({ object: { namespace } }) => namespace === 'evil').map(({ code }) => code);
  return { own, written: fileIn(manifests, 'prometheus.yaml')!.includes('serviceMonitor/shop/main/0') };
};

describe('an object that no API server would take', () => {
  it.each(Object.entries(PLACES))('is too large, with %s that nobody has to read', (_, place) => {
    expect(codesFor(place('a'.repeat(9_000_000)))).toMatchObject({ own: ['too-large'] });
  });

  it('is one by all that it holds: many texts, many keys, or many of nothing', () => {
    const many = (length: number, text: string) => Array.from({ length }, (_, i) => `${text}${i}`);
    const texts = many(40_000, 'a'.repeat(100));
    const keys = Object.fromEntries(many(40_000, 'a'.repeat(100)).map((key) => [key, '']));
    for (const labels of [Object.fromEntries(texts.map((text, i) => [`a${i}`, text])), keys]) {
      expect(codesFor(rule({ labels })).own).toEqual(['too-large']);
    }
    expect(codesFor(scraping({ relabelings: Array(MOST_CHARACTERS).fill(false) })).own).toEqual(['too-large']);
  });
});

/** What takes a step for each of its parts, some of them on the stack. */
const PIECES = ['a', '$(A)', 'a|', '{{ . }}'];

describe('an object that is as large as an API server takes', () => {
  it.each(Object.entries(PLACES))(
    'is answered, and others are written, with %s',
    (_, place) => {
      for (const piece of PIECES) {
        const text = piece.repeat((MOST_CHARACTERS - 10_000) / piece.length);
        const { own, written } = codesFor(place(text));
        expect([piece, own.includes('internal-error'), written]).toEqual([piece, false, true]);
      }
    },
    300_000,
  );
});
