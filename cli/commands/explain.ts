import { INPUT_KINDS, INSTANCE_KINDS, isInstanceKind, type Kind, type ObjectRef, type Resource } from '../../lib/core';
import { explainRefused, hasErrors } from '../../lib/shared/explain/input';
import { explainInstance } from '../../lib/shared/explain/instance';
import { type Command, chosenBy } from '../command';
import type { Compilation } from '../compilation';
import { compilationOf, INPUT_OPTIONS, namespaceOf } from '../compiled';
import { EXIT } from '../exit';
import { beginOfName, find, named, type ObjectName, parseObjectName, settled } from '../object-name';
import { EXPLAIN_FORMATS, type Explained, explainedInput } from '../output/explanations';

const KINDS: readonly Kind[] = [...INPUT_KINDS, ...INSTANCE_KINDS];

export const command: Command = {
  operands: ' KIND/NAMESPACE/NAME',
  offers: KINDS.map(beginOfName),
  takes: [1, 1],
  help: `Of a monitor, a rule or an AlertmanagerConfig: which instances take it, which do not and why, its jobs, and what is wrong with
it. Of an instance: what it takes, its rights and the jobs that need them, the Secrets that are referred to, and of Thanos what it asks.
Ends with 1 where anything that it says is an error.`,
  options: {
    ...INPUT_OPTIONS,
    format: { type: 'string', choices: Object.keys(EXPLAIN_FORMATS), help: 'text unless said' },
  },
  examples: [
    'cdk8s-prometheus explain servicemonitor/shop/web -f monitoring/',
    'kubectl get prometheus,servicemonitor,service,namespace -A -o yaml | cdk8s-prometheus explain smon/shop/web -f -',
  ],
  async run(call, io) {
    const print = chosenBy(call, 'format', EXPLAIN_FORMATS, 'text');
    const asked = parseObjectName(call.operands[0]!, KINDS, namespaceOf(call));
    const compilation = await compilationOf(call, io);
    const name = settled(asked, compilation.input.objects.map(named(namespaceOf(call))));
    const { app, input } = compilation;
    const isInstance = isInstanceKind(name.kind);
    const admitted = isInstance ? app.instances.map(({ resource }) => resource) : app.inputs;
    const resource = admitted.find((each) => isMeant(each, name));
    const explained: Explained =
      resource === undefined
        ? { ofInput: refusedOf(name, compilation, namespaceOf(call)) }
        : isInstance
          ? { ofInstance: explainInstance(resource, compilation) }
          : { ofInput: explainedInput(resource, compilation) };
    io.out(print(explained, input));
    return isWrong(explained) ? EXIT.findings : EXIT.fine;
  },
};

function isWrong({ ofInput, ofInstance }: Explained): boolean {
  if (ofInput !== undefined) return hasErrors(ofInput);
  return ofInstance!.findings.some(({ severity }) => severity === 'error');
}

function isMeant({ kind, metadata }: Resource, name: ObjectName): boolean {
  return kind === name.kind && metadata.namespace === name.namespace && metadata.name === name.name;
}

/** What is too broken to be looked at further. */
function refusedOf(name: ObjectName, compilation: Compilation, namespace: string | undefined) {
  const { origin } = find(compilation.input.objects, named(namespace), name);
  const object: ObjectRef = { ...name, origin };
  return explainRefused(object, compilation);
}
