/** Labels that discovery in a cluster gives to targets, of whose names a letter is easily wrong. */

import { remembered } from '../../base/memoized';
import { isSlip } from '../../languages/slip';

const BEGIN = '__meta_kubernetes_';

function of(object: string, ...names: readonly string[]): readonly string[] {
  return names.map((name) => `${object}_${name}`);
}

const NAMES: readonly string[] = [
  'namespace',
  ...of('node', 'name', 'provider_id'),
  ...of('pod', 'name', 'ip', 'ready', 'phase', 'node_name', 'host_ip', 'uid', 'controller_kind', 'controller_name'),
  ...of('pod', 'deployment_name', 'job_name', 'cronjob_name'),
  ...of('pod_container', 'init', 'name', 'id', 'image', 'port_name', 'port_number', 'port_protocol'),
  ...of('service', 'name', 'cluster_ip', 'loadbalancer_ip', 'external_name', 'type'),
  ...of('service', 'port_name', 'port_number', 'port_protocol'),
  ...of('ingress', 'name', 'class_name', 'scheme', 'host', 'path'),
  'endpoints_name',
  ...of('endpoint', 'hostname', 'node_name', 'ready', 'port_name', 'port_protocol'),
  ...of('endpoint', 'address_target_kind', 'address_target_name'),
  ...of('endpointslice', 'name', 'address_target_kind', 'address_target_name', 'address_type'),
  ...of('endpointslice', 'port', 'port_name', 'port_protocol', 'port_app_protocol'),
  ...of('endpointslice_endpoint', 'hostname', 'node_name', 'zone'),
  ...of('endpointslice_endpoint_conditions', 'ready', 'serving', 'terminating'),
  ...of('endpointslice_endpoint_conditions', 'ready_present', 'serving_present', 'terminating_present'),
];

const KNOWN: ReadonlySet<string> = new Set(NAMES);

/** Followed by a name of the user's own. */
const OF_USERS = /^((?:pod|service|node|namespace|ingress|endpoints|endpointslice)_)([a-z]+)_/;
const USERS: readonly string[] = ['label', 'annotation', 'labelpresent', 'annotationpresent'];

/** Longer than any of them. */
const LONGEST = 100;

/** The label that was meant by one which no discovery writes; of an expression, by what it begins with. */
export const meantInCluster = remembered((label: string): { readonly meant?: string } => {
  const name = label.startsWith(BEGIN) ? label.slice(BEGIN.length) : '';
  if (name === '' || KNOWN.has(name)) return {};
  const [, object = '', word = ''] = OF_USERS.exec(name) ?? [];
  if (USERS.includes(word)) return {};
  const users = USERS.find((each) => isSlip(word, each));
  if (word !== '' && users !== undefined) {
    return { meant: `${BEGIN}${object}${users}${name.slice(object.length + word.length)}` };
  }
  const meant = name.length > LONGEST ? undefined : NAMES.find((each) => isSlip(name, each));
  return meant === undefined ? {} : { meant: BEGIN + meant };
});
