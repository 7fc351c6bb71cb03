import type { App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { describePlan, type Manifest, type Plan, planOf } from './core';
import { type EarlierBuild, earlierBuild } from './private/earlier-build';
import { Registry } from './private/registry';
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
   * The plan of going from manifests that were written earlier to those of the app as it is declared now. Where nothing is
   * there, as under the `cdk8s` CLI, which removes its output before the app runs, it is what Git holds of it: `HEAD:dist`.
   *
   * @param app the app
   * @param previous a folder of manifests as `cdk8s synth` writes it, one file, or either in a commit: `origin/main:dist`
   */
  public static of(app: App, previous: string): ChangePlan {
    warnWhereNothingCompiles(app, PLANNED);
    const now = app.charts.flatMap((chart) => chart.toJson() as Manifest[]);
    const earlier = earlierBuild(previous);
    return new ChangePlan(planOf(earlier.manifests, now), earlier);
  }

  /**
   * Prints the plan to standard error whenever the app is synthesized, and what it compares with.
   *
   * @param app the app
   * @param previous as of `of`; read at once, before synth overwrites it
   */
  public static printOnSynth(app: App, previous: string): void {
    const earlier = earlierBuild(previous);
    warnWhereNothingCompiles(app, PLANNED);
    let printed = '';
    app.node.addValidation({
      validate: () => {
        // Validations run in the order of calls: this one may be before that which compiles the app.
        if (Registry.isIn(app)) Registry.of(app).validate();
        const text = worded(planOf(earlier.manifests, emitted(app)), earlier);
        if (text !== printed) process.stderr.write(`plan, ${text}\n`);
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

  /**
   * What the app is compared with: a folder or file, or either of a commit, such as `HEAD:dist`.
   *
   * @default - there is nothing to compare with, and all objects count as new
   */
  public readonly comparedWith?: string;

  readonly #plan: Plan;
  readonly #earlier: EarlierBuild;

  private constructor(plan: Plan, earlier: EarlierBuild) {
    this.#plan = plan;
    this.#earlier = earlier;
    if (earlier.missing === undefined) this.comparedWith = earlier.named;
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
    return worded(this.#plan, this.#earlier);
  }
}

function worded(plan: Plan, { named, missing }: EarlierBuild): string {
  if (missing === undefined) return `against ${named}:\n${describePlan(plan)}`;
  return `against nothing, so that all objects count as new: ${missing}. To compare, give a copy of an earlier build, or commit the output of one.\nThe plan:\n${describePlan(plan)}`;
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
