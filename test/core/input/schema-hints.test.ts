import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { knownKinds, type Schema } from '../../../lib/core/input/schema';
import { exampleOf } from '../../../lib/core/input/schema/examples';
import { fieldHint, placeHint } from '../../../lib/core/input/schema/hints';
import { isAccepted } from '../../../lib/core/input/schema/validate';

const kindOf = (name: string) => knownKinds().find(({ kind }) => kind === name)!;

/** Every schema once, with the name of a field that has it. */
function everySchema(): ReadonlyMap<Schema, string> {
  const found = new Map<Schema, string>();
  const visit = (schema: Schema, name: string): void => {
    if (found.has(schema)) return;
    found.set(schema, name);
    if (schema.items !== undefined) visit(schema.items, name);
    for (const [field, each] of Object.entries(schema.fields ?? {})) visit(each, field);
  };
  for (const { schema } of knownKinds()) visit(schema, 'object');
  return found;
}

describe('an example of a right value', () => {
  const examples = [...everySchema()].map(([schema, name]) => ({ schema, name, example: exampleOf(schema, name) }));
  const structured = examples.filter(({ schema, example }) => example !== undefined && schema.type !== 'string');

  /** Names of Kubernetes have no capitals. */
  const filledIn = (example: string) =>
    example.replace(/\b[A-Z_]{2,}\b/g, (word) => word.toLowerCase().replace(/_/g, '-'));

  it('is one that the schema takes', () => {
    const refused = structured.filter(
      ({ schema, example }) => ![example!, filledIn(example!)].some((text) => isAccepted(schema, load(text))),
    );
    expect(refused.map(({ name, example }) => `${name}: ${example}`)).toEqual([]);
    expect(structured.length).toBeGreaterThan(150);
  });
});

describe('a field that is written where no object has it', () => {
  it.each([
    ['ServiceMonitor', '', 'endpoints', 'Its place is `spec.endpoints`'],
    ['ServiceMonitor', 'spec', 'interval', 'Its place is `spec.endpoints[].interval`'],
    ['ServiceMonitor', 'spec.endpoints[0]', 'namespaceSelector', 'Its place is `spec.namespaceSelector`'],
    [
      'ServiceMonitor',
      'spec.endpoints[0].tlsConfig',
      'bearerTokenFile',
      'Its place is `spec.endpoints[].bearerTokenFile`',
    ],
    ['ServiceMonitor', 'spec.selector', 'basicAuth', 'Its place is `spec.endpoints[].basicAuth`'],
    ['ServiceMonitor', 'spec', 'podMetricsEndpoints', 'Only a PodMonitor has it: write it there, or remove it'],
    ['Alertmanager', 'spec', 'receivers', 'Only an AlertmanagerConfig has it: write it there, or remove it'],
    [
      'PrometheusAgent',
      'spec',
      'ruleSelector',
      'Only a Prometheus or a ThanosRuler has it, and an agent only scrapes and sends on: write it there, or remove it',
    ],
    ['ScrapeConfig', 'spec', 'interval', 'Its name is `scrapeInterval` here'],
    ['ServiceMonitor', 'spec', 'nonsense', undefined],
  ])('of %s at `%s`: %s', (kind, from, name, hint) => {
    expect(placeHint(name, kindOf(kind), from)).toBe(hint);
  });

  it('is told by the habits of its object', () => {
    const selector = ['matchExpressions', 'matchLabels'];
    expect(fieldHint('app', selector)).toBe('Labels are below `matchLabels`: `matchLabels: { app: VALUE }`');
    expect(fieldHint('matchLabel', selector)).toBeUndefined();
    expect(fieldHint('app\nb: c', selector)).toBeUndefined();
  });
});
