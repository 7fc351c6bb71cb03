/** Texts that readers of YAML in Go take for a number, and that cdk8s does not put in quotes: `0o7`. */

/** Numbers of YAML 1.1, which cdk8s puts in quotes. */
const QUOTED_NUMBER = /^[-+]?(?:0b[01_]+|0x[\da-fA-F_]+|\d[\d_]*|(?:\d[\d_]*)?(?:\.[\d_]*)?(?:[eE][-+]?\d+)?)$/;
/** What the reader takes for a number, once underscores are left out. */
const READ_AS_NUMBER =
  /^[-+]?(?:0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][-+]?[01]+|\d+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;

export function isMisreadNumber(text: string): boolean {
  return /^[-+\d]/.test(text) && !QUOTED_NUMBER.test(text) && READ_AS_NUMBER.test(text.replaceAll('_', ''));
}
