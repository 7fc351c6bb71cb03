/** One line an event, in logfmt, as the servers beside it write. */

import { withoutUsers } from '../lib/core/base/shown';
import { visible } from '../lib/core/base/visible';

type Fields = Readonly<Record<string, string | number | undefined>>;

export function info(message: string, fields: Fields = {}): void {
  write('info', message, fields);
}

export function warn(message: string, fields: Fields = {}): void {
  write('warn', message, fields);
}

function write(level: string, message: string, fields: Fields): void {
  const rest = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${typeof value === 'number' ? value : quoted(String(value))}`)
    .join('');
  process.stderr.write(`ts=${new Date().toISOString()} level=${level} msg=${quoted(message)}${rest}\n`);
}

function quoted(text: string): string {
  return visible(JSON.stringify(text));
}

/** What repeats is logged when it changes. */
export class Said {
  readonly #last = new Map<string, string>();

  warn(about: string, message: string, fields: Fields = {}): void {
    const text = JSON.stringify([message, fields]);
    if (this.#last.get(about) === text) return;
    this.#last.set(about, text);
    warn(message, fields);
  }

  forget(about: string): void {
    this.#last.delete(about);
  }
}

/** What another program quotes, up to the end of its message where it has cut it. */
const QUOTED = /`[^`]*(?:`|$)|"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)/g;

/** A message of another program without what it quotes, and without users of URLs. */
export function withoutQuoted(text: string): string {
  return text.replace(QUOTED, '…').split('\n').map(withoutUsers).join('\n');
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  const text = error.message === '' ? error.name : (error.message.split('\n')[0] ?? '');
  return code === undefined || text.includes(code) ? text : `${text} (${code})`;
}
