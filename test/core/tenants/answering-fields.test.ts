import { expect, it } from 'vitest';
import { schemaOf } from '../../../lib/core/input/schema';
import { answeringFields } from '../../../lib/core/tenants/check-identity';

const PROXY = ['proxyUrl'];

it('are found wherever the API lets a discovery name who answers: a new field of the API shows here', () => {
  const { fields } = schemaOf('monitoring.coreos.com/v1alpha1', 'ScrapeConfig')!.schema;
  const spec = fields!['spec']!;
  expect(Object.fromEntries(answeringFields(spec))).toEqual({
    azureSDConfigs: PROXY,
    consulSDConfigs: ['server', ...PROXY].sort(),
    digitalOceanSDConfigs: PROXY,
    dockerSDConfigs: ['host', ...PROXY],
    dockerSwarmSDConfigs: ['host', ...PROXY],
    ec2SDConfigs: PROXY,
    eurekaSDConfigs: [...PROXY, 'server'],
    hetznerSDConfigs: PROXY,
    httpSDConfigs: [...PROXY, 'url'],
    ionosSDConfigs: PROXY,
    kubernetesSDConfigs: ['apiServer', ...PROXY],
    kumaSDConfigs: [...PROXY, 'server'],
    lightSailSDConfigs: ['endpoint', ...PROXY],
    linodeSDConfigs: PROXY,
    nomadSDConfigs: [...PROXY, 'server'],
    openstackSDConfigs: ['identityEndpoint'],
    ovhcloudSDConfigs: ['endpoint'],
    puppetDBSDConfigs: [...PROXY, 'url'],
    scalewaySDConfigs: ['apiURL', ...PROXY],
  });
});

/** Amazon's libraries refuse a region that is no part of a host's name; all others are a part of a path or of a body. */
const LOOKED_AT = [
  'accessKey',
  'applicationCredentialId',
  'applicationCredentialName',
  'applicationKey',
  'authenticationMethod',
  'availability',
  'clientID',
  'datacenter',
  'datacenterID',
  'domainID',
  'domainName',
  'environment',
  'fetchTimeout',
  'filter',
  'healthFilter',
  'hostNetworkingHost',
  'labelSelector',
  'nameFilter',
  'namespace',
  'noProxy',
  'partition',
  'pathPrefix',
  'project',
  'projectID',
  'projectName',
  'query',
  'refreshInterval',
  'region',
  'resourceGroup',
  'role',
  'roleARN',
  'scheme',
  'service',
  'subscriptionID',
  'tagSeparator',
  'tenantID',
  'type',
  'userid',
  'username',
  'zone',
];

it('are all texts of discoveries but those that have been looked at', () => {
  const { fields } = schemaOf('monitoring.coreos.com/v1alpha1', 'ScrapeConfig')!.schema;
  const spec = fields!['spec']!;
  const named = new Map(answeringFields(spec));
  const others = Object.entries(spec.fields!).flatMap(([list, { items }]) =>
    !list.endsWith('SDConfigs')
      ? []
      : Object.entries(items!.fields!).flatMap(([name, { type }]) =>
          type === 'string' && named.get(list)?.includes(name) !== true ? [name] : [],
        ),
  );
  expect([...new Set(others)].sort()).toEqual(LOOKED_AT);
});
