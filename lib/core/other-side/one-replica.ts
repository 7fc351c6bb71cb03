/** Addresses by which one of several Alertmanagers is asked: they tell each other of notifications, and not of alerts. */

import { ALERTMANAGER, GOVERNING_SERVICE } from '../base/conventions';
import type { Findings } from '../base/findings';
import { otherwise } from '../base/otherwise';
import { keyOf, type Resource, refOf } from '../base/resource';
import { nonEmpty } from '../base/values';
import { addressIn } from './addresses';
import type { OtherSide, Service } from './objects';

interface Receiver {
  readonly resource: Resource;
  readonly services: readonly Service[];
}

interface ReceiverSpec {
  readonly replicas?: number;
  readonly serviceName?: string;
  readonly portName?: string;
}

/** Of a ThanosRuler, which looks up addresses where it is told to. */
export function warnOfOneReplica(
  ruler: Resource,
  receivers: readonly Receiver[],
  { serviceOf }: OtherSide,
  findings: Findings,
): void {
  const { alertmanagersUrl = [] } = ruler.spec as { readonly alertmanagersUrl?: readonly string[] };
  alertmanagersUrl.forEach((text, i) => {
    const address = addressIn(text, { home: ruler.metadata.namespace });
    const service = address && serviceOf.get(`${address.namespace}/${address.name}`);
    const behind = service === undefined ? [] : receivers.filter(({ services }) => services.includes(service));
    const [receiver] = behind;
    if (receiver === undefined || behind.length > 1) return;
    const { replicas = 1 } = receiver.resource.spec as ReceiverSpec;
    if (replicas < 2) return;
    findings.warning(refOf(ruler), `spec.alertmanagersUrl[${i}]`, {
      code: 'doubtful-value',
      message: `each alert goes to one of the ${replicas} replicas of Alertmanager ${keyOf(receiver.resource)}, which do not pass alerts on`,
      given: text,
      allowed: 'an address behind `dnssrv+` or `dns+`, by which all of them are found',
      hint: `Write \`${addressOfAll(receiver.resource, text)}\`. ${otherwise('something behind it sends alerts to all', 'doubtful-value')}`,
    });
  });
}

/** By which all replicas of an Alertmanager are found, asked as `text` asks one. */
export function addressOfAll(alertmanager: Resource | undefined, text = ''): string {
  const { serviceName, portName } = (alertmanager?.spec ?? {}) as ReceiverSpec;
  const namespace = alertmanager?.metadata.namespace ?? 'NAMESPACE';
  const scheme = /^https:/i.test(text) ? 'https' : 'http';
  const path = /^[a-z]+:\/\/[^/?#]*(\/[^?#]*)?/i.exec(text)?.[1] ?? '';
  const service = nonEmpty(serviceName) ?? GOVERNING_SERVICE.Alertmanager;
  return `dnssrv+${scheme}://_${nonEmpty(portName) ?? ALERTMANAGER.portName}._tcp.${service}.${namespace}.svc${path}`;
}
