/** References as the operator follows them: the values of the case's own Secrets and ConfigMaps, written in place. */

import type { BuildContext } from '../../lib/core/base/context';
import type { CredentialField, CredentialOutput, KeySelector, References } from '../../lib/core/base/references';
import { TLS_CREDENTIALS } from '../../lib/core/http/credentials';
import { DISCOVERY } from '../../lib/core/prometheus/sd/credentials';
import type { DataObject } from './case';

export interface InlineOptions {
  /** Where the operator mounts what it copies for certificates and keys. */
  readonly certificatesDir: string;
  /** Certificates and keys are written in place too, as an embedding program of the operator asks for. */
  readonly inlineTls?: boolean;
  /** The recorded function only logs what it does not find: anything, or certificates, whose paths it writes unseen. */
  readonly lenient?: boolean | 'certificates';
}

export const PROMETHEUS_CERTIFICATES: InlineOptions = { certificatesDir: '/etc/prometheus/certs' };
export const ALERTMANAGER_CERTIFICATES: InlineOptions = { certificatesDir: '/etc/alertmanager/certs' };

/** What even a lenient function fails on, where others are only logged. */
const NEVER_LENIENT: ReadonlySet<CredentialField> = new Set([
  DISCOVERY.awsAccessKey,
  DISCOVERY.awsSecretKey,
  DISCOVERY.azureClientSecret,
  DISCOVERY.consulToken,
  DISCOVERY.openstackPassword,
  DISCOVERY.openstackApplicationCredential,
]);

type Source = 'Secret' | 'ConfigMap';

export class InlineReferences implements References {
  readonly #content: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(
    objects: readonly DataObject[],
    private readonly options: InlineOptions,
  ) {
    this.#content = new Map(objects.map(({ kind, namespace, name, data }) => [`${kind}/${namespace}/${name}`, data]));
  }

  credential(
    field: CredentialField,
    source: Source,
    selector: KeySelector,
    context: BuildContext,
    at: string,
  ): CredentialOutput {
    if (TLS_CREDENTIALS.has(field) && this.options.inlineTls !== true) {
      const path = this.file(source, selector, context, at);
      return path === undefined ? {} : { [field.file!]: path };
    }
    return { [field.value]: this.#required(source, selector, context, at, NEVER_LENIENT.has(field)) };
  }

  file(source: Source, selector: KeySelector, context: BuildContext, at: string): string | undefined {
    if (this.options.lenient !== 'certificates') this.#required(source, selector, context, at);
    const { namespace } = context.object;
    const from = source === 'Secret' ? 0 : 1;
    return `${this.options.certificatesDir}/${from}_${namespace}_${selector.name ?? ''}_${selector.key}`;
  }

  reads(): void {
    // What is recorded holds contents.
  }

  content(source: Source, selector: KeySelector, context: BuildContext): string | undefined {
    return this.#content.get(`${source}/${context.object.namespace}/${selector.name ?? ''}`)?.get(selector.key);
  }

  #required(source: Source, selector: KeySelector, context: BuildContext, at: string, always = false): string {
    const value = this.content(source, selector, context);
    if (value === undefined && (always || this.options.lenient !== true)) {
      context.error(at, {
        code: 'not-at-hand',
        message: `there is no key \`${selector.key}\` in ${source} \`${selector.name ?? ''}\``,
        given: 'nothing',
        allowed: 'a key that is recorded',
        hint: 'Record it',
      });
    }
    return value ?? '';
  }
}
