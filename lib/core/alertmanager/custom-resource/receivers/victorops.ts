import type { VictorOpsConfig } from '../../../../../imports/monitoring';
import { section } from '../../../base/section';
import { checkSaid, checkUrl } from '../check';
import { RECEIVER } from '../credentials';
import { fileOf, inlineOf, mapping, text } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<VictorOpsConfig>;

interface Output extends ReceiverOutput {
  readonly api_key?: string;
  readonly api_key_file?: string;
  readonly api_url?: string;
  readonly routing_key?: string;
  readonly message_type?: string;
  readonly state_message?: string;
  readonly entity_display_name?: string;
  readonly monitoring_tool?: string;
  readonly custom_fields?: Readonly<Record<string, string>>;
}

/** What Alertmanager itself sends. */
const RESERVED: ReadonlySet<string> = new Set([
  'routing_key',
  'message_type',
  'state_message',
  'entity_display_name',
  'monitoring_tool',
  'entity_id',
  'entity_state',
]);

export const victorops: ReceiverKind<Input, Output> = {
  output: 'victorops_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    api_key: inlineOf(RECEIVER.victoropsApiKey, 'apiKey'),
    api_key_file: fileOf(RECEIVER.victoropsApiKey, 'apiKey'),
    api_url: text('apiUrl'),
    routing_key: text('routingKey'),
    message_type: text('messageType'),
    state_message: text('stateMessage'),
    entity_display_name: text('entityDisplayName'),
    monitoring_tool: text('monitoringTool'),
    custom_fields: mapping('customFields'),
  }),
  check({ routingKey, customFields = [], apiUrl, httpConfig }, context, at) {
    checkSaid(routingKey, context, `${at}.routingKey`);
    for (const [i, { key }] of customFields.entries()) {
      if (!RESERVED.has(key)) continue;
      context.error(`${at}.customFields[${i}].key`, {
        code: 'invalid-value',
        message: 'Alertmanager itself sends this field',
        given: key,
        allowed: `anything but ${[...RESERVED].join(', ')}`,
        hint: 'Rename or remove it',
      });
    }
    checkUrl(apiUrl, context, `${at}.apiUrl`);
    checkHttpConfig(httpConfig, context, `${at}.httpConfig`);
  },
};
