/** Alertmanager, and its global configuration. */

import type { Summaries } from './summaries';

export const ALERTMANAGER: Summaries = {
  AlertmanagerSpec: {
    additionalPeers: 'Addresses of Alertmanagers elsewhere that join the mesh, besides the replicas',
    alertmanagerConfigMatcherStrategy:
      'Whether the routes and inhibitions of an AlertmanagerConfig see only alerts of its own namespace',
    alertmanagerConfigNamespaceSelector:
      'Labels of namespaces whose AlertmanagerConfigs are taken. Absent: only that of the Alertmanager; empty: all',
    alertmanagerConfigSelector:
      'Labels of the AlertmanagerConfigs that are merged in. Absent: none; empty: all of the selected namespaces',
    alertmanagerConfiguration:
      'AlertmanagerConfig that gives the root route and global settings, with all its alerts. Wins over `configSecret`',
    automountServiceAccountToken:
      'Whether the pods get the token of their service account, which Alertmanager itself does not need',
    clusterAdvertiseAddress: 'Address that the other replicas reach this one at, where the one of the pod is not it',
    clusterGossipInterval:
      'Time between two messages to other replicas. Less spreads silences and notifications faster. Absent: 200 ms',
    clusterLabel:
      'Name of the mesh, which peers of another name cannot join. Absent: namespace and name of the Alertmanager',
    clusterPeerName:
      'Name of the replica in the mesh, which has to differ from pod to pod; `$(POD_NAME)` in it is replaced. Absent: the name of the pod',
    clusterPeerTimeout:
      'Time that each further replica waits before it notifies, in case the one before has done it. Absent: 15 seconds',
    clusterPushpullInterval: 'Time between two exchanges of the whole state with another replica. Absent: 1 minute',
    clusterTLS: 'Certificates by which replicas verify each other. Absent: the mesh is neither encrypted nor verified',
    configSecret:
      "Secret with a configuration in Alertmanager's own form, at `alertmanager.yaml`. Absent: one that notifies nobody",
    externalUrl: 'Address at which people reach the web interface; links in notifications lead there',
    forceEnableClusterMode: 'Whether a single replica opens the port of the mesh too, to join `additionalPeers`',
    limits: 'How many silences there may be, and how large',
    listenLocal:
      'Whether the server listens on the loopback address only. No Service has its port then; the mesh stays',
    minReadySeconds:
      'Seconds that a new pod has to be ready before an update goes on, and for which a started server does not notify yet',
    persistentVolumeClaimRetentionPolicy:
      'Whether claims are kept or deleted when the set is deleted or scaled down. Absent: kept',
    replicas: 'Number of pods, which form a mesh and notify once together. Absent: 1',
    retention: 'Time that notifications and expired silences are remembered',
    storage:
      'Where silences and notifications are kept: a claim for each pod, or a volume that ends with it. Absent: the latter',
    terminationGracePeriodSeconds: 'Seconds between the request to stop and the end by force. Absent: 2 minutes',
    web: 'Settings of the web server: TLS, HTTP and limits',
  },
  AlertmanagerConfigMatcherStrategy: {
    type: "Which namespace matcher is added: always, never, or for all but AlertmanagerConfigs of the Alertmanager's own namespace",
  },
  AlertmanagerConfiguration: {
    global: 'Settings that receivers fall back to, such as the mail server',
    name: 'AlertmanagerConfig of the same namespace whose route is the root of all',
    templates: 'Files of notification templates, which notifications can use by the names defined in them',
  },
  AlertmanagerGlobalConfig: {
    httpConfig: 'HTTP client of all receivers that have none of their own: credentials, TLS and proxy',
    jira: 'What receivers of Jira fall back to',
    mattermost: 'What receivers of Mattermost fall back to',
    opsGenieApiKey: 'Key of a Secret with the API key of receivers of OpsGenie that have none',
    opsGenieApiUrl: 'Key of a Secret with the address of OpsGenie for receivers that have none',
    pagerdutyUrl: 'Address of PagerDuty for receivers that have none',
    resolveTimeout:
      'Time after which an alert that says no end counts as resolved. Alerts of Prometheus say one. Absent: 5 minutes',
    rocketChat: 'What receivers of Rocket.Chat fall back to',
    slackApiUrl: 'Key of a Secret with the webhook of receivers of Slack that have none',
    smtp: 'Mail server and sender of receivers of mail that have none',
    telegram: 'What receivers of Telegram fall back to',
    victorops: 'What receivers of VictorOps fall back to',
    webex: 'What receivers of Webex fall back to',
    wechat: 'What receivers of WeChat fall back to',
  },
  GlobalJiraConfig: { apiURL: 'Address of Jira for receivers that have none of their own' },
  GlobalMattermostConfig: { webhookURL: 'Key of a Secret with the webhook of receivers of Mattermost that have none' },
  GlobalRocketChatConfig: {
    apiURL: 'Address of Rocket.Chat for receivers that have none of their own. Absent: `https://open.rocket.chat/`',
    token: 'Key of a Secret with the token of receivers of Rocket.Chat that have none',
    tokenID: 'Key of a Secret with the user identity that belongs to the token',
  },
  GlobalSMTPConfig: {
    authIdentity: 'Identity for the method PLAIN, where it is not the user name',
    authPassword: 'Key of a Secret with the password for the methods LOGIN and PLAIN',
    authSecret: 'Key of a Secret with the shared secret for the method CRAM-MD5',
    authUsername: 'User that logs in at the mail server. Absent: nobody logs in',
    forceImplicitTLS:
      'Whether the connection begins with TLS, as on port 465, or by STARTTLS. Absent: the port decides',
    from: 'Sender of the mails of receivers that have none',
    hello: 'Host name that the mail server is greeted with. Absent: `localhost`',
    requireTLS: 'Whether mails are sent only over TLS. Absent: true',
    smartHost: 'Host and port of the mail server',
    tlsConfig: 'TLS of the connections to the mail server',
  },
  HostPort: {
    host: 'Name or address that the connection is made to',
    port: 'Number or name of the port that the connection is made to',
  },
  GlobalTelegramConfig: {
    apiURL: 'Address of Telegram for receivers that have none of their own. Absent: `https://api.telegram.org`',
  },
  GlobalVictorOpsConfig: {
    apiKey: 'Key of a Secret with the API key of receivers of VictorOps that have none',
    apiURL: 'Address of VictorOps for receivers that have none of their own',
  },
  GlobalWebexConfig: {
    apiURL: 'Address of Webex for receivers that have none. Absent: `https://webexapis.com/v1/messages`',
  },
  GlobalWeChatConfig: {
    apiCorpID: 'Identity of the company at WeChat for receivers that have none',
    apiSecret: 'Key of a Secret with the API key of receivers of WeChat that have none',
    apiURL: 'Address of WeChat for receivers that have none of their own',
  },
  ClusterTLSConfig: {
    client: 'Certificate that a replica shows to others, and the authorities that it verifies them by',
    server: "Certificate of a replica's mesh port, and how it verifies those that connect",
  },
  AlertmanagerLimitsSpec: {
    maxPerSilenceBytes: 'Largest size of one silence, such as `4KB`; larger ones are refused. Absent or 0: no limit',
    maxSilences: 'How many silences there may be, expired ones included; more are refused. Absent or 0: no limit',
  },
  AlertmanagerConfigSpec: {
    inhibitRules: 'Which alerts keep which others quiet while they fire',
    muteTimeIntervals: 'Named times that routes refer to, in which they are muted or active',
    receivers: "Who is told, and how. Names are the object's own; others of the same name do not clash",
    route: "Which alerts go to which receiver. It is a route below the root, for alerts of the object's namespace",
    timeIntervals: 'Named times that routes refer to, in which they are muted or active',
  },
  InhibitRule: {
    equal: 'Labels that both alerts have to have with equal values',
    sourceMatch: 'Matchers of the alerts that keep others quiet while they fire',
    targetMatch: 'Matchers of the alerts that are kept quiet',
  },
  Matcher: {
    matchType:
      'How the value is compared: equal, not equal, or by a regular expression that matches all of it. Absent: equal',
    name: 'Which label of the alert is compared',
    regex: 'Older field: true compares by a regular expression where `matchType` is absent',
    value: 'Text or regular expression that the label is compared with. Empty: the label is not there',
  },
  MuteTimeInterval: {
    name: 'What routes of this object refer to the times by',
    timeIntervals: 'Times that the name means. Each of them is enough',
  },
  TimeInterval: {
    daysOfMonth: 'Days of the month that count; negative ones from its end. Absent: all',
    months: 'Months that count, by name or number, also as ranges: `january:march`. Absent: all',
    name: 'What routes of this object refer to the times by',
    timeIntervals: 'Times that the name means. Each of them is enough',
    times: 'Times of the day that count, in UTC. Absent: all',
    weekdays: 'Days of the week that count, also as ranges: `monday:friday`. Absent: all',
    years: 'Years that count, also as ranges: `2030:2032`. Absent: all',
  },
  TimePeriod: {
    daysOfMonth: 'Days of the month that count; negative ones from its end. Absent: all',
    months: 'Months that count, by name or number, also as ranges: `january:march`. Absent: all',
    times: 'Times of the day that count, in UTC. Absent: all',
    weekdays: 'Days of the week that count, also as ranges: `monday:friday`. Absent: all',
    years: 'Years that count, also as ranges: `2030:2032`. Absent: all',
  },
  DayOfMonthRange: {
    end: 'Last day that counts; -1 is the last of the month',
    start: 'First day that counts; -1 is the last of the month',
  },
  TimeRange: {
    endTime: 'Time of the day, in UTC, at which the range is over; 24:00 is midnight',
    startTime: 'Time of the day, in UTC, from which the range counts',
  },
  Route: {
    activeTimeIntervals: 'Named times in which the route notifies; it is quiet at all others',
    continue:
      'Whether alerts that match also go on to the next route beside it. The first route of an object always does',
    groupBy:
      'Labels whose values form groups: one notification for each. `...` groups by all. Absent: as the route above',
    groupInterval:
      'Time before changes of a group that was notified are told. Absent: as the route above, 5 minutes at the root',
    groupWait:
      'Time that a new group collects alerts before its first notification. Absent: as the route above, 30 seconds at the root',
    matchers: 'Conditions that alerts have to meet, all of them. Absent: all alerts',
    muteTimeIntervals: 'Named times in which the route does not notify',
    receiver: 'Which receiver of the object gets the notifications. Absent in lower routes: as the route above',
    repeatInterval:
      'Time after which a group that has not changed is notified again. Absent: as the route above, 4 hours at the root',
    routes: 'Routes below this one: the first whose matchers meet takes the alert',
  },
};
