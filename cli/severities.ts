/** How grave findings are to who calls the program, as an object says it of itself by an annotation. */

import { type AppRule, INPUT_KINDS, INSTANCE_KINDS, readSeverity, visible } from '../lib/core';
import type { Input } from '../lib/shared/input/objects';
import { UsageError } from '../lib/shared/usage-error';
import type { Call, Options } from './command';
import { find, named, parseObjectName, settled } from './object-name';

export const SEVERITY: Options = {
  severity: {
    type: 'string',
    multiple: true,
    value: "'CODE=SEVERITY, REASON'",
    help: 'how grave findings of a code are: error, warning or ignored; of one object, with KIND/NAMESPACE/NAME: before it',
  },
};

const OF_ONE = /^([^=,\s]+\/[^=,\s]+):\s*(.*)$/s;

/** What `--severity` says, for all objects or for one. */
export function severitiesOf(call: Call, input: Input, namespace: string | undefined): readonly AppRule[] {
  const given = (call.values['severity'] ?? []) as readonly string[];
  return given.map((text) => {
    const [, name, entry = text] = OF_ONE.exec(text) ?? [];
    const rule = ruleIn(entry);
    if (name === undefined) return rule;
    const wanted = parseObjectName(name, [...INPUT_KINDS, ...INSTANCE_KINDS], namespace);
    const of = named(namespace);
    const { origin } = find(input.objects, of, settled(wanted, input.objects.map(of)));
    return { ...rule, below: origin };
  });
}

function ruleIn(entry: string): AppRule {
  const read = readSeverity(entry.trim());
  if ('rule' in read) return read.rule;
  const { message, given, allowed, hint } = read.problem;
  throw new UsageError(`\`--severity\`: ${message} (given: ${visible(given ?? '')}; allowed: ${allowed}). ${hint}`);
}
