import { FindingCode, FindingSeverity, Findings, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** What an app and its objects say of their findings, and what cannot be read of it. */
const declare: BadCase = (chart, app) => {
  Findings.of(app).setSeverity(FindingCode.NOTHING_SELECTED, FindingSeverity.ERROR, {
    reason: 'each has its own team',
  });
  new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
  new Prometheus(chart, 'none', { metadata: { name: 'none' }, spec: { probeSelector: { matchLabels: { a: 'b' } } } });
  const monitor = (name: string, severity: string, annotation = 'severity') =>
    new ServiceMonitor(chart, name, {
      metadata: { name, annotations: { [`cdk8s-prometheus.io/${annotation}`]: severity } },
      spec: { selector: {}, endpoints: [{ port: 'web', params: { token: ['abc'] } }] },
    });
  monitor('ignored', 'plain-credential=ignored, everybody knows it');
  monitor('raised', 'plain-credential=error, it has to go');
  monitor('code', 'plain-credentials=ignored, everybody knows it');
  monitor('unlike-any-code', 'everything=ignored, I know');
  monitor('value', 'plain-credential=ignore, everybody knows it');
  monitor('reason', 'plain-credential=ignored');
  monitor('form', 'ignored\nplain-credential=ignored, everybody knows it');
  monitor('nothing', '');
  monitor('fixed', 'wrong-type=ignored, it works for me');
  monitor('annotation', 'plain-credential=ignored, everybody knows it', 'severities');
};

export default declare;
