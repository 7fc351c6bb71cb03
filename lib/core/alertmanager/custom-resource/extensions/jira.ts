import type { JiraConfig, JiraField } from '../../../../extension-receivers';
import { section } from '../../../base/section';
import { gateOf } from '../../shapes-receivers';
import { checkUrl } from '../check';
import { demand, duration, text } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from '../receivers/kind';

type Input = Wire<JiraConfig>;
type Field = string | { readonly template: string; readonly enable_update: boolean };

interface Output extends ReceiverOutput {
  readonly api_url?: string;
  readonly api_type?: string;
  readonly project: string;
  readonly issue_type: string;
  readonly summary?: Field;
  readonly description?: Field;
  readonly labels?: readonly string[];
  readonly priority?: string;
  readonly reopen_transition?: string;
  readonly resolve_transition?: string;
  readonly wont_fix_resolution?: string;
  readonly reopen_duration?: string;
  readonly fields?: object;
}

const API_TYPE = gateOf('jira_configs', 'api_type');
const ENABLE_UPDATE = { since: '0.30.0' };

/** A text where that is enough: older versions read nothing else. */
function fieldOf({ template, enableUpdate }: JiraField): Field {
  return enableUpdate === undefined || enableUpdate ? template : { template, enable_update: false };
}

export const jira: ReceiverKind<Input, Output> = {
  output: 'jira_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    api_url: text('apiURL'),
    api_type: 'apiType',
    project: 'project',
    issue_type: 'issueType',
    summary: { from: 'summary', map: fieldOf },
    description: { from: 'description', map: fieldOf },
    labels: { from: 'labels', map: (labels) => (labels.length === 0 ? undefined : labels) },
    priority: text('priority'),
    reopen_transition: text('reopenTransition'),
    resolve_transition: text('resolveTransition'),
    wont_fix_resolution: text('wontFixResolution'),
    reopen_duration: duration('reopenDuration'),
    fields: 'fields',
  }),
  check(given, context, at) {
    if (given.apiType !== undefined) demand(API_TYPE, 'api_type', context, `${at}.apiType`);
    for (const field of ['summary', 'description'] as const) {
      if (given[field]?.enableUpdate === false)
        demand(ENABLE_UPDATE, 'enable_update', context, `${at}.${field}.enableUpdate`);
    }
    checkUrl(given.apiURL, context, `${at}.apiURL`);
    checkHttpConfig(given.httpConfig, context, `${at}.httpConfig`);
  },
};
