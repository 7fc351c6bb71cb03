/** The version that an image runs, where it says so, beside the one that everything is written for. */

import type { BuildContext } from '../base/context';
import { formatVersion, isReleased, parseVersion, type Version } from '../base/version';
import { BASE_IMAGES, DEFAULT_VERSIONS, type ImageSpec, imageOf, imageReference, versionTag } from './image';
import { checkImageReference, imageField } from './image-reference';

/** `at` is where the fields are: `spec`, or `spec.thanos`. */
export function checkImage(spec: ImageSpec, written: Written, context: BuildContext, at: string): void {
  const base = BASE_IMAGES[written.product];
  const tag =
    written.product === 'Prometheus' ? `v${formatVersion(written.version)}` : versionTag(spec, written.product);
  const image = imageOf(spec, base, tag);
  checkImageReference(image, imageField(spec, at), context);
  const other = otherServer(image, written.product);
  if (other === undefined) checkImageVersion(spec, written, context, at);
  else warnOfOther(image, other, written, context, imageField(spec, at).at);
  if (image === `${base}:${tag}`) checkWhole(spec.version, tag, written, context, `${at}.version`);
}

/** The server that the image is of by its name, where it is another one. */
function otherServer(image: string, product: Product): Product | undefined {
  const name = image.slice(image.lastIndexOf('/') + 1).split(/[:@]/)[0];
  const known = (Object.keys(BASE_IMAGES) as Product[]).find((each) => BASE_IMAGES[each].endsWith(`/${name}`));
  return known === product ? undefined : known;
}

function warnOfOther(image: string, other: Product, { product }: Written, context: BuildContext, at: string): void {
  context.warning(at, {
    code: 'doubtful-value',
    message: `this is the image of ${other}, which does not know the arguments of ${product}: it does not start`,
    given: image,
    allowed: `an image of ${product}, such as ${BASE_IMAGES[product]}`,
    hint: `Remove it to run ${BASE_IMAGES[product]}, or name an image of ${product}`,
  });
}

/** Images are tagged with all three numbers of a version. */
function checkWhole(
  given: string | undefined,
  tag: string,
  { product, version }: Written,
  context: BuildContext,
  at: string,
): void {
  if (given === undefined || !/^v?\d+(\.\d+)?$/.test(tag)) return;
  context.warning(at, {
    code: 'doubtful-value',
    message: `the version becomes the tag of the image as it is, and images of ${product} have all three numbers in theirs`,
    given,
    allowed: `a version such as v${DEFAULT_VERSIONS[product]}`,
    hint: `Write \`version: v${formatVersion(version)}\``,
  });
}

function checkImageVersion(spec: ImageSpec, { product, version }: Written, context: BuildContext, at: string): void {
  const named = imageReference(spec);
  if (named === undefined) return;
  const { field, tag } = named;
  const own = tag === undefined ? undefined : versionOf(tag);
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

/** Numbers of builds and dates are tags too, and no versions. */
function versionOf(tag: string): Version | undefined {
  const version = /^v|\./.test(tag) ? parseVersion(tag) : undefined;
  return version !== undefined && version.major <= MOST_MAJOR ? version : undefined;
}

const MOST_MAJOR = 99;

/** Other texts behind a colon may be anything: a part of a URL with a password, for one. */
const TAG = /^\w[\w.-]{0,127}$/;

type Product = keyof typeof BASE_IMAGES;

interface Written {
  readonly product: Product;
  readonly version: Version;
}

/** The version without what people add to that of an image of their own. */
function released(version: Version): Version {
  return isReleased(version) ? { ...version, prerelease: '' } : version;
}
