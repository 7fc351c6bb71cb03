// Generated from imports/crds by `npm run generate:imports`. Do not edit.

export * from './monitoring/kubernetes';
export * from './monitoring/common';
export * from './monitoring/prometheus';
export * from './monitoring/monitors';
export * from './monitoring/scrape-config';
export * from './monitoring/prometheus-rule';
export * from './monitoring/thanos-ruler';
export * from './monitoring/thanos';
export * from './monitoring/alertmanager';
export * from './monitoring/alertmanager-config';
