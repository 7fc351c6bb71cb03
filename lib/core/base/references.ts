/**
 * Secrets are referenced, never read: builders ask here how a credential is to be written, and get a path of a file or,
 * where the server's field has no file form, a variable that is substituted in the pod. The record of what was asked
 * becomes mounts and environment variables.
 */

import type { BuildContext } from './context';

/** A key of a Secret or ConfigMap, as the API refers to it: the namespace is that of the referring object. */
export interface KeySelector {
  readonly name?: string;
  readonly key: string;
  readonly optional?: boolean;
}

export interface SecretOrConfigMap {
  readonly secret?: KeySelector;
  readonly configMap?: KeySelector;
}

/** How a server takes one credential. */
export interface CredentialField {
  /** The field that holds the value itself. */
  readonly value: string;
  /** The field that holds the path of a file with the value; absent: the server has none in any version. */
  readonly file?: string;
  /** The first version that knows the file's field; absent: every supported version does. */
  readonly since?: string;
  /** Whether the server starts with nothing but a URL as the value. */
  readonly isUrl?: true;
}

/** The credentials of one section of an output, by their names in the API. */
export function credentialTable<K extends string>(
  rows: Readonly<Record<K, CredentialField>>,
): Readonly<Record<K, CredentialField>> {
  return rows;
}

/** A part of the output's mapping: one field, with a value or a path. Empty where the reference could not be followed. */
export type CredentialOutput = Readonly<Record<string, string>>;

/** Files of a client by TLS, which a server looks into when it loads its configuration. */
export interface TlsFiles {
  readonly ca_file?: string;
  readonly cert_file?: string;
  readonly key_file?: string;
}

export interface References {
  /** How the credential `selector` refers to is written in the output. Reports what is wrong with the reference. */
  credential(
    field: CredentialField,
    source: 'Secret' | 'ConfigMap',
    selector: KeySelector,
    context: BuildContext,
    at: string,
  ): CredentialOutput;
  /** The path of a file with the content of a key: for certificates, keys, and whatever else is only ever a file. */
  file(source: 'Secret' | 'ConfigMap', selector: KeySelector, context: BuildContext, at: string): string | undefined;
  /** Says what files are to a client by TLS, by their paths. Those that are no reference's are nothing to it. */
  reads(files: TlsFiles): void;
  /** The same, except that what is asked for counts only where it is kept. Absent where nothing is kept in any case. */
  apart?(): { readonly references: References; readonly keep: () => void };
  /** The content itself, where it is at hand at synth (user-supplied, or an object of the app); undefined where not. */
  content(source: 'Secret' | 'ConfigMap', selector: KeySelector, context: BuildContext): string | undefined;
  /** The keys of the object, where it is at hand; undefined where not. */
  keys?(source: 'Secret' | 'ConfigMap', name: string, context: BuildContext): readonly string[] | undefined;
  /** The name of an object that is at hand, where the one that is asked for is not and has nearly the same name. */
  near?(source: 'Secret' | 'ConfigMap', name: string, context: BuildContext): string | undefined;
}

/** `credential` for a field that takes either source. */
export function credentialOf(
  field: CredentialField,
  reference: SecretOrConfigMap | undefined,
  context: BuildContext,
  at: string,
): CredentialOutput {
  if (reference?.secret !== undefined) {
    return context.references.credential(field, 'Secret', reference.secret, context, `${at}.secret`);
  }
  if (reference?.configMap !== undefined) {
    return context.references.credential(field, 'ConfigMap', reference.configMap, context, `${at}.configMap`);
  }
  return {};
}

/** `credential` for a field that takes only a Secret's key. */
export function secretCredential(
  field: CredentialField,
  selector: KeySelector | undefined,
  context: BuildContext,
  at: string,
): CredentialOutput {
  return selector === undefined ? {} : context.references.credential(field, 'Secret', selector, context, at);
}

/** `file` for a field that takes either source. */
export function fileOf(
  reference: SecretOrConfigMap | undefined,
  context: BuildContext,
  at: string,
): string | undefined {
  if (reference?.secret !== undefined)
    return context.references.file('Secret', reference.secret, context, `${at}.secret`);
  if (reference?.configMap !== undefined) {
    return context.references.file('ConfigMap', reference.configMap, context, `${at}.configMap`);
  }
  return undefined;
}
