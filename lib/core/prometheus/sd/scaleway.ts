/** Servers of Scaleway. */

import type { ScalewaySDConfig } from '../../../../imports/monitoring';
import type { BuildContext } from '../../base/context';
import { secretCredential } from '../../base/references';
import { section } from '../../base/section';
import { nonEmpty } from '../../base/values';
import { checkClient } from '../../http/check';
import { discoveryClient } from './client';
import { DISCOVERY } from './credentials';
import { type Discovery, lowerCase } from './discovery';

interface Output {
  readonly access_key: string;
  readonly project_id: string;
  readonly role: string;
  readonly port?: number;
  readonly api_url?: string;
  readonly zone?: string;
  readonly name_filter?: string;
  readonly tags_filter?: readonly string[];
  readonly refresh_interval?: string;
}

const own = section<ScalewaySDConfig, Output>({
  access_key: ({ accessKey = '' }) => accessKey,
  project_id: ({ projectID = '' }) => projectID,
  role: ({ role = '' }) => lowerCase(role),
  port: 'port',
  api_url: 'apiURL',
  zone: 'zone',
  name_filter: 'nameFilter',
  tags_filter: { from: 'tagsFilter', map: nonEmpty },
  refresh_interval: 'refreshInterval',
});

/** What the library that asks Scaleway wants of its settings, before Prometheus takes any configuration. */
const FORMS = {
  accessKey: { form: /^SCW[A-Z0-9]{17}$/, words: 'SCW and 17 capital letters and digits' },
  projectID: { form: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, words: 'a UUID' },
  zone: { form: /^[a-z]{2}-[a-z]{3,7}-[0-9]{1,2}$/, words: 'a zone such as fr-par-1' },
  apiURL: { form: /[^/]$/, words: 'a URL that does not end in a slash' },
} as const;

function wrongForm(given: string, allowed: string, context: BuildContext, at: string): void {
  context.error(at, {
    code: 'invalid-value',
    message: 'Scaleway has no such setting',
    given,
    allowed,
    hint: 'Copy it from Scaleway',
  });
}

export const scalewayDiscovery: Discovery<ScalewaySDConfig> = {
  build: (given, context, at) => ({
    ...own(given, context, at),
    ...secretCredential(DISCOVERY.scalewaySecretKey, given.secretKey, context, `${at}.secretKey`),
    ...discoveryClient(given, context, at),
  }),
  check: (given, context, at) => {
    checkClient(given, context, at);
    for (const [field, { form, words }] of Object.entries(FORMS)) {
      const value = given[field as keyof typeof FORMS];
      if (value !== undefined && !form.test(value)) wrongForm(value, words, context, `${at}.${field}`);
    }
  },
};
