export * from '../imports/monitoring';
export * as v1beta1 from '../imports/monitoring-v1beta1';
export * from './alertmanager';
export * from './change-plan';
export * from './config-source';
export * from './instance-settings';
export * from './prometheus';
export * from './prometheus-rule';
export * from './service-monitor';
