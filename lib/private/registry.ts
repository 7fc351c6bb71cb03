import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import {
  type App,
  type AppModel,
  type AppRule,
  type Assembled,
  annotated,
  assemble,
  type Code,
  type Complaint,
  compile,
  DEFAULT_SETTINGS,
  type Doubt,
  defined,
  describe,
  type Finding,
  Findings,
  gzip,
  inputPolicy,
  internalError,
  type Kind,
  type Manifest,
  nameOf,
  type Problem,
  type Routing,
  rawOf,
  refOfRaw,
  type Submission,
  severitiesFor,
  staysError,
  visible,
  type WireObject,
  withAskedObjects,
  withoutConsequences,
  withoutUsers,
} from '../core';
import type { Compiled } from '../shared/explain/input';
import { inLanguageOf } from '../shared/wording';
import { Adopted, type Adoption } from './adopted';
import { type Contents, contentsOf } from './contents';
import type { Declaration } from './declaration';
import { isBelow, isWithin, writtenFor } from './for-operator';
import { type Home, homeInTree, homeOf } from './homes';
import { type ListedFinding, listed } from './listed';
import { modelFileFor, writeModel } from './model';
import { Outputs } from './outputs';
import { Unreadable, withoutHidden, written } from './plain';

/**
 * All custom resources of one construct tree, and their compilation. cdk8s runs validations on every road to output, the
 * root's first: one validation on the root compiles the app, and the constructs' own hand out their findings.
 */
export class Registry {
  static of(construct: IConstruct): Registry {
    const { root } = construct.node;
    let registry = registries.get(root);
    if (registry === undefined) {
      registry = new Registry(root);
      registries.set(root, registry);
    }
    return registry;
  }

  /** Whether anything of this library compiles the tree. */
  static isIn(root: IConstruct): boolean {
    return registries.has(root);
  }

  readonly #outputs = new Outputs();
  /** By construct path, which is what findings carry as their origin. */
  readonly #declarations = new Map<string, Declaration>();
  readonly #messages = new Map<string, string[]>();
  /** By the path of the Alertmanager's construct. */
  readonly #routings = new Map<string, Routing>();
  readonly #rules: AppRule[] = [];
  /** By the path of the construct, of what it and its calls were given. */
  readonly #complaints = new Map<string, readonly (Complaint | Doubt)[]>();
  /** What hands out the findings of an object that is out of the tree, and how many objects before it there had been, by its path. */
  readonly #homes = new Map<string, Home>();
  /** Where warnings fail: paths of constructs. */
  readonly #strict = new Set<string>();
  /** Where custom resources are written as they are: paths of constructs. */
  readonly #forOperator = new Set<string>();
  readonly #adopted = new Adopted();
  #findings: readonly Finding[] = [];
  readonly #printed = new Set<string>();
  /** What the last compilation was given, and what it made. */
  #last: Omit<Compiled, 'findings'> | undefined;
  #revision = 0;
  #compiled = '';
  /** Where the app hands itself over to who asks. */
  readonly #modelFile: string | undefined;

  private constructor(private readonly root: IConstruct) {
    this.#modelFile = modelFileFor(root);
    root.node.addValidation({ validate: () => this.validate() });
  }

  add(declaration: Declaration): void {
    const { construct } = declaration;
    this.#declarations.set(construct.node.path, declaration);
    this.touch();
    this.#giveVoice(construct);
  }

  /** Something is wrong with what a construct of ours, which is declared, or a call of it was given. */
  complain({ node: { path } }: IConstruct, complaints: readonly (Complaint | Doubt)[]): void {
    if (complaints.length === 0) return;
    this.#complaints.set(path, [...(this.#complaints.get(path) ?? []), ...complaints]);
    this.touch();
  }

  #giveVoice({ node }: IConstruct): void {
    node.addValidation({ validate: () => this.#messages.get(node.path) ?? [] });
  }

  /** Something that a compilation depends on has changed. */
  touch(): void {
    this.#revision++;
  }

  /** Findings of what is declared at a construct or below it are as grave as the rule says. */
  addRule(scope: IConstruct, { code, severity, reason }: ChosenSeverity): void {
    const { path } = scope.node;
    const problem =
      staysError(code as Code) ?? (reason.trim() === '' ? 'a severity is chosen for a reason' : undefined);
    if (problem !== undefined) throw new Error(`[${path}] Findings.setSeverity: ${problem}`);
    this.#rules.push({ code: code as Code, severity, reason, ...(path === '' ? {} : { below: path }) });
    this.touch();
  }

  /** Warnings of what is declared at a construct or below it fail `synth`. */
  failOnWarnings(scope: IConstruct): void {
    this.#strict.add(scope.node.path);
    this.touch();
  }

  /** What is declared at a construct or below it is written as custom resources. */
  writeForOperator(scope: IConstruct): void {
    this.#forOperator.add(scope.node.path);
    this.touch();
  }

  /** YAML that a construct brings along, and what is wrong with it. */
  adopt(construct: IConstruct, adoption: Adoption): void {
    const { path } = construct.node;
    this.#adopted.add(adoption);
    this.#homes.set(path, { construct, path, number: '' });
    this.#giveVoice(construct);
    this.touch();
  }

  /** All findings of what is declared at a construct or below it. */
  findingsBelow(scope: IConstruct): readonly ListedFinding[] {
    this.#compileIfChanged();
    const { path } = scope.node;
    return this.#findings.filter(({ object }) => isBelow(object.origin, path)).map(listed);
  }

  /** The objects that are emitted for an instance as it is declared now, patches applied. */
  objectsOf(construct: IConstruct): readonly object[] {
    this.#compileIfChanged();
    const objects = [...this.#outputs.created].filter(({ node }) => node.scope === construct);
    return objects.filter((object) => ApiObject.isApiObject(object)).map((object) => object.toJson() as object);
  }

  /** The app as it is declared now, and what it becomes. */
  compiled(): Compiled {
    this.#compileIfChanged();
    const { app, instances } = this.#last!;
    return { app, instances: this.#outputs.asWritten(instances), findings: this.#findings };
  }

  /** The kind that a construct is declared with. */
  kindOf({ node }: IConstruct): Kind {
    return this.#declarations.get(node.path)!.kind;
  }

  /** Where the alerts of an Alertmanager go as it is declared now; undefined where that is not known. */
  routingOf(construct: IConstruct): Routing | undefined {
    this.#compileIfChanged();
    return this.#routings.get(construct.node.path);
  }

  /** Compiles, and returns what went wrong without belonging to a construct that can say it. A throw here would leave files half-written. */
  validate(): string[] {
    try {
      this.#compileIfChanged();
      return this.#messages.get('') ?? [];
    } catch (error) {
      return [internalErrorIn(error)];
    }
  }

  #compileIfChanged(): void {
    const before = this.#contents();
    if (`${this.#revision}/${before.size}` === this.#compiled) return;
    this.#absorb(before.customResources);
    const all = this.#read(before);
    const policy = inputPolicy(all);
    const { gone } = this.#adopted;
    const { findings: wrong, read } = this.#adopted.judge(all, policy);
    const contents = this.#adopted.gone === gone ? before : this.#contents();
    const findings = new Findings(severitiesFor(this.#rules, read));
    findings.add(wrong);
    for (const { kind, name, node } of contents.unreadable)
      findings.error({ kind, name, origin: node.path }, '', HOLDS_ITSELF);
    const app = this.#appOf(contents, read, findings);
    const compiled = compile(app, findings);
    findings.add(this.#outputs.replace(writtenFor(app, compiled, this.#forOperator, findings), this.#declarations));
    this.#adopted.beside(compiled, contents.holds, policy, findings);
    findings.add(this.#adopted.inFilesOfTheirOwn(this.root, policy));
    this.#routings.clear();
    for (const { declaration, routing } of compiled)
      if (routing !== undefined) this.#routings.set(declaration.resource.origin ?? '', routing);
    this.#findings = withoutConsequences(findings.sorted()).map((finding) =>
      inLanguageOf(finding, this.#isCustomResource(finding) ? 'custom resource' : 'construct'),
    );
    this.#last = { app, instances: compiled };
    this.#handOut(this.#findings);
    if (this.#modelFile !== undefined) this.#handOver(this.#modelFile, read, app, compiled);
    const left = before.size - before.customResources.length - (this.#adopted.gone - gone);
    this.#compiled = `${this.#revision}/${left}`;
  }

  #contents(): Contents {
    return contentsOf(this.root, this.#outputs.created, this.#adopted);
  }

  /** Custom resources that others put into the tree are inputs like constructs, and no objects of the output. */
  #absorb(customResources: readonly ApiObject[]): void {
    const voices = new Set([...this.#homes.values()].map(({ path }) => path));
    const homes = customResources.map((object): [ApiObject, Home | undefined] => [object, homeOf(object)]);
    for (const [object, home] of homes) {
      this.#declarations.set(object.node.path, absorbed(object));
      if (home !== undefined) {
        this.#homes.set(object.node.path, home);
        if (!voices.has(home.path)) this.#giveVoice(home.construct);
        voices.add(home.path);
      }
      object.node.scope?.node.tryRemoveChild(object.node.id);
    }
  }

  #read(contents: Contents): readonly Submission[] {
    return [...this.#declarations.values()]
      .filter(({ construct, spelling }) => spelling !== 'typed' || contents.has(construct))
      .map((declaration) => readFrom(declaration, this.#complaints.get(declaration.construct.node.path)));
  }

  #appOf(contents: Contents, read: readonly Submission[], findings: Findings): App & Assembled {
    const { namespaces, contentOf, dataOf, holds, objectsOf } = contents;
    const known = { namespaces, contentOf, dataOf, holds, objectsOf, isForOperator: isWithin(this.#forOperator) };
    return { ...assemble(withAskedObjects(read, findings), findings), ...known, compress: gzip };
  }

  #handOver(file: string, read: readonly Submission[], app: Assembled, instances: AppModel['instances']): void {
    const { inputs, refused, refusedInstances } = app;
    writeModel(file, this.root, this.#outputs.created, {
      app: { instances: app.instances, inputs, refused, refusedInstances },
      instances: this.#outputs.asWritten(instances),
      findings: this.#findings.map((finding) => (this.#fails(finding) ? { ...finding, severity: 'error' } : finding)),
      places: this.#adopted.places.of(this.#findings),
      declared: read.flatMap(({ raw }) => (raw === undefined ? [] : refOfRaw(raw))),
    });
  }

  #handOut(findings: readonly Finding[]): void {
    this.#messages.clear();
    for (const finding of findings) {
      const origin = finding.object.origin ?? '';
      const named = `[${visible(origin)}] ${describe(finding)}`;
      if (finding.severity === 'ignored') continue;
      if (!this.#fails(finding)) this.#warn(named);
      else {
        const { home, message } = this.#messageOf(finding, named);
        const messages = this.#messages.get(home);
        if (messages === undefined) this.#messages.set(home, [message]);
        else messages.push(message);
      }
    }
  }

  /** An error, or a warning where warnings fail. */
  #fails({ severity, object: { origin } }: Finding): boolean {
    return severity === 'error' || (severity === 'warning' && [...this.#strict].some((path) => isBelow(origin, path)));
  }

  #isCustomResource({ object: { origin = '' } }: Finding): boolean {
    return this.#declarations.get(origin)?.spelling === 'wire';
  }

  /** An error, and the path of who hands it out: cdk8s writes that before it. Nobody asks an object that is out of the tree. */
  #messageOf(finding: Finding, named: string): { readonly home: string; readonly message: string } {
    const { origin = '' } = finding.object;
    if (this.#declarations.get(origin)?.spelling === 'typed') return { home: origin, message: describe(finding) };
    const home = this.#homes.get(origin) ?? this.#homeInTree(origin);
    if (home === undefined) return { home: '', message: named };
    const { path, number } = home;
    return {
      home: path,
      message: number === undefined ? named : describe(finding, `${nameOf(finding.object)}${number}`),
    };
  }

  #homeInTree(origin: string): Home | undefined {
    const home = homeInTree(this.root, origin);
    if (home === undefined) return undefined;
    this.#giveVoice(home.construct);
    this.#homes.set(origin, home);
    return home;
  }

  /** Warnings are printed once, however many roads to output an app takes. */
  #warn(text: string): void {
    if (this.#modelFile !== undefined || this.#printed.has(text)) return;
    this.#printed.add(text);
    process.stderr.write(`warning: ${text}\n`);
  }
}

const registries = new WeakMap<IConstruct, Registry>();

interface ChosenSeverity {
  readonly code: string;
  readonly severity: AppRule['severity'];
  readonly reason: string;
}

/** Where it happened, and no message that may quote what was being read. */
function internalErrorIn(error: unknown): string {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line)) : [];
  return [`internal error: ${visible(withoutUsers(internalError(error).given))}`, ...frames].join('\n');
}

/** Tokens and Lazy values are the user's code, which may throw. */
function readFrom(declaration: Declaration, complaints: readonly (Complaint | Doubt)[] | undefined): Submission {
  const { construct, kind, spelling } = declaration;
  const { id, path } = construct.node;
  const common = { kind, spelling, unit: Chart.of(construct).node.path };
  try {
    const raw = { ...declaration.read(), ...defined({ complaints }) };
    const settings = declaration.settings?.();
    return { ...common, raw, ...(settings === undefined ? {} : { settings }), ...declaration.asked?.() };
  } catch (error) {
    return { ...common, unreadable: { object: { kind, name: id, origin: path }, problem: unreadable(error) } };
  }
}

function unreadable(error: unknown): Problem {
  if (error instanceof Unreadable) return error.problem;
  return {
    code: 'invalid-value',
    message: `its properties cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    given: 'a Lazy value or token that throws, or an object that holds itself',
    allowed: 'values, and what produces values',
    hint: 'Correct what throws',
  };
}

/** A Namespace or a List, of which the only thing that is known is that cdk8s cannot write it. */
const HOLDS_ITSELF: Problem = {
  code: 'invalid-value',
  message: 'it cannot be read, and nor can what it holds',
  given: 'an object that holds itself, or what is no plain data',
  allowed: 'objects, lists, texts, numbers, true and false',
  hint: 'Correct or remove it',
};

function absorbed(object: ApiObject): Declaration {
  const kind = object.kind as Kind;
  const original = once(() => written(object) as WireObject);
  const read = once(() => annotated(rawOf({ ...withoutHidden(original()), kind }, object.node.path)));
  return {
    construct: object,
    kind,
    spelling: 'wire',
    read: () => read().raw,
    settings: () => read().settings ?? DEFAULT_SETTINGS,
    asked: () => {
      const { calls, selectors } = read();
      return defined({ calls, selectors });
    },
    original: () => original() as unknown as Manifest,
  };
}

/** What `work` yields or throws, as it did at once. */
function once<T>(work: () => T): () => T {
  try {
    const result = work();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
