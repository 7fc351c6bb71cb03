/**
 * Writes the pages of docs/ that are printed from the compiler's tables and from what it does, and what it does with every
 * field. `docs/fields.md` is written from that together with the typed specs.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderObserved } from './docs/observe-fields';
import { renderAnnotations } from './docs/render-annotations';
import { renderCodes } from './docs/render-codes';
import { renderFindings } from './docs/render-findings';
import { renderGates } from './docs/render-gates';

const docs = join(__dirname, '../docs');
writeFileSync(join(docs, 'annotations.md'), renderAnnotations());
writeFileSync(join(docs, 'gates.md'), renderGates());
writeFileSync(join(docs, 'findings.md'), renderFindings());
writeFileSync(join(__dirname, 'imports/observed.generated.ts'), renderObserved());
writeFileSync(join(__dirname, '../lib/finding-code.ts'), renderCodes());
