import { kubernetesSd, type NamespaceSelector, type SdRole } from '../../../lib/core/prometheus/jobs/kubernetes-sd';
import type { ApiServerConfig } from '../../../lib/core/prometheus/spec';
import type { Case } from '../case';
import type { Outcome } from '../component';
import { instanceOf } from '../instance';

/** The arguments of the recorded function. */
interface Fragment {
  readonly role: SdRole;
  readonly namespace: string;
  readonly namespaceSelector?: NamespaceSelector;
  readonly attachMetadataNode?: boolean;
  readonly apiserverConfig?: ApiServerConfig;
}

/** One `kubernetes_sd_configs` section, in a job as bare as can be. */
export function run(testCase: Case): Outcome {
  const { role, namespace, namespaceSelector, attachMetadataNode, apiserverConfig } =
    testCase.meta as unknown as Fragment;
  const { instance: recorded, findings } = instanceOf(testCase, true);
  const { resource } = recorded;
  const instance = {
    ...recorded,
    resource: { ...resource, spec: { ...resource.spec, ...(apiserverConfig && { apiserverConfig }) } },
  };
  const context = instance.context.for({ kind: 'ServiceMonitor', namespace, name: 'monitor' });
  const attachMetadata = attachMetadataNode === undefined ? undefined : { node: attachMetadataNode };
  const discovery = { role, namespaceSelector, attachMetadata };
  return {
    output: {
      scrape_configs: [
        { job_name: 'k8s-sd-test', kubernetes_sd_configs: [kubernetesSd(discovery, instance, context, 'spec')] },
      ],
    },
    findings: findings.sorted(),
  };
}
