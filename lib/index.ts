export * from '../imports/monitoring';
export * as v1beta1 from '../imports/monitoring-v1beta1';
