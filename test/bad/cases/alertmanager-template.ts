import { ApiObject } from 'cdk8s';
import { Alertmanager, AlertmanagerConfig } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const templates = new ApiObject(chart, 'templates', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'templates' },
    data: { 'team.tmpl': '{{ define "team.title" }}{{ .Status | toUpper }}{{ end }}' },
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: {
      alertmanagerConfigSelector: {},
      alertmanagerConfiguration: {
        name: 'base',
        templates: [{ configMap: { name: templates.name, key: 'team.tmpl' } }],
      },
    },
  });
  const slackConfigs = [
    {
      apiURL: { name: 'slack', key: 'url' },
      title: '{{ template "team.title" . }} {{ template "team.titel" . }}',
      text: '{{ range .Alerts }}{{ .Annotations.summary }}',
      fields: [{ title: 'since', value: '{{ (index .Alerts 0).StartsAt | ago }}' }],
    },
  ];
  new AlertmanagerConfig(chart, 'base', {
    metadata: { name: 'base' },
    spec: { receivers: [{ name: 'chat', slackConfigs }], route: { receiver: 'chat' } },
  });
};

export default declare;
