import { PodMonitor, Prometheus, ServiceMonitor } from 'cdk8s-prometheus';
import type { BadCase } from '../support';

/** Relabelings that Prometheus takes and that do not what they seem to; and such as are right beside them. */
const declare: BadCase = (chart) => {
  new ServiceMonitor(chart, 'web', {
    metadata: { name: 'web' },
    spec: {
      selector: {},
      endpoints: [
        {
          port: 'web',
          relabelings: [
            { sourceLabels: ['__meta_kubernetes_pod_name'], regex: 'web-(.*)', replacement: '$2', targetLabel: 'pod' },
            { sourceLabels: ['__meta_kubernetes_pod_name'], regex: '(.*)', replacement: '$1_web', targetLabel: 'pod' },
            { sourceLabels: ['a'], regex: '(?P<zone>.*)', replacement: '${zone}', targetLabel: 'zone' },
            { sourceLabels: ['a'], regex: '(?P<zone>.*)', replacement: '${zones}', targetLabel: 'zone' },
            { action: 'LabelMap', regex: '__meta_kubernetes_pod_label_.+' },
            { action: 'LabelMap', regex: '__meta_kubernetes_pod_label_(.+)' },
            { action: 'Keep', regex: 'web' },
            { action: 'Drop', regex: 'web' },
            { action: 'Keep', sourceLabels: ['__meta_kubernetes_pod_phase'], regex: 'Running' },
            { action: 'Keep', sourceLabels: ['__name__'], regex: 'http_.*' },
            { action: 'Keep', sourceLabels: ['a', 'b'], regex: 'shop/(web|api)' },
            { action: 'Keep', sourceLabels: ['a', 'b'], regex: 'shop;(web|api)' },
            { action: 'Keep', sourceLabels: ['a', 'b'], regex: 'shop.web' },
            { action: 'Keep', sourceLabels: ['a', 'b'], regex: 'shop/web', separator: '/' },
            { action: 'LabelDrop', regex: '__.+' },
            { action: 'LabelDrop', regex: '__meta_.+' },
            {
              action: 'Keep',
              sourceLabels: ['__meta_kubernetes_namespace', '__meta_kubernetes_pod_name'],
              regex: 'shop/web-.*',
            },
            { action: 'Keep', sourceLabels: ['a', 'b'], regex: 'shop/web-.*' },
            { sourceLabels: ['__meta_kubernetes_pod_labels_app'], targetLabel: 'app' },
            { sourceLabels: ['__meta_kubernetes_endpoints_port_name'], targetLabel: 'port' },
            { sourceLabels: ['__meta_kubernetes_pod_labelpresent_app'], targetLabel: 'has_app' },
            { action: 'LabelMap', regex: '__meta_kubernetes_service_labels_(.+)' },
            { targetLabel: 'team', replacement: '"web"' },
            { sourceLabels: ['a'], regex: '(.*)-.*', replacement: '$$1', targetLabel: 'b' },
            { targetLabel: 'price', replacement: '$$' },
            { action: 'Keep', sourceLabels: ['__meta_kubernetes_pod_name'], regex: '(web-*|api)' },
            { action: 'Keep', sourceLabels: ['__meta_kubernetes_pod_name'], regex: 'web-[0-9]*' },
          ],
          metricRelabelings: [
            { sourceLabels: ['__meta_kubernetes_namespace'], targetLabel: 'namespace' },
            { action: 'LabelMap', regex: '__meta_kubernetes_pod_label_(.+)' },
            { sourceLabels: ['__name__'], regex: 'go_.*', action: 'Drop' },
            { sourceLabels: ['__name__'], regex: 'container_*', action: 'Drop' },
            { sourceLabels: ['__name__'], regex: '/process_.*/', action: 'Drop' },
            { sourceLabels: ['path'], regex: '/health/', action: 'Drop' },
            { sourceLabels: ['__name__'], regex: 'process_', action: 'Drop' },
            { sourceLabels: ['pod'], regex: '.*', action: 'Drop' },
            { sourceLabels: ['pod'], regex: '.+', action: 'Drop' },
            { sourceLabels: ['pod'], regex: '^(.*)$', action: 'Keep' },
            { sourceLabels: ['__name__'], regex: 'http_.*', action: 'Keep' },
            { sourceLabels: ['__name__'], regex: '(http_requests_total|http_up)', action: 'Keep' },
            { sourceLabels: ['__name__'], regex: 'go_.*', action: 'Keep' },
            { regex: 'job|instance', action: 'LabelKeep' },
            { regex: '__name__|job|instance', action: 'LabelKeep' },
            { sourceLabels: ['pod'], targetLabel: '__address__' },
            { sourceLabels: ['__address__'], targetLabel: 'address' },
          ],
        },
      ],
    },
  });
  new PodMonitor(chart, 'pods', {
    metadata: { name: 'pods' },
    spec: {
      selector: {},
      podMetricsEndpoints: [
        { port: 'node', relabelings: [{ sourceLabels: ['__meta_kubernetes_node_label_zone'], targetLabel: 'zone' }] },
        { port: 'web', metricRelabelings: [{ action: 'Keep', sourceLabels: ['__scheme__'], regex: 'https' }] },
      ],
    },
  });
  new PodMonitor(chart, 'attached', {
    metadata: { name: 'attached' },
    spec: {
      selector: {},
      attachMetadata: { node: true },
      podMetricsEndpoints: [
        { port: 'web', relabelings: [{ sourceLabels: ['__meta_kubernetes_node_label_zone'], targetLabel: 'zone' }] },
      ],
    },
  });
  new Prometheus(chart, 'main', {
    metadata: { name: 'main' },
    spec: {
      serviceMonitorSelector: {},
      podMonitorSelector: {},
      remoteWrite: [
        {
          url: 'https://metrics.example.com/write',
          writeRelabelConfigs: [{ sourceLabels: ['__meta_kubernetes_namespace'], regex: 'shop', action: 'Keep' }],
        },
      ],
    },
  });
};

export default declare;
