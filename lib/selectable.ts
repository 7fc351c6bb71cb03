import { Construct } from 'constructs';
import { Explanation } from './explanation';
import { explanationOf } from './private/answers';

/**
 * What monitors, rules and AlertmanagerConfigs have in common: instances select them, and nothing is emitted for them. Other
 * classes cannot extend it.
 */
export abstract class Selectable extends Construct {
  /** Name of the object. */
  public abstract readonly name: string;

  /** Namespace of the object. */
  public abstract readonly namespace: string;

  /**
   * Which instances of the app take it as it is declared by now, which do not and why, and what comes of it.
   *
   * @returns the answer as data, and by `toString()` as text
   */
  public explain(): Explanation {
    return Explanation._of(explanationOf(this));
  }
}
