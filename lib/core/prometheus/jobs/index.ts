/** Monitors → scrape jobs. */

export { podMonitorJobs } from './pod-monitor';
export { probeJobs } from './probe';
export { scrapeConfigJobs } from './scrape-config';
export { serviceMonitorJobs } from './service-monitor';
