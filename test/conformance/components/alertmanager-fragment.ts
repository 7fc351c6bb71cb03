import { readShape } from '../../../lib/core/alertmanager/config';
import { type HttpConfig, httpConfig } from '../../../lib/core/alertmanager/custom-resource/http';
import { sanitizeSection } from '../../../lib/core/alertmanager/sanitize';
import type { Shape } from '../../../lib/core/alertmanager/shape';
import { FILE, ROUTE } from '../../../lib/core/alertmanager/shapes';
import { HTTP_CLIENT } from '../../../lib/core/alertmanager/shapes-http';
import type { Mapping } from '../../../lib/core/alertmanager/walk';
import { alertmanagerContext } from '../alertmanager';
import type { Case } from '../case';
import type { Outcome } from '../component';
import { readDocument } from '../yaml';

const SHAPES: Readonly<Record<string, Shape>> = {
  '*alertmanager.alertmanagerConfig': FILE,
  '*alertmanager.httpClientConfig': HTTP_CLIENT,
  '*alertmanager.route': ROUTE,
};

/** One part of a configuration, converted from the API or sanitized for a version. */
export function run(testCase: Case): Outcome {
  const context = alertmanagerContext(testCase);
  const { fragment, fragmentType } = testCase.meta as { readonly fragment: unknown; readonly fragmentType: string };
  const given = (typeof fragment === 'string' ? readDocument(fragment) : fragment) as Record<string, unknown>;
  const part = SHAPES[fragmentType];
  const section =
    part === undefined
      ? httpConfig(given as HttpConfig, context, 'httpConfig')
      : readShape(given, part, context, 'config');
  const output = sanitizeSection(section as Mapping, part ?? HTTP_CLIENT, context, 'config');
  return { output, findings: context.findings.sorted() };
}
