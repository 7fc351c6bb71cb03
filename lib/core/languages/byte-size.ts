/** Sizes as Prometheus reads them: every unit is a power of 1024, `MB` as well as `MiB`. */

const UNITS = ['', 'K', 'M', 'G', 'T', 'P', 'E'];
const SIZE = /^(?:0|(\d+(?:\.\d+)?|\.\d+)([KMGTPE]?)i?B)$/;
const MOST_DIGITS = /\d{19}/;
const LARGEST = 2 ** 63;

/** Bytes; undefined for what is no size. */
export function bytesOf(size: string): number | undefined {
  const match = SIZE.exec(size);
  return match === null ? undefined : Number(match[1] ?? 0) * 1024 ** UNITS.indexOf(match[2] ?? '');
}

/** What is wrong with a size, or `undefined`; a blank one says nothing. */
export function sizeProblem(text: string): string | undefined {
  if (text === '') return undefined;
  const bytes = bytesOf(text);
  if (bytes === undefined) return 'something other than a number and its unit is in it';
  return bytes >= LARGEST || MOST_DIGITS.test(text) ? 'it is too large, less than 8EiB can be counted' : undefined;
}

/** The smaller of two sizes, in its own words. A blank one sets no bound, and neither does less than a byte of a monitor's. */
export function smallerSize(own: string | undefined, enforced: string | undefined): string | undefined {
  const [first, second] = [own || undefined, enforced || undefined];
  if (first === undefined || second === undefined) return first ?? second;
  const [asked, most] = [bytesOf(first) ?? 0, bytesOf(second) ?? 0];
  return asked > most || (asked < 1 && most >= 1) ? second : first;
}
