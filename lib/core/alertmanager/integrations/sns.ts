/** Messages by AWS' notification service. */

import type { Sigv4, SNSConfig } from '../../../../imports/monitoring';
import { missing } from '../custom-resource/check';
import { demanded, MAPPING, SECRET, since, TEXT } from '../shape';
import { isSet } from '../walk';
import { integration, type Wire } from './integration';
import { part } from './part';
import { flag, from, inPlace, mapping, templated, templateUrl, text } from './rows';

const SIGV4 = part<Sigv4>(
  'sigv4',
  {
    region: text('region'),
    access_key: inPlace('accessKey', TEXT),
    secret_key: inPlace('secretKey', SECRET),
    profile: text('profile'),
    role_arn: text('roleArn'),
    external_id: since('0.34.0', text('externalId')),
    session_name: since('0.35.0', TEXT),
    tags: since('0.35.0', MAPPING),
    service_name: since('0.29.0', TEXT),
    use_fips_sts_endpoint: since('0.28.1', flag('useFIPSSTSEndpoint')),
  },
  {
    check: ({ accessKey, secretKey }, context, at) => {
      if ((accessKey === undefined) !== (secretKey === undefined))
        missing('of `accessKey` and `secretKey` one is nothing without the other', context, at);
    },
    ever: ({ external_id, role_arn }, complain) => {
      if (isSet(external_id) && !isSet(role_arn))
        complain('external_id', 'this belongs to a role', { allowed: 'beside role_arn' });
    },
    load: (given, complain) => {
      if (isSet(given.access_key) !== isSet(given.secret_key))
        complain('', 'an access key comes in two parts', { allowed: 'access_key and secret_key, or neither' });
    },
  },
);

/** Half of a key is no key. */
const sigv4 = from(
  'sigv4',
  { kind: SIGV4.shape, unlessEmpty: true },
  ({ accessKey, secretKey, ...others }: Sigv4, context, at) => {
    const keys = accessKey !== undefined && secretKey !== undefined ? { accessKey, secretKey } : {};
    const built = SIGV4.convert({ ...others, ...keys }, context, at);
    return Object.keys(built).length === 0 ? undefined : built;
  },
  SIGV4.check,
);

export const sns = integration<Wire<SNSConfig>>(
  'sns_configs',
  {
    api_url: templateUrl('apiURL'),
    sigv4,
    topic_arn: templated('topicARN'),
    phone_number: templated('phoneNumber'),
    target_arn: templated('targetARN'),
    subject: templated('subject'),
    message: templated('message'),
    attributes: mapping('attributes'),
    use_aws_http_client: demanded(since('0.33.0', flag('useAWSHTTPClient'))),
  },
  {
    check: ({ topicARN = '', targetARN = '', phoneNumber = '', apiURL }, context, at) => {
      const present = [topicARN, targetARN, phoneNumber].filter((to) => to !== '').length;
      if (present % 2 === 0) missing('set one of `topicARN`, `targetARN` and `phoneNumber`', context, at);
      if (apiURL === '') missing('the address is empty', context, `${at}.apiURL`, 'a URL, or no such field');
    },
    load: (given, complain) => {
      const [target, topic, phone] = [given.target_arn, given.topic_arn, given.phone_number].map(isSet);
      // Alertmanager counts the same way: one of the three, or, as it happens, all of them.
      if ((!target !== !topic) !== !phone)
        complain('topic_arn', 'one destination is needed', { allowed: 'one of target_arn, topic_arn, phone_number' });
    },
  },
);
