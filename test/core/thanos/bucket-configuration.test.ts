import { describe, expect, it } from 'vitest';
import { readBucketConfiguration } from '../../../lib/core/thanos/bucket/configuration';
import { PROVIDERS } from '../../../lib/core/thanos/bucket/providers';
import { ACCEPTED, REFUSED } from '../../support/bucket-configurations';

describe('the configuration of a bucket', () => {
  it.each(Object.entries(ACCEPTED))('is taken: %s', (_, text) => {
    expect(readBucketConfiguration(text).problems).toEqual([]);
  });

  it.each(Object.entries(REFUSED))('is refused: %s', (_, { text, problems }) => {
    expect(readBucketConfiguration(text).problems).toEqual(problems);
  });

  it('has examples of each type', () => {
    const types = Object.values(ACCEPTED).map((text) => readBucketConfiguration(text).type);
    expect([...new Set(types)].sort()).toEqual(Object.keys(PROVIDERS).sort());
  });

  it('may be put in later, or decrypted', () => {
    for (const text of ['{{ .Values.bucket }}', 'ENC[AES256_GCM,data:abc]', '<path:vault#bucket>', '${BUCKET}']) {
      expect(readBucketConfiguration(text).problems).toEqual([]);
    }
    const parts = 'type: S3\nconfig: { endpoint: "${HOST}", insecure: "${INSECURE}", part_size: "${SIZE}" }\n';
    expect(readBucketConfiguration(parts).problems).toEqual([]);
  });

  it('may have fields of other versions, unless they look like slips', () => {
    const text = (field: string) => `type: S3\nconfig: { endpoint: example.com, ${field}: true }\n`;
    expect(readBucketConfiguration(text('made_up_field'), false).problems).toEqual([]);
    expect(readBucketConfiguration(text('insecur'), false).problems).toEqual(['`config.insecur` is no field']);
  });

  it('is asked for names, and shows no values', () => {
    const { problems, meant } = readBucketConfiguration('type: S4\nconfig: {}\nhidden value: x\n');
    expect(problems.join()).not.toContain('hidden');
    expect(meant).toBe('Did you mean `S3`?');
  });
});
