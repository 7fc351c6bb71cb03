/** Which inputs an instance takes, and what to report where none does. */

export { type Idle, type SelectionAnswers, selectionAnswers, type Unselected } from './answers';
export { checkSelectors, isReadable } from './check';
export {
  INPUT_KINDS,
  type InputKind,
  kindsThatTake,
  MONITOR_KINDS,
  questionsOf,
  SELECTORS,
  selectorFields,
} from './questions';
export { reportSelection } from './report';
export { looksAt, mayTake, type Selection, selectInputs } from './select';
export { Asked, type Unmet } from './unmet';
export { type Reason, type Verdict, verdictsOn } from './verdicts';
