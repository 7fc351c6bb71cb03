/**
 * Every finding's code with what it stands for; the documentation is printed from this table, and every code has a case
 * in test/bad. A code is never reused for something else.
 */
export const CODES = {
  'unknown-field': 'A field that the API does not have',
  'wrong-type': 'A value of the wrong type',
  'missing-field': 'A required field is missing',
  'invalid-value': 'A value outside of what is allowed',
  'invalid-name': 'A name that Kubernetes does not accept, or that makes other names too long',
  'duplicate-object': 'Two objects of one kind, namespace and name',
  'duplicate-name': 'Two receivers, time intervals or remote ends of one name in one configuration',
  'undefined-name':
    'A route that names a receiver or time interval, or a mount that names a volume, which is not defined',
  'unknown-namespace': 'No namespace is known for an object',
  'conflicting-fields': 'Fields that exclude each other',
  'ignored-field': 'A field that has no effect where it stands',
  'empty-reference': 'A reference to a Secret or ConfigMap without a name or key',
  'foreign-secret': 'A reference to a Secret or ConfigMap of another namespace, which no pod can mount',
  'foreign-namespace': 'A monitor that looks beyond its own namespace, where tenants are not trusted',
  'foreign-identity': 'A discovery or receiver that would act as the pods do, where tenants are not trusted',
  'foreign-file': 'A file of the pods that belongs to the owner of the instance, named by an object that may not',
  'not-at-hand': 'Content that has to be known at synth is only referred to',
  'plain-credential': 'A credential as plain text, which goes into the output',
  'foreign-variable': 'A text of the user that holds a `$(NAME)` which would be substituted in the pod',
  'unsupported-by-version': 'A field that the version of the server does not have',
  'unsupported-version': 'A version that cannot be parsed, or is not supported',
  'nothing-selected': 'A selector that matches nothing',
  'undefined-namespace': 'A namespace selector that names a namespace which the app does not define',
  'governing-service-owner': 'Instances of one namespace in several charts that all bring its governing Service',
  'config-conflict': 'A configuration of the user beside settings that would need generating',
  'nothing-to-configure':
    'An instance that has settings for its configuration, and nothing that says where it comes from',
  'default-config': 'An instance without any configuration of its own',
  'patch-without-target': 'A patch for an object that is not emitted',
  'overwritten-file': 'Several objects that would be written to one file',
  'too-large': 'An object that kubectl or the API server would refuse for its size',
  'restart-needed': 'A change that restarts pods',
  'duplicate-volume': 'Two volumes of one name, or two mounts at one path',
  'sidecar-user': 'A watching sidecar that runs as another user than its server, which may not read what it writes',
  'managed-argument': 'An additional argument that is written already, from fields of the spec',
  'reserved-label': 'A label that the instance itself writes',
  unenforceable: 'A rule that the enforced label of its namespace cannot be put into without loss',
  'invalid-relabeling': 'A relabeling that the server would refuse',
  'invalid-rule': 'A rule that the server would refuse',
  'invalid-expression': 'An expression that the server cannot read, or whose evaluation cannot succeed',
  'rule-slot-full': 'More rules than fit into the ConfigMaps that are mounted for them',
  'unreachable-route': 'A route that no alert can reach',
  inhibition: 'An inhibition that silences nothing, or by which alerts silence one another',
  'internal-error': 'A bug of this library, with the object that it came up with',
  'invalid-template': 'A template for notifications that cannot be read, or that runs one which is not there',
} as const;

export type Code = keyof typeof CODES;
