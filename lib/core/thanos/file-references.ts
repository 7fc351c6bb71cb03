/** References of a server beside which nothing substitutes: a credential is a file, or it cannot be written. */

import type { BuildContext } from '../base/context';
import type { CredentialField, CredentialOutput, References } from '../base/references';

export function filesOnly(references: References): References {
  return {
    file: (source, selector, context, at) => references.file(source, selector, context, at),
    reads: (files) => references.reads(files),
    content: (source, selector, context) => references.content(source, selector, context),
    credential: (field, source, selector, context, at) =>
      hasFile(field, context)
        ? references.credential(field, source, selector, context, at)
        : reportValueOnly(field, context, at),
  };
}

function hasFile({ file, since }: CredentialField, context: BuildContext): boolean {
  return file !== undefined && context.knows(since === undefined ? undefined : { since });
}

function reportValueOnly({ value }: CredentialField, context: BuildContext, at: string): CredentialOutput {
  context.error(at, {
    code: 'not-at-hand',
    message: `Thanos takes \`${value}\` only in the text of its configuration, and the content of a Secret is not known at synth`,
    given: 'a reference',
    allowed: 'a form of authentication that takes files, as `authorization`, or one that the pod has by itself',
    hint: 'Or leave `spec.remoteWrite` out, mount a file of your own by `spec.volumes`, and name it by `--remote-write.config-file` in `spec.additionalArgs`',
  });
  return {};
}
