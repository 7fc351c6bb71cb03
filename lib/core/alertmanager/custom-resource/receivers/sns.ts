import type { Sigv4, SNSConfig } from '../../../../../imports/monitoring';
import type { BuildContext } from '../../../base/context';
import { secretCredential } from '../../../base/references';
import { section } from '../../../base/section';
import type { Sigv4Config } from '../../../http/output';
import { gateOf } from '../../shapes-receivers';
import { checkUrl, missing, templateUrlProblem } from '../check';
import { RECEIVER } from '../credentials';
import { demand, text, withoutEmpty } from '../fields';
import { checkHttpConfig } from '../http';
import { HTTP_CONFIG, type ReceiverKind, type ReceiverOutput, type Wire } from './kind';

type Input = Wire<SNSConfig>;

interface Output extends ReceiverOutput {
  readonly api_url?: string;
  readonly sigv4?: Sigv4Config;
  readonly topic_arn?: string;
  readonly phone_number?: string;
  readonly target_arn?: string;
  readonly subject?: string;
  readonly message?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly use_aws_http_client?: boolean;
}

const AWS_HTTP_CLIENT = gateOf('sns_configs', 'use_aws_http_client');
const EXTERNAL_ID = gateOf('sns_configs', 'sigv4', 'external_id');
const FIPS = gateOf('sns_configs', 'sigv4', 'use_fips_sts_endpoint');

export const sns: ReceiverKind<Input, Output> = {
  output: 'sns_configs',
  convert: section<Input, Output>(
    {
      send_resolved: 'sendResolved',
      http_config: HTTP_CONFIG,
      api_url: text('apiURL'),
      sigv4: { from: 'sigv4', map: sigv4 },
      topic_arn: text('topicARN'),
      phone_number: text('phoneNumber'),
      target_arn: text('targetARN'),
      subject: text('subject'),
      message: text('message'),
      attributes: { from: 'attributes', map: (given) => (Object.keys(given).length === 0 ? undefined : given) },
      use_aws_http_client: { from: 'useAWSHTTPClient', map: (given) => (given ? true : undefined) },
    },
    { use_aws_http_client: AWS_HTTP_CLIENT },
  ),
  check(given, context, at) {
    const { topicARN = '', targetARN = '', phoneNumber = '' } = given;
    const said = [topicARN, targetARN, phoneNumber].filter((to) => to !== '').length;
    if (said % 2 === 0) missing('say one of `topicARN`, `targetARN` and `phoneNumber`', context, at);
    if (given.apiURL === '') missing('the address is empty', context, `${at}.apiURL`, 'a URL, or no such field');
    checkUrl(given.apiURL, context, `${at}.apiURL`, templateUrlProblem);
    if (given.useAWSHTTPClient !== undefined) {
      demand(AWS_HTTP_CLIENT, 'use_aws_http_client', context, `${at}.useAWSHTTPClient`);
    }
    checkSigv4(given.sigv4, context, `${at}.sigv4`);
    checkHttpConfig(given.httpConfig, context, `${at}.httpConfig`);
  },
};

function sigv4(given: Sigv4, context: BuildContext, at: string): Sigv4Config | undefined {
  const { region, profile, roleArn, externalId = '', accessKey, secretKey, useFIPSSTSEndpoint = false } = given;
  const withId = externalId !== '' && context.admits(EXTERNAL_ID, 'external_id', `${at}.externalId`);
  const withFips = useFIPSSTSEndpoint && context.admits(FIPS, 'use_fips_sts_endpoint', `${at}.useFIPSSTSEndpoint`);
  const keys = accessKey !== undefined && secretKey !== undefined;
  const built = withoutEmpty({
    region,
    ...(keys ? secretCredential(RECEIVER.snsAccessKey, accessKey, context, `${at}.accessKey`) : {}),
    ...(keys ? secretCredential(RECEIVER.snsSecretKey, secretKey, context, `${at}.secretKey`) : {}),
    profile,
    role_arn: roleArn,
    external_id: withId ? externalId : '',
    use_fips_sts_endpoint: withFips,
  });
  return Object.keys(built).length === 0 ? undefined : built;
}

function checkSigv4(given: Sigv4 | undefined, context: BuildContext, at: string): void {
  if (given === undefined || (given.accessKey === undefined) === (given.secretKey === undefined)) return;
  missing('of `accessKey` and `secretKey` one is nothing without the other', context, at);
}
