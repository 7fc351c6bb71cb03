/** What the documentation of the typed specs and `docs/fields.md` say of each field and structure. */

import { ALERTMANAGER } from './alertmanager';
import { CLOUDS } from './clouds';
import { HTTP } from './http';
import { KUBERNETES } from './kubernetes';
import { MONITORS } from './monitors';
import { PROMETHEUS } from './prometheus';
import { RECEIVERS } from './receivers';
import { REMOTE } from './remote';
import { RULES } from './rules';
import { SCRAPE_CONFIG } from './scrape-config';
import { merged } from './summaries';
import { THANOS } from './thanos';
import { WORKLOADS } from './workloads';

export { STRUCTURE_SUMMARIES } from './structures';

export const FIELD_SUMMARIES = merged([
  HTTP,
  WORKLOADS,
  MONITORS,
  PROMETHEUS,
  REMOTE,
  RULES,
  ALERTMANAGER,
  RECEIVERS,
  SCRAPE_CONFIG,
  CLOUDS,
  THANOS,
  KUBERNETES,
]);
