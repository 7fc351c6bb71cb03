import type { Alertmanager } from '../alertmanager';
import { type RoutingNode, routingTree } from '../core';
import { Registry } from './registry';

/** The routes of an Alertmanager, from the configuration that is compiled for it. */
export function routingOf(alertmanager: Alertmanager): RoutingNode {
  const routing = Registry.of(alertmanager).routingOf(alertmanager);
  if (routing === undefined) {
    throw new Error(
      `${alertmanager.node.path}: the routes are not known: the configuration is in a Secret that the app does not define, or the app has errors. Give the configuration by ConfigSource.fromFile, fromText or fromObject`,
    );
  }
  try {
    return routingTree(routing);
  } catch (error) {
    throw new Error(`${alertmanager.node.path}: ${(error as Error).message}`);
  }
}
