import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBucketConfiguration } from '../../lib/core/thanos/bucket/configuration';
import { ACCEPTED, REFUSED } from '../support/bucket-configurations';
import { s3Bucket } from '../support/buckets';
import { temporaryFolder } from '../support/processes';
import { THANOS } from '../support/thanos-view';
import { describeWith, pathOf, S3_SERVER } from '../support/tools';

/** What Thanos says of a configuration, and whether it ended well. */
function listed(configuration: string): { readonly ok: boolean; readonly said: string } {
  const args = ['tools', 'bucket', 'ls', `--objstore.config=${configuration}`];
  const { status, stderr } = spawnSync(pathOf(THANOS), args, { encoding: 'utf8', env: { ...process.env, HOME: '/' } });
  return { ok: status === 0, said: stderr };
}

describeWith([THANOS, S3_SERVER], 'Thanos', () => {
  it.each(Object.entries(REFUSED))(
    'refuses the configuration of a bucket that is said to be refused: %s',
    (_, { text }) => {
      const { ok, said } = listed(text);
      expect(ok).toBe(false);
      // Not one that was taken, and then did not answer.
      expect(said).not.toMatch(/dial tcp|context deadline/);
    },
  );

  it('takes folders, and what S3 servers are told by', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'blocks'));
    const folders = Object.values(ACCEPTED)
      .filter((text) => readBucketConfiguration(text).type === 'FILESYSTEM')
      .map((text) => text.replace('/var', folder));
    expect(folders.length).toBeGreaterThan(1);
    const { configuration } = await s3Bucket();
    const all = [...folders, configuration, `${configuration}prefix: below\n`];
    expect(all.map((text) => readBucketConfiguration(text).problems)).toEqual(all.map(() => []));
    expect(all.map((text) => listed(text).said).filter((said) => /err=/.test(said))).toEqual([]);
    expect(all.map((text) => listed(text).ok)).toEqual(all.map(() => true));
  });
});
