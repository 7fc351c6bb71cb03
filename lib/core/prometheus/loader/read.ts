/** What Prometheus' loader would say of a text of the user's own. It is the user's, so all of it is a warning. */

import type { BuildContext } from '../../base/context';
import type { Remark } from '../../base/findings';
import { describeGate } from '../../base/gates';
import { memberPath } from '../../base/place';
import { isRecord, type Values } from '../../base/values';
import { formatVersion } from '../../base/version';
import { byCloseness, didYouMean } from '../../languages/suggest';
import { checkAlike, checkSectionRules } from './rules';
import { scalarProblem } from './scalars';
import { type Section, sectionCalled, type Type } from './table';

export type Warn = (at: string, remark: Omit<Remark, 'code'>) => void;

/** A configuration from which a server would start. */
export function checkConfiguration(content: Values, context: BuildContext, at: string): void {
  readSection(content, 'config.config', context, warner(context), at);
}

const PARTS = {
  'spec.additionalScrapeConfigs': 'config.scrapeconfig',
  'spec.additionalAlertManagerConfigs': 'config.alertmanagerconfig',
  'spec.additionalAlertRelabelConfigs': 'relabel.config',
} as const;

/** Items of a list that becomes a part of a generated configuration. */
export function checkPart(list: readonly unknown[], at: keyof typeof PARTS, context: BuildContext): void {
  const warn = warner(context);
  for (const [index, item] of list.entries()) {
    if (isRecord(item)) readSection(item, PARTS[at], context, warn, `${at}[${index}]`);
  }
  if (at === 'spec.additionalScrapeConfigs') checkAlike(list, 'job_name', warn, at);
}

function warner(context: BuildContext): Warn {
  return (at, remark) => context.warning(at, { code: 'refused-by-loader', ...remark });
}

function readSection(given: Values, name: string, context: BuildContext, warn: Warn, at: string): void {
  const section = sectionCalled(name);
  for (const [field, value] of Object.entries(given)) {
    const path = memberPath(at, field);
    const row = section.get(field);
    if (row === undefined) warn(path, unknownField(field, section, context));
    else {
      const closed = row.gates.find((gate) => !context.knows(gate));
      if (closed === undefined) readValue(value, row.type, context, warn, path);
      else {
        warn(path, {
          message: `Prometheus ${formatVersion(context.target.version)} does not know this field, and would not start`,
          given: field,
          allowed: describeGate(closed),
          hint: 'Remove it, or change `spec.version`',
        });
      }
    }
  }
  checkSectionRules(name, given, context, warn, at);
}

function unknownField(field: string, section: Section, context: BuildContext): Omit<Remark, 'code'> {
  const known = [...section]
    .filter(([, { gates }]) => gates.every((gate) => context.knows(gate)))
    .map(([name]) => name);
  return {
    message: 'Prometheus has no such field here, and would not start',
    given: field,
    allowed: byCloseness(field, known).slice(0, 8).sort().join(', '),
    hint: didYouMean(field, known) ?? 'Remove it',
  };
}

function readValue(value: unknown, type: Type, context: BuildContext, warn: Warn, at: string): void {
  // Nothing leaves the field as it is by default.
  if (value === null || value === undefined) return;
  if (type.is === 'scalar') {
    const problem = scalarProblem(value, type.kind);
    if (problem !== undefined) warn(at, { hint: 'Correct it, or remove it', ...problem });
  } else if (type.is === 'list') {
    if (Array.isArray(value))
      for (const [i, item] of value.entries()) readValue(item, type.of, context, warn, `${at}[${i}]`);
    else warn(at, wrongType('a list'));
  } else if (!isRecord(value)) warn(at, wrongType('a mapping'));
  else if (type.is === 'section') readSection(value, type.name, context, warn, at);
  else for (const [key, item] of Object.entries(value)) readValue(item, type.of, context, warn, memberPath(at, key));
}

function wrongType(allowed: string): Omit<Remark, 'code'> {
  return {
    message: `this is not ${allowed}, and Prometheus would not start`,
    allowed,
    hint: 'Correct it, or remove it',
  };
}
