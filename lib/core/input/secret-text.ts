/** A configuration in a Secret of the app: what is wrong with it is reported where it is written. */

import type { App } from '../base/app';
import { BuildContext } from '../base/context';
import type { ObjectRef } from '../base/findings';
import { memberPath } from '../base/place';
import type { Manifest } from '../base/resource';
import { defined } from '../base/values';

/** Where a configuration of the user's own is in findings, whichever server reads it. */
export const CONFIG_PATH = 'config';

/** A key of a Secret in the namespace of the instance. */
interface SecretKey {
  readonly name: string;
  readonly key: string;
}

interface ReadIn<T> {
  readonly read: T;
  /** Whether the server could not start with it. */
  readonly failed: boolean;
}

/** Findings are as grave as the instance has them, which takes the text, and name the key of the Secret, which holds it. */
export function readInSecret<T>(
  secret: SecretKey,
  app: App,
  context: BuildContext,
  reader: (own: BuildContext) => T,
): ReadIn<T> {
  const own = context.findings.nested();
  const read = reader(new BuildContext(context.target, context.object, context.references, own));
  const { object, at } = placeOf(secret, app, context);
  const moved = own.all.map((finding) =>
    finding.path.startsWith(CONFIG_PATH)
      ? { ...finding, object, path: `${at}${finding.path.slice(CONFIG_PATH.length)}` }
      : finding,
  );
  context.findings.add(moved);
  return { read, failed: own.hasErrors };
}

function placeOf(
  { name, key }: SecretKey,
  app: App,
  { object: { namespace } }: BuildContext,
): { readonly object: ObjectRef; readonly at: string } {
  const metadata = { name, namespace };
  const [held] = app.holds?.({ apiVersion: 'v1', kind: 'Secret', metadata } as Manifest) ?? [];
  const origin = held?.object.origin;
  const { stringData = {} } = app.dataOf?.('Secret', namespace, name) ?? {};
  const field = Object.hasOwn(stringData, key) ? 'stringData' : 'data';
  return { object: { kind: 'Secret', namespace, name, ...defined({ origin }) }, at: memberPath(field, key) };
}
