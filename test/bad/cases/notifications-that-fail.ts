import { Alertmanager, AlertmanagerConfig, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Addresses that are none, templates that are not found, logins without a password or name, and quotes in old matchers; and such as are right beside them. */
const declare: BadCase = (chart) => {
  const mail = (to: string, from = 'Alerts <alerts@example.com>') => ({ to, from, smarthost: 'mail:25' });
  new Alertmanager(chart, 'main', {
    metadata: { name: 'main' },
    spec: { alertmanagerConfigSelector: {} },
    config: ConfigSource.fromObject({
      templates: ['*.tmpl', './team.tmpl', '/etc/alertmanager/configmaps/templates/*.tmpl'],
      route: { receiver: 'mail', routes: [{ match_re: { severity: '"critical"' } }] },
      receivers: [
        {
          name: 'mail',
          email_configs: [
            mail('a@example.com; b@example.com'),
            mail('{{ .CommonLabels.mail }}'),
            { ...mail('ops@example.com'), auth_username: 'ops' },
            {
              ...mail('ops@example.com'),
              auth_username: 'ops',
              auth_password_file: '/etc/alertmanager/secrets/mail/p',
            },
          ],
        },
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
            { ...mail('ops@example.com'), authUsername: 'ops' },
            { ...mail('ops@example.com'), authPassword: { name: 'mail', key: 'password' } },
            { ...mail('ops@example.com'), authUsername: 'ops', authSecret: { name: 'mail', key: 'secret' } },
          ],
        },
      ],
    },
  });
  declareGlobal(chart);
};

/** The global settings have the name, and one receiver a password. */
function declareGlobal(chart: Parameters<BadCase>[0]): void {
  const global = { smtp_smarthost: 'mail:25', smtp_from: 'alerts@example.com', smtp_auth_username: 'alerts' };
  new Alertmanager(chart, 'global', {
    metadata: { name: 'global' },
    spec: {},
    config: ConfigSource.fromObject({
      global,
      route: { receiver: 'mail' },
      receivers: [
        {
          name: 'mail',
          email_configs: [
            { to: 'ops@example.com' },
            { to: 'ops@example.com', auth_secret_file: '/etc/alertmanager/secrets/mail/s' },
          ],
        },
      ],
    }),
  });
}

export default declare;
