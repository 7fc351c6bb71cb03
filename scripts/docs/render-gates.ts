/** `docs/gates.md`: the tables of versions, section by section. */

import { type GateRow, gateRows } from './gate-rows';
import { code, table } from './markdown';

interface Section {
  readonly product: 'Prometheus' | 'Alertmanager' | 'Thanos' | 'Rules';
  readonly title: string;
}

const section = (product: Section['product'], title: string): Section => ({ product, title });

/** Files with gates, in the order of the page; the script fails where one is missing. */
const SECTIONS: Readonly<Record<string, Section>> = {
  'prometheus/generate.ts': section('Prometheus', 'The whole'),
  'prometheus/global.ts': section('Prometheus', 'Global settings'),
  'prometheus/storage.ts': section('Prometheus', 'Storage'),
  'prometheus/telemetry.ts': section('Prometheus', 'OTLP'),
  'prometheus/alerting.ts': section('Prometheus', 'Alerting'),
  'prometheus/remote.ts': section('Prometheus', 'Remote write and read'),
  'prometheus/check-remote-write.ts': section('Prometheus', 'Identities and queues at remote ends'),
  'prometheus/alike-ends.ts': section('Prometheus', 'Remote ends that are alike'),
  'prometheus/check-names.ts': section('Prometheus', 'Names'),
  'prometheus/jobs/endpoint.ts': section('Prometheus', 'Endpoints of monitors'),
  'prometheus/jobs/limits.ts': section('Prometheus', 'Limits of jobs'),
  'prometheus/jobs/kubernetes-sd.ts': section('Prometheus', 'Discovery for monitors'),
  'prometheus/jobs/check-monitors.ts': section('Prometheus', 'Selection by the API server'),
  'prometheus/jobs/scrape-config.ts': section('Prometheus', 'ScrapeConfigs'),
  'prometheus/jobs/check-scrape-config.ts': section('Prometheus', 'What ScrapeConfigs need'),
  'prometheus/loader': section('Prometheus', "What is refused in texts of the user's own"),
  'prometheus/relabel/actions.ts': section('Prometheus', 'Actions of relabelings'),
  'prometheus/sd/aws.ts': section('Prometheus', 'Discovery: EC2'),
  'prometheus/sd/azure.ts': section('Prometheus', 'Discovery: Azure'),
  'prometheus/sd/client.ts': section('Prometheus', 'Discovery: HTTP clients'),
  'prometheus/sd/consul.ts': section('Prometheus', 'Discovery: Consul'),
  'prometheus/sd/dns.ts': section('Prometheus', 'Discovery: DNS'),
  'prometheus/sd/docker.ts': section('Prometheus', 'Discovery: Docker'),
  'prometheus/sd/hetzner.ts': section('Prometheus', 'Discovery: Hetzner'),
  'prometheus/sd/kubernetes.ts': section('Prometheus', 'Discovery: Kubernetes'),
  'prometheus/sd/kuma.ts': section('Prometheus', 'Discovery: Kuma'),
  'prometheus/sd/openstack.ts': section('Prometheus', 'Discovery: OpenStack'),
  'http/authentication.ts': section('Prometheus', 'Clients of OAuth 2.0'),
  'http/cloud.ts': section('Prometheus', 'Clouds'),
  'http/proxy.ts': section('Prometheus', 'Proxies'),
  'http/tls.ts': section('Prometheus', 'TLS'),
  'http/credentials.ts': section('Prometheus', 'Credentials in files'),
  'prometheus/workload/arguments.ts': section('Prometheus', 'Arguments'),
  'prometheus/workload/sidecar-fit.ts': section('Prometheus', 'What works with a sidecar of Thanos'),
  'base/prometheus.generated.ts': section('Prometheus', 'Feature flags and additional arguments'),
  'alertmanager/shapes.ts': section('Alertmanager', 'Configuration'),
  'alertmanager/integrations': section('Alertmanager', 'Receivers'),
  'alertmanager/shapes-http.ts': section('Alertmanager', 'HTTP clients'),
  'languages/matchers.ts': section('Alertmanager', 'Syntax of matchers'),
  'alertmanager/times.ts': section('Alertmanager', 'Ranges of days'),
  'alertmanager/template-functions.ts': section('Alertmanager', 'Functions of templates'),
  'alertmanager/notification-data.ts': section('Alertmanager', 'What templates are run with'),
  'alertmanager/inhibitions.ts': section('Alertmanager', 'Inhibitions'),
  'alertmanager/custom-resource/http.ts': section('Alertmanager', 'AlertmanagerConfigs: HTTP clients'),
  'alertmanager/custom-resource/matchers.ts': section('Alertmanager', 'AlertmanagerConfigs: matchers'),
  'alertmanager/custom-resource/credentials.ts': section('Alertmanager', 'Credentials in files'),
  'alertmanager/workload/arguments.ts': section('Alertmanager', 'Arguments'),
  'base/alertmanager.generated.ts': section('Alertmanager', 'Feature flags and additional arguments'),
  'thanos/remote-write.ts': section('Thanos', 'Remote write of the ruler'),
  'thanos/workload/arguments.ts': section('Thanos', 'Arguments of the ruler'),
  'thanos/bucket/arguments.ts': section('Thanos', 'Arguments of what works on a bucket'),
  'thanos/query/arguments.ts': section('Thanos', 'Arguments of the query'),
  'thanos/frontend/arguments.ts': section('Thanos', 'Arguments of the query frontend'),
  'thanos/fit.ts': section('Thanos', 'What works together'),
  'prometheus/workload/thanos-sidecar.ts': section('Thanos', 'The sidecar'),
  'web/grpc-server.ts': section('Thanos', 'The gRPC port'),
  'rules/groups.ts': section('Rules', 'Fields of rules and groups'),
  'base/name-scheme.ts': section('Rules', 'Names beyond letters, digits and underscores'),
  'languages/template/functions.generated.ts': section('Rules', 'Functions of templates'),
  'languages/promql/language.ts': section('Rules', 'Syntax of PromQL'),
  'languages/promql/prometheus.generated.ts': section('Rules', 'Functions, aggregations and keywords of PromQL'),
  'languages/promql/functions.ts': section('Rules', 'Functions of PromQL in Thanos'),
};

const INTRODUCTION = `# What which version knows

<!-- Written by \`npm run docs:fields\` from the tables of lib/core. Do not edit. -->

What which version of a server knows. What it does not know is left out, with a warning that names the field and the
version, or refused where something else would come of it. \`spec.version\` says which version an instance runs.

Names are those of the servers' own configuration where there is one, else those of the API or of what is decided.
`;

export function renderGates(): string {
  const rows = gateRows();
  const paths = Object.keys(SECTIONS);
  const homeless = rows.filter(({ file }) => !paths.some((path) => isBelow(file, path)));
  if (homeless.length > 0) throw new Error(`no section for the gates of ${homeless[0]!.file}: add it`);
  let product = '';
  const parts = Object.entries(SECTIONS).flatMap(([path, section]) => {
    const own = rows.filter(({ file }) => isBelow(file, path));
    if (own.length === 0) throw new Error(`${path} has no gates any more: remove it`);
    const heading = section.product === product ? '' : `\n## ${section.product}\n`;
    product = section.product;
    return [`${heading}\n### ${section.title}\n\n${render(own)}`];
  });
  return INTRODUCTION + parts.join('');
}

function isBelow(file: string, path: string): boolean {
  return file === `lib/core/${path}` || file.startsWith(`lib/core/${path}/`);
}

function render(rows: readonly GateRow[]): string {
  const withHints = rows.some(({ instead }) => instead !== undefined);
  const withNotes = rows.some(({ note }) => note !== undefined);
  const cells = rows.map((row) => [
    code(row.name === row.table ? inWords(row.table) : row.name),
    inWords(row.table),
    row.since ?? '',
    row.until ?? '',
    ...(withHints ? [row.instead ?? ''] : []),
    ...(withNotes ? [row.note ?? ''] : []),
  ]);
  const more = [...(withHints ? ['instead'] : []), ...(withNotes ? ['besides'] : [])];
  return table(['name', 'table', 'since', 'before', ...more], cells);
}

/** `REMOTE_WRITE_GATES` as `remote write`. */
function inWords(constant: string): string {
  return constant
    .replace(/_?GATES?$/, '')
    .replaceAll('_', ' ')
    .toLowerCase();
}
