/** The examples as a reader runs them, with the instances' version of one's choice. */

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { readDocuments } from '../conformance/yaml';
import { EXAMPLES } from './example-names';

export { exampleNames } from './example-names';

/** Instances, each of which runs a server of `spec.version`. */
const PROMETHEUS_KINDS = ['Prometheus', 'PrometheusAgent'] as const;

export interface Versions {
  readonly prometheus?: string;
  readonly alertmanager?: string;
}

export interface EmittedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
}

/** What an example writes, a text a file, in the order of the files' names. */
export async function synthesizeExample(idea: string, versions: Versions = {}): Promise<Map<string, string>> {
  const outdir = mkdtempSync(join(tmpdir(), 'example-'));
  vi.stubEnv('CDK8S_OUTDIR', outdir);
  vi.resetModules();
  if (Object.keys(versions).length > 0) vi.doMock('cdk8s-prometheus', (original) => withVersions(original, versions));
  try {
    await import(join(EXAMPLES, idea, 'main.ts'));
  } finally {
    vi.doUnmock('cdk8s-prometheus');
    vi.unstubAllEnvs();
  }
  return new Map(
    readdirSync(outdir)
      .sort()
      .map((file) => [file, readFileSync(join(outdir, file), 'utf8')]),
  );
}

export async function objectsOfExample(idea: string, versions: Versions = {}): Promise<EmittedObject[]> {
  const files = await synthesizeExample(idea, versions);
  return [...files.values()].flatMap(readDocuments).filter((object) => object !== null) as EmittedObject[];
}

type InstanceClass = new (scope: unknown, id: string, props?: { readonly spec?: object }) => object;
type Library = Readonly<Record<string, unknown>>;

async function withVersions(original: () => Promise<unknown>, { prometheus, alertmanager }: Versions) {
  const library = (await original()) as Library;
  const versioned: Record<string, unknown> = { ...library };
  for (const kind of PROMETHEUS_KINDS) override(versioned, library, kind, prometheus);
  override(versioned, library, 'Alertmanager', alertmanager);
  return versioned;
}

function override(versioned: Record<string, unknown>, library: Library, kind: string, version?: string): void {
  const Instance = library[kind] as InstanceClass | undefined;
  if (Instance === undefined || version === undefined) return;
  versioned[kind] = class extends Instance {
    constructor(scope: unknown, id: string, props: { readonly spec?: object } = {}) {
      super(scope, id, { ...props, spec: { ...props.spec, version } });
    }
  };
}
