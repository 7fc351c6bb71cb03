/** The Ingress that annotations ask for. */

import type { InstanceDeclaration } from '../base/app';
import { APPLICATION_PORT, type InstanceKind, instanceServiceName, prefixedName } from '../base/conventions';
import type { Finding } from '../base/findings';
import { type Resource, refOf } from '../base/resource';
import { defined } from '../base/values';
import { ownLabels } from '../pod/metadata';
import { checkIngress, type IngressManifest } from './ingress';

export function ingresses({ resource, settings }: InstanceDeclaration): IngressManifest[] {
  const { exposure } = settings;
  if (exposure?.ingress === undefined) return [];
  const { host, path, ingress } = exposure;
  const { kind, metadata } = resource as Resource<object, InstanceKind>;
  const service = { name: instanceServiceName(kind, metadata.name), port: { number: APPLICATION_PORT[kind] } };
  return [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name: prefixedName(kind, metadata.name),
        namespace: metadata.namespace,
        labels: { ...ownLabels(kind, metadata.name) },
        ...defined({ annotations: ingress.annotations }),
      },
      spec: {
        ...defined({ ingressClassName: ingress.className }),
        rules: [{ host, http: { paths: [{ backend: { service }, path, pathType: 'Prefix' }] } }],
        ...(ingress.tlsSecretName === undefined ? {} : { tls: [{ hosts: [host], secretName: ingress.tlsSecretName }] }),
      },
    },
  ];
}

/** What is wrong with it, as findings of the instance that asks for it. */
export function problemsOfIngresses(declaration: InstanceDeclaration): Finding[] {
  return ingresses(declaration)
    .flatMap(checkIngress)
    .map((finding) => ({ ...finding, object: refOf(declaration.resource), path: fieldBehind(finding.path) }));
}

function fieldBehind(path: string): string {
  if (path === 'spec.ingressClassName') return 'expose.className';
  if (path.startsWith('spec.tls')) return 'expose.tlsSecretName';
  return path.startsWith('metadata.annotations') ? 'expose.annotations' : 'expose';
}
