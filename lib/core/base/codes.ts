/** How grave findings of a code are, where nobody changes it, and what users may make of them. */
export type Gravity =
  /** Errors: nothing valid could be written over them, so that they stay what they are. */
  | 'error'
  /** Warnings, of which a user may make errors or nothing. */
  | 'warning'
  /** Some of each; what is a warning is the user's to judge. */
  | 'mixed'
  /** Errors and warnings about what could be written, all of them for the user to judge. */
  | 'judged';

interface Row<G extends Gravity> {
  readonly gravity: G;
  readonly meaning: string;
}

function rows<G extends Gravity>(gravity: G): (meaning: string) => Row<G> {
  return (meaning) => ({ gravity, meaning });
}

const FIXED = rows('error');
const WARNING = rows('warning');
const MIXED = rows('mixed');
const JUDGED = rows('judged');

/**
 * Every finding's code: how grave it is, and what it means; the documentation is printed from this table, and every code has a
 * case in test/bad. A code is never reused for something else.
 */
export const CODES = {
  'unknown-field': FIXED('A field that the API does not have'),
  'wrong-type': FIXED('A value of the wrong type'),
  'missing-field': MIXED('A required field is missing'),
  'invalid-value': MIXED('A value outside of what is allowed'),
  'invalid-name': FIXED('A name that Kubernetes does not accept, or that makes other names too long'),
  'duplicate-object': MIXED('Two objects of one kind, namespace and name'),
  'duplicate-name': FIXED('Two receivers, time intervals or remote ends of one name in one configuration'),
  'undefined-name': FIXED(
    'A route that names a receiver or time interval, or a mount that names a volume, which is not defined',
  ),
  'unknown-namespace': WARNING('No namespace is known for an object'),
  'conflicting-fields': MIXED('Fields that exclude each other'),
  'ignored-field': WARNING('A field that has no effect where it is'),
  'empty-reference': MIXED('A reference to a Secret or ConfigMap without a name or key'),
  'foreign-secret': FIXED('A reference to a Secret or ConfigMap of another namespace, which no pod can mount'),
  'foreign-namespace': FIXED('A monitor that looks beyond its own namespace, where tenants are not trusted'),
  'open-to-tenants': WARNING('A setting that opens to tenants who are not trusted what is not theirs'),
  'foreign-identity': FIXED(
    'A discovery or receiver that would act as the pods do, or ask a server of its own, where tenants are not trusted',
  ),
  'region-of-the-machine': WARNING('A region of Amazon that is left for the server to ask for, where it runs'),
  'foreign-credential': FIXED(
    'A credential of the instance that would go to an address of an object of another namespace',
  ),
  'foreign-file': FIXED(
    'A file of the pods that belongs to the owner of the instance, named by an object that may not',
  ),
  'not-at-hand': MIXED('Content that has to be known at synth is only referred to'),
  'plain-credential': WARNING('A credential as plain text, which goes into the output'),
  'foreign-variable': FIXED('A text of the user that holds a `$(NAME)` which would be substituted in the pod'),
  'unsupported-by-version': MIXED('A field that the version of the server does not have'),
  'unsupported-version': MIXED('A version that cannot be parsed, or is not supported'),
  'nothing-selected': WARNING('A selector that matches nothing'),
  'not-selected': WARNING('A monitor, rule or AlertmanagerConfig that no instance of the app selects'),
  'doubtful-value': WARNING('A value that the API and the server take, and that cannot mean what it says'),
  'version-mismatch': WARNING(
    'An image of another version than everything is written for, or of none that can be seen; parts whose versions do not work together',
  ),
  'account-without-rights': WARNING(
    "A service account of the user's own, to which the app gives fewer rights than its targets need",
  ),
  compressed: WARNING('A configuration that does not fit into its object as text'),
  'missing-key': WARNING('A key that a Secret or ConfigMap of the app does not have'),
  'unknown-object': WARNING(
    'A Secret, ConfigMap, ServiceAccount or Service that the app does not have, where it has one of nearly the same name, or of this name in another namespace',
  ),
  'not-mounted': WARNING('A file that the configuration names, or a volume, which no container mounts'),
  'nothing-to-scrape': WARNING(
    'A monitor that finds nothing of the app as it is, and would where its labels or namespaces were a little other; or one that looks for what only the operator writes',
  ),
  'unknown-series': WARNING(
    'A recorded series or an alert that a rule asks for, and that no rule of its instance gives; a job that no monitor gives',
  ),
  'duplicate-rule': WARNING('Two rules of one instance that give the same'),
  'unknown-port': WARNING('A port that nothing of the app has of all that is looked for'),
  'no-alertmanager': WARNING('Rules with alerts, of an instance that sends alerts nowhere'),
  'unknown-alertmanager': WARNING('Alerts that go to a Service which is not that of the Alertmanager of the app'),
  'shards-apart': WARNING('A Prometheus of several shards, all of which nothing asks'),
  unasked: WARNING('Data that no query of the app can ask: of a bucket that blocks go to, or what a ruler records'),
  'no-compactor': WARNING('A bucket that blocks go to, and on which no compactor of the app works'),
  'idle-alertmanager': WARNING('An Alertmanager that no instance of the app sends alerts to'),
  'undefined-namespace': WARNING('A namespace selector that names a namespace which the app does not define'),
  'governing-service-owner': FIXED('Instances of one namespace in several charts that all bring its governing Service'),
  'config-conflict': MIXED('A configuration of the user beside settings that would need generating'),
  'nothing-to-configure': MIXED(
    'An instance that has settings for its configuration, and nothing that says where it comes from',
  ),
  'default-config': WARNING('An instance without any configuration of its own'),
  'patch-without-target': FIXED('A patch for an object that is not emitted'),
  'overwritten-file': FIXED('Several objects that would be written to one file'),
  'too-large': FIXED('An object that kubectl or the API server would refuse for its size'),
  'restart-needed': WARNING('A change that restarts pods'),
  'duplicate-volume': FIXED('Two volumes of one name, or two mounts at one path'),
  'sidecar-memory': WARNING('A configuration or references that take more memory than the sidecar has'),
  'sidecar-user': JUDGED(
    'A watching sidecar that runs as another user than its server, which may not read what it writes',
  ),
  'managed-argument': FIXED('An additional argument that is written already, from fields of the spec'),
  'reserved-label': WARNING('A label that the instance itself writes'),
  unenforceable: MIXED('A rule that the enforced label of its namespace cannot be put into without loss'),
  'refused-by-loader': WARNING(
    "A text of the user's own for the configuration of Prometheus or of a bucket that the server would not start with",
  ),
  'invalid-relabeling': FIXED('A relabeling that the server would refuse'),
  'invalid-rule': FIXED('A rule that the server would refuse'),
  'invalid-expression': MIXED('An expression that the server cannot read, or whose evaluation cannot succeed'),
  'rule-slot-full': FIXED('More rules than fit into the ConfigMaps that are mounted for them'),
  'unreachable-route': WARNING('A route that no alert can reach'),
  inhibition: WARNING(
    'An inhibition that silences nothing or nearly everything, or that lets alerts silence each other',
  ),
  'internal-error': FIXED('A bug of this library, with the object that it came up with'),
  'invalid-template': MIXED('A template that cannot be read, or that runs one which is not there'),
} as const satisfies Readonly<Record<string, Row<Gravity>>>;

export type Code = keyof typeof CODES;

type CodeOf<G extends Gravity> = { [C in Code]: (typeof CODES)[C]['gravity'] extends G ? C : never }[Code];

/** Codes that errors may have. */
export type ErrorCode = CodeOf<'error' | 'mixed' | 'judged'>;

/** Codes that warnings may have. */
export type WarningCode = CodeOf<'warning' | 'mixed' | 'judged'>;

/** Whether a user may say how grave a finding is. */
export function isAdjustable(code: Code, usual: 'error' | 'warning'): boolean {
  const { gravity } = CODES[code];
  return usual === 'warning' || gravity === 'judged';
}

/** Whether a user may say it of some finding of the code. */
export function isEverAdjustable(code: Code): boolean {
  return CODES[code].gravity !== 'error';
}
