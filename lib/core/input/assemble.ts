/** Custom resources as front ends have them, made into the parts of an app: instances, inputs, and what is refused. */

import {
  type App,
  DEFAULT_SETTINGS,
  type InstanceDeclaration,
  type InstanceSettings,
  type RefusedInput,
} from '../base/app';
import type { Findings, ObjectRef, Problem } from '../base/findings';
import { DEFAULT_NAMESPACE, type Kind, type Resource } from '../base/resource';
import type { LabelSelector } from '../base/selector';
import type { AppRule, Severities } from '../base/severities';
import { isInstanceKind, receive, type Spelling } from './admission';
import type { RawResource } from './raw';
import { allLeaveOut } from './refused';
import type { SaidCalls } from './setting-annotations';
import { severitiesOf } from './severity-annotation';

/** A custom resource as a front end has it. */
export interface Submission {
  /** Of whatever the user wrote: any text. */
  readonly kind: Kind;
  readonly spelling: Spelling;
  /** What is written and applied together with it: see `InstanceDeclaration`. */
  readonly unit: string;
  /** Absent where it cannot be read. */
  readonly raw?: RawResource;
  /** Of instances. */
  readonly settings?: InstanceSettings;
  /** Of a Prometheus of YAML: what a construct has calls for. */
  readonly calls?: SaidCalls;
  /** Its selectors as they were given, where calls add to them. */
  readonly selectors?: Readonly<Record<string, LabelSelector | null | undefined>>;
  /** Why it cannot be read. */
  readonly unreadable?: { readonly object: ObjectRef; readonly problem: Problem };
}

/** How grave findings are: what the app says, and what its objects say of themselves. */
export function severitiesFor(rules: readonly AppRule[], submissions: readonly Submission[]): Severities {
  const raws = submissions.flatMap(({ raw }) => raw ?? []);
  const instances = submissions.flatMap(({ kind, raw, settings = DEFAULT_SETTINGS }) => {
    const { namespace = DEFAULT_NAMESPACE } = raw?.metadata ?? {};
    return isInstanceKind(kind) ? [{ namespace, settings }] : [];
  });
  return severitiesOf(rules, raws, instances);
}

/** What the owners of all instances say of the objects of others. */
export interface InputPolicy {
  /** Whether what is wrong is left out. */
  readonly leavesOut: boolean;
  /** Whether an instance trusts none of them. */
  readonly hostile: boolean;
  /** The namespaces of such instances. */
  readonly guarded: ReadonlySet<string>;
}

export function inputPolicy(submissions: readonly Submission[]): InputPolicy {
  const owners = submissions.filter(({ kind }) => isInstanceKind(kind));
  const said = owners.map(({ kind, settings = DEFAULT_SETTINGS }) => ({ kind, settings }));
  const trusting = ({ settings: said = DEFAULT_SETTINGS }: Submission) => !said.tenants.hostile;
  const guarded = new Set(
    owners.flatMap((each) => (trusting(each) ? [] : [each.raw?.metadata.namespace ?? DEFAULT_NAMESPACE])),
  );
  return { leavesOut: allLeaveOut(said), hostile: guarded.size > 0, guarded };
}

/** The object of somebody who does not say who that is. */
export function withoutOwner(submission: Submission): Submission {
  const { raw } = submission;
  if (raw === undefined || isInstanceKind(submission.kind)) return submission;
  return { ...submission, raw: { ...raw, complaints: [{ path: 'metadata.namespace', problem: NOBODYS }] } };
}

/** What is wrong with an object that does not say whose it is, where objects of others are not trusted. */
export const NOBODYS: Problem = {
  code: 'missing-field',
  message: 'the namespace says whose an object is, and where tenants are not trusted none is taken for the owner’s',
  given: 'nothing',
  allowed: 'a namespace',
  hint: 'Write metadata.namespace',
};

export type Assembled = Required<Pick<App, 'instances' | 'inputs' | 'refused' | 'refusedInstances'>>;

/** Admits each object; errors of inputs are left to the instances that would take them. */
export function assemble(submissions: readonly Submission[], findings: Findings): Assembled {
  const instances: InstanceDeclaration[] = [];
  const inputs: Resource[] = [];
  const refused: RefusedInput[] = [];
  const refusedInstances: string[] = [];
  for (const submission of submissions) {
    const { kind, raw, settings = DEFAULT_SETTINGS, unit } = submission;
    const { resource, findings: own } = received(submission, findings.nested());
    if (!isInstanceKind(kind) && own.hasErrors) {
      refused.push({ kind, metadata: raw?.metadata ?? UNKNOWN, findings: own.all });
    } else findings.add(own.all);
    if (resource === undefined) {
      if (isInstanceKind(kind)) refusedInstances.push(kind);
    } else if (isInstanceKind(kind)) instances.push({ resource, settings, unit });
    else inputs.push(resource);
  }
  return { instances, inputs, refused, refusedInstances };
}

/** Of what cannot be read, neither namespace nor labels are known. */
const UNKNOWN: RefusedInput['metadata'] = { namespace: null, labels: null };

function received({ raw, spelling, unreadable }: Submission, findings: Findings): ReturnType<typeof receive> {
  if (raw !== undefined) return receive(raw, spelling, findings);
  if (unreadable !== undefined) findings.error(unreadable.object, '', unreadable.problem);
  return { findings };
}
