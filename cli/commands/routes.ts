import {
  describeMatchers,
  inhibitorsOf,
  parseMatchers,
  printTree,
  type Routing,
  type RoutingNode,
  routesFor,
  routingTree,
} from '../../lib/core';
import { type Section, textOfSections } from '../../lib/shared/explain/lines';
import { UsageError } from '../../lib/shared/usage-error';
import { type Command, textOf } from '../command';
import { type Compilation, compilationOf, INPUT_OPTIONS } from '../compiled';
import { EXIT } from '../exit';
import { find, type ObjectName, parseObjectName } from '../object-name';
import { locate, printBeside } from '../output/findings';

export const command: Command = {
  operands: ' NAMESPACE/NAME',
  takes: [1, 1],
  help: `Prints the tree of routes of an Alertmanager. Of an alert: its receivers, by which routes it reaches them, and which inhibitions and time
intervals can hold it back.`,
  options: {
    ...INPUT_OPTIONS,
    alert: {
      type: 'string',
      value: 'LABEL=VALUE,…',
      help: 'labels of an alert, as `severity=critical,namespace=shop`',
    },
  },
  examples: [
    'cdk8s-prometheus routes monitoring/main -f monitoring/',
    'cdk8s-prometheus routes monitoring/main -f monitoring/ --alert severity=critical,namespace=shop',
  ],
  run(call, io) {
    const name = parseObjectName(call.operands[0]!, ['Alertmanager'], textOf(call, 'namespace'));
    const compilation = compilationOf(call, io);
    const { findings, input } = compilation;
    const errors = findings.filter(({ severity }) => severity === 'error');
    printBeside(locate(errors, input), true, io);
    const routing = routingOf(compilation, name);
    if (errors.length > 0) return EXIT.findings;
    if (routing === undefined) {
      throw new UsageError(
        `the routes of ${name.namespace}/${name.name} are in a Secret that the input does not hold, or that cannot be read`,
      );
    }
    const alert = textOf(call, 'alert');
    const tree = treeOf(routing);
    io.out(alert === undefined ? `${printTree(tree)}\n` : textOfAlert(labelsIn(alert, routing), tree, routing));
    return EXIT.fine;
  },
};

function routingOf({ app, instances }: Compilation, name: ObjectName): Routing | undefined {
  const { resource } = find(app.instances, (declaration) => declaration.resource, name);
  return instances.find(({ declaration }) => declaration.resource.origin === resource.origin)?.routing;
}

/** A configuration of somebody's Secret: nobody has looked at it. */
function treeOf(routing: Routing): RoutingNode {
  try {
    return routingTree(routing);
  } catch (error) {
    throw new UsageError(`the routes cannot be read: ${(error as Error).message}`);
  }
}

type Labels = Readonly<Record<string, string>>;

function labelsIn(text: string, { target }: Routing): Labels {
  const read = parseMatchers(text, target);
  const problem = 'problem' in read ? read.problem : read.matchers.find(({ operator }) => operator !== '=');
  if (problem !== undefined || 'problem' in read) {
    throw new UsageError(`\`${text}\` is no alert: write its labels as \`severity=critical,namespace=shop\``);
  }
  return Object.fromEntries(read.matchers.map(({ name, value }) => [name, value]));
}

function textOfAlert(labels: Labels, tree: RoutingNode, routing: Routing): string {
  const routes = routesFor(tree, labels);
  const title = `an alert with ${describeMatchers(Object.entries(labels).map(([name, value]) => ({ name, operator: '=', value })))}`;
  return textOfSections(title, [...routes.map(sectionOf), inhibitionsFor(labels, routing)]);
}

function sectionOf(nodes: readonly RoutingNode[]): Section {
  const { receiver, mutedIn, activeIn } = nodes.at(-1)!;
  return {
    heading: `reaches ${receiver}`,
    lines: [
      `by ${nodes.map(({ matchers }) => describeMatchers(matchers)).join(' → ')}`,
      ...(mutedIn.length === 0 ? [] : [`but not in ${mutedIn.join(', ')}`]),
      ...(activeIn.length === 0 ? [] : [`only in ${activeIn.join(', ')}`]),
    ],
  };
}

function inhibitionsFor(labels: Labels, routing: Routing): Section {
  const lines = inhibitorsOf(routing, labels).map(({ index, sources, equal }) => {
    const alike = equal.length === 0 ? '' : `, with the same ${equal.join(', ')}`;
    return `inhibit_rules[${index}]: while there is ${sources.length === 0 ? 'any alert' : describeMatchers(sources)}${alike}`;
  });
  return { heading: lines.length === 0 ? 'no inhibition can hold it back' : 'can be held back by', lines };
}
