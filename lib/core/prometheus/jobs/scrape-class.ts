/** What a monitor takes from its scrape class: whatever it does not say itself. */

import type { SecretOrConfigMap } from '../../base/references';
import { authorization } from '../../http/authentication';
import type { Authorization, SafeTlsConfig, TlsConfig } from '../../http/input';
import type { AuthorizationConfig, TlsClientConfig } from '../../http/output';
import { tlsConfig } from '../../http/tls';
import { relabelings } from '../relabel/relabel';
import type { Relabeling } from '../scrape-job';
import type { AttachMetadata } from '../spec';
import type { JobContext } from './job-context';

/** References of the class lead to Secrets of the instance's namespace, those of the monitor to its own. */
export function classedTlsConfig(
  given: TlsConfig | undefined,
  context: JobContext,
  at: string,
): TlsClientConfig | undefined {
  const { tlsConfig: classed } = context.scrapeClass;
  if (given === undefined) {
    return classed && tlsConfig(classed, context.instance.context, `${context.scrapeClassPath}.tlsConfig`);
  }
  return tlsConfig(classed === undefined ? given : withFilesOf(classed, given), context, at);
}

function withFilesOf(classed: TlsConfig, given: TlsConfig): TlsConfig {
  const { caFile = '', certFile = '', keyFile = '' } = given;
  return {
    ...given,
    caFile: (caFile === '' && !refers(given.ca) && classed.caFile) || caFile,
    certFile: (certFile === '' && !refers(given.cert) && classed.certFile) || certFile,
    keyFile: (keyFile === '' && given.keySecret === undefined && classed.keyFile) || keyFile,
  };
}

function refers(to: SecretOrConfigMap | undefined): boolean {
  return to?.secret !== undefined || to?.configMap !== undefined;
}

/** The API reads an empty object as an absent one where it allows no files. */
export function nonEmpty(tls: SafeTlsConfig | undefined): SafeTlsConfig | undefined {
  const { ca, cert, ...rest } = tls ?? {};
  return refers(ca) || refers(cert) || Object.keys(rest).length > 0 ? tls : undefined;
}

export function classedAuthorization(
  given: Authorization | undefined,
  context: JobContext,
  at: string,
): AuthorizationConfig | undefined {
  const { authorization: classed } = context.scrapeClass;
  const ofClass = (input: Authorization) =>
    authorization(input, context.instance.context, `${context.scrapeClassPath}.authorization`);
  if (given === undefined || isBlank(given)) return classed && ofClass(classed);
  if (given.credentials !== undefined || classed === undefined) return authorization(given, context, at);
  const { credentials, credentialsFile = '' } = classed;
  return ofClass({ type: given.type ?? '', ...(credentials === undefined ? { credentialsFile } : { credentials }) });
}

function isBlank({ type = '', credentials }: Authorization): boolean {
  return type === '' && credentials === undefined;
}

export function attachedMetadata(
  given: AttachMetadata | undefined,
  { scrapeClass, instance }: Pick<JobContext, 'scrapeClass' | 'instance'>,
): AttachMetadata | undefined {
  const asked = given ?? scrapeClass.attachMetadata;
  const zoneOfNode = instance.topology !== undefined && !instance.options.podTopologyLabels;
  return zoneOfNode && asked?.node !== true ? { node: true } : asked;
}

export function classRelabelings(
  list: 'relabelings' | 'metricRelabelings',
  context: JobContext,
): readonly Relabeling[] {
  return relabelings(context.scrapeClass[list], context);
}
