/**
 * Whether Go reads a certificate. Node reads more, and a server refuses its whole configuration for one that Go does not
 * read. What a client's certificate has no use for is not looked into, and refused.
 */

import { readUrl } from '../lib/core/languages/url';
import {
  bitsOf,
  demand,
  demandBoolean,
  demandNatural,
  demandOid,
  type Element,
  elementsIn,
  membersOf,
  NotStrict,
  only,
  TAG,
} from './der';

export function isReadByGo(certificate: Buffer): boolean {
  try {
    demandCertificate(certificate);
    return true;
  } catch (error) {
    if (error instanceof NotStrict) return false;
    throw error;
  }
}

const VERSION_3 = 'a003020102';
const EXTENSIONS = 0xa3;

function demandCertificate(bytes: Buffer): void {
  const [body, algorithm, signature, ...more] = membersOf(bytes);
  demand(body?.tag === TAG.sequence && algorithm !== undefined && signature !== undefined && more.length === 0);
  bitsOf(signature!);
  const [version, ...fields] = elementsIn(body!.content);
  const isVersion3 = version?.whole.toString('hex') === VERSION_3;
  const [serial, inner, issuer, validity, subject, publicKey, extensions, ...others] = isVersion3
    ? fields
    : [version, ...fields];
  demand(publicKey !== undefined && others.length === 0);
  demandNatural(serial!);
  demand(inner!.whole.equals(algorithm!.whole));
  demandAlgorithm(inner!);
  demandName(issuer!);
  demandValidity(validity!);
  demandName(subject!);
  demandPublicKey(publicKey!);
  if (extensions === undefined) return;
  demand(isVersion3 && extensions.tag === EXTENSIONS);
  demandExtensions(extensions);
}

function demandAlgorithm({ whole }: Element): void {
  const [oid, , ...more] = membersOf(whole);
  demand(oid !== undefined && more.length === 0);
  demandOid(oid!);
}

function demandName({ whole }: Element): void {
  for (const set of membersOf(whole)) {
    for (const attribute of membersOf(set.whole, TAG.set)) {
      const [type, value, ...more] = membersOf(attribute.whole);
      demand(type !== undefined && value !== undefined && more.length === 0);
      demandOid(type!);
      const isText = TEXTS.get(value!.tag);
      demand(isText?.(value!.content) === true);
    }
  }
}

const matches = (pattern: RegExp) => (content: Buffer) => pattern.test(content.toString('latin1'));
const isAscii = matches(/^[\0-\x7f]*$/);

/** By their tags. */
const TEXTS: ReadonlyMap<number, (content: Buffer) => boolean> = new Map([
  [0x0c, (content) => Buffer.from(content.toString('utf8')).equals(content)],
  [0x12, matches(/^[0-9 ]*$/)],
  [0x13, matches(/^[A-Za-z0-9'()+,\-./ :=?*&]*$/)],
  [0x14, () => true],
  [0x16, isAscii],
  [0x1e, (content) => content.length % 2 === 0 && isBasicPlane(content)],
]);

function isBasicPlane(content: Buffer): boolean {
  for (let at = 0; at < content.length; at += 2) {
    const point = content.readUInt16BE(at);
    if ((point >= 0xd800 && point < 0xe000) || (point >= 0xfdd0 && point < 0xfdf0) || point >= 0xfffe) return false;
  }
  return true;
}

function demandValidity({ whole }: Element): void {
  const times = membersOf(whole);
  demand(times.length === 2);
  for (const { tag, content } of times) {
    const [, year = '', rest = ''] = (TIMES.get(tag) ?? /$^/).exec(content.toString('latin1')) ?? [];
    // Of two digits, those from 50 on are of the last century.
    const full = year.length === 2 ? `${Number(year) < 50 ? 20 : 19}${year}` : year;
    const iso = `${full}-${rest.replace(/^(..)(..)(..)(..)(..)$/, '$1-$2T$3:$4:$5')}.000Z`;
    const date = new Date(iso);
    demand(!Number.isNaN(date.getTime()) && date.toISOString() === iso);
  }
}

const TIMES: ReadonlyMap<number, RegExp> = new Map([
  [0x17, /^(\d{2})(\d{10})Z$/],
  [0x18, /^(\d{4})(\d{10})Z$/],
]);

const RSA = '300d06092a864886f70d0101010500';
const ED25519 = '300506032b6570';
/** Those that have names in Go. */
const CURVES: readonly string[] = [
  '301306072a8648ce3d020106082a8648ce3d030107',
  '301006072a8648ce3d020106052b81040022',
  '301006072a8648ce3d020106052b81040023',
];

function demandPublicKey({ whole }: Element): void {
  const [algorithm, bits, ...more] = membersOf(whole);
  demand(algorithm !== undefined && bits !== undefined && more.length === 0);
  const content = bitsOf(bits!);
  const kind = algorithm!.whole.toString('hex');
  if (kind === RSA) {
    const numbers = membersOf(content);
    demand(numbers.length === 2);
    numbers.forEach(demandNatural);
  } else demand(kind === ED25519 ? content.length === 32 : CURVES.includes(kind) && content[0] === 4);
}

function demandExtensions({ content }: Element): void {
  const seen = new Set<string>();
  for (const { whole } of membersOf(content)) {
    const [oid, ...rest] = membersOf(whole);
    const isSaid = rest[0]?.tag === TAG.boolean;
    const [value, ...more] = isSaid ? rest.slice(1) : rest;
    demand(oid !== undefined && value?.tag === TAG.octets && more.length === 0);
    demandOid(oid!);
    if (isSaid) demandBoolean(rest[0]!);
    const name = oid!.content.toString('hex');
    demand(!seen.has(name));
    seen.add(name);
    demandExtension(name, value!.content, isSaid && rest[0]!.content[0] === 0xff);
  }
}

const OF_STANDARD = '551d';
/** Go refuses them where they are critical. */
const NEVER_CRITICAL: ReadonlySet<string> = new Set(['551d0e', '551d23', '2b06010505070101']);

function demandExtension(name: string, value: Buffer, isCritical: boolean): void {
  demand(!isCritical || !NEVER_CRITICAL.has(name));
  const check = CHECKS.get(name);
  if (check !== undefined) check(value);
  // Those of authorities, such as constraints of names.
  else demand(!name.startsWith(OF_STANDARD) || !OF_AUTHORITIES.has(name));
}

const OF_AUTHORITIES: ReadonlySet<string> = new Set(['551d1e', '551d21', '551d24', '551d36']);

const CHECKS: ReadonlyMap<string, (value: Buffer) => void> = new Map([
  ['551d0e', (value) => void only(value, TAG.octets)],
  ['551d0f', (value) => void bitsOf(only(value, TAG.bits))],
  ['551d11', demandAlternativeNames],
  ['551d13', demandBasicConstraints],
  ['551d1f', (value) => membersOf(value).forEach(demandDistributionPoint)],
  ['551d20', demandPolicies],
  ['551d23', (value) => void membersOf(value)],
  ['551d25', (value) => membersOf(value).forEach(demandOid)],
  ['2b06010505070101', (value) => membersOf(value).forEach(demandAccess)],
]);

function demandBasicConstraints(value: Buffer): void {
  const [first, ...more] = membersOf(value);
  const isSaid = first?.tag === TAG.boolean;
  if (isSaid) demandBoolean(first);
  const [length, ...rest] = isSaid || first === undefined ? more : [first, ...more];
  demand(rest.length === 0 && (length === undefined || length.content.length <= 4));
  if (length !== undefined) demandNatural(length);
}

const NAME_TAG = { email: 0x81, dns: 0x82, uri: 0x86, ip: 0x87 } as const;

function demandAlternativeNames(value: Buffer): void {
  for (const { tag, content } of membersOf(value)) {
    if (tag === NAME_TAG.email || tag === NAME_TAG.dns) demand(isAscii(content));
    if (tag === NAME_TAG.ip) demand(content.length === 4 || content.length === 16);
    if (tag === NAME_TAG.uri) demand(isAscii(content) && isUri(content.toString('latin1')));
  }
}

function isUri(text: string): boolean {
  const url = readUrl(text);
  return !('problem' in url) && /^(?:[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63})*)?$/.test(url.host);
}

/** Around its names, and around these once more. */
const WHERE = 0xa0;

function demandDistributionPoint({ whole }: Element): void {
  const [first] = membersOf(whole);
  if (first?.tag !== WHERE) return;
  const [names] = elementsIn(first.content);
  demand(names?.tag === WHERE);
  elementsIn(names!.content);
}

function demandPolicies(value: Buffer): void {
  const oids = membersOf(value).map(({ whole }) => membersOf(whole)[0]);
  for (const oid of oids) demand(oid !== undefined);
  for (const oid of oids) demandOid(oid!);
  demand(new Set(oids.map((oid) => oid!.content.toString('hex'))).size === oids.length);
}

function demandAccess({ whole }: Element): void {
  const [method, place] = membersOf(whole);
  demand(method !== undefined && place !== undefined);
  demandOid(method!);
}
