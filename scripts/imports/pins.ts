/** `pins.json` as a module, since the published compiler reads no files and knows no packages. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PINS_FILE = 'lib/core/base/pins.generated.ts';

export function renderPins(): string {
  const { peers: _, ...pins } = JSON.parse(readFileSync(join(__dirname, '../../pins.json'), 'utf8'));
  return `// Generated from pins.json by \`npm run generate:imports\`. Do not edit.\n\n/** The versions that everything is written for and tested with. */\nexport const PINS = ${JSON.stringify(pins, null, 2)} as const;\n`;
}
