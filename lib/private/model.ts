/** Hands an app over to the command line that runs it: `cdk8s-prometheus … --app COMMAND`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { ApiObject, App, Chart, DependencyGraph } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type AppModel, type Manifest, MODEL_VARIABLE } from '../core';
import { jsonOf } from './lists';

let roots = 0;

/** The file that the app below `root` hands itself over in; undefined where nobody asks. */
export function modelFileFor(root: IConstruct): string | undefined {
  const folder = process.env[MODEL_VARIABLE];
  if (folder === undefined || folder === '') return undefined;
  // An app may name its own folder, and what it writes there is not to change.
  const outdir = process.env['CDK8S_OUTDIR'];
  if (root instanceof App && outdir !== undefined) (root as { outdir: string }).outdir = outdir;
  roots += 1;
  return join(folder, `${process.pid}-${roots}`);
}

type Compiled = Omit<AppModel, 'written' | 'others'>;

export function writeModel(file: string, root: IConstruct, made: ReadonlySet<IConstruct>, compiled: Compiled): void {
  const written: Manifest[] = [];
  const others: { object: Manifest; origin: string }[] = [];
  for (const each of objectsIn(root)) {
    const object = jsonOf<Manifest>(each);
    if (object === undefined) continue;
    written.push(object);
    if (!made.has(each)) others.push({ object, origin: each.node.path });
  }
  const model: AppModel = { ...compiled, written, others };
  writeFileSync(file, serialize(model), { mode: 0o600 });
}

/** In the order in which cdk8s writes them. */
function objectsIn(root: IConstruct): ApiObject[] {
  const charts = new DependencyGraph(root.node).topology().filter((each) => Chart.isChart(each));
  return charts.flatMap((chart) =>
    (new DependencyGraph(chart.node).topology().filter((each) => ApiObject.isApiObject(each)) as ApiObject[]).filter(
      (object) => Chart.of(object) === chart,
    ),
  );
}
