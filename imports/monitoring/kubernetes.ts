// Generated from imports/crds by `npm run generate:imports`. Do not edit.

/**
 * `Prometheus.spec.volumes[].awsElasticBlockStore`, `ThanosRuler.spec.volumes[].awsElasticBlockStore`, `Alertmanager.spec.volumes[].awsElasticBlockStore` and 1 more places.
 */
export interface AWSElasticBlockStoreVolumeSource {
  /**
   * `awsElasticBlockStore.fsType`.
   */
  readonly fsType?: string;

  /**
   * `awsElasticBlockStore.partition`; an integer of 32 bits.
   */
  readonly partition?: number;

  /**
   * `awsElasticBlockStore.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `awsElasticBlockStore.volumeID`; required.
   */
  readonly volumeID: string;
}

/**
 * `Prometheus.spec.affinity`, `ThanosRuler.spec.affinity`, `Alertmanager.spec.affinity` and 1 more places.
 */
export interface Affinity {
  /**
   * `affinity.nodeAffinity`.
   */
  readonly nodeAffinity?: NodeAffinity;

  /**
   * `affinity.podAffinity`.
   */
  readonly podAffinity?: PodAffinity;

  /**
   * `affinity.podAntiAffinity`.
   */
  readonly podAntiAffinity?: PodAntiAffinity;
}

/**
 * `Prometheus.spec.securityContext.appArmorProfile`, `ThanosRuler.spec.securityContext.appArmorProfile`, `Alertmanager.spec.securityContext.appArmorProfile` and 9 more places.
 */
export interface AppArmorProfile {
  /**
   * `appArmorProfile.localhostProfile`.
   */
  readonly localhostProfile?: string;

  /**
   * `appArmorProfile.type`; required.
   */
  readonly type: string;
}

/**
 * `Prometheus.spec.volumes[].azureDisk`, `ThanosRuler.spec.volumes[].azureDisk`, `Alertmanager.spec.volumes[].azureDisk` and 1 more places.
 */
export interface AzureDiskVolumeSource {
  /**
   * `azureDisk.cachingMode`.
   */
  readonly cachingMode?: string;

  /**
   * `azureDisk.diskName`; required.
   */
  readonly diskName: string;

  /**
   * `azureDisk.diskURI`; required.
   */
  readonly diskURI: string;

  /**
   * `azureDisk.fsType`.
   *
   * @default "ext4"
   */
  readonly fsType?: string;

  /**
   * `azureDisk.kind`.
   */
  readonly kind?: string;

  /**
   * `azureDisk.readOnly`.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * `Prometheus.spec.volumes[].azureFile`, `ThanosRuler.spec.volumes[].azureFile`, `Alertmanager.spec.volumes[].azureFile` and 1 more places.
 */
export interface AzureFileVolumeSource {
  /**
   * `azureFile.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `azureFile.secretName`; required.
   */
  readonly secretName: string;

  /**
   * `azureFile.shareName`; required.
   */
  readonly shareName: string;
}

/**
 * `Prometheus.spec.volumes[].csi`, `ThanosRuler.spec.volumes[].csi`, `Alertmanager.spec.volumes[].csi` and 1 more places.
 */
export interface CSIVolumeSource {
  /**
   * `csi.driver`; required.
   */
  readonly driver: string;

  /**
   * `csi.fsType`.
   */
  readonly fsType?: string;

  /**
   * `csi.nodePublishSecretRef`.
   */
  readonly nodePublishSecretRef?: LocalObjectReference;

  /**
   * `csi.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `csi.volumeAttributes`.
   */
  readonly volumeAttributes?: Record<string, string>;
}

/**
 * `Prometheus.spec.containers[].securityContext.capabilities`, `ThanosRuler.spec.containers[].securityContext.capabilities`, `Alertmanager.spec.containers[].securityContext.capabilities` and 5 more places.
 */
export interface Capabilities {
  /**
   * `capabilities.add`.
   */
  readonly add?: string[];

  /**
   * `capabilities.drop`.
   */
  readonly drop?: string[];
}

/**
 * `Prometheus.spec.volumes[].cephfs`, `ThanosRuler.spec.volumes[].cephfs`, `Alertmanager.spec.volumes[].cephfs` and 1 more places.
 */
export interface CephFSVolumeSource {
  /**
   * `cephfs.monitors`; required.
   */
  readonly monitors: string[];

  /**
   * `cephfs.path`.
   */
  readonly path?: string;

  /**
   * `cephfs.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `cephfs.secretFile`.
   */
  readonly secretFile?: string;

  /**
   * `cephfs.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * `cephfs.user`.
   */
  readonly user?: string;
}

/**
 * `Prometheus.spec.volumes[].cinder`, `ThanosRuler.spec.volumes[].cinder`, `Alertmanager.spec.volumes[].cinder` and 1 more places.
 */
export interface CinderVolumeSource {
  /**
   * `cinder.fsType`.
   */
  readonly fsType?: string;

  /**
   * `cinder.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `cinder.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * `cinder.volumeID`; required.
   */
  readonly volumeID: string;
}

/**
 * `Prometheus.spec.volumes[].projected.sources[].clusterTrustBundle`, `ThanosRuler.spec.volumes[].projected.sources[].clusterTrustBundle`, `Alertmanager.spec.volumes[].projected.sources[].clusterTrustBundle` and 1 more places.
 */
export interface ClusterTrustBundleProjection {
  /**
   * `clusterTrustBundle.labelSelector`.
   */
  readonly labelSelector?: LabelSelector;

  /**
   * `clusterTrustBundle.name`.
   */
  readonly name?: string;

  /**
   * `clusterTrustBundle.optional`.
   */
  readonly optional?: boolean;

  /**
   * `clusterTrustBundle.path`; required.
   */
  readonly path: string;

  /**
   * `clusterTrustBundle.signerName`.
   */
  readonly signerName?: string;
}

/**
 * `Prometheus.spec.containers[].envFrom[].configMapRef`, `ThanosRuler.spec.containers[].envFrom[].configMapRef`, `Alertmanager.spec.containers[].envFrom[].configMapRef` and 5 more places.
 */
export interface ConfigMapEnvSource {
  /**
   * `configMapRef.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * `configMapRef.optional`.
   */
  readonly optional?: boolean;
}

/**
 * `Probe.spec.tlsConfig.ca.configMap`, `Probe.spec.tlsConfig.cert.configMap`, `Probe.spec.oauth2.clientId.configMap` and 308 more places.
 */
export interface ConfigMapKeySelector {
  /**
   * `configMap.key`; required.
   */
  readonly key: string;

  /**
   * `configMap.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * `configMap.optional`.
   */
  readonly optional?: boolean;
}

/**
 * `Prometheus.spec.volumes[].projected.sources[].configMap`, `ThanosRuler.spec.volumes[].projected.sources[].configMap`, `Alertmanager.spec.volumes[].projected.sources[].configMap` and 1 more places.
 */
export interface ConfigMapProjection {
  /**
   * `configMap.items`.
   */
  readonly items?: KeyToPath[];

  /**
   * `configMap.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * `configMap.optional`.
   */
  readonly optional?: boolean;
}

/**
 * `Prometheus.spec.volumes[].configMap`, `ThanosRuler.spec.volumes[].configMap`, `Alertmanager.spec.volumes[].configMap` and 1 more places.
 */
export interface ConfigMapVolumeSource {
  /**
   * `configMap.defaultMode`; an integer of 32 bits.
   */
  readonly defaultMode?: number;

  /**
   * `configMap.items`.
   */
  readonly items?: KeyToPath[];

  /**
   * `configMap.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * `configMap.optional`.
   */
  readonly optional?: boolean;
}

/**
 * `Prometheus.spec.containers[]`, `ThanosRuler.spec.containers[]`, `Alertmanager.spec.containers[]` and 5 more places.
 */
export interface Container {
  /**
   * `containers[].args`.
   */
  readonly args?: string[];

  /**
   * `containers[].command`.
   */
  readonly command?: string[];

  /**
   * `containers[].env`; each `name` once.
   */
  readonly env?: EnvVar[];

  /**
   * `containers[].envFrom`.
   */
  readonly envFrom?: EnvFromSource[];

  /**
   * `containers[].image`.
   */
  readonly image?: string;

  /**
   * `containers[].imagePullPolicy`.
   */
  readonly imagePullPolicy?: string;

  /**
   * `containers[].lifecycle`.
   */
  readonly lifecycle?: Lifecycle;

  /**
   * `containers[].livenessProbe`.
   */
  readonly livenessProbe?: ContainerProbe;

  /**
   * `containers[].name`; required.
   */
  readonly name: string;

  /**
   * `containers[].ports`; each `containerPort`, `protocol` once.
   */
  readonly ports?: ContainerPort[];

  /**
   * `containers[].readinessProbe`.
   */
  readonly readinessProbe?: ContainerProbe;

  /**
   * `containers[].resizePolicy`.
   */
  readonly resizePolicy?: ContainerResizePolicy[];

  /**
   * `containers[].resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * `containers[].restartPolicy`.
   */
  readonly restartPolicy?: string;

  /**
   * `containers[].restartPolicyRules`.
   */
  readonly restartPolicyRules?: ContainerRestartRule[];

  /**
   * `containers[].securityContext`.
   */
  readonly securityContext?: SecurityContext;

  /**
   * `containers[].startupProbe`.
   */
  readonly startupProbe?: ContainerProbe;

  /**
   * `containers[].stdin`.
   */
  readonly stdin?: boolean;

  /**
   * `containers[].stdinOnce`.
   */
  readonly stdinOnce?: boolean;

  /**
   * `containers[].terminationMessagePath`.
   */
  readonly terminationMessagePath?: string;

  /**
   * `containers[].terminationMessagePolicy`.
   */
  readonly terminationMessagePolicy?: string;

  /**
   * `containers[].tty`.
   */
  readonly tty?: boolean;

  /**
   * `containers[].volumeDevices`; each `devicePath` once.
   */
  readonly volumeDevices?: VolumeDevice[];

  /**
   * `containers[].volumeMounts`; each `mountPath` once.
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * `containers[].workingDir`.
   */
  readonly workingDir?: string;
}

/**
 * `Prometheus.spec.containers[].ports[]`, `ThanosRuler.spec.containers[].ports[]`, `Alertmanager.spec.containers[].ports[]` and 5 more places.
 */
export interface ContainerPort {
  /**
   * `ports[].containerPort`; required; an integer of 32 bits.
   */
  readonly containerPort: number;

  /**
   * `ports[].hostIP`.
   */
  readonly hostIP?: string;

  /**
   * `ports[].hostPort`; an integer of 32 bits.
   */
  readonly hostPort?: number;

  /**
   * `ports[].name`.
   */
  readonly name?: string;

  /**
   * `ports[].protocol`.
   *
   * @default "TCP"
   */
  readonly protocol?: string;
}

/**
 * `Prometheus.spec.containers[].startupProbe`, `Prometheus.spec.containers[].livenessProbe`, `ThanosRuler.spec.containers[].startupProbe` and 21 more places.
 */
export interface ContainerProbe {
  /**
   * `startupProbe.exec`.
   */
  readonly exec?: ExecAction;

  /**
   * `startupProbe.failureThreshold`; an integer of 32 bits.
   */
  readonly failureThreshold?: number;

  /**
   * `startupProbe.grpc`.
   */
  readonly grpc?: GRPCAction;

  /**
   * `startupProbe.httpGet`.
   */
  readonly httpGet?: HTTPGetAction;

  /**
   * `startupProbe.initialDelaySeconds`; an integer of 32 bits.
   */
  readonly initialDelaySeconds?: number;

  /**
   * `startupProbe.periodSeconds`; an integer of 32 bits.
   */
  readonly periodSeconds?: number;

  /**
   * `startupProbe.successThreshold`; an integer of 32 bits.
   */
  readonly successThreshold?: number;

  /**
   * `startupProbe.tcpSocket`.
   */
  readonly tcpSocket?: TCPSocketAction;

  /**
   * `startupProbe.terminationGracePeriodSeconds`; an integer.
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * `startupProbe.timeoutSeconds`; an integer of 32 bits.
   */
  readonly timeoutSeconds?: number;
}

/**
 * `Prometheus.spec.containers[].resizePolicy[]`, `ThanosRuler.spec.containers[].resizePolicy[]`, `Alertmanager.spec.containers[].resizePolicy[]` and 5 more places.
 */
export interface ContainerResizePolicy {
  /**
   * `resizePolicy[].resourceName`; required.
   */
  readonly resourceName: string;

  /**
   * `resizePolicy[].restartPolicy`; required.
   */
  readonly restartPolicy: string;
}

/**
 * `Prometheus.spec.containers[].restartPolicyRules[]`, `ThanosRuler.spec.containers[].restartPolicyRules[]`, `Alertmanager.spec.containers[].restartPolicyRules[]` and 5 more places.
 */
export interface ContainerRestartRule {
  /**
   * `restartPolicyRules[].action`; required.
   */
  readonly action: string;

  /**
   * `restartPolicyRules[].exitCodes`.
   */
  readonly exitCodes?: ContainerRestartRuleOnExitCodes;
}

/**
 * `Prometheus.spec.containers[].restartPolicyRules[].exitCodes`, `ThanosRuler.spec.containers[].restartPolicyRules[].exitCodes`, `Alertmanager.spec.containers[].restartPolicyRules[].exitCodes` and 5 more places.
 */
export interface ContainerRestartRuleOnExitCodes {
  /**
   * `exitCodes.operator`; required.
   */
  readonly operator: string;

  /**
   * `exitCodes.values`; no item twice; each an integer of 32 bits.
   */
  readonly values?: number[];
}

/**
 * `Prometheus.spec.volumes[].projected.sources[].downwardAPI`, `ThanosRuler.spec.volumes[].projected.sources[].downwardAPI`, `Alertmanager.spec.volumes[].projected.sources[].downwardAPI` and 1 more places.
 */
export interface DownwardAPIProjection {
  /**
   * `downwardAPI.items`.
   */
  readonly items?: DownwardAPIVolumeFile[];
}

/**
 * `Prometheus.spec.volumes[].downwardAPI.items[]`, `ThanosRuler.spec.volumes[].downwardAPI.items[]`, `Alertmanager.spec.volumes[].downwardAPI.items[]` and 5 more places.
 */
export interface DownwardAPIVolumeFile {
  /**
   * `items[].fieldRef`.
   */
  readonly fieldRef?: ObjectFieldSelector;

  /**
   * `items[].mode`; an integer of 32 bits.
   */
  readonly mode?: number;

  /**
   * `items[].path`; required.
   */
  readonly path: string;

  /**
   * `items[].resourceFieldRef`.
   */
  readonly resourceFieldRef?: ResourceFieldSelector;
}

/**
 * `Prometheus.spec.volumes[].downwardAPI`, `ThanosRuler.spec.volumes[].downwardAPI`, `Alertmanager.spec.volumes[].downwardAPI` and 1 more places.
 */
export interface DownwardAPIVolumeSource {
  /**
   * `downwardAPI.defaultMode`; an integer of 32 bits.
   */
  readonly defaultMode?: number;

  /**
   * `downwardAPI.items`.
   */
  readonly items?: DownwardAPIVolumeFile[];
}

/**
 * `Prometheus.spec.storage.emptyDir`, `ThanosRuler.spec.storage.emptyDir`, `Alertmanager.spec.storage.emptyDir` and 5 more places.
 */
export interface EmptyDirVolumeSource {
  /**
   * `emptyDir.medium`.
   */
  readonly medium?: string;

  /**
   * `emptyDir.sizeLimit`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly sizeLimit?: string;
}

/**
 * `Prometheus.spec.containers[].envFrom[]`, `ThanosRuler.spec.containers[].envFrom[]`, `Alertmanager.spec.containers[].envFrom[]` and 5 more places.
 */
export interface EnvFromSource {
  /**
   * `envFrom[].configMapRef`.
   */
  readonly configMapRef?: ConfigMapEnvSource;

  /**
   * `envFrom[].prefix`.
   */
  readonly prefix?: string;

  /**
   * `envFrom[].secretRef`.
   */
  readonly secretRef?: SecretEnvSource;
}

/**
 * `Prometheus.spec.containers[].env[]`, `ThanosRuler.spec.containers[].env[]`, `Alertmanager.spec.containers[].env[]` and 5 more places.
 */
export interface EnvVar {
  /**
   * `env[].name`; required.
   */
  readonly name: string;

  /**
   * `env[].value`.
   */
  readonly value?: string;

  /**
   * `env[].valueFrom`.
   */
  readonly valueFrom?: EnvVarSource;
}

/**
 * `Prometheus.spec.containers[].env[].valueFrom`, `ThanosRuler.spec.containers[].env[].valueFrom`, `Alertmanager.spec.containers[].env[].valueFrom` and 5 more places.
 */
export interface EnvVarSource {
  /**
   * `valueFrom.configMapKeyRef`.
   */
  readonly configMapKeyRef?: ConfigMapKeySelector;

  /**
   * `valueFrom.fieldRef`.
   */
  readonly fieldRef?: ObjectFieldSelector;

  /**
   * `valueFrom.fileKeyRef`.
   */
  readonly fileKeyRef?: FileKeySelector;

  /**
   * `valueFrom.resourceFieldRef`.
   */
  readonly resourceFieldRef?: ResourceFieldSelector;

  /**
   * `valueFrom.secretKeyRef`.
   */
  readonly secretKeyRef?: SecretKeySelector;
}

/**
 * `Prometheus.spec.storage.ephemeral`, `ThanosRuler.spec.storage.ephemeral`, `Alertmanager.spec.storage.ephemeral` and 5 more places.
 */
export interface EphemeralVolumeSource {
  /**
   * `ephemeral.volumeClaimTemplate`.
   */
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

/**
 * `Prometheus.spec.containers[].startupProbe.exec`, `Prometheus.spec.containers[].livenessProbe.exec`, `ThanosRuler.spec.containers[].startupProbe.exec` and 37 more places.
 */
export interface ExecAction {
  /**
   * `exec.command`.
   */
  readonly command?: string[];
}

/**
 * `Prometheus.spec.volumes[].fc`, `ThanosRuler.spec.volumes[].fc`, `Alertmanager.spec.volumes[].fc` and 1 more places.
 */
export interface FCVolumeSource {
  /**
   * `fc.fsType`.
   */
  readonly fsType?: string;

  /**
   * `fc.lun`; an integer of 32 bits.
   */
  readonly lun?: number;

  /**
   * `fc.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `fc.targetWWNs`.
   */
  readonly targetWWNs?: string[];

  /**
   * `fc.wwids`.
   */
  readonly wwids?: string[];
}

/**
 * `Prometheus.spec.containers[].env[].valueFrom.fileKeyRef`, `ThanosRuler.spec.containers[].env[].valueFrom.fileKeyRef`, `Alertmanager.spec.containers[].env[].valueFrom.fileKeyRef` and 5 more places.
 */
export interface FileKeySelector {
  /**
   * `fileKeyRef.key`; required.
   */
  readonly key: string;

  /**
   * `fileKeyRef.optional`.
   *
   * @default false
   */
  readonly optional?: boolean;

  /**
   * `fileKeyRef.path`; required.
   */
  readonly path: string;

  /**
   * `fileKeyRef.volumeName`; required.
   */
  readonly volumeName: string;
}

/**
 * `Prometheus.spec.volumes[].flexVolume`, `ThanosRuler.spec.volumes[].flexVolume`, `Alertmanager.spec.volumes[].flexVolume` and 1 more places.
 */
export interface FlexVolumeSource {
  /**
   * `flexVolume.driver`; required.
   */
  readonly driver: string;

  /**
   * `flexVolume.fsType`.
   */
  readonly fsType?: string;

  /**
   * `flexVolume.options`.
   */
  readonly options?: Record<string, string>;

  /**
   * `flexVolume.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `flexVolume.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;
}

/**
 * `Prometheus.spec.volumes[].flocker`, `ThanosRuler.spec.volumes[].flocker`, `Alertmanager.spec.volumes[].flocker` and 1 more places.
 */
export interface FlockerVolumeSource {
  /**
   * `flocker.datasetName`.
   */
  readonly datasetName?: string;

  /**
   * `flocker.datasetUUID`.
   */
  readonly datasetUUID?: string;
}

/**
 * `Prometheus.spec.volumes[].gcePersistentDisk`, `ThanosRuler.spec.volumes[].gcePersistentDisk`, `Alertmanager.spec.volumes[].gcePersistentDisk` and 1 more places.
 */
export interface GCEPersistentDiskVolumeSource {
  /**
   * `gcePersistentDisk.fsType`.
   */
  readonly fsType?: string;

  /**
   * `gcePersistentDisk.partition`; an integer of 32 bits.
   */
  readonly partition?: number;

  /**
   * `gcePersistentDisk.pdName`; required.
   */
  readonly pdName: string;

  /**
   * `gcePersistentDisk.readOnly`.
   */
  readonly readOnly?: boolean;
}

/**
 * `Prometheus.spec.containers[].startupProbe.grpc`, `Prometheus.spec.containers[].livenessProbe.grpc`, `ThanosRuler.spec.containers[].startupProbe.grpc` and 21 more places.
 */
export interface GRPCAction {
  /**
   * `grpc.port`; required; an integer of 32 bits.
   */
  readonly port: number;

  /**
   * `grpc.service`.
   *
   * @default ""
   */
  readonly service?: string;
}

/**
 * `Prometheus.spec.volumes[].gitRepo`, `ThanosRuler.spec.volumes[].gitRepo`, `Alertmanager.spec.volumes[].gitRepo` and 1 more places.
 */
export interface GitRepoVolumeSource {
  /**
   * `gitRepo.directory`.
   */
  readonly directory?: string;

  /**
   * `gitRepo.repository`; required.
   */
  readonly repository: string;

  /**
   * `gitRepo.revision`.
   */
  readonly revision?: string;
}

/**
 * `Prometheus.spec.volumes[].glusterfs`, `ThanosRuler.spec.volumes[].glusterfs`, `Alertmanager.spec.volumes[].glusterfs` and 1 more places.
 */
export interface GlusterfsVolumeSource {
  /**
   * `glusterfs.endpoints`; required.
   */
  readonly endpoints: string;

  /**
   * `glusterfs.path`; required.
   */
  readonly path: string;

  /**
   * `glusterfs.readOnly`.
   */
  readonly readOnly?: boolean;
}

/**
 * `Prometheus.spec.containers[].startupProbe.httpGet`, `Prometheus.spec.containers[].livenessProbe.httpGet`, `ThanosRuler.spec.containers[].startupProbe.httpGet` and 37 more places.
 */
export interface HTTPGetAction {
  /**
   * `httpGet.host`.
   */
  readonly host?: string;

  /**
   * `httpGet.httpHeaders`.
   */
  readonly httpHeaders?: HTTPHeader[];

  /**
   * `httpGet.path`.
   */
  readonly path?: string;

  /**
   * `httpGet.port`; required.
   */
  readonly port: string | number;

  /**
   * `httpGet.scheme`.
   */
  readonly scheme?: string;
}

/**
 * `Prometheus.spec.containers[].startupProbe.httpGet.httpHeaders[]`, `Prometheus.spec.containers[].livenessProbe.httpGet.httpHeaders[]`, `ThanosRuler.spec.containers[].startupProbe.httpGet.httpHeaders[]` and 37 more places.
 */
export interface HTTPHeader {
  /**
   * `httpHeaders[].name`; required.
   */
  readonly name: string;

  /**
   * `httpHeaders[].value`; required.
   */
  readonly value: string;
}

/**
 * `Prometheus.spec.volumes[].hostPath`, `ThanosRuler.spec.volumes[].hostPath`, `Alertmanager.spec.volumes[].hostPath` and 1 more places.
 */
export interface HostPathVolumeSource {
  /**
   * `hostPath.path`; required.
   */
  readonly path: string;

  /**
   * `hostPath.type`.
   */
  readonly type?: string;
}

/**
 * `Prometheus.spec.volumes[].image`, `ThanosRuler.spec.volumes[].image`, `Alertmanager.spec.volumes[].image` and 1 more places.
 */
export interface ImageVolumeSource {
  /**
   * `image.pullPolicy`.
   */
  readonly pullPolicy?: string;

  /**
   * `image.reference`.
   */
  readonly reference?: string;
}

/**
 * `Prometheus.spec.volumes[].iscsi`, `ThanosRuler.spec.volumes[].iscsi`, `Alertmanager.spec.volumes[].iscsi` and 1 more places.
 */
export interface IscsiVolumeSource {
  /**
   * `iscsi.chapAuthDiscovery`.
   */
  readonly chapAuthDiscovery?: boolean;

  /**
   * `iscsi.chapAuthSession`.
   */
  readonly chapAuthSession?: boolean;

  /**
   * `iscsi.fsType`.
   */
  readonly fsType?: string;

  /**
   * `iscsi.initiatorName`.
   */
  readonly initiatorName?: string;

  /**
   * `iscsi.iqn`; required.
   */
  readonly iqn: string;

  /**
   * `iscsi.iscsiInterface`.
   *
   * @default "default"
   */
  readonly iscsiInterface?: string;

  /**
   * `iscsi.lun`; required; an integer of 32 bits.
   */
  readonly lun: number;

  /**
   * `iscsi.portals`.
   */
  readonly portals?: string[];

  /**
   * `iscsi.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `iscsi.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * `iscsi.targetPortal`; required.
   */
  readonly targetPortal: string;
}

/**
 * `Prometheus.spec.volumes[].secret.items[]`, `ThanosRuler.spec.volumes[].secret.items[]`, `Alertmanager.spec.volumes[].secret.items[]` and 13 more places.
 */
export interface KeyToPath {
  /**
   * `items[].key`; required.
   */
  readonly key: string;

  /**
   * `items[].mode`; an integer of 32 bits.
   */
  readonly mode?: number;

  /**
   * `items[].path`; required.
   */
  readonly path: string;
}

/**
 * `PodMonitor.spec.selector`, `Prometheus.spec.ruleSelector`, `ServiceMonitor.spec.selector` and 74 more places.
 */
export interface LabelSelector {
  /**
   * `selector.matchExpressions`.
   */
  readonly matchExpressions?: LabelSelectorRequirement[];

  /**
   * `selector.matchLabels`.
   */
  readonly matchLabels?: Record<string, string>;
}

/**
 * `PodMonitor.spec.selector.matchExpressions[]`, `Prometheus.spec.ruleSelector.matchExpressions[]`, `ServiceMonitor.spec.selector.matchExpressions[]` and 74 more places.
 */
export interface LabelSelectorRequirement {
  /**
   * `matchExpressions[].key`; required.
   */
  readonly key: string;

  /**
   * `matchExpressions[].operator`; required.
   */
  readonly operator: string;

  /**
   * `matchExpressions[].values`.
   */
  readonly values?: string[];
}

/**
 * `Prometheus.spec.containers[].lifecycle`, `ThanosRuler.spec.containers[].lifecycle`, `Alertmanager.spec.containers[].lifecycle` and 5 more places.
 */
export interface Lifecycle {
  /**
   * `lifecycle.postStart`.
   */
  readonly postStart?: LifecycleHandler;

  /**
   * `lifecycle.preStop`.
   */
  readonly preStop?: LifecycleHandler;

  /**
   * `lifecycle.stopSignal`.
   */
  readonly stopSignal?: string;
}

/**
 * `Prometheus.spec.containers[].lifecycle.preStop`, `ThanosRuler.spec.containers[].lifecycle.preStop`, `Alertmanager.spec.containers[].lifecycle.preStop` and 13 more places.
 */
export interface LifecycleHandler {
  /**
   * `preStop.exec`.
   */
  readonly exec?: ExecAction;

  /**
   * `preStop.httpGet`.
   */
  readonly httpGet?: HTTPGetAction;

  /**
   * `preStop.sleep`.
   */
  readonly sleep?: SleepAction;

  /**
   * `preStop.tcpSocket`.
   */
  readonly tcpSocket?: TCPSocketAction;
}

/**
 * `Prometheus.spec.imagePullSecrets[]`, `ThanosRuler.spec.imagePullSecrets[]`, `Alertmanager.spec.imagePullSecrets[]` and 33 more places.
 */
export interface LocalObjectReference {
  /**
   * `imagePullSecrets[].name`.
   *
   * @default ""
   */
  readonly name?: string;
}

/**
 * `Prometheus.spec.storage.volumeClaimTemplate.status.modifyVolumeStatus`, `ThanosRuler.spec.storage.volumeClaimTemplate.status.modifyVolumeStatus`, `Alertmanager.spec.storage.volumeClaimTemplate.status.modifyVolumeStatus` and 1 more places.
 */
export interface ModifyVolumeStatus {
  /**
   * `modifyVolumeStatus.status`; required.
   */
  readonly status: string;

  /**
   * `modifyVolumeStatus.targetVolumeAttributesClassName`.
   */
  readonly targetVolumeAttributesClassName?: string;
}

/**
 * `Prometheus.spec.volumes[].nfs`, `ThanosRuler.spec.volumes[].nfs`, `Alertmanager.spec.volumes[].nfs` and 1 more places.
 */
export interface NFSVolumeSource {
  /**
   * `nfs.path`; required.
   */
  readonly path: string;

  /**
   * `nfs.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `nfs.server`; required.
   */
  readonly server: string;
}

/**
 * `Prometheus.spec.affinity.nodeAffinity`, `ThanosRuler.spec.affinity.nodeAffinity`, `Alertmanager.spec.affinity.nodeAffinity` and 1 more places.
 */
export interface NodeAffinity {
  /**
   * `nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];

  /**
   * `nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

/**
 * `Prometheus.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution`, `ThanosRuler.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution`, `Alertmanager.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution` and 1 more places.
 */
export interface NodeSelector {
  /**
   * `requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms`; required.
   */
  readonly nodeSelectorTerms: NodeSelectorTerm[];
}

/**
 * `Prometheus.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference.matchFields[]`, `ThanosRuler.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference.matchFields[]`, `Alertmanager.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference.matchFields[]` and 13 more places.
 */
export interface NodeSelectorRequirement {
  /**
   * `matchFields[].key`; required.
   */
  readonly key: string;

  /**
   * `matchFields[].operator`; required.
   */
  readonly operator: string;

  /**
   * `matchFields[].values`.
   */
  readonly values?: string[];
}

/**
 * `Prometheus.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference`, `ThanosRuler.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference`, `Alertmanager.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference` and 5 more places.
 */
export interface NodeSelectorTerm {
  /**
   * `preference.matchExpressions`.
   */
  readonly matchExpressions?: NodeSelectorRequirement[];

  /**
   * `preference.matchFields`.
   */
  readonly matchFields?: NodeSelectorRequirement[];
}

/**
 * `Prometheus.spec.containers[].env[].valueFrom.fieldRef`, `Prometheus.spec.volumes[].downwardAPI.items[].fieldRef`, `ThanosRuler.spec.containers[].env[].valueFrom.fieldRef` and 13 more places.
 */
export interface ObjectFieldSelector {
  /**
   * `fieldRef.apiVersion`.
   */
  readonly apiVersion?: string;

  /**
   * `fieldRef.fieldPath`; required.
   */
  readonly fieldPath: string;
}

/**
 * `Probe.metadata`, `PodMonitor.metadata`, `Prometheus.metadata` and 8 more places.
 */
export interface ObjectMeta {
  /**
   * `metadata.annotations`.
   */
  readonly annotations?: Record<string, string>;

  /**
   * `metadata.labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * `metadata.name`.
   */
  readonly name?: string;

  /**
   * `metadata.namespace`.
   */
  readonly namespace?: string;
}

/**
 * `Prometheus.spec.storage.volumeClaimTemplate.status.conditions[]`, `ThanosRuler.spec.storage.volumeClaimTemplate.status.conditions[]`, `Alertmanager.spec.storage.volumeClaimTemplate.status.conditions[]` and 1 more places.
 */
export interface PersistentVolumeClaimCondition {
  /**
   * `conditions[].lastProbeTime`; a date and time as in RFC 3339.
   */
  readonly lastProbeTime?: string;

  /**
   * `conditions[].lastTransitionTime`; a date and time as in RFC 3339.
   */
  readonly lastTransitionTime?: string;

  /**
   * `conditions[].message`.
   */
  readonly message?: string;

  /**
   * `conditions[].reason`.
   */
  readonly reason?: string;

  /**
   * `conditions[].status`; required.
   */
  readonly status: string;

  /**
   * `conditions[].type`; required.
   */
  readonly type: string;
}

/**
 * `Prometheus.spec.storage.volumeClaimTemplate.spec`, `ThanosRuler.spec.storage.volumeClaimTemplate.spec`, `Alertmanager.spec.storage.volumeClaimTemplate.spec` and 9 more places.
 */
export interface PersistentVolumeClaimSpec {
  /**
   * `spec.accessModes`.
   */
  readonly accessModes?: string[];

  /**
   * `spec.dataSource`.
   */
  readonly dataSource?: TypedLocalObjectReference;

  /**
   * `spec.dataSourceRef`.
   */
  readonly dataSourceRef?: TypedObjectReference;

  /**
   * `spec.resources`.
   */
  readonly resources?: VolumeResourceRequirements;

  /**
   * `spec.selector`.
   */
  readonly selector?: LabelSelector;

  /**
   * `spec.storageClassName`.
   */
  readonly storageClassName?: string;

  /**
   * `spec.volumeAttributesClassName`.
   */
  readonly volumeAttributesClassName?: string;

  /**
   * `spec.volumeMode`.
   */
  readonly volumeMode?: string;

  /**
   * `spec.volumeName`.
   */
  readonly volumeName?: string;
}

/**
 * `Prometheus.spec.storage.volumeClaimTemplate.status`, `ThanosRuler.spec.storage.volumeClaimTemplate.status`, `Alertmanager.spec.storage.volumeClaimTemplate.status` and 1 more places.
 */
export interface PersistentVolumeClaimStatus {
  /**
   * `status.accessModes`.
   */
  readonly accessModes?: string[];

  /**
   * `status.allocatedResourceStatuses`.
   */
  readonly allocatedResourceStatuses?: Record<string, string>;

  /**
   * `status.allocatedResources`.
   */
  readonly allocatedResources?: Record<string, string>;

  /**
   * `status.capacity`.
   */
  readonly capacity?: Record<string, string>;

  /**
   * `status.conditions`; each `type` once.
   */
  readonly conditions?: PersistentVolumeClaimCondition[];

  /**
   * `status.currentVolumeAttributesClassName`.
   */
  readonly currentVolumeAttributesClassName?: string;

  /**
   * `status.modifyVolumeStatus`.
   */
  readonly modifyVolumeStatus?: ModifyVolumeStatus;

  /**
   * `status.phase`.
   */
  readonly phase?: string;
}

/**
 * `Prometheus.spec.storage.ephemeral.volumeClaimTemplate`, `ThanosRuler.spec.storage.ephemeral.volumeClaimTemplate`, `Alertmanager.spec.storage.ephemeral.volumeClaimTemplate` and 5 more places.
 */
export interface PersistentVolumeClaimTemplate {
  /**
   * `volumeClaimTemplate.metadata`.
   */
  readonly metadata?: any;

  /**
   * `volumeClaimTemplate.spec`; required.
   */
  readonly spec: PersistentVolumeClaimSpec;
}

/**
 * `Prometheus.spec.volumes[].persistentVolumeClaim`, `ThanosRuler.spec.volumes[].persistentVolumeClaim`, `Alertmanager.spec.volumes[].persistentVolumeClaim` and 1 more places.
 */
export interface PersistentVolumeClaimVolumeSource {
  /**
   * `persistentVolumeClaim.claimName`; required.
   */
  readonly claimName: string;

  /**
   * `persistentVolumeClaim.readOnly`.
   */
  readonly readOnly?: boolean;
}

/**
 * `Prometheus.spec.volumes[].photonPersistentDisk`, `ThanosRuler.spec.volumes[].photonPersistentDisk`, `Alertmanager.spec.volumes[].photonPersistentDisk` and 1 more places.
 */
export interface PhotonPersistentDiskVolumeSource {
  /**
   * `photonPersistentDisk.fsType`.
   */
  readonly fsType?: string;

  /**
   * `photonPersistentDisk.pdID`; required.
   */
  readonly pdID: string;
}

/**
 * `Prometheus.spec.affinity.podAffinity`, `ThanosRuler.spec.affinity.podAffinity`, `Alertmanager.spec.affinity.podAffinity` and 1 more places.
 */
export interface PodAffinity {
  /**
   * `podAffinity.preferredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];

  /**
   * `podAffinity.requiredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/**
 * `Prometheus.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[]`, `ThanosRuler.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[]`, `Alertmanager.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[]` and 13 more places.
 */
export interface PodAffinityTerm {
  /**
   * `requiredDuringSchedulingIgnoredDuringExecution[].labelSelector`.
   */
  readonly labelSelector?: LabelSelector;

  /**
   * `requiredDuringSchedulingIgnoredDuringExecution[].matchLabelKeys`.
   */
  readonly matchLabelKeys?: string[];

  /**
   * `requiredDuringSchedulingIgnoredDuringExecution[].mismatchLabelKeys`.
   */
  readonly mismatchLabelKeys?: string[];

  /**
   * `requiredDuringSchedulingIgnoredDuringExecution[].namespaceSelector`.
   */
  readonly namespaceSelector?: LabelSelector;

  /**
   * `requiredDuringSchedulingIgnoredDuringExecution[].namespaces`.
   */
  readonly namespaces?: string[];

  /**
   * `requiredDuringSchedulingIgnoredDuringExecution[].topologyKey`; required.
   */
  readonly topologyKey: string;
}

/**
 * `Prometheus.spec.affinity.podAntiAffinity`, `ThanosRuler.spec.affinity.podAntiAffinity`, `Alertmanager.spec.affinity.podAntiAffinity` and 1 more places.
 */
export interface PodAntiAffinity {
  /**
   * `podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];

  /**
   * `podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/**
 * `Prometheus.spec.volumes[].projected.sources[].podCertificate`, `ThanosRuler.spec.volumes[].projected.sources[].podCertificate`, `Alertmanager.spec.volumes[].projected.sources[].podCertificate` and 1 more places.
 */
export interface PodCertificateProjection {
  /**
   * `podCertificate.certificateChainPath`.
   */
  readonly certificateChainPath?: string;

  /**
   * `podCertificate.credentialBundlePath`.
   */
  readonly credentialBundlePath?: string;

  /**
   * `podCertificate.keyPath`.
   */
  readonly keyPath?: string;

  /**
   * `podCertificate.keyType`; required.
   */
  readonly keyType: string;

  /**
   * `podCertificate.maxExpirationSeconds`; an integer of 32 bits.
   */
  readonly maxExpirationSeconds?: number;

  /**
   * `podCertificate.signerName`; required.
   */
  readonly signerName: string;

  /**
   * `podCertificate.userAnnotations`.
   */
  readonly userAnnotations?: Record<string, string>;
}

/**
 * `Prometheus.spec.securityContext`, `ThanosRuler.spec.securityContext`, `Alertmanager.spec.securityContext` and 1 more places.
 */
export interface PodSecurityContext {
  /**
   * `securityContext.appArmorProfile`.
   */
  readonly appArmorProfile?: AppArmorProfile;

  /**
   * `securityContext.fsGroup`; an integer.
   */
  readonly fsGroup?: number;

  /**
   * `securityContext.fsGroupChangePolicy`.
   */
  readonly fsGroupChangePolicy?: string;

  /**
   * `securityContext.runAsGroup`; an integer.
   */
  readonly runAsGroup?: number;

  /**
   * `securityContext.runAsNonRoot`.
   */
  readonly runAsNonRoot?: boolean;

  /**
   * `securityContext.runAsUser`; an integer.
   */
  readonly runAsUser?: number;

  /**
   * `securityContext.seLinuxChangePolicy`.
   */
  readonly seLinuxChangePolicy?: string;

  /**
   * `securityContext.seLinuxOptions`.
   */
  readonly seLinuxOptions?: SELinuxOptions;

  /**
   * `securityContext.seccompProfile`.
   */
  readonly seccompProfile?: SeccompProfile;

  /**
   * `securityContext.supplementalGroups`; each an integer.
   */
  readonly supplementalGroups?: number[];

  /**
   * `securityContext.supplementalGroupsPolicy`.
   */
  readonly supplementalGroupsPolicy?: string;

  /**
   * `securityContext.sysctls`.
   */
  readonly sysctls?: Sysctl[];

  /**
   * `securityContext.windowsOptions`.
   */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/**
 * `Prometheus.spec.volumes[].portworxVolume`, `ThanosRuler.spec.volumes[].portworxVolume`, `Alertmanager.spec.volumes[].portworxVolume` and 1 more places.
 */
export interface PortworxVolumeSource {
  /**
   * `portworxVolume.fsType`.
   */
  readonly fsType?: string;

  /**
   * `portworxVolume.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `portworxVolume.volumeID`; required.
   */
  readonly volumeID: string;
}

/**
 * `Prometheus.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[]`, `ThanosRuler.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[]`, `Alertmanager.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[]` and 1 more places.
 */
export interface PreferredSchedulingTerm {
  /**
   * `preferredDuringSchedulingIgnoredDuringExecution[].preference`; required.
   */
  readonly preference: NodeSelectorTerm;

  /**
   * `preferredDuringSchedulingIgnoredDuringExecution[].weight`; required; an integer of 32 bits.
   */
  readonly weight: number;
}

/**
 * `Prometheus.spec.volumes[].projected`, `ThanosRuler.spec.volumes[].projected`, `Alertmanager.spec.volumes[].projected` and 1 more places.
 */
export interface ProjectedVolumeSource {
  /**
   * `projected.defaultMode`; an integer of 32 bits.
   */
  readonly defaultMode?: number;

  /**
   * `projected.sources`.
   */
  readonly sources?: VolumeProjection[];
}

/**
 * `Prometheus.spec.volumes[].quobyte`, `ThanosRuler.spec.volumes[].quobyte`, `Alertmanager.spec.volumes[].quobyte` and 1 more places.
 */
export interface QuobyteVolumeSource {
  /**
   * `quobyte.group`.
   */
  readonly group?: string;

  /**
   * `quobyte.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `quobyte.registry`; required.
   */
  readonly registry: string;

  /**
   * `quobyte.tenant`.
   */
  readonly tenant?: string;

  /**
   * `quobyte.user`.
   */
  readonly user?: string;

  /**
   * `quobyte.volume`; required.
   */
  readonly volume: string;
}

/**
 * `Prometheus.spec.volumes[].rbd`, `ThanosRuler.spec.volumes[].rbd`, `Alertmanager.spec.volumes[].rbd` and 1 more places.
 */
export interface RBDVolumeSource {
  /**
   * `rbd.fsType`.
   */
  readonly fsType?: string;

  /**
   * `rbd.image`; required.
   */
  readonly image: string;

  /**
   * `rbd.keyring`.
   *
   * @default "/etc/ceph/keyring"
   */
  readonly keyring?: string;

  /**
   * `rbd.monitors`; required.
   */
  readonly monitors: string[];

  /**
   * `rbd.pool`.
   *
   * @default "rbd"
   */
  readonly pool?: string;

  /**
   * `rbd.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `rbd.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * `rbd.user`.
   *
   * @default "admin"
   */
  readonly user?: string;
}

/**
 * `Prometheus.spec.resources.claims[]`, `ThanosRuler.spec.resources.claims[]`, `Alertmanager.spec.resources.claims[]` and 10 more places.
 */
export interface ResourceClaim {
  /**
   * `claims[].name`; required.
   */
  readonly name: string;

  /**
   * `claims[].request`.
   */
  readonly request?: string;
}

/**
 * `Prometheus.spec.containers[].env[].valueFrom.resourceFieldRef`, `Prometheus.spec.volumes[].downwardAPI.items[].resourceFieldRef`, `ThanosRuler.spec.containers[].env[].valueFrom.resourceFieldRef` and 13 more places.
 */
export interface ResourceFieldSelector {
  /**
   * `resourceFieldRef.containerName`.
   */
  readonly containerName?: string;

  /**
   * `resourceFieldRef.divisor`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly divisor?: string;

  /**
   * `resourceFieldRef.resource`; required.
   */
  readonly resource: string;
}

/**
 * `Prometheus.spec.resources`, `ThanosRuler.spec.resources`, `Alertmanager.spec.resources` and 10 more places.
 */
export interface ResourceRequirements {
  /**
   * `resources.claims`; each `name` once.
   */
  readonly claims?: ResourceClaim[];

  /**
   * `resources.limits`.
   */
  readonly limits?: Record<string, string>;

  /**
   * `resources.requests`.
   */
  readonly requests?: Record<string, string>;
}

/**
 * `Prometheus.spec.securityContext.seLinuxOptions`, `ThanosRuler.spec.securityContext.seLinuxOptions`, `Alertmanager.spec.securityContext.seLinuxOptions` and 9 more places.
 */
export interface SELinuxOptions {
  /**
   * `seLinuxOptions.level`.
   */
  readonly level?: string;

  /**
   * `seLinuxOptions.role`.
   */
  readonly role?: string;

  /**
   * `seLinuxOptions.type`.
   */
  readonly type?: string;

  /**
   * `seLinuxOptions.user`.
   */
  readonly user?: string;
}

/**
 * `Prometheus.spec.volumes[].scaleIO`, `ThanosRuler.spec.volumes[].scaleIO`, `Alertmanager.spec.volumes[].scaleIO` and 1 more places.
 */
export interface ScaleIOVolumeSource {
  /**
   * `scaleIO.fsType`.
   *
   * @default "xfs"
   */
  readonly fsType?: string;

  /**
   * `scaleIO.gateway`; required.
   */
  readonly gateway: string;

  /**
   * `scaleIO.protectionDomain`.
   */
  readonly protectionDomain?: string;

  /**
   * `scaleIO.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `scaleIO.secretRef`; required.
   */
  readonly secretRef: LocalObjectReference;

  /**
   * `scaleIO.sslEnabled`.
   */
  readonly sslEnabled?: boolean;

  /**
   * `scaleIO.storageMode`.
   *
   * @default "ThinProvisioned"
   */
  readonly storageMode?: string;

  /**
   * `scaleIO.storagePool`.
   */
  readonly storagePool?: string;

  /**
   * `scaleIO.system`; required.
   */
  readonly system: string;

  /**
   * `scaleIO.volumeName`.
   */
  readonly volumeName?: string;
}

/**
 * `Prometheus.spec.securityContext.seccompProfile`, `ThanosRuler.spec.securityContext.seccompProfile`, `Alertmanager.spec.securityContext.seccompProfile` and 9 more places.
 */
export interface SeccompProfile {
  /**
   * `seccompProfile.localhostProfile`.
   */
  readonly localhostProfile?: string;

  /**
   * `seccompProfile.type`; required.
   */
  readonly type: string;
}

/**
 * `Prometheus.spec.containers[].envFrom[].secretRef`, `ThanosRuler.spec.containers[].envFrom[].secretRef`, `Alertmanager.spec.containers[].envFrom[].secretRef` and 5 more places.
 */
export interface SecretEnvSource {
  /**
   * `secretRef.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * `secretRef.optional`.
   */
  readonly optional?: boolean;
}

/**
 * `Probe.spec.bearerTokenSecret`, `ThanosRuler.spec.queryConfig`, `Probe.spec.basicAuth.password` and 842 more places.
 */
export interface SecretKeySelector {
  /**
   * `bearerTokenSecret.key`; required.
   */
  readonly key: string;

  /**
   * `bearerTokenSecret.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * `bearerTokenSecret.optional`.
   */
  readonly optional?: boolean;
}

/**
 * `Prometheus.spec.volumes[].projected.sources[].secret`, `ThanosRuler.spec.volumes[].projected.sources[].secret`, `Alertmanager.spec.volumes[].projected.sources[].secret` and 1 more places.
 */
export interface SecretProjection {
  /**
   * `secret.items`.
   */
  readonly items?: KeyToPath[];

  /**
   * `secret.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * `secret.optional`.
   */
  readonly optional?: boolean;
}

/**
 * `Prometheus.spec.volumes[].secret`, `ThanosRuler.spec.volumes[].secret`, `Alertmanager.spec.volumes[].secret` and 1 more places.
 */
export interface SecretVolumeSource {
  /**
   * `secret.defaultMode`; an integer of 32 bits.
   */
  readonly defaultMode?: number;

  /**
   * `secret.items`.
   */
  readonly items?: KeyToPath[];

  /**
   * `secret.optional`.
   */
  readonly optional?: boolean;

  /**
   * `secret.secretName`.
   */
  readonly secretName?: string;
}

/**
 * `Prometheus.spec.containers[].securityContext`, `ThanosRuler.spec.containers[].securityContext`, `Alertmanager.spec.containers[].securityContext` and 5 more places.
 */
export interface SecurityContext {
  /**
   * `securityContext.allowPrivilegeEscalation`.
   */
  readonly allowPrivilegeEscalation?: boolean;

  /**
   * `securityContext.appArmorProfile`.
   */
  readonly appArmorProfile?: AppArmorProfile;

  /**
   * `securityContext.capabilities`.
   */
  readonly capabilities?: Capabilities;

  /**
   * `securityContext.privileged`.
   */
  readonly privileged?: boolean;

  /**
   * `securityContext.procMount`.
   */
  readonly procMount?: string;

  /**
   * `securityContext.readOnlyRootFilesystem`.
   */
  readonly readOnlyRootFilesystem?: boolean;

  /**
   * `securityContext.runAsGroup`; an integer.
   */
  readonly runAsGroup?: number;

  /**
   * `securityContext.runAsNonRoot`.
   */
  readonly runAsNonRoot?: boolean;

  /**
   * `securityContext.runAsUser`; an integer.
   */
  readonly runAsUser?: number;

  /**
   * `securityContext.seLinuxOptions`.
   */
  readonly seLinuxOptions?: SELinuxOptions;

  /**
   * `securityContext.seccompProfile`.
   */
  readonly seccompProfile?: SeccompProfile;

  /**
   * `securityContext.windowsOptions`.
   */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/**
 * `Prometheus.spec.volumes[].projected.sources[].serviceAccountToken`, `ThanosRuler.spec.volumes[].projected.sources[].serviceAccountToken`, `Alertmanager.spec.volumes[].projected.sources[].serviceAccountToken` and 1 more places.
 */
export interface ServiceAccountTokenProjection {
  /**
   * `serviceAccountToken.audience`.
   */
  readonly audience?: string;

  /**
   * `serviceAccountToken.expirationSeconds`; an integer.
   */
  readonly expirationSeconds?: number;

  /**
   * `serviceAccountToken.path`; required.
   */
  readonly path: string;
}

/**
 * `Prometheus.spec.containers[].lifecycle.preStop.sleep`, `ThanosRuler.spec.containers[].lifecycle.preStop.sleep`, `Alertmanager.spec.containers[].lifecycle.preStop.sleep` and 13 more places.
 */
export interface SleepAction {
  /**
   * `sleep.seconds`; required; an integer.
   */
  readonly seconds: number;
}

/**
 * `Prometheus.spec.persistentVolumeClaimRetentionPolicy`, `Alertmanager.spec.persistentVolumeClaimRetentionPolicy`, `PrometheusAgent.spec.persistentVolumeClaimRetentionPolicy`.
 */
export interface StatefulSetPersistentVolumeClaimRetentionPolicy {
  /**
   * `persistentVolumeClaimRetentionPolicy.whenDeleted`.
   */
  readonly whenDeleted?: string;

  /**
   * `persistentVolumeClaimRetentionPolicy.whenScaled`.
   */
  readonly whenScaled?: string;
}

/**
 * `Prometheus.spec.volumes[].storageos`, `ThanosRuler.spec.volumes[].storageos`, `Alertmanager.spec.volumes[].storageos` and 1 more places.
 */
export interface StorageOSVolumeSource {
  /**
   * `storageos.fsType`.
   */
  readonly fsType?: string;

  /**
   * `storageos.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `storageos.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * `storageos.volumeName`.
   */
  readonly volumeName?: string;

  /**
   * `storageos.volumeNamespace`.
   */
  readonly volumeNamespace?: string;
}

/**
 * `Prometheus.spec.securityContext.sysctls[]`, `ThanosRuler.spec.securityContext.sysctls[]`, `Alertmanager.spec.securityContext.sysctls[]` and 1 more places.
 */
export interface Sysctl {
  /**
   * `sysctls[].name`; required.
   */
  readonly name: string;

  /**
   * `sysctls[].value`; required.
   */
  readonly value: string;
}

/**
 * `Prometheus.spec.containers[].startupProbe.tcpSocket`, `Prometheus.spec.containers[].livenessProbe.tcpSocket`, `ThanosRuler.spec.containers[].startupProbe.tcpSocket` and 37 more places.
 */
export interface TCPSocketAction {
  /**
   * `tcpSocket.host`.
   */
  readonly host?: string;

  /**
   * `tcpSocket.port`; required.
   */
  readonly port: string | number;
}

/**
 * `Prometheus.spec.tolerations[]`, `ThanosRuler.spec.tolerations[]`, `Alertmanager.spec.tolerations[]` and 1 more places.
 */
export interface Toleration {
  /**
   * `tolerations[].effect`.
   */
  readonly effect?: string;

  /**
   * `tolerations[].key`.
   */
  readonly key?: string;

  /**
   * `tolerations[].operator`.
   */
  readonly operator?: string;

  /**
   * `tolerations[].tolerationSeconds`; an integer.
   */
  readonly tolerationSeconds?: number;

  /**
   * `tolerations[].value`.
   */
  readonly value?: string;
}

/**
 * `ThanosRuler.spec.topologySpreadConstraints[]`, `Alertmanager.spec.topologySpreadConstraints[]`.
 */
export interface TopologySpreadConstraint {
  /**
   * `topologySpreadConstraints[].labelSelector`.
   */
  readonly labelSelector?: LabelSelector;

  /**
   * `topologySpreadConstraints[].matchLabelKeys`.
   */
  readonly matchLabelKeys?: string[];

  /**
   * `topologySpreadConstraints[].maxSkew`; required; an integer of 32 bits.
   */
  readonly maxSkew: number;

  /**
   * `topologySpreadConstraints[].minDomains`; an integer of 32 bits.
   */
  readonly minDomains?: number;

  /**
   * `topologySpreadConstraints[].nodeAffinityPolicy`.
   */
  readonly nodeAffinityPolicy?: string;

  /**
   * `topologySpreadConstraints[].nodeTaintsPolicy`.
   */
  readonly nodeTaintsPolicy?: string;

  /**
   * `topologySpreadConstraints[].topologyKey`; required.
   */
  readonly topologyKey: string;

  /**
   * `topologySpreadConstraints[].whenUnsatisfiable`; required.
   */
  readonly whenUnsatisfiable: string;
}

/**
 * `Prometheus.spec.storage.volumeClaimTemplate.spec.dataSource`, `ThanosRuler.spec.storage.volumeClaimTemplate.spec.dataSource`, `Alertmanager.spec.storage.volumeClaimTemplate.spec.dataSource` and 9 more places.
 */
export interface TypedLocalObjectReference {
  /**
   * `dataSource.apiGroup`.
   */
  readonly apiGroup?: string;

  /**
   * `dataSource.kind`; required.
   */
  readonly kind: string;

  /**
   * `dataSource.name`; required.
   */
  readonly name: string;
}

/**
 * `Prometheus.spec.storage.volumeClaimTemplate.spec.dataSourceRef`, `ThanosRuler.spec.storage.volumeClaimTemplate.spec.dataSourceRef`, `Alertmanager.spec.storage.volumeClaimTemplate.spec.dataSourceRef` and 9 more places.
 */
export interface TypedObjectReference {
  /**
   * `dataSourceRef.apiGroup`.
   */
  readonly apiGroup?: string;

  /**
   * `dataSourceRef.kind`; required.
   */
  readonly kind: string;

  /**
   * `dataSourceRef.name`; required.
   */
  readonly name: string;

  /**
   * `dataSourceRef.namespace`.
   */
  readonly namespace?: string;
}

/**
 * `Prometheus.spec.volumes[]`, `ThanosRuler.spec.volumes[]`, `Alertmanager.spec.volumes[]` and 1 more places.
 */
export interface Volume {
  /**
   * `volumes[].awsElasticBlockStore`.
   */
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;

  /**
   * `volumes[].azureDisk`.
   */
  readonly azureDisk?: AzureDiskVolumeSource;

  /**
   * `volumes[].azureFile`.
   */
  readonly azureFile?: AzureFileVolumeSource;

  /**
   * `volumes[].cephfs`.
   */
  readonly cephfs?: CephFSVolumeSource;

  /**
   * `volumes[].cinder`.
   */
  readonly cinder?: CinderVolumeSource;

  /**
   * `volumes[].configMap`.
   */
  readonly configMap?: ConfigMapVolumeSource;

  /**
   * `volumes[].csi`.
   */
  readonly csi?: CSIVolumeSource;

  /**
   * `volumes[].downwardAPI`.
   */
  readonly downwardAPI?: DownwardAPIVolumeSource;

  /**
   * `volumes[].emptyDir`.
   */
  readonly emptyDir?: EmptyDirVolumeSource;

  /**
   * `volumes[].ephemeral`.
   */
  readonly ephemeral?: EphemeralVolumeSource;

  /**
   * `volumes[].fc`.
   */
  readonly fc?: FCVolumeSource;

  /**
   * `volumes[].flexVolume`.
   */
  readonly flexVolume?: FlexVolumeSource;

  /**
   * `volumes[].flocker`.
   */
  readonly flocker?: FlockerVolumeSource;

  /**
   * `volumes[].gcePersistentDisk`.
   */
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;

  /**
   * `volumes[].gitRepo`.
   */
  readonly gitRepo?: GitRepoVolumeSource;

  /**
   * `volumes[].glusterfs`.
   */
  readonly glusterfs?: GlusterfsVolumeSource;

  /**
   * `volumes[].hostPath`.
   */
  readonly hostPath?: HostPathVolumeSource;

  /**
   * `volumes[].image`.
   */
  readonly image?: ImageVolumeSource;

  /**
   * `volumes[].iscsi`.
   */
  readonly iscsi?: IscsiVolumeSource;

  /**
   * `volumes[].name`; required.
   */
  readonly name: string;

  /**
   * `volumes[].nfs`.
   */
  readonly nfs?: NFSVolumeSource;

  /**
   * `volumes[].persistentVolumeClaim`.
   */
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;

  /**
   * `volumes[].photonPersistentDisk`.
   */
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;

  /**
   * `volumes[].portworxVolume`.
   */
  readonly portworxVolume?: PortworxVolumeSource;

  /**
   * `volumes[].projected`.
   */
  readonly projected?: ProjectedVolumeSource;

  /**
   * `volumes[].quobyte`.
   */
  readonly quobyte?: QuobyteVolumeSource;

  /**
   * `volumes[].rbd`.
   */
  readonly rbd?: RBDVolumeSource;

  /**
   * `volumes[].scaleIO`.
   */
  readonly scaleIO?: ScaleIOVolumeSource;

  /**
   * `volumes[].secret`.
   */
  readonly secret?: SecretVolumeSource;

  /**
   * `volumes[].storageos`.
   */
  readonly storageos?: StorageOSVolumeSource;

  /**
   * `volumes[].vsphereVolume`.
   */
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/**
 * `Prometheus.spec.containers[].volumeDevices[]`, `ThanosRuler.spec.containers[].volumeDevices[]`, `Alertmanager.spec.containers[].volumeDevices[]` and 5 more places.
 */
export interface VolumeDevice {
  /**
   * `volumeDevices[].devicePath`; required.
   */
  readonly devicePath: string;

  /**
   * `volumeDevices[].name`; required.
   */
  readonly name: string;
}

/**
 * `Prometheus.spec.volumeMounts[]`, `ThanosRuler.spec.volumeMounts[]`, `Alertmanager.spec.volumeMounts[]` and 10 more places.
 */
export interface VolumeMount {
  /**
   * `volumeMounts[].mountPath`; required.
   */
  readonly mountPath: string;

  /**
   * `volumeMounts[].mountPropagation`.
   */
  readonly mountPropagation?: string;

  /**
   * `volumeMounts[].name`; required.
   */
  readonly name: string;

  /**
   * `volumeMounts[].readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * `volumeMounts[].recursiveReadOnly`.
   */
  readonly recursiveReadOnly?: string;

  /**
   * `volumeMounts[].subPath`.
   */
  readonly subPath?: string;

  /**
   * `volumeMounts[].subPathExpr`.
   */
  readonly subPathExpr?: string;
}

/**
 * `Prometheus.spec.volumes[].projected.sources[]`, `ThanosRuler.spec.volumes[].projected.sources[]`, `Alertmanager.spec.volumes[].projected.sources[]` and 1 more places.
 */
export interface VolumeProjection {
  /**
   * `sources[].clusterTrustBundle`.
   */
  readonly clusterTrustBundle?: ClusterTrustBundleProjection;

  /**
   * `sources[].configMap`.
   */
  readonly configMap?: ConfigMapProjection;

  /**
   * `sources[].downwardAPI`.
   */
  readonly downwardAPI?: DownwardAPIProjection;

  /**
   * `sources[].podCertificate`.
   */
  readonly podCertificate?: PodCertificateProjection;

  /**
   * `sources[].secret`.
   */
  readonly secret?: SecretProjection;

  /**
   * `sources[].serviceAccountToken`.
   */
  readonly serviceAccountToken?: ServiceAccountTokenProjection;
}

/**
 * `Prometheus.spec.storage.volumeClaimTemplate.spec.resources`, `ThanosRuler.spec.storage.volumeClaimTemplate.spec.resources`, `Alertmanager.spec.storage.volumeClaimTemplate.spec.resources` and 9 more places.
 */
export interface VolumeResourceRequirements {
  /**
   * `resources.limits`.
   */
  readonly limits?: Record<string, string>;

  /**
   * `resources.requests`.
   */
  readonly requests?: Record<string, string>;
}

/**
 * `Prometheus.spec.volumes[].vsphereVolume`, `ThanosRuler.spec.volumes[].vsphereVolume`, `Alertmanager.spec.volumes[].vsphereVolume` and 1 more places.
 */
export interface VsphereVirtualDiskVolumeSource {
  /**
   * `vsphereVolume.fsType`.
   */
  readonly fsType?: string;

  /**
   * `vsphereVolume.storagePolicyID`.
   */
  readonly storagePolicyID?: string;

  /**
   * `vsphereVolume.storagePolicyName`.
   */
  readonly storagePolicyName?: string;

  /**
   * `vsphereVolume.volumePath`; required.
   */
  readonly volumePath: string;
}

/**
 * `Prometheus.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[]`, `ThanosRuler.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[]`, `Alertmanager.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[]` and 5 more places.
 */
export interface WeightedPodAffinityTerm {
  /**
   * `preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm`; required.
   */
  readonly podAffinityTerm: PodAffinityTerm;

  /**
   * `preferredDuringSchedulingIgnoredDuringExecution[].weight`; required; an integer of 32 bits.
   */
  readonly weight: number;
}

/**
 * `Prometheus.spec.securityContext.windowsOptions`, `ThanosRuler.spec.securityContext.windowsOptions`, `Alertmanager.spec.securityContext.windowsOptions` and 9 more places.
 */
export interface WindowsSecurityContextOptions {
  /**
   * `windowsOptions.gmsaCredentialSpec`.
   */
  readonly gmsaCredentialSpec?: string;

  /**
   * `windowsOptions.gmsaCredentialSpecName`.
   */
  readonly gmsaCredentialSpecName?: string;

  /**
   * `windowsOptions.hostProcess`.
   */
  readonly hostProcess?: boolean;

  /**
   * `windowsOptions.runAsUserName`.
   */
  readonly runAsUserName?: string;
}
