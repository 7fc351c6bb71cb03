/**
 * What Prometheus' loader asks of a job as it will be written, from whichever fields of whatever objects its parts came: one
 * job that it refuses would stop all others.
 */

import type { BuildContext } from '../base/context';
import { Findings } from '../base/findings';
import { validateRelabelings } from './relabel/validate';
import type { Relabeling, ScrapeJob } from './scrape-job';
import type { RelabelConfig } from './spec';

/** Says nothing where something of the object has been found wrong before. */
export function checkJob(job: ScrapeJob, context: BuildContext): void {
  if (context.findings.hasErrors) return;
  const named = context.naming(job.metric_name_validation_scheme);
  for (const list of ['relabel_configs', 'metric_relabel_configs'] as const) {
    for (const relabeling of job[list] ?? []) {
      if (isSound(relabeling, named)) continue;
      checkRelabeling(relabeling, list, named);
    }
  }
}

/** Relabelings that many jobs have in common are frozen, and looked at once. */
const sound = { legacy: new WeakSet<Relabeling>(), utf8: new WeakSet<Relabeling>() };

function isSound(relabeling: Relabeling, { names }: BuildContext): boolean {
  return sound[names].has(relabeling);
}

function checkRelabeling(relabeling: Relabeling, list: string, context: BuildContext): void {
  const findings = new Findings();
  validateRelabelings([asGiven(relabeling)], context.within(context.object, context.references, findings), '');
  const [problem] = findings.all;
  if (problem === undefined) {
    if (Object.isFrozen(relabeling)) sound[context.names].add(relabeling);
    return;
  }
  const { code, message, given = '', allowed = '' } = problem;
  context.error('spec', {
    code,
    message: `Prometheus would refuse what is made of this, in \`${list}\`: ${message}`,
    given,
    allowed,
    hint: 'Look for it in ports, labels and selectors, and in the settings of the instance that it is scraped by',
  });
}

/** As a user would have written it. */
function asGiven({ source_labels, target_label, regex, ...same }: Relabeling): RelabelConfig {
  const given: Readonly<Record<string, unknown>> = {
    ...same,
    ...(source_labels === undefined ? {} : { sourceLabels: source_labels }),
    ...(target_label === undefined ? {} : { targetLabel: target_label }),
    ...(regex === undefined ? {} : { regex: String(regex) }),
  };
  return given;
}
