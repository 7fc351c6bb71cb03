/** What `--enable-feature` of Alertmanager takes in any of the supported versions. */
export const ALERTMANAGER_FEATURES: readonly string[] = [
  'alert-names-in-metrics',
  'auto-gomaxprocs',
  'auto-gomemlimit',
  'classic-mode',
  'event-recorder',
  'group-key-in-metrics',
  'receiver-name-in-metrics',
  'utf8-strict-mode',
];
