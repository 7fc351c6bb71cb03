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
  const known: KnownSizes = new Map();
  let { inputs } = app;
  for (let round = 0; ; round++) {
    const own = findings.nested();
    const compiled = compile(declaration, { ...app, inputs }, own);
    const { manifests } = compiled;
    const full = fullRooms(manifests, declaration);
    const untold = (one: InstanceDeclaration, within: App) => compile(one, within, findings.nested());
    const asked = { full, manifests, given: declaration, app: { ...app, inputs }, round };
    const gone = full.length === 0 ? new Map() : crowded(asked, known, untold);
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

interface Crowd {
  readonly full: readonly Room[];
  readonly manifests: readonly Manifest[];
  readonly given: InstanceDeclaration;
  readonly app: App;
  /** How often something had to go before. */
  readonly round: number;
}

/** What inputs take by themselves: by the rooms and the slots, and by the input. */
type KnownSizes = Map<string, Map<Resource | undefined, readonly number[]>>;

/** Inputs that have to go, with the findings of each. */
function crowded(
  { full, manifests, given, app, round }: Crowd,
  known: KnownSizes,
  compile: (declaration: InstanceDeclaration, app: App) => Compiled,
): Map<Resource, Finding> {
  const declaration = withSlotsOf(manifests, given);
  const { resource } = declaration;
  const base = app.inputs.filter((input) => isBaseOf(resource, input));
  const of = [...full.map(({ id }) => id), declaration.settings.scrapeConfigSlots].join('\n');
  const measured = known.get(of) ?? new Map<Resource | undefined, readonly number[]>();
  known.set(of, measured);
  const sizesWith = (input: Resource | undefined): readonly number[] => {
    const before = measured.get(input);
    if (before !== undefined) return before;
    const inputs = input === undefined ? base : [...base, input];
    const built = compile(declaration, { ...app, inputs }).manifests;
    const sizes = full.map(({ sizeIn }) => sizeIn(built));
    measured.set(input, sizes);
    return sizes;
  };
  const empty = sizesWith(undefined);
  const selected = [...selectInputs(resource, app.inputs, app.namespaces).values()].flat();
  const sizes = selected.map((input) => ({ input, sizes: sizesWith(input) }));
  const gone = new Map<Resource, Finding>();
  for (const [i, room] of full.entries()) {
    const own = empty[i]!;
    const shares = sizes.map((each) => shareOf(each.input, each.sizes[i]! - own));
    const asks = asksOf(shares);
    const taken = { size: room.sizeIn(manifests), own, round };
    for (const share of withoutRoom(shares, room, taken, resource.metadata.namespace)) {
      gone.set(share.input, asWarning(crowdedOut(share, room, asks)));
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

interface Taken {
  readonly size: number;
  /** By the instance itself. */
  readonly own: number;
  readonly round: number;
}

/**
 * What is compressed weighs less together than by itself, in about the same proportion for all. Where that was too little, more
 * goes each time, so that there are few rounds whatever inputs hold.
 */
function withoutRoom(
  shares: readonly InputShare[],
  { most }: Room,
  { size, own, round }: Taken,
  owner: string,
): readonly InputShare[] {
  const weighing = shares.filter(({ weight }) => weight > 0);
  const total = weighing.reduce((sum, { weight }) => sum + weight, 0);
  // Of an instance that is too large by itself, no input has to go.
  if (own > most || size <= own) return [];
  const room = Math.min(((most - own) * total) / (size - own), total - 1);
  return evicted(weighing, Math.max(total - (total - room) * 2 ** round, 0), owner);
}

/** How much each namespace asks for, if it does. */
function asksOf(shares: readonly InputShare[]): ReadonlyMap<string, number> {
  const asks = new Map<string, number>();
  for (const { namespace, weight } of shares) if (weight > 0) asks.set(namespace, (asks.get(namespace) ?? 0) + weight);
  return asks;
}

function crowdedOut(
  { input, namespace, weight }: InputShare,
  { most, unit, where, hint }: Room,
  asks: ReadonlyMap<string, number>,
): Finding {
  const beside = asks.get(namespace) ?? 0;
  return {
    severity: 'error',
    object: refOf(input),
    path: '',
    code: 'too-large',
    message: `what this becomes has no room in ${where}`,
    given: `${weight} ${unit} of ${beside} that its namespace asks for`,
    allowed: `${most} ${unit}, of which each of ${asks.size} namespaces has an even part`,
    hint,
  };
}
