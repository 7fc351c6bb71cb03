/** Instances, hypervisors and load balancers of OpenStack. */

import type { OpenStackSDConfig } from '../../../../imports/monitoring';
import type { Gate } from '../../base/gates';
import { section } from '../../base/section';
import { checkTls } from '../../http/check';
import type { TlsClientConfig } from '../../http/output';
import { tlsConfig } from '../../http/tls';
import { DISCOVERY } from './credentials';
import { type Discovery, inPlace, lowerCase, requireVersion } from './discovery';

interface Output {
  readonly role: string;
  readonly region: string;
  readonly identity_endpoint?: string;
  readonly username?: string;
  readonly userid?: string;
  readonly password?: string;
  readonly domain_name?: string;
  readonly domain_id?: string;
  readonly project_name?: string;
  readonly project_id?: string;
  readonly application_credential_name?: string;
  readonly application_credential_id?: string;
  readonly application_credential_secret?: string;
  readonly all_tenants?: boolean;
  readonly refresh_interval?: string;
  readonly port?: number;
  readonly availability?: string;
  readonly tls_config?: TlsClientConfig;
}

const LOAD_BALANCER: Gate = { since: '3.2.0' };

export const openstackDiscovery: Discovery<OpenStackSDConfig> = {
  build: section<OpenStackSDConfig, Output>({
    role: ({ role = '' }) => lowerCase(role),
    region: ({ region = '' }) => region,
    identity_endpoint: 'identityEndpoint',
    username: 'username',
    userid: 'userid',
    password: { from: 'password', map: inPlace(DISCOVERY.openstackPassword) },
    domain_name: 'domainName',
    domain_id: 'domainID',
    project_name: 'projectName',
    project_id: 'projectID',
    application_credential_name: 'applicationCredentialName',
    application_credential_id: 'applicationCredentialId',
    application_credential_secret: {
      from: 'applicationCredentialSecret',
      map: inPlace(DISCOVERY.openstackApplicationCredential),
    },
    all_tenants: 'allTenants',
    refresh_interval: 'refreshInterval',
    port: 'port',
    availability: { from: 'availability', map: lowerCase },
    tls_config: { from: 'tlsConfig', map: tlsConfig },
  }),
  check: ({ role, tlsConfig: tls }, context, at) => {
    if (role === 'LoadBalancer') requireVersion(LOAD_BALANCER, 'the role LoadBalancer', context, `${at}.role`);
    checkTls(tls, context, `${at}.tlsConfig`);
  },
};
