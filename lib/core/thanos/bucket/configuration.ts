/** What Thanos refuses of the configuration of a bucket that the app itself holds. It is a Secret: no value of it is in a finding. */

import { append } from '../../base/collections';
import { isRecord, type Values } from '../../base/values';
import { parseDuration } from '../../languages/duration';
import { readGoYamlAsWritten, Written } from '../../languages/go-yaml';
import { isPutInLater } from '../../languages/placeholder';
import { didYouMean } from '../../languages/suggest';
import { type FieldKind, type Fields, PROVIDERS, type Provider } from './providers';

export interface BucketConfiguration {
  /** In capitals; undefined where there is none that Thanos knows. */
  readonly type?: string;
  /** What it refuses, each in words. */
  readonly problems: readonly string[];
  /** A question whether other names are meant. */
  readonly meant?: string;
}

const TOP: Fields = { type: 'text', config: 'any', prefix: 'text' };

/** `isNewest`: whether fields that are not known here are none: older and newer versions may have others. */
export function readBucketConfiguration(text: string, isNewest = true): BucketConfiguration {
  if (isPutInLater(text)) return { problems: [] };
  const read = readSecretText(text);
  if (!isMapping(read)) return { problems: ['it is no mapping in YAML'] };
  const found = new Problems(isNewest);
  found.checkFields(read, TOP, '', true);
  const type = textOf(read['type'])?.toUpperCase();
  const provider = type !== undefined && Object.hasOwn(PROVIDERS, type) ? PROVIDERS[type] : undefined;
  if (provider === undefined) found.reportType(type);
  else found.checkProvider(read['config'] ?? {}, provider);
  const { problems, meant } = found;
  return {
    problems,
    ...(provider === undefined ? {} : { type: type! }),
    ...(meant === undefined ? {} : { meant }),
  };
}

/** Undefined of what is no YAML. */
export function readSecretText(text: string): unknown {
  try {
    return readGoYamlAsWritten(text);
  } catch {
    return undefined;
  }
}

function isMapping(value: unknown): value is Values {
  return isRecord(value) && !(value instanceof Written);
}

class Problems {
  readonly problems: string[] = [];
  meant: string | undefined;

  constructor(private readonly isNewest: boolean) {}

  reportType(type: string | undefined): void {
    this.problems.push(type === undefined ? '`type` is missing' : '`type` is none that it knows');
    this.meant ??= type === undefined ? undefined : didYouMean(type, Object.keys(PROVIDERS));
  }

  checkProvider(config: unknown, { fields, strict, needs }: Provider): void {
    if (!isMapping(config)) {
      this.problems.push('`config` is no mapping');
      return;
    }
    this.checkFields(config, fields, 'config.', strict);
    append(this.problems, needs(textsIn(config)));
  }

  checkFields(given: Values, fields: Fields, at: string, strict: boolean): void {
    for (const [name, value] of Object.entries(given)) {
      const kind = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (kind !== undefined) this.#checkValue(value, kind, `${at}${name}`, strict);
      else if (strict) this.#reportUnknown(name, fields, at);
    }
  }

  #checkValue(value: unknown, kind: FieldKind, at: string, strict: boolean): void {
    if (value === null || value === undefined || kind === 'any') return;
    if (isFields(kind)) {
      if (isMapping(value)) this.checkFields(value, kind, `${at}.`, strict);
      else this.problems.push(`\`${at}\` is no mapping`);
      return;
    }
    const wrong = wrongWith(value, kind);
    if (wrong !== undefined) this.problems.push(`\`${at}\` is ${wrong}`);
  }

  /** What is no name of a field may be a value that is written where none belongs. */
  #reportUnknown(name: string, fields: Fields, at: string): void {
    const isName = /^[a-zA-Z]\w{0,40}$/.test(name);
    const meant = isName ? didYouMean(name, Object.keys(fields)) : undefined;
    if (!this.isNewest && meant === undefined) return;
    this.meant ??= meant;
    this.problems.push(isName ? `\`${at}${name}\` is no field` : `a key of \`${at.slice(0, -1)}\` is no field`);
  }
}

function isFields(kind: FieldKind): kind is Fields {
  return typeof kind !== 'string' && !Array.isArray(kind);
}

/** What is wrong with a value; undefined where nothing is, or it is put in later. */
function wrongWith(value: unknown, kind: Exclude<FieldKind, Fields>): string | undefined {
  if (kind === 'texts') return isMapping(value) ? undefined : 'no mapping';
  const text = textOf(value);
  if (kind === 'text' || text?.includes('$') === true) return text === undefined ? 'no text' : undefined;
  if (typeof kind !== 'string') {
    const words = kind.filter((word) => word !== '').join(', ');
    return text !== undefined && kind.includes(text) ? undefined : `not one of ${words}`;
  }
  const plain = value instanceof Written ? value.value : value;
  if (kind === 'flag') return typeof plain === 'boolean' ? undefined : 'not `true` or `false`';
  if (kind === 'integer') return typeof plain === 'bigint' || Number.isInteger(plain) ? undefined : 'no whole number';
  return text !== undefined && !('problem' in parseDuration(text)) ? undefined : 'no duration such as `30s`';
}

/** A scalar as it is written. */
function textOf(value: unknown): string | undefined {
  if (value instanceof Written) return value.source;
  return typeof value === 'string' ? value : undefined;
}

function textsIn(config: Values): ReadonlyMap<string, string> {
  const texts = Object.entries(config).map(([name, value]): [string, string] => [name, textOf(value) ?? '']);
  return new Map(texts.filter(([, text]) => text !== ''));
}
