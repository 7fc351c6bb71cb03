/** Texts with quotes in them that were to be around them: `'"critical"'`. */

const QUOTED = /^(["'`])([\w./:-]+)\1$/;

/** The text within the quotes; undefined where there are none at both ends, or where it is no plain word. */
export function withinQuotes(text: string): string | undefined {
  return QUOTED.exec(text)?.[2];
}

export const QUOTES_OF_THE_VALUE = 'the quotes are a part of the value: nothing without them is equal to it';
