/**
 * What Prometheus' loader asks of a job as it will be written, from whichever fields of whatever objects its parts came: one
 * job that it refuses would stop all others.
 */

import type { BuildContext } from '../base/context';
import type { Problem } from '../base/findings';
import { relabelingProblems } from './relabel/validate';
import type { ScrapeJob } from './scrape-job';

const LISTS = ['relabel_configs', 'metric_relabel_configs'] as const;

/** Says nothing where something of the object has been found wrong before. */
export function checkJob(job: ScrapeJob, context: BuildContext): void {
  if (context.findings.hasErrors) return;
  const named = context.naming(job.metric_name_validation_scheme);
  for (const list of LISTS) {
    const relabelings = job[list];
    if (relabelings === undefined) continue;
    for (const { problem } of relabelingProblems(relabelings, named)) context.error('spec', asOfJob(problem, list));
  }
}

function asOfJob(problem: Problem, list: string): Problem {
  return {
    ...problem,
    message: `Prometheus would refuse what is made of this, in \`${list}\`: ${problem.message}`,
    hint: 'Look for it in ports, labels and selectors, and in the settings of the instance that it is scraped by',
  };
}
