import type { ValueType } from './ast';
import type { Extension } from './language';
import { PROMETHEUS_FUNCTIONS } from './prometheus.generated';

/** What a function of PromQL takes and gives. */
export interface Signature extends Extension {
  /** The last one means any further arguments too. */
  readonly args: readonly ValueType[];
  /** Fewest arguments; as many as `args` where absent. */
  readonly min?: number;
  /** Most arguments; as many as `args` where absent. */
  readonly max?: number;
  readonly returns: ValueType;
}

/** An operator of aggregation, with the type of the parameter before its operand. */
export interface Aggregation extends Extension {
  readonly parameter?: ValueType;
}

const OF_THANOS: Signature = { args: ['matrix'], returns: 'vector', feature: 'x-functions' };

/** Functions that only the engine of Thanos has, and the grammar of Prometheus' editor does not. */
export const THANOS_FUNCTIONS: ReadonlySet<string> = new Set(['xdelta', 'xincrease', 'xrate']);

/** The old name and the new one, of which no version has both. */
const RENAMED = ['holt_winters', 'double_exponential_smoothing'] as const;

/** A row for which another name is told. */
function namedOtherwise(name: string): Signature {
  const other = RENAMED.find((each) => each !== name);
  return { ...(PROMETHEUS_FUNCTIONS[name] as Signature), instead: `Its name is ${other}` };
}

export const FUNCTIONS: Readonly<Record<string, Signature>> = {
  ...PROMETHEUS_FUNCTIONS,
  ...Object.fromEntries(RENAMED.map((name) => [name, namedOtherwise(name)])),
  ...Object.fromEntries([...THANOS_FUNCTIONS].map((name) => [name, OF_THANOS])),
};
