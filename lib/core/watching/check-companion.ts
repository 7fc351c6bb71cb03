/** What the pods of a sidecar beside a workload of the user's own would not start with, or never reload by. */

import { isSubdomain, SUBDOMAIN } from '../check/names';
import { readUrl } from '../check/url';
import type { Finding, ObjectRef, Problem } from '../diagnostics';
import type { CompanionInput } from './companion';

/** By the properties that the user gave. */
export interface CompanionFields {
  readonly config: 'configSecret' | 'configMap';
  readonly reload: 'reloadUrl' | 'runtimeInfoUrl';
}

export function checkCompanion(input: CompanionInput, fields: CompanionFields, object: ObjectRef): Finding[] {
  const { config, watched, reload, clientCertificate } = input;
  const url = reload.method === 'http' ? reload.url : reload.runtimeInfoUrl;
  const problems: readonly (readonly [path: string, problem: Problem | undefined])[] = [
    [fields.config, nameProblem(config.name)],
    ['configKey', keyProblem(config.key)],
    [fields.reload, addressProblem(url)],
    ['clientCertificate', clientCertificate === undefined ? undefined : nameProblem(clientCertificate)],
    ...watched.map(({ kind, name }) => [`watched${kind}s`, nameProblem(name)] as const),
  ];
  return problems.flatMap(([path, problem]) =>
    problem === undefined ? [] : [{ severity: 'error', object, path, ...problem }],
  );
}

function nameProblem(name: string): Problem | undefined {
  if (isSubdomain(name)) return undefined;
  const message = 'no Secret or ConfigMap can have this name';
  return { code: 'invalid-name', message, given: JSON.stringify(name), allowed: SUBDOMAIN, hint: 'Correct it' };
}

function keyProblem(key: string): Problem | undefined {
  if (/^[-._a-zA-Z0-9]{1,253}$/.test(key) && key !== '.' && !key.startsWith('..')) return undefined;
  return {
    code: 'invalid-name',
    message: 'no Secret or ConfigMap can have this key',
    given: JSON.stringify(key),
    allowed: 'at most 253 letters, digits, "-", "_" and ".", beginning with no ".."',
    hint: 'Correct it; a folder belongs into `mountPath`',
  };
}

function addressProblem(text: string): Problem | undefined {
  const url = readUrl(text);
  if (!('problem' in url) && /^https?$/.test(url.scheme) && url.host !== '') return undefined;
  return {
    code: 'invalid-value',
    message: `this is no address of a server${'problem' in url ? `: ${url.problem}` : ''}`,
    given: JSON.stringify(text),
    allowed: '`http://` or `https://`, a host, and perhaps a port and a path',
    hint: 'Write it as the containers of the pod reach the server, for instance `http://localhost:9115/-/reload`',
  };
}
