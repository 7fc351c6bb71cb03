import { slowestInterval } from '../core';
import type { IInstance } from '../instance-reference';
import { Prometheus } from '../prometheus';
import { ThanosQuery } from '../thanos-query';
import { ThanosQueryFrontend } from '../thanos-query-frontend';

/** How often targets are scraped whose data an instance answers with; undefined where nobody knows. */
export function scrapeIntervalFor(instance: IInstance): string | undefined {
  return slowestInterval(serversBehind(instance).map(({ _spec }) => _spec.scrapeInterval));
}

/** The servers of the app; those with a configuration of their own say it there. */
function serversBehind(instance: IInstance): Prometheus[] {
  if (instance instanceof Prometheus) return instance._isConfigured ? [instance] : [];
  if (!(instance instanceof ThanosQuery || instance instanceof ThanosQueryFrontend)) return [];
  return instance.node.root.node
    .findAll()
    .filter((each) => each instanceof Prometheus)
    .filter((each) => each._isConfigured && each._ownSpec.thanos !== undefined)
    .filter((each) => instance instanceof ThanosQueryFrontend || instance._asks(each));
}
