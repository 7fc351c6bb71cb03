/** Issues in Jira. */

import type { HTTPConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { Gate } from '../../base/gates';
import { isReadAsNothing } from '../../languages/nothing';
import { demand } from '../custom-resource/fields';
import { DATA, demanded, fallsBack, since } from '../shape';
import { isMapping, isSet, kindOf } from '../walk';
import { globally, integration, type Wire } from './integration';
import { checkedUrl, duration, from, templated, text, texts, url } from './rows';

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

const TYPES: readonly string[] = ['auto', 'cloud', 'datacenter'];
const ENABLE_UPDATE: Gate = { since: '0.30.0' };

/** A text, or a section with it. */
const field = <K extends string>(name: K) => from(name, { ...DATA, template: 'all' }, written, checkUpdate);

export const jira = integration<Wire<JiraConfig>>(
  'jira_configs',
  {
    api_url: fallsBack(checkedUrl('apiURL'), 'jira_api_url'),
    api_type: demanded(since('0.29.0', text('apiType'))),
    project: templated('project'),
    issue_type: templated('issueType'),
    summary: field('summary'),
    description: field('description'),
    labels: { ...texts('labels'), template: 'all' },
    priority: templated('priority'),
    reopen_transition: text('reopenTransition'),
    resolve_transition: text('resolveTransition'),
    wont_fix_resolution: text('wontFixResolution'),
    reopen_duration: duration('reopenDuration'),
    fields: from('fields', { ...DATA, template: 'all' }, (fields: object) => fields, checkFields),
  },
  {
    since: '0.28.0',
    extension: true,
    last: [
      'issue_type',
      ...['reopen_transition', 'resolve_transition', 'wont_fix_resolution', 'reopen_duration', 'fields', 'api_type'],
    ],
    both: ({ project, issue_type, api_type, summary, description }, complain) => {
      for (const [name, given] of Object.entries({ summary, description })) {
        if (typeof given === 'string' && isReadAsNothing(given))
          complain(name, 'this is read as nothing', { allowed: 'any other text' });
      }
      if (!isSet(project)) complain('project', 'the project is missing', { allowed: 'the key of a project' });
      if (!isSet(issue_type)) complain('issue_type', 'the type of issue is missing', { allowed: 'a type such as Bug' });
      if (isSet(api_type) && !TYPES.includes(String(api_type)))
        complain('api_type', 'there is no such API of Jira', { allowed: TYPES.join(', ') });
    },
    global: globally('jira', { jira_api_url: url('apiURL') }),
  },
);

/** A text where that is enough: older versions read nothing else. */
function written({ template, enableUpdate }: JiraField): unknown {
  return enableUpdate === undefined || enableUpdate ? template : { template, enable_update: false };
}

function checkUpdate({ enableUpdate }: JiraField, context: BuildContext, at: string): void {
  if (enableUpdate === false) demand(ENABLE_UPDATE, 'enable_update', context, `${at}.enableUpdate`);
}

function checkFields(given: object, context: BuildContext, at: string): void {
  if (isMapping(given)) return;
  context.error(at, {
    code: 'wrong-type',
    message: 'these are no fields of an issue',
    given: kindOf(given),
    allowed: 'a mapping',
    hint: 'Write a mapping',
  });
}
