import { Secret } from 'cdk8s-plus-27';
import { ConfigSource, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const JOBS = `
- job_name: web
  scrape_intervall: 30s
  static_configs: [{ targets: ['http://web:80'] }]
- job_name: web
  scrape_interval: 30
  relabel_configs: [{ action: keeep }, { source_labels: [a], regex: '(', target_label: b }]
- kubernetes_sd_configs: [{ role: pods }]
  basic_auth: { username: a, password_file: /b }
  authorization: { credentials_file: /c }
`;

const CONFIG = `
globals: {}
rule_files: [/etc/*/rules.yaml]
scrape_configs:
- job_name: a
  scrape_timeout: 2m
  always_scrape_classic_histograms: true
remote_write:
- name: x
- 
`;

const declare: BadCase = (chart) => {
  new Secret(chart, 'more', { metadata: { name: 'more' }, stringData: { 'jobs.yaml': JOBS } });
  new Prometheus(chart, 'added', {
    metadata: { name: 'added' },
    spec: { serviceMonitorSelector: {}, additionalScrapeConfigs: { name: 'more', key: 'jobs.yaml' } },
  });
  new Prometheus(chart, 'own', {
    metadata: { name: 'own' },
    spec: { version: '2.53.3' },
    config: ConfigSource.fromText(CONFIG),
  });
};

export default declare;
