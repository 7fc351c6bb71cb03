/** Inputs that make an object of an instance too large to be written: where invalid ones are dropped, so are they. */

import type { App, Compiled, InstanceDeclaration } from '../base/app';
import { asWarning } from '../base/attempt';
import { append } from '../base/collections';
import { type InstanceKind, prefixedName, SUFFIX } from '../base/conventions';
import type { Finding, Findings } from '../base/findings';
import { keyOf, type Manifest, type Resource, refOf } from '../base/resource';
import { appliedSize, SIZE_LIMIT } from '../emit/size';
import { isBaseOf } from '../input/base-config';
import { selectInputs } from '../input/selection';
import { evicted, type Share } from './fair-share';
import type { Room } from './room';
import { sidecarRooms, warnOfSidecarMemory } from './sidecar-memory';

export type CompileOne<C extends Compiled> = (declaration: InstanceDeclaration, app: App, findings: Findings) => C;

/** What the instance becomes, without those of its inputs that there is no room for. */
export function compileFitting<C extends Compiled>(
  declaration: InstanceDeclaration,
  app: App,
  compile: CompileOne<C>,
  findings: Findings,
): C {
  const compiled = fitting(declaration, app, compile, findings);
  warnOfSidecarMemory(compiled.manifests, declaration, findings);
  return compiled;
}

function fitting<C extends Compiled>(
  declaration: InstanceDeclaration,
  app: App,
  compile: CompileOne<C>,
  findings: Findings,
): C {
  if (declaration.settings.onInvalid === 'error') return compile(declaration, app, findings);
  const dropped: Finding[] = [];
  let { inputs } = app;
  for (;;) {
    const own = findings.nested();
    const compiled = compile(declaration, { ...app, inputs }, own);
    const { manifests } = compiled;
    const full = fullRooms(manifests, declaration);
    const untold = (one: InstanceDeclaration, within: App) => compile(one, within, findings.nested());
    const gone = full.length === 0 ? new Map() : crowded(full, manifests, declaration, { ...app, inputs }, untold);
    if (gone.size === 0) {
      findings.add(own.all);
      findings.add(dropped);
      return compiled;
    }
    append(dropped, gone.values());
    inputs = inputs.filter((input) => !gone.has(input));
  }
}

/** What more is asked for than there is: of objects, and where tenants are not trusted, of the sidecar. */
function fullRooms(manifests: readonly Manifest[], declaration: InstanceDeclaration): readonly Room[] {
  const large = manifests.filter((manifest) => appliedSize(manifest) > SIZE_LIMIT).map(roomOf);
  const rooms = declaration.settings.tenants.hostile ? sidecarRooms(manifests, declaration) : [];
  return [...large, ...rooms.filter(({ sizeIn, most }) => sizeIn(manifests) > most)];
}

function roomOf(manifest: Manifest): Room {
  const id = idOf(manifest);
  return {
    id,
    sizeIn: (manifests) => sizesOf(id, manifests),
    most: SIZE_LIMIT,
    unit: 'bytes',
    where: `the ${manifest.kind} \`${manifest.metadata.name}\``,
    hint: 'Make it smaller, or have the instance spread over more objects: `ruleSlots`, `scrapeConfigSlots`',
  };
}

function sizesOf(id: string, manifests: readonly Manifest[]): number {
  return manifests.filter((each) => idOf(each) === id).reduce((sum, each) => sum + appliedSize(each), 0);
}

/** Inputs that have to go, with the findings of each. */
function crowded(
  full: readonly Room[],
  manifests: readonly Manifest[],
  given: InstanceDeclaration,
  app: App,
  compile: (declaration: InstanceDeclaration, app: App) => Compiled,
): Map<Resource, Finding> {
  const declaration = withSlotsOf(manifests, given);
  const { resource } = declaration;
  const base = app.inputs.filter((input) => isBaseOf(resource, input));
  const sizesWith = (inputs: readonly Resource[]) => {
    const built = compile(declaration, { ...app, inputs: [...base, ...inputs] }).manifests;
    return full.map(({ sizeIn }) => sizeIn(built));
  };
  const empty = sizesWith([]);
  const selected = [...selectInputs(resource, app.inputs, app.namespaces).values()].flat();
  const sizes = selected.map((input) => ({ input, sizes: sizesWith([input]) }));
  const gone = new Map<Resource, Finding>();
  for (const [i, room] of full.entries()) {
    const own = empty[i]!;
    const shares = sizes.map((each) => shareOf(each.input, each.sizes[i]! - own));
    for (const share of withoutRoom(shares, room, room.sizeIn(manifests), own, resource.metadata.namespace)) {
      gone.set(share.input, asWarning(crowdedOut(share, room, shares)));
    }
  }
  return gone;
}

/** As many slots as there are: what one input becomes by itself would fit into one object. */
function withSlotsOf(manifests: readonly Manifest[], declaration: InstanceDeclaration): InstanceDeclaration {
  const { kind, metadata } = declaration.resource;
  const first = `${prefixedName(kind as InstanceKind, metadata.name)}${SUFFIX.scrapeConfigs}0-`;
  const scrapeConfigSlots = manifests.filter(({ metadata: { name } }) => name.startsWith(first)).length;
  return scrapeConfigSlots === 0
    ? declaration
    : { ...declaration, settings: { ...declaration.settings, scrapeConfigSlots } };
}

function idOf({ kind, metadata }: Manifest): string {
  return `${kind} ${keyOf({ metadata })}`;
}

interface InputShare extends Share {
  readonly input: Resource;
}

function shareOf(input: Resource, weight: number): InputShare {
  const { namespace, name } = input.metadata;
  return { input, namespace, name: `${input.kind}/${name}`, weight: Math.max(weight, 0) };
}

/** What is compressed weighs less together than by itself, in the same proportion for all. */
function withoutRoom(
  shares: readonly InputShare[],
  { most }: Room,
  size: number,
  own: number,
  owner: string,
): readonly InputShare[] {
  const weighing = shares.filter(({ weight }) => weight > 0);
  const total = weighing.reduce((sum, { weight }) => sum + weight, 0);
  // Of an instance that is too large by itself, no input has to go.
  if (own > most || size <= own) return [];
  return evicted(weighing, Math.min(((most - own) * total) / (size - own), total - 1), owner);
}

function crowdedOut(
  { input, namespace, weight }: InputShare,
  { most, unit, where, hint }: Room,
  shares: readonly InputShare[],
): Finding {
  const beside = shares.filter((share) => share.namespace === namespace).reduce((sum, share) => sum + share.weight, 0);
  const namespaces = new Set(shares.filter((share) => share.weight > 0).map((share) => share.namespace));
  return {
    severity: 'error',
    object: refOf(input),
    path: '',
    code: 'too-large',
    message: `what this becomes has no room in ${where}`,
    given: `${weight} ${unit} of ${beside} that its namespace asks for`,
    allowed: `${most} ${unit}, of which each of ${namespaces.size} namespaces has an even part`,
    hint,
  };
}
