import type { HTTPConfig } from '../../../../../imports/monitoring';
import { section } from '../../../base/section';
import { gateOf } from '../../shapes-receivers';
import { isMapping, kindOf } from '../../walk';
import { checkUrl } from '../check';
import { demand, duration, text } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from '../receivers/kind';

/** How alerts become issues in Jira. Texts are templates, unless they say otherwise. */
export interface JiraConfig {
  /** Key of the project. */
  readonly project: string;

  /** Type of the issue: `Bug`. */
  readonly issueType: string;

  /**
   * Address of Jira's API; no template.
   *
   * @default - that of the global settings
   */
  readonly apiURL?: string;

  /**
   * Which Jira it is, from Alertmanager 0.29 on; no template.
   *
   * @default - what the address says
   */
  readonly apiType?: 'auto' | 'cloud' | 'datacenter';

  /**
   * Title of the issue.
   *
   * @default - Alertmanager's own
   */
  readonly summary?: JiraField;

  /**
   * Text of the issue.
   *
   * @default - Alertmanager's own
   */
  readonly description?: JiraField;

  /**
   * Labels of the issue.
   *
   * @default - none
   */
  readonly labels?: string[];

  /**
   * Priority of the issue.
   *
   * @default - by the label `severity`
   */
  readonly priority?: string;

  /**
   * Name of the transition that opens an issue again; no template.
   *
   * @default - issues are not opened again
   */
  readonly reopenTransition?: string;

  /**
   * Name of the transition that resolves an issue; no template.
   *
   * @default - issues are not resolved
   */
  readonly resolveTransition?: string;

  /**
   * Resolution by which an issue stays closed; no template.
   *
   * @default - every issue may be opened again
   */
  readonly wontFixResolution?: string;

  /**
   * How long after its resolution an issue is opened again, instead of a new one.
   *
   * @default - at any time
   */
  readonly reopenDuration?: string;

  /**
   * Other fields of the issue, by name.
   *
   * @default - none
   */
  readonly fields?: { readonly [name: string]: unknown };

  /**
   * Whether resolved alerts are told of, too.
   *
   * @default true
   */
  readonly sendResolved?: boolean;

  /**
   * Client and credentials: `basicAuth` for the cloud, `authorization` for a data center.
   *
   * @default - that of the global settings
   */
  readonly httpConfig?: HTTPConfig;
}

/** A field of an issue. */
export interface JiraField {
  /** Template of the field's text. */
  readonly template: string;

  /**
   * Whether the field of an issue that exists changes with its alerts; from Alertmanager 0.30 on.
   *
   * @default true
   */
  readonly enableUpdate?: boolean;
}

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
    if (given.fields !== undefined && !isMapping(given.fields)) {
      context.error(`${at}.fields`, {
        code: 'wrong-type',
        message: 'these are no fields of an issue',
        given: kindOf(given.fields),
        allowed: 'a mapping',
        hint: 'Write a mapping',
      });
    }
    checkUrl(given.apiURL, context, `${at}.apiURL`);
    checkHttpConfig(given.httpConfig, context, `${at}.httpConfig`);
  },
};
