/** What the API's schemas say: names on the wire, validity, defaults. */

export { defaultAt, withDefaults } from './defaults';
export { withExtensions } from './extensions';
export { IN_QUOTES, likelyFields, placeHint } from './hints';
export type { SchemaIssue, SchemaProblem } from './issue';
export { METADATA } from './places';
export { guessesAt, pathsOfGuesses } from './repair';
export { type KindSchema, knownKinds, type Schema, schemaOf } from './schema';
export { validate } from './validate';
export { fromWire, toWire } from './wire';
