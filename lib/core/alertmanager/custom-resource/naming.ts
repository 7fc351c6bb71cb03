/** Names of receivers and time intervals in the whole configuration, where objects of many teams meet. */

export type Naming = (name: string) => string;

/** `namespace/object/name`. */
export function namingOf({ namespace, name }: { readonly namespace: string; readonly name: string }): Naming {
  return (local) => (local === '' ? '' : `${namespace}/${name}/${local}`);
}
