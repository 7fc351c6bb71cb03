/** Prefix codes: how long the code of each symbol is, and the codes themselves. */

/** Lengths for symbols that occur so many times; 0 for those that do not. A lone symbol has a code of one bit. */
const LONGEST = 15;
export function codeLengths(counts: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const used = [...counts.keys()].filter((symbol) => counts[symbol]! > 0);
  used.sort((a, b) => counts[a]! - counts[b]! || a - b);
  if (used.length === 1) lengths[used[0]!] = 1;
  if (used.length < 2) return lengths;
  const depths = depthsOf(used.map((symbol) => counts[symbol]!));
  const perLength = limited(depths, longest);
  // The rarest have the longest codes.
  let next = 0;
  for (let length = longest; length > 0; length--) {
    for (let i = 0; i < perLength[length]!; i++) lengths[used[next++]!] = length;
  }
  return lengths;
}

/** How deep each leaf of the best tree lies, for weights in ascending order. */
function depthsOf(weights: readonly number[]): number[] {
  const leaves = weights.length;
  const total = 2 * leaves - 1;
  const weight = [...weights];
  const parent = new Array<number>(total).fill(0);
  let leaf = 0;
  let inner = leaves;
  // Inner nodes come into being in ascending order, too: the lightest of all is at the head of either queue.
  const lightest = (made: number) =>
    leaf < leaves && (inner >= made || weight[leaf]! <= weight[inner]!) ? leaf++ : inner++;
  for (let made = leaves; made < total; made++) {
    const [a, b] = [lightest(made), lightest(made)];
    weight[made] = weight[a]! + weight[b]!;
    parent[a] = made;
    parent[b] = made;
  }
  const depth = new Array<number>(total).fill(0);
  for (let node = total - 2; node >= 0; node--) depth[node] = depth[parent[node]!]! + 1;
  return depth.slice(0, leaves);
}

/** How many codes there are of each length, none of them too long: others grow until all find room. */
function limited(depths: readonly number[], longest: number): number[] {
  const perLength = new Array<number>(longest + 1).fill(0);
  for (const depth of depths) perLength[Math.min(depth, longest)]!++;
  let room = 2 ** longest;
  for (let length = 1; length <= longest; length++) room -= perLength[length]! * 2 ** (longest - length);
  while (room < 0) {
    let length = longest - 1;
    while (perLength[length] === 0) length--;
    perLength[length]!--;
    perLength[length + 1]! += 2;
    perLength[longest]!--;
    room++;
  }
  return perLength;
}

/** The codes of these lengths in the order of RFC 1951, their bits reversed, as they are written. */
export function canonicalCodes(lengths: Uint8Array): Uint16Array {
  const perLength = new Uint16Array(LONGEST + 1);
  for (const length of lengths) perLength[length]!++;
  const next = new Uint16Array(LONGEST + 1);
  for (let length = 2; length <= LONGEST; length++) next[length] = (next[length - 1]! + perLength[length - 1]!) << 1;
  return Uint16Array.from(lengths, (length) => (length === 0 ? 0 : reversed(next[length]!++, length)));
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let i = 0; i < length; i++) bits |= ((code >>> i) & 1) << (length - 1 - i);
  return bits;
}
