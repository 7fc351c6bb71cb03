/** A user's web configuration that is itself a part of the app: what it says, and findings about it. */

import { load } from 'js-yaml';
import type { UserWebConfig } from '../base/app';
import type { BuildContext } from '../base/context';
import { isRecord, type Values } from '../base/values';
import { warnOfMissingKey } from '../input/missing-key';

const SECTIONS = ['tls_server_config', 'http_server_config', 'basic_auth_users', 'rate_limit'];
const AT = 'webConfig';

/** Where the Secret is somebody else's nobody looks into it. No value of it is in a finding: it is a Secret. */
export function checkContent(own: UserWebConfig, signalled: boolean, context: BuildContext): void {
  const selector = { name: own.secretName, key: own.key };
  const text = context.references.content('Secret', selector, context);
  if (text === undefined) {
    warnOfMissingKey('Secret', selector, context, AT);
    return;
  }
  const file = read(text);
  if (file === undefined) {
    context.error(AT, {
      code: 'invalid-value',
      message: `the key \`${own.key}\` of the Secret \`${own.secretName}\` holds no web configuration`,
      given: 'no mapping in YAML',
      allowed: SECTIONS.join(', '),
      hint: 'Correct the content of the Secret',
    });
    return;
  }
  for (const section of Object.keys(file)) if (!SECTIONS.includes(section)) reportUnknown(section, context);
  checkScheme(own, file, context);
  checkPassword(own, file, signalled, context);
}

function read(text: string): Values | undefined {
  try {
    const content = load(text) ?? {};
    return isRecord(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function reportUnknown(section: string, context: BuildContext): void {
  context.error(AT, {
    code: 'unknown-field',
    message: 'the server would not start with a section that it does not know',
    given: section,
    allowed: SECTIONS.join(', '),
    hint: 'Correct or remove the section',
  });
}

function checkScheme({ https }: UserWebConfig, file: Values, context: BuildContext): void {
  const tls = file['tls_server_config'];
  const serves = isRecord(tls) && (tls['cert_file'] ?? tls['cert']) !== undefined;
  if (serves === https) return;
  context.error(`${AT}.https`, {
    code: 'conflicting-fields',
    message: `the file has ${serves ? 'a' : 'no'} certificate: clients of the server have to know`,
    given: String(https),
    allowed: String(serves),
    hint: 'Correct `https` of the web configuration',
  });
}

/** Who sends a signal needs none. */
function checkPassword({ basicAuth }: UserWebConfig, file: Values, signalled: boolean, context: BuildContext): void {
  const users = file['basic_auth_users'];
  if (basicAuth !== undefined || signalled || !isRecord(users) || Object.keys(users).length === 0) return;
  context.error(`${AT}.basicAuth`, {
    code: 'missing-field',
    message: 'the file asks for a password, which the sidecar has to know to have changes loaded',
    given: 'nothing',
    allowed: 'keys of a Secret with a username and its password',
    hint: 'Set `basicAuth` of the web configuration, or choose `reloader: { mode: ReloadMode.WATCHING }`',
  });
}
