/** PEM, as much of it as certificates and keys need. */

export interface PemBlock {
  readonly type: string;
  readonly content: Buffer;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----\s([A-Za-z0-9+/=\s]*)-----END \1-----/g;

/** Without blocks that have headers: a key that is encrypted is none that a server can read. */
export function pemBlocks(text: string): PemBlock[] {
  return [...text.matchAll(BLOCK)].map(([, type = '', content = '']) => ({
    type,
    content: Buffer.from(content, 'base64'),
  }));
}

export function pem(type: string, content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${type}-----`, ...lines, `-----END ${type}-----`, ''].join('\n');
}
