/** Objects with values that their schemas refuse: what is true of the rest, whatever was meant by those. */

import type { App } from '../base/app';
import { largest } from '../base/collections';
import { describe, type Finding, type Findings, type ObjectRef } from '../base/findings';
import { type Resource, refOf } from '../base/resource';
import { renamedUnread } from './unread-files';

/**
 * Compiles with a guess in the place of each refused value, and with every other guess for its findings. Only those are
 * reported that all guesses have: the others come of what was guessed.
 */
export function whateverIsMeant<T>(app: App, findings: Findings, compile: (app: App, findings: Findings) => T): T {
  const faulty = [...app.inputs, ...app.instances.map(({ resource }) => resource)].filter(({ faults }) => faults);
  if (faulty.length === 0) return compile(app, findings);
  const own = findings.nested();
  const compiled = compile(app, own);
  const rounds = largest(faulty.map(({ faults }) => faults!.others.length));
  const others = Array.from({ length: rounds }, (_, round) => {
    const said = findings.nested();
    compile(withGuesses(app, round), said);
    return new Set(said.all.map(textOf));
  });
  const isGuessed = guessedIn(app, faulty);
  findings.add(own.all.filter((each) => others.every((said) => said.has(textOf(each))) && !isGuessed(each)));
  return compiled;
}

function withGuesses(app: App, round: number): App {
  const guessed = (resource: Resource): Resource => {
    const { others = [] } = resource.faults ?? {};
    return others.length === 0 ? resource : { ...others[Math.min(round, others.length - 1)]!, refused: true };
  };
  return {
    ...app,
    inputs: app.inputs.map(guessed),
    instances: app.instances.map((each) => ({ ...renamedUnread(each), resource: guessed(each.resource) })),
  };
}

/** By which a finding is known again in another round. */
export function textOf(finding: Finding): string {
  return `${finding.severity} ${finding.object.origin ?? ''} ${describe(finding)}`;
}

/** Whether a finding speaks of a value that is a guess; the schemas' own findings speak of what was given. */
function guessedIn({ refused = [] }: App, faulty: readonly Resource[]): (finding: Finding) => boolean {
  const paths = new Map(faulty.map((resource) => [nameOfRef(refOf(resource)), resource.faults!.paths]));
  const reported = new Set(refused.flatMap(({ findings }) => findings.map(placeOf)));
  return (finding) => {
    const guessed = paths.get(nameOfRef(finding.object)) ?? [];
    return guessed.some((path) => isWithin(finding.path, path)) && !reported.has(placeOf(finding));
  };
}

function nameOfRef({ kind, namespace = '', name, origin = '' }: ObjectRef): string {
  return `${kind} ${namespace}/${name} ${origin}`;
}

function placeOf({ object, code, path, given }: Finding): string {
  return [nameOfRef(object), code, path, given].join('\u0000');
}

function isWithin(path: string, whole: string): boolean {
  return path === whole || (path.startsWith(whole) && (path[whole.length] === '.' || path[whole.length] === '['));
}
