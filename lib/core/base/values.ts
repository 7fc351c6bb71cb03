/** Plain values: what is absent, and walking through them without changing them, so that what stays the same is shared. */

/** An object whose members nobody has to know. */
export type Values = Readonly<Record<string, unknown>>;

/** The members of `T` that may be undefined are optional. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The members that have a value: undefined means absent. `0`, `false` and empty values stay. */
export function defined<T extends object>(members: T): Defined<T> {
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(members)) {
    const value = (members as Values)[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept as Defined<T>;
}

/** The value, or undefined for an empty text, list or mapping: many fields of the API can say absent in no other way. */
export function nonEmpty<T extends string | object>(value: T | undefined): T | undefined {
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  return (Array.isArray(value) ? value : Object.keys(value)).length === 0 ? undefined : value;
}

/** Whether a value is an object with members: neither a list nor null. */
export function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value, or an object without members in place of what is none. */
export function recordFrom(value: unknown): Values {
  return isRecord(value) ? value : {};
}

/** The items of a list that are objects; none of what is no list. */
export function recordsIn(value: unknown): readonly Values[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
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
