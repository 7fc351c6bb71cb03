/** What must be true of every section: checked as by Alertmanager's loader, and again for a version. */

import { isVariable } from '../emit/variables';
import { isReadAsNothing } from '../languages/nothing';
import { isPlaceholder, NOT_REPLACED } from '../languages/placeholder';
import { BUILT_IN_FUNCTIONS } from '../languages/template';
import { parseTemplate } from '../languages/template/parse';
import { TemplateError, tokenize } from '../languages/template/tokens';
import { readUrl, urlProblem } from '../languages/url';
import { withFile } from './shape';
import { type Complain, isMapping, isSet, type Mapping } from './walk';

export function addressProblem(text: string): string | undefined {
  if (isVariable(text.trim())) return undefined;
  if (isPlaceholder(text)) return NOT_REPLACED;
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
  return isReadAsNothing(text) || isWrittenAsNothing(text) ? 'it has no host' : urlProblem(text);
}

/** A URL without any part counts as none beside settings that need a proxy. */
function isWrittenAsNothing(text: string): boolean {
  return /^(\/\/)?#?$/.test(text);
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
  if (header && !isSet(proxy_url) && !isSet(proxy_from_environment)) {
    complain('proxy_connect_header', 'headers for a proxy, and no proxy', {
      allowed: 'beside proxy_url or proxy_from_environment',
    });
  }
  if (isSet(proxy_from_environment) && isSet(proxy_url)) {
    complain('proxy_url', 'the proxy is given twice, here and by the environment', { allowed: 'one of them' });
  }
  if (isSet(proxy_from_environment) && isSet(no_proxy)) {
    complain('no_proxy', 'the environment says which addresses need no proxy', { allowed: 'only beside proxy_url' });
  } else if (isSet(no_proxy) && !isSet(proxy_url)) {
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

/** The older form of a token counts as well: Alertmanager makes the newer of it. */
export function isAuthorized({ http_config }: Mapping): boolean {
  return (
    isMapping(http_config) && (http_config.authorization !== undefined || isSetSomehow(http_config, 'bearer_token'))
  );
}

export function isSetSomehow(given: Mapping, field: string): boolean {
  return withFile(field).some((form) => isSet(given[form]));
}

/** A complaint where none of the fields is set. */
export function needs(given: Mapping, fields: readonly string[], complain: Complain): void {
  if (fields.some((field) => isSet(given[field]))) return;
  complain(fields[0]!, 'this is missing', { allowed: fields.join(' or ') });
}

/** As `needs`, or the global settings named beside them say it. */
export function needsOrGlobal(
  given: Mapping,
  global: Mapping,
  fields: readonly string[],
  settings: readonly string[],
  complain: Complain,
): void {
  if (fields.some((field) => isSet(given[field])) || settings.some((setting) => isSet(global[setting]))) return;
  complain(fields[0]!, 'this is missing, here and in the global settings', {
    allowed: [...fields, ...settings.map((setting) => `global.${setting}`)].join(' or '),
  });
}

export function complainAbout(problem: string | undefined, field: string, complain: Complain): void {
  if (problem !== undefined) complain(field, `this is no URL: ${problem}`, { allowed: 'http://… or https://…' });
}
