/** Receivers of kinds that the API lacks, as users declare them. */

import type { IncidentioConfig } from './incidentio';
import type { JiraConfig } from './jira';
import type { MattermostConfig } from './mattermost';

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
