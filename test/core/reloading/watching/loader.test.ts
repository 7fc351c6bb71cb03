import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desired } from '../../../../sidecar/desired';
import { Loader } from '../../../../sidecar/loader';
import { Metrics } from '../../../../sidecar/metrics';
import { settingsFrom } from '../../../../sidecar/settings';

/** Time passes where the test says so: while timers wait, and while a configuration is rendered. */
let rendering = 0;

beforeEach(() => {
  rendering = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const ofTimers = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => ofTimers() + rendering);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A sidecar of the namespace monitoring, whose configuration takes so long to render and stays as it is. */
function sidecar(milliseconds: number) {
  let renders = 0;
  const desired = {
    mounted: false,
    ready: () => true,
    writeCredentials: () => true,
    files: () => {
      renders++;
      rendering += milliseconds;
      return undefined;
    },
    waits: () => undefined,
    prune: () => undefined,
  } as unknown as Desired;
  const settings = settingsFrom(['--config=secret/monitoring/main:key', '--output-file=/nowhere/config.yaml'], {});
  const loader = new Loader(settings, desired, new Metrics(), () => undefined);
  return { loader, renders: () => renders };
}

/** What is rendered while namespaces change one after the other, ten times a second. */
async function rendersOf(milliseconds: number, namespaces: readonly string[]) {
  const { loader, renders } = sidecar(milliseconds);
  const begin = performance.now();
  for (let i = 0; i < 600; i++) {
    loader.changed(namespaces[i % namespaces.length]!);
    await vi.advanceTimersByTimeAsync(100);
  }
  return { renders: renders(), passed: performance.now() - begin };
}

describe('changes of a tenant, ten times a second', () => {
  it('are rendered for a tenth of the time', async () => {
    const { renders, passed } = await rendersOf(200, ['evil']);
    expect(renders).toBeGreaterThan(20);
    expect(renders * 200).toBeLessThanOrEqual(passed / 10 + 200);
  });

  it('take no more when they come by many namespaces', async () => {
    const many = Array.from({ length: 10 }, (_, i) => `evil-${i}`);
    const { renders, passed } = await rendersOf(200, many);
    expect(renders).toBeGreaterThan(many.length);
    // Of each the first comes at once.
    expect(renders * 200).toBeLessThanOrEqual(passed / 10 + many.length * 200);
  });
});

describe('beside a tenant that changes all the time', () => {
  it.each([
    ['what belongs to the namespace of the server', 'monitoring'],
    ['the first change of another', 'pay'],
  ])('%s is rendered at once', async (_, namespace) => {
    const { loader, renders } = sidecar(1_000);
    loader.changed('evil');
    await vi.advanceTimersByTimeAsync(100);
    loader.changed('evil');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(renders()).toBe(1);
    loader.changed(namespace);
    await vi.advanceTimersByTimeAsync(100);
    expect(renders()).toBe(2);
  });
});

it('the last change is rendered in the end', async () => {
  const { loader, renders } = sidecar(1_000);
  loader.changed('evil');
  await vi.advanceTimersByTimeAsync(100);
  loader.changed('evil');
  await vi.advanceTimersByTimeAsync(9_000);
  expect(renders()).toBe(2);
});
