/** A configuration as Alertmanager reads it: plain data in its own words, loosely typed where only a table looks. */

import type { HttpClientConfig } from '../http/output';

export type WireSection = Readonly<Record<string, unknown>>;

export interface WireRoute {
  readonly receiver?: string;
  readonly group_by?: readonly string[];
  readonly match?: Readonly<Record<string, string>>;
  readonly match_re?: Readonly<Record<string, string>>;
  readonly matchers?: readonly string[];
  readonly continue?: boolean;
  readonly routes?: readonly WireRoute[];
  readonly group_wait?: string;
  readonly group_interval?: string;
  readonly repeat_interval?: string;
  readonly mute_time_intervals?: readonly string[];
  readonly active_time_intervals?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
}

export interface WireInhibitRule {
  readonly name?: string;
  readonly target_match?: Readonly<Record<string, string>>;
  readonly target_match_re?: Readonly<Record<string, string>>;
  readonly target_matchers?: readonly string[];
  readonly source_match?: Readonly<Record<string, string>>;
  readonly source_match_re?: Readonly<Record<string, string>>;
  readonly source_matchers?: readonly string[];
  readonly equal?: readonly string[];
}

/** A name, and lists of settings by integration: `webhook_configs`, `email_configs` … */
export interface WireReceiver {
  readonly name: string;
  readonly [integration: string]: unknown;
}

export interface WireTimeInterval {
  readonly name: string;
  readonly time_intervals?: readonly WireSection[];
}

export interface WireGlobal {
  readonly http_config?: HttpClientConfig;
  readonly [setting: string]: unknown;
}

export interface AlertmanagerFile {
  readonly global?: WireGlobal;
  readonly route?: WireRoute;
  readonly inhibit_rules?: readonly WireInhibitRule[];
  readonly receivers?: readonly WireReceiver[];
  readonly mute_time_intervals?: readonly WireTimeInterval[];
  readonly time_intervals?: readonly WireTimeInterval[];
  readonly templates?: readonly string[];
  readonly tracing?: WireSection;
  readonly event_recorder?: WireSection;
}
