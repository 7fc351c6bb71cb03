/**
 * What was decided of each change between the version that was reviewed last and the pinned one: which test holds it, or
 * why nothing has to be done. An added field needs no row here: it needs a summary and an entry of a section, which other
 * tests ask for.
 */

/** By `field: what` of changes.generated.ts. */
export const FIELDS: Readonly<Record<string, string>> = {};

/** By `CHANGE #1234`: the line of the operator's changelog. */
export const CHANGELOG: Readonly<Record<string, string>> = {};
