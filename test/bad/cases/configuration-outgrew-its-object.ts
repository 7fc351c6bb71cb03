import { Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Text that no compression shortens by much, and that is the same in every run. */
function noise(length: number, seed: number): string {
  let text = '';
  let state = seed;
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += ((state * 16_807) % 2_147_483_647).toString(36);
  }
  return text;
}

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', { metadata: { name: 'main' }, spec: { serviceMonitorSelector: {} } });
  for (let i = 0; i < 30; i += 1) {
    const spec = { selector: {}, endpoints: [{ port: 'web', params: { noise: [noise(10_000, i + 1)] } }] };
    new ServiceMonitor(chart, `web-${i}`, { metadata: { name: `web-${i}` }, spec });
  }
};

export default declare;
