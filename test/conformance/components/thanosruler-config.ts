import { BuildContext } from '../../../lib/core/base/context';
import { Findings } from '../../../lib/core/base/findings';
import { refOf } from '../../../lib/core/base/resource';
import { targetOf } from '../../../lib/core/kinds/target';
import type { RemoteWriteSpec } from '../../../lib/core/prometheus/spec';
import { rulerRemoteWrite } from '../../../lib/core/thanos/remote-write';
import { type Case, resourcesOf } from '../case';
import type { Outcome } from '../component';
import { InlineReferences } from '../inline-references';

interface Spec {
  readonly version?: string;
  readonly remoteWrite?: readonly RemoteWriteSpec[];
}

/** The configuration of remote write. */
export function run(testCase: Case): Outcome {
  const [resource] = resourcesOf<Spec, 'ThanosRuler'>(testCase, 'ThanosRuler');
  if (resource === undefined) throw new Error('the case has no ThanosRuler');
  const findings = new Findings();
  const references = new InlineReferences(testCase.data, { certificatesDir: '/etc/thanos/certs' });
  const target = targetOf('Thanos', resource, findings);
  if (target === undefined) return { output: {}, findings: findings.sorted() };
  const context = new BuildContext(target, refOf(resource), references, findings);
  return { output: rulerRemoteWrite(resource.spec.remoteWrite, context), findings: findings.sorted() };
}
