import { ApiObject } from 'cdk8s';
import { Alertmanager } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Templates in a ConfigMap that is mounted elsewhere than the configuration looks, and in a file beside the configuration. */
const declare: BadCase = (chart) => {
  const object = (kind: string, name: string, content: object) =>
    new ApiObject(chart, `object-${name}`, { apiVersion: 'v1', kind, metadata: { name }, ...content } as never);
  const templates = { 'shop.tmpl': '{{ define "shop.text" }}{{ .Status }}{{ end }}' };
  object('ConfigMap', 'texts', { data: templates });
  const config = (paths: readonly string[]) => ({
    route: { receiver: 'team' },
    receivers: [
      {
        name: 'team',
        slack_configs: [{ channel: 'x', api_url_file: '/dev/null', text: '{{ template "shop.text" . }}' }],
      },
    ],
    templates: paths,
  });
  const alertmanager = (name: string, files: object, paths: readonly string[], spec: object) => {
    object('Secret', name, { stringData: { ...files, 'alertmanager.yaml': JSON.stringify(config(paths)) } });
    new Alertmanager(chart, name, { metadata: { name }, spec: { configSecret: name, ...spec } });
  };
  alertmanager('elsewhere', {}, ['/etc/alertmanager/config/*.tmpl'], { configMaps: ['texts'] });
  alertmanager('beside', templates, [], {});
};

export default declare;
