import { Alertmanager, ConfigSource, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Forms of YAML that are well formed, and that the servers' library does not know. */
const declare: BadCase = (chart) => {
  const receivers = 'receivers: [{ name: none }]';
  const alertmanager = (name: string, route: string) =>
    new Alertmanager(chart, name, {
      metadata: { name },
      spec: {},
      config: ConfigSource.fromText(`${route}\n${receivers}\n`),
    });
  alertmanager('anchor', 'route: &a.b { receiver: none }');
  alertmanager('escape', 'route: { receiver: none, group_by: ["\\/path"] }');
  alertmanager('half', 'route: { receiver: none, match: { team: "\\ud83d\\ude00" } }');
  new Prometheus(chart, 'directive', {
    metadata: { name: 'directive' },
    spec: {},
    config: ConfigSource.fromText('%YAML 1.2\n---\nglobal: {}\n'),
  });
};

export default declare;
