import { Alertmanager, ConfigSource, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Files in the folders of `spec.secrets` and `spec.configMaps`; what is mounted there in another way, and comments, are not meant. */
const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { secrets: ['mail'] },
    config: ConfigSource.fromText(`
# Once in /etc/alertmanager/secrets/old/url
global: { smtp_auth_password_file: /etc/alertmanager/secrets/mail/password }
templates: ['/etc/alertmanager/configmaps/templates/*.tmpl']
route: { receiver: chat }
receivers:
  - name: chat
    slack_configs: [{ api_url_file: "/etc/alertmanager/secrets/chat/url", channel: '#alerts' }]
`),
  });
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      volumes: [{ name: 'more', secret: { secretName: 'more' } }],
      volumeMounts: [{ name: 'more', mountPath: '/etc/prometheus/secrets/more' }],
    },
  });
  const tlsFiles = (name: string) => ({
    port: 'web',
    tlsConfig: {
      certFile: `/etc/prometheus/secrets/${name}/tls.crt`,
      keyFile: `/etc/prometheus/secrets/${name}/tls.key`,
    },
  });
  new ServiceMonitor(chart, 'shop', {
    metadata: { name: 'shop' },
    spec: { selector: {}, endpoints: [tlsFiles('istio-certs'), tlsFiles('more')] },
  });
  new Prometheus(chart, 'own', {
    metadata: { name: 'own' },
    config: ConfigSource.fromText(
      'tls_server_config: {}\nscrape_config_files: [/etc/prometheus/configmaps/jobs/*.yaml]\n',
    ),
  });
};

export default declare;
