/** Which image a server runs: the image given, else the base image with a digest, tag or version. */

import type { PodLevelSpec } from './spec';

export const DEFAULT_VERSIONS = { Prometheus: '3.13.1', Alertmanager: '0.33.1', Thanos: '0.42.2' } as const;

export const BASE_IMAGES = {
  Prometheus: 'quay.io/prometheus/prometheus',
  Alertmanager: 'quay.io/prometheus/alertmanager',
  Thanos: 'quay.io/thanos/thanos',
} as const;

export const CONFIG_RELOADER_IMAGE = 'quay.io/prometheus-operator/prometheus-config-reloader:v0.93.0';

export function imageOf(
  { image, baseImage, tag, sha }: Pick<PodLevelSpec, 'image' | 'baseImage' | 'tag' | 'sha'>,
  defaultBaseImage: string,
  version: string,
): string {
  if (given(image)) return image;
  const base = given(baseImage) ? baseImage : defaultBaseImage;
  if (isComplete(base)) return base;
  if (given(sha)) return `${base}@sha256:${sha}`;
  return `${base}:${given(tag) ? tag : version}`;
}

function given(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** Whether a reference names a tag or digest; a colon before the last slash is the registry's port. */
function isComplete(reference: string): boolean {
  return reference.includes('@') || reference.slice(reference.lastIndexOf('/') + 1).includes(':');
}
