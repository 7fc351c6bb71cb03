import type { OpsGenieConfig, OpsGenieConfigResponder } from '../../../../../imports/monitoring';
import type { BuildContext } from '../../../base/context';
import { section } from '../../../base/section';
import { BUILT_IN_FUNCTIONS } from '../../../languages/template';
import { templateProblem } from '../../rules';
import { TEAMS } from '../../sanitize-rules';
import { checkUrl, missing } from '../check';
import { RECEIVER } from '../credentials';
import { demand, fileOf, inlineOf, list, mapping, text, withoutEmpty } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<OpsGenieConfig>;

interface Output extends ReceiverOutput {
  readonly api_key?: string;
  readonly api_key_file?: string;
  readonly api_url?: string;
  readonly message?: string;
  readonly description?: string;
  readonly source?: string;
  readonly details?: Readonly<Record<string, string>>;
  readonly responders?: readonly object[];
  readonly tags?: string;
  readonly note?: string;
  readonly priority?: string;
  readonly update_alerts?: boolean;
  readonly entity?: string;
  readonly actions?: string;
}

const TYPES = /^(team|teams|user|escalation|schedule)$/i;

export const opsgenie: ReceiverKind<Input, Output> = {
  output: 'opsgenie_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    api_key: inlineOf(RECEIVER.opsgenieApiKey, 'apiKey'),
    api_key_file: fileOf(RECEIVER.opsgenieApiKey, 'apiKey'),
    api_url: text('apiURL'),
    message: text('message'),
    description: text('description'),
    source: text('source'),
    details: mapping('details'),
    responders: list('responders', ({ id, name, username, type }: OpsGenieConfigResponder) =>
      withoutEmpty({ id, name, username, type }),
    ),
    tags: text('tags'),
    note: text('note'),
    priority: text('priority'),
    update_alerts: 'updateAlerts',
    entity: text('entity'),
    actions: text('actions'),
  }),
  check({ httpConfig, apiURL, responders = [] }, context, at) {
    for (const [index, responder] of responders.entries()) {
      checkResponder(responder, context, `${at}.responders[${index}]`);
    }
    checkUrl(apiURL, context, `${at}.apiURL`);
    checkHttpConfig(httpConfig, context, `${at}.httpConfig`);
  },
};

function checkResponder(given: OpsGenieConfigResponder, context: BuildContext, at: string): void {
  const { id = '', name = '', username = '', type } = given;
  if (id === '' && name === '' && username === '') missing('a responder has an id, a name or a username', context, at);
  if (type === 'teams') demand(TEAMS, 'teams', context, `${at}.type`);
  const problem = templateProblem(type, BUILT_IN_FUNCTIONS);
  if (problem === undefined && (type.includes('{{') || TYPES.test(type))) return;
  context.error(`${at}.type`, {
    code: 'invalid-value',
    message: problem === undefined ? 'there is no responder of this type' : `this is no template: ${problem}`,
    given: type,
    allowed: 'team, teams, user, escalation or schedule',
    hint: 'Choose one of them',
  });
}
