import type { PagerDutyConfig, PagerDutyImageConfig, PagerDutyLinkConfig } from '../../../../../imports/monitoring';
import { section } from '../../../base/section';
import { checkUrl, missing, templateUrlProblem } from '../check';
import { RECEIVER } from '../credentials';
import { fileOf, inlineOf, list, mapping, shortDuration, text, withoutEmpty } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<PagerDutyConfig>;

interface Output extends ReceiverOutput {
  readonly service_key?: string;
  readonly service_key_file?: string;
  readonly routing_key?: string;
  readonly routing_key_file?: string;
  readonly url?: string;
  readonly client?: string;
  readonly client_url?: string;
  readonly description?: string;
  readonly details?: Readonly<Record<string, string>>;
  readonly images?: readonly object[];
  readonly links?: readonly object[];
  readonly severity?: string;
  readonly class?: string;
  readonly component?: string;
  readonly group?: string;
  readonly source?: string;
  readonly timeout?: string;
}

export const pagerduty: ReceiverKind<Input, Output> = {
  output: 'pagerduty_configs',
  convert: section<Input, Output>({
    send_resolved: 'sendResolved',
    http_config: HTTP_CONFIG,
    service_key: inlineOf(RECEIVER.pagerdutyServiceKey, 'serviceKey'),
    service_key_file: fileOf(RECEIVER.pagerdutyServiceKey, 'serviceKey'),
    routing_key: inlineOf(RECEIVER.pagerdutyRoutingKey, 'routingKey'),
    routing_key_file: fileOf(RECEIVER.pagerdutyRoutingKey, 'routingKey'),
    url: text('url'),
    client: text('client'),
    client_url: text('clientURL'),
    description: text('description'),
    details: mapping('details'),
    images: list('pagerDutyImageConfigs', ({ src, alt, href }: PagerDutyImageConfig) =>
      withoutEmpty({ src, alt, href }),
    ),
    links: list('pagerDutyLinkConfigs', ({ href, alt }: PagerDutyLinkConfig) => withoutEmpty({ href, text: alt })),
    severity: text('severity'),
    class: text('class'),
    component: text('component'),
    group: text('group'),
    source: text('source'),
    timeout: shortDuration('timeout'),
  }),
  check(given, context, at) {
    const { pagerDutyLinkConfigs: links = [], pagerDutyImageConfigs: images = [] } = given;
    if (given.routingKey === undefined && given.serviceKey === undefined) {
      missing('one of `routingKey` and `serviceKey` is needed', context, at);
    }
    checkUrl(given.url, context, `${at}.url`);
    checkUrl(given.clientURL, context, `${at}.clientURL`, templateUrlProblem);
    for (const [i, { href }] of links.entries()) {
      checkUrl(href, context, `${at}.pagerDutyLinkConfigs[${i}].href`, templateUrlProblem);
    }
    for (const [i, { href }] of images.entries()) {
      checkUrl(href, context, `${at}.pagerDutyImageConfigs[${i}].href`, templateUrlProblem);
    }
    checkHttpConfig(given.httpConfig, context, `${at}.httpConfig`);
  },
};
