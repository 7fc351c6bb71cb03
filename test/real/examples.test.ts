import { expect, it } from 'vitest';
import { amtool, promtool, type Verdict } from '../support/checks';
import { type EmittedObject, exampleNames, objectsOfExample } from '../support/examples';
import { ALERTMANAGER_VERSIONS, describeWith, PROMETHEUS_VERSIONS } from '../support/tools';

/** Files of a name that the emitted Secrets and ConfigMaps carry. */
function filesNamed(file: string, objects: readonly EmittedObject[]): string[] {
  return objects
    .filter(({ kind }) => kind === 'Secret' || kind === 'ConfigMap')
    .map(({ kind, data, stringData }) => stringData?.[file] ?? (kind === 'ConfigMap' ? data?.[file] : undefined))
    .filter((text) => text !== undefined);
}

/** As the sidecar of the first pod substitutes it. */
function substituted(text: string): string {
  return text.replaceAll('$(POD_NAME)', 'pod-0').replaceAll('$(SHARD)', '0');
}

function expectAccepted(texts: readonly string[], check: (text: string) => Verdict): void {
  for (const text of texts) expect(check(substituted(text))).toMatchObject({ ok: true });
}

const examples = exampleNames();

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`promtool-${version}`], `promtool ${version} accepts the configuration of the example`, () => {
    it.each(examples)('%s', async (idea) => {
      const objects = await objectsOfExample(idea, { prometheus: version });
      expectAccepted(filesNamed('prometheus.yaml', objects), (text) => promtool(version, text));
    });
  });
}

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`amtool-${version}`], `amtool ${version} accepts the configuration of the example`, () => {
    it.each(examples)('%s', async (idea) => {
      const objects = await objectsOfExample(idea, { alertmanager: version });
      expectAccepted(filesNamed('alertmanager.yaml', objects), (text) => amtool(version, text));
    });
  });
}

describeWith([], 'the examples, as these tests see them', () => {
  it('hold configurations of both servers, of the version that was asked for', async () => {
    const objects = await objectsOfExample('seed', { prometheus: '2.53.3', alertmanager: '0.28.1' });
    expect(JSON.stringify(objects)).toContain('quay.io/prometheus/alertmanager:v0.28.1"');
    expect(filesNamed('prometheus.yaml', objects)).toHaveLength(1);
    expect(filesNamed('alertmanager.yaml', objects)).toHaveLength(1);
    const versions = objects.filter(({ kind }) => kind === 'StatefulSet').map(versionOf);
    expect(versions.sort()).toEqual(['0.28.1', '2.53.3']);
  });
});

function versionOf(object: EmittedObject): string | undefined {
  const { spec } = object as unknown as { spec: { template: { metadata: { labels: Record<string, string> } } } };
  return spec.template.metadata.labels['app.kubernetes.io/version'];
}
