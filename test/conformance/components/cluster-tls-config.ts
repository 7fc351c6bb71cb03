import { ALERTMANAGER } from '../../../lib/core/conventions';
import { type ClusterTls, clusterTlsConfigOf } from '../../../lib/core/web-config';
import type { Case } from '../case';
import type { Outcome } from '../component';

export function run(testCase: Case): Outcome {
  const { clusterTLS } = testCase.objects[0]!.spec as { readonly clusterTLS: ClusterTls };
  const dir = String(testCase.meta.mountingDir);
  const { serverTlsDir, clientTlsDir } = ALERTMANAGER;
  const output = clusterTlsConfigOf(clusterTLS, `${dir}/${serverTlsDir}`, `${dir}/${clientTlsDir}`);
  return { output, findings: [] };
}
