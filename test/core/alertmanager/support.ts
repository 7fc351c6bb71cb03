import { BuildContext } from '../../../lib/core/base/context';
import { Findings } from '../../../lib/core/base/findings';
import { parseVersion } from '../../../lib/core/base/version';
import { ReferenceCollector } from '../../../lib/core/input/mounted-references';
import { NEWEST } from '../../support/versions';

/** `contents` are keys of ConfigMaps and Secrets that are at hand, as `name/key`. */
export function contextOf(
  version: string = NEWEST.Alertmanager,
  contents: Readonly<Record<string, string>> = {},
): BuildContext {
  const collector = new ReferenceCollector(
    'monitoring',
    '/credentials',
    (_source, _namespace, name, key) => contents[`${name}/${key}`],
    false,
    { dataOf: (_source, _namespace, name) => ({ data: below(`${name}/`, contents) }) },
  );
  const object = { kind: 'Alertmanager', namespace: 'monitoring', name: 'alerts' };
  const target = { product: 'Alertmanager', version: parseVersion(version)! } as const;
  return new BuildContext(target, object, collector.required(), new Findings());
}

function below(prefix: string, contents: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(contents).filter(([path]) => path.startsWith(prefix));
  return Object.fromEntries(entries.map(([path, text]) => [path.slice(prefix.length), text]));
}
