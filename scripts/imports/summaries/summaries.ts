/**
 * What fields do, by structure and name in YAML; below `*` those of fields that mean the same in whatever structure they are
 * in. A structure's own row comes before one of `*`, and rows count for v1beta1 too.
 *
 * One or two sentences in our own words without the last full stop: what the field does to the server that runs, its unit,
 * and what holds where it is absent. Not in it: the setting that it becomes and the versions that know it, which are found
 * out by compiling; and what the schema says, such as a default.
 */
export type Summaries = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One table of several; a row that is in two of them is an error. */
export function merged(tables: readonly Summaries[]): Summaries {
  const all: Record<string, Record<string, string>> = {};
  for (const [structure, fields] of tables.flatMap((table) => Object.entries(table))) {
    all[structure] ??= {};
    const known = all[structure];
    for (const [field, summary] of Object.entries(fields)) {
      if (known[field] !== undefined) throw new Error(`${structure}.${field} has two summaries`);
      known[field] = summary;
    }
  }
  return all;
}
