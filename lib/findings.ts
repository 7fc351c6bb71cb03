import type { IConstruct } from 'constructs';
import { FindingCode } from './finding-code';
import { requireChoice } from './private/arguments';
import { requireOptions } from './private/properties';
import { Registry } from './private/registry';

/** How grave a finding is. */
export enum FindingSeverity {
  /** `synth` fails, and nothing is written. */
  ERROR = 'error',
  /** It is printed to standard error. */
  WARNING = 'warning',
  /** It is listed by `Findings.list`, and printed nowhere. */
  IGNORED = 'ignored',
}

/** What else is given where a severity is chosen. */
export interface SeverityOptions {
  /** Why, for those who read it later: it is printed with the finding, and listed with what is ignored. */
  readonly reason: string;
}

/** Something that this library found in an app. */
export interface ReportedFinding {
  /** Its code, a section of `docs/findings.md`. */
  readonly code: FindingCode;
  /** How grave it is, by this library or by what its user chose. */
  readonly severity: FindingSeverity;
  /** The objects that it speaks of, as `Kind namespace/name`: all of them, of which only the first few are printed. */
  readonly objects: string[];
  /** Paths of their constructs in the tree, in the same order; of an object of `Include`, the path that it had. */
  readonly constructPaths: string[];
  /** Path of the field inside of the object; empty for the object itself. */
  readonly field: string;
  /** The line that is printed of it. */
  readonly text: string;
  /**
   * Why its severity was chosen.
   *
   * @default - it is as grave as usual
   */
  readonly reason?: string;
}

/**
 * What this library finds in an app or in a part of it, and how grave that is: `Findings.of(app)`. An object says the same of
 * itself by the annotation `cdk8s-prometheus.io/severity: CODE=SEVERITY, REASON`.
 */
export class Findings {
  /**
   * The findings of what is declared at a construct and below it.
   *
   * @param scope the app, a chart, or any other construct
   */
  public static of(scope: IConstruct): Findings {
    return new Findings(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Chooses how grave findings of a code are. What is chosen for a construct counts before what is chosen for one around it,
   * and the last call for one construct counts.
   *
   * Errors over which nothing valid could be written stay errors: of codes that have no other findings this throws.
   *
   * @param code which findings
   * @param severity what they are from now on
   * @param options why
   */
  public setSeverity(code: FindingCode, severity: FindingSeverity, options: SeverityOptions): void {
    const at = `[${this.scope.node.path}] `;
    requireOptions(at, 'Findings.setSeverity', 'SeverityOptions', options);
    requireChoice(this.scope.node.path, 'code', code, 'FindingCode', FindingCode);
    requireChoice(this.scope.node.path, 'severity', severity, 'FindingSeverity', FindingSeverity);
    Registry.of(this.scope).addRule(this.scope, { code, severity, reason: options?.reason ?? '' });
  }

  /** Has `synth` fail over every warning that is left, as a pipeline may want it. */
  public failOnWarnings(): void {
    Registry.of(this.scope).failOnWarnings(this.scope);
  }

  /** All findings of the app as it is declared by now, those that are ignored as well. */
  public list(): ReportedFinding[] {
    return Registry.of(this.scope).findingsBelow(this.scope) as ReportedFinding[];
  }
}
