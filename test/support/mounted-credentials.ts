/** Credentials as pods have them: files below a folder, and variables that the sidecar substitutes. */

import type { BuildContext } from '../../lib/core/base/context';
import type { CredentialField, CredentialOutput, KeySelector, References } from '../../lib/core/base/references';
import { type ContentOf, type Reference, ReferenceCollector } from '../../lib/core/input/mounted-references';

type Source = Reference['source'];

/** The compiler's own references, for each namespace as if the pods ran there. */
export class MountedCredentials implements References {
  readonly #collectors = new Map<string, ReferenceCollector>();

  constructor(
    private readonly folder: string,
    private readonly contentOf: ContentOf,
  ) {}

  credential(
    field: CredentialField,
    source: Source,
    selector: KeySelector,
    context: BuildContext,
    at: string,
  ): CredentialOutput {
    return this.#of(context).credential(field, source, selector, context, at);
  }

  file(source: Source, selector: KeySelector, context: BuildContext, at: string): string | undefined {
    return this.#of(context).file(source, selector, context, at);
  }

  reads(): void {
    // The kubelet brings a file whatever is in it.
  }

  content(source: Source, selector: KeySelector, context: BuildContext): string | undefined {
    return this.#of(context).content(source, selector, context);
  }

  /** A text with every variable replaced by its content, as the sidecar does it. */
  substituted(text: string): string {
    const values = new Map([...this.#collectors].flatMap(([namespace, each]) => this.#variables(namespace, each)));
    return text.replace(/\$\((\w+)\)/g, (whole, name: string) => values.get(name) ?? whole);
  }

  #variables(namespace: string, collector: ReferenceCollector): [string, string][] {
    return collector.environment().map(({ name, valueFrom }) => {
      const [kind, { name: object, key }] = Object.entries(valueFrom)[0] as [string, { name: string; key: string }];
      const source = kind === 'secretKeyRef' ? 'Secret' : 'ConfigMap';
      return [name, this.contentOf(source, namespace, object, key) ?? ''];
    });
  }

  #of({ object }: BuildContext): References {
    const known = this.#collectors.get(object.namespace);
    const collector = known ?? new ReferenceCollector(object.namespace, this.folder, this.contentOf);
    this.#collectors.set(object.namespace, collector);
    return collector.optional();
  }
}
