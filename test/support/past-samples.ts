/** Samples of some days, the newest of them a day or two old, as promtool makes blocks of them. */

const STEP = 600;

/** Blocks of this length are downsampled as they are: a day and 16 hours is the least. */
export const BLOCK = 54 * 3600;

export interface PastSamples {
  /** In the OpenMetrics format: two series of `measured`, each of which counts its samples from 0 on. */
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** The value of both series at the end. */
  readonly lastValue: number;
}

/** Of two whole blocks; `ago`: of so many later blocks there are none. */
export function pastSamples(ago = 0): PastSamples {
  const last = (Math.floor(Date.now() / 1000 / BLOCK) - ago) * BLOCK - STEP;
  const first = last - 2 * BLOCK + STEP;
  const lastValue = (last - first) / STEP;
  const lines = ['a', 'b'].flatMap((part) =>
    Array.from({ length: lastValue + 1 }, (_, i) => `measured{part="${part}"} ${i} ${first + i * STEP}`),
  );
  return { text: `# TYPE measured gauge\n${lines.join('\n')}\n# EOF\n`, first, last, lastValue };
}

/** What promtool is called with, beside the file and where blocks go. */
export const CREATE_BLOCKS = [
  ...['tsdb', 'create-blocks-from', 'openmetrics'],
  `--max-block-duration=${BLOCK / 3600}h`,
] as const;
