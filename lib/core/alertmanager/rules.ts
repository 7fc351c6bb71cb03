/** What sections must hold whoever writes them: looked at by Alertmanager's loader and again for a version. */

import { isVariable } from '../emit/variables';
import { isReadAsNothing } from '../languages/nothing';
import { BUILT_IN_FUNCTIONS } from '../languages/template';
import { parseTemplate } from '../languages/template/parse';
import { TemplateError, tokenize } from '../languages/template/tokens';
import { readUrl, urlProblem } from '../languages/url';
import { type Complain, isMapping, isSaid, type Mapping } from './walk';

export function addressProblem(text: string): string | undefined {
  if (isVariable(text.trim())) return undefined;
  const url = readUrl(text);
  if ('problem' in url) return urlProblem(text);
  if (url.scheme !== 'http' && url.scheme !== 'https')
    return `its scheme is ${url.scheme === '' ? 'missing' : 'neither http nor https'}`;
  return url.host === '' ? 'it has no host' : undefined;
}

/** A text with braces is a template, and becomes a URL only when a notification is sent. */
export function templateAddressProblem(text: string): string | undefined {
  return text.includes('{{') ? templateProblem(text, BUILT_IN_FUNCTIONS) : addressProblem(text);
}

export function templateProblem(text: string, functions: ReadonlySet<string>): string | undefined {
  if (!text.includes('{{')) return undefined;
  try {
    parseTemplate(tokenize(text), text.length, { functions, variables: [] });
    return undefined;
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return error.message;
  }
}

/** Of proxies any scheme, or none. Of sections of their own kind, Go's YAML library takes two texts for nothing, in quotes as well. */
export function proxyProblem(text: string): string | undefined {
  if (isVariable(text.trim())) return undefined;
  return isReadAsNothing(text) ? 'it has no host' : urlProblem(text);
}

const TLS_VERSIONS = ['TLS10', 'TLS11', 'TLS12', 'TLS13'];

export function checkTlsVersions({ min_version: min, max_version: max }: Mapping, complain: Complain): void {
  const allowed = TLS_VERSIONS.join(', ');
  for (const [field, version] of Object.entries({ min_version: min, max_version: max })) {
    if (version !== undefined && !TLS_VERSIONS.includes(String(version))) {
      complain(field, 'there is no such version of TLS', { allowed });
    }
  }
  if (min !== undefined && max !== undefined && TLS_VERSIONS.indexOf(String(min)) > TLS_VERSIONS.indexOf(String(max))) {
    complain('max_version', 'the newest version allowed is older than the oldest', {
      allowed: `${String(min)} or newer`,
    });
  }
}

export function checkProxy(given: Mapping, complain: Complain): void {
  const { proxy_url, no_proxy, proxy_from_environment, proxy_connect_header } = given;
  const header = isMapping(proxy_connect_header) && Object.keys(proxy_connect_header).length > 0;
  if (header && !isSaid(proxy_url) && !isSaid(proxy_from_environment)) {
    complain('proxy_connect_header', 'headers for a proxy, and no proxy', {
      allowed: 'beside proxy_url or proxy_from_environment',
    });
  }
  if (isSaid(proxy_from_environment) && isSaid(proxy_url)) {
    complain('proxy_url', 'the proxy is given twice, here and by the environment', { allowed: 'one of both' });
  }
  if (isSaid(proxy_from_environment) && isSaid(no_proxy)) {
    complain('no_proxy', 'the environment says which addresses need no proxy', { allowed: 'only beside proxy_url' });
  } else if (isSaid(no_proxy) && !isSaid(proxy_url)) {
    complain('no_proxy', 'exceptions from a proxy, and no proxy', { allowed: 'only beside proxy_url' });
  }
}

/** Headers that the client writes itself. */
const RESERVED = new Set(
  `accept-encoding authorization connection content-encoding content-length content-type date expect host
  keep-alive proxy-authenticate proxy-authorization proxy-connection te trailer transfer-encoding upgrade user-agent
  www-authenticate x-amz-content-sha256 x-amz-date x-amz-security-token x-prometheus-remote-read-version
  x-prometheus-remote-write-version x-prometheus-scrape-timeout-seconds`.split(/\s+/),
);

export function checkHeaders({ http_headers: headers }: Mapping, complain: Complain): void {
  if (!isMapping(headers)) return;
  for (const name of Object.keys(headers)) {
    if (RESERVED.has(name.toLowerCase()))
      complain(`http_headers.${name}`, 'the client writes this header itself', {
        allowed: 'other headers',
        hint: 'Remove it',
      });
  }
}

/** Where bots post to Slack: only there can a message be changed, and there a token goes by default. */
export const SLACK_CHAT_API = 'https://slack.com/api/chat.postMessage';

export function checkUpdateMessage({ update_message, api_url }: Mapping, complain: Complain): void {
  if (update_message !== true || api_url === SLACK_CHAT_API) return;
  complain('update_message', 'only the API for bots can change a message', {
    allowed: `with \`api_url: ${SLACK_CHAT_API}\``,
  });
}

export function checkSlackToken(given: Mapping, complain: Complain): void {
  if (!isSaidSomehow(given, 'app_token') || !isSaidSomehow(given, 'api_url')) return;
  complain('app_token', 'notifications go out by a token or by a webhook', { allowed: 'app_token or api_url' });
}

export function checkPushover(given: Mapping, complain: Complain): void {
  needs(given, withFile('user_key'), complain);
  needs(given, withFile('token'), complain);
  if (given.html === true && given.monospace === true) {
    complain('monospace', 'a message is in HTML or in one width', { allowed: 'html or monospace' });
  }
}

export function checkRole({ external_id, role_arn }: Mapping, complain: Complain): void {
  if (isSaid(external_id) && !isSaid(role_arn))
    complain('external_id', 'this belongs to a role', { allowed: 'beside role_arn' });
}

const JIRA_TYPES = ['auto', 'cloud', 'datacenter'];

export function checkJira({ project, issue_type, api_type }: Mapping, complain: Complain): void {
  if (!isSaid(project)) complain('project', 'the project is missing', { allowed: 'the key of a project' });
  if (!isSaid(issue_type)) complain('issue_type', 'the type of issue is missing', { allowed: 'a type such as Bug' });
  if (isSaid(api_type) && !JIRA_TYPES.includes(String(api_type))) {
    complain('api_type', 'there is no such API of Jira', { allowed: JIRA_TYPES.join(', ') });
  }
}

export function checkIncidentio(given: Mapping, complain: Complain): void {
  const authorized = isAuthorized(given);
  const token = isSaidSomehow(given, 'alert_source_token');
  const ways = 'one of alert_source_token, alert_source_token_file, http_config.authorization';
  if (!isSaidSomehow(given, 'url')) complain('url', 'the address is missing', { allowed: 'url or url_file' });
  if (authorized && token) complain('alert_source_token', 'authorization is given twice', { allowed: ways });
  if (!authorized && !token) complain('alert_source_token', 'authorization is missing', { allowed: ways });
}

/** The older form of a token counts as well: Alertmanager makes the newer of it. */
export function isAuthorized({ http_config }: Mapping): boolean {
  return (
    isMapping(http_config) && (http_config.authorization !== undefined || isSaidSomehow(http_config, 'bearer_token'))
  );
}

/** A field, and the one for a file with its value. */
export function withFile(field: string): readonly string[] {
  return [field, `${field}_file`];
}

export function isSaidSomehow(given: Mapping, field: string): boolean {
  return withFile(field).some((form) => isSaid(given[form]));
}

/** A complaint where none of the fields is said. */
export function needs(given: Mapping, fields: readonly string[], complain: Complain): void {
  if (fields.some((field) => isSaid(given[field]))) return;
  complain(fields[0]!, 'this is missing', { allowed: fields.join(' or ') });
}
