/** Search over everything: objects, rules, jobs, routes, receivers, what is mounted, and findings. */

import type { InstanceReport, Report } from '../types';
import { shortName, textOfLabels } from './data';
import { addressOf, addressOfObject } from './place';

export interface Entry {
  readonly kind: string;
  readonly title: string;
  /** What else it is found by, and shown in small. */
  readonly detail: string;
  readonly address: string;
}

interface Indexed {
  readonly entry: Entry;
  readonly text: string;
}

export class Index {
  readonly #all: readonly Indexed[];

  constructor(report: Report) {
    this.#all = entriesOf(report).map((entry) => ({
      entry,
      text: `${entry.kind} ${entry.title} ${entry.detail}`.toLowerCase(),
    }));
  }

  /** Those with all the words; titles before details. */
  find(query: string, most: number): { readonly entries: readonly Entry[]; readonly more: number } {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return { entries: [], more: 0 };
    const found = this.#all.filter(({ text }) => words.every((word) => text.includes(word)));
    const isTitled = ({ entry }: Indexed) => words.every((word) => entry.title.toLowerCase().includes(word));
    const ranked = [...found.filter(isTitled), ...found.filter((each) => !isTitled(each))].map(({ entry }) => entry);
    return { entries: ranked.slice(0, most), more: Math.max(ranked.length - most, 0) };
  }
}

function entriesOf({ instances, inputs, findings }: Report): Entry[] {
  return [
    ...instances.map(itself),
    ...inputs.map((input) => ({
      kind: input.kind,
      title: shortName(input),
      detail: [
        ...input.facts.map(({ name, value }) => `${name} ${value}`),
        ...input.endpoints.map(({ port, path }) => `${port} ${path}`),
        ...input.verdicts.flatMap(({ parts }) => parts),
        ...(input.found?.first ?? []).map(shortName),
        textOfLabels(input.labels),
      ].join(' · '),
      address: addressOfObject(input.id),
    })),
    ...inputs.flatMap((input) =>
      input.groups.flatMap((group) =>
        group.rules.map((rule) => ({
          kind: rule.kind === 'alert' ? 'Alert' : 'Recorded',
          title: rule.name,
          detail: [`${shortName(input)} ${group.name}`, rule.expr, textOfLabels(rule.labels)].join(' · '),
          address: addressOf('rules', { q: rule.name }),
        })),
      ),
    ),
    ...instances.flatMap(partsOf),
    ...findings.map((finding) => ({
      kind: finding.severity,
      title: `${finding.object} ${finding.field}`.trim(),
      detail: `${finding.text} · ${finding.place}`,
      address: finding.ids[0] === undefined ? addressOf('findings') : addressOfObject(finding.ids[0]),
    })),
  ];
}

function itself(instance: InstanceReport): Entry {
  return {
    kind: instance.kind,
    title: shortName(instance),
    detail: [...instance.facts.map(({ name, value }) => `${name} ${value}`), textOfLabels(instance.labels)].join(' · '),
    address: addressOfObject(instance.id),
  };
}

/** What belongs to an instance comes behind what people have written. */
function partsOf(instance: InstanceReport): Entry[] {
  const within = (kind: string, title: string, detail: string) => ({
    kind,
    title,
    detail: `${instance.kind} ${shortName(instance)} · ${detail}`,
    address: addressOfObject(instance.id),
  });
  return [
    ...instance.objects.map((object) => within(object.kind, shortName(object), 'is a part of it')),
    ...instance.mounts.map(({ source, container, at }) => within('Mounted', source, `${at} of ${container}`)),
    ...instance.needs.map(({ what, by }) => within('Needed', what, by.join(', '))),
    ...instance.rights.map(({ where, what }) => within('Right', what, where)),
    ...(instance.routing?.file.receivers ?? []).map(({ name }) => ({
      ...within('Receiver', String(name), ''),
      address: addressOf('routes', { of: instance.id }),
    })),
  ];
}
