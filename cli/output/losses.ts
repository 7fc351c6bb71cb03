/** Monitors, rules and AlertmanagerConfigs of which nothing is written, since the input has no instance that could take them. */

import { type Finding, type InputKind, kindsThatTake } from '../../lib/core';
import type { Compilation } from '../compilation';
import { pageNamed } from './pages';

/** Findings that say what to do about it; as errors where nobody would see a warning. */
export function withLosses(
  { app, findings }: Pick<Compilation, 'app' | 'findings'>,
  severity: Finding['severity'] = 'warning',
): readonly Finding[] {
  const kinds = app.instances.map(({ resource }) => resource.kind);
  return findings.map((finding) => {
    const { code, object, hint } = finding;
    if (code !== 'not-selected' || finding.severity !== 'warning') return finding;
    const taking: readonly string[] = kindsThatTake(object.kind as InputKind);
    if (kinds.some((kind) => taking.includes(kind))) return finding;
    return { ...finding, severity, hint: `${TOGETHER}. ${hint}` };
  });
}

const TOGETHER = `Render the chart of the instance as well, or name its files, and give both to \`cdk8s-prometheus compile\`, as ${pageNamed('pipelines')} says`;
