import { createRequire } from 'node:module';
import { ApiObject, App, Chart } from 'cdk8s';
import type * as plus from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import {
  APPLICATION_PORT,
  checkIngress,
  defined,
  describe,
  type Exposure,
  exposureFrom,
  type IngressManifest,
  type InstanceKind,
  instanceServiceName,
  ownLabels,
  prefixedName,
} from '../core';
import type { ExposeOptions } from '../exposure';
import { requirePlus } from './arguments';
import { jsonOf } from './lists';
import { plainProps } from './plain';

/** What an Ingress leads to. */
export interface Exposed {
  readonly name: string;
  readonly namespace: string;
}

/** What the instance has to know of its Ingress. */
export function exposureOf({ host, path, tlsSecret, https }: ExposeOptions): Exposure {
  return exposureFrom({ host, ...defined({ path, https, tlsSecretName: secretOf(tlsSecret)?.name }) });
}

function secretOf(given: ExposeOptions['tlsSecret']): plus.ISecret | undefined {
  return given && requirePlus(given, 'expose({ tlsSecret })', 'ISecret');
}

/** The Ingress of an instance, as a child of its construct. */
export function ingressOf(
  instance: Construct & Exposed,
  kind: InstanceKind,
  { tlsSecret, className, annotations, ...options }: ExposeOptions,
): plus.Ingress {
  const { Ingress, HttpIngressPathType } = cdk8sPlus();
  const { host, path } = exposureOf(options);
  const read = plainProps(annotations, instance, 'annotations of its Ingress');
  const { name, namespace } = instance;
  const ingress = new Ingress(instance, 'Ingress', {
    metadata: {
      name: prefixedName(kind, name),
      namespace,
      labels: { ...ownLabels(kind, name) },
      ...defined({ annotations: read }),
    },
    ...defined({ className }),
    ...(tlsSecret === undefined ? {} : { tls: [{ hosts: [host], secret: secretOf(tlsSecret)! }] }),
  });
  ingress.addHostRule(host, path, backendOf(kind, name), HttpIngressPathType.PREFIX);
  ingress.node.addValidation({ validate: () => problemsOf(ingress) });
  return ingress;
}

/** Of the whole object, since users may add to it. */
function problemsOf(ingress: plus.Ingress): string[] {
  const written = jsonOf<IngressManifest>(ApiObject.of(ingress));
  // cdk8s says why it cannot be written.
  return written === undefined ? [] : checkIngress(written).map((finding) => describe(finding));
}

/** A backend is made of a Service of cdk8s-plus. Ours is made at synth: this one takes its place, in an app that is not written. */
function backendOf(kind: InstanceKind, name: string): plus.IngressBackend {
  const { IngressBackend, Service } = cdk8sPlus();
  const metadata = { name: instanceServiceName(kind, name) };
  const ports = [{ port: APPLICATION_PORT[kind] }];
  return IngressBackend.fromService(new Service(new Chart(new App(), 'elsewhere'), 'service', { metadata, ports }));
}

/** Loading it takes a fifth of a second, and most apps expose nothing. */
function cdk8sPlus(): typeof plus {
  return createRequire(__filename)('cdk8s-plus-27') as typeof plus;
}
