/** The forms in which this library writes objects: what has another one is somebody else's. */

import type { Manifest } from '../base/resource';
import { isRecord, type Values } from '../base/values';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Names and labels that are texts, as an API server has them. */
export function isNamed(metadata: unknown): metadata is Manifest['metadata'] {
  if (!isRecord(metadata)) return false;
  const { name, namespace, labels, annotations } = metadata;
  return (
    isText(name) &&
    (namespace === undefined || isText(namespace)) &&
    [labels, annotations].every((texts) => texts === undefined || areTexts(texts))
  );
}

export function hasOurForm(kind: string, object: Values): boolean {
  return !Object.hasOwn(FORMS, kind) || FORMS[kind]!(object);
}

/** Of kinds into which the comparison looks. */
const FORMS: Readonly<Record<string, (object: Values) => boolean>> = {
  Secret: hasContent,
  ConfigMap: hasContent,
  StatefulSet: isWorkload,
  DaemonSet: isWorkload,
  RoleBinding: isBinding,
  ClusterRoleBinding: isBinding,
};

function hasContent({ data = {}, stringData = {}, binaryData = {} }: Values): boolean {
  return [data, stringData, binaryData].every(areTexts);
}

function isWorkload({ spec }: Values): boolean {
  if (!isRecord(spec)) return false;
  const { template, volumeClaimTemplates = [] } = spec;
  const pod = isRecord(template) ? template['spec'] : undefined;
  return isRecord(pod) && areRecords(pod['containers']) && areRecords(volumeClaimTemplates);
}

function isBinding({ subjects = [], roleRef }: Values): boolean {
  return areRecords(subjects) && isRecord(roleRef) && isText(roleRef['kind']) && isText(roleRef['name']);
}

function areTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isText);
}

function areRecords(value: unknown): boolean {
  return Array.isArray(value) && value.every(isRecord);
}
