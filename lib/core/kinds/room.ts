/** Something of an instance that several of its inputs share, and that is bounded. */

import type { Manifest } from '../base/resource';

export interface Room {
  readonly id: string;
  /** What is taken of it by these objects. */
  readonly sizeIn: (manifests: readonly Manifest[]) => number;
  readonly most: number;
  readonly unit: 'bytes' | 'objects';
  /** What there is no room in. */
  readonly where: string;
  /** What to do for more. */
  readonly hint: string;
}
