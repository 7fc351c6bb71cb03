import { App, Chart, YamlOutputType } from 'cdk8s';
import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** One Role in each namespace that is looked at, all of the instance's name. */
const declare: BadCase = (_chart, { outdir }) => {
  for (const yamlOutputType of [
    YamlOutputType.FILE_PER_CHART,
    YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
  ] as const) {
    const app = new App({ outdir, yamlOutputType });
    const chart = new Chart(app, 'apart', { namespace: 'monitoring' });
    new Prometheus(chart, 'main', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
    new ServiceMonitor(chart, 'web', {
      metadata: { name: 'web' },
      spec: { selector: {}, endpoints: [{ port: 'web' }], namespaceSelector: { matchNames: ['shop', 'bank'] } },
    });
    if (yamlOutputType === YamlOutputType.FILE_PER_CHART) app.synthYaml();
    else app.synth();
  }
};

export default declare;
