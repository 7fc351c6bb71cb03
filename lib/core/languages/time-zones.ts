/** Names of time zones, as Go's `time.LoadLocation` takes them: by case, with `Local` for that of the machine. */

import { TIME_ZONES } from './time-zones.generated';

const KNOWN: ReadonlySet<string> = new Set([...TIME_ZONES, 'Local']);

export function isTimeZone(name: string): boolean {
  return name === '' || KNOWN.has(name);
}

/** The zone that is meant, where only its case is wrong, or nothing but its city is there. */
export function nearestTimeZone(name: string): string | undefined {
  const plain = (zone: string) => zone.toLowerCase().replaceAll(' ', '_');
  const wanted = plain(name);
  return (
    TIME_ZONES.find((zone) => plain(zone) === wanted) ?? TIME_ZONES.find((zone) => plain(zone).endsWith(`/${wanted}`))
  );
}
