/** What Alertmanager takes without a word, and cannot mean what it says: lost alerts, and notifications that fail. */

import type { BuildContext } from '../base/context';
import { ALERTMANAGER } from '../base/conventions';
import type { Severity } from '../base/findings';
import { listed } from '../base/listed';
import { shownFrom } from '../languages/template';
import { costOfNotification } from '../languages/template/cost';
import type { ParsedTemplate } from '../languages/template/parse';
import { DEFAULT_TIMES, OF_ALERTMANAGER, warnOfGrouping, warnOfJoinedEqual } from './grouping';
import { checkInhibitions } from './inhibitions';
import { BY_OUTPUT } from './integrations';
import { checkLogin } from './login';
import { missingData } from './notification-data';
import type { KnownTemplates } from './notification-templates';
import { warnOfPatternsIn } from './pattern-as-text';
import { checkReach } from './reach';
import { checkServiceValues } from './service-values';
import type { Shape } from './shape';
import { isOwnTemplate, readTemplate } from './template-functions';
import { OF_RULES, type TemplatedText, templatesIn, type Words } from './templated-fields';
import type { AlertmanagerFile } from './types';
import { definedIn, warnOfUnused } from './unused';
import { asList, type Mapping } from './walk';

/** A configuration that its owner gives as a whole. */
export function checkMeaning(file: AlertmanagerFile, known: KnownTemplates, context: BuildContext, at: string): void {
  if (file.route !== undefined) {
    checkReach(file.route, context, `${at}.route`);
    warnOfGrouping(file.route, OF_ALERTMANAGER, context, `${at}.route`, DEFAULT_TIMES);
  }
  checkInhibitions(file.inhibit_rules ?? [], context, `${at}.inhibit_rules`);
  warnOfJoinedEqual(file.inhibit_rules ?? [], context, `${at}.inhibit_rules`);
  warnOfUnused(file.route, definedIn(file, at), context);
  warnOfPatternsIn(file, context, at);
  warnOfRelative(file.templates ?? [], context, `${at}.templates`);
  for (const [index, receiver] of asList(file.receivers).entries()) {
    for (const [integration, settings] of Object.entries(receiver)) {
      const shape = BY_OUTPUT.get(integration)?.shape;
      const here = `${at}.receivers[${index}].${integration}`;
      if (shape === undefined) continue;
      checkTemplates(shape, asList(settings), { known, words: 'of Alertmanager' }, context, here);
      checkServiceValues(shape, asList(settings), 'of Alertmanager', context, here);
      checkLogin(shape, asList(settings), { words: 'of Alertmanager', global: file.global ?? {} }, context, here);
    }
  }
}

/** Alertmanager begins where its configuration is, and the sidecar writes that into a folder of its own. */
function warnOfRelative(paths: readonly string[], context: BuildContext, at: string): void {
  for (const [index, path] of paths.entries()) {
    if (path.startsWith('/') || path === '') continue;
    context.warning(`${at}[${index}]`, {
      code: 'doubtful-value',
      message: `no template is read: a relative path begins at ${ALERTMANAGER.configOutDir}, where there is only the configuration`,
      given: path,
      allowed: 'an absolute path',
      hint: `Write \`${ALERTMANAGER.configDir}/${path.replace(/^\.\//, '')}\` for files of the Secret of the configuration, or a path below ${ALERTMANAGER.configMapsDir}/NAME for those of \`spec.configMaps\``,
    });
  }
}

export interface Templates {
  readonly known: KnownTemplates;
  readonly words: Words;
  /** Whether others share the server with their author. */
  readonly shared?: boolean;
}

/** All settings of one integration in one receiver. */
export function checkTemplates(
  shape: Shape,
  settings: readonly Mapping[],
  { known, words, shared = false }: Templates,
  context: BuildContext,
  at: string,
  severity: Severity = 'error',
): void {
  for (const [index, each] of settings.entries()) {
    for (const templated of templatesIn(shape, each, words, `${at}[${index}]`)) {
      checkTemplate(templated, known, context, severity);
      if (shared) checkCost(templated, known, context);
    }
  }
}

function checkTemplate(
  { text, at }: TemplatedText,
  known: KnownTemplates,
  context: BuildContext,
  severity: Severity,
): void {
  if (!text.includes('{{')) {
    warnOfPlainVariable(text, context, at);
    return;
  }
  const read = readTemplate(text, context.target.version);
  if ('message' in read) {
    context[severity](at, {
      code: 'invalid-template',
      message: `notifications would fail, for this template cannot be read: ${read.message}`,
      given: read.given,
      allowed: 'a template of Go, with the functions of Alertmanager',
      hint: remedyForRules(text) ?? 'Correct it',
    });
    return;
  }
  checkData(text, read.read, context, at);
  if (known === undefined) return;
  const { defined, used } = read.names;
  for (const { name } of used) {
    if (defined.has(name) || known.has(name) || isOwnTemplate(name)) continue;
    const unread = known.unread?.(name);
    context[severity](at, {
      code: 'invalid-template',
      message: `notifications would fail, for ${unread === undefined ? 'there is no template of this name' : 'no file of `templates` has a template of this name'}`,
      given: name,
      allowed: known.size === 0 ? "Alertmanager's own templates" : listed(known),
      hint:
        unread === undefined
          ? 'Correct the name, or define it in a template file'
          : `A mounted file has it: write \`templates: [${unread}]\` in the configuration`,
    });
  }
}

function warnOfPlainVariable(text: string, context: BuildContext, at: string): void {
  const [variable] = OF_RULES.exec(text)!;
  context.warning(at, {
    code: 'doubtful-value',
    message: `this goes out as it is: templates are between \`{{\` and \`}}\`, and only rules have \`${variable}\``,
    given: text,
    hint:
      variable === '$value'
        ? 'Write the value into an annotation of the rule, and `{{ .CommonAnnotations.NAME }}` here'
        : 'Write `{{ .CommonLabels.NAME }}`, with the name of the label',
  });
}

/** Texts of rules have variables that notifications do not. */
function remedyForRules(text: string): string | undefined {
  if (/\$labels\b/.test(text)) return 'Write `.CommonLabels` in place of `$labels`, which only rules have';
  if (/\$value\b/.test(text)) return 'Write the value into an annotation of the rule: only rules have `$value`';
  return undefined;
}

function checkData(text: string, read: ParsedTemplate, context: BuildContext, at: string): void {
  const missing = missingData(read, context.target.version);
  if (missing === undefined) return;
  const { of, from, remedy, written } = missing;
  const fields = Object.keys(of.fields);
  context.warning(at, {
    code: 'invalid-template',
    message: `notifications would fail, for there is no \`${written}\` here`,
    given: shownFrom(text, from),
    ...(fields.length === 0 ? {} : { allowed: fields.map((name) => `.${name}`).join(', ') }),
    hint: remedy,
  });
}

/** What one receiver's template takes is taken from all of them, at every notification, and after every restart. */
function checkCost({ text, at }: TemplatedText, known: KnownTemplates, context: BuildContext): void {
  const read = readTemplate(text, context.target.version);
  if ('message' in read) return;
  const isKnown = (name: string) => isOwnTemplate(name) || known?.has(name) === true;
  const costly = costOfNotification(read.read, isKnown);
  if (costly === undefined) return;
  context.error(at, {
    code: 'invalid-template',
    message: `this template could end Alertmanager, or keep it busy for good: ${costly.problem}`,
    given: shownFrom(text, costly.from),
    allowed: 'loops over alerts and labels, and templates that do not run themselves',
    hint: 'Make it simpler',
  });
}
