import { Secret } from 'cdk8s-plus-27';
import { Alertmanager, ConfigSource, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'whole', {
    metadata: { name: 'whole' },
    config: ConfigSource.fromObject({
      scrape_configs: [{ job_name: 'a', basic_auth: { username: 'me', password: 'the-password' } }],
      remote_write: [{ url: 'https://me:the-password@example.com/write', sigv4: { secret_key: 'the-key' } }],
    }),
  });
  new Secret(chart, 'more', {
    metadata: { name: 'more' },
    stringData: { 'jobs.yaml': '- { job_name: b, params: { token: [the-token] } }' },
  });
  new Prometheus(chart, 'part', {
    metadata: { name: 'part' },
    spec: { serviceMonitorSelector: {}, additionalScrapeConfigs: { name: 'more', key: 'jobs.yaml' } },
  });
  // The version knows a file for the one and not for the other.
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { version: 'v0.28.1' },
    config: ConfigSource.fromObject({
      global: { smtp_auth_secret: 'the-secret' },
      route: { receiver: 'chat' },
      receivers: [
        { name: 'chat', slack_configs: [{ channel: '#a', api_url: 'https://hooks.slack.com/services/the-secret' }] },
      ],
    }),
  });
};

export default declare;
