/** Random routing trees, and labels that often match something in them. */

import type { AlertmanagerFile, WireRoute } from '../../lib/core/alertmanager/types';
import { atLeast, type Version } from '../../lib/core/base/version';
import type { Random } from './random';

const NAMES = ['severity', 'team', 'namespace', 'job'];
const VALUES = ['critical', 'warning', 'a', 'ab', 'a-b', 'x y', 'über', 'a"b', 'back\\slash', '', '42'];
const PATTERNS = [
  'a|ab',
  'a.*',
  '(?i)CRITICAL',
  'warn(ing)?',
  '[a-c]+',
  '[^a]*',
  '.+',
  '\\\\d{1,3}',
  '[[:alpha:]]+',
  'a-b|x y',
  '(critical|warning)',
  '\\\\w+',
  'cr(?i:ITICAL)',
  '(?s:.+)',
  '\\\\pL+',
  '(?i)[^A]\\\\P{Lu}+',
  '[[:^digit:]]{2,}',
];

export function randomFile(random: Random, version: Version): AlertmanagerFile {
  let receivers = 0;
  const receiver = () => `r${receivers++}`;
  const root: WireRoute = {
    receiver: receiver(),
    routes: random.some(4, () => randomRoute(random, version, receiver, 3)),
  };
  return { route: root, receivers: Array.from({ length: receivers }, (_, i) => ({ name: `r${i}` })) };
}

function randomRoute(random: Random, version: Version, receiver: () => string, depth: number): WireRoute {
  return {
    ...(random.chance(0.7) ? { receiver: receiver() } : {}),
    ...(random.chance(0.15) ? { match: { [random.pick(NAMES)]: random.pick(VALUES) } } : {}),
    ...(random.chance(0.15)
      ? { match_re: { [random.pick(NAMES)]: random.pick(PATTERNS).replaceAll('\\\\', '\\') } }
      : {}),
    ...(random.chance(0.8)
      ? { matchers: [randomMatchers(random, version), ...random.some(1, () => randomMatchers(random, version))] }
      : {}),
    ...(random.chance(0.4) ? { continue: true } : {}),
    ...(depth > 0 ? { routes: random.some(3, () => randomRoute(random, version, receiver, depth - 1)) } : {}),
  };
}

/** One matcher or several, in one of the spellings that there are. */
function randomMatchers(random: Random, version: Version): string {
  const one = randomMatcher(random, version);
  if (random.chance(0.8)) return one;
  const both = `${one},${random.chance(0.5) ? ' ' : ''}${randomMatcher(random, version)}`;
  return random.chance(0.5) ? `{${both}}` : both;
}

function randomMatcher(random: Random, version: Version): string {
  const operator = random.pick(['=', '=', '!=', '=~', '!~']);
  const value = operator.endsWith('~')
    ? random.pick(PATTERNS)
    : random.pick(VALUES).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const bare = /^[a-z0-9]+$/.test(value) && random.chance(0.4);
  const spaces = random.chance(0.2) ? ' ' : '';
  const name = atLeast(version, '0.27.0') && random.chance(0.1) ? '"dotted.name"' : random.pick(NAMES);
  return `${name}${spaces}${operator}${spaces}${bare ? value : `"${value}"`}`;
}

export function randomLabels(random: Random): Record<string, string> {
  const names = [...NAMES, 'dotted.name'].filter(() => random.chance(0.7));
  return Object.fromEntries(names.map((name) => [name, random.pick(VALUES)]));
}
