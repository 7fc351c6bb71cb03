/** What is wrong with the call or with what is around it, and not with any object: exit code 2. */
export class UsageError extends Error {}
