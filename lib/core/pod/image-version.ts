/** The version that an image runs, where it says so, beside the one that everything is written for. */

import type { BuildContext } from '../base/context';
import { formatVersion, parseVersion, type Version } from '../base/version';
import { type ImageSpec, imageReference } from './image';

/** `at` is where the fields are: `spec`, or `spec.thanos`. */
export function checkImageVersion(
  spec: ImageSpec,
  { product, version }: Written,
  context: BuildContext,
  at: string,
): void {
  const named = imageReference(spec);
  if (named === undefined) return;
  const { field, tag } = named;
  const own = tag === undefined ? undefined : parseVersion(tag);
  const what = `everything is written for ${product} ${formatVersion(version)}`;
  if (own !== undefined) {
    if (own.major === version.major && own.minor === version.minor) return;
    context.warning(`${at}.${field}`, {
      code: 'version-mismatch',
      message: `the image is that of ${product} ${formatVersion(own)}, and ${what}`,
      given: tag!,
      hint: `Set \`version: v${formatVersion(released(own))}\` beside it: what that version does not know is left out, with a warning`,
    });
  } else if ((spec.version ?? '').trim() === '') {
    context.warning(`${at}.${field}`, {
      code: 'version-mismatch',
      message: `the image does not say which version it is, and ${what}`,
      given: tag !== undefined && TAG.test(tag) ? tag : 'no tag with a version',
      hint: 'Set `version` beside it to the version that the image has',
    });
  }
}

/** Other texts behind a colon may be anything: a part of a URL with a password, for one. */
const TAG = /^\w[\w.-]{0,127}$/;

interface Written {
  readonly product: string;
  readonly version: Version;
}

/** What people add to the version of an image of their own is no pre-release. */
function released(version: Version): Version {
  return /^(alpha|beta|rc)\b/.test(version.prerelease) ? version : { ...version, prerelease: '' };
}
