/** Texts that somebody would write who wants them to be read as something else. */

import fc from 'fast-check';

const LINE_BREAKS = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

const PIECES = [
  ...LINE_BREAKS,
  ...['a', 'é', '😀', '0', '1', '7', '_', 'x', 'X', 'o', 'O', 'b', 'e', 'E', '+', '-', '.', ' ', ' ', '\t', '#', ':'],
  ...['"', "'", '\\', '|', '>', '%', '---', '...', '&', '*', '!', '{', '}', '[', ']', ',', '?', '<<', '=', '~', '@'],
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u009f', '\u00a0', '\u202e', '\ufeff', '\ufffe', '\uffff', '\ud800'],
];

const BLANKS = [' ', '\n', '\t', 'a', '---', '#'];
const NUMBERS = ['0', '1', '7', '_', 'x', 'X', 'o', 'O', 'b', 'B', 'e', 'E', '+', '-', '.', ':', 'f', 'Z', '2001-1-1'];

const textOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));

/** Mappings and sequences of another object, in the place of a scalar. */
const INJECTIONS = [
  ['x', 'rules:', '- apiGroups:', "  - '*'", '  resources:', "  - '*'", '  verbs:', "  - '*'", '---', 'x'],
  ['x', `${' '.repeat(18)}name:`, `${' '.repeat(20)}x`, '      hostNetwork:', '        true', '---', 'x'],
  ['x', '---', 'kind: ClusterRoleBinding', '---', 'x'],
].flatMap((lines) => LINE_BREAKS.map((lineBreak) => lines.join(lineBreak)));

export const hostileText = fc.oneof(
  textOf(PIECES),
  textOf(BLANKS),
  textOf(NUMBERS),
  fc.constantFrom(...INJECTIONS),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
