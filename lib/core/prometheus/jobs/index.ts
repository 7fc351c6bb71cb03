/** Monitors → scrape jobs. */

export { podMonitorJobs } from './pod-monitor';
export { probeJobs } from './probe';
export { serviceMonitorJobs } from './service-monitor';
