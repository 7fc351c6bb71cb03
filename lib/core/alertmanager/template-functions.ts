/** What notification templates of Alertmanager can use: functions by version, and the templates that it brings. */

import type { Gate } from '../base/gates';
import { isOpen } from '../base/gates';
import { withoutWordsOf } from '../base/shown';
import type { Version } from '../base/version';
import { BUILT_IN_FUNCTIONS, shownFrom, type TemplateIssue } from '../languages/template';
import { type ParsedTemplate, parseTemplate, type TemplateNames } from '../languages/template/parse';
import { TemplateError, type Token, tokenize } from '../languages/template/tokens';

const FUNCTIONS: Readonly<Record<string, Gate>> = {
  addDuration: { since: '0.35.0' },
  append: { since: '0.32.0' },
  date: { since: '0.28.0' },
  dict: { since: '0.32.0' },
  humanizeDuration: { since: '0.28.0' },
  join: {},
  list: { since: '0.32.0' },
  match: {},
  mustToDate: { since: '0.34.0' },
  now: { since: '0.33.0' },
  reReplaceAll: {},
  safeHtml: {},
  safeUrl: { since: '0.30.0' },
  since: { since: '0.28.0' },
  stringSlice: {},
  title: {},
  toDate: { since: '0.34.0' },
  toJson: { since: '0.30.0' },
  toLower: {},
  toUpper: {},
  trimSpace: { since: '0.26.0' },
  tz: { since: '0.28.0' },
  urlUnescape: { since: '0.30.0' },
};

/** By what the names of Alertmanager's own templates begin with: it has more of them in every version. */
const OWN =
  /^(__(alertmanager|alertmanagerURL|subject|description|text_alert_list|text_alert_list_markdown)$|[a-z0-9]+\.default\.)/;

export function isOwnTemplate(name: string): boolean {
  return OWN.test(name);
}

export type ReadTemplate = TemplateIssue | { readonly names: TemplateNames; readonly read: TokenizedTemplate };

type TokenizedTemplate = ParsedTemplate & { readonly tokens: readonly Token[] };

/** A text of a receiver, or a file of templates. */
export function readTemplate(text: string, version: Version): ReadTemplate {
  const added = Object.keys(FUNCTIONS).filter((name) => isOpen(FUNCTIONS[name] as Gate, version));
  const functions = new Set([...BUILT_IN_FUNCTIONS, ...added]);
  try {
    const tokens = tokenize(text);
    const read = { tokens, ...parseTemplate(tokens, text.length, { functions, variables: [] }) };
    return { names: read, read };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { message: withoutWordsOf(text, error.message), given: shownFrom(text, error.from) };
  }
}
