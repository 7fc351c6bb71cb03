import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Api, type Keeping } from '../../../../sidecar/api';
import { Share } from '../../../../sidecar/share';
import { FakeApiServer } from '../../../support/api-server';
import { temporaryFolder } from '../../../support/processes';
import { eventually } from '../../../support/wait';

it('rests nine times as long as the work took, and as many times longer as there are that rest', () => {
  const share = new Share();
  share.worked(['evil'], 10, 1_000);
  expect(share.left('evil', 1_000)).toBe(90);
  expect(share.left('pay', 1_000)).toBe(0);
  share.worked(['evil-2'], 10, 1_010);
  expect(share.left('evil-2', 1_010)).toBe(180);
  expect(share.left('evil', 1_090)).toBe(0);
  share.worked(['evil'], 10, 2_000);
  expect(share.left('evil', 2_000)).toBe(90);
});

it('keeps a Secret of a tenant from being read on while it rests, and no other', async () => {
  const server = await FakeApiServer.start();
  const accountDir = temporaryFolder();
  writeFileSync(join(accountDir, 'token'), server.token);
  const path = 'secret/evil/churn';
  server.put(path, { data: { id: 'first' } });
  const api = new Api({ server: server.url, accountDir });
  const stop = new AbortController();
  const watched = async (share: Keeping['share']) => {
    const seen: string[] = [];
    const keeping = { keys: new Set(['id']), admit: () => true, share };
    const object = { kind: 'secret', namespace: 'evil', name: 'churn' } as const;
    const { version } = await api.list(object, stop.signal, keeping);
    api
      .watch(object, version, (event) => seen.push(event.type), stop.signal, keeping)
      // It is ended by the test.
      .catch(() => undefined);
    return seen;
  };
  const resting = await watched({ worked: () => undefined, left: () => Number.POSITIVE_INFINITY });
  const other = await watched(undefined);
  await eventually('both watch', () => server.requests.filter((request) => request.startsWith('watch')).length === 2);
  for (let i = 0; i < 20; i++) server.put(path, { data: { id: `value-${i}` } });
  await eventually('the other has seen all', () => other.length === 20);
  expect(resting).toEqual(['changed']);
  stop.abort();
});
