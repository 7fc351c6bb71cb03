import { ApiObject } from 'cdk8s';
import { Prometheus } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

const declare: BadCase = (chart) => {
  new Prometheus(chart, 'prometheus', {
    metadata: { name: 'main' },
    spec: { version: 'v3.5.3', scrapeConfigSelector: {} },
  });
  const declareJob = (name: string, more: object) =>
    new ApiObject(chart, name, {
      apiVersion: 'monitoring.coreos.com/v1alpha1',
      kind: 'ScrapeConfig',
      metadata: { name },
      spec: { nameValidationScheme: 'Legacy', staticConfigs: [{ targets: ['example.com:80'] }], ...more },
    });
  declareJob('unescaped', {});
  declareJob('escaped', { nameEscapingScheme: 'Underscores' });
};

export default declare;
