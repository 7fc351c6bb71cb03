/** Walking through values without changing them: what stays the same is shared. */

export type Values = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members: neither a list nor null. */
export function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list with each item replaced; the same list where no item changes. */
export function mapList(list: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  const changed = list.map(change);
  return changed.every((item, index) => item === list[index]) ? list : changed;
}

/** A member of an object: its name and its value. */
export type Member = readonly [name: string, value: unknown];

/** The object with each member replaced, or left out; the same object where none changes. */
export function mapMembers(record: Values, change: (name: string, value: unknown) => Member | undefined): Values {
  let same = true;
  const members: Member[] = [];
  for (const name of Object.keys(record)) {
    const member = change(name, record[name]);
    same &&= member !== undefined && member[0] === name && member[1] === record[name];
    if (member !== undefined) members.push(member);
  }
  return same ? record : Object.fromEntries(members);
}
