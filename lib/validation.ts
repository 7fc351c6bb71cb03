import { CODES, type Finding, nameOf, visible, withoutUsers } from './core';
import { compileInput } from './shared/input/compile';
import { filesOf } from './shared/input/files';
import { Input } from './shared/input/objects';

/** Properties of a `MonitoringValidation`, as `cdk8s.yaml` has them. */
export interface MonitoringValidationProps {
  /**
   * Whether warnings fail as well.
   *
   * @default false
   */
  readonly strict?: boolean;

  /**
   * The namespace of objects that say none.
   *
   * @default - `default`, with a warning
   */
  readonly namespace?: string;
}

/** What of cdk8s-cli's own context is used: it is loaded by that program, and does not load it. */
interface ValidationContext {
  readonly manifests: readonly string[];
  readonly report: {
    addViolation(violation: Violation): void;
    submit(status: 'success' | 'failure', metadata?: Readonly<Record<string, string>>): void;
  };
}

interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: readonly {
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }[];
}

/**
 * A validation plugin of the cdk8s CLI, for apps that write custom resources of the operator, by whatever library: `cdk8s synth` says
 * what is wrong with them, as this library would of its own. It is named in `cdk8s.yaml`, under `validations`.
 */
export class MonitoringValidation {
  readonly #props: MonitoringValidationProps;

  /**
   * @param props as `properties` in `cdk8s.yaml`
   * @throws Error over a property that it does not have, or a value of another type
   */
  public constructor(props: MonitoringValidationProps = {}) {
    const types: Readonly<Record<string, string>> = { strict: 'boolean', namespace: 'string' };
    for (const [name, value] of Object.entries(props)) {
      if (!Object.hasOwn(types, name)) throw new Error(`MonitoringValidation: it has no property \`${visible(name)}\``);
      if (typeof value !== types[name]) throw new Error(`MonitoringValidation: \`${name}\` is a ${types[name]}`);
    }
    this.#props = props;
  }

  /**
   * Judges the manifests of an app. The cdk8s CLI calls it.
   *
   * @param context the `ValidationContext` of cdk8s-cli
   */
  public async validate(context: unknown): Promise<void> {
    const { manifests, report } = context as ValidationContext;
    const input = Input.of(filesOf(manifests, { readInput: () => Buffer.alloc(0) }));
    const { findings } = compileInput(input, { namespace: this.#props.namespace, isForOperator: true });
    const said = findings.filter(({ severity }) => severity !== 'ignored');
    for (const violation of violationsOf(said, input)) report.addViolation(violation);
    const errors = said.filter(({ severity }) => severity === 'error').length;
    const fails = errors > 0 || (this.#props.strict === true && said.length > 0);
    report.submit(fails ? 'failure' : 'success', {
      Errors: String(errors),
      Warnings: String(said.length - errors),
    });
  }
}

/** One for each thing that is wrong, with all objects of which it is true. */
function violationsOf(findings: readonly Finding[], input: Input): Violation[] {
  const violations = new Map<string, Violation & { readonly violatingResources: object[] }>();
  for (const finding of findings) {
    const { code, severity, message, allowed, hint } = finding;
    const recommendation = visible(
      withoutUsers(`${severity}: ${message}${allowed === undefined ? '' : `; allowed: ${allowed}`}`),
    );
    const fix = visible(withoutUsers(hint ?? CODES[code].meaning));
    const id = `${code}\n${recommendation}\n${fix}`;
    const violation = violations.get(id) ?? { ruleName: code, recommendation, fix, violatingResources: [] };
    violation.violatingResources.push(resourceOf(finding, input));
    violations.set(id, violation);
  }
  return [...violations.values()] as Violation[];
}

function resourceOf({ object, path, given }: Finding, input: Input): Violation['violatingResources'][number] {
  const place = input.placeOf(object, path);
  const where = path === '' ? nameOf(object) : path;
  const what = given === undefined ? '' : ` (given: ${given})`;
  const line = place === undefined ? '' : `, line ${place.line}`;
  return {
    resourceName: visible(object.name),
    locations: [visible(withoutUsers(`${where}${what}${line}`))],
    manifestPath: place?.file ?? '',
  };
}
