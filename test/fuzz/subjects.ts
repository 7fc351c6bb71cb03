/** What is compared with the operator. */

import { alertmanagerAnswer, alertmanagerInputs } from './alertmanager';
import { prometheusAnswer, prometheusInputs } from './prometheus';
import { ruleInputs, rulesAnswer } from './rules';
import type { Subject } from './search';

export const SUBJECTS: readonly Subject[] = [
  { name: 'prometheus', inputs: prometheusInputs, ours: prometheusAnswer },
  { name: 'alertmanager', inputs: alertmanagerInputs, ours: alertmanagerAnswer },
  { name: 'rules', inputs: ruleInputs, ours: rulesAnswer },
];
