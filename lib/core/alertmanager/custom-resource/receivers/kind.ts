/** What one kind of receiver is: how its settings are written for Alertmanager, and what they are checked for. */

import type { Receiver } from '../../../../../imports/monitoring';
import type { BuildContext } from '../../../base/context';
import type { Builder } from '../../../base/section';
import type { HttpClientConfig } from '../../../http/output';
import type { Integration } from '../../shapes-receivers';
import { type HttpConfig, httpConfig } from '../http';

/** The field of a receiver in the API. */
export type InputField = Exclude<keyof Receiver, 'name'>;

export interface ReceiverKind<I, O = object> {
  /** The field of a receiver in Alertmanager's configuration. */
  readonly output: Integration;
  readonly convert: Builder<I, O>;
  readonly check: (given: I, context: BuildContext, at: string) => void;
}

/** Methods, so that each kind may take settings of its own: a field holds no others. */
export interface AnyKind {
  readonly output: Integration;
  convert(given: object, context: BuildContext, at: string): object;
  check(given: object, context: BuildContext, at: string): void;
}

export function anyKind<I extends object, O extends object>(kind: ReceiverKind<I, O>): AnyKind {
  return {
    ...kind,
    convert: (given, context, at) => kind.convert(given as I, context, at),
    check: (given, context, at) => kind.check(given as I, context, at),
  };
}

/** An input of the API, as the wire has it. */
export type Wire<T> = Omit<T, 'httpConfig'> & { readonly httpConfig?: HttpConfig };

export interface ReceiverOutput {
  readonly send_resolved?: boolean;
  readonly http_config?: HttpClientConfig;
}

/** The row of every receiver's client. */
export const HTTP_CONFIG = { from: 'httpConfig', map: httpConfig } as const;
