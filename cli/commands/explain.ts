import { INPUT_KINDS, isRecord, type Kind, type Resource } from '../../lib/core';
import { type Command, textOf } from '../command';
import { type Compilation, compilationOf, INPUT_OPTIONS } from '../compiled';
import { EXIT } from '../exit';
import { explainInput, findingsOf } from '../explain/input';
import { explainInstance } from '../explain/instance';
import { textOfSections } from '../explain/lines';
import type { InputObject } from '../input/objects';
import { find, type ObjectName, parseObjectName } from '../object-name';

const INSTANCES: readonly Kind[] = ['Prometheus', 'PrometheusAgent', 'Alertmanager', 'ThanosRuler'];

export const command: Command = {
  operands: ' KIND/NAMESPACE/NAME',
  takes: [1, 1],
  help: `Of a monitor, a rule or an AlertmanagerConfig: which instances take it, which do not and why, its jobs, and what is wrong with
it. Of an instance: what it takes, its rights and the jobs that need them, and the Secrets that are referred to.`,
  options: INPUT_OPTIONS,
  examples: [
    'cdk8s-prometheus explain servicemonitor/shop/web -f monitoring/',
    'kubectl get prometheus,servicemonitor,service,namespace -A -o yaml | cdk8s-prometheus explain smon/shop/web -f -',
  ],
  run(call, io) {
    const name = parseObjectName(call.operands[0]!, [...INPUT_KINDS, ...INSTANCES], textOf(call, 'namespace'));
    const compilation = compilationOf(call, io);
    const { app } = compilation;
    const isInstance = INSTANCES.includes(name.kind);
    const admitted = isInstance ? app.instances.map(({ resource }) => resource) : app.inputs;
    const resource = admitted.find((each) => isMeant(each, name));
    if (resource === undefined) io.out(explainRefused(name, compilation, textOf(call, 'namespace')));
    else io.out(isInstance ? explainInstance(resource, compilation) : explainInput(resource, compilation));
    return EXIT.fine;
  },
};

function isMeant({ kind, metadata }: Resource, name: ObjectName): boolean {
  return kind === name.kind && metadata.namespace === name.namespace && metadata.name === name.name;
}

/** What is too broken to be looked at further: only what is wrong with it is known. */
function explainRefused(name: ObjectName, compilation: Compilation, namespace: string | undefined): string {
  const named = ({ object: { kind, metadata } }: InputObject) => ({
    kind: kind as Kind,
    metadata: { ...(namespace === undefined ? {} : { namespace }), ...(isRecord(metadata) ? metadata : {}) },
  });
  const found = find(compilation.input.objects, named, name);
  const title = `${name.kind} ${name.namespace}/${name.name}`;
  return textOfSections(title, [{ heading: 'what is wrong with it', lines: findingsOf(found.origin, compilation) }]);
}
