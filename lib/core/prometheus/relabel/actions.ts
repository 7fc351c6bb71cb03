/** What the actions of relabelings ask of their fields, and what Prometheus takes where a field is absent. */

import type { Gate } from '../../base/gates';
import type { Relabeling } from '../scrape-job';
import type { Field } from './doubtful';

/** What an action asks of its fields. */
export interface ActionRule extends Gate {
  /** Fields without which it does nothing. */
  readonly needs?: readonly Field[];
  /** Fields that it would ignore, and that Prometheus refuses. */
  readonly without?: readonly Field[];
  /** Whether `target_label` is the name of a label, or may be made of the expression's groups. */
  readonly target?: 'name' | 'template';
}

export const ACTIONS: Readonly<Record<string, ActionRule>> = {
  replace: { needs: ['target_label'], target: 'template' },
  hashmod: { needs: ['target_label', 'modulus'], target: 'name' },
  lowercase: { since: '2.36.0', needs: ['target_label'], without: ['replacement'], target: 'name' },
  uppercase: { since: '2.36.0', needs: ['target_label'], without: ['replacement'], target: 'name' },
  keepequal: {
    since: '2.41.0',
    needs: ['target_label'],
    without: ['regex', 'modulus', 'separator', 'replacement'],
    target: 'name',
  },
  dropequal: {
    since: '2.41.0',
    needs: ['target_label'],
    without: ['regex', 'modulus', 'separator', 'replacement'],
    target: 'name',
  },
  labeldrop: { without: ['source_labels', 'target_label', 'modulus', 'separator', 'replacement'] },
  labelkeep: { without: ['source_labels', 'target_label', 'modulus', 'separator', 'replacement'] },
  labelmap: {},
  keep: {},
  drop: {},
};

/** The server's defaults: written out, they say nothing. */
export const DEFAULTS: Relabeling = { separator: ';', regex: '(.*)', replacement: '$1' };
