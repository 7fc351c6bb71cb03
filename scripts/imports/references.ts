/** Where Kubernetes documents the structures that are its own. */

const CORE = 'https://pkg.go.dev/k8s.io/api/core/v1';
const APPS = 'https://pkg.go.dev/k8s.io/api/apps/v1';
const META = 'https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1';

/** Those that are not of core, or are called otherwise there. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ContainerProbe: `${CORE}#Probe`,
  IscsiVolumeSource: `${CORE}#ISCSIVolumeSource`,
  LabelSelector: `${META}#LabelSelector`,
  LabelSelectorRequirement: `${META}#LabelSelectorRequirement`,
  ObjectMeta: `${META}#ObjectMeta`,
  StatefulSetPersistentVolumeClaimRetentionPolicy: `${APPS}#StatefulSetPersistentVolumeClaimRetentionPolicy`,
};

/** A link in Markdown: `[Volume](https://…#Volume)`. */
export function referenceOf(name: string): string {
  const address = ELSEWHERE[name] ?? `${CORE}#${name}`;
  return `[${address.slice(address.indexOf('#') + 1)}](${address})`;
}
