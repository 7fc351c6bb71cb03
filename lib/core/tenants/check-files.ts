/** Files of the pods that an input names: they belong to the owner, who keeps the credentials of all tenants there. */

import type { BuildContext } from '../base/context';
import { KUBELETS } from '../base/conventions';
import type { Resource } from '../base/resource';
import { climbs, isAbsolute, isPattern, leadsInto, stepsOf } from './file-paths';
import { type NamedFile, namedFiles } from './named-files';
import { isTenants, type Tenants } from './tenants';

/** Reports files that an input may not name. */
export function checkFiles(input: Resource, tenants: Tenants, context: BuildContext): void {
  const foreign = isTenants(input, tenants);
  if (!foreign && tenants.fileAccess !== 'none') return;
  for (const named of namedFiles(input)) {
    const message = refusal(named, input, tenants);
    if (message === undefined) continue;
    context.error(named.at, {
      code: 'foreign-file',
      message,
      given: named.text,
      allowed: allowedFor(foreign, tenants),
      hint: `Refer to a Secret instead; the instance's owner can allow the file by \`allowedFiles\`${input.kind === 'AlertmanagerConfig' ? '' : ', or name it in a scrape class'}`,
    });
  }
}

function allowedFor(foreign: boolean, { fileAccess, allowedFiles }: Tenants): string {
  const ofImage = foreign && fileAccess === 'image' ? ['files of the image'] : [];
  return ['references to Secrets and ConfigMaps', ...ofImage, ...allowedFiles].join(', ');
}

/** Why a file may not be named; undefined where it may. */
function refusal(named: NamedFile, { kind }: Resource, tenants: Tenants): string | undefined {
  const { fileAccess } = tenants;
  if (fileAccess === 'image') return refusalOfOwned(named, tenants);
  if (isPlain(named) && isAllowed(named, tenants)) return undefined;
  return fileAccess === 'none'
    ? `the instance does not let ${kind}s name files of its pods`
    : 'the instance does not let objects of other namespaces name files of its pods';
}

function refusalOfOwned(named: NamedFile, tenants: Tenants): string | undefined {
  if (!isAbsolute(named.file)) return 'a relative path begins in a folder of the instance';
  if (climbs(stepsOf(named.file))) return 'where `..` leads to is not known before the pod runs';
  if (hasPatternedFolder(named)) return 'a pattern for folders may match those of the instance';
  if (isAllowed(named, tenants) || isPublic(named)) return undefined;
  const folder = tenants.ownedFolders.find((owned) => reaches(named, owned));
  return folder === undefined ? undefined : `objects of other namespaces may not name what lies in \`${folder}\``;
}

/** Whether the text says which file it means, or in which one folder. */
function isPlain(named: NamedFile): boolean {
  return isAbsolute(named.file) && !climbs(stepsOf(named.file)) && !hasPatternedFolder(named);
}

function hasPatternedFolder({ file, form }: NamedFile): boolean {
  return form === 'pattern' && stepsOf(file).slice(0, -1).some(isPattern);
}

/** Whether the owner lets everybody name the file. */
export function isAllowed({ file }: Pick<NamedFile, 'file'>, { allowedFiles }: Tenants): boolean {
  const steps = stepsOf(file);
  return allowedFiles.some((allowed) => leadsInto(steps, allowed));
}

/** The authority of the cluster is the same for every pod, and no secret. */
const AUTHORITY = stepsOf(KUBELETS.caFile).join('/');

function isPublic({ file, form }: NamedFile): boolean {
  return form === 'path' && stepsOf(file).join('/') === AUTHORITY;
}

/** Whether a file lies in a folder, or a pattern may match what is mounted beside others. */
function reaches({ file, form }: NamedFile, owned: string): boolean {
  const steps = stepsOf(file);
  if (leadsInto(steps, owned)) return true;
  const ends = stepsOf(owned);
  return (
    form === 'pattern' &&
    isPattern(steps.at(-1) ?? '') &&
    steps.length === ends.length &&
    leadsInto(ends, `/${steps.slice(0, -1).join('/')}`)
  );
}
