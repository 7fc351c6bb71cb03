/** What the documentation of an interface or a field says first, without the full stop: `Name`, `Name.field`, `*.field`. */
export const SUMMARIES: Readonly<Record<string, string>> = {};
