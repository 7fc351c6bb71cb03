import { BuildContext } from '../../../lib/core/context';
import { Findings } from '../../../lib/core/diagnostics';
import { ReferenceCollector } from '../../../lib/core/model/mounted-references';
import { parseVersion } from '../../../lib/core/version';

/** `contents` are keys of ConfigMaps and Secrets that are at hand, as `name/key`. */
export function contextOf(version = '0.33.1', contents: Readonly<Record<string, string>> = {}): BuildContext {
  const collector = new ReferenceCollector(
    'monitoring',
    '/credentials',
    (_source, _namespace, name, key) => contents[`${name}/${key}`],
  );
  const object = { kind: 'Alertmanager', namespace: 'monitoring', name: 'alerts' };
  const target = { product: 'Alertmanager', version: parseVersion(version)! } as const;
  return new BuildContext(target, object, collector.required(), new Findings());
}
