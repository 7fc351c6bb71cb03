/** Which image a server runs: the image given, else the base image with a digest, tag or version. */

import { PINS } from '../base/pins.generated';

const { Prometheus, Alertmanager, Thanos } = PINS.servers;

export const DEFAULT_VERSIONS = {
  Prometheus: Prometheus.default,
  Alertmanager: Alertmanager.default,
  Thanos: Thanos.default,
} as const;

export const BASE_IMAGES = {
  Prometheus: 'quay.io/prometheus/prometheus',
  Alertmanager: 'quay.io/prometheus/alertmanager',
  Thanos: 'quay.io/thanos/thanos',
} as const;

export const CONFIG_RELOADER_IMAGE = `quay.io/prometheus-operator/prometheus-config-reloader:v${PINS.configReloader}`;

export interface ImageSpec {
  readonly image?: string;
  readonly baseImage?: string;
  readonly tag?: string;
  readonly sha?: string;
  readonly version?: string;
}

/** `version` is the tag where the spec says nothing better. */
export function imageOf({ image, baseImage, tag, sha }: ImageSpec, defaultBaseImage: string, version: string): string {
  if (isGiven(image)) return image;
  const base = isGiven(baseImage) ? baseImage : defaultBaseImage;
  if (isComplete(base)) return base;
  if (isGiven(sha)) return `${base}@sha256:${sha}`;
  return isGiven(tag) ? `${withRegistry(base)}:${tag}` : `${base}:${version}`;
}

/** What the spec itself says of the image, in the order in which `imageOf` reads it; undefined where the version decides. */
export function imageReference({
  image,
  baseImage,
  tag,
  sha,
}: ImageSpec): { readonly field: string; readonly tag?: string } | undefined {
  if (isGiven(image)) return { field: 'image', ...tagIn(image) };
  if (isGiven(baseImage) && isComplete(baseImage)) return { field: 'baseImage', ...tagIn(baseImage) };
  if (isGiven(sha)) return { field: 'sha' };
  return isGiven(tag) ? { field: 'tag', tag } : undefined;
}

/** A digest says nothing of a version, and the tag before it does. In a URL, what is behind a colon may be a password. */
function tagIn(reference: string): { readonly tag?: string } {
  const [named, digest = 'sha256:'] = reference.split('@') as [string, string?];
  if (named.includes('://') || !digest.startsWith('sha256:')) return {};
  const [, tag] = named.slice(named.lastIndexOf('/') + 1).split(':');
  return tag === undefined ? {} : { tag };
}

/** The operator spells a tagged image out, as Docker reads short names; another spelling would restart the pods. */
function withRegistry(base: string): string {
  const [first] = base.split('/');
  if (first === base) return `docker.io/library/${base}`;
  return /[.:]/.test(first!) || first === 'localhost' ? base : `docker.io/${base}`;
}

/**
 * The version as a tag of Alertmanager's and Thanos' images: the upstream ones have a `v` before it; for a base image of
 * the user's it is written as given, since mirrors may know no `v`.
 */
export function versionTag(
  { version, baseImage }: Pick<ImageSpec, 'version' | 'baseImage'>,
  product: keyof typeof DEFAULT_VERSIONS,
): string {
  if (!isGiven(version)) return `v${DEFAULT_VERSIONS[product]}`;
  return isGiven(baseImage) || version.startsWith('v') ? version : `v${version}`;
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** Whether a reference names a tag or digest; a colon before the last slash is the registry's port. */
function isComplete(reference: string): boolean {
  return reference.includes('@') || reference.slice(reference.lastIndexOf('/') + 1).includes(':');
}
