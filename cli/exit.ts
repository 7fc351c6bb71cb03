/** How the program ends. */
export const EXIT = {
  fine: 0,
  /** Something is wrong with the objects, or `diff` has found a difference. */
  findings: 1,
  /** Something is wrong with the call, or a file cannot be read or written. */
  usage: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
