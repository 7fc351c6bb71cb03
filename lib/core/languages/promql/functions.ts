import type { Gate } from '../../base/gates';
import type { ValueType } from './ast';
import type { Feature } from './language';

/** What a function of PromQL takes and gives. */
export interface Signature extends Gate {
  /** The last one means any further arguments too. */
  readonly args: readonly ValueType[];
  /** Fewest arguments; as many as `args` where absent. */
  readonly min?: number;
  /** Most arguments; as many as `args` where absent. */
  readonly max?: number;
  readonly returns: ValueType;
  /** The feature flag without which the function does not exist. */
  readonly feature?: Feature;
}

const MATH: Signature = { args: ['vector'], returns: 'vector' };
const TRIGONOMETRY: Signature = { ...MATH, since: '2.31.0' };
const HISTOGRAM: Signature = { ...MATH, since: '2.40.0' };
const DATE: Signature = { args: ['vector'], min: 0, returns: 'vector' };
const OVER_TIME: Signature = { args: ['matrix'], returns: 'vector' };
const CONSTANT: Signature = { args: [], returns: 'scalar' };
const SMOOTHING: Signature = { args: ['matrix', 'scalar', 'scalar'], returns: 'vector' };

const EXPERIMENTAL = { feature: 'promql-experimental-functions' } as const;
const SORT_BY: Signature = {
  args: ['vector', 'string'],
  min: 1,
  max: Number.POSITIVE_INFINITY,
  returns: 'vector',
  since: '2.49.0',
  ...EXPERIMENTAL,
};
const OF_TWO: Signature = { args: ['scalar', 'scalar'], returns: 'scalar', since: '3.13.0', ...EXPERIMENTAL };

const OF_THANOS: Signature = { ...OVER_TIME, feature: 'x-functions' };

export const FUNCTIONS: Readonly<Record<string, Signature>> = {
  abs: MATH,
  absent: MATH,
  absent_over_time: OVER_TIME,
  acos: TRIGONOMETRY,
  acosh: TRIGONOMETRY,
  asin: TRIGONOMETRY,
  asinh: TRIGONOMETRY,
  atan: TRIGONOMETRY,
  atanh: TRIGONOMETRY,
  avg_over_time: OVER_TIME,
  ceil: MATH,
  changes: OVER_TIME,
  clamp: { args: ['vector', 'scalar', 'scalar'], returns: 'vector', since: '2.26.0' },
  clamp_max: { args: ['vector', 'scalar'], returns: 'vector' },
  clamp_min: { args: ['vector', 'scalar'], returns: 'vector' },
  cos: TRIGONOMETRY,
  cosh: TRIGONOMETRY,
  count_over_time: OVER_TIME,
  day_of_month: DATE,
  day_of_week: DATE,
  day_of_year: { ...DATE, since: '2.37.0' },
  days_in_month: DATE,
  deg: TRIGONOMETRY,
  delta: OVER_TIME,
  deriv: OVER_TIME,
  double_exponential_smoothing: { ...SMOOTHING, since: '3.0.0', instead: 'Its name is holt_winters', ...EXPERIMENTAL },
  end: { ...CONSTANT, since: '3.12.0', ...EXPERIMENTAL },
  exp: MATH,
  first_over_time: { ...OVER_TIME, since: '3.7.0', ...EXPERIMENTAL },
  floor: MATH,
  histogram_avg: { ...HISTOGRAM, since: '2.51.0' },
  histogram_count: HISTOGRAM,
  histogram_fraction: { args: ['scalar', 'scalar', 'vector'], returns: 'vector', since: '2.40.0' },
  histogram_quantile: { args: ['scalar', 'vector'], returns: 'vector' },
  histogram_quantiles: {
    args: ['vector', 'string', 'scalar', 'scalar'],
    min: 3,
    max: 12,
    returns: 'vector',
    since: '3.11.0',
    ...EXPERIMENTAL,
  },
  histogram_stddev: { ...HISTOGRAM, since: '2.47.0' },
  histogram_stdvar: { ...HISTOGRAM, since: '2.47.0' },
  histogram_sum: HISTOGRAM,
  holt_winters: { ...SMOOTHING, until: '3.0.0', instead: 'Its name is double_exponential_smoothing' },
  hour: DATE,
  idelta: OVER_TIME,
  increase: OVER_TIME,
  info: { args: ['vector', 'vector'], min: 1, returns: 'vector', since: '2.55.0', ...EXPERIMENTAL },
  irate: OVER_TIME,
  label_join: {
    args: ['vector', 'string', 'string', 'string'],
    min: 3,
    max: Number.POSITIVE_INFINITY,
    returns: 'vector',
  },
  label_replace: { args: ['vector', 'string', 'string', 'string', 'string'], returns: 'vector' },
  last_over_time: { ...OVER_TIME, since: '2.26.0' },
  ln: MATH,
  log10: MATH,
  log2: MATH,
  mad_over_time: { ...OVER_TIME, since: '2.49.0', ...EXPERIMENTAL },
  max_of: OF_TWO,
  max_over_time: OVER_TIME,
  min_of: OF_TWO,
  min_over_time: OVER_TIME,
  minute: DATE,
  month: DATE,
  pi: { ...CONSTANT, since: '2.31.0' },
  predict_linear: { args: ['matrix', 'scalar'], returns: 'vector' },
  present_over_time: { ...OVER_TIME, since: '2.29.0' },
  quantile_over_time: { args: ['scalar', 'matrix'], returns: 'vector' },
  rad: TRIGONOMETRY,
  range: { ...CONSTANT, since: '3.12.0', ...EXPERIMENTAL },
  rate: OVER_TIME,
  resets: OVER_TIME,
  round: { args: ['vector', 'scalar'], min: 1, returns: 'vector' },
  scalar: { args: ['vector'], returns: 'scalar' },
  sgn: { ...MATH, since: '2.26.0' },
  sin: TRIGONOMETRY,
  sinh: TRIGONOMETRY,
  sort: MATH,
  sort_by_label: SORT_BY,
  sort_by_label_desc: SORT_BY,
  sort_desc: MATH,
  sqrt: MATH,
  start: { ...CONSTANT, since: '3.12.0', ...EXPERIMENTAL },
  start_timestamp: { ...MATH, since: '3.14.0', ...EXPERIMENTAL },
  stddev_over_time: OVER_TIME,
  stdvar_over_time: OVER_TIME,
  step: { ...CONSTANT, since: '3.12.0', ...EXPERIMENTAL },
  sum_over_time: OVER_TIME,
  tan: TRIGONOMETRY,
  tanh: TRIGONOMETRY,
  time: CONSTANT,
  timestamp: MATH,
  ts_of_first_over_time: { ...OVER_TIME, since: '3.7.0', ...EXPERIMENTAL },
  ts_of_last_over_time: { ...OVER_TIME, since: '3.5.0', ...EXPERIMENTAL },
  ts_of_max_over_time: { ...OVER_TIME, since: '3.5.0', ...EXPERIMENTAL },
  ts_of_min_over_time: { ...OVER_TIME, since: '3.5.0', ...EXPERIMENTAL },
  vector: { args: ['scalar'], returns: 'vector' },
  xdelta: OF_THANOS,
  xincrease: OF_THANOS,
  xrate: OF_THANOS,
  year: DATE,
};

/** Functions that only the engine of Thanos has, and the grammar of Prometheus' editor does not. */
export const THANOS_FUNCTIONS: ReadonlySet<string> = new Set(
  Object.keys(FUNCTIONS).filter((name) => FUNCTIONS[name] === OF_THANOS),
);

/** Operators of aggregation, with the type of the parameter before their operand. */
export const AGGREGATIONS: Readonly<
  Record<string, Gate & { readonly parameter?: ValueType; readonly feature?: Feature }>
> = {
  avg: {},
  bottomk: { parameter: 'scalar' },
  count: {},
  count_values: { parameter: 'string' },
  group: {},
  limit_ratio: { parameter: 'scalar', since: '2.54.0', ...EXPERIMENTAL },
  limitk: { parameter: 'scalar', since: '2.54.0', ...EXPERIMENTAL },
  max: {},
  min: {},
  quantile: { parameter: 'scalar' },
  stddev: {},
  stdvar: {},
  sum: {},
  topk: { parameter: 'scalar' },
};
