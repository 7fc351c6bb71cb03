/** Raw configuration that a Secret holds: it has to be at hand, since it becomes a part of the generated text. */

import type { BuildContext } from '../base/context';
import type { KeySelector } from '../base/references';
import { isRecord } from '../base/values';
import { foreignVariableIn } from '../input/foreign-variables';
import { readGoYaml } from '../languages/go-yaml';
import { didYouMean } from '../languages/suggest';
import { yamlProblem } from '../languages/yaml-problem';
import { checkPart } from './loader/read';
import { type UserPart, warnOfCredentialsInPart } from './user-config';

/** The list that a key holds, as it is there; empty where nothing is referred to or the content is not at hand. */
export function additionalList(
  selector: KeySelector | undefined,
  context: BuildContext,
  at: UserPart,
): readonly unknown[] {
  if (selector === undefined) return [];
  const content = context.references.content('Secret', selector, context);
  if (content === undefined) {
    if (selector.optional !== true) reportAbsence(selector, context, at);
    return [];
  }
  const list = parsed(content, context, at);
  const foreign = foreignVariableIn(content, list);
  if (foreign !== undefined) context.error(at, foreign);
  if (list === undefined || list === null) return [];
  if (Array.isArray(list)) {
    warnOfCredentialsInPart(list, at, context);
    const items = list.filter((item, index) => isItem(item, context, `${at}[${index}]`));
    // Of what is refused already, nothing else is said.
    if (items.length === list.length) checkPart(list, at, context);
    return items;
  }
  context.error(at, {
    code: 'invalid-value',
    message: 'the content is not a list',
    given: isRecord(list) ? 'a mapping' : `a ${typeof list}`,
    allowed: 'a YAML list',
    hint: remedyForMapping(list),
  });
  return [];
}

/** As a whole configuration names such lists. */
const SECTIONS = ['scrape_configs', 'alertmanagers', 'alert_relabel_configs'];

function remedyForMapping(given: unknown): string {
  const [section, ...others] = isRecord(given) ? Object.keys(given) : [];
  if (section === undefined || others.length > 0 || !SECTIONS.includes(section)) return 'Write a list';
  return `Remove the line \`${section}:\` from the content: it is only the list below that`;
}

/** The operator writes an empty item for what is none, and no server starts with it. */
function isItem(item: unknown, context: BuildContext, at: string): boolean {
  if (!isRecord(item)) return reportType(item, 'a mapping', context, at);
  const { relabel_configs: relabelings = [] } = item;
  if (relabelings === null || (Array.isArray(relabelings) && relabelings.every(isRecord))) return true;
  return reportType(relabelings, 'a list of mappings', context, `${at}.relabel_configs`);
}

function reportType(given: unknown, allowed: string, context: BuildContext, at: string): false {
  context.error(at, {
    code: 'wrong-type',
    message: `this is not ${allowed}`,
    given: Array.isArray(given) ? 'list' : given === null ? 'nothing' : typeof given,
    allowed,
    hint: 'Correct it, or remove it',
  });
  return false;
}

function parsed(content: string, context: BuildContext, at: string): unknown {
  try {
    return readGoYaml(content);
  } catch (error) {
    context.error(at, {
      code: 'invalid-value',
      message: `the content is not YAML: ${yamlProblem(error)}`,
      given: 'text',
      allowed: 'a YAML list',
      hint: 'Correct it',
    });
    return undefined;
  }
}

function reportAbsence(selector: KeySelector, context: BuildContext, at: string): void {
  const { name = '', key } = selector;
  const keys = context.references.keys?.('Secret', name, context) ?? [];
  const isConfigMap = keys.length === 0 && context.references.keys?.('ConfigMap', name, context) !== undefined;
  context.error(at, {
    code: 'not-at-hand',
    message: `the content of key \`${key}\` of Secret \`${name}\` is not known, and has to become a part of the configuration`,
    given: `${context.object.namespace}/${name}`,
    allowed: 'a Secret that the app itself defines',
    hint:
      keys.length === 0
        ? isConfigMap
          ? 'A ConfigMap of the app has this name, and only a Secret is read: make a Secret of it'
          : 'Define the Secret in the app, or write what it holds as a ScrapeConfig'
        : `The app defines it with other keys: ${keys.join(', ')}. ${didYouMean(key, keys) ?? 'Name one of these, or add the key'}`,
  });
}
