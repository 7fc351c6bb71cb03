/** Codes of findings, printed by `npm run docs:fields` from `lib/core/base/codes.ts`. */
export enum FindingCode {
  /** A service account of the user's own, to which the app gives fewer rights than its targets need. */
  ACCOUNT_WITHOUT_RIGHTS = 'account-without-rights',
  /** A configuration that does not fit into its object as text. */
  COMPRESSED = 'compressed',
  /** A configuration of the user beside settings that would need generating. */
  CONFIG_CONFLICT = 'config-conflict',
  /** Fields that exclude each other. */
  CONFLICTING_FIELDS = 'conflicting-fields',
  /** An instance without any configuration of its own. */
  DEFAULT_CONFIG = 'default-config',
  /** A value that the API and the server take, and that cannot mean what it says. */
  DOUBTFUL_VALUE = 'doubtful-value',
  /** Two receivers, time intervals or remote ends of one name in one configuration. */
  DUPLICATE_NAME = 'duplicate-name',
  /** Two objects of one kind, namespace and name. */
  DUPLICATE_OBJECT = 'duplicate-object',
  /** Two rules of one instance that give the same. */
  DUPLICATE_RULE = 'duplicate-rule',
  /** Two volumes of one name, or two mounts at one path. */
  DUPLICATE_VOLUME = 'duplicate-volume',
  /** A reference to a Secret or ConfigMap without a name or key. */
  EMPTY_REFERENCE = 'empty-reference',
  /** A credential of the instance that would go to an address of an object of another namespace. */
  FOREIGN_CREDENTIAL = 'foreign-credential',
  /** A file of the pods that belongs to the owner of the instance, named by an object that may not. */
  FOREIGN_FILE = 'foreign-file',
  /** A discovery or receiver that would act as the pods do, or ask a server of its own, where tenants are not trusted. */
  FOREIGN_IDENTITY = 'foreign-identity',
  /** A monitor that looks beyond its own namespace, where tenants are not trusted. */
  FOREIGN_NAMESPACE = 'foreign-namespace',
  /** A reference to a Secret or ConfigMap of another namespace, which no pod can mount. */
  FOREIGN_SECRET = 'foreign-secret',
  /** A text of the user that holds a `$(NAME)` which would be substituted in the pod. */
  FOREIGN_VARIABLE = 'foreign-variable',
  /** Instances of one namespace in several charts that all bring its governing Service. */
  GOVERNING_SERVICE_OWNER = 'governing-service-owner',
  /** An Alertmanager that no instance of the app sends alerts to. */
  IDLE_ALERTMANAGER = 'idle-alertmanager',
  /** A field that has no effect where it is. */
  IGNORED_FIELD = 'ignored-field',
  /** An inhibition that silences nothing or nearly everything, or that lets alerts silence each other. */
  INHIBITION = 'inhibition',
  /** A bug of this library, with the object that it came up with. */
  INTERNAL_ERROR = 'internal-error',
  /** An expression that the server cannot read, or whose evaluation cannot succeed. */
  INVALID_EXPRESSION = 'invalid-expression',
  /** A name that Kubernetes does not accept, or that makes other names too long. */
  INVALID_NAME = 'invalid-name',
  /** A relabeling that the server would refuse. */
  INVALID_RELABELING = 'invalid-relabeling',
  /** A rule that the server would refuse. */
  INVALID_RULE = 'invalid-rule',
  /** A template that cannot be read, or that runs one which is not there. */
  INVALID_TEMPLATE = 'invalid-template',
  /** A value outside of what is allowed. */
  INVALID_VALUE = 'invalid-value',
  /** An additional argument that is written already, from fields of the spec. */
  MANAGED_ARGUMENT = 'managed-argument',
  /** A required field is missing. */
  MISSING_FIELD = 'missing-field',
  /** A key that a Secret or ConfigMap of the app does not have. */
  MISSING_KEY = 'missing-key',
  /** Rules with alerts, of an instance that sends alerts nowhere. */
  NO_ALERTMANAGER = 'no-alertmanager',
  /** A bucket that blocks go to, and on which no compactor of the app works. */
  NO_COMPACTOR = 'no-compactor',
  /** Content that has to be known at synth is only referred to. */
  NOT_AT_HAND = 'not-at-hand',
  /** A file that the configuration names, or a volume, which no container mounts. */
  NOT_MOUNTED = 'not-mounted',
  /** A monitor, rule or AlertmanagerConfig that no instance of the app selects. */
  NOT_SELECTED = 'not-selected',
  /** A selector that matches nothing. */
  NOTHING_SELECTED = 'nothing-selected',
  /** An instance that has settings for its configuration, and nothing that says where it comes from. */
  NOTHING_TO_CONFIGURE = 'nothing-to-configure',
  /** A monitor that finds nothing of the app as it is, and would where its labels or namespaces were a little other; or one that looks for what only the operator writes. */
  NOTHING_TO_SCRAPE = 'nothing-to-scrape',
  /** A setting that opens to tenants who are not trusted what is not theirs. */
  OPEN_TO_TENANTS = 'open-to-tenants',
  /** Several objects that would be written to one file. */
  OVERWRITTEN_FILE = 'overwritten-file',
  /** A patch for an object that is not emitted. */
  PATCH_WITHOUT_TARGET = 'patch-without-target',
  /** A credential as plain text, which goes into the output. */
  PLAIN_CREDENTIAL = 'plain-credential',
  /** A text of the user's own for the configuration of Prometheus or of a bucket that the server would not start with. */
  REFUSED_BY_LOADER = 'refused-by-loader',
  /** A region of Amazon that is left for the server to ask for, where it runs. */
  REGION_OF_THE_MACHINE = 'region-of-the-machine',
  /** A label that the instance itself writes. */
  RESERVED_LABEL = 'reserved-label',
  /** A change that restarts pods. */
  RESTART_NEEDED = 'restart-needed',
  /** More rules than fit into the ConfigMaps that are mounted for them. */
  RULE_SLOT_FULL = 'rule-slot-full',
  /** A Prometheus of several shards, all of which nothing asks. */
  SHARDS_APART = 'shards-apart',
  /** A configuration or references that take more memory than the sidecar has. */
  SIDECAR_MEMORY = 'sidecar-memory',
  /** A watching sidecar that runs as another user than its server, which may not read what it writes. */
  SIDECAR_USER = 'sidecar-user',
  /** An object that kubectl or the API server would refuse for its size. */
  TOO_LARGE = 'too-large',
  /** Data that no query of the app can ask: of a bucket that blocks go to, or what a ruler records. */
  UNASKED = 'unasked',
  /** A route that names a receiver or time interval, or a mount that names a volume, which is not defined. */
  UNDEFINED_NAME = 'undefined-name',
  /** A namespace selector that names a namespace which the app does not define. */
  UNDEFINED_NAMESPACE = 'undefined-namespace',
  /** A rule that the enforced label of its namespace cannot be put into without loss. */
  UNENFORCEABLE = 'unenforceable',
  /** Alerts that go to a Service which is not that of the Alertmanager of the app. */
  UNKNOWN_ALERTMANAGER = 'unknown-alertmanager',
  /** A field that the API does not have. */
  UNKNOWN_FIELD = 'unknown-field',
  /** No namespace is known for an object. */
  UNKNOWN_NAMESPACE = 'unknown-namespace',
  /** A Secret, ConfigMap, ServiceAccount or Service that the app does not have, where it has one of nearly the same name, or of this name in another namespace. */
  UNKNOWN_OBJECT = 'unknown-object',
  /** A port that nothing of the app has of all that is looked for. */
  UNKNOWN_PORT = 'unknown-port',
  /** A recorded series or an alert that a rule asks for, and that no rule of its instance gives; a job that no monitor gives. */
  UNKNOWN_SERIES = 'unknown-series',
  /** A route that no alert can reach. */
  UNREACHABLE_ROUTE = 'unreachable-route',
  /** A field that the version of the server does not have. */
  UNSUPPORTED_BY_VERSION = 'unsupported-by-version',
  /** A version that cannot be parsed, or is not supported. */
  UNSUPPORTED_VERSION = 'unsupported-version',
  /** An image of another version than everything is written for, or of none that can be seen; parts whose versions do not work together. */
  VERSION_MISMATCH = 'version-mismatch',
  /** A value of the wrong type. */
  WRONG_TYPE = 'wrong-type',
}
