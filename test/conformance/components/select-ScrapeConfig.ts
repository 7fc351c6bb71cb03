import { refOf } from '../../../lib/core/base/resource';
import { checkScrapeConfig } from '../../../lib/core/prometheus/jobs/check-scrape-config';
import { type ScrapeConfigResource, scrapeConfigJobs } from '../../../lib/core/prometheus/jobs/scrape-config';
import { type Case, resourcesOf } from '../case';
import type { Outcome } from '../component';
import { instanceOf } from '../instance';

/** Whether the case's ScrapeConfigs are taken: references are followed when their jobs are built. */
export function run(testCase: Case): Outcome {
  const { instance, findings } = instanceOf(testCase);
  const resources: readonly ScrapeConfigResource[] = resourcesOf(testCase, 'ScrapeConfig');
  for (const resource of resources) {
    const context = instance.context.for(refOf(resource));
    checkScrapeConfig(resource, instance, context);
    for (const _ of scrapeConfigJobs(resource, instance, context));
  }
  return { output: { selected: true }, findings: findings.sorted() };
}
