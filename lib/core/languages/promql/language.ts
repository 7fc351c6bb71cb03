import { isIdle } from '../../base/features';
import { describeGate, type Gate, isOpen } from '../../base/gates';
import { PROMETHEUS_FEATURES } from '../../base/prometheus.generated';
import { atLeast, formatVersion, parseVersion, type Version } from '../../base/version';

/** Which PromQL is read: of which server, in which version, with which feature flags. */
export interface PromqlOptions {
  readonly dialect: 'prometheus' | 'thanos';
  /** Of Prometheus or of Thanos, as the dialect says. */
  readonly version: Version;
  /** The server's feature flags; those that are none of PromQL are ignored. */
  readonly features?: readonly string[];
}

/** Feature flags of the server that extend PromQL. */
export type Feature =
  | 'promql-experimental-functions'
  | 'promql-duration-expr'
  | 'promql-extended-range-selectors'
  | 'promql-binop-fill-modifiers'
  | 'promql-unquoted-utf8-names'
  /** An argument of Thanos, `--query.enable-x-functions`. */
  | 'x-functions';

/** Something of the language that a version or a feature flag may lack. */
export interface Extension extends Gate {
  readonly feature?: Feature;
  /** The first version that has it without the feature flag. */
  readonly stable?: string;
}

/** Syntax that came later than the rest. */
export const SYNTAX = {
  'duration in place of a number': { since: '2.54.0' },
  'underscore in a number': { since: '2.54.0' },
  'offset of zero': { since: '2.54.0' },
  'number in place of a duration': { since: '2.54.0' },
  'quoted name in a selector': { since: '2.51.0' },
  'quoted label name': { since: '3.0.0' },
  'colon in a label name': { since: '3.0.0' },
  'sign in a duration': { since: '3.4.0' },
  'arithmetic in a duration': { since: '3.4.0', feature: 'promql-duration-expr' },
  'step() in a duration': { since: '3.6.0', feature: 'promql-duration-expr' },
  'range() in a duration': { since: '3.10.0', feature: 'promql-duration-expr' },
  'min_of() in a duration': { since: '3.13.0', instead: 'Its name is min', feature: 'promql-duration-expr' },
  'max_of() in a duration': { since: '3.13.0', instead: 'Its name is max', feature: 'promql-duration-expr' },
  'anchored modifier': { since: '3.7.0', feature: 'promql-extended-range-selectors' },
  'smoothed modifier': { since: '3.7.0', feature: 'promql-extended-range-selectors' },
  'fill modifier': { since: '3.10.0', feature: 'promql-binop-fill-modifiers' },
  'operator that trims histograms': { since: '3.11.0' },
  'reckoned offset before a range': { until: '3.15.0', instead: 'Write it behind the range' },
  '@ start() or @ end() before a range': { until: '3.15.0', instead: 'Write it behind the range' },
  'colon without a number before it': { since: '3.16.0' },
  'letter or dot in a name without quotes': {
    since: '3.16.0',
    instead: 'Put the name in quotes',
    feature: 'promql-unquoted-utf8-names',
  },
} as const satisfies Readonly<Record<string, Extension>>;

export type Syntax = keyof typeof SYNTAX;

/** The Prometheus whose PromQL a Thanos release contains, from its newest to its oldest. */
const THANOS_ENGINES: readonly (readonly [thanos: string, prometheus: string])[] = [
  ['0.42.0', '3.9.1'],
  ['0.41.0', '3.8.0'],
  ['0.40.0', '3.5.0'],
  ['0.39.0', '3.3.1'],
  ['0.38.0', '3.1.0'],
  ['0.37.0', '2.55.1'],
  ['0.36.0', '2.52.2'],
  ['0.35.0', '2.51.1'],
  ['0.34.0', '2.48.1'],
  ['0.33.0', '2.47.2'],
  ['0.32.0', '2.44.0'],
  ['0.31.0', '2.42.0'],
  ['0.30.0', '2.40.7'],
  ['0.29.0', '2.39.1'],
  ['0.28.0', '2.38.0'],
  ['0.26.0', '2.34.0'],
];
const OLDEST_ENGINE = '2.32.0';

/** What `--enable-feature` of a ruler of Thanos takes. */
export const THANOS_FEATURES: Readonly<Record<string, Gate>> = { 'promql-experimental-functions': { since: '0.39.0' } };

export class Language {
  readonly #engine: Version;
  readonly #features: ReadonlySet<string>;

  constructor(private readonly options: PromqlOptions) {
    this.#engine = options.dialect === 'thanos' ? engineOfThanos(options.version) : options.version;
    this.#features = new Set(options.features);
  }

  /** Why `what` cannot be used, or `undefined` where it can. */
  objection(what: string, extension: Extension): string | undefined {
    if (!isOpen(extension, this.#engine)) {
      const hint = extension.instead === undefined ? '' : `. ${extension.instead}`;
      return `${what}: Prometheus ${describeGate(extension)}, here it is ${this.#name()}${hint}`;
    }
    const { feature } = extension;
    if (feature === undefined || this.#features.has(feature) || this.#isLifted(feature, extension)) return undefined;
    return this.#lack(what, feature);
  }

  /** Whether the engine needs the flag no more: for this, or for anything. */
  #isLifted(feature: Feature, { stable }: Extension): boolean {
    if (stable !== undefined && isOpen({ since: stable }, this.#engine)) return true;
    const row = PROMETHEUS_FEATURES[feature];
    return row?.always === true && isIdle(row, this.#engine);
  }

  #lack(what: string, feature: Feature): string {
    const { dialect, version } = this.options;
    if (feature === 'x-functions') {
      if (dialect === 'prometheus') return `unknown function: Prometheus has no ${what}, which is of Thanos`;
      return `${what} has to be enabled: add the argument query.enable-x-functions to additionalArgs`;
    }
    const known = THANOS_FEATURES[feature];
    const isOfThanos = known !== undefined && isOpen(known, version);
    if (dialect === 'thanos' && !isOfThanos) return `${what} is experimental, and Thanos Ruler does not enable it`;
    return `${what} is experimental: add ${feature} to enableFeatures`;
  }

  #name(): string {
    if (this.options.dialect === 'prometheus') return formatVersion(this.options.version);
    return `Thanos ${formatVersion(this.options.version)} with the PromQL of ${formatVersion(this.#engine)}`;
  }
}

export function engineOfThanos(version: Version): Version {
  const row = THANOS_ENGINES.find(([thanos]) => atLeast(version, thanos));
  return parseVersion(row?.[1] ?? OLDEST_ENGINE) as Version;
}
