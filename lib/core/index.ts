/** The door of the compiler: what front ends use of it, and nothing else. */

export { type Inhibitor, inhibitorsOf } from './alertmanager/inhibitors';
export type {
  AlertmanagerConfigExtensions,
  ExtensionReceiver,
} from './alertmanager/integrations/extension-receiver';
export type { IncidentioConfig } from './alertmanager/integrations/incidentio';
export type { JiraConfig, JiraField } from './alertmanager/integrations/jira';
export type {
  MattermostAttachment,
  MattermostConfig,
  MattermostField,
  MattermostPriority,
  MattermostProps,
} from './alertmanager/integrations/mattermost';
export {
  describeMatchers,
  printTree,
  type Routing,
  type RoutingNode,
  receiversOf,
  routesFor,
  routingTree,
} from './alertmanager/route-test';
export { alertmanagerEndpoints } from './around/alertmanager-endpoints';
export { exposed, externalUrlOf } from './around/exposure';
export {
  GRAFANA_KINDS,
  GRAFANA_LABELS,
  grafanaDatasourceData,
  grafanaDatasourceLabels,
  grafanaDatasourceName,
  grafanaDatasourceUid,
  slowestInterval,
} from './around/grafana-datasource';
export { checkIngress, type IngressManifest } from './around/ingress';
export { instanceUrl } from './around/instance-service';
export { kubeletLabels, kubeletScrapeConfigs, scrapingKubelets } from './around/kubelets';
export { stackAlerts } from './around/self-monitoring/alerts';
export { type StackMember, selectingItself, servesSidecar, stackMonitorSpec } from './around/self-monitoring/monitors';
export { type OtherMember, stackJobs, stackLabels, stackMemberName, stackName } from './around/self-monitoring/stack';
export {
  type App,
  type CompiledInstance,
  DEFAULT_SETTINGS,
  type Exposure,
  type HeldObject,
  type InstanceDeclaration,
  type InstanceSettings,
  type RefusedInput,
  type ReloadSettings,
  type TenantSettings,
  type ThanosPart,
  type UnreadConfig,
  type UserConfig,
  type UserWebConfig,
  type WebCredentials,
} from './base/app';
export { internalError, leftOut } from './base/attempt';
export { fromBase64 } from './base/base64';
export { CODES, type Code } from './base/codes';
export { append, groupBy, inOrder, sortedBy } from './base/collections';
export {
  API_GROUP,
  APPLICATION_PORT,
  ASKED_KINDS,
  COMPANION,
  CONFIGURED_KINDS,
  GOVERNING_SERVICE,
  governingServiceName,
  INSTANCE_KINDS,
  type InstanceKind,
  instanceServiceName,
  isApiGroup,
  isOfThanos,
  KUBELETS,
  LABEL,
  MANAGED_LABEL,
  PORT_NAME,
  prefixedName,
  THANOS_KINDS,
} from './base/conventions';
export { describe, type Finding, Findings, nameOf, type ObjectRef, type Problem } from './base/findings';
export { few } from './base/listed';
export { memoized, remembered } from './base/memoized';
export { type ObjectData, textIn } from './base/object-data';
export { otherwise } from './base/otherwise';
export { type Place, pathOf, stepsOf } from './base/place';
export { DEFAULT_NAMESPACE, type Kind, type Manifest, type Resource, refOf } from './base/resource';
export type { Labels } from './base/selector';
export type { AppRule, Severities } from './base/severities';
export { withoutUsers } from './base/shown';
export { LENIENT_UTF8, STRICT_UTF8 } from './base/utf8';
export { defined, isRecord, recordFrom, recordsIn } from './base/values';
export { visible } from './base/visible';
export { compile } from './compile';
export { checkTexts } from './emit/check-texts';
export { gzip } from './emit/gzip';
export { checkSize } from './emit/size';
export { emitYaml } from './emit/yaml';
export { admit, isInstanceKind, receive, type Spelling } from './input/admission';
export {
  type Assembled,
  assemble,
  type InputPolicy,
  inputPolicy,
  NOBODYS,
  type Submission,
  severitiesFor,
  withoutOwner,
} from './input/assemble';
export { isBaseOf } from './input/base-config';
export { withoutConsequences } from './input/consequences';
export { checkForOperator } from './input/for-operator';
export { isMeantForUs } from './input/meant-kinds';
export { MOST_CHARACTERS, TOO_LARGE } from './input/object-size';
export { unfitSettings, unknownProperties } from './input/properties';
export { type Complaint, type Doubt, type RawResource, rawOf, refOfRaw, type WireObject } from './input/raw';
export { IN_QUOTES, knownKinds } from './input/schema';
export {
  INPUT_KINDS,
  type InputKind,
  kindsThatTake,
  MONITOR_KINDS,
  type Reason,
  selectInputs,
  type Verdict,
  verdictsOn,
} from './input/selection';
export { annotationOf, isSettingOf, SETTING_ANNOTATIONS, type Setting } from './input/setting-annotations';
export { exposureFrom, type Said, settingsFrom } from './input/settings';
export { readEntry as readSeverity, staysError } from './input/severity-annotation';
export { annotated } from './kinds/annotated';
export { type AppModel, type AppPlaces, MODEL_VARIABLE, placeKey } from './kinds/app-model';
export { withAskedObjects } from './kinds/asked-objects';
export { withoutEnd } from './languages/ends';
export { isReadByGo } from './languages/go-forms';
export { readGoYaml, readOwnYaml } from './languages/go-yaml';
export {
  eachManifest,
  type ManifestDocument,
  Places,
  readManifests,
  type TextPlace,
  type TextProblem,
} from './languages/manifests';
export { parseMatchers } from './languages/matchers';
export { nameProblem } from './languages/names';
export { didYouMean } from './languages/suggest';
export { yamlProblem } from './languages/yaml-problem';
export { missedBy } from './other-side/missed';
export { type OtherSide, otherSideOf } from './other-side/objects';
export { type Found, foundBy } from './other-side/targets';
export { changedPaths } from './plan/compare';
export {
  describeObject,
  describePlan,
  type Effect,
  instanceOf,
  isCompared,
  isManaged,
  type Plan,
  planOf,
  SENTENCES,
} from './plan/plan';
export { ownLabels } from './pod/metadata';
export type { Named } from './pod/spec';
export { checkCompanion } from './reloading/check-companion';
export { type Companion, type CompanionInput, companion, companionObjects } from './reloading/companion';
export { forHostileTenants } from './tenants/hostile';
export { type Askable, asking } from './thanos/query/asking';
