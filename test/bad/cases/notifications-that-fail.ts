import { Alertmanager, AlertmanagerConfig, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Addresses that are none, templates that are not found, and quotes in old matchers; and such as are right beside them. */
const declare: BadCase = (chart) => {
  const mail = (to: string, from = 'Alerts <alerts@example.com>') => ({ to, from, smarthost: 'mail:25' });
  new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    spec: { alertmanagerConfigSelector: {} },
    config: ConfigSource.fromObject({
      templates: ['*.tmpl', './team.tmpl', '/etc/alertmanager/configmaps/templates/*.tmpl'],
      route: { receiver: 'mail', routes: [{ match_re: { severity: '"critical"' } }] },
      receivers: [
        { name: 'mail', email_configs: [mail('a@example.com; b@example.com'), mail('{{ .CommonLabels.mail }}')] },
      ],
    }),
  });
  new AlertmanagerConfig(chart, 'team', {
    metadata: { name: 'team' },
    spec: {
      route: { receiver: 'mail' },
      receivers: [
        {
          name: 'mail',
          emailConfigs: [
            mail('team'),
            mail('a@example.com, B <b@example.com>', 'Alerts'),
            mail('"Ops; all" <ops@example.com>'),
          ],
        },
      ],
    },
  });
};

export default declare;
