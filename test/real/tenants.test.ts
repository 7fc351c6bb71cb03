import { expect, it } from 'vitest';
import type { InputObject } from '../conformance/case';
import { alertsOf, seriesOf, startTarget, startTenants, tenantObject } from '../support/tenants';
import { describeWith, PROMETHEUS_VERSIONS } from '../support/tools';
import { eventually, sleep } from '../support/wait';

const FORGED = { namespace: 'pay', job: 'pay/api' };

/** What a tenant of `shop` may have scraped so that it looks as if it came from `pay`. */
const FORGERIES: Readonly<Record<string, object>> = {
  'static-labels': {},
  replaced: { relabelings: [{ targetLabel: 'namespace', replacement: 'pay' }] },
  mapped: { relabelings: [{ action: 'LabelMap', regex: 'job', replacement: 'namespace' }] },
  dropped: { relabelings: [{ action: 'LabelDrop', regex: 'namespace' }] },
  kept: { relabelings: [{ action: 'LabelKeep', regex: '__.*|namespace|job' }] },
  hashed: { relabelings: [{ action: 'HashMod', sourceLabels: ['job'], targetLabel: 'namespace', modulus: 1 }] },
  lowered: { relabelings: [{ action: 'Lowercase', sourceLabels: ['namespace'], targetLabel: 'namespace' }] },
  parameter: {
    params: { namespace: ['pay'] },
    relabelings: [{ sourceLabels: ['__param_namespace'], targetLabel: 'namespace' }],
  },
  honored: { honorLabels: true },
  renamed: { honorLabels: true, metricRelabelings: [{ targetLabel: 'namespace', replacement: 'pay' }] },
  'metrics-dropped': { metricRelabelings: [{ action: 'LabelDrop', regex: 'namespace' }] },
};

const EVIL = 'evil{namespace="pay",exported_namespace="pay"} 1\nup{namespace="pay"} 1\n';

function forgeries(target: string) {
  const closed = '127.0.0.1:9';
  const labels = { ...FORGED, exported_namespace: 'pay' };
  return [
    ...Object.entries(FORGERIES).map(([name, spec]) =>
      tenantObject('ScrapeConfig', 'shop', name, { staticConfigs: [{ targets: [target, closed], labels }], ...spec }),
    ),
    tenantObject('ScrapeConfig', 'shop', 'discovered', { httpSDConfigs: [{ url: `http://${target}/targets` }] }),
    tenantObject('Probe', 'shop', 'probe', {
      prober: { url: target, path: '/metrics' },
      targets: {
        staticConfig: {
          static: ['a'],
          labels: FORGED,
          relabelingConfigs: [{ targetLabel: 'namespace', replacement: 'pay' }],
        },
      },
    }),
  ];
}

const CARD = '4111';

/** Each in an alert of `shop`, which is to learn nothing of `pay` by it. */
const SPYING: Readonly<Record<string, string>> = {
  plain: `{{ with query "secret" }}{{ . | first | label "card" }}{{ end }}`,
  'another namespace': `{{ with query "secret{namespace='pay'}" }}{{ . | first | label "card" }}{{ end }}`,
  'any namespace': '{{ range query `secret{namespace=~".*"}` }}{{ .Labels.card }}{{ end }}',
  'through a pipe': `{{ range "secret" | query | sortByLabel "card" }}{{ .Labels.card }}{{ end }}`,
  'in parentheses': `{{ (query ("secret") | first).Labels.card }}`,
  'a variable': `{{ $q := "secret" }}{{ range query $q }}{{ .Labels.card }}{{ end }}`,
  'a result kept': `{{ $r := query "secret" }}{{ range $i, $s := $r }}{{ $s.Labels.card }}{{ end }}`,
  'a nested template': `{{ define "t" }}{{ range query . }}{{ .Labels.card }}{{ end }}{{ end }}{{ template "t" "secret" }}`,
  'a constant nested': `{{ define "t" }}{{ range query "secret" }}{{ .Labels.card }}{{ end }}{{ end }}{{ template "t" . }}`,
  'a block': `{{ block "b" "secret" }}{{ range query . }}{{ .Labels.card }}{{ end }}{{ end }}`,
  'put together': `{{ range query (printf "%s%s" "sec" "ret") }}{{ .Labels.card }}{{ end }}`,
  'a value that ends its text': `{{ range printf "none{a='%s'}" "'} or secret{b='" | query }}{{ .Labels.card }}{{ end }}`,
  'a value of a number': `{{ range printf "secret > %d" 1 | query }}{{ .Labels.card }}{{ end }}`,
  'an escape': `{{ range query "se\\x63ret{names\\u0070ace='pay'}" }}{{ .Labels.card }}{{ end }}`,
  'lines and comments': '{{- /* " */ -}}{{ range query `# }\nsecret # {\n` }}{{ .Labels.card }}{{ end }}',
  'the other branch': `{{ with query "none" }}{{ else }}{{ range query "secret" }}{{ .Labels.card }}{{ end }}{{ end }}`,
  'a carriage return': '{{ range query `sec\rret` }}{{ .Labels.card }}{{ end }}',
};

/** Of a query whose text is known, the tenant's own series still come. */
const OWN: Readonly<Record<string, string>> = {
  'a constant': `{{ with query "own" }}{{ . | first | label "card" }}{{ end }}`,
  'a value': `{{ range printf "own{card='%s'}" "mine" | query }}{{ .Labels.card }}{{ end }}`,
  'values in another order': `{{ range printf "own{zone=%q,card=%q} or own{card='%s'}" "z" "x" "mine" | query }}{{ .Labels.card }}{{ end }}`,
  'its own namespace': `{{ range printf "own{namespace='%s'}" $labels.namespace | query }}{{ .Labels.card }}{{ end }}`,
};

function alertObject(namespace: string, alert: string, more: object, ofGroup: object = {}) {
  const expr = `label_replace(vector(1), "namespace", "${namespace}", "", "")`;
  return tenantObject('PrometheusRule', namespace, alert.replaceAll(' ', '-'), {
    groups: [{ name: alert, ...ofGroup, rules: [{ alert, expr, ...more }] }],
  });
}

const alertsWith = (namespace: string, texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([name, summary]) => alertObject(namespace, name, { annotations: { summary } }));

/** Scraped of `pay` and of `shop`, which calls its job and instance as those of `pay` are called. */
async function startBoth(version: string, rules: readonly InputObject[], spec: object = {}) {
  const target = await startTarget({
    '/pay': `secret{card="${CARD}"} 42\ntarget_info{bank="${CARD}"} 1\n`,
    '/shop': 'own{card="mine"} 1\n',
  });
  const scraped = (namespace: string) =>
    tenantObject('ScrapeConfig', namespace, 'targets', {
      metricsPath: `/${namespace}`,
      staticConfigs: [{ targets: [target] }],
      relabelings: [
        { targetLabel: 'job', replacement: 'one' },
        { targetLabel: 'instance', replacement: 'one' },
      ],
    });
  const tenants = await startTenants(version, [scraped('pay'), scraped('shop'), ...rules], spec);
  await eventually('both are scraped', async () => (await seriesOf(tenants.server, 'secret or own')).length === 2, 30);
  return tenants;
}

for (const version of PROMETHEUS_VERSIONS) {
  describeWith([`prometheus-${version}`], `Prometheus ${version}, where the label of a namespace is enforced`, () => {
    it('has no series of another namespace, whatever a tenant has scraped', { timeout: 60_000 }, async () => {
      const pages: Record<string, string> = { '/metrics': EVIL };
      const target = await startTarget(pages);
      pages['/targets'] = JSON.stringify([{ targets: [target], labels: FORGED }]);
      const inputs = forgeries(target);
      const { server, findings } = await startTenants(version, inputs);
      expect(findings).toEqual([]);
      const pools = new Set(inputs.map(({ kind, metadata }) => `${kind}/shop/${metadata.name}`.toLowerCase()));
      await eventually(
        'every target is scraped, or known to be down',
        async () => {
          const { data } = (await (await fetch(`${server.url}/api/v1/targets`)).json()) as {
            data: { activeTargets: readonly { scrapePool: string; health: string }[] };
          };
          const seen = data.activeTargets.filter(({ health }) => health !== 'unknown');
          return new Set(seen.map(({ scrapePool }) => scrapePool.toLowerCase())).size === pools.size;
        },
        30,
      );
      expect(await seriesOf(server, 'count(evil)')).not.toEqual([]);
      expect(await seriesOf(server, 'count by (__name__, namespace) ({__name__!="",namespace!="shop"})')).toEqual([]);
    });

    it('lets no template of a tenant read series of another', { timeout: 60_000 }, async () => {
      const { server } = await startBoth(version, [
        ...alertsWith('shop', { ...SPYING, ...OWN }),
        // The same templates find something where nothing is enforced.
        ...alertsWith('monitoring', SPYING),
        alertObject('shop', 'a label', { labels: { stolen: SPYING['plain'] } }),
        alertObject('shop', 'a label of a group', {}, { labels: { stolen: SPYING['plain'] } }),
      ]);
      const alerts = await eventually('alerts have found what they may', async () => {
        const found = await alertsOf(server);
        const telling = (text: string) => found.filter((alert) => JSON.stringify(alert).includes(text)).length;
        const all = telling(CARD) >= Object.keys(SPYING).length && telling('mine') >= Object.keys(OWN).length;
        return all ? found : undefined;
      });
      const ofShop = alerts.filter(({ labels }) => labels['namespace'] === 'shop');
      expect(ofShop.filter((alert) => JSON.stringify(alert).includes(CARD))).toEqual([]);
      expect(ofShop.map(({ labels }) => labels['alertname'])).toEqual(
        expect.arrayContaining([...Object.keys(OWN), 'plain', 'a label', 'a label of a group']),
      );
    });
  });
}

/** `info()` is newer than the oldest line. */
for (const version of PROMETHEUS_VERSIONS.filter((one) => !one.startsWith('2.'))) {
  describeWith([`prometheus-${version}`], `info() of Prometheus ${version}`, () => {
    it('adds no label of another namespace, where that is enforced', { timeout: 60_000 }, async () => {
      const recorded = (namespace: string, name: string, expr: string) =>
        tenantObject('PrometheusRule', namespace, name, {
          groups: [{ name, rules: [{ record: `enriched:${name}`, expr }] }],
        });
      const exprs = {
        all: 'info(own)',
        named: 'info(own, {bank=~".*"})',
        forged: 'info(own, {bank=~".+",namespace="pay"})',
        other: 'info(own, {__name__="target_info"})',
      };
      const { server } = await startBoth(
        version,
        [
          ...Object.entries(exprs).map(([name, expr]) => recorded('shop', name, expr)),
          recorded('monitoring', 'platform', 'info(own)'),
        ],
        { enableFeatures: ['promql-experimental-functions'] },
      );
      await eventually('the platform sees what there is', async () => {
        const [enriched] = await seriesOf(server, 'enriched:platform');
        return enriched?.metric['bank'] === CARD;
      });
      // Each group runs once a second.
      await sleep(2_500);
      expect(await seriesOf(server, `{__name__=~"enriched:.*",__name__!="enriched:platform",bank="${CARD}"}`)).toEqual(
        [],
      );
    });
  });
}
