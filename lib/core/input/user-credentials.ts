/**
 * Credentials in the content of a user-supplied configuration, which becomes a part of the output. Findings say only
 * where they are, and what to write instead.
 */

import type { BuildContext } from '../base/context';
import type { Gate } from '../base/gates';
import { type Place, pathOf } from '../base/place';
import type { CredentialField } from '../base/references';
import { isRecord, type Values } from '../base/values';
import {
  hasPassword,
  isLiteral,
  isNamedByUsers,
  isUrlWithCredential,
  namesCredential,
  PLAIN_CREDENTIAL,
} from './plain-text';

/** A field of a server's configuration that has a file form, or is secret, or both. */
export interface UserField extends CredentialField {
  /** Absent: a text that anybody may know, unless it is a URL with a password. */
  readonly secret?: boolean;
  /** Which versions know the field: from the configuration of others it is left out. */
  readonly gate?: Gate;
}

export type UserFields = ReadonlyMap<string, UserField>;

/** How a server reads credentials. */
export interface Server {
  /** The fields of a section, by the name that the configuration calls the section by. */
  readonly fieldsOf: (section: string) => UserFields | undefined;
  /** The file form of the password of a URL's user, from the section with the URL. */
  readonly passwordFile: string;
  /** Values in the place of a secret that are none. */
  readonly isPublic?: (value: unknown) => boolean;
  /** Where Secrets that `spec.secrets` names are mounted. */
  readonly secretsDir: string;
}

export interface UserContent {
  readonly content: unknown;
  /** Where findings place it. */
  readonly at: string;
  /** The section whose list the content is; absent: the content is a whole configuration. */
  readonly section?: string;
  /** What to do about a credential that the server reads from no file. */
  readonly otherwise: string;
  /** The same about a parameter of a URL, or a header; absent: as about any other. */
  readonly otherwiseOfParameters?: string;
}

const HEADER = { file: 'files' };
const PROXY_HEADERS = 'proxy_connect_header';

export function warnOfCredentialsIn(given: UserContent, server: Server, context: BuildContext): void {
  new Search(given, server, context).visit(given.content, undefined, '', given.section ?? '');
}

class Search {
  constructor(
    private readonly given: UserContent,
    private readonly server: Server,
    private readonly context: BuildContext,
  ) {}

  /** `field` holds the value, and `section` the field. */
  visit(value: unknown, place: Place | undefined, section: string, field: string): void {
    if (Array.isArray(value))
      for (const [step, item] of value.entries()) this.visit(item, { parent: place, step }, section, field);
    else if (!isRecord(value)) this.#judge(value, place, section, field);
    else if (field === PROXY_HEADERS || isNamedByUsers(field)) this.#visitNamed(value, place, field);
    else for (const [step, member] of Object.entries(value)) this.visit(member, { parent: place, step }, field, step);
  }

  #judge(value: unknown, place: Place | undefined, section: string, field: string): void {
    const known = this.server.fieldsOf(section)?.get(field);
    if (known?.secret === true) this.#judgeSecret(value, place, known);
    else if (typeof value === 'string' && isUrlWithCredential(value))
      this.#warn(place, this.#insteadOfUrl(value, field, known));
  }

  #judgeSecret(value: unknown, place: Place | undefined, field: UserField): void {
    if (!isLiteral(value) || !this.context.knows(field.gate) || this.server.isPublic?.(value) === true) return;
    this.#warn(place, this.#insteadOf(field));
  }

  /** Parameters and headers, whose values are texts, lists of texts, or values beside secrets beside files. */
  #visitNamed(given: object, parent: Place | undefined, field: string): void {
    for (const [step, member] of Object.entries(given)) {
      const place = { parent, step };
      const credential = field === PROXY_HEADERS || namesCredential(step);
      if (isRecord(member)) this.#visitHeader(member, place, credential);
      else if (credential && isLiteral(member))
        this.#warn(place, field === PROXY_HEADERS ? this.given.otherwise : this.#insteadOfParameter);
      else this.visit(member, place, '', step);
    }
  }

  #visitHeader({ secrets, values }: Values, parent: Place, credential: boolean): void {
    if (isLiteral(secrets)) this.#warn({ parent, step: 'secrets' }, this.#insteadOf(HEADER));
    if (credential && isLiteral(values)) this.#warn({ parent, step: 'values' }, this.#insteadOf(HEADER));
  }

  /** A proxy is only a URL. */
  #insteadOfUrl(url: string, field: string, known: UserField | undefined): string {
    if (known?.file !== undefined) return this.#insteadOf(known);
    if (!hasPassword(url)) return this.#insteadOfParameter;
    const isEnd = field === 'url' || field === 'api_url';
    return isEnd ? this.#insteadOf({ file: this.server.passwordFile }) : this.given.otherwise;
  }

  get #insteadOfParameter(): string {
    return this.given.otherwiseOfParameters ?? this.given.otherwise;
  }

  #insteadOf({ file, since }: Pick<CredentialField, 'file' | 'since'>): string {
    const { otherwise } = this.given;
    if (file === undefined) return otherwise;
    if (since === undefined || this.context.knows({ since }))
      return `Use \`${file}\`, and name a Secret in \`spec.secrets\`: its keys are files in ${this.server.secretsDir}/<name>/`;
    return `${otherwise}; ${this.context.target.product} ${since} and newer know \`${file}\``;
  }

  #warn(place: Place | undefined, hint: string): void {
    const path = pathOf(place);
    this.context.warning(`${this.given.at}${path.startsWith('[') ? '' : '.'}${path}`, {
      code: 'plain-credential',
      message: PLAIN_CREDENTIAL,
      hint,
    });
  }
}
