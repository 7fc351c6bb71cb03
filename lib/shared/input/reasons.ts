/** Why a file or folder cannot be read or written, in words. */

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is denied',
  ELOOP: 'links lead in a circle',
  EISDIR: 'it is a folder',
  EBUSY: 'it is in use, as the place of a mounted disk is: name a folder within it',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'the disk is full',
  ERR_FS_FILE_TOO_LARGE: 'it is too large, or has no end: 128 MiB are read at most',
  UNWRITTEN_PIPE: 'it is a pipe, and nobody writes to it',
};

export function reasonOf({ code = '', message }: NodeJS.ErrnoException): string {
  return REASONS[code] ?? message;
}
