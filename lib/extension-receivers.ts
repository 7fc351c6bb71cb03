export type {
  AlertmanagerConfigExtensions,
  ExtensionReceiver,
  IncidentioConfig,
  JiraConfig,
  JiraField,
  MattermostAttachment,
  MattermostConfig,
  MattermostField,
  MattermostPriority,
  MattermostProps,
} from './core';
