/** Mail. */

import type { EmailConfig, EmailThreadingConfig, HostPort } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { checkTls } from '../../http/check';
import { hostPortProblem } from '../../languages/host';
import { tlsConfig } from '../custom-resource/http';
import { takes } from '../service-values';
import { borrows, demanded, fallsBack, HOST_PORT, required, SECRET, SWITCH, since, TEXT } from '../shape';
import { TLS_CLIENT } from '../shapes-http';
import { type Complain, isMapping, isSet, type Mapping } from '../walk';
import { globally, integration } from './integration';
import { part } from './part';
import {
  anyText,
  computed,
  credential,
  from,
  type KeyValue,
  one,
  pairs,
  SEND_RESOLVED,
  templated,
  text,
  toggle,
} from './rows';

/** As far as all are: names and comments around them are of many forms. */
const ADDRESSES = {
  names: [],
  more: { pattern: /^(?=[^@]*@)(?:[^;]*$|[^"]*")/, form: 'addresses, with commas between them' },
  effect: 'these are no addresses of mail, and notifications fail',
};

const TIMES: readonly unknown[] = ['none', 'daily'];

const THREADING = part<EmailThreadingConfig>('threading', {
  enabled: computed('threadByDate', SWITCH, () => true),
  thread_by_date: from('threadByDate', TEXT, (time: string) => time.toLowerCase()),
});

const tls = from('tlsConfig', { kind: TLS_CLIENT }, tlsConfig, checkTls);

export const email = integration<EmailConfig>(
  'email_configs',
  {
    send_resolved: SEND_RESOLVED,
    to: takes(ADDRESSES, required(templated('to'))),
    from: takes(ADDRESSES, fallsBack(templated('from'), 'smtp_from')),
    hello: text('hello'),
    smarthost: fallsBack(from('smarthost', HOST_PORT, unlessBlank, checkSmarthost), 'smtp_smarthost'),
    auth_username: text('authUsername'),
    auth_password: borrows(
      credential('authPassword', SECRET, { fileSince: '0.25.0', both: 'writer' }),
      'smtp_auth_password',
    ),
    auth_secret: borrows(credential('authSecret', SECRET, { fileSince: '0.31.0', both: 'writer' }), 'smtp_auth_secret'),
    auth_identity: text('authIdentity'),
    headers: pairs('headers', undefined, checkHeaders),
    html: anyText('html'),
    text: anyText('text'),
    require_tls: toggle('requireTLS'),
    tls_config: tls,
    force_implicit_tls: demanded(since('0.31.0', toggle('forceImplicitTLS'))),
    threading: demanded(since('0.30.0', one('threading', THREADING))),
  },
  {
    load: loadEmail,
    login: {
      user: { field: 'auth_username', global: 'smtp_auth_username' },
      secrets: [
        { field: 'auth_password', global: 'smtp_auth_password' },
        { field: 'auth_secret', global: 'smtp_auth_secret' },
      ],
    },
    early: ({ threading }, complain) => {
      const { thread_by_date: by } = isMapping(threading) ? threading : { thread_by_date: 'none' };
      if (!TIMES.includes(by))
        complain('threading.thread_by_date', 'threads are by day or not', { allowed: 'daily, none' });
    },
    global: globally('smtp', {
      smtp_from: text('from'),
      smtp_hello: text('hello'),
      smtp_smarthost: from('smartHost', HOST_PORT, addressOf, checkGlobalSmarthost),
      smtp_auth_username: text('authUsername'),
      smtp_auth_password: credential('authPassword', SECRET, { fileSince: '0.25.0' }),
      smtp_auth_secret: credential('authSecret', SECRET, { fileSince: '0.31.0' }),
      smtp_auth_identity: text('authIdentity'),
      smtp_require_tls: toggle('requireTLS'),
      smtp_tls_config: since('0.28.0', tls),
      smtp_force_implicit_tls: demanded(since('0.31.0', toggle('forceImplicitTLS'))),
    }),
  },
);

function unlessBlank(value: string): string | undefined {
  return value === '' ? undefined : value;
}

function addressOf({ host, port }: HostPort): string | undefined {
  return host === '' && port === '' ? undefined : `${host}:${port}`;
}

function checkSmarthost(given: string, context: BuildContext, at: string): void {
  const problem = given === '' ? undefined : hostPortProblem(given);
  if (problem === undefined) return;
  context.error(at, { code: 'invalid-value', message: problem, given, allowed: 'host:port', hint: 'Add the port' });
}

function checkGlobalSmarthost(given: HostPort, context: BuildContext, at: string): void {
  const address = addressOf(given);
  const problem = address === undefined ? undefined : hostPortProblem(address);
  if (address === undefined || problem === undefined) return;
  context.error(at, {
    code: 'invalid-value',
    message: problem,
    given: address,
    allowed: 'a host, or an address of IPv6 in brackets, and a port',
    hint: 'Correct it',
  });
}

function checkHeaders(headers: readonly KeyValue[], context: BuildContext, at: string): void {
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

function loadEmail({ headers: given, threading }: Mapping, complain: Complain): void {
  const headers = isMapping(given) ? Object.keys(given).map((name) => name.toLowerCase()) : [];
  const twice = headers.find((name, index) => headers.indexOf(name) !== index);
  if (twice !== undefined)
    complain('headers', `the header \`${twice}\` is given twice`, { allowed: 'each once, in upper or lower case' });
  if (!isMapping(threading) || threading.enabled !== true) return;
  const { thread_by_date: by } = threading;
  if (isSet(by) && !TIMES.includes(by))
    complain('threading.thread_by_date', 'there is no such kind', { allowed: TIMES.join(', ') });
  const own = headers.find((name) => name === 'references' || name === 'in-reply-to');
  if (own !== undefined)
    complain(`headers.${own}`, 'this header makes the threads, which Alertmanager is told to make', {
      allowed: 'one of them',
      hint: 'Remove it, or `threading`',
    });
}
