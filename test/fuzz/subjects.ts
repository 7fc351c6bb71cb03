/** What is compared with the operator. */

import { prometheusAnswer, prometheusInputs } from './prometheus';
import type { Subject } from './search';

export const SUBJECTS: readonly Subject[] = [{ name: 'prometheus', inputs: prometheusInputs, ours: prometheusAnswer }];
