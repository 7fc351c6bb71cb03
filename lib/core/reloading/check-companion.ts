/** What the pods of a sidecar beside a workload of the user's own would not start with, or never reload by. */

import { type Finding, Findings, type ObjectRef, type Problem } from '../base/findings';
import { checkTexts } from '../emit/check-texts';
import { checkObjectMetadata } from '../input/object-metadata';
import { nameProblem } from '../languages/names';
import { readUrl } from '../languages/url';
import { type CompanionInput, type CompanionSource, companion } from './companion';

/** By the properties that the user gave. */
export interface CompanionFields {
  readonly config: 'configSecret' | 'configMap';
  readonly reload: 'reloadUrl' | 'runtimeInfoUrl';
}

export function checkCompanion(input: CompanionInput, fields: CompanionFields, object: ObjectRef): readonly Finding[] {
  const { namespace, labels, config, watched, reload, clientCertificate } = input;
  const url = reload.method === 'http' ? reload.url : reload.runtimeInfoUrl;
  const problems: readonly (readonly [path: string, problem: Problem | undefined])[] = [
    ['namespace', nameProblem('dns-label', namespace)],
    [fields.config, nameProblem('object-name', config.name)],
    ['configKey', keyProblem(config.key)],
    [fields.reload, addressProblem(url)],
    ['clientCertificate', clientCertificate === undefined ? undefined : nameProblem('object-name', clientCertificate)],
    ...watched.map(({ kind, name }) => [`watched${kind}s`, nameProblem('object-name', name)] as const),
  ];
  const findings = new Findings();
  for (const repeated of repeatedIn(watched)) findings.error(object, `watched${repeated.kind}s`, twice(repeated));
  for (const [path, problem] of problems) if (problem !== undefined) findings.error(object, path, problem);
  checkObjectMetadata({ labels }, 'chart', object, findings);
  findings.add(checkParts(input, object));
  return findings.sorted();
}

/** What the parts are made of that is no name. */
function checkParts(input: CompanionInput, object: ObjectRef): Finding[] {
  const { env, image, resources } = input;
  const written = { apiVersion: 'v1', kind: 'Pod', metadata: { name: object.name }, spec: companion(input) };
  return checkTexts(written, object, { env, image, resources });
}

function repeatedIn(watched: readonly CompanionSource[]): CompanionSource[] {
  return watched.filter(({ kind, name }, i) => watched.findIndex((w) => w.kind === kind && w.name === name) < i);
}

function twice({ name }: CompanionSource): Problem {
  return {
    code: 'duplicate-volume',
    message: 'a pod cannot have two volumes for one object',
    given: JSON.stringify(name),
    allowed: 'each name once',
    hint: 'Remove one of them',
  };
}

function keyProblem(key: string): Problem | undefined {
  const problem = nameProblem('data-key', key);
  return problem && { ...problem, hint: 'Correct it; a folder belongs into `mountPath`' };
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
