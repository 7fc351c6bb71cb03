/** Codes that no bad app of test/bad/cases can cause, each with the reason. */
export const UNCAUSED: Readonly<Record<string, string>> = {};
