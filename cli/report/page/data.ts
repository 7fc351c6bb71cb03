/** The report, with what is looked up in it. */

import { MONITOR_KINDS } from '../../../lib/core';
import type { FindingReport, InputReport, InstanceReport, ObjectReport, Report } from '../types';

export class Data {
  readonly #objects: ReadonlyMap<string, InstanceReport | InputReport>;
  readonly #takers: ReadonlyMap<string, readonly string[]>;

  constructor(readonly report: Report) {
    const { instances, inputs } = report;
    this.#objects = new Map([...instances, ...inputs].map((object) => [object.id, object]));
    const takers = new Map<string, string[]>();
    for (const { id, takes } of instances) {
      for (const taken of takes) takers.set(taken, [...(takers.get(taken) ?? []), id]);
    }
    this.#takers = takers;
  }

  object(id: string): InstanceReport | InputReport | undefined {
    return this.#objects.get(id);
  }

  takersOf(id: string): readonly string[] {
    return this.#takers.get(id) ?? [];
  }

  inputs(...kinds: readonly string[]): readonly InputReport[] {
    return this.report.inputs.filter(({ kind }) => kinds.includes(kind));
  }

  get alertmanagers(): readonly InstanceReport[] {
    return this.report.instances.filter(({ kind }) => kind === 'Alertmanager');
  }

  findingsOf({ findings }: ObjectReport): readonly FindingReport[] {
    return findings.map((at) => this.report.findings[at]!);
  }
}

/** In texts of a report, kinds may be any. */
export const MONITORS: readonly string[] = MONITOR_KINDS;

export function isInstance(object: InstanceReport | InputReport): object is InstanceReport {
  return 'takes' in object;
}

/** `shop/web`. */
export function shortName({ namespace, name }: { readonly namespace?: string; readonly name: string }): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** `3 rules`. */
export function count(n: number, name: string): string {
  return `${n} ${name}${n === 1 ? '' : 's'}`;
}

export function textOfLabels(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}
