/** Sizes as Prometheus writes them: every unit is a power of 1024, `MB` as well as `MiB`. */

const UNITS = ['', 'K', 'M', 'G', 'T', 'P', 'E'];
const PATTERN = /^(\d*\.?\d+)([KMGTPE]?)i?B$/;

/** Bytes; 0 for what is no size, as the operator reads it. */
function bytesOf(size: string): number {
  const match = PATTERN.exec(size);
  return match === null ? 0 : Number(match[1]) * 1024 ** UNITS.indexOf(match[2]!);
}

/** The smaller of two sizes, in its own words. A blank one sets no bound, and neither does less than a byte of a monitor's. */
export function smallerSize(own: string | undefined, enforced: string | undefined): string | undefined {
  const [first, second] = [own || undefined, enforced || undefined];
  if (first === undefined || second === undefined) return first ?? second;
  const [asked, most] = [bytesOf(first), bytesOf(second)];
  return asked > most || (asked < 1 && most >= 1) ? second : first;
}
