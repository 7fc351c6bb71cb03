/** What was found out of a field by compiling small apps with it and without it. */

export interface ObservedField {
  /** The outputs that differ: a file of a configuration, or a kind of object. */
  readonly shapes: readonly string[];
  /** The versions that know it, where not all do: `Prometheus from 2.43.0`. */
  readonly versions?: readonly string[];
  /** The key of a configuration, or the argument, that it becomes wherever the field is. */
  readonly setting?: { readonly name: string; readonly files: readonly string[] };
  /** Why it shapes nothing, where it does not. */
  readonly nothing?: string;
}
