import { expect, it } from 'vitest';
import { withoutUsers } from '../../../lib/core/base/shown';

it.each([
  ['http://u:secret@x, u:secret@y', 'http://…@x, …@y'],
  ['asks u:secret@x and then https://secret@y/z', 'asks …@x and then https://…@y/z'],
  ['the target "u:a secret" @x, u:secret@y', 'the target "…@y'],
  ['rate(a[5m] @ end())', 'rate(a[5m] @ end())'],
])('a sentence shows no user of any address in it: %s', (sentence, shown) => {
  expect(withoutUsers(sentence)).toBe(shown);
});
