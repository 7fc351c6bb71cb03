/** Settings of an Alertmanager that its receivers fall back to. */

import type { AlertmanagerGlobalConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { GLOBALS } from '../integrations';
import type { GlobalSettings } from '../integrations/integration';
import type { WireGlobal } from '../types';
import { canonicalDuration, demand } from './fields';
import { checkGlobalHttpConfig, httpConfig } from './http';

type Input = AlertmanagerGlobalConfig;

export function convertGlobal(given: Input, context: BuildContext, at: string): WireGlobal {
  const { resolveTimeout = '', httpConfig: client } = given;
  const timeout = canonicalDuration(resolveTimeout, context, `${at}.resolveTimeout`);
  const settings = GLOBALS.map(({ under, part }) => {
    const own = ownOf(given, under);
    return own === undefined ? {} : part.convert(own, context, placeOf(under, at));
  });
  return {
    ...(timeout === undefined ? {} : { resolve_timeout: timeout }),
    ...(client === undefined ? {} : { http_config: httpConfig(client, context, `${at}.httpConfig`) }),
    ...Object.assign({}, ...settings),
  };
}

function ownOf(given: Input, under: GlobalSettings['under']): object | undefined {
  return under === undefined ? given : (given[under] as object | undefined);
}

function placeOf(under: GlobalSettings['under'], at: string): string {
  return under === undefined ? at : `${at}.${under}`;
}

/** Integrations that a version lacks altogether are an error, since receivers would count on them. */
export function checkGlobal(given: Input, context: BuildContext, at: string): void {
  checkGlobalHttpConfig(given.httpConfig, context, `${at}.httpConfig`);
  for (const { under, part, gate } of GLOBALS) {
    const own = ownOf(given, under);
    if (own === undefined) continue;
    const here = placeOf(under, at);
    if (under === undefined || gate === undefined || demand(gate, under, context, here)) part.check(own, context, here);
  }
}
