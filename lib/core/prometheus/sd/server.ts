import type { BuildContext } from '../../base/context';
import { readUrl } from '../../languages/url';

/** Addresses that have to be whole URLs. */
export function checkServer(server = '', context: BuildContext, at: string): void {
  const url = readUrl(server);
  if (!('problem' in url) && url.scheme !== '' && url.host !== '') return;
  context.error(at, {
    code: 'invalid-value',
    message: `this is not the URL of a server${'problem' in url ? `: ${url.problem}` : ''}`,
    given: server,
    allowed: 'a URL with scheme and host, such as https://host:5678',
    hint: 'Correct it',
  });
}

/** Addresses that are asked by HTTP; `what` they should be the URL of. */
export function checkWebUrl(given = '', what: string, context: BuildContext, at: string): void {
  const problem = webUrlProblem(given);
  if (problem === undefined) return;
  context.error(at, {
    code: 'invalid-value',
    message: `this is not ${what}: ${problem}`,
    given,
    allowed: 'a URL with the scheme http or https, and a host',
    hint: 'Correct it',
  });
}

function webUrlProblem(text: string): string | undefined {
  const url = readUrl(text);
  if ('problem' in url) return url.problem;
  if (url.scheme !== 'http' && url.scheme !== 'https') return 'its scheme is neither http nor https';
  return url.host === '' ? 'it names no host' : undefined;
}

/** Addresses of which the server asks no more than that they are there. */
export function checkAddress(server = '', context: BuildContext, at: string): void {
  if (server.trim() !== '') return;
  context.error(at, {
    code: 'missing-field',
    message: 'the address of the server is blank',
    given: 'blanks',
    allowed: 'a host, or a host and a port',
    hint: 'Name the server',
  });
}
