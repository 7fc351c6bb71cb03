import { isOpen } from '../../base/gates';
import { shortened, withoutWordsOf } from '../../base/shown';
import type { Version } from '../../base/version';
import { type Costly, costOf, selfRunning } from './cost';
import { PROMETHEUS } from './functions.generated';
import { type ParsedTemplate, parseTemplate, type UsedTemplate } from './parse';
import { type Enforce, rewriteQueries } from './queries';
import { TemplateError, type Token, tokenize } from './tokens';

/** Functions of every template of Go. */
const BUILT_IN = 'and call eq ge gt html index js le len lt ne not or print printf println slice urlquery'.split(' ');
export const BUILT_IN_FUNCTIONS: ReadonlySet<string> = new Set(BUILT_IN);

/** What a rule's labels and annotations can use without declaring it. */
const VARIABLES = ['$labels', '$externalLabels', '$externalURL', '$value'];

export interface TemplateIssue {
  readonly message: string;
  /** The part of the template from where it cannot be read. */
  readonly given: string;
  /** Set where the template can be read, and could run for too long. */
  readonly costly?: true;
}

const SHOWN = 40;

/** From the action on that cannot be read. */
export function shownFrom(text: string, from: number): string {
  const rest = text.slice(Math.max(text.lastIndexOf('{{', from), 0));
  return shortened(rest, SHOWN, '...');
}

export interface ReadRuleTemplate extends ParsedTemplate {
  readonly tokens: readonly Token[];
}

/** Of which alert a template is, and the version of Prometheus that reads it. */
export interface TemplateOf {
  /** Absent: of each alert of a group. */
  readonly alert?: string;
  readonly version: Version;
}

/** How Prometheus begins the name of an alert's template. */
const OF_ALERT = '__alert_';

/** Of a text that is a template of each alert: what begins so may be the text itself, which has no name here. */
function ofAnyAlert({ name, within, from }: UsedTemplate): UsedTemplate {
  const nameOf = (called: string) => (called.startsWith(OF_ALERT) ? '' : called);
  return { name: nameOf(name), within: nameOf(within), from };
}

/** A template in an alert's label or annotation. */
export function readRuleTemplate(
  text: string,
  { alert, version }: TemplateOf,
): ReadRuleTemplate | { readonly issue: TemplateIssue } {
  const added = Object.keys(PROMETHEUS).filter((name) => isOpen(PROMETHEUS[name]!, version));
  const scope = {
    functions: new Set([...BUILT_IN, ...added]),
    variables: VARIABLES,
    ...(alert === undefined ? {} : { name: `${OF_ALERT}${alert}` }),
  };
  try {
    const tokens = tokenize(text);
    const parsed = parseTemplate(tokens, text.length, scope);
    return { tokens, ...parsed, ...(alert === undefined ? { used: parsed.used.map(ofAnyAlert) } : {}) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { issue: { message: withoutWordsOf(text, error.message), given: shownFrom(text, error.from) } };
  }
}

/** What is wrong with it, or `undefined`. */
export function checkRuleTemplate(text: string, of: TemplateOf): TemplateIssue | undefined {
  if (!text.includes('{{')) return undefined;
  return issueOfTemplate(text, readRuleTemplate(text, of));
}

export function issueOfTemplate(text: string, read: ReturnType<typeof readRuleTemplate>): TemplateIssue | undefined {
  return 'issue' in read ? read.issue : issueOf(text, selfRunning(read));
}

function issueOf(text: string, costly: Costly | undefined): TemplateIssue | undefined {
  return costly && { message: costly.problem, given: shownFrom(text, costly.from), costly: true };
}

/** Such a template with a matcher in each of its queries. */
export function enforceRuleTemplate(
  text: string,
  of: TemplateOf,
  enforce: Enforce,
): { readonly text: string } | { readonly issue: TemplateIssue } {
  if (!text.includes('{{')) return { text };
  const read = readRuleTemplate(text, of);
  if ('issue' in read) return read;
  const issue = issueOf(text, costOf(read));
  if (issue !== undefined) return { issue };
  const rewritten = rewriteQueries(text, read, enforce);
  if ('text' in rewritten) return rewritten;
  return { issue: { message: rewritten.problem, given: shownFrom(text, rewritten.from) } };
}
