/** What a text that passes through a pipe was made from: those who read what is said of it have those files, and not the text. */

import { isRecord, type ManifestDocument, memoized, visible } from '../../core';

export interface MadeFrom {
  /** Absent where nothing says it. */
  readonly file?: string;
  /** Which document of the file it is, from 1 on. */
  readonly document?: number;
  /** Where the object's own lines begin in the text; they are those of the file only where nothing in it made fewer or more. */
  readonly from?: number;
}

/** Of a text that nobody sees. */
export const NOWHERE: MadeFrom = {};

const COMMENT_OF_HELM = /^(?:[ \t]*\r?\n)*# Source: (\S[^\r\n]*)/;

/** As Helm writes it above each document. */
export function sourceComment(document: ManifestDocument): MadeFrom | undefined {
  return commentOf(document).madeFrom;
}

/** Read once for all items of a document. */
const commentOf = memoized(({ text, line }: ManifestDocument): { readonly madeFrom?: MadeFrom } => {
  const [comment, file] = COMMENT_OF_HELM.exec(text) ?? [];
  if (comment === undefined || file === undefined) return {};
  return { madeFrom: { file: visible(file), from: line + comment.split('\n').length } };
});

/** As kustomize, kpt and Helm 4 write it into each object. Anybody may write these annotations. */
export function madeFromIn(object: unknown): MadeFrom | undefined {
  const { metadata } = isRecord(object) ? object : {};
  const { annotations } = isRecord(metadata) ? metadata : {};
  if (!isRecord(annotations)) return undefined;
  const said = (name: string) => OF_READERS.map((prefix) => annotations[`${prefix}/${name}`]).find(isName);
  const path = said('path');
  const file = path ?? [annotations[OF_HELM]].find(isName) ?? originIn(annotations[OF_KUSTOMIZE]);
  if (file === undefined) return undefined;
  const index = path === undefined ? undefined : said('index');
  if (index === undefined) return { file: visible(file) };
  return /^\d{1,9}$/.test(index) ? { file: visible(file), document: Number(index) + 1 } : undefined;
}

/** Without a path beside it, `index` counts something else. */
const OF_READERS = ['internal.config.kubernetes.io', 'config.kubernetes.io'];
const OF_HELM = 'postrenderer.helm.sh/postrender-filename';
/** With `buildMetadata: [originAnnotations]`. */
const OF_KUSTOMIZE = 'config.kubernetes.io/origin';

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** What is in another repository is no file here. */
function originIn(origin: unknown): string | undefined {
  if (typeof origin !== 'string' || /^repo:/m.test(origin)) return undefined;
  return /^path: (\S.*)$/m.exec(origin)?.[1];
}
