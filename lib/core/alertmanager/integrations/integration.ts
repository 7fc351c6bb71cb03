/** One integration of Alertmanager's: all that is known of it, derived from its rows. */

import type { AlertmanagerGlobalConfig } from '../../../../imports/monitoring';
import type { Gate } from '../../base/gates';
import type { HttpConfig } from '../custom-resource/http';
import { type FieldRow, many, type Rows, type Rules, shape } from '../shape';
import { type Part, type PartOptions, partOf, type RowsOf } from './part';
import { CLIENT, SEND_RESOLVED } from './rows';

/** An input of the API, as the wire has it. */
export type Wire<T> = Omit<T, 'httpConfig'> & { readonly httpConfig?: HttpConfig };

export interface Integration<F> extends Part<F> {
  /** The field of a receiver in Alertmanager's configuration. */
  readonly output: string;
  /** That field, for the table of receivers. */
  readonly row: FieldRow;
  /** The API of the operator has no field for it: it comes from an AlertmanagerConfig's `extensions`. */
  readonly extension: boolean;
  readonly global: GlobalSettings | undefined;
}

/** What the global settings say for all receivers of an integration. */
export interface GlobalSettings {
  /** The field of the API that they are below; absent: they are beside all others. */
  readonly under?: keyof AlertmanagerGlobalConfig;
  readonly rows: Rows;
  readonly rules?: Rules;
  readonly part: Part<object>;
  /** Who does not know them at all, has no receivers that they are for. */
  readonly gate: Gate | undefined;
}

interface Options<F> extends PartOptions<F> {
  readonly since?: string;
  readonly extension?: true;
  readonly global?: Omit<GlobalSettings, 'part' | 'gate'>;
}

/** Where rows do not place the client themselves, it comes first. */
export function integration<F extends { readonly sendResolved?: boolean }>(
  output: `${string}_configs`,
  rows: RowsOf<F>,
  options: Options<F> = {},
): Integration<F> {
  const { since, extension = false, last, global } = options;
  const gate = since === undefined ? undefined : { since };
  const ordered = 'send_resolved' in rows;
  const common: Rows = {
    send_resolved: SEND_RESOLVED,
    ...('http_config' in rows || !ordered ? { http_config: CLIENT } : {}),
  };
  const written = shape(output.replace(/_configs$/, ''), { ...common, ...rows }, options, last);
  return {
    ...partOf(written, ordered ? rows : ({ ...common, ...rows } as RowsOf<F>), options.check, since),
    output,
    row: { ...many(written), ...(gate && { gate, refused: true }) },
    extension,
    global: global && { ...global, gate: gateOfAll(global.rows) ?? gate, part: globalPart(global, since) },
  };
}

/** All settings of the API may have come later than the integration. */
function gateOfAll(rows: Rows): Gate | undefined {
  const gates = Object.values(rows).flatMap(({ api, gate }) => (api === undefined ? [] : [gate]));
  return gates.includes(undefined) ? undefined : gates[0];
}

function globalPart({ rows }: Pick<GlobalSettings, 'rows'>, since: string | undefined): Part<object> {
  return partOf(shape('global', rows), rows as RowsOf<object>, undefined, since);
}

/** Settings below a field of the API's global settings. */
export function globally<U extends keyof AlertmanagerGlobalConfig>(
  under: U,
  rows: RowsOf<NonNullable<AlertmanagerGlobalConfig[U]>>,
): Pick<GlobalSettings, 'under' | 'rows'> {
  return { under, rows };
}

/** Settings beside those of all other integrations. */
export function globalRows(
  rows: RowsOf<AlertmanagerGlobalConfig>,
  rules: Rules = {},
): Pick<GlobalSettings, 'rows' | 'rules'> {
  return { rows, rules };
}

/** Without the type of its input: a field of the API holds no other. */
export type AnyIntegration = Integration<object>;
