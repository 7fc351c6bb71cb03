import type { EmailConfig } from '../../../../../imports/monitoring';
import type { BuildContext } from '../../../base/context';
import { section } from '../../../base/section';
import { checkTls } from '../../../http/check';
import type { TlsClientConfig } from '../../../http/output';
import { hostPortProblem } from '../../../languages/host';
import { gateOf } from '../../shapes-receivers';
import { checkSaid } from '../check';
import { RECEIVER } from '../credentials';
import { demand, fileOf, inlineOf, mapping, text } from '../fields';
import { tlsConfig } from '../http';
import type { ReceiverKind } from './kind';

interface Threading {
  readonly enabled: boolean;
  readonly thread_by_date: string;
}

export interface EmailOutput {
  readonly send_resolved?: boolean;
  readonly to?: string;
  readonly from?: string;
  readonly hello?: string;
  readonly smarthost?: string;
  readonly auth_username?: string;
  readonly auth_password?: string;
  readonly auth_password_file?: string;
  readonly auth_secret?: string;
  readonly auth_secret_file?: string;
  readonly auth_identity?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly html?: string;
  readonly text?: string;
  readonly require_tls?: boolean;
  readonly tls_config?: TlsClientConfig;
  readonly force_implicit_tls?: boolean;
  readonly threading?: Threading;
}

const IMPLICIT_TLS = gateOf('email_configs', 'force_implicit_tls');
const THREADING = gateOf('email_configs', 'threading');

export const email: ReceiverKind<EmailConfig, EmailOutput> = {
  output: 'email_configs',
  convert: section<EmailConfig, EmailOutput>({
    send_resolved: 'sendResolved',
    to: text('to'),
    from: text('from'),
    hello: text('hello'),
    smarthost: text('smarthost'),
    auth_username: text('authUsername'),
    auth_password: inlineOf(RECEIVER.emailAuthPassword, 'authPassword'),
    auth_password_file: fileOf(RECEIVER.emailAuthPassword, 'authPassword'),
    auth_secret: inlineOf(RECEIVER.emailAuthSecret, 'authSecret'),
    auth_secret_file: fileOf(RECEIVER.emailAuthSecret, 'authSecret'),
    auth_identity: text('authIdentity'),
    headers: mapping('headers'),
    html: 'html',
    text: 'text',
    require_tls: 'requireTLS',
    tls_config: { from: 'tlsConfig', map: tlsConfig },
    force_implicit_tls: 'forceImplicitTLS',
    threading: {
      from: 'threading',
      map: ({ threadByDate }) => ({ enabled: true, thread_by_date: threadByDate.toLowerCase() }),
    },
  }),
  check(given, context, at) {
    checkSaid(given.to, context, `${at}.to`);
    checkSmarthost(given.smarthost, context, `${at}.smarthost`);
    checkHeaders(given.headers ?? [], context, `${at}.headers`);
    checkTls(given.tlsConfig, context, `${at}.tlsConfig`);
    if (given.forceImplicitTLS !== undefined)
      demand(IMPLICIT_TLS, 'force_implicit_tls', context, `${at}.forceImplicitTLS`);
    if (given.threading !== undefined) demand(THREADING, 'threading', context, `${at}.threading`);
  },
};

function checkSmarthost(given: string | undefined, context: BuildContext, at: string): void {
  const problem = given === undefined || given === '' ? undefined : hostPortProblem(given);
  if (problem === undefined) return;
  context.error(at, {
    code: 'invalid-value',
    message: problem,
    given: given!,
    allowed: 'host:port',
    hint: 'Add the port',
  });
}

function checkHeaders(headers: readonly { readonly key: string }[], context: BuildContext, at: string): void {
  const seen = new Set<string>();
  for (const [index, { key }] of headers.entries()) {
    const name = key.toLowerCase();
    if (seen.has(name)) {
      context.error(`${at}[${index}].key`, {
        code: 'invalid-value',
        message: 'this header is there already: case says nothing in names of headers',
        given: key,
        allowed: 'each header once',
        hint: 'Remove one of them',
      });
    }
    seen.add(name);
  }
}
