/** Incidents in VictorOps. */

import type { VictorOpsConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { takes } from '../service-values';
import { fallsBack, MAPPING, required, SECRET } from '../shape';
import { isMapping } from '../walk';
import { globally, integration, type Wire } from './integration';
import { checkedUrl, credential, type KeyValue, pairs, templated, url } from './rows';

const MESSAGES = {
  names: ['CRITICAL', 'WARNING', 'INFO'],
  effect: 'there is no such kind of message for alerts that fire: Alertmanager sends CRITICAL in its place',
};

/** What Alertmanager itself sends. */
const RESERVED: readonly string[] = [
  'routing_key',
  'message_type',
  'state_message',
  'entity_display_name',
  'monitoring_tool',
  'entity_id',
  'entity_state',
];

export const victorops = integration<Wire<VictorOpsConfig>>(
  'victorops_configs',
  {
    api_key: fallsBack(credential('apiKey', SECRET, { fileSince: '0.25.0' }), 'victorops_api_key'),
    api_url: checkedUrl('apiUrl'),
    routing_key: required(templated('routingKey')),
    message_type: takes(MESSAGES, templated('messageType')),
    state_message: templated('stateMessage'),
    entity_display_name: templated('entityDisplayName'),
    monitoring_tool: templated('monitoringTool'),
    custom_fields: pairs('customFields', { ...MAPPING, template: 'all' }, checkFields),
  },
  {
    load: ({ custom_fields: fields }, complain) => {
      for (const field of isMapping(fields) ? Object.keys(fields) : []) {
        if (!RESERVED.includes(field)) continue;
        complain(`custom_fields.${field}`, 'Alertmanager writes this field itself', {
          allowed: 'other fields',
          hint: 'Rename or remove it',
        });
      }
    },
    global: globally('victorops', {
      victorops_api_url: url('apiURL'),
      victorops_api_key: credential('apiKey', SECRET, { fileSince: '0.25.0' }),
    }),
  },
);

function checkFields(fields: readonly KeyValue[], context: BuildContext, at: string): void {
  for (const [i, { key }] of fields.entries()) {
    if (!RESERVED.includes(key)) continue;
    context.error(`${at}[${i}].key`, {
      code: 'invalid-value',
      message: 'Alertmanager itself sends this field',
      given: key,
      allowed: `anything but ${RESERVED.join(', ')}`,
      hint: 'Rename or remove it',
    });
  }
}
