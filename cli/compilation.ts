import type { Manifest } from '../lib/core';
import type { CompiledInput } from '../lib/shared/input/compile';
import type { Input } from '../lib/shared/input/objects';
import type { SourceFile } from '../lib/shared/input/source-file';

/** What there is to ask about, wherever it is from. */
export interface Compilation extends CompiledInput {
  readonly files: readonly SourceFile[];
  readonly input: Input;
  /** All objects, where an app has written them itself. */
  readonly written?: readonly Manifest[];
}
