/** What an API server does with a custom resource before a controller sees it: names, schema, defaults. */

import { guarded } from '../base/attempt';
import { ANNOTATION_PREFIX, INSTANCE_KINDS, type InstanceKind, prefixedName } from '../base/conventions';
import { Findings, type ObjectRef, type Problem } from '../base/findings';
import { memberPath } from '../base/place';
import { DEFAULT_NAMESPACE, type Kind, type Resource } from '../base/resource';
import { defined, isRecord } from '../base/values';
import { allowedBeside, isSubdomain, NAME_FORMATS, SUBDOMAIN } from '../languages/names';
import { didYouMean } from '../languages/suggest';
import { checkMisplacedAnnotations } from './misplaced-annotations';
import { checkObjectMetadata, UNSET } from './object-metadata';
import { look, TOO_LARGE } from './object-size';
import { type RawResource, refOfRaw, SERVER_METADATA } from './raw';
import { warnOfReadDates } from './read-dates';
import {
  guessesAt,
  IN_QUOTES,
  knownKinds,
  METADATA,
  pathsOfGuesses,
  placeHint,
  type SchemaIssue,
  type SchemaProblem,
  schemaOf,
  toWire,
  validate,
  withDefaults,
  withExtensions,
} from './schema';
import { checkSettingAnnotations, kindsOfSetting, SETTING_NAMES, settingNamesOf } from './setting-annotations';
import { checkUserAnnotations } from './severity-annotation';
import { warnOfUnfilled } from './unfilled-texts';

export type { RawResource };

/** Property names of the typed API are converted to those of the wire; YAML has the latter already. */
export type Spelling = 'typed' | 'wire';

/** Pods of a StatefulSet carry its name and a hash of ten characters in one label value. */
const WORKLOAD_NAME_LIMIT = 63 - 11;
const LABEL_PATTERN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

export function isInstanceKind(kind: Kind): kind is InstanceKind {
  return INSTANCE_KINDS.some((known) => known === kind);
}

/** An object as it was read, and what is wrong with it. */
export interface Admitted {
  readonly resource?: Resource;
  readonly findings: Findings;
}

/** Admits an object whatever it holds; one with errors is marked as refused. */
export function receive(raw: RawResource, spelling: Spelling, findings = new Findings()): Admitted {
  const resource = guarded(refOfRaw(raw), findings, () => admit(raw, spelling, findings));
  if (resource === undefined) return { findings };
  return { resource: findings.hasErrors ? { ...resource, refused: true } : resource, findings };
}

/**
 * The resource, complete and with defaults; undefined where it is too broken to go on with. What is broken is reported, and
 * where the rest is by itself, that is gone on with: errors there are to be reported at the same time.
 */
export function admit(raw: RawResource, spelling: Spelling, findings: Findings): Resource | undefined {
  const object = refOfRaw(raw);
  const seen = look([raw.metadata, raw.spec, raw.extensions, raw.unknown]);
  if (seen.left < 0) {
    findings.error(object, '', TOO_LARGE);
    return undefined;
  }
  for (const said of raw.complaints ?? []) {
    if ('remark' in said) findings.warning(object, said.path, said.remark);
    else findings.error(object, said.path, said.problem);
  }
  checkUnknown(raw, spelling, object, findings);
  const named = checkName(raw, object, findings);
  const labelled = checkObjectMetadata(raw.metadata, 'metadata', object, findings);
  const report = (path: string, problem: Problem) => findings.error(object, path, problem);
  checkAnnotations(raw, spelling, report);
  checkMisplacedAnnotations(raw, report);
  const namespace = namespaceOf(raw, object, findings);
  const schema = schemaOf(raw.apiVersion, raw.kind);
  if (schema === undefined) {
    reportUnknown(raw, object, findings);
    return undefined;
  }
  const extended = raw.extensions === undefined ? schema : withExtensions(schema);
  const given = { spec: raw.spec ?? {}, ...(raw.extensions === undefined ? {} : { extensions: raw.extensions }) };
  const wire = spelling === 'typed' ? toWire(extended, given) : given;
  if (spelling === 'wire' && seen.hasDate) warnOfReadDates(raw.spec, 'spec', object, findings);
  if (spelling === 'typed') warnOfUnfilled(raw.spec, object, findings);
  const issues = validate(extended, wire);
  for (const issue of issues) {
    const { path, problem, ...shown } = issue;
    if (!isBesideSpec(issue, raw))
      findings.error(object, path, problemOf(problem, { ...shown, ...hintOf(issue, raw, spelling) }));
  }
  if (!isString(namespace)) return undefined;
  const [best, ...others] = guessesAt(extended, wire, issues).map((guess): Resource => {
    const { spec, extensions } = withDefaults(extended, guess) as { spec: object; extensions?: object };
    return {
      apiVersion: raw.apiVersion,
      kind: raw.kind,
      metadata: { ...(labelled ? raw.metadata : withTexts(raw.metadata)), name: object.name, namespace },
      spec,
      given: (guess as { readonly spec: object }).spec,
      ...defined({ extensions, origin: raw.origin }),
    };
  });
  const guessed = [...(named ? [] : ['metadata.name']), ...pathsOfGuesses(issues)];
  if (best === undefined || guessed.length === 0) return best;
  return { ...best, faults: { paths: guessed, others } };
}

/** What the schemas do not know is what this library has beside a spec. */
function hintOf({ path, problem }: SchemaIssue, { kind }: RawResource, spelling: Spelling): { hint?: string } {
  const [, field] = /^spec\.(\w+)$/.exec(path) ?? [];
  if (problem !== 'unknown-field' || field === undefined) return {};
  const annotation = `${ANNOTATION_PREFIX}${field}`;
  if (!settingNamesOf(kind).includes(annotation)) return {};
  if (spelling === 'wire') return { hint: `Say it by the annotation \`${annotation}\`` };
  return { hint: 'The construct has it beside `spec`, as a property or a method' };
}

/** What a spec lacks is there, beside it: that is said once. */
function isBesideSpec({ path, problem }: SchemaIssue, { unknown = [] }: RawResource): boolean {
  return problem === 'required' && unknown.some((field) => path === `spec.${field}`);
}

/** Metadata of which some is no text, without that. */
function withTexts(metadata: RawResource['metadata']): RawResource['metadata'] {
  const texts = (map: unknown) =>
    isRecord(map) ? Object.fromEntries(Object.entries(map).filter(([, text]) => isString(text))) : undefined;
  const { labels, annotations, ...others } = metadata;
  return {
    ...others,
    ...defined({ labels: texts(labels), annotations: texts(annotations) }),
  } as RawResource['metadata'];
}

/** A construct has properties for what the API has no field for. */
function checkAnnotations(
  { kind, metadata: { annotations } }: RawResource,
  spelling: Spelling,
  report: (path: string, problem: Problem) => void,
): void {
  if (!isRecord(annotations) || !Object.keys(annotations).some((key) => key.startsWith(ANNOTATION_PREFIX))) return;
  if (spelling === 'wire') {
    checkUserAnnotations(annotations, { more: settingNamesOf(kind), kindsOf: kindsOfSetting }, report);
    checkSettingAnnotations(kind, annotations, report, ({ problem, ...shown }) => problemOf(problem, shown));
    return;
  }
  checkUserAnnotations(annotations, { elsewhere: SETTING_NAMES }, report);
  for (const name of SETTING_NAMES) {
    if (!Object.hasOwn(annotations, name)) continue;
    const property = name.slice(ANNOTATION_PREFIX.length);
    report(memberPath('metadata.annotations', name), {
      code: 'unknown-field',
      message: 'a construct says this by its properties, and the annotation is for YAML',
      given: name,
      allowed: `the property \`${property}\``,
      hint: `Set \`${property}\` of the construct`,
    });
  }
}

/** Where the schema knows better what to do, as where a name is nearly right, it says so. */
export function problemOf(
  problem: SchemaProblem,
  { given, allowed, reason, hint }: Omit<SchemaIssue, 'path' | 'problem'>,
): Problem {
  const usual = PROBLEMS[problem];
  const message = reason === undefined ? usual.message : `${usual.message}: ${reason}`;
  return { ...usual, message, given, allowed, hint: hint ?? usual.hint };
}

const PROBLEMS: Readonly<Record<SchemaProblem, Pick<Problem, 'code' | 'message' | 'hint'>>> = {
  'unknown-field': {
    code: 'unknown-field',
    message: 'the API has no such field',
    hint: 'Remove it, or correct its name',
  },
  type: { code: 'wrong-type', message: 'the value is of the wrong type', hint: 'Write a value of that type' },
  required: { code: 'missing-field', message: 'a required field is missing', hint: 'Add it' },
  unset: { code: 'missing-field', message: UNSET.message, hint: UNSET.hint },
  enum: { code: 'invalid-value', message: 'the value is not one of those that exist', hint: 'Choose one of them' },
  pattern: {
    code: 'invalid-value',
    message: 'the value does not have the form that it needs',
    hint: 'Write it in that form',
  },
  blank: {
    code: 'invalid-value',
    message: 'the value is empty, which the server cannot read',
    hint: 'Write one, or remove the field',
  },
  format: {
    code: 'invalid-value',
    message: 'the value does not have the form that it needs',
    hint: 'Write it in that form',
  },
  name: { code: 'invalid-name', message: 'Kubernetes does not accept this name', hint: 'Correct it' },
  range: { code: 'invalid-value', message: 'the number is out of range', hint: 'Choose a number in that range' },
  length: { code: 'invalid-value', message: 'the text is too short or too long', hint: 'Choose a text of that length' },
  items: { code: 'invalid-value', message: 'the list has too few or too many items', hint: 'Add or remove items' },
  duplicate: { code: 'invalid-value', message: 'the list has an item twice', hint: 'Remove or change one of them' },
  depth: { code: 'invalid-value', message: 'the value is nested too deeply', hint: 'Nest it less deeply' },
};

const TOP_LEVEL = ['apiVersion', 'kind', 'metadata', 'spec'];

/** Of a construct, its front end knows the properties. */
function checkUnknown(raw: RawResource, spelling: Spelling, object: ObjectRef, findings: Findings): void {
  const { metadata, unknown = [] } = raw;
  const strange = Object.entries(metadata)
    .filter(([field, value]) => value !== undefined && !METADATA.includes(field) && !SERVER_METADATA.has(field))
    .map(([field]) => field);
  for (const [known, at, fields] of [
    [TOP_LEVEL, '', spelling === 'typed' ? [] : unknown],
    [METADATA, 'metadata', strange],
  ] as const) {
    for (const field of fields) {
      findings.error(object, memberPath(at, field).replace(/^\./, ''), {
        ...PROBLEMS['unknown-field'],
        given: field,
        allowed: known.join(', '),
        hint: didYouMean(field, known) ?? placeOf(field, at, raw) ?? PROBLEMS['unknown-field'].hint,
      });
    }
  }
}

/** Beside its spec, an object has none of the fields that belong there. */
function placeOf(field: string, at: string, { apiVersion, kind }: RawResource): string | undefined {
  if (at === '' && METADATA.includes(field)) return `Its place is \`metadata.${field}\``;
  const schema = schemaOf(apiVersion, kind);
  return schema && placeHint(field, schema, '');
}

function reportUnknown({ apiVersion, kind }: RawResource, object: ObjectRef, findings: Findings): void {
  const versions = knownKinds().filter((known) => known.kind === kind);
  const isKind = versions.length > 0;
  const allowed = isKind
    ? versions.map((known) => known.apiVersion)
    : [...new Set(knownKinds().map((known) => known.kind))].sort();
  findings.error(object, isKind ? 'apiVersion' : 'kind', {
    code: 'invalid-value',
    message: isKind ? 'there is no such kind in this version' : 'there is no such kind',
    given: isKind ? apiVersion : kind,
    allowed: allowed.join(', '),
    hint: isKind ? `Write \`apiVersion: ${allowed.join('` or `')}\`` : hintForKind(kind, allowed),
  });
}

function hintForKind(kind: string, kinds: readonly string[]): string {
  return Object.hasOwn(INSTEAD, kind) ? INSTEAD[kind]! : (didYouMean(kind, kinds) ?? 'Correct the kind');
}

/** Classes that are more than one object, and which YAML writes as their kinds. */
const INSTEAD: Readonly<Record<string, string>> = {
  GlobalView: 'In YAML, write a ThanosQuery, and `thanos: {}` in the spec of each Prometheus',
  LongTermStorage:
    'In YAML, write a ThanosStoreGateway and a ThanosCompactor with `objectStorageConfig`, and `thanos: { objectStorageConfig: … }` in the spec of each Prometheus',
  GrafanaDatasource: 'In YAML, write the ConfigMap that the sidecar of Grafana reads',
};

/** The namespace goes into discovery, peers and rights, where later tools cannot reach it: one must be written. */
function namespaceOf({ metadata }: RawResource, object: ObjectRef, findings: Findings): string {
  if (metadata.namespace === undefined || metadata.namespace === '') {
    findings.warning(object, 'metadata.namespace', {
      code: 'unknown-namespace',
      message: `no namespace is known; \`${DEFAULT_NAMESPACE}\` is written`,
      hint: 'Set metadata.namespace, or the namespace of the chart',
    });
    return DEFAULT_NAMESPACE;
  }
  if (!isString(metadata.namespace) || !NAME_FORMATS['dns-label'].accepts(metadata.namespace)) {
    findings.error(object, 'metadata.namespace', {
      code: 'invalid-name',
      message: 'Kubernetes does not accept this as the name of a namespace',
      given: givenName(metadata.namespace),
      allowed: allowedBeside(NAME_FORMATS['dns-label'], String(metadata.namespace)),
      hint: isString(metadata.namespace) ? 'Correct metadata.namespace, or the namespace of the chart' : IN_QUOTES,
    });
  }
  return metadata.namespace;
}

function checkName({ kind, metadata }: RawResource, object: ObjectRef, findings: Findings): boolean {
  const { name } = metadata;
  if (name === undefined || name === '') {
    findings.error(object, 'metadata.name', {
      code: 'missing-field',
      message: 'the object has no name',
      given: name === '' ? 'an empty string' : 'nothing',
      allowed: 'a name that is unique among the objects of its kind and namespace',
      hint: 'Set metadata.name',
    });
    return false;
  }
  const problem = nameProblem(kind, name);
  if (problem === undefined) return true;
  findings.error(object, 'metadata.name', { code: 'invalid-name', given: givenName(name), ...problem });
  return false;
}

function nameProblem(kind: Kind, name: unknown) {
  if (!isString(name)) return NO_TEXT;
  return isInstanceKind(kind) ? instanceNameProblem(kind, name) : inputNameProblem(name);
}

/** YAML makes true of `y` and a number of `007`, whatever the types say. */
const isString = (name: unknown): name is string => typeof name === 'string';
const givenName = (name: unknown): string => (isString(name) ? name : `${name}, which is no text`);
const NO_TEXT = {
  message: 'the name is no text',
  allowed: 'a string',
  hint: IN_QUOTES,
};

function instanceNameProblem(kind: InstanceKind, name: string) {
  const limit = WORKLOAD_NAME_LIMIT - prefixedName(kind, '').length;
  if (LABEL_PATTERN.test(name) && name.length <= limit) return undefined;
  return {
    message: `a workload of the name \`${prefixedName(kind, name)}\` could not be created`,
    allowed: `at most ${limit} of a-z, 0-9 and "-", beginning and ending with a letter or digit`,
    hint: 'Choose a shorter or simpler name',
  };
}

function inputNameProblem(name: string) {
  if (isSubdomain(name)) return undefined;
  return {
    message: 'Kubernetes does not accept this name',
    allowed: SUBDOMAIN,
    hint: 'Choose a simpler name',
  };
}
