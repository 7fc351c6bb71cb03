/** User names without a password, and passwords without a user name: Alertmanager takes both, and notifies otherwise than is meant. */

import type { BuildContext } from '../base/context';
import type { Remark } from '../base/findings';
import { fileForm, formsOf, type Shape } from './shape';
import type { Words } from './templated-fields';
import { isSet, type Mapping } from './walk';

/** The fields of an integration by which it logs in, each with the global setting that does as well. */
export interface Login {
  readonly user: Credential;
  /** Any of them is enough. */
  readonly secrets: readonly Credential[];
}

interface Credential {
  readonly field: string;
  readonly global: string;
}

interface Around {
  readonly words: Words;
  readonly global: Mapping;
}

export function checkLogin(
  shape: Shape,
  settings: readonly Mapping[],
  around: Around,
  context: BuildContext,
  at: string,
): void {
  const { login } = shape.rules ?? {};
  if (login === undefined) return;
  for (const [index, section] of settings.entries()) {
    const [user, ...secrets] = [login.user, ...login.secrets].map((each) => sayingOf(each, shape, section, around));
    const given = secrets.find(({ isGiven }) => isGiven);
    if (user!.isGiven === (given !== undefined)) continue;
    const { isOwn, name } = given ?? user!;
    const remark = given === undefined ? withoutPassword(user!, secrets) : withoutUser(user!, given);
    context.warning(isOwn ? `${at}[${index}].${name}` : `${at}[${index}]`, remark);
  }
}

/** What a section says of a credential, and what the global settings say. */
interface Saying {
  /** As the author of the section calls it. */
  readonly name: string;
  readonly isOwn: boolean;
  readonly isGiven: boolean;
  readonly global: string;
  /** How it is added. */
  readonly example: string;
}

function sayingOf({ field, global }: Credential, { fields }: Shape, section: Mapping, around: Around): Saying {
  const row = fields[field]!;
  const api = around.words === 'of the API' ? row.api?.from : undefined;
  const isOwn = (api === undefined ? formsOf(field, row) : [api]).some((form) => isSet(section[form]));
  return {
    name: api ?? field,
    isOwn,
    isGiven: isOwn || isSet(around.global[global]) || isSet(around.global[fileForm(global)]),
    global,
    example: api === undefined ? `${fileForm(field)}: PATH` : `${api}: { name: SECRET, key: KEY }`,
  };
}

function withoutPassword(user: Saying, secrets: readonly Saying[]): Remark {
  return {
    code: 'missing-field',
    message:
      'a user name without a password: neither the receiver nor the global settings have one, and notifications fail where the server asks for it',
    given: `only \`${user.isOwn ? user.name : user.global}\``,
    allowed: `${secrets.map(({ name }) => `\`${name}\``).join(' or ')} here, or \`${secrets[0]!.global}\` in the global settings`,
    hint: `Add \`${secrets[0]!.example}\`, or remove the user name`,
  };
}

function withoutUser(user: Saying, given: Saying): Remark {
  return {
    code: 'missing-field',
    message: 'a password without a user name: it is not used, and nobody logs in',
    given: `only \`${given.isOwn ? given.name : given.global}\``,
    allowed: `\`${user.name}\` here, or \`${user.global}\` in the global settings`,
    hint: `Add \`${user.name}: NAME\`, or remove the password`,
  };
}
