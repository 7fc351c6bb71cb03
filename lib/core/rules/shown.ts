import { shortened } from '../base/shown';

const SHOWN = 120;

/** A text of a rule as findings show it. */
export function shown(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return shortened(line, SHOWN, '...');
}

/** Where in an expression something is, in front of what is said of it. */
export function placeIn(text: string, { line, column }: { readonly line: number; readonly column: number }): string {
  return text.trim().includes('\n') ? `line ${line}, column ${column}: ` : `column ${column}: `;
}
