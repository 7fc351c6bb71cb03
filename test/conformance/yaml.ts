/** Reads YAML as Kubernetes and the recorded files mean it: YAML 1.1, without timestamps. */

import { parseAllDocuments, type Tags } from 'yaml';

const TIMESTAMP = 'tag:yaml.org,2002:timestamp';

export function readDocuments(text: string): unknown[] {
  const documents = parseAllDocuments(text, { version: '1.1', customTags: withoutTimestamps });
  return [...documents].map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS({ maxAliasCount: -1 });
  });
}

export function readDocument(text: string): unknown {
  return readDocuments(text)[0];
}

function withoutTimestamps(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === 'string' || tag.tag !== TIMESTAMP);
}
