/** Servers whose own loaders judge what we make of nasty values. */

import { ALERTMANAGERS } from './alertmanager';
import { PROMETHEUS } from './prometheus';
import type { LoaderSubject } from './search';
import { THANOS } from './thanos';

export const LOADERS: readonly LoaderSubject[] = [PROMETHEUS, ...ALERTMANAGERS, THANOS];
