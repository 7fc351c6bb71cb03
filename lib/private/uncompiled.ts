import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { isApiGroup, visible } from '../core';
import { Registry } from './registry';

/** Says at synth that custom resources of the app are written as they are, where something counts on the opposite. */
export function warnWhereNothingCompiles(scope: IConstruct, what: string): void {
  warnAtSynth(scope, scope.node.root, () => uncompiledIn(scope.node.root, what));
}

/** A warning, once, of what is known when everything has been declared: `voice` is asked for it. */
export function warnAtSynth(scope: IConstruct, voice: IConstruct, warning: () => string | undefined): void {
  let isSaid = false;
  voice.node.addValidation({
    validate: () => {
      const text = isSaid ? undefined : warning();
      if (text !== undefined) process.stderr.write(`warning: [${visible(scope.node.path)}] ${visible(text)}\n`);
      isSaid ||= text !== undefined;
      return [];
    },
  });
}

function uncompiledIn(root: IConstruct, what: string): string | undefined {
  if (Registry.isIn(root)) return undefined;
  const all = root.node.findAll().filter((construct) => ApiObject.isApiObject(construct)) as ApiObject[];
  const [first, ...others] = all.filter(({ apiGroup }) => isApiGroup(apiGroup));
  if (first === undefined) return undefined;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${what}, and nothing compiles the custom resources of the app (${first.kind} ${first.name}${more}): they are written as they are. Add one line: \`new Monitoring(app, 'monitoring')\``;
}
