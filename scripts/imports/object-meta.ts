/** The metadata that users write, in the form of the CRD schemas, which leave it to the API server. */

import type { JsonSchema } from './schemas';

const TEXTS: JsonSchema = { type: 'object', additionalProperties: { type: 'string' } };

export const OBJECT_META: JsonSchema = {
  type: 'object',
  properties: {
    annotations: TEXTS,
    labels: TEXTS,
    name: { type: 'string' },
    namespace: { type: 'string' },
  },
};

/** Metadata that objects read from a cluster carry besides: accepted in YAML as it is, without a type of its own. */
export const OTHER_METADATA: readonly string[] = [
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'finalizers',
  'generateName',
  'generation',
  'managedFields',
  'ownerReferences',
  'resourceVersion',
  'selfLink',
  'uid',
];
