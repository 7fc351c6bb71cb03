import { ApiObject } from 'cdk8s';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Secrets and ConfigMaps that no API server takes; and such as are encrypted, or filled in later. */
const declare: BadCase = (chart) => {
  const object = (kind: string, name: string, held: object) =>
    new ApiObject(chart, name, { apiVersion: 'v1', kind, metadata: { name }, ...held });
  object('Secret', 'plain', { data: { user: 'YWRtaW4=', password: 'hunter2!' } });
  object('Secret', 'number', { stringData: { pin: 1234 } });
  object('ConfigMap', 'nested', { data: { 'settings.yaml': { a: 1 } } });
  object('ConfigMap', 'picture', { binaryData: { 'a.png': 'not base64' } });
  object('Secret', 'right', { data: { 'a.pem': 'YWJj\nZA==\n', nothing: '' }, stringData: { text: 'hunter2!' } });
  object('Secret', 'placeholder', { data: { password: '<path:secrets/data/a#b>', other: '${PASSWORD}' } });
  object('Secret', 'encrypted', { data: { password: 'ENC[AES256_GCM,data:Yw==]' }, sops: { version: '3.9.0' } });
  new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
};

export default declare;
