import { Alertmanager, ConfigSource, Prometheus, ThanosRuler } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Pods that the API takes and that do not run, or do not run as they are meant to; and such as are right beside them. */
const declare: BadCase = (chart) => {
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      resources: { requests: { cpu: '500', memory: '400m' }, limits: { memory: '2', 'ephemeral-storage': '4000' } },
      storage: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '50' } } } } },
      containers: [
        { name: 'prometheus', args: ['--storage.tsdb.retention.time=30d'] },
        { name: 'config-reloader', resources: { limits: { cpu: '500Mi' } } },
        { name: 'own', image: 'own:1', args: ['run'] },
      ],
      securityContext: { runAsUser: 0, runAsNonRoot: true },
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'zone',
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector: { matchLabels: { app: 'prometheus' } },
        },
        {
          maxSkew: 1,
          topologyKey: 'zone',
          whenUnsatisfiable: 'ScheduleAnyway',
          additionalLabelSelectors: 'OnResource',
        },
      ],
      affinity: {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            {
              weight: 1,
              podAffinityTerm: { topologyKey: 'zone', labelSelector: { matchLabels: { app: 'prometheus' } } },
            },
          ],
        },
      },
    },
  });
  new Alertmanager(chart, 'alerts', {
    metadata: { name: 'alerts' },
    spec: {
      storage: { emptyDir: { sizeLimit: '500m' } },
      containers: [{ name: 'alertmanager', args: ['--config.file=/etc/own.yml'] }],
      affinity: {
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { topologyKey: 'zone', labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'alertmanager' } } },
            { topologyKey: 'zone', labelSelector: { matchLabels: { app: 'database' } } },
          ],
        },
      },
    },
    config: ConfigSource.fromObject({ route: { receiver: 'a' }, receivers: [{ name: 'a' }] }),
  });
  new ThanosRuler(chart, 'ruler', {
    metadata: { name: 'ruler' },
    spec: {
      queryEndpoints: ['http://query'],
      ruleSelector: {},
      resources: { requests: { cpu: '250m', memory: '400Mi' } },
    },
  });
};

export default declare;
