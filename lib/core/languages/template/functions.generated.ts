// Generated from Prometheus' sources by `npm run generate:prometheus-language`. Do not edit.

import type { Gate } from '../../base/gates';

/** Functions that Prometheus adds to templates. */
export const PROMETHEUS: Readonly<Record<string, Gate>> = {
  args: {},
  externalURL: {},
  first: {},
  graphLink: {},
  humanize: {},
  humanize1024: {},
  humanizeDuration: {},
  humanizePercentage: {},
  humanizeTimestamp: {},
  label: {},
  match: {},
  now: { since: '3.6.0' },
  parseDuration: {},
  pathPrefix: {},
  query: {},
  reReplaceAll: {},
  safeHtml: {},
  sortByLabel: {},
  stripDomain: { since: '2.36.0' },
  stripPort: { since: '2.34.0' },
  strvalue: {},
  tableLink: {},
  title: {},
  toDuration: { since: '3.6.0' },
  toLower: {},
  toTime: { since: '2.38.0' },
  toUpper: {},
  urlQueryEscape: { since: '3.8.0' },
  value: {},
};
