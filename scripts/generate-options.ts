/** Writes the table of the properties that users can give: `npm run generate:options`. */

import { writeFileSync } from 'node:fs';
import { OPTIONS_FILE, renderOptions } from './options/read';

writeFileSync(OPTIONS_FILE, renderOptions());
