import { Alertmanager, ConfigSource } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Comments that no compression shortens, and that are the same in every run. */
function noise(length: number): string {
  let text = '';
  let state = 1;
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += `# ${state.toString(36)}${((state * 16_807) % 2_147_483_647).toString(36)}\n`;
  }
  return text;
}

const declare: BadCase = (chart) => {
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    config: ConfigSource.fromText(`route: { receiver: team }\nreceivers: [{ name: team }]\n${noise(400_000)}`),
  });
};

export default declare;
