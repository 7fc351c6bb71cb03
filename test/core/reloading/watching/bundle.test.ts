import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { CREDENTIAL_VARIABLE_PREFIX } from '../../../../lib/core/base/conventions';
import * as protocol from '../../../../lib/core/base/sidecar-protocol';
import { appliedSize, SIZE_LIMIT } from '../../../../lib/core/emit/size';
import { PROGRAM, PROGRAM_HASH } from '../../../../lib/core/reloading/watching/program.generated';
import { watcherObjects } from '../../../../lib/core/reloading/watching/watcher';
import { bundleSidecar, programHash } from '../../../../scripts/sidecar/bundle';

const ROOT = join(__dirname, '..', '..', '..', '..');
const PROTOCOL = 'lib/core/base/sidecar-protocol.ts';
const bundle = bundleSidecar();

it('emits the sidecar as its sources are: npm run generate:sidecar', () => {
  // Hashes: nobody could read what a difference of the programs would print.
  expect(programHash(PROGRAM)).toBe(programHash(bundle.program));
  expect(PROGRAM_HASH).toBe(programHash(PROGRAM));
});

it('fits into a ConfigMap with room to spare, as people can read it', () => {
  const metadata = { name: 'prometheus-main-watching-reloader', namespace: 'monitoring' };
  const [configMap] = watcherObjects({ metadata, serviceAccountName: 'main', objects: [] });
  expect(appliedSize(configMap)).toBeLessThan(SIZE_LIMIT * 0.85);
  expect(Math.max(...PROGRAM.split('\n').map((line) => line.length))).toBeLessThan(1_000);
});

it('holds what it needs of the compiler, and nothing whose change would be another program for no reason', () => {
  expect(bundle.sources.filter((path) => !path.startsWith('sidecar/'))).toEqual([
    // What its log may show of messages of others.
    'lib/core/base/shown.ts',
    PROTOCOL,
    'lib/core/base/visible.ts',
    // Whether a server could take an address, or a configuration.
    'lib/core/languages/ends.ts',
    'lib/core/languages/host.ts',
    'lib/core/languages/url.ts',
    'lib/core/languages/yaml-problem.ts',
    'node_modules/js-yaml/dist/js-yaml.mjs',
  ]);
});

it('agrees with the compiler by a file that both import, which holds nothing that only one of them knows', () => {
  const [ofSidecar, ofCompiler] = [importsOfProtocol('sidecar'), importsOfProtocol('lib/core')];
  for (const name of Object.keys(protocol)) {
    expect(ofSidecar, `${name} in sidecar/`).toContain(name);
    expect(ofCompiler, `${name} in lib/core`).toContain(name);
  }
  expect(ts.preProcessFile(readFileSync(join(ROOT, PROTOCOL), 'utf8')).importedFiles).toEqual([]);
});

it('knows the variables of URLs among those of credentials', () => {
  expect(protocol.URL_VARIABLE_PREFIX.startsWith(CREDENTIAL_VARIABLE_PREFIX)).toBe(true);
});

/** The names that the files of a folder import from there. */
function importsOfProtocol(folder: string): string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'));
  const imports = /^import (?:type )?\{([^}]*)\} from '[./\w-]*\/sidecar-protocol';$/gm;
  return files
    .flatMap((text) => [...text.matchAll(imports)])
    .flatMap(([, names]) => names!.split(','))
    .map((name) => name.trim().replace(/^type /, ''));
}
