/** Single values as Prometheus reads them. What was given is never repeated: it may be a password in the wrong place. */

import type { Remark } from '../../base/findings';
import { sizeProblem } from '../../languages/byte-size';
import { durationProblem } from '../../languages/duration';
import { urlProblem } from '../../languages/url';

type Said = Pick<Remark, 'message' | 'allowed'>;

const TLS_VERSIONS = ['TLS10', 'TLS11', 'TLS12', 'TLS13'];

export function scalarProblem(value: unknown, kind: string): Said | undefined {
  if (kind === 'any') return undefined;
  if (typeof value === 'object') return refused('this is no single value', 'one value');
  // Variables have no value before the pod starts.
  if (typeof value === 'string' && /\$\(\w+\)/.test(value)) return undefined;
  const check = CHECKS[kind];
  return check?.(value);
}

function refused(what: string, allowed: string): Said {
  return { message: `${what}, and Prometheus would not start`, allowed };
}

type Check = (value: unknown) => Said | undefined;

/** Go's reader takes every scalar as a text. */
function ofText(check: (text: string) => Said | undefined): Check {
  return (value) => check(String(value));
}

const isNumber = (value: unknown) => typeof value === 'number' || typeof value === 'bigint';

const CHECKS: Readonly<Record<string, Check>> = {
  flag: (value) =>
    typeof value === 'boolean' ? undefined : refused('this is neither true nor false', 'true or false'),
  number: (value) => (isNumber(value) ? undefined : refused('this is no number', 'a number')),
  integer: (value) => (isNumber(value) ? undefined : refused('this is no number', 'a whole number')),
  count: (value) =>
    isNumber(value) && (value as number | bigint) >= 0
      ? undefined
      : refused('this counts nothing', 'a number from 0 on'),
  duration: ofText((text) => {
    const problem = text === '' ? 'it is blank' : durationProblem(text);
    return problem === undefined ? undefined : refused('this is no duration', 'a duration such as `30s` or `1h30m`');
  }),
  size: ofText((text) => {
    const problem = sizeProblem(text);
    return problem === undefined ? undefined : refused(`this is no size: ${problem}`, 'a size such as `10MB`');
  }),
  url: ofText((text) => {
    const problem = urlProblem(text);
    return problem === undefined || text === '' ? undefined : refused(`this is no URL: ${problem}`, 'a URL');
  }),
  tls_version: ofText((text) =>
    TLS_VERSIONS.includes(text) || text === ''
      ? undefined
      : refused('there is no such version', TLS_VERSIONS.join(', ')),
  ),
};
