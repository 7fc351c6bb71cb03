import { printTree, type Resource, type Routing, type RoutingNode, routingTree } from '../../lib/core';
import { compiledOf } from '../../lib/shared/compiled-of';
import { type Section, textOfSections } from '../../lib/shared/explain/lines';
import { UsageError } from '../../lib/shared/usage-error';
import { type Command, textOf } from '../command';
import type { Compilation } from '../compilation';
import { compilationOf, INPUT_OPTIONS, namespaceOf } from '../compiled';
import { EXIT } from '../exit';
import { find, type ObjectName, parseObjectName, settled } from '../object-name';
import { printBeside } from '../output/beside';
import { locate } from '../output/findings';
import { answerFor, labelsIn, NO_INHIBITION, type Reached } from '../routes/answer';

export const command: Command = {
  operands: ' [NAMESPACE/NAME]',
  takes: [0, 1],
  help: `Prints the tree of routes of an Alertmanager, which need not be named where there is one only. Behind \`(and on)\`, the next
routes are looked at, too. Of an alert: its receivers, by which routes it reaches them, and which inhibitions and time
intervals can hold it back.`,
  options: {
    ...INPUT_OPTIONS,
    alert: {
      type: 'string',
      value: 'LABEL=VALUE,…',
      mayBeEmpty: true,
      help: 'labels of an alert, as `severity=critical,namespace=shop`',
    },
  },
  examples: [
    'cdk8s-prometheus routes monitoring/main -f monitoring/',
    'cdk8s-prometheus routes monitoring/main -f monitoring/ --alert severity=critical,namespace=shop',
  ],
  async run(call, io) {
    const [operand] = call.operands;
    if (operand !== undefined && /[:=]/.test(operand))
      throw new UsageError(
        `\`${operand}\` is no name: labels of an alert are given by \`--alert ${operand.replaceAll(':', '=')}\``,
      );
    const asked = operand === undefined ? undefined : parseObjectName(operand, ['Alertmanager'], namespaceOf(call));
    const compilation = await compilationOf(call, io);
    const alertmanagers = compilation.app.instances
      .map(({ resource }) => resource)
      .filter(({ kind }) => kind === 'Alertmanager');
    const name = asked === undefined ? onlyOf(alertmanagers) : settled(asked, alertmanagers);
    const { findings, input } = compilation;
    const errors = findings.filter(({ severity }) => severity === 'error');
    printBeside(locate(errors, input), call, io);
    const routing = routingOf(compilation, name);
    if (errors.length > 0) return EXIT.findings;
    if (routing === undefined) {
      throw new UsageError(
        `the routes of ${name.namespace}/${name.name} are in a Secret that the input does not hold, or that cannot be read`,
      );
    }
    const alert = textOf(call, 'alert');
    const tree = treeOf(routing);
    io.out(alert === undefined ? `${printTree(tree)}\n` : textOfAlert(alert, tree, routing));
    return EXIT.fine;
  },
};

function onlyOf(alertmanagers: readonly Resource[]): ObjectName {
  const [only, ...others] = alertmanagers.map(({ metadata: { namespace, name } }) => ({ namespace, name }));
  if (only === undefined) throw new UsageError('the input has no Alertmanager');
  if (others.length === 0) return { kind: 'Alertmanager', ...only };
  const names = [only, ...others].map(({ namespace, name }) => `${namespace}/${name}`);
  throw new UsageError(`the input has ${names.length} Alertmanagers. Name one of ${names.join(', ')}`);
}

function routingOf({ app, instances }: Compilation, name: ObjectName): Routing | undefined {
  const { resource } = find(app.instances, (declaration) => declaration.resource, name);
  return compiledOf(resource, instances)?.routing;
}

/** A configuration of somebody's Secret: nobody has looked at it. */
function treeOf(routing: Routing): RoutingNode {
  try {
    return routingTree(routing);
  } catch (error) {
    throw new UsageError(`the routes cannot be read: ${(error as Error).message}`);
  }
}

function textOfAlert(text: string, tree: RoutingNode, routing: Routing): string {
  const read = labelsIn(text, routing);
  if (typeof read === 'string') throw new UsageError(read);
  const { title, reached, inhibitors } = answerFor(read, tree, routing);
  return textOfSections(title, [...reached.map(sectionOf), inhibitionsSection(inhibitors)]);
}

function sectionOf({ receiver, by, times }: Reached): Section {
  return { heading: `reaches ${receiver}`, lines: [`by ${by.join(' → ')}`, ...times] };
}

function inhibitionsSection(lines: readonly string[]): Section {
  return { heading: lines.length === 0 ? NO_INHIBITION : 'can be held back by', lines };
}
