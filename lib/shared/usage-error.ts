/** What is wrong with the call or with what is around it, and not with any object: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** By its name: what is loaded late may have a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
