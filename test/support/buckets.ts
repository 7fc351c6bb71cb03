/** Buckets to keep blocks in: a folder, and one of an S3 server that keeps its objects in a folder. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { freePort, start, temporaryFolder } from './processes';
import { S3_SERVER } from './tool-paths';

export interface Bucket {
  /** In the form of Thanos. */
  readonly configuration: string;
  /** Where its objects are files. */
  readonly folder: string;
  /** What only those may know who have the configuration. */
  readonly hidden: string;
}

/** What a client of the S3 server signs its requests with. */
export const S3_USER = { access: 'archivist', secret: 'not-to-be-told' } as const;

export function fileBucket(): Bucket {
  const folder = temporaryFolder();
  return { folder, hidden: folder, configuration: stringify({ type: 'FILESYSTEM', config: { directory: folder } }) };
}

export async function s3Bucket(): Promise<Bucket> {
  const [root, port] = [temporaryFolder(), await freePort()];
  const folder = join(root, 'objects', 'blocks');
  for (const each of [folder, join(root, 'metadata')]) mkdirSync(each, { recursive: true });
  await start(S3_SERVER, s3Arguments(`127.0.0.1:${port}`, root), { port, ready: S3_READY });
  return { folder, hidden: S3_USER.secret, configuration: s3Configuration(`127.0.0.1:${port}`) };
}

export const S3_READY = '/ready';

/** It refuses requests that are not signed by its user. Not every file system has attributes: they go into files. */
export function s3Arguments(address: string, root: string): string[] {
  const { access, secret } = S3_USER;
  const server = [`--port=${address}`, `--access=${access}`, `--secret=${secret}`, `--health=${S3_READY}`, '--quiet'];
  return [...server, 'posix', `--sidecar=${join(root, 'metadata')}`, join(root, 'objects')];
}

export function s3Configuration(endpoint: string): string {
  const { access: access_key, secret: secret_key } = S3_USER;
  const config = { bucket: 'blocks', endpoint, insecure: true, region: 'us-east-1', access_key, secret_key };
  return stringify({ type: 'S3', config });
}
