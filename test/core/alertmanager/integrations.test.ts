import { describe, expect, it } from 'vitest';
import type { SecretKeySelector } from '../../../imports/monitoring';
import { readShape } from '../../../lib/core/alertmanager/config';
import { FIELDS } from '../../../lib/core/alertmanager/integrations';
import { integration } from '../../../lib/core/alertmanager/integrations/integration';
import {
  checkedUrl,
  credential,
  shortDuration,
  templated,
  text,
} from '../../../lib/core/alertmanager/integrations/rows';
import { sanitizeSection } from '../../../lib/core/alertmanager/sanitize';
import { oneOf, required, SECRET, type Shape, since } from '../../../lib/core/alertmanager/shape';
import { templatesIn } from '../../../lib/core/alertmanager/templated-fields';
import type { BuildContext } from '../../../lib/core/base/context';
import { type Schema, schemaOf } from '../../../lib/core/input/schema';
import { contextOf } from './support';

interface PigeonConfig {
  readonly sendResolved?: boolean;
  readonly ring?: SecretKeySelector;
  readonly loftURL?: string;
  readonly message?: string;
  readonly flight?: string;
  readonly timeout?: string;
}

/** An integration that nobody has: all that is known of it are these rows. */
const pigeon = integration<PigeonConfig & { readonly httpConfig?: object }>(
  'pigeon_configs',
  {
    ring: required(credential('ring', SECRET, { fileSince: '0.31.0' })),
    loft_url: checkedUrl('loftURL'),
    message: required(templated('message')),
    flight: since('0.33.0', oneOf(['high', 'low'], text('flight'))),
    timeout: shortDuration('timeout'),
  },
  { since: '0.30.0' },
);

const ring = { name: 'pigeons', key: 'ring' };
const saidIn = (context: BuildContext) => context.findings.sorted().map(({ path, message }) => `${path}: ${message}`);

describe('rows of an integration', () => {
  it('are its fields in a configuration, in order, with those for files and those of all integrations', () => {
    expect(Object.keys(pigeon.shape.fields)).toEqual([
      ...['send_resolved', 'http_config', 'ring', 'ring_file', 'loft_url', 'message', 'flight', 'timeout'],
    ]);
  });

  it.each([
    ['0.33.0', { ring_file: '/credentials/secret/monitoring/pigeons/ring', message: 'coo', flight: 'low' }, []],
    ['0.32.0', { ring_file: '/credentials/secret/monitoring/pigeons/ring', message: 'coo' }, ['at.flight']],
    ['0.30.0', { ring: expect.stringContaining('$(CDK8S_PROMETHEUS_'), message: 'coo' }, ['at.flight']],
  ])('write what the API says for Alertmanager %s', (version, written, left) => {
    const context = contextOf(version);
    const given = { ring, message: 'coo', flight: 'low', timeout: '90s' };
    expect(pigeon.convert(given, context, 'at')).toEqual({ ...written, timeout: '1m30s' });
    expect(context.findings.sorted().map(({ path }) => path)).toEqual(left);
  });

  it('check what the API says', () => {
    const context = contextOf('0.33.0');
    pigeon.check({ ring, loftURL: 'loft', flight: 'deep' }, context, 'at');
    expect(saidIn(context)).toEqual([
      'at.flight: there is no such kind',
      'at.loftURL: this URL cannot be used: its scheme is missing',
      'at.message: this is required',
    ]);
  });

  it('read and cut what somebody writes', () => {
    const context = contextOf('0.32.0');
    const read = readShape({ timeout: '90s', flight: 'low', ring: 'a', ring_file: '/b' }, pigeon.shape, context, 'at');
    expect(Object.keys(read)).toEqual(['ring', 'ring_file', 'flight', 'timeout']);
    expect(sanitizeSection(read, pigeon.shape, context, 'at')).toEqual({ ring: 'a', timeout: '1m30s' });
    expect(context.findings.sorted().map(({ path }) => path)).toEqual(['at.flight', 'at.ring_file']);
  });

  it('know the templates, by either name', () => {
    const message = '{{ .Status }}';
    const found = (words: Parameters<typeof templatesIn>[2], given: object) =>
      [...templatesIn(pigeon.shape, given as never, words, 'at')].map(({ at }) => at);
    expect(found('of Alertmanager', { message, loft_url: message })).toEqual(['at.message']);
    expect(found('of the API', { message, loftURL: message })).toEqual(['at.message']);
  });
});

/** Fields of the API that a row of the section is from. */
function readBy({ fields }: Shape): Set<string> {
  const names = Object.values(fields).flatMap(({ api }) =>
    api === undefined ? [] : [api.from, api.credential?.path, api.credential?.plain],
  );
  return new Set(names.filter((name) => name !== undefined));
}

/** What the API has and no row is from, here and in the sections below. */
function unread(schema: Schema, shape: Shape, at: string): string[] {
  const read = readBy(shape);
  const rows = Object.values(shape.fields);
  return Object.entries(schema.fields ?? {}).flatMap(([name, field]) => {
    if (!read.has(name)) return [`${at}.${name}`];
    const row = rows.find(({ api }) => api?.from === name);
    const below = field.items ?? field;
    // Clients have no rows of their own.
    return row === undefined || typeof row.kind === 'string' || /^(http|tls)_config$/.test(row.kind.name)
      ? []
      : unread(below, row.kind, `${at}.${name}`);
  });
}

describe.each(['v1alpha1', 'v1beta1'])('the API %s', (version) => {
  const spec = schemaOf(`monitoring.coreos.com/${version}`, 'AlertmanagerConfig')!.schema.fields!['spec']!;
  const receiver = spec.fields!['receivers']!.items!.fields!;

  it.each(FIELDS.filter(([, { extension }]) => !extension))('has a row for every field of %s', (field, { shape }) => {
    expect(unread(receiver[field]!.items!, shape, field)).toEqual([]);
  });
});

it('a template in a link of PagerDuty is looked at by the name that the API has for it', () => {
  const [, pagerduty] = FIELDS.find(([field]) => field === 'pagerdutyConfigs')!;
  const given = { pagerDutyLinkConfigs: [{ href: 'https://example.com', alt: '{{ .Status }}' }] };
  expect([...templatesIn(pagerduty.shape, given, 'of the API', 'at')].map(({ at }) => at)).toEqual([
    'at.pagerDutyLinkConfigs[0].alt',
  ]);
});
