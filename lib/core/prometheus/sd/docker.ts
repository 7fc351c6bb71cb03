/** Containers of a Docker daemon; services, tasks and nodes of a swarm. */

import type { DockerSDConfig, DockerSwarmSDConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import type { Gates } from '../../base/gates';
import { section } from '../../base/section';
import { checkClient } from '../../http/check';
import { urlProblem } from '../../languages/url';
import { discoveryClient } from './client';
import { type Discovery, type FilterConfig, filters, lowerCase, requireVersion } from './discovery';

interface DockerOutput {
  readonly host: string;
  readonly filters?: readonly FilterConfig[];
  readonly port?: number;
  readonly host_networking_host?: string;
  readonly match_first_network?: boolean;
  readonly refresh_interval?: string;
}

const DOCKER_SD_GATES = {
  match_first_network: { since: '2.54.1' },
} as const satisfies Gates<DockerOutput>;

const docker = section<DockerSDConfig, DockerOutput>(
  {
    host: ({ host = '' }) => host,
    filters: { from: 'filters', map: filters },
    port: 'port',
    host_networking_host: 'hostNetworkingHost',
    match_first_network: 'matchFirstNetwork',
    refresh_interval: 'refreshInterval',
  },
  DOCKER_SD_GATES,
);

export const dockerDiscovery: Discovery<DockerSDConfig> = {
  build: (given, context, at) => ({ ...docker(given, context, at), ...discoveryClient(given, context, at) }),
  check: (given, context, at) => {
    checkClient(given, context, at);
    checkHost(given.host, context, at);
    if (given.matchFirstNetwork === undefined) return;
    requireVersion(DOCKER_SD_GATES.match_first_network, '`matchFirstNetwork`', context, `${at}.matchFirstNetwork`);
  },
};

function checkHost(host = '', context: BuildContext, at: string): void {
  const problem = urlProblem(host);
  if (problem === undefined) return;
  context.error(`${at}.host`, {
    code: 'invalid-value',
    message: `this is not a URL: ${problem}`,
    given: host,
    allowed: 'a URL, such as unix:///var/run/docker.sock or https://host:2376',
    hint: 'Correct it',
  });
}

interface SwarmOutput {
  readonly host: string;
  readonly role: string;
  readonly filters?: readonly FilterConfig[];
  readonly port?: number;
  readonly refresh_interval?: string;
}

const swarm = section<DockerSwarmSDConfig, SwarmOutput>({
  host: ({ host = '' }) => host,
  role: ({ role = '' }) => lowerCase(role),
  filters: { from: 'filters', map: filters },
  port: 'port',
  refresh_interval: 'refreshInterval',
});

export const dockerSwarmDiscovery: Discovery<DockerSwarmSDConfig> = {
  build: (given, context, at) => ({ ...swarm(given, context, at), ...discoveryClient(given, context, at) }),
  check: (given, context, at) => {
    checkClient(given, context, at);
    checkHost(given.host, context, at);
  },
};
