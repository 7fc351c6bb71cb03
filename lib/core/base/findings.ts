/** Findings are data: what is wrong, where, and what to do. Their wording for people is made at the edge. */

import type { Code, ErrorCode, WarningCode } from './codes';
import { append } from './collections';
import type { Decision, Severities } from './severities';
import { withoutUser, withoutUsers } from './shown';
import { visible } from './visible';

export type Severity = 'error' | 'warning';

/** The object that a finding speaks of, as a user declared it. */
export interface ObjectRef {
  readonly kind: string;
  /** Absent for what has no namespace, or whose namespace is not known. */
  readonly namespace?: string;
  readonly name: string;
  /** Where it was declared, in the front end's terms: a construct path, a file and line. Not part of any output. */
  readonly origin?: string;
}

export interface Finding {
  /** Stable identifier, one row of the table in `codes.ts`. */
  readonly code: Code;
  /** One that is ignored is kept, and printed nowhere. */
  readonly severity: Severity | 'ignored';
  readonly object: ObjectRef;
  /** Path of the field inside the object, in wire names: `spec.endpoints[0].interval`; '' for the object itself. */
  readonly path: string;
  /** What is wrong, as a sentence without a full stop. */
  readonly message: string;
  /** What was given, shortened; never the content of a Secret. */
  readonly given?: string;
  /** What would have been right. */
  readonly allowed?: string;
  /** What to do. */
  readonly hint?: string;
  /** Further objects with the same finding. */
  readonly also?: readonly ObjectRef[];
  /** Why its severity is another than usual, in the words of who decided that. */
  readonly reason?: string;
}

type Said = Omit<Finding, 'code' | 'severity' | 'object' | 'path' | 'reason'>;

/** The part of a warning that the place which finds it knows. */
export type Remark = Said & Required<Pick<Said, 'hint'>> & { readonly code: WarningCode };

/** The same of an error: it sends nobody away without saying what was given, what is allowed and what to do. */
export type Problem = Required<Omit<Said, 'also'>> & { readonly code: ErrorCode };

/** Collects findings; one collector serves one compilation. */
export class Findings {
  readonly #found: Finding[] = [];

  /** Without `severities`, each finding is as grave as usual. */
  constructor(private readonly severities?: Severities) {}

  /** Another collector, where findings count by the same rules. */
  nested(): Findings {
    return new Findings(this.severities);
  }

  error(object: ObjectRef, path: string, problem: Problem): void {
    this.report({ object, path, ...problem }, 'error');
  }

  warning(object: ObjectRef, path: string, remark: Remark): void {
    this.report({ object, path, ...remark }, 'warning');
  }

  /** A finding of a usual severity, which is the user's to change. */
  report(found: Omit<Finding, 'severity'>, usual: Severity): void {
    const { severities } = this;
    if (severities === undefined) this.#found.push({ severity: usual, ...found });
    else append(this.#found, decided(found, usual, severities));
  }

  /** Whether a warning would be for nobody. */
  ignores(code: WarningCode, object: ObjectRef): boolean {
    return this.severities?.of({ code, severity: 'warning' }, object)?.severity === 'ignored';
  }

  /** What another collector has: its severities are decided. */
  add(findings: Iterable<Finding>): void {
    for (const finding of findings) this.#found.push(finding);
  }

  /** In the order of discovery. */
  get all(): readonly Finding[] {
    return this.#found;
  }

  get count(): number {
    return this.#found.length;
  }

  get hasErrors(): boolean {
    return this.#found.some((finding) => finding.severity === 'error');
  }

  /** Whether a fault of a kind has been declared: what follows from it need not be. */
  hasErrorOf(code: Code): boolean {
    return this.#found.some((finding) => finding.severity === 'error' && finding.code === code);
  }

  /** All findings, in an order that does not depend on the order of discovery, each once. */
  sorted(): readonly Finding[] {
    const byText = new Map(this.#found.map((finding) => [sortKey(finding), finding]));
    return [...byText.keys()].sort().map((key) => byText.get(key)!);
  }
}

/** One finding for each decision on its objects. */
function decided(
  { object, also = [], ...found }: Omit<Finding, 'severity'>,
  usual: Severity,
  severities: Severities,
): Finding[] {
  const groups = new Map<Decision | undefined, ObjectRef[]>();
  for (const each of [object, ...also]) {
    const decision = severities.of({ code: found.code, severity: usual }, each);
    const group = groups.get(decision);
    if (group === undefined) groups.set(decision, [each]);
    else group.push(each);
  }
  return [...groups].map(([decision, [first, ...others]]) => ({
    severity: decision?.severity ?? usual,
    ...found,
    object: first!,
    ...(others.length === 0 ? {} : { also: others }),
    ...(decision === undefined ? {} : { reason: decision.reason }),
  }));
}

function sortKey({ object, path, severity, code, message, given }: Finding): string {
  const { namespace = '', kind, name, origin = '' } = object;
  return [namespace, kind, name, origin, path, severity, code, message, given ?? ''].join('\u0000');
}

/** `ServiceMonitor default/web`. */
export function nameOf(object: ObjectRef): string {
  return `${object.kind} ${object.namespace === undefined ? '' : `${object.namespace}/`}${object.name}`;
}

const NAMED = 3;

/** Of many objects with the same finding, the first few. */
function nameOfAll({ object, also = [] }: Finding): string {
  const named = [object, ...also.slice(0, NAMED - 1)];
  const names = named.map((each, i) => {
    const name = nameOf(each);
    return each.kind === named[i - 1]?.kind ? name.slice(each.kind.length + 1) : name;
  });
  const more = also.length + 1 - named.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** One finding as one line of text, which shows no password of a URL and nothing that a terminal obeys; `where` replaces the object's name, for instance with a construct path. */
export function describe(finding: Finding, where: string = nameOfAll(finding)): string {
  const field = finding.path === '' ? '' : ` ${withoutUsers(short(finding.path).replace(KEY, withoutUser))}:`;
  const detail = [
    finding.given === undefined ? '' : `given: ${withoutUser(onOneLine(short(finding.given)))}`,
    finding.allowed === undefined ? '' : `allowed: ${withoutUsers(onOneLine(finding.allowed))}`,
  ].filter((part) => part !== '');
  const parenthesis = detail.length === 0 ? '' : ` (${detail.join('; ')})`;
  const hint = finding.hint === undefined ? '' : `. ${withoutUsers(finding.hint)}`;
  const reason = finding.reason === undefined ? '' : `. Severity chosen: ${withoutUsers(finding.reason)}`;
  const text = `${withoutUsers(short(finding.message))}${parenthesis}${hint}${reason}`;
  return visible(`${withoutUsers(where)}:${field} ${text} [${finding.code}]`);
}

/** Line breaks and what indents the next line are a blank: an escape would be all that one sees of them. */
function onOneLine(text: string): string {
  const lines = text.split(/[\r\n]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** Nobody reads a text of this length to its end, and it may be one of megabytes. */
const LONGEST = 1_000;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A key of a user's, in a path. */
const KEY = /\["(?:[^"\\]|\\.)*"\]/g;
