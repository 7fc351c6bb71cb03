/** Relabelings of tenants who are not trusted: a server ends over a label of sixteen megabytes, wherever it comes from. */

import type { BuildContext } from '../../base/context';
import type { Problem } from '../../base/findings';
import { memberPath } from '../../base/place';
import type { Resource } from '../../base/resource';
import { isRecord } from '../../base/values';
import { isTenants } from '../../tenants/tenants';
import type { PrometheusInstance } from '../instance';
import { outgrown } from '../relabel/growth';
import { relabelings } from '../relabel/relabel';
import type { RelabelConfig } from '../spec';

/**
 * How often a label may hold what was there: of a target, which annotations and the monitor itself make as long as a megabyte;
 * and of a sample, which the body of an answer bounds.
 */
const MOST: Readonly<Record<string, number>> = { relabelings: 4, relabelingConfigs: 4, metricRelabelings: 2 };

/** Characters of a monitor; with the annotations of its targets it stays below a megabyte. */
const LONGEST_TEXT = 256 * 1024;

export function checkGrowth(monitor: Resource, { tenants }: PrometheusInstance, context: BuildContext): void {
  if (!tenants.hostile || !isTenants(monitor, tenants)) return;
  lookInto(monitor.spec, 'spec', context);
}

function lookInto(value: unknown, at: string, context: BuildContext): void {
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT) context.error(at, TOO_LONG);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) lookInto(item, `${at}[${index}]`, context);
  } else if (isRecord(value)) {
    for (const [name, member] of Object.entries(value)) {
      const place = memberPath(at, name);
      if (Object.hasOwn(MOST, name) && Array.isArray(member))
        checkList(member as RelabelConfig[], MOST[name]!, place, context);
      lookInto(member, place, context);
    }
  }
}

function checkList(list: readonly RelabelConfig[], most: number, at: string, context: BuildContext): void {
  const index = outgrown(relabelings(list, context), most);
  if (index === undefined) return;
  context.error(`${at}[${index}]`, {
    code: 'invalid-relabeling',
    message: 'a tenant who is not trusted may end the server by it: it may make a label of many copies of another one',
    given: 'copies of copies',
    allowed: `a list that makes at most ${most} copies of each label`,
    hint: 'Refer to what is read once, and to less of what the list itself has written',
  });
}

const TOO_LONG: Problem = {
  code: 'too-large',
  message: 'a tenant who is not trusted may end the server by a text of this length in a label',
  given: `more than ${LONGEST_TEXT} characters`,
  allowed: `at most ${LONGEST_TEXT} characters`,
  hint: 'Shorten it',
};
