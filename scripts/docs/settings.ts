/** Which setting of a server a field becomes, found out from outside: the first lines that differ, or the argument. */

/** Text by output, as a probe has them. */
type Outputs = ReadonlyMap<string, string>;

/** The key that samples of maps have, and the name that samples of arguments have. */
const SAMPLE_KEY = 'some';
const SAMPLE_ARGUMENT = '--sample';

/** `--web.external-url`, `global.scrape_interval` in `prometheus.yaml`. */
export interface Setting {
  /** The file; absent for arguments. */
  readonly file?: string;
  readonly name: string;
}

/** `isPlain`: the field has no fields of its own. It becomes the innermost of keys that come together, or an argument. */
export function settingsBetween(before: Outputs, after: Outputs, isPlain: boolean): readonly Setting[] {
  const files = [...after.keys()].filter((name) => /\.yaml$|^rules$/.test(name)).sort();
  const changed = files.flatMap((file) => {
    const [a, b] = [textOf(before.get(file)), textOf(after.get(file))];
    if (a === undefined || b === undefined || a === b) return [];
    const name = settingIn(a.split('\n'), b.split('\n'), isPlain);
    return name === undefined ? [] : [{ file, name }];
  });
  return changed.length > 0 || !isPlain ? changed : argumentsBetween(before, after);
}

/** A field that changes more than one argument is no argument. */
function argumentsBetween(before: Outputs, after: Outputs): Setting[] {
  const workload = after.has('StatefulSet') ? 'StatefulSet' : 'DaemonSet';
  const [a, b] = [argumentsIn(before.get(workload)), argumentsIn(after.get(workload))];
  const differing = [...new Set([...a, ...b])].filter((argument) => a.has(argument) !== b.has(argument));
  const names = [...new Set(differing.map((argument) => argument.replace(/=.*/s, '').replace('--no-', '--')))];
  return names.length === 1 && names[0] !== SAMPLE_ARGUMENT ? [{ name: names[0]! }] : [];
}

function argumentsIn(text = ''): ReadonlySet<string> {
  return new Set([...text.matchAll(/"(--[a-z](?:[^"\\]|\\.)*)"/g)].map(([, argument]) => argument!));
}

/** Several files of one name are not compared. */
function textOf(json: string | undefined): string | undefined {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as string);
  } catch {
    return undefined;
  }
}

type Lines = readonly string[];

/** The path of the first key that is added, changed or removed; of a list where an item is. */
function settingIn(a: Lines, b: Lines, isPlain: boolean): string | undefined {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  const at = longer.findIndex((line, index) => line !== shorter[index]);
  if (!isWhole(longer, shorter, at)) {
    const steps = stepsTo(longer, at);
    while (steps.length > 0 && !steps.at(-1)!.endsWith('[]')) steps.pop();
    return steps.length <= 1 ? undefined : steps.join('.').slice(0, -2);
  }
  const steps = stepsTo(longer, isPlain ? innermost(longer, at) : at);
  if (steps.at(-1) === SAMPLE_KEY) steps.pop();
  return steps.join('.');
}

/** Whether what differs first is a key and all below it, and not a part of an item. */
function isWhole(longer: Lines, shorter: Lines, at: number): boolean {
  const line = read(longer[at]!);
  if (line.key === undefined) return false;
  const next = longer[endOf(longer, at)] ?? '';
  const other = shorter[at] === undefined ? undefined : read(shorter[at]!);
  const isChanged = other?.key === line.key && other.column === line.column && other.dash === line.dash;
  if (isChanged) {
    // Else it is an item that is added, and begins with the same key as the one that it comes before.
    const isAllThatDiffers = endOf(longer, at) - endOf(shorter, at) === longer.length - shorter.length;
    return (line.dash === undefined || isAllThatDiffers) && (shorter[endOf(shorter, at)] ?? '') === next;
  }
  const instead = shorter[at] ?? '';
  if (/^ *- \{\}$/.test(instead)) return (shorter[at + 1] ?? '') === next;
  return (line.dash === undefined ? instead : instead.replace('- ', '  ')) === next;
}

/** A key that came with the one key below it. */
function innermost(lines: Lines, at: number): number {
  const end = endOf(lines, at);
  for (let index = at; index + 1 < end; index++) {
    const next = read(lines[index + 1]!);
    if (next.dash !== undefined || next.key === undefined || endOf(lines, index + 1) !== end) return index;
  }
  return end - 1;
}

/** Where the value of the key in a line ends. */
function endOf(lines: Lines, at: number): number {
  const { column } = read(lines[at]!);
  let end = at + 1;
  while (end < lines.length && isBelow(lines[end]!, column)) end++;
  return end;
}

function isBelow(text: string, column: number): boolean {
  const line = read(text);
  return text.trim() !== '' && ((line.dash ?? line.column) > column || line.dash === column);
}

interface Line {
  /** Where its key or text begins. */
  readonly column: number;
  /** Where its dash is, if it begins an item. */
  readonly dash?: number;
  readonly key?: string;
}

function read(text: string): Line {
  const [, spaces = '', dashes = '', rest = ''] = /^( *)((?:- +)*)(.*)$/.exec(text)!;
  const key = /^"?([\w.$/-]+)"?:(?: |$)/.exec(rest)?.[1];
  return {
    column: spaces.length + dashes.length,
    ...(dashes === '' ? {} : { dash: spaces.length }),
    ...(key === undefined ? {} : { key }),
  };
}

/** The keys around a line and its own, from the outermost; those of lists end in `[]`. */
function stepsTo(lines: Lines, at: number): string[] {
  const own = read(lines[at]!);
  const steps = own.key === undefined ? [] : [own.key];
  let { column } = own;
  let inItem = false;
  for (let index = at; index >= 0; index--) {
    const line = read(lines[index]!);
    const { dash, key } = line;
    const isParent: boolean =
      index < at && key !== undefined && (inItem ? line.column <= column && dash !== column : line.column < column);
    if (isParent) {
      steps.unshift(`${key}${inItem ? '[]' : ''}`);
      column = line.column;
      inItem = false;
    }
    if (!inItem && dash !== undefined && line.column === column) {
      column = dash;
      inItem = true;
    }
  }
  return steps;
}
