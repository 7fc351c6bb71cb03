import { ConfigSource, Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  const texts = ['remote_write:\n  - basic_auth: {password: the-password\n', '- job_name: alone', 'the-password'];
  for (const [index, text] of texts.entries()) {
    const name = `prometheus-${index}`;
    new Prometheus(chart, name, { metadata: { name }, config: ConfigSource.fromText(text) });
  }
};

export default declare;
