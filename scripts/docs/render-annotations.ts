/** The page of annotations, printed from the compiler's table. */

import { annotationOf, SETTING_ANNOTATIONS, type Setting } from '../../lib/core';
import type { Schema } from '../../lib/core/input/schema';
import { table } from './markdown';

const HEAD = `# Annotations

What the API has no field for, a construct says by its properties and YAML by annotations: on the command line, and in an app
where custom resources come in through \`Include\` or Helm. The value is YAML: a word, a number, or a mapping.

\`\`\`yaml
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata:
  name: main
  namespace: monitoring
  annotations:
    cdk8s-prometheus.io/onInvalid: drop
    cdk8s-prometheus.io/reloader: '{mode: watching}'
    cdk8s-prometheus.io/expose: |
      host: metrics.example.com
      path: /prometheus
      tlsSecretName: metrics-example-com-tls
spec:
  serviceMonitorSelector: {}
\`\`\`

Each is checked like a field: an annotation that does not exist, that is for another kind, or whose value is of the wrong type is an
error. On a construct they are errors, too: it has the property. So is one that is written where nobody reads it: among labels, in
\`spec.podMetadata\`, or with a beginning that is not quite this one. On objects of other groups of the API nobody reads them.
`;

const TAIL = `
Objects of every kind may have \`cdk8s-prometheus.io/severity\` as well, which says how grave a finding is: [findings](findings.md).
Printed by \`npm run docs:fields\`.
`;

export function renderAnnotations(): string {
  const rows = Object.entries(SETTING_ANNOTATIONS).map(([setting, { kinds, schema, says }]) => [
    `\`${annotationOf(setting as Setting)}\``,
    kinds.join(', '),
    formOf(schema()),
    `\`${PROPERTIES[setting as Setting] ?? setting}\``,
    says,
  ]);
  const rendered = table(['annotation', 'of', 'value', 'as of a construct', 'what it says'], rows);
  return `${HEAD}\n${rendered}${TAIL}`;
}

/** Where a construct says it by something else than a property of that name. */
const PROPERTIES: Readonly<Partial<Record<Setting, string>>> = {
  alertTo: 'alertTo(…)',
  config: 'config: ConfigSource.fromSecretName(…)',
  expose: 'expose(…)',
  monitorItself: 'monitorItself(…)',
  scrapeKubelets: 'scrapeKubelets(…)',
  webConfig: 'webConfig: WebConfigSource.fromSecretName(…)',
};

/** What of the API's own is a part of it is named, and not written out. */
const DEEPEST = 2;

function formOf(schema: Schema, depth = 0): string {
  const { type, fields, items, enum: values } = schema;
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ');
  if (fields !== undefined && depth < DEEPEST) {
    const required = new Set(schema.required);
    const members = Object.entries(fields).map(
      ([name, field]) => `\`${name}\`${required.has(name) ? ' (needed)' : ''}${inner(field, depth)}`,
    );
    return `a mapping: ${members.join('; ')}`;
  }
  if (type === 'list') return `a list of ${formOf(items!, depth).replace(/^a (text|mapping)/, '$1s')}`;
  return FORMS[type] ?? 'a mapping';
}

function inner(field: Schema, depth: number): string {
  if (field.enum !== undefined) return ` (${formOf(field, depth + 1)})`;
  return field.type === 'list' ? `, ${formOf(field, depth + 1)}` : '';
}

const FORMS: Readonly<Partial<Record<Schema['type'], string>>> = {
  boolean: '`true` or `false`',
  string: 'a text',
  integer: 'a number',
  map: 'a mapping of texts',
  any: 'as of the construct',
};
