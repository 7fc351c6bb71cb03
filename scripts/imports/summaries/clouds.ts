/** Discoveries of providers of clouds. */

import type { Summaries } from './summaries';

const MACHINES = {
  port: 'Port of the targets that is scraped. Absent: 80',
  refreshInterval: 'Time between two requests for the list of machines. Absent: 1 minute',
};

export const CLOUDS: Summaries = {
  AzureSDConfig: {
    ...MACHINES,
    authenticationMethod:
      'How the server proves its identity: by an application, a managed identity, the SDK or a workload identity. Absent: OAuth',
    clientID: 'Application that Azure is asked as. Needed for OAuth',
    clientSecret: "Key of a Secret that proves the application's identity. Needed for OAuth",
    environment: 'Which cloud of Azure is asked. Absent: `AzurePublicCloud`',
    refreshInterval: 'Time between two requests for the list of machines. Absent: 5 minutes',
    resourceGroup: 'Only group whose machines become targets. Absent: all groups of the subscription',
    subscriptionID: 'Subscription whose machines become targets',
    tenantID: 'Directory of Entra ID that the identity is in. Needed for OAuth',
  },
  DigitalOceanSDConfig: MACHINES,
  EC2SDConfig: {
    ...MACHINES,
    accessKey:
      'Key of a Secret with the access key of AWS. Absent: what the SDK of AWS finds, such as the role of the pod',
    filters: 'Filters by which AWS chooses among instances',
    region: 'Region of AWS whose instances become targets. Absent: the one of the instance that the pod runs on',
    roleARN: 'Role of AWS that is assumed before AWS is asked',
    secretKey: 'Key of a Secret with the secret part of the access key',
  },
  LightSailSDConfig: {
    ...MACHINES,
    accessKey:
      'Key of a Secret with the access key of AWS. Absent: what the SDK of AWS finds, such as the role of the pod',
    endpoint: 'Address of the API, in place of the one of the region',
    region: 'Region of AWS whose instances become targets. Absent: the one of the instance that the pod runs on',
    roleARN: 'Role of AWS that is assumed before AWS is asked',
    secretKey: 'Key of a Secret with the secret part of the access key',
  },
  GCESDConfig: {
    ...MACHINES,
    filter: 'Filter expression by which Google chooses among instances',
    project: 'Project of Google Cloud whose instances become targets',
    tagSeparator: 'Text between the network tags in `__meta_gce_tags`. Absent: a comma',
    zone: 'Zone whose instances become targets; one for each discovery',
  },
  HetznerSDConfig: {
    ...MACHINES,
    labelSelector: 'Labels by which Hetzner Cloud chooses among servers. Robot knows none',
    role: 'Which API is asked: that of Hetzner Cloud or of Hetzner Robot',
  },
  IonosSDConfig: {
    ...MACHINES,
    authorization: 'Token for the API of IONOS Cloud, in the header `Authorization`',
    datacenterID: 'Virtual data center whose servers become targets',
  },
  LinodeSDConfig: {
    ...MACHINES,
    region: 'Only region whose instances become targets. Absent: all',
    tagSeparator: 'Text between the tags in `__meta_linode_tags`. Absent: a comma',
  },
  OpenStackSDConfig: {
    ...MACHINES,
    allTenants:
      'Whether instances of all projects become targets, which takes the rights of an administrator. Absent: false',
    applicationCredentialId: 'Identity of the application credential that OpenStack is asked as',
    applicationCredentialName:
      'What the application credential is called, in place of its identity. Then a user is needed as well',
    applicationCredentialSecret: 'Key of a Secret that proves the application credential',
    availability: 'Which endpoints of the service catalog are asked: public, internal or admin ones. Absent: public',
    domainID: 'Identity of the domain that user or project are in. Excludes `domainName`',
    domainName: 'What the domain of user or project is called. Excludes `domainID`',
    identityEndpoint: 'Address of the identity service (Keystone), with its version',
    password: 'Key of a Secret with the password of the user',
    projectID: 'Identity of the project that the rights are asked for in. Excludes `projectName`',
    projectName: 'What the project is called that the rights are asked for in. Excludes `projectID`',
    region: 'Region of OpenStack that is asked',
    role: 'What become targets: instances, hypervisors or load balancers',
    tlsConfig: 'TLS of the connections to the services of OpenStack',
    userid: 'Identity of the user that OpenStack is asked as. Excludes `username`',
    username: 'What the user is called that OpenStack is asked as. Needs a domain',
  },
  OVHCloudSDConfig: {
    applicationKey: "Public part of the application's credentials at OVHcloud",
    applicationSecret: "Key of a Secret with the secret part of the application's credentials",
    consumerKey: 'Key of a Secret with the key by which the owner of the account lets the application in',
    endpoint: 'Which API is asked, by its name or address. Absent: `ovh-eu`',
    refreshInterval: 'Time between two requests for the list of servers. Absent: 1 minute',
    service: 'What become targets: dedicated servers or virtual private servers',
  },
  ScalewaySDConfig: {
    ...MACHINES,
    accessKey: 'Public part of the API key of Scaleway',
    apiURL: 'Address of the API. Absent: `https://api.scaleway.com`',
    nameFilter: 'Text that names of servers have to contain. Absent: all servers',
    projectID: 'Project whose servers become targets',
    role: 'What become targets: instances or bare metal servers',
    secretKey: 'Key of a Secret with the secret part of the API key',
    tagsFilter: 'Tags that servers have to have, all of them. Absent: all servers',
    zone: 'Zone of Scaleway that is asked. Absent: `fr-par-1`',
  },
};
