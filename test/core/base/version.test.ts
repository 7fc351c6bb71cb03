import { describe, expect, it } from 'vitest';
import { atLeast, parseVersion } from '../../../lib/core/base/version';

const isAtLeast = (given: string, bound: string) => atLeast(parseVersion(given)!, bound);

describe('a version', () => {
  it.each(['3.11.0', 'v3.11', '3.11.0-distroless', 'v3.11.0-busybox', '3.11.0-shop.1', '3.11.0+shop', '3.11.1-rc.0'])(
    '%s has what came with 3.11.0',
    (given) => expect(isAtLeast(given, '3.11.0')).toBe(true),
  );

  it.each(['3.10.9', '3.11.0-rc.1', '3.11.0-alpha', '3.11.0-beta.2', '3.11.0-0', '3.11.0-dev', '3.10.0-distroless'])(
    '%s lacks what came with 3.11.0',
    (given) => expect(isAtLeast(given, '3.11.0')).toBe(false),
  );

  it.each([
    ['3.0.0-rc.0', '3.0.0-0'],
    ['3.0.0-distroless', '3.0.0-0'],
    ['3.0.0-rc.10', '3.0.0-rc.9'],
  ])('%s is no older than %s', (given, bound) => expect(isAtLeast(given, bound)).toBe(true));
});
