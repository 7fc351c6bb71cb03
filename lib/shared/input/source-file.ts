import type { Problem } from '../../core';

export interface SourceFile {
  /** As the user would name it. */
  readonly name: string;
  /** Where it really is; undefined of what is no file. */
  readonly path?: string;
  /** What it holds, or why that is not read. */
  readonly bytes: () => Uint8Array | Problem;
  /** Of its objects that say none, where it has one of its own. */
  readonly namespace?: string | undefined;
  /** Whether it passes through a pipe, and whether somebody sees it there. */
  readonly pipe?: 'seen' | 'unseen' | undefined;
}
