/** Schemas of what we have beyond the API, so that it is checked and named like the rest. */

import { type KindSchema, type Schema, schemaOf } from './schema';

const TEXT: Schema = { type: 'string' };
const NEEDED: Schema = { type: 'string', minLength: 1 };
const SWITCH: Schema = { type: 'boolean' };

function texts(names: string): Record<string, Schema> {
  return Object.fromEntries(names.split(' ').map((name) => [name, TEXT]));
}

function object(fields: Readonly<Record<string, Schema>>, ...required: readonly string[]): Schema {
  return { type: 'object', fields: Object.assign(Object.create(null), fields), required };
}

function list(items: Schema): Schema {
  return { type: 'list', items };
}

const JIRA_FIELD = object({ template: NEEDED, enableUpdate: SWITCH }, 'template');
const MATTERMOST_FIELD = object({ title: NEEDED, value: NEEDED, short: SWITCH }, 'title', 'value');
const ATTACHMENT = {
  ...texts('fallback color pretext text authorName authorLink authorIcon title titleLink'),
  ...texts('thumbURL footer footerIcon imageURL'),
  fields: list(MATTERMOST_FIELD),
};

function receiverOf(httpConfig: Schema, secretKey: Schema): Schema {
  const common = { sendResolved: SWITCH, httpConfig };
  const jira = object(
    {
      ...common,
      ...texts('apiURL priority reopenTransition resolveTransition wontFixResolution reopenDuration'),
      project: NEEDED,
      issueType: NEEDED,
      apiType: { type: 'string', enum: ['auto', 'cloud', 'datacenter'] },
      summary: JIRA_FIELD,
      description: JIRA_FIELD,
      labels: list(TEXT),
      fields: { type: 'any' },
    },
    'project',
    'issueType',
  );
  const mattermost = object({
    ...common,
    ...ATTACHMENT,
    ...texts('channel username iconURL iconEmoji type'),
    webhookURL: secretKey,
    attachments: list(object(ATTACHMENT)),
    props: object({ card: TEXT }),
    priority: object({ priority: NEEDED, requestedAck: SWITCH, persistentNotifications: SWITCH }, 'priority'),
  });
  const incidentio = object({
    ...common,
    ...texts('url timeout'),
    urlSecret: secretKey,
    alertSourceToken: secretKey,
    maxAlerts: { type: 'integer', minimum: 0 },
  });
  return object(
    {
      name: NEEDED,
      jiraConfigs: list(jira),
      mattermostConfigs: list(mattermost),
      incidentioConfigs: list(incidentio),
    },
    'name',
  );
}

/** The kind's schema, with that of `extensions` beside its `spec`. */
export function withExtensions(kind: KindSchema): KindSchema {
  let known = extended.get(kind);
  if (known === undefined) {
    known = { ...kind, schema: { ...kind.schema, fields: { ...kind.schema.fields, extensions: extensionsOf(kind) } } };
    extended.set(kind, known);
  }
  return known;
}

const extended = new WeakMap<KindSchema, KindSchema>();

function extensionsOf({ kind }: KindSchema): Schema {
  if (kind !== 'AlertmanagerConfig') return object({});
  // Clients and references of the API's own receivers, whichever version of the API the object is of.
  const { schema } = schemaOf('monitoring.coreos.com/v1alpha1', kind)!;
  const webhook = ['spec', 'receivers', 'webhookConfigs'].reduce<Schema>(
    (above, field) => (above.items ?? above).fields![field]!,
    schema,
  ).items!.fields!;
  return object({ receivers: list(receiverOf(webhook['httpConfig']!, webhook['urlSecret']!)) });
}
