/**
 * What Alertmanager's loader would refuse of what custom resources become, and no check of their fields has found. Those
 * checks know better what to say; this one knows all that the loader asks of a configuration.
 */

import type { BuildContext } from '../../base/context';
import { isRecord, type Values } from '../../base/values';
import { checkLoaded, checkLoadedPart } from '../loader';
import { sanitizeConfig } from '../sanitize';
import type { AlertmanagerFile, WireGlobal } from '../types';

/** An object's part, whose receivers fall back to `global`. */
export function checkLoadablePart(
  part: AlertmanagerFile,
  global: WireGlobal | undefined,
  given: object,
  context: BuildContext,
): void {
  complaining(given, context, (loading) => checkLoadedPart(part, global, loading, 'spec'));
}

/** A whole configuration, as the object describes it and before it is cut to the version of the server. */
export function checkLoadable(file: AlertmanagerFile, given: object, context: BuildContext): void {
  const untold = context.within(context.object, context.references, context.findings.nested());
  const known = sanitizeConfig(file, untold);
  complaining(given, context, (loading) => checkLoaded(known, loading, 'spec'));
}

function complaining(given: object, context: BuildContext, load: (context: BuildContext) => void): void {
  const findings = context.findings.nested();
  load(context.within(context.object, context.references, findings));
  context.findings.add(
    findings.all.map((each) => ({
      ...each,
      path: fieldOf(each.path, given),
      message: `Alertmanager would refuse \`${each.path.replace(/^spec\./, '')}\`: ${each.message}`,
    })),
  );
}

/** The field from which comes what is written at `path`, or the last one around it that can be told. */
function fieldOf(path: string, given: object): string {
  let field = '';
  let value: unknown = given;
  for (const [, name, index] of path.matchAll(/\.?([^.[\]]+)|\[(\d+)\]/g)) {
    const step = index === undefined ? keyLike(name!, value) : itemOf(Number(index), value);
    if (step === undefined) return field;
    field += typeof step === 'number' ? `[${step}]` : field === '' ? step : `.${step}`;
    value = (value as Values)[step];
  }
  return field;
}

/** `api_url` comes from `apiURL`. */
function keyLike(name: string, value: unknown): string | undefined {
  const letters = (text: string) => text.replaceAll('_', '').toLowerCase();
  return isRecord(value) ? Object.keys(value).find((key) => letters(key) === letters(name)) : undefined;
}

function itemOf(index: number, value: unknown): number | undefined {
  return Array.isArray(value) && index < value.length ? index : undefined;
}
