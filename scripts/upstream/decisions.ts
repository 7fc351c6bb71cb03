/**
 * What was decided of each change between the version that was reviewed last and the pinned one: which test holds it, or
 * why nothing has to be done. An added field needs no row here: it needs a summary and an entry of a section, which other
 * tests ask for.
 */

const IN_THE_CLUSTER = 'of the controller in the cluster, which a build does without';

/** By `field: what` of changes.generated.ts. */
export const FIELDS: Readonly<Record<string, string>> = {
  'consulSDConfigs[].services[]: minLength: none → 1': 'the schema checks it',
  'consulSDConfigs[].tags[]: minLength: none → 1': 'the schema checks it',
  'namespaces.names[]: minLength: none → 1': 'the schema checks it',
  'dockerSDConfigs[].host: minLength: 1 → none': 'its pattern, which is the same, takes no blank text either',
  'hetznerSDConfigs[].role: enum: ["hcloud","Hcloud","robot","Robot"] → ["Hcloud","Robot"]':
    'the schema checks it; it is written in small letters as before',
  'openstackSDConfigs[].availability: enum: ["Public","public","Admin","admin","Internal","internal"] → ["Public","Admin","Internal"]':
    'the schema checks it; it is written in small letters as before',
};

/** By `CHANGE #1234`: the line of the operator's changelog. */
export const CHANGELOG: Readonly<Record<string, string>> = {
  'CHANGE #8800':
    'durations of zero: test/core/alertmanager/workload/arguments.test.ts, test/real/mesh-arguments.test.ts',
  'CHANGE #8789': 'named enums: the rows of `role` and `availability` above; Docker Swarm has the values that it had',
  'CHANGE #8786': 'empty texts: the rows of `minLength` above',
  'FEATURE #8728': 'retentionPercentage: test/core/prometheus/retention.test.ts, test/real/sections.test.ts',
  'FEATURE #8767':
    'clusterPeerName: test/core/alertmanager/workload/arguments.test.ts, test/real/mesh-arguments.test.ts',
  'FEATURE #8719': `metrics of conditions: ${IN_THE_CLUSTER}`,
  'ENHANCEMENT #8752': `its own ClusterRole: ${IN_THE_CLUSTER}`,
  'BUGFIX #8830': `its own ClusterRole: ${IN_THE_CLUSTER}`,
  'BUGFIX #8743': `the Service of kubelets: ${IN_THE_CLUSTER}`,
  'BUGFIX #8739': `the Service of kubelets: ${IN_THE_CLUSTER}; kubelets are found as nodes here, one target each`,
  'BUGFIX #8727': `deletion of resources: ${IN_THE_CLUSTER}`,
  'ENHANCEMENT #8035': '`webhook_url_file` of Discord: test/core/alertmanager/sanitize.test.ts',
  'BUGFIX #8764': 'delayed compaction from Thanos 0.42 on: test/core/prometheus/workload/statefulsets.test.ts',
  'BUGFIX #8225': 'addresses of Mattermost: test/core/alertmanager/sanitize.test.ts',
  'BUGFIX #8775': 'Pushover by files: test/core/alertmanager/custom-resource/receivers.test.ts, as before',
  'BUGFIX #8730': 'tags of the operator’s own structures; fields of tracing are read and written by their names here',
  'BUGFIX #8759': '`externalId` from Alertmanager 0.34 on: test/core/alertmanager/custom-resource/receivers.test.ts',
  'BUGFIX #8749': 'one argument a cipher: test/core/prometheus/workload/statefulsets.test.ts, test/real/thanos.test.ts',
};
