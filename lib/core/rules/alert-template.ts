/** Templates of alerts that can be read, and do not say what they are to. */

import type { ValueOf } from '../languages/promql/value-kinds';
import { didYouMean } from '../languages/suggest';
import type { ReadRuleTemplate } from '../languages/template';
import type { Action, Command, Operand, Pipeline } from '../languages/template/parse';
import { missingField, PLAIN, UNKNOWN, type ValueShape, type Values } from '../languages/template/value-shapes';

export interface TemplateDoubt {
  readonly message: string;
  readonly hint: string;
}

/** Of which text of an alert a template is. */
export interface Around {
  /** The only labels that its expression can give. */
  readonly labels?: ReadonlySet<string> | undefined;
  /** Labels of which another text of the alert has told the same. */
  readonly told: Set<string>;
  /** Whether the text is a label, by which alerts are told apart. */
  readonly isLabel: boolean;
  /** What its value is. */
  readonly value?: ValueOf | undefined;
}

const TEXTS: ValueShape = { fields: {}, others: PLAIN };
const ROOT: ValueShape = {
  fields: { Labels: TEXTS, ExternalLabels: TEXTS, ExternalURL: PLAIN, Value: UNKNOWN },
};
const VALUES: Values = {
  root: ROOT,
  variables: { $labels: TEXTS, $externalLabels: TEXTS, $externalURL: PLAIN, $value: UNKNOWN },
};

/** Variables outside of the braces of a template. */
const BARE = /\$(?:labels\.\w+|value|externalLabels\.\w+|externalURL)\b/;

export function bareVariable(text: string): TemplateDoubt | undefined {
  const variable = text.includes('$') ? BARE.exec(text)?.[0] : undefined;
  if (variable === undefined) return undefined;
  return {
    message: `\`${variable}\` is written into the alert as it is: only between double braces is it a variable`,
    hint: `Write \`{{ ${variable} }}\``,
  };
}

export function templateDoubts(read: ReadRuleTemplate, text: string, around: Around): readonly TemplateDoubt[] {
  const texts = read.tokens.filter(({ type }) => type === 'text').map(({ text }) => text);
  const bare = texts.map(bareVariable).find((doubt) => doubt !== undefined);
  const doubts = [
    bare,
    ofEscaped(read),
    ofMissing(read),
    ofLabels(read, around),
    ofFormats(read),
    ofValue(read, around),
    ofScale(read, around),
    ofPercentSign(text, around),
  ];
  return doubts.filter((doubt) => doubt !== undefined);
}

/** A template within a text of its own: what charts of Helm write for a template of the server. */
function ofEscaped({ actions }: ReadRuleTemplate): TemplateDoubt | undefined {
  const escaped = actions.find(({ pipeline: [command, ...others] }) => {
    const [operand, ...more] = command ?? [];
    return others.length === 0 && more.length === 0 && /^[`"].*\{\{/.test(operand?.token.text ?? '');
  });
  if (escaped === undefined) return undefined;
  return {
    message:
      'the inner braces are written as they are: around them is a text, as in a chart of Helm that is not rendered',
    hint: 'Render it first, or write the inner braces only',
  };
}

function ofMissing(read: ReadRuleTemplate): TemplateDoubt | undefined {
  const missing = missingField(read, VALUES);
  if (missing === undefined) return undefined;
  const { field, of, ofRoot, written } = missing;
  const plain = /^Common(Labels)$/.exec(field)?.[1];
  return {
    message: `the alert will have an error in place of this text: there is no \`${written}\`${ofRoot ? ' in an alert' : ''}`,
    hint: plain === undefined ? (didYouMean(field, Object.keys(of.fields)) ?? remedy(ofRoot)) : `Write \`.${plain}\``,
  };
}

function remedy(ofRoot: boolean): string {
  return ofRoot ? 'Write `$labels.NAME`, `$value` or `$externalLabels.NAME`' : 'Correct it';
}

/** What is printed, and not only asked for. */
function printed({ actions }: ReadRuleTemplate): readonly Action[] {
  return actions.filter(({ keyword, variables }) => keyword === 'an action' && variables.length === 0);
}

function operandsOf(command: Command): readonly Operand[] {
  return command.flatMap((operand) => [operand, ...(operand.inner ?? []).flatMap(operandsOf)]);
}

/** What an operand is of the alert itself, in words of the variables; within `with` and `range` the dot is another value. */
function variableOf({ token: { text }, fields }: Operand, { around }: Action): string | undefined {
  const own = text === '.Labels' || text === '.Value' ? (around === undefined ? text : undefined) : text;
  const name = own?.replace(/^\.[LV]/, (start) => `$${start[1]!.toLowerCase()}`);
  if (name === '$value') return fields.length === 0 ? name : undefined;
  return name === '$labels' && fields.length === 1 ? name + fields[0] : undefined;
}

function variablesIn(action: Action): readonly string[] {
  const named = action.pipeline.flatMap(operandsOf).map((operand) => variableOf(operand, action));
  return named.filter((name) => name !== undefined);
}

const LABEL = '$labels.';

function labelsIn(action: Action): readonly string[] {
  return variablesIn(action)
    .filter((name) => name.startsWith(LABEL))
    .map((name) => name.slice(LABEL.length));
}

function ofLabels(read: ReadRuleTemplate, { labels, told }: Around): TemplateDoubt | undefined {
  if (labels === undefined) return undefined;
  const guarded = new Set(read.actions.filter(({ keyword }) => keyword !== 'an action').flatMap(labelsIn));
  const lost = printed(read)
    .flatMap(labelsIn)
    .find((label) => !labels.has(label) && !guarded.has(label) && !told.has(label));
  if (lost === undefined) return undefined;
  told.add(lost);
  const has = [...labels].sort();
  return {
    message: `the series of the expression have no label \`${lost}\`, and nothing is written in its place: they have ${has.length === 0 ? 'none' : `at most ${has.map((name) => `\`${name}\``).join(', ')}`}`,
    hint:
      didYouMean(lost, has) ??
      'Keep the label in the expression, where it is aggregated away, or leave it out of the text',
  };
}

const VERB = /%[-+# ]*[\d.]*([a-zA-Z%])/g;
/** Nothing of a verb but its beginning. */
const BARE_PERCENT = /%[-+# ]*[\d.]*(?=["`]$)/;
/** What `%` takes, by the kind of the value. */
const TAKES = {
  number: { verbs: 'vbeEfFgGxXT', instead: { d: '%.0f', s: '%v', q: '%v', i: '%.0f' } as Record<string, string> },
  text: { verbs: 'vsqxXT', instead: {} as Record<string, string> },
};

/** `printf "%d" $value`: a value is never a whole number. */
function ofFormats({ actions }: ReadRuleTemplate): TemplateDoubt | undefined {
  for (const action of actions) {
    for (const pipeline of pipelinesIn(action.pipeline)) {
      for (const [index, [first, format, ...rest]] of pipeline.entries()) {
        if (first?.token.text !== 'printf' || format?.token.type !== 'string') continue;
        const before = pipeline[index - 1];
        const piped = before === undefined ? [] : [before.length === 1 ? before[0] : undefined];
        const doubt = ofFormat(format.token.text, [...rest, ...piped], action);
        if (doubt !== undefined) return doubt;
      }
    }
  }
  return undefined;
}

function pipelinesIn(pipeline: Pipeline): readonly Pipeline[] {
  return [pipeline, ...pipeline.flat().flatMap(({ inner }) => (inner === undefined ? [] : pipelinesIn(inner)))];
}

function ofFormat(format: string, values: readonly (Operand | undefined)[], action: Action): TemplateDoubt | undefined {
  // A width out of the values, or their order.
  if (/%[^a-zA-Z%]*[*[]/.test(format)) return undefined;
  const bare = BARE_PERCENT.exec(format.replaceAll('%%', ''))?.[0];
  if (bare !== undefined)
    return {
      message: `\`${bare.trim()}\` at the end asks for one more value: the text will have \`%!(NOVERB)\` in it`,
      hint: 'Write `%%` for a percent sign',
    };
  const verbs = [...format.matchAll(VERB)].filter(([, letter]) => letter !== '%');
  for (const [index, [verb, letter = '']] of verbs.entries()) {
    const value = values[index];
    const kind = value && kindOf(value, action);
    if (value === undefined || kind === undefined || TAKES[kind].verbs.includes(letter)) continue;
    const written = value.token.text + value.fields.join('');
    return {
      message: `\`${verb}\` cannot write \`${written}\`, which is a ${kind}: the text will have \`%!${letter}(…)\` in it`,
      hint: `Write \`${TAKES[kind].instead[letter] ?? (kind === 'number' ? '%v' : '%s')}\``,
    };
  }
  return undefined;
}

function kindOf(operand: Operand, action: Action): keyof typeof TAKES | undefined {
  const name = variableOf(operand, action);
  if (name === undefined) return undefined;
  return name === '$value' ? 'number' : 'text';
}

/** An alert of other labels is another alert, which waits anew. */
function ofValue(read: ReadRuleTemplate, { isLabel }: Around): TemplateDoubt | undefined {
  if (!isLabel || !printed(read).some((action) => variablesIn(action).includes('$value'))) return undefined;
  return {
    message:
      'the label changes with the value, and with other labels it is another alert: one with `for` never fires, others are sent anew at each change',
    hint: 'Write the value into an annotation',
  };
}

const SCALES: Readonly<
  Record<Exclude<ValueOf, 'ratio'>, { readonly wrong: string; readonly message: string; readonly hint: string }>
> = {
  percentage: {
    wrong: 'humanizePercentage',
    message:
      '`humanizePercentage` multiplies by 100, and so does the expression: the text will have a hundred times as many',
    hint: 'Write `{{ printf "%.2f" $value }}%`, or leave `* 100` out of the expression and its limit',
  },
  duration: {
    wrong: 'humanizeTimestamp',
    message:
      '`humanizeTimestamp` writes a date, and the value is how long ago something was: the text will have one of 1970',
    hint: 'Write `{{ $value | humanizeDuration }}`',
  },
};

/** What the value goes through before it is written. */
function ofScale(read: ReadRuleTemplate, { value }: Around): TemplateDoubt | undefined {
  if (value === undefined || value === 'ratio') return undefined;
  const { wrong, ...doubt } = SCALES[value];
  const isThrough = printed(read).some((action) => {
    const words = action.pipeline.flatMap(operandsOf).map(({ token }) => token.text);
    return (
      words.includes(wrong) && variablesIn(action).includes('$value') && words.every((word) => !COMPUTING.has(word))
    );
  });
  return isThrough ? doubt : undefined;
}

const COMPUTING: ReadonlySet<string> = new Set(['query', 'printf', 'parseDuration']);

const ACTION = /\{\{([^{}]*)\}\}(%?)/g;
/** The end of a format that writes a percent sign. */
const SIGN = /%%["`]/;
const OF_VALUE = /(?:\$value|\.Value)(?![.\w])/;
const PERCENTAGE = 'humanizePercentage';

/** `{{ $value }}%` of a part of 1. */
function ofPercentSign(text: string, { value }: Around): TemplateDoubt | undefined {
  if (!text.includes('%')) return undefined;
  for (const [, words = '', behind] of text.matchAll(ACTION)) {
    const isThrough = words.includes(PERCENTAGE);
    if (behind !== '' && isThrough)
      return {
        message: `\`${PERCENTAGE}\` writes a percent sign itself: the text will have two`,
        hint: 'Leave out the one behind the braces',
      };
    if (value !== 'ratio' || isThrough || words.includes('query') || !OF_VALUE.test(words)) continue;
    if (behind !== '' || SIGN.test(words))
      return {
        message:
          'the value is a part of 1, as the limit in the expression is: the text will have a hundredth of the percentage',
        hint: `Write \`{{ $value | ${PERCENTAGE} }}\` in the place of value and percent sign`,
      };
  }
  return undefined;
}
