/** Codes that no bad app of test/bad/cases can cause, each with the reason. */
export const UNCAUSED: Readonly<Record<string, string>> = {
  'restart-needed': 'Needs the earlier output beside the app',
  'invalid-relabeling': 'Jobs do not check their relabelings yet',
  'unknown-name': 'The Alertmanager construct does not take AlertmanagerConfigs yet',
};
