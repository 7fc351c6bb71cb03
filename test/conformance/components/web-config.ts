import type { Resource } from '../../../lib/core/base/resource';
import { refOf } from '../../../lib/core/base/resource';
import { checkServerTls } from '../../../lib/core/web/check-tls';
import { type ServedWeb, webConfigOf } from '../../../lib/core/web/web-config';
import { alertmanagerContext } from '../alertmanager';
import type { Case } from '../case';
import type { Outcome } from '../component';

/** Of whatever server: its kind and version say nothing here. Nothing, as an empty file is read, where nothing is set. */
export function run(testCase: Case): Outcome {
  const resource = testCase.objects[0]! as unknown as Resource<{ readonly web?: ServedWeb }>;
  const context = alertmanagerContext(testCase, refOf(resource));
  const { web } = resource.spec;
  checkServerTls(web?.tlsConfig, context, 'spec.web.tlsConfig');
  return {
    output: webConfigOf(web, String(testCase.meta.mountingDir)) ?? null,
    findings: context.findings.sorted(),
  };
}
