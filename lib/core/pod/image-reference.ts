/** References to images: what no runtime can read, and the image of another server. */

import type { BuildContext } from '../base/context';
import type { Remark } from '../base/findings';
import { type ImageSpec, imageReference } from './image';

interface Written {
  /** The field that is at fault. */
  readonly at: string;
  /** The field that the name before tag and digest comes from, where that is another one. */
  readonly nameAt?: string;
  /** The field itself is only a part of the reference: a tag, or a digest without its algorithm. */
  readonly part?: 'tag' | 'sha' | 'version';
}

/** Which field a server's own image comes from; `at` is where the fields are: `spec`, or `spec.thanos`. */
export function imageField(spec: ImageSpec, at: string): Written {
  const field = imageReference(spec)?.field ?? ((spec.version ?? '') === '' ? 'baseImage' : 'version');
  const isPart = field === 'tag' || field === 'sha' || field === 'version';
  return { at: `${at}.${field}`, ...(isPart ? { part: field, nameAt: `${at}.baseImage` } : {}) };
}

type Fault = Pick<Remark, 'message' | 'allowed' | 'hint'> & { readonly given: string };

export function checkImageReference(image: string, { at, nameAt = at, part }: Written, context: BuildContext): void {
  const { path, tag, digests } = partsOf(image);
  const isWhole = part === undefined;
  report(schemeFault(image) ?? digestFault(digests, part) ?? tagFault(tag, part), context, at);
  report(schemeFault(image) === undefined ? nameFault(path, isWhole ? image : path) : undefined, context, nameAt);
}

function report(fault: Fault | undefined, context: BuildContext, at: string): void {
  if (fault === undefined) return;
  const message = `${fault.message}: no machine can fetch the image, and the pod does not start`;
  context.warning(at, { code: 'doubtful-value', ...fault, message });
}

const TAG = /^\w[\w.-]{0,127}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}$/;
const HOST = /^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d+)?$/;
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const DIGEST_FORM = '`sha256:` and 64 of 0-9 and a-f';

function partsOf(image: string) {
  const [named, ...digests] = image.split('@') as [string, ...string[]];
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  return colon < 0
    ? { path: named, tag: undefined, digests }
    : { path: named.slice(0, colon), tag: named.slice(colon + 1), digests };
}

function schemeFault(image: string): Fault | undefined {
  const scheme = /^[a-z]+:\/\//i.exec(image)?.[0];
  if (scheme === undefined) return undefined;
  return {
    message: 'this is a URL, and a reference to an image has no scheme',
    given: image,
    allowed: 'a reference such as `registry.example.com/prometheus:v3`',
    hint: `Remove \`${scheme}\``,
  };
}

function digestFault(digests: readonly string[], part: Written['part']): Fault | undefined {
  const digest = digests.join('@');
  if (digests.length === 0 || (digest.startsWith('sha256:') ? SHA256.test(digest.slice(7)) : DIGEST.test(digest))) {
    return undefined;
  }
  const own = digest.replace(/^sha256:/, '');
  const isPrefixed = part === 'sha' && SHA256.test(own.replace(/^sha256:/, ''));
  return {
    message: 'this is no digest',
    given: part === 'sha' ? own : digest,
    allowed: part === 'sha' ? '64 of 0-9 and a-f' : DIGEST_FORM,
    hint: isPrefixed
      ? `Write \`sha: ${own.slice('sha256:'.length)}\`: the rest is put before it`
      : 'Copy the whole digest, as the registry shows it',
  };
}

function tagFault(tag: string | undefined, part: Written['part']): Fault | undefined {
  if (tag === undefined || TAG.test(tag)) return undefined;
  return {
    message:
      part === 'version' ? 'the version becomes the tag of the image as it is, and this is no tag' : 'this is no tag',
    given: tag,
    allowed: 'at most 128 letters, digits, "_", "." and "-", and neither of the last two at its start',
    hint: hintBy(part, part === 'version' ? versionIn(tag) : tag.trim()),
  };
}

/** A `v` was put before what was given; what is behind a plus is of no release. */
function versionIn(tag: string): string {
  return tag.replace(/\s|\+.*$/gs, '').replace(/^vv/, 'v');
}

/** `shown`: what was written, the name or all of the reference. */
function nameFault(path: string, shown: string): Fault | undefined {
  if (wrongIn(path) === undefined) return undefined;
  const better = path.trim().toLowerCase();
  return {
    message: 'this is no name of an image',
    given: shown,
    allowed: 'perhaps a registry, and names of a-z, 0-9, ".", "_" and "-", with "/" between them',
    hint: wrongIn(better) === undefined ? `Write \`${better}${shown.slice(path.length)}\`` : 'Correct it',
  };
}

function wrongIn(path: string): string | undefined {
  const [first, ...rest] = path.split('/') as [string, ...string[]];
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  if (isHost && !HOST.test(first)) return first;
  return (isHost ? rest : [first, ...rest]).find((each) => !COMPONENT.test(each));
}

function hintBy(field: Written['part'], better: string): string {
  return field !== undefined && TAG.test(better) ? `Write \`${field}: ${better}\`` : 'Correct it';
}
