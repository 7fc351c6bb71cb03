import { ApiObject } from 'cdk8s';
import { Alertmanager, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const data = { 'team.tmpl': '{{ define "team.title" }}{{ .Status | toUpper }}' };
  new ApiObject(chart, 'templates', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'templates' }, data });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: { configMaps: ['templates'] },
    config: ConfigSource.fromObject({
      route: { receiver: 'team' },
      receivers: [{ name: 'team' }],
      templates: ['/etc/alertmanager/configmaps/templates/team.tmpl'],
    }),
  });
};

export default declare;
