/** Events in PagerDuty. */

import type { PagerDutyConfig, PagerDutyImageConfig, PagerDutyLinkConfig } from '../../../../imports/monitoring';
import type { Gate } from '../../base/gates';
import { memberPath } from '../../base/place';
import { missing } from '../custom-resource/check';
import { needs } from '../rules';
import { takes } from '../service-values';
import { DATA, SECRET, since, withFile } from '../shape';
import { isMapping } from '../walk';
import { globalRows, integration, type Wire } from './integration';
import { part } from './part';
import { credential, link, many, pairs, shortDuration, templated, url } from './rows';

/** Before, details are texts. */
const STRUCTURED_DETAILS: Gate = { since: '0.30.0' };

const SEVERITIES = {
  names: ['critical', 'error', 'warning', 'info'],
  effect: 'PagerDuty has no such severity, and refuses the event',
};

const IMAGE = part<PagerDutyImageConfig>('image', {
  src: templated('src'),
  alt: templated('alt'),
  href: link('href'),
});

const LINK = part<PagerDutyLinkConfig>('link', { href: link('href'), text: templated('alt') });

export const pagerduty = integration<Wire<PagerDutyConfig>>(
  'pagerduty_configs',
  {
    service_key: credential('serviceKey', SECRET, { fileSince: '0.25.0' }),
    routing_key: credential('routingKey', SECRET, { fileSince: '0.25.0' }),
    url: url('url'),
    client: templated('client'),
    client_url: link('clientURL'),
    description: templated('description'),
    details: pairs('details', { ...DATA, template: 'all' }),
    images: many('pagerDutyImageConfigs', IMAGE),
    links: many('pagerDutyLinkConfigs', LINK),
    severity: takes(SEVERITIES, templated('severity')),
    class: templated('class'),
    component: templated('component'),
    group: templated('group'),
    source: since('0.25.0', templated('source')),
    timeout: since('0.30.0', shortDuration('timeout')),
  },
  {
    check: ({ routingKey, serviceKey }, context, at) => {
      if (routingKey !== undefined && serviceKey !== undefined) {
        context.warning(`${at}.routingKey`, {
          code: 'ignored-field',
          message: 'events go by the older interface of `serviceKey`, which comes first',
          hint: 'Remove one of the two',
        });
      }
      if (routingKey === undefined && serviceKey === undefined)
        missing('one of `routingKey` and `serviceKey` is needed', context, at);
    },
    load: (given, complain) => needs(given, [...withFile('routing_key'), ...withFile('service_key')], complain),
    early: ({ details }, complain, context) => {
      if (context.knows(STRUCTURED_DETAILS) || !isMapping(details)) return;
      for (const [name, value] of Object.entries(details)) {
        if (typeof value !== 'string')
          complain(memberPath('details', name), 'this version of Alertmanager takes only texts', {
            allowed: 'a text',
            hint: 'Write a text, or raise `spec.version` of the Alertmanager',
          });
      }
    },
    global: globalRows({ pagerduty_url: url('pagerdutyUrl') }),
  },
);
