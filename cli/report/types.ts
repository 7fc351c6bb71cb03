/** What the page is given: plain data, in one order for every order of the input. */

import type { Routing } from '../../lib/core';

export interface Report {
  /** Of the program. */
  readonly version: string;
  readonly instances: readonly InstanceReport[];
  readonly inputs: readonly InputReport[];
  readonly findings: readonly FindingReport[];
}

export interface ObjectReport {
  /** `Kind/namespace/name`, by which the page finds it; with a number behind it where two have one name. */
  readonly id: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** `FILE:LINE:COLUMN`, or the path of a construct. */
  readonly place: string;
  readonly labels: Labels;
  /** Places among the findings. */
  readonly findings: readonly number[];
}

export type Labels = Readonly<Record<string, string>>;

export interface InstanceReport extends ObjectReport {
  /** What its spec says of its size and version. */
  readonly facts: readonly Fact[];
  /** Ids of inputs. */
  readonly takes: readonly string[];
  /** Ids of the Alertmanagers that it alerts to; of others, the Service's name. */
  readonly alertsTo: readonly Destination[];
  /** What it becomes. */
  readonly objects: readonly ObjectName[];
  readonly mounts: readonly Mount[];
  readonly needs: readonly { readonly what: string; readonly by: readonly string[] }[];
  /** The account that its user brings: rights are those that it needs. */
  readonly ownAccount?: string;
  readonly rights: readonly { readonly where: string; readonly what: string; readonly jobs: readonly string[] }[];
  /** Of an Alertmanager, where it is known: routes, names of receivers, and inhibitions. */
  readonly routing?: Routing;
  /** The Secret in which its routes are: nothing of it is shown. */
  readonly routingSecret?: string;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface Destination {
  readonly name: string;
  /** Of an Alertmanager of the input. */
  readonly id?: string;
}

export interface ObjectName {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** What a container finds in its file system, or in its environment. */
export interface Mount {
  readonly source: string;
  readonly container: string;
  /** A path, or a variable. */
  readonly at: string;
}

export interface InputReport extends ObjectReport {
  /** What is wrong with it keeps it from being looked at further. */
  readonly refused: boolean;
  /** What it looks for. */
  readonly facts: readonly Fact[];
  readonly endpoints: readonly Endpoint[];
  readonly verdicts: readonly VerdictReport[];
  /** Services or pods of the input; absent where it looks for neither, or the input has none. */
  readonly found?: FoundReports;
  /** What comes nearest where it finds none: a sentence each. */
  readonly missed: readonly string[];
  readonly groups: readonly RuleGroup[];
}

export interface Endpoint {
  readonly port: string;
  readonly path: string;
  readonly scheme: string;
  readonly interval: string;
}

export interface VerdictReport {
  /** Id of the instance. */
  readonly instance: string;
  readonly takes: boolean;
  /** What comes of it: jobs, groups of rules, receivers. */
  readonly parts: readonly string[];
  readonly reasons: readonly string[];
}

/** A page of all that everything finds would grow with the square of the input. */
export interface FoundReports {
  /** How many of each kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly first: readonly FoundReport[];
}

export interface FoundReport extends ObjectName {
  readonly ports: readonly string[];
  /** The first workloads whose pods are behind it. */
  readonly behind: readonly string[];
  /** How many others there are. */
  readonly more: number;
}

export interface RuleGroup {
  readonly name: string;
  readonly interval: string;
  readonly rules: readonly Rule[];
}

export interface Rule {
  readonly kind: 'alert' | 'record';
  readonly name: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Labels;
}

export interface FindingReport {
  readonly severity: 'error' | 'warning' | 'ignored';
  readonly code: string;
  /** `ServiceMonitor shop/web`. */
  readonly object: string;
  /** Of what is in the report, all that it speaks of; the first is its object. */
  readonly ids: readonly string[];
  readonly field: string;
  readonly place: string;
  readonly text: string;
  /** Its page of the documentation. */
  readonly page: string;
}
