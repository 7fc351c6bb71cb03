/** A password where a URL has one, and where somebody thinks that it has. */

export const PASSWORD = 'S3cr3t';

export const SECRET_URLS = [
  'http://user:S3cr3t@proxy:80',
  'http://user:S3cr3t/x@proxy:80',
  'http://user:S3cr3t?x@proxy',
  'http://user:S3cr3t#x@proxy',
  'http://user:x S3cr3t@proxy',
  'http://user:"S3cr3t"@proxy',
  "http://user:`S3cr3t'@proxy",
  'http://user:a@S3cr3t@proxy',
  'http://user:%zzS3cr3t@[proxy',
  'http://S3cr3t@proxy',
  'http:/user:S3cr3t@proxy',
  'http:\\\\user:S3cr3t@proxy',
  'user:S3cr3t@proxy:80',
  '//user:S3cr3t@proxy',
  '://user:S3cr3t@proxy',
  ' http://user:S3cr3t@proxy',
  'http://user\u0000:S3cr3t\u2028@proxy',
  `http://user:S3cr3t${'x'.repeat(200)}@proxy`,
  `${'x'.repeat(45)} http://user:S3cr3t@proxy`,
] as const;
