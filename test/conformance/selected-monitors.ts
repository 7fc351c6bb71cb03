/** Whether monitors of a recorded case are taken: references are followed when their jobs are built. */

import type { BuildContext } from '../../lib/core/base/context';
import type { Kind, Resource } from '../../lib/core/base/resource';
import { refOf } from '../../lib/core/base/resource';
import type { PrometheusInstance } from '../../lib/core/prometheus/instance';
import type { ScrapeJob } from '../../lib/core/prometheus/scrape-job';
import { type Case, resourcesOf } from './case';
import type { Outcome } from './component';
import { instanceOf } from './instance';

export function selectedMonitors<Spec extends object, K extends Kind>(
  testCase: Case,
  kind: K,
  check: (monitor: Resource<Spec, K>, instance: PrometheusInstance, context: BuildContext) => void,
  build: (monitor: Resource<Spec, K>, instance: PrometheusInstance, context: BuildContext) => Iterable<ScrapeJob>,
): Outcome {
  const { instance, findings } = instanceOf(testCase);
  for (const monitor of resourcesOf<Spec, K>(testCase, kind)) {
    const context = instance.context.for(refOf(monitor));
    check(monitor, instance, context);
    for (const _ of build(monitor, instance, context));
  }
  return { output: { selected: true }, findings: findings.sorted() };
}
