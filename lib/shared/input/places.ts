/** Places of what is written, as people and programs are told them. */

import type { TextPlace } from '../../core';
import type { MadeFrom } from './made-from';

export interface FilePlace extends TextPlace {
  readonly file: string;
  /** Of a text that passes through a pipe, where it is known. */
  readonly madeFrom?: MadeFrom;
}

/** `FILE:LINE:COLUMN`, which editors and terminals lead to; what was made from a file says that file, and nothing made from nobody knows what. */
export function placeText({ file, line, column, madeFrom }: FilePlace): string {
  if (madeFrom === undefined) return `${file}:${line}:${column}`;
  const { file: source = '', document = 1, from } = madeFrom;
  if (from !== undefined) return `${source} (rendered, line ${line - from + 1})`;
  return document === 1 ? source : `${source} (document ${document})`;
}

/** What a program can look up; undefined where nothing can be. */
export function placeData({ file, line, column, madeFrom }: FilePlace): Partial<FilePlace> | undefined {
  if (madeFrom === undefined) return { file, line, column };
  return madeFrom.file === undefined ? undefined : { file: madeFrom.file };
}
