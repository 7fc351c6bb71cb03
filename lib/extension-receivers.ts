import type { HTTPConfig, SecretKeySelector } from '../imports/monitoring';

/** What Alertmanager can and the API of the operator has no field for. */
export interface AlertmanagerConfigExtensions {
  /**
   * Receivers of kinds that the API lacks. One whose name is that of a receiver in the spec adds to that; any other is a
   * receiver of its own, which routes can name.
   *
   * @default - none
   */
  readonly receivers?: ExtensionReceiver[];
}

/** A receiver of kinds that the API lacks. */
export interface ExtensionReceiver {
  /** Name of the receiver, as routes call it. */
  readonly name: string;

  /**
   * Issues in Jira, from Alertmanager 0.28 on.
   *
   * @default - none
   */
  readonly jiraConfigs?: JiraConfig[];

  /**
   * Messages in Mattermost, from Alertmanager 0.30 on.
   *
   * @default - none
   */
  readonly mattermostConfigs?: MattermostConfig[];

  /**
   * Alerts in incident.io, from Alertmanager 0.29 on.
   *
   * @default - none
   */
  readonly incidentioConfigs?: IncidentioConfig[];
}

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

/**
 * How alerts become messages in Mattermost. Texts are templates. Without `attachments` the message is one attachment, whose
 * settings are those of `MattermostAttachment`: before Alertmanager 0.32 the text alone.
 */
export interface MattermostConfig extends MattermostAttachment {
  /**
   * Key of a Secret with the address of the webhook.
   *
   * @default - that of the global settings
   */
  readonly webhookURL?: SecretKeySelector;

  /**
   * Channel or user.
   *
   * @default - that of the webhook
   */
  readonly channel?: string;

  /**
   * Who the message is from.
   *
   * @default - Alertmanager's own
   */
  readonly username?: string;

  /**
   * Picture of who the message is from.
   *
   * @default - that of the webhook
   */
  readonly iconURL?: string;

  /**
   * Emoji instead of a picture.
   *
   * @default - none
   */
  readonly iconEmoji?: string;

  /**
   * Attachments of a message whose text stands above them.
   *
   * @default - the message is one attachment
   */
  readonly attachments?: MattermostAttachment[];

  /**
   * Type of the message; one of one's own begins with `custom_`.
   *
   * @default - an ordinary one
   */
  readonly type?: string;

  /**
   * What else the message carries.
   *
   * @default - nothing
   */
  readonly props?: MattermostProps;

  /**
   * Priority of the message.
   *
   * @default - none
   */
  readonly priority?: MattermostPriority;

  /**
   * Whether resolved alerts are told of, too.
   *
   * @default true
   */
  readonly sendResolved?: boolean;

  /**
   * Client and its credentials.
   *
   * @default - that of the global settings
   */
  readonly httpConfig?: HTTPConfig;
}

/** An attachment to a message in Mattermost. Texts are templates. */
export interface MattermostAttachment {
  /**
   * For clients that show no attachments.
   *
   * @default - none in `attachments`, else Alertmanager's own
   */
  readonly fallback?: string;

  /**
   * Color of the border.
   *
   * @default - none in `attachments`, else Alertmanager's own
   */
  readonly color?: string;

  /**
   * Text before the attachment.
   *
   * @default - none
   */
  readonly pretext?: string;

  /**
   * Text.
   *
   * @default - none in `attachments`, else Alertmanager's own
   */
  readonly text?: string;

  /**
   * Name of the author.
   *
   * @default - none
   */
  readonly authorName?: string;

  /**
   * Address that the author's name leads to.
   *
   * @default - none
   */
  readonly authorLink?: string;

  /**
   * Address of the author's picture.
   *
   * @default - none
   */
  readonly authorIcon?: string;

  /**
   * Title.
   *
   * @default - none in `attachments`, else Alertmanager's own
   */
  readonly title?: string;

  /**
   * Address that the title leads to.
   *
   * @default - none in `attachments`, else Alertmanager's own
   */
  readonly titleLink?: string;

  /**
   * A table.
   *
   * @default - none
   */
  readonly fields?: MattermostField[];

  /**
   * Address of a small picture.
   *
   * @default - none
   */
  readonly thumbURL?: string;

  /**
   * Last line.
   *
   * @default - none
   */
  readonly footer?: string;

  /**
   * Address of the last line's picture.
   *
   * @default - none
   */
  readonly footerIcon?: string;

  /**
   * Address of a picture.
   *
   * @default - none
   */
  readonly imageURL?: string;
}

/** A field of an attachment's table. */
export interface MattermostField {
  /** Title of the field. */
  readonly title: string;

  /** Text of the field. */
  readonly value: string;

  /**
   * Whether others may stand beside it.
   *
   * @default false
   */
  readonly short?: boolean;
}

/** What else a message in Mattermost carries. */
export interface MattermostProps {
  /** Text of the card beside the message. */
  readonly card?: string;
}

/** Priority of a message in Mattermost. */
export interface MattermostPriority {
  /** `important` or `urgent`. */
  readonly priority: string;

  /**
   * Whether readers are asked to say that they have read it.
   *
   * @default false
   */
  readonly requestedAck?: boolean;

  /**
   * Whether readers are told again and again until they have.
   *
   * @default false
   */
  readonly persistentNotifications?: boolean;
}

/** How alerts get to incident.io. */
export interface IncidentioConfig {
  /**
   * Address of the alert source.
   *
   * @default - `urlSecret`
   */
  readonly url?: string;

  /**
   * Key of a Secret with the address, instead of `url`.
   *
   * @default - `url`
   */
  readonly urlSecret?: SecretKeySelector;

  /**
   * Key of a Secret with the token of the alert source.
   *
   * @default - `httpConfig.authorization`
   */
  readonly alertSourceToken?: SecretKeySelector;

  /**
   * How many alerts one notification holds at most; others are left out.
   *
   * @default - all
   */
  readonly maxAlerts?: number;

  /**
   * How long a notification may take.
   *
   * @default - as long as the group's interval
   */
  readonly timeout?: string;

  /**
   * Whether resolved alerts are told of, too.
   *
   * @default true
   */
  readonly sendResolved?: boolean;

  /**
   * Client and its credentials.
   *
   * @default - that of the global settings
   */
  readonly httpConfig?: HTTPConfig;
}
