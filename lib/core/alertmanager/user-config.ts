/** Credentials in what a user hands in as a configuration of Alertmanager. */

import type { BuildContext } from '../base/context';
import { ALERTMANAGER } from '../base/conventions';
import { CONFIG_PATH } from '../input/secret-text';
import { type Server, type UserField, type UserFields, warnOfCredentialsIn } from '../input/user-credentials';
import { SLACK_CHAT_API } from './integrations/slack';
import { fileForm, type Shape } from './shape';
import { FILE } from './shapes';
import type { AlertmanagerFile } from './types';

/** By the field that holds a section, all that the section's table calls secret or that has a file form. */
export const SECTIONS: ReadonlyMap<string, UserFields> = sectionsBelow(FILE, new Map());

function sectionsBelow({ fields }: Shape, sections: Map<string, UserFields>): ReadonlyMap<string, UserFields> {
  for (const [name, { kind }] of Object.entries(fields)) {
    if (typeof kind === 'string' || sections.has(name)) continue;
    sections.set(name, credentialsOf(kind));
    sectionsBelow(kind, sections);
  }
  return sections;
}

function credentialsOf({ fields }: Shape): UserFields {
  const rows = Object.entries(fields).flatMap(([value, { secret = false, gate }]): UserField[] => {
    const file = fileForm(value);
    const form = fields[file];
    if (form === undefined) return secret ? [{ value, secret, ...(gate && { gate }) }] : [];
    const { since } = form.gate ?? {};
    return [{ value, secret, ...(gate && { gate }), file, ...(since !== undefined && { since }) }];
  });
  return new Map(rows.map((row) => [row.value, row]));
}

const SERVER: Server = {
  fieldsOf: (section) => SECTIONS.get(section),
  passwordFile: 'http_config.basic_auth.password_file',
  isPublic: (value) => value === SLACK_CHAT_API,
  secretsDir: ALERTMANAGER.secretsDir,
};

const OTHERWISE = {
  whole: 'Put the configuration into a Secret: `config: ConfigSource.fromSecretName(…)`',
  base:
    'Write it as an AlertmanagerConfig, which refers to Secrets: `spec.alertmanagerConfiguration` names one that is ' +
    'for all of the configuration, and has global settings beside it',
} as const;

/** `base`: AlertmanagerConfigs are merged into it, so that it cannot be a Secret that is only known in the cluster. */
export function warnOfCredentialsInConfig(
  content: AlertmanagerFile,
  role: keyof typeof OTHERWISE,
  context: BuildContext,
): void {
  warnOfCredentialsIn({ content, at: CONFIG_PATH, otherwise: OTHERWISE[role] }, SERVER, context);
}
