/** What receivers of all kinds are checked for. */

import type { BuildContext } from '../../base/context';
import type { KeySelector } from '../../base/references';
import { isLabelName, labelNameForm } from '../../languages/labels';
import { labelScheme } from '../../languages/matchers';
import { isPlaceholder, NOT_REPLACED } from '../../languages/placeholder';
import { BUILT_IN_FUNCTIONS } from '../../languages/template';
import { parseTemplate } from '../../languages/template/parse';
import { TemplateError, tokenize } from '../../languages/template/tokens';
import { readUrl } from '../../languages/url';
import { isSet } from '../walk';

/** What is wrong with a URL that notifications are sent to, or `undefined`. */
export function targetUrlProblem(url: string): string | undefined {
  if (isPlaceholder(url)) return NOT_REPLACED;
  const read = readUrl(url);
  if ('problem' in read) return read.problem;
  if (read.scheme !== 'http' && read.scheme !== 'https')
    return `its scheme is ${read.scheme === '' ? 'missing' : 'neither http nor https'}`;
  return read.host === '' ? 'it has no host' : undefined;
}

/** As above, for what may be a template: then Alertmanager reads the URL when it notifies. */
export function templateUrlProblem(url: string): string | undefined {
  return url.includes('{{') ? templateProblem(url) : targetUrlProblem(url);
}

function templateProblem(text: string): string | undefined {
  try {
    parseTemplate(tokenize(text), text.length, { functions: BUILT_IN_FUNCTIONS, variables: [] });
    return undefined;
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
}

type UrlCheck = typeof targetUrlProblem;

export function checkUrl(
  url: string | undefined,
  context: BuildContext,
  at: string,
  problemOf: UrlCheck = targetUrlProblem,
): void {
  if (url === undefined || url === '') return;
  const problem = problemOf(url);
  if (problem !== undefined) reportUrl(problem, context, at, url);
}

/** The URL in a Secret, where its content is at hand. Never shown: URLs of webhooks are passwords. */
export function checkSecretUrl(
  selector: KeySelector | undefined,
  context: BuildContext,
  at: string,
  problemOf: UrlCheck = targetUrlProblem,
): void {
  const url = contentOf(selector, context);
  const problem = url === undefined ? undefined : problemOf(url.trim());
  if (problem !== undefined) reportUrl(problem, context, at);
}

function reportUrl(problem: string, context: BuildContext, at: string, given?: string): void {
  context.error(at, {
    code: 'invalid-value',
    message: `this URL cannot be used: ${problem}`,
    given: given ?? 'nothing',
    allowed: 'a URL with the scheme http or https, and a host',
    hint: 'Correct it',
  });
}

/** A credential that Alertmanager demands must not be empty, where its content is at hand. */
export function checkNotEmpty(selector: KeySelector | undefined, context: BuildContext, at: string): void {
  if (contentOf(selector, context) !== '') return;
  context.error(at, {
    code: 'invalid-value',
    message: 'the content of this key is empty',
    given: selector!.key,
    allowed: 'a key with content',
    hint: 'Fill the key, or refer to another one',
  });
}

export function contentOf(selector: KeySelector | undefined, context: BuildContext): string | undefined {
  return selector === undefined ? undefined : context.references.content('Secret', selector, context);
}

export function missing(message: string, context: BuildContext, at: string, allowed = 'a value'): void {
  context.error(at, { code: 'missing-field', message, given: 'nothing', allowed, hint: 'Add it' });
}

/** A text that has to say something. */
export function checkSaid(given: unknown, context: BuildContext, at: string): void {
  if (!isSet(given)) missing('this is required', context, at);
}

/** What is not among the choices; it is never a secret. */
export function checkChoice(given: unknown, choices: readonly string[], context: BuildContext, at: string): void {
  if (!isSet(given) || choices.includes(String(given))) return;
  context.error(at, {
    code: 'invalid-value',
    message: 'there is no such kind',
    given: String(given),
    allowed: choices.join(', '),
    hint: 'Choose one of them, or remove it',
  });
}

/** Names that labels can have: with any other, Alertmanager refuses the whole configuration. */
export function checkLabelNames(names: readonly string[], context: BuildContext, at: string): void {
  const scheme = labelScheme(context.target);
  for (const [i, name] of names.entries()) {
    if (isLabelName(name, scheme)) continue;
    context.error(`${at}[${i}]`, {
      code: 'invalid-value',
      message: 'no label has this name',
      given: name === '' ? 'an empty string' : name,
      allowed: labelNameForm(scheme),
      hint: 'Correct it, or remove it',
    });
  }
}
