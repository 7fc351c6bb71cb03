import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compiled } from '../../support/compiled';
import { NEWEST } from '../../support/versions';

function retentionOf(spec: object, version: string = NEWEST.Prometheus) {
  const { manifests, findings } = compiled([
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'Prometheus',
      metadata: { name: 'main', namespace: 'monitoring' },
      spec: { version, serviceMonitorSelector: {}, ...spec },
    },
  ]);
  const texts = manifests.map(
    ({ stringData }) => (stringData as Record<string, string> | undefined)?.['prometheus.yaml'],
  );
  const text = texts.find((each) => each !== undefined);
  return {
    retention: parse(text ?? '')?.storage?.tsdb?.retention,
    findings: findings
      .filter(({ path }) => path?.startsWith('spec.retention'))
      .map(({ code, path }) => `${code} ${path}`),
  };
}

describe('what is kept', () => {
  it.each<[object, object]>([
    [{}, { time: '24h' }],
    [{ retentionPercentage: 80 }, { percentage: 80 }],
    [{ retentionPercentage: '33.3' }, { percentage: 33.3 }],
    [{ retentionPercentage: '500m' }, { percentage: 0.5 }],
    [
      { retentionPercentage: 80, retention: '7d' },
      { time: '7d', percentage: 80 },
    ],
    [{ retentionPercentage: 0 }, { time: '24h', percentage: 0 }],
  ])('of %j is %j', (spec, expected) => {
    expect(retentionOf(spec)).toEqual({ retention: expected, findings: [] });
  });

  it('is no share of the volume in Prometheus 3.10, which says so', () => {
    expect(retentionOf({ retentionPercentage: 80 }, '3.10.0')).toEqual({
      retention: undefined,
      findings: ['unsupported-by-version spec.retentionPercentage'],
    });
  });

  it('is not said by a size beside a percentage', () => {
    const both = { retentionPercentage: 80, retentionSize: '10GB' };
    expect(retentionOf(both)).toEqual({
      retention: { size: '10GB', percentage: 80 },
      findings: ['ignored-field spec.retentionSize'],
    });
    expect(retentionOf({ ...both, retentionPercentage: 0 }).findings).toEqual([]);
  });

  it.each([-1, '100.5', 101])('is never %j percent', (retentionPercentage) => {
    expect(retentionOf({ retentionPercentage }).findings).toEqual(['invalid-value spec.retentionPercentage']);
  });
});
