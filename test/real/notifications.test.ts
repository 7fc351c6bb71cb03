import { expect, it } from 'vitest';
import { atLeast, parseVersion } from '../../lib/core/base/version';
import {
  type Alert,
  alertmanagerConfigOf,
  alertmanagerOf,
  NAMESPACE,
  postAlerts,
  startAlertmanagerPod,
} from '../support/alertmanager-pod';
import { describeWithCertificates, selfSignedCertificate } from '../support/certificates';
import { type Receiving, startHttpServer, startMailServer } from '../support/receiving-servers';
import { ALERTMANAGER_VERSIONS, describeWith } from '../support/tools';
import { eventually } from '../support/wait';

/** At once: a group of its own for every alert. */
const route = { receiver: 'team', groupBy: ['alertname'], groupWait: '1s', groupInterval: '1s', repeatInterval: '1h' };

const alert = (alertname: string, more: Partial<Alert> = {}): Alert => ({
  labels: { alertname, namespace: NAMESPACE, severity: 'critical' },
  annotations: { summary: `${alertname} happened` },
  ...more,
});

const secretsOf = (data: Readonly<Record<string, string>>) => ({
  keys: new Map(Object.entries(data).map(([key, value]) => [key, Buffer.from(value)])),
});
const keyOf = (key: string) => ({ name: 'keys', key });

function arrived<T>(server: Receiving<T>, what: string, matches: (each: T) => boolean): Promise<T> {
  return eventually(what, () => server.received.find(matches), 30);
}

/** An Alertmanager with one receiver, as the compiler makes it. */
function started(version: string, receiver: object, secrets: ReturnType<typeof secretsOf>) {
  const config = alertmanagerConfigOf('v1beta1', { route, receivers: [{ name: 'team', ...receiver }] });
  return startAlertmanagerPod(version, [alertmanagerOf(version), config], secrets);
}

for (const version of ALERTMANAGER_VERSIONS) {
  describeWith([`alertmanager-${version}`], `notifications of Alertmanager ${version}`, () => {
    it('reach a webhook, when an alert fires and when it is over', { timeout: 60_000 }, async () => {
      const server = await startHttpServer();
      const httpConfig = { authorization: { credentials: keyOf('token') } };
      const webhookConfigs = [{ url: `http://127.0.0.1:${server.port}/hook`, sendResolved: true, httpConfig }];
      const { alertmanager } = await started(version, { webhookConfigs }, secretsOf({ token: 'first' }));

      await postAlerts(alertmanager, [alert('Fire')]);
      const fired = await arrived(server, 'the webhook is called', ({ body }) => body.includes('"firing"'));
      expect(fired.path).toBe('/hook');
      expect(fired.headers.authorization).toBe('Bearer first');
      expect(JSON.parse(fired.body)).toMatchObject({
        receiver: 'monitoring/team/team',
        status: 'firing',
        alerts: [{ labels: alert('Fire').labels, annotations: { summary: 'Fire happened' } }],
      });

      await postAlerts(alertmanager, [alert('Fire', { endsAt: new Date(Date.now() - 1000).toISOString() })]);
      await arrived(server, 'the webhook hears that it is over', ({ body }) => JSON.parse(body).status === 'resolved');
    });

    it('take a new token from its file, without a reload', { timeout: 60_000 }, async () => {
      const server = await startHttpServer();
      const httpConfig = { authorization: { credentials: keyOf('token') } };
      const webhookConfigs = [{ url: `http://127.0.0.1:${server.port}/`, httpConfig }];
      const secrets = secretsOf({ token: 'first' });
      const { alertmanager, refresh } = await started(version, { webhookConfigs }, secrets);

      await postAlerts(alertmanager, [alert('Before')]);
      const before = await arrived(server, 'the first notification', ({ body }) => body.includes('Before'));
      secrets.keys.set('token', Buffer.from('second'));
      refresh();
      await postAlerts(alertmanager, [alert('After')]);
      const after = await arrived(server, 'the second notification', ({ body }) => body.includes('After'));
      expect([before, after].map(({ headers }) => headers.authorization)).toEqual(['Bearer first', 'Bearer second']);
    });

    it.each([
      ['Slack', 'slackConfigs', 'apiURL', { channel: '#alerts', title: '{{ .CommonLabels.alertname }}' }],
      ['a webhook', 'webhookConfigs', 'urlSecret', {}],
      ['Discord', 'discordConfigs', 'apiURL', { title: '{{ .CommonLabels.alertname }}' }],
    ])('go to %s where a file says, and elsewhere when the file does', { timeout: 60_000 }, async (...given) => {
      const [, kind, field, settings] = given;
      const server = await startHttpServer();
      const at = (secret: string) => `http://127.0.0.1:${server.port}/${secret}`;
      const secrets = secretsOf({ url: at('first-secret') });
      const receiver = { [kind]: [{ [field]: keyOf('url'), ...settings }] };
      const { alertmanager, refresh } = await started(version, receiver, secrets);

      await postAlerts(alertmanager, [alert('Before')]);
      const before = await arrived(server, 'the first notification', ({ body }) => body.includes('Before'));
      secrets.keys.set('url', Buffer.from(at('second-secret')));
      refresh();
      await postAlerts(alertmanager, [alert('After')]);
      const after = await arrived(server, 'the second notification', ({ body }) => body.includes('After'));
      expect([before.path, after.path]).toEqual(['/first-secret', '/second-secret']);
    });

    describeWithCertificates('leave as mail', () => {
      const account = { user: 'alerts', password: 'correct horse' };

      async function mailed(tls: 'starttls' | 'implicit', trusted: 'its own' | 'another', password: string) {
        const certificate = selfSignedCertificate();
        const server = await startMailServer(certificate, account, tls);
        const { cert: ca } = trusted === 'its own' ? certificate : selfSignedCertificate();
        const emailConfigs = [
          {
            to: 'team@example.com',
            from: 'alertmanager@example.com',
            smarthost: `localhost:${server.port}`,
            authUsername: account.user,
            authPassword: keyOf('password'),
            tlsConfig: { ca: { secret: keyOf('ca') }, serverName: 'localhost' },
            headers: [{ key: 'Subject', value: '{{ .CommonLabels.alertname }} of {{ .CommonLabels.namespace }}' }],
            text: '{{ .CommonAnnotations.summary }}',
            ...(tls === 'implicit' ? { forceImplicitTLS: true } : { requireTLS: true }),
          },
        ];
        const { alertmanager } = await started(version, { emailConfigs }, secretsOf({ password, ca }));
        await postAlerts(alertmanager, [alert('Fire')]);
        return { server, alertmanager };
      }

      const EXPECTED = {
        from: 'alertmanager@example.com',
        to: ['team@example.com'],
        user: account.user,
        encrypted: true,
        text: expect.stringMatching(/Subject: Fire of monitoring(.|\r\n)*Fire happened/),
      };

      it('over STARTTLS, as a user with a password', { timeout: 60_000 }, async () => {
        const { server } = await mailed('starttls', 'its own', account.password);
        expect(await arrived(server, 'the mail arrives', () => true)).toEqual(EXPECTED);
      });

      it.each([
        ['a server that the given authority does not vouch for', 'another', account.password, 'unknown authority'],
        ['a user whose password is wrong', 'its own', 'wrong', 'this is not the password'],
      ] as const)('not through %s', { timeout: 60_000 }, async (_, trusted, password, reason) => {
        const { server, alertmanager } = await mailed('starttls', trusted, password);
        await eventually('Alertmanager tells why', () => alertmanager.output().includes(reason), 30);
        expect(server.received).toEqual([]);
      });

      // Earlier lines do not know `force_implicit_tls`.
      if (!atLeast(parseVersion(version)!, '0.31.0')) return;

      it('over TLS from the start', { timeout: 60_000 }, async () => {
        const { server } = await mailed('implicit', 'its own', account.password);
        expect(await arrived(server, 'the mail arrives', () => true)).toEqual(EXPECTED);
      });
    });
  });
}
