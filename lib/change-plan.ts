import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { loadAll } from 'js-yaml';
import { describePlan, type Manifest, type Plan, planOf, yamlProblem } from './core';
import { warnWhereNothingCompiles } from './private/uncompiled';

const PLANNED = 'a plan is asked for';

/** What applying a build does to one instance. */
export enum ChangeEffect {
  /** Nothing that its pods would notice. */
  NOTHING = 'nothing',
  /** Its configuration is reloaded in place; no pod restarts. */
  RELOAD = 'reload',
  /** Replicas come or go; the others run on. */
  SCALE = 'scale',
  /** Objects of it are new. */
  CREATE = 'create',
  /** Objects of it are no longer emitted; pruning removes them. */
  REMOVE = 'remove',
  /** Its pods are restarted one by one. */
  RESTART = 'restart',
  /** The API server refuses the change: an immutable field. `steps` tells what to do. */
  REFUSED = 'refused',
}

/** What a build changes about one object. */
export interface ObjectChange {
  /** Kind of the object. */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
  /** What the change does. */
  readonly effect: ChangeEffect;
  /** What changed: paths of fields, or keys of a Secret or ConfigMap. */
  readonly fields: string[];
  /** What there is to do by hand; empty where applying is enough. */
  readonly steps: string[];
}

/** What a build changes about one instance. */
export interface InstanceChange {
  /** Namespace of the instance. */
  readonly namespace: string;
  /** `prometheus-<name>`, `alertmanager-<name>` …; empty for what instances of a namespace share. */
  readonly instance: string;
  /** The gravest of its objects' effects. */
  readonly effect: ChangeEffect;
  /** Its objects, also those that do not change. */
  readonly objects: ObjectChange[];
}

/**
 * What applying an app's manifests does to what an earlier build left in the cluster: nothing, a reload in place, a
 * rolling restart and for which field, or a refusal and the steps around it. It compares two builds and asks no cluster.
 */
export class ChangePlan {
  /**
   * The plan of going from manifests that were written earlier to those of the app as it is declared now.
   *
   * @param app the app
   * @param previous a folder of manifests as `cdk8s synth` writes it, or one file; nothing is there before the first build
   */
  public static of(app: App, previous: string): ChangePlan {
    warnWhereNothingCompiles(app, PLANNED);
    const now = app.charts.flatMap((chart) => chart.toJson() as Manifest[]);
    return new ChangePlan(planOf(readManifests(previous), now));
  }

  /**
   * Prints the plan to standard error whenever the app is synthesized.
   *
   * @param app the app
   * @param previous a folder of manifests as `cdk8s synth` writes it, or one file; read at once, before synth overwrites it
   */
  public static printOnSynth(app: App, previous: string): void {
    const before = readManifests(previous);
    warnWhereNothingCompiles(app, PLANNED);
    let printed = '';
    app.node.addValidation({
      validate: () => {
        const text = describePlan(planOf(before, emitted(app)));
        if (text !== printed) process.stderr.write(`plan, against ${previous}:\n${text}\n`);
        printed = text;
        return [];
      },
    });
  }

  /** Every instance of either build. */
  public readonly instances: InstanceChange[];

  /** Objects that are no longer emitted, as `Kind namespace/name`. */
  public readonly pruned: string[];

  /**
   * Commands to run after applying, a namespace each: they annotate running pods, so that the kubelet renews mounted files
   * at once instead of within a minute or so. Empty where nothing is reloaded from a mount.
   */
  public readonly refreshCommands: string[];

  readonly #plan: Plan;

  private constructor(plan: Plan) {
    this.#plan = plan;
    this.instances = plan.instances as unknown as InstanceChange[];
    this.pruned = plan.prune.map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`);
    this.refreshCommands = [...plan.refresh];
  }

  /**
   * The effect on one instance.
   *
   * @param namespace namespace of the instance
   * @param instance `prometheus-<name>`, `alertmanager-<name>` …
   */
  public effectOn(namespace: string, instance: string): ChangeEffect {
    const found = this.instances.find((one) => one.namespace === namespace && one.instance === instance);
    return found?.effect ?? ChangeEffect.NOTHING;
  }

  /** The plan as text, an instance a paragraph. */
  public toString(): string {
    return describePlan(this.#plan);
  }
}

/** What the charts hold at this moment, without running their validations once more. */
function emitted(app: App): Manifest[] {
  const objects = app.node.findAll().filter(isApiObject);
  return objects.map((object) => object.toJson());
}

interface Emitting extends IConstruct {
  toJson(): Manifest;
  readonly apiVersion: string;
}

function isApiObject(construct: IConstruct): construct is Emitting {
  return 'apiVersion' in construct && 'toJson' in construct;
}

/** The objects of an earlier build; before the first one there are none. */
function readManifests(path: string): Manifest[] {
  return manifestFiles(path).flatMap((file) => {
    try {
      return loadAll(readFileSync(file, 'utf8')).filter(isManifest);
    } catch (error) {
      throw new Error(`${file}: this is no file of manifests: ${yamlProblem(error)}`);
    }
  });
}

/** One file, or a folder's, with the folders in it: cdk8s can write one for each chart. */
function manifestFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || ['.yaml', '.yml', '.json'].includes(extname(entry.name)))
    .map(({ name }) => join(path, name))
    .sort()
    .flatMap(manifestFiles);
}

function isManifest(document: unknown): document is Manifest {
  const { kind, metadata } = (document ?? {}) as { readonly kind?: unknown; readonly metadata?: { name?: unknown } };
  return typeof kind === 'string' && typeof metadata?.name === 'string';
}
