/** Alerts in Opsgenie. */

import type { OpsGenieConfig, OpsGenieConfigResponder } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { BUILT_IN_FUNCTIONS } from '../../languages/template';
import { missing } from '../custom-resource/check';
import { demand } from '../custom-resource/fields';
import { templateProblem } from '../rules';
import { takes } from '../service-values';
import { fallsBack, SECRET, since, URL } from '../shape';
import { asList, type Complain, isSet, type Mapping } from '../walk';
import { globalRows, integration, type Wire } from './integration';
import { part } from './part';
import { checkedUrl, credential, inPlace, many, pairs, templated, toggle } from './rows';

const TEAMS: Gate = { since: '0.24.0' };
const PRIORITIES = {
  names: ['P1', 'P2', 'P3', 'P4', 'P5'],
  effect: 'Opsgenie has no such priority, and refuses the alert',
};
const TYPES = ['team', 'teams', 'user', 'escalation', 'schedule'];

const RESPONDER = part<OpsGenieConfigResponder>(
  'responder',
  { id: templated('id'), name: templated('name'), username: templated('username'), type: templated('type') },
  { check: checkResponder, load: loadResponder },
);

export const opsgenie = integration<Wire<OpsGenieConfig>>(
  'opsgenie_configs',
  {
    api_key: fallsBack(credential('apiKey', SECRET, { fileSince: '0.24.0' }), 'opsgenie_api_key'),
    api_url: checkedUrl('apiURL'),
    message: templated('message'),
    description: templated('description'),
    source: templated('source'),
    details: pairs('details'),
    responders: many('responders', RESPONDER),
    tags: templated('tags'),
    note: templated('note'),
    priority: takes(PRIORITIES, templated('priority')),
    update_alerts: since('0.24.0', toggle('updateAlerts')),
    entity: since('0.24.0', templated('entity')),
    actions: since('0.24.0', templated('actions')),
  },
  {
    early: ({ responders }, complain, context) => {
      if (context.knows(TEAMS) || !asList(responders).some(({ type }) => type === 'teams')) return;
      complain('responders', 'this version of Alertmanager knows no `teams`', {
        allowed: TYPES.filter((type) => type !== 'teams').join(', '),
      });
    },
    global: globalRows({
      opsgenie_api_url: inPlace('opsGenieApiUrl', URL),
      opsgenie_api_key: credential('opsGenieApiKey', SECRET, { fileSince: '0.24.0', both: 'loader' }),
    }),
  },
);

function isType(type: string): boolean {
  return type.includes('{{') || TYPES.includes(type.toLowerCase());
}

function checkResponder(given: OpsGenieConfigResponder, context: BuildContext, at: string): void {
  const { id = '', name = '', username = '', type } = given;
  if (id === '' && name === '' && username === '') missing('a responder has an id, a name or a username', context, at);
  if (type === 'teams') demand(TEAMS, 'teams', context, `${at}.type`);
  const problem = templateProblem(type, BUILT_IN_FUNCTIONS);
  if (problem === undefined && isType(type)) return;
  context.error(`${at}.type`, {
    code: 'invalid-value',
    message: problem === undefined ? 'there is no responder of this type' : `this is no template: ${problem}`,
    given: type,
    allowed: 'team, teams, user, escalation or schedule',
    hint: 'Choose one of them',
  });
}

function loadResponder(responder: Mapping, complain: Complain): void {
  if (!['id', 'username', 'name'].some((field) => isSet(responder[field]))) {
    complain('', 'nobody is named', { allowed: 'one of id, username, name' });
  }
  const type = String(responder.type ?? '');
  const problem = templateProblem(type, BUILT_IN_FUNCTIONS);
  if (problem !== undefined) complain('type', `this is no template: ${problem}`, { allowed: 'a template of Go' });
  else if (!isType(type)) complain('type', 'there is no such kind of responder', { allowed: TYPES.join(', ') });
}
