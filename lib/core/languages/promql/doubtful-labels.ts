/** Names and values of labels that everybody knows, written wrong. */

import { otherwise } from '../../base/otherwise';
import { misspelt } from '../known-labels';
import type { Span, VectorSelector } from './ast';
import { at, type Doubt } from './doubt';
import { quote } from './write-literal';

type NamedLabel = Span & { readonly name: string };

export function ofLabelNames(labels: readonly NamedLabel[]): Doubt | undefined {
  for (const label of labels) {
    const { meant } = misspelt(label.name);
    if (meant !== undefined)
      return at(
        label,
        `\`${label.name}\` looks like \`${meant}\` with a letter wrong`,
        `Write \`${meant}\`. ${otherwise('it is a label of your own', 'doubtful-value')}`,
      );
  }
  return undefined;
}

const STATES: readonly string[] = ['pending', 'firing'];

/** `ALERTS` is written by the server itself. */
export function ofAlertState({ name, matchers }: VectorSelector): Doubt | undefined {
  if (name?.text !== 'ALERTS') return undefined;
  const state = matchers.find(({ label, operator, value }) => {
    return label === 'alertstate' && operator === '=' && value !== '' && !STATES.includes(value);
  });
  return state && at(state, `an alert is pending or firing, and never ${quote(state.value)}`, `Write \`${FIRING}\``);
}

const FIRING = 'alertstate="firing"';
