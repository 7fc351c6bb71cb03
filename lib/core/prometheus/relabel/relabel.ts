/** Relabelings as users write them in monitors, scrape classes and remote ends → as Prometheus reads them. */

import type { BuildContext, Target } from '../../base/context';
import { memoized } from '../../base/memoized';
import { section } from '../../base/section';
import { nonEmpty } from '../../base/values';
import { constant } from '../../emit/yaml';
import type { Relabeling } from '../scrape-job';
import type { RelabelConfig } from '../spec';
import { ACTIONS, DEFAULTS } from './actions';

/** What is empty is left to the server's default, as the operator does it: an empty `regex` matches everything. */
const built = section<RelabelConfig, Relabeling>({
  source_labels: { from: 'sourceLabels', map: (labels) => nonEmpty(labels)?.slice() },
  separator: 'separator',
  target_label: { from: 'targetLabel', map: nonEmpty },
  regex: ({ regex, action }) => (isSuperfluous(regex, action) ? undefined : nonEmpty(regex)),
  modulus: { from: 'modulus', map: (modulus) => modulus || undefined },
  replacement: 'replacement',
  action: { from: 'action', map: (action) => nonEmpty(action.toLowerCase()) },
});

/** Where an action takes no expression, Prometheus refuses its own default, too, if it is written. */
function isSuperfluous(regex: string | undefined, action = 'replace'): boolean {
  return regex === DEFAULTS.regex && ACTIONS[action.toLowerCase()]?.without?.includes('regex') === true;
}

/** Monitors repeat their relabelings by the thousand: those that say the same are one constant. */
export function relabelings(configs: readonly RelabelConfig[] = [], context: BuildContext): readonly Relabeling[] {
  return configs.map((config) => relabeling(config, context));
}

function relabeling(config: RelabelConfig, context: BuildContext): Relabeling {
  const place = known(context.target).placeOf(config);
  if (place === undefined) return built(config, context, '');
  place.relabeling ??= constant(built(config, context, ''));
  return place.relabeling;
}

/** The relabelings of an instance and of all that it takes. */
const known = memoized((_target: Target) => new KnownRelabelings());

/** A relabeling by its values, one after the other. */
interface Place {
  readonly next: Map<unknown, Place>;
  relabeling?: Relabeling;
}

/** Beyond so many values, relabelings are made anew each time. */
const MOST_PLACES = 20_000;

class KnownRelabelings {
  readonly #start: Place = { next: new Map() };
  #places = 0;

  /** The same for configs that say the same; undefined where there are too many others. */
  placeOf(config: RelabelConfig): Place | undefined {
    const { sourceLabels = [], separator, targetLabel, regex, modulus, replacement, action } = config;
    let place: Place | undefined = this.#start;
    for (const label of sourceLabels) place = this.#next(place, label);
    place = this.#next(place, separator);
    place = this.#next(place, targetLabel);
    place = this.#next(place, regex);
    place = this.#next(place, modulus);
    place = this.#next(place, replacement);
    return this.#next(place, action);
  }

  #next(place: Place | undefined, value: unknown): Place | undefined {
    const known = place?.next.get(value);
    if (known !== undefined || place === undefined || this.#places === MOST_PLACES) return known;
    const made: Place = { next: new Map() };
    place.next.set(value, made);
    this.#places++;
    return made;
  }
}
