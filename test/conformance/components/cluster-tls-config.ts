import { ALERTMANAGER } from '../../../lib/core/base/conventions';
import { refOf } from '../../../lib/core/base/resource';
import { checkClusterTls } from '../../../lib/core/web/check-tls';
import { type ClusterTls, clusterTlsConfigOf } from '../../../lib/core/web/web-config';
import { alertmanagerContext } from '../alertmanager';
import { type Case, resourcesOf } from '../case';
import type { Outcome } from '../component';

interface Spec {
  readonly clusterTLS?: ClusterTls;
}

/** Nothing, as an empty file is read, where nothing is asked for. */
export function run(testCase: Case): Outcome {
  const [resource] = resourcesOf<Spec, 'Alertmanager'>(testCase, 'Alertmanager');
  const context = alertmanagerContext(testCase, refOf(resource!));
  const { clusterTLS } = resource!.spec;
  checkClusterTls(clusterTLS, context, 'spec.clusterTLS');
  const findings = context.findings.sorted();
  if (clusterTLS === undefined || context.findings.hasErrors) return { output: null, findings };
  const dir = String(testCase.meta.mountingDir);
  const { serverTlsDir, clientTlsDir } = ALERTMANAGER;
  return { output: clusterTlsConfigOf(clusterTLS, `${dir}/${serverTlsDir}`, `${dir}/${clientTlsDir}`), findings };
}
