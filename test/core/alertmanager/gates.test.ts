import { describe, expect, it } from 'vitest';
import { sanitizeConfig } from '../../../lib/core/alertmanager/sanitize';
import type { GateRow } from '../../../scripts/docs/gate-rows';
import { fieldsOf, KINDS } from '../../../scripts/docs/schema-fields';
import { before, seenAs, testGates } from '../../support/gates';
import { FORMS, NAMED_OTHERWISE, WRITTEN } from './gate-forms';
import { gatedPlaces } from './gated-places';
import { contextOf } from './support';

function isOfAlertmanager({ file }: GateRow): boolean {
  return /^lib\/core\/(alertmanager\/|languages\/matchers)/.test(file);
}

const places = gatedPlaces();

/** What a version makes of a configuration, and what it says of one of its fields. */
function sanitized(file: object, version: string, at: string) {
  const context = contextOf(version);
  const output = sanitizeConfig(file, context);
  const printed = context.findings
    .sorted()
    .filter(({ path, code }) => path === at && code === 'unsupported-by-version');
  return { output, printed: printed.map(({ severity, message, allowed }) => ({ severity, message, allowed })) };
}

describe('a field of a configuration that somebody writes', () => {
  it.each(places.map((place) => [`${place.at} since ${place.since}`, place] as const))(
    'is written from its version on, and before it is reported as left out or refused: %s',
    (_, { file, without, at, name, since, refused }) => {
      const older = before(since);
      expect(sanitized(file, since, at)).toEqual({ output: file, printed: [] });
      expect(sanitized(file, older, at)).toEqual({
        output: without,
        printed: [
          {
            severity: refused ? 'error' : 'warning',
            message: `Alertmanager ${older} does not know \`${name}\`${refused ? '' : '; it is left out'}`,
            allowed: `since ${since}`,
          },
        ],
      });
    },
  );
});

testGates({
  product: 'Alertmanager',
  fields: KINDS.filter(({ kind }) => kind.startsWith('Alertmanager')).flatMap(fieldsOf),
  owns: isOfAlertmanager,
  forms: FORMS,
  namedOtherwise: NAMED_OTHERWISE,
  textOf: ({ name }) => (name in WRITTEN ? WRITTEN[name] : name),
  seenElsewhere: new Set(places.map(seenAs)),
});
