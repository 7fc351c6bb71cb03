// Generated from imports/crds by `npm run generate:imports`. Do not edit.

/**
 * A disk of Amazon EBS as a volume.
 *
 * Kubernetes documents it: [AWSElasticBlockStoreVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AWSElasticBlockStoreVolumeSource).
 *
 * `Prometheus.spec.volumes[].awsElasticBlockStore`, `ThanosQuery.spec.volumes[].awsElasticBlockStore`, `ThanosRuler.spec.volumes[].awsElasticBlockStore` and 5 more places.
 */
export interface AWSElasticBlockStoreVolumeSource {
  /**
   * A field of Kubernetes' own: [AWSElasticBlockStoreVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AWSElasticBlockStoreVolumeSource).
   *
   * `awsElasticBlockStore.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [AWSElasticBlockStoreVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AWSElasticBlockStoreVolumeSource).
   *
   * `awsElasticBlockStore.partition`; an integer of 32 bits.
   */
  readonly partition?: number;

  /**
   * A field of Kubernetes' own: [AWSElasticBlockStoreVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AWSElasticBlockStoreVolumeSource).
   *
   * `awsElasticBlockStore.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [AWSElasticBlockStoreVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AWSElasticBlockStoreVolumeSource).
   *
   * `awsElasticBlockStore.volumeID`; required.
   */
  readonly volumeID: string;
}

/**
 * Rules on which nodes pods may or should run.
 *
 * Kubernetes documents it: [Affinity](https://pkg.go.dev/k8s.io/api/core/v1#Affinity).
 *
 * `Prometheus.spec.affinity`, `ThanosQuery.spec.affinity`, `ThanosRuler.spec.affinity` and 5 more places.
 */
export interface Affinity {
  /**
   * A field of Kubernetes' own: [Affinity](https://pkg.go.dev/k8s.io/api/core/v1#Affinity).
   *
   * `affinity.nodeAffinity`.
   */
  readonly nodeAffinity?: NodeAffinity;

  /**
   * A field of Kubernetes' own: [Affinity](https://pkg.go.dev/k8s.io/api/core/v1#Affinity).
   *
   * `affinity.podAffinity`.
   */
  readonly podAffinity?: PodAffinity;

  /**
   * A field of Kubernetes' own: [Affinity](https://pkg.go.dev/k8s.io/api/core/v1#Affinity).
   *
   * `affinity.podAntiAffinity`.
   */
  readonly podAntiAffinity?: PodAntiAffinity;
}

/**
 * The AppArmor profile of a container.
 *
 * Kubernetes documents it: [AppArmorProfile](https://pkg.go.dev/k8s.io/api/core/v1#AppArmorProfile).
 *
 * `Prometheus.spec.securityContext.appArmorProfile`, `ThanosQuery.spec.securityContext.appArmorProfile`, `ThanosRuler.spec.securityContext.appArmorProfile` and 21 more places.
 */
export interface AppArmorProfile {
  /**
   * A field of Kubernetes' own: [AppArmorProfile](https://pkg.go.dev/k8s.io/api/core/v1#AppArmorProfile).
   *
   * `appArmorProfile.localhostProfile`.
   */
  readonly localhostProfile?: string;

  /**
   * A field of Kubernetes' own: [AppArmorProfile](https://pkg.go.dev/k8s.io/api/core/v1#AppArmorProfile).
   *
   * `appArmorProfile.type`; required.
   */
  readonly type: string;
}

/**
 * A disk of Azure as a volume.
 *
 * Kubernetes documents it: [AzureDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AzureDiskVolumeSource).
 *
 * `Prometheus.spec.volumes[].azureDisk`, `ThanosQuery.spec.volumes[].azureDisk`, `ThanosRuler.spec.volumes[].azureDisk` and 5 more places.
 */
export interface AzureDiskVolumeSource {
  /**
   * A field of Kubernetes' own: [AzureDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AzureDiskVolumeSource).
   *
   * `azureDisk.cachingMode`.
   */
  readonly cachingMode?: string;

  /**
   * A field of Kubernetes' own: [AzureDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AzureDiskVolumeSource).
   *
   * `azureDisk.diskName`; required.
   */
  readonly diskName: string;

  /**
   * A field of Kubernetes' own: [AzureDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AzureDiskVolumeSource).
   *
   * `azureDisk.diskURI`; required.
   */
  readonly diskURI: string;

  /**
   * A field of Kubernetes' own: [AzureDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AzureDiskVolumeSource).
   *
   * `azureDisk.fsType`.
   *
   * @default "ext4"
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [AzureDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AzureDiskVolumeSource).
   *
   * `azureDisk.kind`.
   */
  readonly kind?: string;

  /**
   * A field of Kubernetes' own: [AzureDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AzureDiskVolumeSource).
   *
   * `azureDisk.readOnly`.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * A file share of Azure as a volume.
 *
 * Kubernetes documents it: [AzureFileVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AzureFileVolumeSource).
 *
 * `Prometheus.spec.volumes[].azureFile`, `ThanosQuery.spec.volumes[].azureFile`, `ThanosRuler.spec.volumes[].azureFile` and 5 more places.
 */
export interface AzureFileVolumeSource {
  /**
   * A field of Kubernetes' own: [AzureFileVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AzureFileVolumeSource).
   *
   * `azureFile.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [AzureFileVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AzureFileVolumeSource).
   *
   * `azureFile.secretName`; required.
   */
  readonly secretName: string;

  /**
   * A field of Kubernetes' own: [AzureFileVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#AzureFileVolumeSource).
   *
   * `azureFile.shareName`; required.
   */
  readonly shareName: string;
}

/**
 * A volume that a CSI driver makes for the pod.
 *
 * Kubernetes documents it: [CSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CSIVolumeSource).
 *
 * `Prometheus.spec.volumes[].csi`, `ThanosQuery.spec.volumes[].csi`, `ThanosRuler.spec.volumes[].csi` and 5 more places.
 */
export interface CSIVolumeSource {
  /**
   * A field of Kubernetes' own: [CSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CSIVolumeSource).
   *
   * `csi.driver`; required.
   */
  readonly driver: string;

  /**
   * A field of Kubernetes' own: [CSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CSIVolumeSource).
   *
   * `csi.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [CSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CSIVolumeSource).
   *
   * `csi.nodePublishSecretRef`.
   */
  readonly nodePublishSecretRef?: LocalObjectReference;

  /**
   * A field of Kubernetes' own: [CSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CSIVolumeSource).
   *
   * `csi.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [CSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CSIVolumeSource).
   *
   * `csi.volumeAttributes`.
   */
  readonly volumeAttributes?: Record<string, string>;
}

/**
 * Linux capabilities that a container gains or loses.
 *
 * Kubernetes documents it: [Capabilities](https://pkg.go.dev/k8s.io/api/core/v1#Capabilities).
 *
 * `Prometheus.spec.containers[].securityContext.capabilities`, `ThanosQuery.spec.containers[].securityContext.capabilities`, `ThanosRuler.spec.containers[].securityContext.capabilities` and 13 more places.
 */
export interface Capabilities {
  /**
   * A field of Kubernetes' own: [Capabilities](https://pkg.go.dev/k8s.io/api/core/v1#Capabilities).
   *
   * `capabilities.add`.
   */
  readonly add?: string[];

  /**
   * A field of Kubernetes' own: [Capabilities](https://pkg.go.dev/k8s.io/api/core/v1#Capabilities).
   *
   * `capabilities.drop`.
   */
  readonly drop?: string[];
}

/**
 * A CephFS file system as a volume.
 *
 * Kubernetes documents it: [CephFSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CephFSVolumeSource).
 *
 * `Prometheus.spec.volumes[].cephfs`, `ThanosQuery.spec.volumes[].cephfs`, `ThanosRuler.spec.volumes[].cephfs` and 5 more places.
 */
export interface CephFSVolumeSource {
  /**
   * A field of Kubernetes' own: [CephFSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CephFSVolumeSource).
   *
   * `cephfs.monitors`; required.
   */
  readonly monitors: string[];

  /**
   * A field of Kubernetes' own: [CephFSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CephFSVolumeSource).
   *
   * `cephfs.path`.
   */
  readonly path?: string;

  /**
   * A field of Kubernetes' own: [CephFSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CephFSVolumeSource).
   *
   * `cephfs.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [CephFSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CephFSVolumeSource).
   *
   * `cephfs.secretFile`.
   */
  readonly secretFile?: string;

  /**
   * A field of Kubernetes' own: [CephFSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CephFSVolumeSource).
   *
   * `cephfs.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * A field of Kubernetes' own: [CephFSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CephFSVolumeSource).
   *
   * `cephfs.user`.
   */
  readonly user?: string;
}

/**
 * A disk of OpenStack as a volume.
 *
 * Kubernetes documents it: [CinderVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CinderVolumeSource).
 *
 * `Prometheus.spec.volumes[].cinder`, `ThanosQuery.spec.volumes[].cinder`, `ThanosRuler.spec.volumes[].cinder` and 5 more places.
 */
export interface CinderVolumeSource {
  /**
   * A field of Kubernetes' own: [CinderVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CinderVolumeSource).
   *
   * `cinder.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [CinderVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CinderVolumeSource).
   *
   * `cinder.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [CinderVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CinderVolumeSource).
   *
   * `cinder.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * A field of Kubernetes' own: [CinderVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#CinderVolumeSource).
   *
   * `cinder.volumeID`; required.
   */
  readonly volumeID: string;
}

/**
 * Trusted certificates of the cluster as files.
 *
 * Kubernetes documents it: [ClusterTrustBundleProjection](https://pkg.go.dev/k8s.io/api/core/v1#ClusterTrustBundleProjection).
 *
 * `Prometheus.spec.volumes[].projected.sources[].clusterTrustBundle`, `ThanosQuery.spec.volumes[].projected.sources[].clusterTrustBundle`, `ThanosRuler.spec.volumes[].projected.sources[].clusterTrustBundle` and 5 more places.
 */
export interface ClusterTrustBundleProjection {
  /**
   * A field of Kubernetes' own: [ClusterTrustBundleProjection](https://pkg.go.dev/k8s.io/api/core/v1#ClusterTrustBundleProjection).
   *
   * `clusterTrustBundle.labelSelector`.
   */
  readonly labelSelector?: LabelSelector;

  /**
   * A field of Kubernetes' own: [ClusterTrustBundleProjection](https://pkg.go.dev/k8s.io/api/core/v1#ClusterTrustBundleProjection).
   *
   * `clusterTrustBundle.name`.
   */
  readonly name?: string;

  /**
   * A field of Kubernetes' own: [ClusterTrustBundleProjection](https://pkg.go.dev/k8s.io/api/core/v1#ClusterTrustBundleProjection).
   *
   * `clusterTrustBundle.optional`.
   */
  readonly optional?: boolean;

  /**
   * A field of Kubernetes' own: [ClusterTrustBundleProjection](https://pkg.go.dev/k8s.io/api/core/v1#ClusterTrustBundleProjection).
   *
   * `clusterTrustBundle.path`; required.
   */
  readonly path: string;

  /**
   * A field of Kubernetes' own: [ClusterTrustBundleProjection](https://pkg.go.dev/k8s.io/api/core/v1#ClusterTrustBundleProjection).
   *
   * `clusterTrustBundle.signerName`.
   */
  readonly signerName?: string;

  /**
   * A field of Kubernetes' own: [ClusterTrustBundleProjection](https://pkg.go.dev/k8s.io/api/core/v1#ClusterTrustBundleProjection).
   *
   * `clusterTrustBundle.user`; an integer.
   */
  readonly user?: number;
}

/**
 * Variables of a container from all entries of a ConfigMap.
 *
 * Kubernetes documents it: [ConfigMapEnvSource](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapEnvSource).
 *
 * `Prometheus.spec.containers[].envFrom[].configMapRef`, `ThanosQuery.spec.containers[].envFrom[].configMapRef`, `ThanosRuler.spec.containers[].envFrom[].configMapRef` and 13 more places.
 */
export interface ConfigMapEnvSource {
  /**
   * A field of Kubernetes' own: [ConfigMapEnvSource](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapEnvSource).
   *
   * `configMapRef.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * A field of Kubernetes' own: [ConfigMapEnvSource](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapEnvSource).
   *
   * `configMapRef.optional`.
   */
  readonly optional?: boolean;
}

/**
 * An entry of a ConfigMap.
 *
 * Kubernetes documents it: [ConfigMapKeySelector](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapKeySelector).
 *
 * `Probe.spec.tlsConfig.ca.configMap`, `Probe.spec.tlsConfig.cert.configMap`, `Probe.spec.oauth2.clientId.configMap` and 328 more places.
 */
export interface ConfigMapKeySelector {
  /**
   * Which entry of the ConfigMap holds the value.
   *
   * `configMap.key`; required.
   */
  readonly key: string;

  /**
   * Which ConfigMap of the object's namespace is meant.
   *
   * `configMap.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * Whether ConfigMap and entry may be missing.
   *
   * No effect here: whether pods wait for a ConfigMap is decided by who refers to it.
   *
   * `configMap.optional`.
   */
  readonly optional?: boolean;
}

/**
 * Entries of a ConfigMap as files beside others.
 *
 * Kubernetes documents it: [ConfigMapProjection](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapProjection).
 *
 * `Prometheus.spec.volumes[].projected.sources[].configMap`, `ThanosQuery.spec.volumes[].projected.sources[].configMap`, `ThanosRuler.spec.volumes[].projected.sources[].configMap` and 5 more places.
 */
export interface ConfigMapProjection {
  /**
   * A field of Kubernetes' own: [ConfigMapProjection](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapProjection).
   *
   * `configMap.items`.
   */
  readonly items?: KeyToPath[];

  /**
   * A field of Kubernetes' own: [ConfigMapProjection](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapProjection).
   *
   * `configMap.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * A field of Kubernetes' own: [ConfigMapProjection](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapProjection).
   *
   * `configMap.optional`.
   */
  readonly optional?: boolean;
}

/**
 * Entries of a ConfigMap as files.
 *
 * Kubernetes documents it: [ConfigMapVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapVolumeSource).
 *
 * `Prometheus.spec.volumes[].configMap`, `ThanosQuery.spec.volumes[].configMap`, `ThanosRuler.spec.volumes[].configMap` and 5 more places.
 */
export interface ConfigMapVolumeSource {
  /**
   * A field of Kubernetes' own: [ConfigMapVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapVolumeSource).
   *
   * `configMap.defaultMode`; an integer of 32 bits.
   */
  readonly defaultMode?: number;

  /**
   * A field of Kubernetes' own: [ConfigMapVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapVolumeSource).
   *
   * `configMap.defaultUser`; an integer.
   */
  readonly defaultUser?: number;

  /**
   * A field of Kubernetes' own: [ConfigMapVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapVolumeSource).
   *
   * `configMap.items`.
   */
  readonly items?: KeyToPath[];

  /**
   * A field of Kubernetes' own: [ConfigMapVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapVolumeSource).
   *
   * `configMap.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * A field of Kubernetes' own: [ConfigMapVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ConfigMapVolumeSource).
   *
   * `configMap.optional`.
   */
  readonly optional?: boolean;
}

/**
 * A container of a pod.
 *
 * Kubernetes documents it: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
 *
 * `Prometheus.spec.containers[]`, `ThanosQuery.spec.containers[]`, `ThanosRuler.spec.containers[]` and 13 more places.
 */
export interface Container {
  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].args`.
   */
  readonly args?: string[];

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].command`.
   */
  readonly command?: string[];

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].env`; each `name` once.
   */
  readonly env?: EnvVar[];

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].envFrom`.
   */
  readonly envFrom?: EnvFromSource[];

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].image`.
   */
  readonly image?: string;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].imagePullPolicy`.
   */
  readonly imagePullPolicy?: string;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].lifecycle`.
   */
  readonly lifecycle?: Lifecycle;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].livenessProbe`.
   */
  readonly livenessProbe?: ContainerProbe;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].name`; required.
   */
  readonly name: string;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].ports`; each `containerPort`, `protocol` once.
   */
  readonly ports?: ContainerPort[];

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].readinessProbe`.
   */
  readonly readinessProbe?: ContainerProbe;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].resizePolicy`.
   */
  readonly resizePolicy?: ContainerResizePolicy[];

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].resources`.
   */
  readonly resources?: ResourceRequirements;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].restartPolicy`.
   */
  readonly restartPolicy?: string;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].restartPolicyRules`.
   */
  readonly restartPolicyRules?: ContainerRestartRule[];

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].securityContext`.
   */
  readonly securityContext?: SecurityContext;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].startupProbe`.
   */
  readonly startupProbe?: ContainerProbe;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].stdin`.
   */
  readonly stdin?: boolean;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].stdinOnce`.
   */
  readonly stdinOnce?: boolean;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].terminationMessagePath`.
   */
  readonly terminationMessagePath?: string;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].terminationMessagePolicy`.
   */
  readonly terminationMessagePolicy?: string;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].tty`.
   */
  readonly tty?: boolean;

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].volumeDevices`; each `devicePath` once.
   */
  readonly volumeDevices?: VolumeDevice[];

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].volumeMounts`; each `mountPath` once.
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * A field of Kubernetes' own: [Container](https://pkg.go.dev/k8s.io/api/core/v1#Container).
   *
   * `containers[].workingDir`.
   */
  readonly workingDir?: string;
}

/**
 * A port that a container listens on.
 *
 * Kubernetes documents it: [ContainerPort](https://pkg.go.dev/k8s.io/api/core/v1#ContainerPort).
 *
 * `Prometheus.spec.containers[].ports[]`, `ThanosQuery.spec.containers[].ports[]`, `ThanosRuler.spec.containers[].ports[]` and 13 more places.
 */
export interface ContainerPort {
  /**
   * A field of Kubernetes' own: [ContainerPort](https://pkg.go.dev/k8s.io/api/core/v1#ContainerPort).
   *
   * `ports[].containerPort`; required; an integer of 32 bits.
   */
  readonly containerPort: number;

  /**
   * A field of Kubernetes' own: [ContainerPort](https://pkg.go.dev/k8s.io/api/core/v1#ContainerPort).
   *
   * `ports[].hostIP`.
   */
  readonly hostIP?: string;

  /**
   * A field of Kubernetes' own: [ContainerPort](https://pkg.go.dev/k8s.io/api/core/v1#ContainerPort).
   *
   * `ports[].hostPort`; an integer of 32 bits.
   */
  readonly hostPort?: number;

  /**
   * A field of Kubernetes' own: [ContainerPort](https://pkg.go.dev/k8s.io/api/core/v1#ContainerPort).
   *
   * `ports[].name`.
   */
  readonly name?: string;

  /**
   * A field of Kubernetes' own: [ContainerPort](https://pkg.go.dev/k8s.io/api/core/v1#ContainerPort).
   *
   * `ports[].protocol`.
   *
   * @default "TCP"
   */
  readonly protocol?: string;
}

/**
 * How the kubelet finds out how a container is doing.
 *
 * Kubernetes documents it: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe).
 *
 * `Prometheus.spec.containers[].startupProbe`, `Prometheus.spec.containers[].livenessProbe`, `ThanosQuery.spec.containers[].startupProbe` and 45 more places.
 */
export interface ContainerProbe {
  /**
   * A field of Kubernetes' own: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe).
   *
   * `startupProbe.exec`.
   */
  readonly exec?: ExecAction;

  /**
   * A field of Kubernetes' own: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe).
   *
   * `startupProbe.failureThreshold`; an integer of 32 bits.
   */
  readonly failureThreshold?: number;

  /**
   * A field of Kubernetes' own: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe).
   *
   * `startupProbe.grpc`.
   */
  readonly grpc?: GRPCAction;

  /**
   * A field of Kubernetes' own: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe).
   *
   * `startupProbe.httpGet`.
   */
  readonly httpGet?: HTTPGetAction;

  /**
   * A field of Kubernetes' own: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe).
   *
   * `startupProbe.initialDelaySeconds`; an integer of 32 bits.
   */
  readonly initialDelaySeconds?: number;

  /**
   * A field of Kubernetes' own: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe).
   *
   * `startupProbe.periodSeconds`; an integer of 32 bits.
   */
  readonly periodSeconds?: number;

  /**
   * A field of Kubernetes' own: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe).
   *
   * `startupProbe.successThreshold`; an integer of 32 bits.
   */
  readonly successThreshold?: number;

  /**
   * A field of Kubernetes' own: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe).
   *
   * `startupProbe.tcpSocket`.
   */
  readonly tcpSocket?: TCPSocketAction;

  /**
   * A field of Kubernetes' own: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe).
   *
   * `startupProbe.terminationGracePeriodSeconds`; an integer.
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * A field of Kubernetes' own: [Probe](https://pkg.go.dev/k8s.io/api/core/v1#Probe).
   *
   * `startupProbe.timeoutSeconds`; an integer of 32 bits.
   */
  readonly timeoutSeconds?: number;
}

/**
 * Whether a container restarts when its resources change.
 *
 * Kubernetes documents it: [ContainerResizePolicy](https://pkg.go.dev/k8s.io/api/core/v1#ContainerResizePolicy).
 *
 * `Prometheus.spec.containers[].resizePolicy[]`, `ThanosQuery.spec.containers[].resizePolicy[]`, `ThanosRuler.spec.containers[].resizePolicy[]` and 13 more places.
 */
export interface ContainerResizePolicy {
  /**
   * A field of Kubernetes' own: [ContainerResizePolicy](https://pkg.go.dev/k8s.io/api/core/v1#ContainerResizePolicy).
   *
   * `resizePolicy[].resourceName`; required.
   */
  readonly resourceName: string;

  /**
   * A field of Kubernetes' own: [ContainerResizePolicy](https://pkg.go.dev/k8s.io/api/core/v1#ContainerResizePolicy).
   *
   * `resizePolicy[].restartPolicy`; required.
   */
  readonly restartPolicy: string;
}

/**
 * When a container is restarted after it has ended.
 *
 * Kubernetes documents it: [ContainerRestartRule](https://pkg.go.dev/k8s.io/api/core/v1#ContainerRestartRule).
 *
 * `Prometheus.spec.containers[].restartPolicyRules[]`, `ThanosQuery.spec.containers[].restartPolicyRules[]`, `ThanosRuler.spec.containers[].restartPolicyRules[]` and 13 more places.
 */
export interface ContainerRestartRule {
  /**
   * A field of Kubernetes' own: [ContainerRestartRule](https://pkg.go.dev/k8s.io/api/core/v1#ContainerRestartRule).
   *
   * `restartPolicyRules[].action`; required.
   */
  readonly action: string;

  /**
   * A field of Kubernetes' own: [ContainerRestartRule](https://pkg.go.dev/k8s.io/api/core/v1#ContainerRestartRule).
   *
   * `restartPolicyRules[].exitCodes`.
   */
  readonly exitCodes?: ContainerRestartRuleOnExitCodes;
}

/**
 * Exit codes for which a rule of restarts holds.
 *
 * Kubernetes documents it: [ContainerRestartRuleOnExitCodes](https://pkg.go.dev/k8s.io/api/core/v1#ContainerRestartRuleOnExitCodes).
 *
 * `Prometheus.spec.containers[].restartPolicyRules[].exitCodes`, `ThanosQuery.spec.containers[].restartPolicyRules[].exitCodes`, `ThanosRuler.spec.containers[].restartPolicyRules[].exitCodes` and 13 more places.
 */
export interface ContainerRestartRuleOnExitCodes {
  /**
   * A field of Kubernetes' own: [ContainerRestartRuleOnExitCodes](https://pkg.go.dev/k8s.io/api/core/v1#ContainerRestartRuleOnExitCodes).
   *
   * `exitCodes.operator`; required.
   */
  readonly operator: string;

  /**
   * A field of Kubernetes' own: [ContainerRestartRuleOnExitCodes](https://pkg.go.dev/k8s.io/api/core/v1#ContainerRestartRuleOnExitCodes).
   *
   * `exitCodes.values`; no item twice; each an integer of 32 bits.
   */
  readonly values?: number[];
}

/**
 * Facts about the pod as files beside others.
 *
 * Kubernetes documents it: [DownwardAPIProjection](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIProjection).
 *
 * `Prometheus.spec.volumes[].projected.sources[].downwardAPI`, `ThanosQuery.spec.volumes[].projected.sources[].downwardAPI`, `ThanosRuler.spec.volumes[].projected.sources[].downwardAPI` and 5 more places.
 */
export interface DownwardAPIProjection {
  /**
   * A field of Kubernetes' own: [DownwardAPIProjection](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIProjection).
   *
   * `downwardAPI.items`.
   */
  readonly items?: DownwardAPIVolumeFile[];
}

/**
 * A file with a fact about the pod.
 *
 * Kubernetes documents it: [DownwardAPIVolumeFile](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIVolumeFile).
 *
 * `Prometheus.spec.volumes[].downwardAPI.items[]`, `ThanosQuery.spec.volumes[].downwardAPI.items[]`, `ThanosRuler.spec.volumes[].downwardAPI.items[]` and 13 more places.
 */
export interface DownwardAPIVolumeFile {
  /**
   * A field of Kubernetes' own: [DownwardAPIVolumeFile](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIVolumeFile).
   *
   * `items[].fieldRef`.
   */
  readonly fieldRef?: ObjectFieldSelector;

  /**
   * A field of Kubernetes' own: [DownwardAPIVolumeFile](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIVolumeFile).
   *
   * `items[].mode`; an integer of 32 bits.
   */
  readonly mode?: number;

  /**
   * A field of Kubernetes' own: [DownwardAPIVolumeFile](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIVolumeFile).
   *
   * `items[].path`; required.
   */
  readonly path: string;

  /**
   * A field of Kubernetes' own: [DownwardAPIVolumeFile](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIVolumeFile).
   *
   * `items[].resourceFieldRef`.
   */
  readonly resourceFieldRef?: ResourceFieldSelector;

  /**
   * A field of Kubernetes' own: [DownwardAPIVolumeFile](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIVolumeFile).
   *
   * `items[].user`; an integer.
   */
  readonly user?: number;
}

/**
 * Facts about the pod as files.
 *
 * Kubernetes documents it: [DownwardAPIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIVolumeSource).
 *
 * `Prometheus.spec.volumes[].downwardAPI`, `ThanosQuery.spec.volumes[].downwardAPI`, `ThanosRuler.spec.volumes[].downwardAPI` and 5 more places.
 */
export interface DownwardAPIVolumeSource {
  /**
   * A field of Kubernetes' own: [DownwardAPIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIVolumeSource).
   *
   * `downwardAPI.defaultMode`; an integer of 32 bits.
   */
  readonly defaultMode?: number;

  /**
   * A field of Kubernetes' own: [DownwardAPIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIVolumeSource).
   *
   * `downwardAPI.defaultUser`; an integer.
   */
  readonly defaultUser?: number;

  /**
   * A field of Kubernetes' own: [DownwardAPIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#DownwardAPIVolumeSource).
   *
   * `downwardAPI.items`.
   */
  readonly items?: DownwardAPIVolumeFile[];
}

/**
 * A directory that begins empty and ends with the pod.
 *
 * Kubernetes documents it: [EmptyDirVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#EmptyDirVolumeSource).
 *
 * `Prometheus.spec.storage.emptyDir`, `ThanosRuler.spec.storage.emptyDir`, `Alertmanager.spec.storage.emptyDir` and 11 more places.
 */
export interface EmptyDirVolumeSource {
  /**
   * A field of Kubernetes' own: [EmptyDirVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#EmptyDirVolumeSource).
   *
   * `emptyDir.medium`.
   */
  readonly medium?: string;

  /**
   * A field of Kubernetes' own: [EmptyDirVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#EmptyDirVolumeSource).
   *
   * `emptyDir.mode`; an integer of 32 bits.
   */
  readonly mode?: number;

  /**
   * A field of Kubernetes' own: [EmptyDirVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#EmptyDirVolumeSource).
   *
   * `emptyDir.sizeLimit`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly sizeLimit?: string;
}

/**
 * Variables of a container from a whole object.
 *
 * Kubernetes documents it: [EnvFromSource](https://pkg.go.dev/k8s.io/api/core/v1#EnvFromSource).
 *
 * `Prometheus.spec.containers[].envFrom[]`, `ThanosQuery.spec.containers[].envFrom[]`, `ThanosRuler.spec.containers[].envFrom[]` and 13 more places.
 */
export interface EnvFromSource {
  /**
   * A field of Kubernetes' own: [EnvFromSource](https://pkg.go.dev/k8s.io/api/core/v1#EnvFromSource).
   *
   * `envFrom[].configMapRef`.
   */
  readonly configMapRef?: ConfigMapEnvSource;

  /**
   * A field of Kubernetes' own: [EnvFromSource](https://pkg.go.dev/k8s.io/api/core/v1#EnvFromSource).
   *
   * `envFrom[].prefix`.
   */
  readonly prefix?: string;

  /**
   * A field of Kubernetes' own: [EnvFromSource](https://pkg.go.dev/k8s.io/api/core/v1#EnvFromSource).
   *
   * `envFrom[].secretRef`.
   */
  readonly secretRef?: SecretEnvSource;
}

/**
 * A variable of a container.
 *
 * Kubernetes documents it: [EnvVar](https://pkg.go.dev/k8s.io/api/core/v1#EnvVar).
 *
 * `Prometheus.spec.containers[].env[]`, `ThanosQuery.spec.containers[].env[]`, `ThanosRuler.spec.containers[].env[]` and 13 more places.
 */
export interface EnvVar {
  /**
   * A field of Kubernetes' own: [EnvVar](https://pkg.go.dev/k8s.io/api/core/v1#EnvVar).
   *
   * `env[].name`; required.
   */
  readonly name: string;

  /**
   * A field of Kubernetes' own: [EnvVar](https://pkg.go.dev/k8s.io/api/core/v1#EnvVar).
   *
   * `env[].value`.
   */
  readonly value?: string;

  /**
   * A field of Kubernetes' own: [EnvVar](https://pkg.go.dev/k8s.io/api/core/v1#EnvVar).
   *
   * `env[].valueFrom`.
   */
  readonly valueFrom?: EnvVarSource;
}

/**
 * Where the value of a variable comes from.
 *
 * Kubernetes documents it: [EnvVarSource](https://pkg.go.dev/k8s.io/api/core/v1#EnvVarSource).
 *
 * `Prometheus.spec.containers[].env[].valueFrom`, `ThanosQuery.spec.containers[].env[].valueFrom`, `ThanosRuler.spec.containers[].env[].valueFrom` and 13 more places.
 */
export interface EnvVarSource {
  /**
   * A field of Kubernetes' own: [EnvVarSource](https://pkg.go.dev/k8s.io/api/core/v1#EnvVarSource).
   *
   * `valueFrom.configMapKeyRef`.
   */
  readonly configMapKeyRef?: ConfigMapKeySelector;

  /**
   * A field of Kubernetes' own: [EnvVarSource](https://pkg.go.dev/k8s.io/api/core/v1#EnvVarSource).
   *
   * `valueFrom.fieldRef`.
   */
  readonly fieldRef?: ObjectFieldSelector;

  /**
   * A field of Kubernetes' own: [EnvVarSource](https://pkg.go.dev/k8s.io/api/core/v1#EnvVarSource).
   *
   * `valueFrom.fileKeyRef`.
   */
  readonly fileKeyRef?: FileKeySelector;

  /**
   * A field of Kubernetes' own: [EnvVarSource](https://pkg.go.dev/k8s.io/api/core/v1#EnvVarSource).
   *
   * `valueFrom.resourceFieldRef`.
   */
  readonly resourceFieldRef?: ResourceFieldSelector;

  /**
   * A field of Kubernetes' own: [EnvVarSource](https://pkg.go.dev/k8s.io/api/core/v1#EnvVarSource).
   *
   * `valueFrom.secretKeyRef`.
   */
  readonly secretKeyRef?: SecretKeySelector;
}

/**
 * A volume with a claim of its own, deleted with the pod.
 *
 * Kubernetes documents it: [EphemeralVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#EphemeralVolumeSource).
 *
 * `Prometheus.spec.storage.ephemeral`, `ThanosRuler.spec.storage.ephemeral`, `Alertmanager.spec.storage.ephemeral` and 11 more places.
 */
export interface EphemeralVolumeSource {
  /**
   * A field of Kubernetes' own: [EphemeralVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#EphemeralVolumeSource).
   *
   * `ephemeral.volumeClaimTemplate`.
   */
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

/**
 * A command that is run in the container.
 *
 * Kubernetes documents it: [ExecAction](https://pkg.go.dev/k8s.io/api/core/v1#ExecAction).
 *
 * `Prometheus.spec.containers[].startupProbe.exec`, `Prometheus.spec.containers[].livenessProbe.exec`, `ThanosQuery.spec.containers[].startupProbe.exec` and 77 more places.
 */
export interface ExecAction {
  /**
   * A field of Kubernetes' own: [ExecAction](https://pkg.go.dev/k8s.io/api/core/v1#ExecAction).
   *
   * `exec.command`.
   */
  readonly command?: string[];
}

/**
 * A Fibre Channel disk as a volume.
 *
 * Kubernetes documents it: [FCVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FCVolumeSource).
 *
 * `Prometheus.spec.volumes[].fc`, `ThanosQuery.spec.volumes[].fc`, `ThanosRuler.spec.volumes[].fc` and 5 more places.
 */
export interface FCVolumeSource {
  /**
   * A field of Kubernetes' own: [FCVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FCVolumeSource).
   *
   * `fc.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [FCVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FCVolumeSource).
   *
   * `fc.lun`; an integer of 32 bits.
   */
  readonly lun?: number;

  /**
   * A field of Kubernetes' own: [FCVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FCVolumeSource).
   *
   * `fc.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [FCVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FCVolumeSource).
   *
   * `fc.targetWWNs`.
   */
  readonly targetWWNs?: string[];

  /**
   * A field of Kubernetes' own: [FCVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FCVolumeSource).
   *
   * `fc.wwids`.
   */
  readonly wwids?: string[];
}

/**
 * A variable in a file of a volume.
 *
 * Kubernetes documents it: [FileKeySelector](https://pkg.go.dev/k8s.io/api/core/v1#FileKeySelector).
 *
 * `Prometheus.spec.containers[].env[].valueFrom.fileKeyRef`, `ThanosQuery.spec.containers[].env[].valueFrom.fileKeyRef`, `ThanosRuler.spec.containers[].env[].valueFrom.fileKeyRef` and 13 more places.
 */
export interface FileKeySelector {
  /**
   * A field of Kubernetes' own: [FileKeySelector](https://pkg.go.dev/k8s.io/api/core/v1#FileKeySelector).
   *
   * `fileKeyRef.key`; required.
   */
  readonly key: string;

  /**
   * A field of Kubernetes' own: [FileKeySelector](https://pkg.go.dev/k8s.io/api/core/v1#FileKeySelector).
   *
   * `fileKeyRef.optional`.
   *
   * @default false
   */
  readonly optional?: boolean;

  /**
   * A field of Kubernetes' own: [FileKeySelector](https://pkg.go.dev/k8s.io/api/core/v1#FileKeySelector).
   *
   * `fileKeyRef.path`; required.
   */
  readonly path: string;

  /**
   * A field of Kubernetes' own: [FileKeySelector](https://pkg.go.dev/k8s.io/api/core/v1#FileKeySelector).
   *
   * `fileKeyRef.volumeName`; required.
   */
  readonly volumeName: string;
}

/**
 * A volume of an old plugin.
 *
 * Kubernetes documents it: [FlexVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FlexVolumeSource).
 *
 * `Prometheus.spec.volumes[].flexVolume`, `ThanosQuery.spec.volumes[].flexVolume`, `ThanosRuler.spec.volumes[].flexVolume` and 5 more places.
 */
export interface FlexVolumeSource {
  /**
   * A field of Kubernetes' own: [FlexVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FlexVolumeSource).
   *
   * `flexVolume.driver`; required.
   */
  readonly driver: string;

  /**
   * A field of Kubernetes' own: [FlexVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FlexVolumeSource).
   *
   * `flexVolume.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [FlexVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FlexVolumeSource).
   *
   * `flexVolume.options`.
   */
  readonly options?: Record<string, string>;

  /**
   * A field of Kubernetes' own: [FlexVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FlexVolumeSource).
   *
   * `flexVolume.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [FlexVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FlexVolumeSource).
   *
   * `flexVolume.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;
}

/**
 * A volume of Flocker.
 *
 * Kubernetes documents it: [FlockerVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FlockerVolumeSource).
 *
 * `Prometheus.spec.volumes[].flocker`, `ThanosQuery.spec.volumes[].flocker`, `ThanosRuler.spec.volumes[].flocker` and 5 more places.
 */
export interface FlockerVolumeSource {
  /**
   * A field of Kubernetes' own: [FlockerVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FlockerVolumeSource).
   *
   * `flocker.datasetName`.
   */
  readonly datasetName?: string;

  /**
   * A field of Kubernetes' own: [FlockerVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#FlockerVolumeSource).
   *
   * `flocker.datasetUUID`.
   */
  readonly datasetUUID?: string;
}

/**
 * A disk of Google Compute Engine as a volume.
 *
 * Kubernetes documents it: [GCEPersistentDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GCEPersistentDiskVolumeSource).
 *
 * `Prometheus.spec.volumes[].gcePersistentDisk`, `ThanosQuery.spec.volumes[].gcePersistentDisk`, `ThanosRuler.spec.volumes[].gcePersistentDisk` and 5 more places.
 */
export interface GCEPersistentDiskVolumeSource {
  /**
   * A field of Kubernetes' own: [GCEPersistentDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GCEPersistentDiskVolumeSource).
   *
   * `gcePersistentDisk.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [GCEPersistentDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GCEPersistentDiskVolumeSource).
   *
   * `gcePersistentDisk.partition`; an integer of 32 bits.
   */
  readonly partition?: number;

  /**
   * A field of Kubernetes' own: [GCEPersistentDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GCEPersistentDiskVolumeSource).
   *
   * `gcePersistentDisk.pdName`; required.
   */
  readonly pdName: string;

  /**
   * A field of Kubernetes' own: [GCEPersistentDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GCEPersistentDiskVolumeSource).
   *
   * `gcePersistentDisk.readOnly`.
   */
  readonly readOnly?: boolean;
}

/**
 * A health check by gRPC.
 *
 * Kubernetes documents it: [GRPCAction](https://pkg.go.dev/k8s.io/api/core/v1#GRPCAction).
 *
 * `Prometheus.spec.containers[].startupProbe.grpc`, `Prometheus.spec.containers[].livenessProbe.grpc`, `ThanosQuery.spec.containers[].startupProbe.grpc` and 45 more places.
 */
export interface GRPCAction {
  /**
   * A field of Kubernetes' own: [GRPCAction](https://pkg.go.dev/k8s.io/api/core/v1#GRPCAction).
   *
   * `grpc.mode`.
   */
  readonly mode?: string;

  /**
   * A field of Kubernetes' own: [GRPCAction](https://pkg.go.dev/k8s.io/api/core/v1#GRPCAction).
   *
   * `grpc.port`; required; an integer of 32 bits.
   */
  readonly port: number;

  /**
   * A field of Kubernetes' own: [GRPCAction](https://pkg.go.dev/k8s.io/api/core/v1#GRPCAction).
   *
   * `grpc.service`.
   *
   * @default ""
   */
  readonly service?: string;
}

/**
 * A Git repository as a volume; Kubernetes has given it up.
 *
 * Kubernetes documents it: [GitRepoVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GitRepoVolumeSource).
 *
 * `Prometheus.spec.volumes[].gitRepo`, `ThanosQuery.spec.volumes[].gitRepo`, `ThanosRuler.spec.volumes[].gitRepo` and 5 more places.
 */
export interface GitRepoVolumeSource {
  /**
   * A field of Kubernetes' own: [GitRepoVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GitRepoVolumeSource).
   *
   * `gitRepo.directory`.
   */
  readonly directory?: string;

  /**
   * A field of Kubernetes' own: [GitRepoVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GitRepoVolumeSource).
   *
   * `gitRepo.repository`; required.
   */
  readonly repository: string;

  /**
   * A field of Kubernetes' own: [GitRepoVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GitRepoVolumeSource).
   *
   * `gitRepo.revision`.
   */
  readonly revision?: string;
}

/**
 * A GlusterFS file system as a volume.
 *
 * Kubernetes documents it: [GlusterfsVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GlusterfsVolumeSource).
 *
 * `Prometheus.spec.volumes[].glusterfs`, `ThanosQuery.spec.volumes[].glusterfs`, `ThanosRuler.spec.volumes[].glusterfs` and 5 more places.
 */
export interface GlusterfsVolumeSource {
  /**
   * A field of Kubernetes' own: [GlusterfsVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GlusterfsVolumeSource).
   *
   * `glusterfs.endpoints`; required.
   */
  readonly endpoints: string;

  /**
   * A field of Kubernetes' own: [GlusterfsVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GlusterfsVolumeSource).
   *
   * `glusterfs.path`; required.
   */
  readonly path: string;

  /**
   * A field of Kubernetes' own: [GlusterfsVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#GlusterfsVolumeSource).
   *
   * `glusterfs.readOnly`.
   */
  readonly readOnly?: boolean;
}

/**
 * A request by HTTP whose answer counts.
 *
 * Kubernetes documents it: [HTTPGetAction](https://pkg.go.dev/k8s.io/api/core/v1#HTTPGetAction).
 *
 * `Prometheus.spec.containers[].startupProbe.httpGet`, `Prometheus.spec.containers[].livenessProbe.httpGet`, `ThanosQuery.spec.containers[].startupProbe.httpGet` and 77 more places.
 */
export interface HTTPGetAction {
  /**
   * A field of Kubernetes' own: [HTTPGetAction](https://pkg.go.dev/k8s.io/api/core/v1#HTTPGetAction).
   *
   * `httpGet.host`.
   */
  readonly host?: string;

  /**
   * A field of Kubernetes' own: [HTTPGetAction](https://pkg.go.dev/k8s.io/api/core/v1#HTTPGetAction).
   *
   * `httpGet.httpHeaders`.
   */
  readonly httpHeaders?: HTTPHeader[];

  /**
   * A field of Kubernetes' own: [HTTPGetAction](https://pkg.go.dev/k8s.io/api/core/v1#HTTPGetAction).
   *
   * `httpGet.path`.
   */
  readonly path?: string;

  /**
   * A field of Kubernetes' own: [HTTPGetAction](https://pkg.go.dev/k8s.io/api/core/v1#HTTPGetAction).
   *
   * `httpGet.port`; required.
   */
  readonly port: string | number;

  /**
   * A field of Kubernetes' own: [HTTPGetAction](https://pkg.go.dev/k8s.io/api/core/v1#HTTPGetAction).
   *
   * `httpGet.protocol`.
   */
  readonly protocol?: string;

  /**
   * A field of Kubernetes' own: [HTTPGetAction](https://pkg.go.dev/k8s.io/api/core/v1#HTTPGetAction).
   *
   * `httpGet.scheme`.
   */
  readonly scheme?: string;
}

/**
 * A header of such a request.
 *
 * Kubernetes documents it: [HTTPHeader](https://pkg.go.dev/k8s.io/api/core/v1#HTTPHeader).
 *
 * `Prometheus.spec.containers[].startupProbe.httpGet.httpHeaders[]`, `Prometheus.spec.containers[].livenessProbe.httpGet.httpHeaders[]`, `ThanosQuery.spec.containers[].startupProbe.httpGet.httpHeaders[]` and 77 more places.
 */
export interface HTTPHeader {
  /**
   * A field of Kubernetes' own: [HTTPHeader](https://pkg.go.dev/k8s.io/api/core/v1#HTTPHeader).
   *
   * `httpHeaders[].name`; required.
   */
  readonly name: string;

  /**
   * A field of Kubernetes' own: [HTTPHeader](https://pkg.go.dev/k8s.io/api/core/v1#HTTPHeader).
   *
   * `httpHeaders[].value`; required.
   */
  readonly value: string;
}

/**
 * A file or directory of the node as a volume.
 *
 * Kubernetes documents it: [HostPathVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#HostPathVolumeSource).
 *
 * `Prometheus.spec.volumes[].hostPath`, `ThanosQuery.spec.volumes[].hostPath`, `ThanosRuler.spec.volumes[].hostPath` and 5 more places.
 */
export interface HostPathVolumeSource {
  /**
   * A field of Kubernetes' own: [HostPathVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#HostPathVolumeSource).
   *
   * `hostPath.path`; required.
   */
  readonly path: string;

  /**
   * A field of Kubernetes' own: [HostPathVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#HostPathVolumeSource).
   *
   * `hostPath.type`.
   */
  readonly type?: string;
}

/**
 * Content of a container image as a volume.
 *
 * Kubernetes documents it: [ImageVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ImageVolumeSource).
 *
 * `Prometheus.spec.volumes[].image`, `ThanosQuery.spec.volumes[].image`, `ThanosRuler.spec.volumes[].image` and 5 more places.
 */
export interface ImageVolumeSource {
  /**
   * A field of Kubernetes' own: [ImageVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ImageVolumeSource).
   *
   * `image.pullPolicy`.
   */
  readonly pullPolicy?: string;

  /**
   * A field of Kubernetes' own: [ImageVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ImageVolumeSource).
   *
   * `image.reference`.
   */
  readonly reference?: string;
}

/**
 * An iSCSI disk as a volume.
 *
 * Kubernetes documents it: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
 *
 * `Prometheus.spec.volumes[].iscsi`, `ThanosQuery.spec.volumes[].iscsi`, `ThanosRuler.spec.volumes[].iscsi` and 5 more places.
 */
export interface IscsiVolumeSource {
  /**
   * A field of Kubernetes' own: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
   *
   * `iscsi.chapAuthDiscovery`.
   */
  readonly chapAuthDiscovery?: boolean;

  /**
   * A field of Kubernetes' own: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
   *
   * `iscsi.chapAuthSession`.
   */
  readonly chapAuthSession?: boolean;

  /**
   * A field of Kubernetes' own: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
   *
   * `iscsi.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
   *
   * `iscsi.initiatorName`.
   */
  readonly initiatorName?: string;

  /**
   * A field of Kubernetes' own: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
   *
   * `iscsi.iqn`; required.
   */
  readonly iqn: string;

  /**
   * A field of Kubernetes' own: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
   *
   * `iscsi.iscsiInterface`.
   *
   * @default "default"
   */
  readonly iscsiInterface?: string;

  /**
   * A field of Kubernetes' own: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
   *
   * `iscsi.lun`; required; an integer of 32 bits.
   */
  readonly lun: number;

  /**
   * A field of Kubernetes' own: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
   *
   * `iscsi.portals`.
   */
  readonly portals?: string[];

  /**
   * A field of Kubernetes' own: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
   *
   * `iscsi.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
   *
   * `iscsi.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * A field of Kubernetes' own: [ISCSIVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ISCSIVolumeSource).
   *
   * `iscsi.targetPortal`; required.
   */
  readonly targetPortal: string;
}

/**
 * Which entry becomes which file.
 *
 * Kubernetes documents it: [KeyToPath](https://pkg.go.dev/k8s.io/api/core/v1#KeyToPath).
 *
 * `Prometheus.spec.volumes[].secret.items[]`, `ThanosQuery.spec.volumes[].secret.items[]`, `ThanosRuler.spec.volumes[].secret.items[]` and 29 more places.
 */
export interface KeyToPath {
  /**
   * A field of Kubernetes' own: [KeyToPath](https://pkg.go.dev/k8s.io/api/core/v1#KeyToPath).
   *
   * `items[].key`; required.
   */
  readonly key: string;

  /**
   * A field of Kubernetes' own: [KeyToPath](https://pkg.go.dev/k8s.io/api/core/v1#KeyToPath).
   *
   * `items[].mode`; an integer of 32 bits.
   */
  readonly mode?: number;

  /**
   * A field of Kubernetes' own: [KeyToPath](https://pkg.go.dev/k8s.io/api/core/v1#KeyToPath).
   *
   * `items[].path`; required.
   */
  readonly path: string;

  /**
   * A field of Kubernetes' own: [KeyToPath](https://pkg.go.dev/k8s.io/api/core/v1#KeyToPath).
   *
   * `items[].user`; an integer.
   */
  readonly user?: number;
}

/**
 * A choice of objects by their labels.
 *
 * Kubernetes documents it: [LabelSelector](https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#LabelSelector).
 *
 * `PodMonitor.spec.selector`, `Prometheus.spec.ruleSelector`, `ServiceMonitor.spec.selector` and 122 more places.
 */
export interface LabelSelector {
  /**
   * Conditions on labels, which have to hold all together, and with `matchLabels`.
   *
   * `selector.matchExpressions`.
   */
  readonly matchExpressions?: LabelSelectorRequirement[];

  /**
   * Labels that an object has to have, all of them with these values.
   *
   * `selector.matchLabels`.
   */
  readonly matchLabels?: Record<string, string>;
}

/**
 * A condition on a label.
 *
 * Kubernetes documents it: [LabelSelectorRequirement](https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#LabelSelectorRequirement).
 *
 * `PodMonitor.spec.selector.matchExpressions[]`, `Prometheus.spec.ruleSelector.matchExpressions[]`, `ServiceMonitor.spec.selector.matchExpressions[]` and 122 more places.
 */
export interface LabelSelectorRequirement {
  /**
   * Which label the condition is about.
   *
   * `matchExpressions[].key`; required.
   */
  readonly key: string;

  /**
   * Whether the label has to be one of the values or none of them, or be there at all or not.
   *
   * `matchExpressions[].operator`; required.
   */
  readonly operator: string;

  /**
   * What the label may or may not be; empty for Exists and DoesNotExist.
   *
   * `matchExpressions[].values`.
   */
  readonly values?: string[];
}

/**
 * What happens when a container has started or is to end.
 *
 * Kubernetes documents it: [Lifecycle](https://pkg.go.dev/k8s.io/api/core/v1#Lifecycle).
 *
 * `Prometheus.spec.containers[].lifecycle`, `ThanosQuery.spec.containers[].lifecycle`, `ThanosRuler.spec.containers[].lifecycle` and 13 more places.
 */
export interface Lifecycle {
  /**
   * A field of Kubernetes' own: [Lifecycle](https://pkg.go.dev/k8s.io/api/core/v1#Lifecycle).
   *
   * `lifecycle.postStart`.
   */
  readonly postStart?: LifecycleHandler;

  /**
   * A field of Kubernetes' own: [Lifecycle](https://pkg.go.dev/k8s.io/api/core/v1#Lifecycle).
   *
   * `lifecycle.preStop`.
   */
  readonly preStop?: LifecycleHandler;

  /**
   * A field of Kubernetes' own: [Lifecycle](https://pkg.go.dev/k8s.io/api/core/v1#Lifecycle).
   *
   * `lifecycle.stopSignal`.
   */
  readonly stopSignal?: string;
}

/**
 * An action when a container has started or is to end.
 *
 * Kubernetes documents it: [LifecycleHandler](https://pkg.go.dev/k8s.io/api/core/v1#LifecycleHandler).
 *
 * `Prometheus.spec.containers[].lifecycle.preStop`, `ThanosQuery.spec.containers[].lifecycle.preStop`, `ThanosRuler.spec.containers[].lifecycle.preStop` and 29 more places.
 */
export interface LifecycleHandler {
  /**
   * A field of Kubernetes' own: [LifecycleHandler](https://pkg.go.dev/k8s.io/api/core/v1#LifecycleHandler).
   *
   * `preStop.exec`.
   */
  readonly exec?: ExecAction;

  /**
   * A field of Kubernetes' own: [LifecycleHandler](https://pkg.go.dev/k8s.io/api/core/v1#LifecycleHandler).
   *
   * `preStop.httpGet`.
   */
  readonly httpGet?: HTTPGetAction;

  /**
   * A field of Kubernetes' own: [LifecycleHandler](https://pkg.go.dev/k8s.io/api/core/v1#LifecycleHandler).
   *
   * `preStop.sleep`.
   */
  readonly sleep?: SleepAction;

  /**
   * A field of Kubernetes' own: [LifecycleHandler](https://pkg.go.dev/k8s.io/api/core/v1#LifecycleHandler).
   *
   * `preStop.tcpSocket`.
   */
  readonly tcpSocket?: TCPSocketAction;
}

/**
 * An object of the same namespace, by name.
 *
 * Kubernetes documents it: [LocalObjectReference](https://pkg.go.dev/k8s.io/api/core/v1#LocalObjectReference).
 *
 * `Prometheus.spec.imagePullSecrets[]`, `ThanosQuery.spec.imagePullSecrets[]`, `ThanosRuler.spec.imagePullSecrets[]` and 69 more places.
 */
export interface LocalObjectReference {
  /**
   * A field of Kubernetes' own: [LocalObjectReference](https://pkg.go.dev/k8s.io/api/core/v1#LocalObjectReference).
   *
   * `imagePullSecrets[].name`.
   *
   * @default ""
   */
  readonly name?: string;
}

/**
 * State of a change to a volume's attributes.
 *
 * Kubernetes documents it: [ModifyVolumeStatus](https://pkg.go.dev/k8s.io/api/core/v1#ModifyVolumeStatus).
 *
 * `Prometheus.spec.storage.volumeClaimTemplate.status.modifyVolumeStatus`, `ThanosRuler.spec.storage.volumeClaimTemplate.status.modifyVolumeStatus`, `Alertmanager.spec.storage.volumeClaimTemplate.status.modifyVolumeStatus` and 3 more places.
 */
export interface ModifyVolumeStatus {
  /**
   * A field of Kubernetes' own: [ModifyVolumeStatus](https://pkg.go.dev/k8s.io/api/core/v1#ModifyVolumeStatus).
   *
   * `modifyVolumeStatus.status`; required.
   */
  readonly status: string;

  /**
   * A field of Kubernetes' own: [ModifyVolumeStatus](https://pkg.go.dev/k8s.io/api/core/v1#ModifyVolumeStatus).
   *
   * `modifyVolumeStatus.targetVolumeAttributesClassName`.
   */
  readonly targetVolumeAttributesClassName?: string;
}

/**
 * An NFS share as a volume.
 *
 * Kubernetes documents it: [NFSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#NFSVolumeSource).
 *
 * `Prometheus.spec.volumes[].nfs`, `ThanosQuery.spec.volumes[].nfs`, `ThanosRuler.spec.volumes[].nfs` and 5 more places.
 */
export interface NFSVolumeSource {
  /**
   * A field of Kubernetes' own: [NFSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#NFSVolumeSource).
   *
   * `nfs.path`; required.
   */
  readonly path: string;

  /**
   * A field of Kubernetes' own: [NFSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#NFSVolumeSource).
   *
   * `nfs.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [NFSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#NFSVolumeSource).
   *
   * `nfs.server`; required.
   */
  readonly server: string;
}

/**
 * Rules on which nodes pods may or should run, by labels of nodes.
 *
 * Kubernetes documents it: [NodeAffinity](https://pkg.go.dev/k8s.io/api/core/v1#NodeAffinity).
 *
 * `Prometheus.spec.affinity.nodeAffinity`, `ThanosQuery.spec.affinity.nodeAffinity`, `ThanosRuler.spec.affinity.nodeAffinity` and 5 more places.
 */
export interface NodeAffinity {
  /**
   * A field of Kubernetes' own: [NodeAffinity](https://pkg.go.dev/k8s.io/api/core/v1#NodeAffinity).
   *
   * `nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];

  /**
   * A field of Kubernetes' own: [NodeAffinity](https://pkg.go.dev/k8s.io/api/core/v1#NodeAffinity).
   *
   * `nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

/**
 * A choice of nodes by their labels.
 *
 * Kubernetes documents it: [NodeSelector](https://pkg.go.dev/k8s.io/api/core/v1#NodeSelector).
 *
 * `Prometheus.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution`, `ThanosQuery.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution`, `ThanosRuler.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution` and 5 more places.
 */
export interface NodeSelector {
  /**
   * A field of Kubernetes' own: [NodeSelector](https://pkg.go.dev/k8s.io/api/core/v1#NodeSelector).
   *
   * `requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms`; required.
   */
  readonly nodeSelectorTerms: NodeSelectorTerm[];
}

/**
 * A condition on a label of nodes.
 *
 * Kubernetes documents it: [NodeSelectorRequirement](https://pkg.go.dev/k8s.io/api/core/v1#NodeSelectorRequirement).
 *
 * `Prometheus.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference.matchFields[]`, `ThanosQuery.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference.matchFields[]`, `ThanosRuler.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference.matchFields[]` and 29 more places.
 */
export interface NodeSelectorRequirement {
  /**
   * A field of Kubernetes' own: [NodeSelectorRequirement](https://pkg.go.dev/k8s.io/api/core/v1#NodeSelectorRequirement).
   *
   * `matchFields[].key`; required.
   */
  readonly key: string;

  /**
   * A field of Kubernetes' own: [NodeSelectorRequirement](https://pkg.go.dev/k8s.io/api/core/v1#NodeSelectorRequirement).
   *
   * `matchFields[].operator`; required.
   */
  readonly operator: string;

  /**
   * A field of Kubernetes' own: [NodeSelectorRequirement](https://pkg.go.dev/k8s.io/api/core/v1#NodeSelectorRequirement).
   *
   * `matchFields[].values`.
   */
  readonly values?: string[];
}

/**
 * Conditions on nodes that hold together.
 *
 * Kubernetes documents it: [NodeSelectorTerm](https://pkg.go.dev/k8s.io/api/core/v1#NodeSelectorTerm).
 *
 * `Prometheus.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference`, `ThanosQuery.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference`, `ThanosRuler.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference` and 13 more places.
 */
export interface NodeSelectorTerm {
  /**
   * A field of Kubernetes' own: [NodeSelectorTerm](https://pkg.go.dev/k8s.io/api/core/v1#NodeSelectorTerm).
   *
   * `preference.matchExpressions`.
   */
  readonly matchExpressions?: NodeSelectorRequirement[];

  /**
   * A field of Kubernetes' own: [NodeSelectorTerm](https://pkg.go.dev/k8s.io/api/core/v1#NodeSelectorTerm).
   *
   * `preference.matchFields`.
   */
  readonly matchFields?: NodeSelectorRequirement[];
}

/**
 * A field of the pod.
 *
 * Kubernetes documents it: [ObjectFieldSelector](https://pkg.go.dev/k8s.io/api/core/v1#ObjectFieldSelector).
 *
 * `Prometheus.spec.containers[].env[].valueFrom.fieldRef`, `Prometheus.spec.volumes[].downwardAPI.items[].fieldRef`, `ThanosQuery.spec.containers[].env[].valueFrom.fieldRef` and 29 more places.
 */
export interface ObjectFieldSelector {
  /**
   * A field of Kubernetes' own: [ObjectFieldSelector](https://pkg.go.dev/k8s.io/api/core/v1#ObjectFieldSelector).
   *
   * `fieldRef.apiVersion`.
   */
  readonly apiVersion?: string;

  /**
   * A field of Kubernetes' own: [ObjectFieldSelector](https://pkg.go.dev/k8s.io/api/core/v1#ObjectFieldSelector).
   *
   * `fieldRef.fieldPath`; required.
   */
  readonly fieldPath: string;
}

/**
 * Name, namespace, labels and annotations of an object.
 *
 * Kubernetes documents it: [ObjectMeta](https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#ObjectMeta).
 *
 * `Probe.metadata`, `PodMonitor.metadata`, `Prometheus.metadata` and 12 more places.
 */
export interface ObjectMeta {
  /**
   * Further texts by key, for tools and people. They select nothing.
   *
   * `metadata.annotations`.
   */
  readonly annotations?: Record<string, string>;

  /**
   * Texts by key that selectors, such as those of a Prometheus, choose objects by.
   *
   * `metadata.labels`.
   */
  readonly labels?: Record<string, string>;

  /**
   * What the object is called; no other of its kind in the namespace may be called so. Emitted names are made of it.
   *
   * `metadata.name`.
   */
  readonly name?: string;

  /**
   * Where the object is. Absent: the namespace of its chart, or `default`.
   *
   * `metadata.namespace`.
   */
  readonly namespace?: string;
}

/**
 * Something that a cluster reports of a claim.
 *
 * Kubernetes documents it: [PersistentVolumeClaimCondition](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimCondition).
 *
 * `Prometheus.spec.storage.volumeClaimTemplate.status.conditions[]`, `ThanosRuler.spec.storage.volumeClaimTemplate.status.conditions[]`, `Alertmanager.spec.storage.volumeClaimTemplate.status.conditions[]` and 3 more places.
 */
export interface PersistentVolumeClaimCondition {
  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimCondition](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimCondition).
   *
   * `conditions[].lastProbeTime`; a date and time as in RFC 3339.
   */
  readonly lastProbeTime?: string;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimCondition](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimCondition).
   *
   * `conditions[].lastTransitionTime`; a date and time as in RFC 3339.
   */
  readonly lastTransitionTime?: string;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimCondition](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimCondition).
   *
   * `conditions[].message`.
   */
  readonly message?: string;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimCondition](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimCondition).
   *
   * `conditions[].reason`.
   */
  readonly reason?: string;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimCondition](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimCondition).
   *
   * `conditions[].status`; required.
   */
  readonly status: string;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimCondition](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimCondition).
   *
   * `conditions[].type`; required.
   */
  readonly type: string;
}

/**
 * What a claim asks of storage.
 *
 * Kubernetes documents it: [PersistentVolumeClaimSpec](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimSpec).
 *
 * `Prometheus.spec.storage.volumeClaimTemplate.spec`, `ThanosRuler.spec.storage.volumeClaimTemplate.spec`, `Alertmanager.spec.storage.volumeClaimTemplate.spec` and 17 more places.
 */
export interface PersistentVolumeClaimSpec {
  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimSpec](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimSpec).
   *
   * `spec.accessModes`.
   */
  readonly accessModes?: string[];

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimSpec](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimSpec).
   *
   * `spec.dataSource`.
   */
  readonly dataSource?: TypedLocalObjectReference;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimSpec](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimSpec).
   *
   * `spec.dataSourceRef`.
   */
  readonly dataSourceRef?: TypedObjectReference;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimSpec](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimSpec).
   *
   * `spec.resources`.
   */
  readonly resources?: VolumeResourceRequirements;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimSpec](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimSpec).
   *
   * `spec.selector`.
   */
  readonly selector?: LabelSelector;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimSpec](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimSpec).
   *
   * `spec.storageClassName`.
   */
  readonly storageClassName?: string;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimSpec](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimSpec).
   *
   * `spec.volumeAttributesClassName`.
   */
  readonly volumeAttributesClassName?: string;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimSpec](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimSpec).
   *
   * `spec.volumeMode`.
   */
  readonly volumeMode?: string;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimSpec](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimSpec).
   *
   * `spec.volumeName`.
   */
  readonly volumeName?: string;
}

/**
 * State that a cluster reports of a claim.
 *
 * Kubernetes documents it: [PersistentVolumeClaimStatus](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimStatus).
 *
 * `Prometheus.spec.storage.volumeClaimTemplate.status`, `ThanosRuler.spec.storage.volumeClaimTemplate.status`, `Alertmanager.spec.storage.volumeClaimTemplate.status` and 3 more places.
 */
export interface PersistentVolumeClaimStatus {
  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimStatus](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimStatus).
   *
   * `status.accessModes`.
   */
  readonly accessModes?: string[];

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimStatus](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimStatus).
   *
   * `status.allocatedResourceStatuses`.
   */
  readonly allocatedResourceStatuses?: Record<string, string>;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimStatus](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimStatus).
   *
   * `status.allocatedResources`.
   */
  readonly allocatedResources?: Record<string, string>;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimStatus](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimStatus).
   *
   * `status.capacity`.
   */
  readonly capacity?: Record<string, string>;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimStatus](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimStatus).
   *
   * `status.conditions`; each `type` once.
   */
  readonly conditions?: PersistentVolumeClaimCondition[];

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimStatus](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimStatus).
   *
   * `status.currentVolumeAttributesClassName`.
   */
  readonly currentVolumeAttributesClassName?: string;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimStatus](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimStatus).
   *
   * `status.healthStatus`.
   */
  readonly healthStatus?: VolumeHealthStatus;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimStatus](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimStatus).
   *
   * `status.modifyVolumeStatus`.
   */
  readonly modifyVolumeStatus?: ModifyVolumeStatus;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimStatus](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimStatus).
   *
   * `status.phase`.
   */
  readonly phase?: string;
}

/**
 * Template of a claim.
 *
 * Kubernetes documents it: [PersistentVolumeClaimTemplate](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimTemplate).
 *
 * `Prometheus.spec.storage.ephemeral.volumeClaimTemplate`, `ThanosRuler.spec.storage.ephemeral.volumeClaimTemplate`, `Alertmanager.spec.storage.ephemeral.volumeClaimTemplate` and 11 more places.
 */
export interface PersistentVolumeClaimTemplate {
  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimTemplate](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimTemplate).
   *
   * `volumeClaimTemplate.metadata`.
   */
  readonly metadata?: any;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimTemplate](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimTemplate).
   *
   * `volumeClaimTemplate.spec`; required.
   */
  readonly spec: PersistentVolumeClaimSpec;
}

/**
 * A claim that exists as a volume.
 *
 * Kubernetes documents it: [PersistentVolumeClaimVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimVolumeSource).
 *
 * `Prometheus.spec.volumes[].persistentVolumeClaim`, `ThanosQuery.spec.volumes[].persistentVolumeClaim`, `ThanosRuler.spec.volumes[].persistentVolumeClaim` and 5 more places.
 */
export interface PersistentVolumeClaimVolumeSource {
  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimVolumeSource).
   *
   * `persistentVolumeClaim.claimName`; required.
   */
  readonly claimName: string;

  /**
   * A field of Kubernetes' own: [PersistentVolumeClaimVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#PersistentVolumeClaimVolumeSource).
   *
   * `persistentVolumeClaim.readOnly`.
   */
  readonly readOnly?: boolean;
}

/**
 * A disk of Photon as a volume.
 *
 * Kubernetes documents it: [PhotonPersistentDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#PhotonPersistentDiskVolumeSource).
 *
 * `Prometheus.spec.volumes[].photonPersistentDisk`, `ThanosQuery.spec.volumes[].photonPersistentDisk`, `ThanosRuler.spec.volumes[].photonPersistentDisk` and 5 more places.
 */
export interface PhotonPersistentDiskVolumeSource {
  /**
   * A field of Kubernetes' own: [PhotonPersistentDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#PhotonPersistentDiskVolumeSource).
   *
   * `photonPersistentDisk.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [PhotonPersistentDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#PhotonPersistentDiskVolumeSource).
   *
   * `photonPersistentDisk.pdID`; required.
   */
  readonly pdID: string;
}

/**
 * Rules that bring pods near to others.
 *
 * Kubernetes documents it: [PodAffinity](https://pkg.go.dev/k8s.io/api/core/v1#PodAffinity).
 *
 * `Prometheus.spec.affinity.podAffinity`, `ThanosQuery.spec.affinity.podAffinity`, `ThanosRuler.spec.affinity.podAffinity` and 5 more places.
 */
export interface PodAffinity {
  /**
   * A field of Kubernetes' own: [PodAffinity](https://pkg.go.dev/k8s.io/api/core/v1#PodAffinity).
   *
   * `podAffinity.preferredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];

  /**
   * A field of Kubernetes' own: [PodAffinity](https://pkg.go.dev/k8s.io/api/core/v1#PodAffinity).
   *
   * `podAffinity.requiredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/**
 * Pods, and how near to them counts.
 *
 * Kubernetes documents it: [PodAffinityTerm](https://pkg.go.dev/k8s.io/api/core/v1#PodAffinityTerm).
 *
 * `Prometheus.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[]`, `ThanosQuery.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[]`, `ThanosRuler.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[]` and 29 more places.
 */
export interface PodAffinityTerm {
  /**
   * A field of Kubernetes' own: [PodAffinityTerm](https://pkg.go.dev/k8s.io/api/core/v1#PodAffinityTerm).
   *
   * `requiredDuringSchedulingIgnoredDuringExecution[].labelSelector`.
   */
  readonly labelSelector?: LabelSelector;

  /**
   * A field of Kubernetes' own: [PodAffinityTerm](https://pkg.go.dev/k8s.io/api/core/v1#PodAffinityTerm).
   *
   * `requiredDuringSchedulingIgnoredDuringExecution[].matchLabelKeys`.
   */
  readonly matchLabelKeys?: string[];

  /**
   * A field of Kubernetes' own: [PodAffinityTerm](https://pkg.go.dev/k8s.io/api/core/v1#PodAffinityTerm).
   *
   * `requiredDuringSchedulingIgnoredDuringExecution[].mismatchLabelKeys`.
   */
  readonly mismatchLabelKeys?: string[];

  /**
   * A field of Kubernetes' own: [PodAffinityTerm](https://pkg.go.dev/k8s.io/api/core/v1#PodAffinityTerm).
   *
   * `requiredDuringSchedulingIgnoredDuringExecution[].namespaceSelector`.
   */
  readonly namespaceSelector?: LabelSelector;

  /**
   * A field of Kubernetes' own: [PodAffinityTerm](https://pkg.go.dev/k8s.io/api/core/v1#PodAffinityTerm).
   *
   * `requiredDuringSchedulingIgnoredDuringExecution[].namespaces`.
   */
  readonly namespaces?: string[];

  /**
   * A field of Kubernetes' own: [PodAffinityTerm](https://pkg.go.dev/k8s.io/api/core/v1#PodAffinityTerm).
   *
   * `requiredDuringSchedulingIgnoredDuringExecution[].topologyKey`; required.
   */
  readonly topologyKey: string;
}

/**
 * Rules that keep pods away from others.
 *
 * Kubernetes documents it: [PodAntiAffinity](https://pkg.go.dev/k8s.io/api/core/v1#PodAntiAffinity).
 *
 * `Prometheus.spec.affinity.podAntiAffinity`, `ThanosQuery.spec.affinity.podAntiAffinity`, `ThanosRuler.spec.affinity.podAntiAffinity` and 5 more places.
 */
export interface PodAntiAffinity {
  /**
   * A field of Kubernetes' own: [PodAntiAffinity](https://pkg.go.dev/k8s.io/api/core/v1#PodAntiAffinity).
   *
   * `podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];

  /**
   * A field of Kubernetes' own: [PodAntiAffinity](https://pkg.go.dev/k8s.io/api/core/v1#PodAntiAffinity).
   *
   * `podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution`.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/**
 * A certificate of the pod as a file.
 *
 * Kubernetes documents it: [PodCertificateProjection](https://pkg.go.dev/k8s.io/api/core/v1#PodCertificateProjection).
 *
 * `Prometheus.spec.volumes[].projected.sources[].podCertificate`, `ThanosQuery.spec.volumes[].projected.sources[].podCertificate`, `ThanosRuler.spec.volumes[].projected.sources[].podCertificate` and 5 more places.
 */
export interface PodCertificateProjection {
  /**
   * A field of Kubernetes' own: [PodCertificateProjection](https://pkg.go.dev/k8s.io/api/core/v1#PodCertificateProjection).
   *
   * `podCertificate.certificateChainPath`.
   */
  readonly certificateChainPath?: string;

  /**
   * A field of Kubernetes' own: [PodCertificateProjection](https://pkg.go.dev/k8s.io/api/core/v1#PodCertificateProjection).
   *
   * `podCertificate.credentialBundlePath`.
   */
  readonly credentialBundlePath?: string;

  /**
   * A field of Kubernetes' own: [PodCertificateProjection](https://pkg.go.dev/k8s.io/api/core/v1#PodCertificateProjection).
   *
   * `podCertificate.keyPath`.
   */
  readonly keyPath?: string;

  /**
   * A field of Kubernetes' own: [PodCertificateProjection](https://pkg.go.dev/k8s.io/api/core/v1#PodCertificateProjection).
   *
   * `podCertificate.keyType`; required.
   */
  readonly keyType: string;

  /**
   * A field of Kubernetes' own: [PodCertificateProjection](https://pkg.go.dev/k8s.io/api/core/v1#PodCertificateProjection).
   *
   * `podCertificate.maxExpirationSeconds`; an integer of 32 bits.
   */
  readonly maxExpirationSeconds?: number;

  /**
   * A field of Kubernetes' own: [PodCertificateProjection](https://pkg.go.dev/k8s.io/api/core/v1#PodCertificateProjection).
   *
   * `podCertificate.signerName`; required.
   */
  readonly signerName: string;

  /**
   * A field of Kubernetes' own: [PodCertificateProjection](https://pkg.go.dev/k8s.io/api/core/v1#PodCertificateProjection).
   *
   * `podCertificate.user`; an integer.
   */
  readonly user?: number;

  /**
   * A field of Kubernetes' own: [PodCertificateProjection](https://pkg.go.dev/k8s.io/api/core/v1#PodCertificateProjection).
   *
   * `podCertificate.userAnnotations`.
   */
  readonly userAnnotations?: Record<string, string>;
}

/**
 * Security settings of all containers of a pod.
 *
 * Kubernetes documents it: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
 *
 * `Prometheus.spec.securityContext`, `ThanosQuery.spec.securityContext`, `ThanosRuler.spec.securityContext` and 5 more places.
 */
export interface PodSecurityContext {
  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.appArmorProfile`.
   */
  readonly appArmorProfile?: AppArmorProfile;

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.fsGroup`; an integer.
   */
  readonly fsGroup?: number;

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.fsGroupChangePolicy`.
   */
  readonly fsGroupChangePolicy?: string;

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.runAsGroup`; an integer.
   */
  readonly runAsGroup?: number;

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.runAsNonRoot`.
   */
  readonly runAsNonRoot?: boolean;

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.runAsUser`; an integer.
   */
  readonly runAsUser?: number;

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.seLinuxChangePolicy`.
   */
  readonly seLinuxChangePolicy?: string;

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.seLinuxOptions`.
   */
  readonly seLinuxOptions?: SELinuxOptions;

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.seccompProfile`.
   */
  readonly seccompProfile?: SeccompProfile;

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.supplementalGroups`; each an integer.
   */
  readonly supplementalGroups?: number[];

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.supplementalGroupsPolicy`.
   */
  readonly supplementalGroupsPolicy?: string;

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.sysctls`.
   */
  readonly sysctls?: Sysctl[];

  /**
   * A field of Kubernetes' own: [PodSecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#PodSecurityContext).
   *
   * `securityContext.windowsOptions`.
   */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/**
 * A volume of Portworx.
 *
 * Kubernetes documents it: [PortworxVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#PortworxVolumeSource).
 *
 * `Prometheus.spec.volumes[].portworxVolume`, `ThanosQuery.spec.volumes[].portworxVolume`, `ThanosRuler.spec.volumes[].portworxVolume` and 5 more places.
 */
export interface PortworxVolumeSource {
  /**
   * A field of Kubernetes' own: [PortworxVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#PortworxVolumeSource).
   *
   * `portworxVolume.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [PortworxVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#PortworxVolumeSource).
   *
   * `portworxVolume.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [PortworxVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#PortworxVolumeSource).
   *
   * `portworxVolume.volumeID`; required.
   */
  readonly volumeID: string;
}

/**
 * A wish for nodes, with its weight.
 *
 * Kubernetes documents it: [PreferredSchedulingTerm](https://pkg.go.dev/k8s.io/api/core/v1#PreferredSchedulingTerm).
 *
 * `Prometheus.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[]`, `ThanosQuery.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[]`, `ThanosRuler.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[]` and 5 more places.
 */
export interface PreferredSchedulingTerm {
  /**
   * A field of Kubernetes' own: [PreferredSchedulingTerm](https://pkg.go.dev/k8s.io/api/core/v1#PreferredSchedulingTerm).
   *
   * `preferredDuringSchedulingIgnoredDuringExecution[].preference`; required.
   */
  readonly preference: NodeSelectorTerm;

  /**
   * A field of Kubernetes' own: [PreferredSchedulingTerm](https://pkg.go.dev/k8s.io/api/core/v1#PreferredSchedulingTerm).
   *
   * `preferredDuringSchedulingIgnoredDuringExecution[].weight`; required; an integer of 32 bits.
   */
  readonly weight: number;
}

/**
 * Files of several sources in one directory.
 *
 * Kubernetes documents it: [ProjectedVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ProjectedVolumeSource).
 *
 * `Prometheus.spec.volumes[].projected`, `ThanosQuery.spec.volumes[].projected`, `ThanosRuler.spec.volumes[].projected` and 5 more places.
 */
export interface ProjectedVolumeSource {
  /**
   * A field of Kubernetes' own: [ProjectedVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ProjectedVolumeSource).
   *
   * `projected.defaultMode`; an integer of 32 bits.
   */
  readonly defaultMode?: number;

  /**
   * A field of Kubernetes' own: [ProjectedVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ProjectedVolumeSource).
   *
   * `projected.defaultUser`; an integer.
   */
  readonly defaultUser?: number;

  /**
   * A field of Kubernetes' own: [ProjectedVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ProjectedVolumeSource).
   *
   * `projected.sources`.
   */
  readonly sources?: VolumeProjection[];
}

/**
 * A volume of Quobyte.
 *
 * Kubernetes documents it: [QuobyteVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#QuobyteVolumeSource).
 *
 * `Prometheus.spec.volumes[].quobyte`, `ThanosQuery.spec.volumes[].quobyte`, `ThanosRuler.spec.volumes[].quobyte` and 5 more places.
 */
export interface QuobyteVolumeSource {
  /**
   * A field of Kubernetes' own: [QuobyteVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#QuobyteVolumeSource).
   *
   * `quobyte.group`.
   */
  readonly group?: string;

  /**
   * A field of Kubernetes' own: [QuobyteVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#QuobyteVolumeSource).
   *
   * `quobyte.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [QuobyteVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#QuobyteVolumeSource).
   *
   * `quobyte.registry`; required.
   */
  readonly registry: string;

  /**
   * A field of Kubernetes' own: [QuobyteVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#QuobyteVolumeSource).
   *
   * `quobyte.tenant`.
   */
  readonly tenant?: string;

  /**
   * A field of Kubernetes' own: [QuobyteVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#QuobyteVolumeSource).
   *
   * `quobyte.user`.
   */
  readonly user?: string;

  /**
   * A field of Kubernetes' own: [QuobyteVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#QuobyteVolumeSource).
   *
   * `quobyte.volume`; required.
   */
  readonly volume: string;
}

/**
 * A Ceph block device as a volume.
 *
 * Kubernetes documents it: [RBDVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#RBDVolumeSource).
 *
 * `Prometheus.spec.volumes[].rbd`, `ThanosQuery.spec.volumes[].rbd`, `ThanosRuler.spec.volumes[].rbd` and 5 more places.
 */
export interface RBDVolumeSource {
  /**
   * A field of Kubernetes' own: [RBDVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#RBDVolumeSource).
   *
   * `rbd.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [RBDVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#RBDVolumeSource).
   *
   * `rbd.image`; required.
   */
  readonly image: string;

  /**
   * A field of Kubernetes' own: [RBDVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#RBDVolumeSource).
   *
   * `rbd.keyring`.
   *
   * @default "/etc/ceph/keyring"
   */
  readonly keyring?: string;

  /**
   * A field of Kubernetes' own: [RBDVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#RBDVolumeSource).
   *
   * `rbd.monitors`; required.
   */
  readonly monitors: string[];

  /**
   * A field of Kubernetes' own: [RBDVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#RBDVolumeSource).
   *
   * `rbd.pool`.
   *
   * @default "rbd"
   */
  readonly pool?: string;

  /**
   * A field of Kubernetes' own: [RBDVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#RBDVolumeSource).
   *
   * `rbd.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [RBDVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#RBDVolumeSource).
   *
   * `rbd.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * A field of Kubernetes' own: [RBDVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#RBDVolumeSource).
   *
   * `rbd.user`.
   *
   * @default "admin"
   */
  readonly user?: string;
}

/**
 * A device that the pod has claimed, for a container.
 *
 * Kubernetes documents it: [ResourceClaim](https://pkg.go.dev/k8s.io/api/core/v1#ResourceClaim).
 *
 * `Prometheus.spec.resources.claims[]`, `ThanosQuery.spec.resources.claims[]`, `ThanosRuler.spec.resources.claims[]` and 22 more places.
 */
export interface ResourceClaim {
  /**
   * A field of Kubernetes' own: [ResourceClaim](https://pkg.go.dev/k8s.io/api/core/v1#ResourceClaim).
   *
   * `claims[].name`; required.
   */
  readonly name: string;

  /**
   * A field of Kubernetes' own: [ResourceClaim](https://pkg.go.dev/k8s.io/api/core/v1#ResourceClaim).
   *
   * `claims[].request`.
   */
  readonly request?: string;
}

/**
 * A limit or request of a container.
 *
 * Kubernetes documents it: [ResourceFieldSelector](https://pkg.go.dev/k8s.io/api/core/v1#ResourceFieldSelector).
 *
 * `Prometheus.spec.containers[].env[].valueFrom.resourceFieldRef`, `Prometheus.spec.volumes[].downwardAPI.items[].resourceFieldRef`, `ThanosQuery.spec.containers[].env[].valueFrom.resourceFieldRef` and 29 more places.
 */
export interface ResourceFieldSelector {
  /**
   * A field of Kubernetes' own: [ResourceFieldSelector](https://pkg.go.dev/k8s.io/api/core/v1#ResourceFieldSelector).
   *
   * `resourceFieldRef.containerName`.
   */
  readonly containerName?: string;

  /**
   * A field of Kubernetes' own: [ResourceFieldSelector](https://pkg.go.dev/k8s.io/api/core/v1#ResourceFieldSelector).
   *
   * `resourceFieldRef.divisor`; a quantity such as `500m`, `2` or `4Gi`.
   */
  readonly divisor?: string;

  /**
   * A field of Kubernetes' own: [ResourceFieldSelector](https://pkg.go.dev/k8s.io/api/core/v1#ResourceFieldSelector).
   *
   * `resourceFieldRef.resource`; required.
   */
  readonly resource: string;
}

/**
 * CPU, memory and devices that a container asks for and may use.
 *
 * Kubernetes documents it: [ResourceRequirements](https://pkg.go.dev/k8s.io/api/core/v1#ResourceRequirements).
 *
 * `Prometheus.spec.resources`, `ThanosQuery.spec.resources`, `ThanosRuler.spec.resources` and 22 more places.
 */
export interface ResourceRequirements {
  /**
   * A field of Kubernetes' own: [ResourceRequirements](https://pkg.go.dev/k8s.io/api/core/v1#ResourceRequirements).
   *
   * `resources.claims`; each `name` once.
   */
  readonly claims?: ResourceClaim[];

  /**
   * A field of Kubernetes' own: [ResourceRequirements](https://pkg.go.dev/k8s.io/api/core/v1#ResourceRequirements).
   *
   * `resources.limits`.
   */
  readonly limits?: Record<string, string>;

  /**
   * A field of Kubernetes' own: [ResourceRequirements](https://pkg.go.dev/k8s.io/api/core/v1#ResourceRequirements).
   *
   * `resources.requests`.
   */
  readonly requests?: Record<string, string>;
}

/**
 * SELinux labels of a container.
 *
 * Kubernetes documents it: [SELinuxOptions](https://pkg.go.dev/k8s.io/api/core/v1#SELinuxOptions).
 *
 * `Prometheus.spec.securityContext.seLinuxOptions`, `ThanosQuery.spec.securityContext.seLinuxOptions`, `ThanosRuler.spec.securityContext.seLinuxOptions` and 21 more places.
 */
export interface SELinuxOptions {
  /**
   * A field of Kubernetes' own: [SELinuxOptions](https://pkg.go.dev/k8s.io/api/core/v1#SELinuxOptions).
   *
   * `seLinuxOptions.level`.
   */
  readonly level?: string;

  /**
   * A field of Kubernetes' own: [SELinuxOptions](https://pkg.go.dev/k8s.io/api/core/v1#SELinuxOptions).
   *
   * `seLinuxOptions.role`.
   */
  readonly role?: string;

  /**
   * A field of Kubernetes' own: [SELinuxOptions](https://pkg.go.dev/k8s.io/api/core/v1#SELinuxOptions).
   *
   * `seLinuxOptions.type`.
   */
  readonly type?: string;

  /**
   * A field of Kubernetes' own: [SELinuxOptions](https://pkg.go.dev/k8s.io/api/core/v1#SELinuxOptions).
   *
   * `seLinuxOptions.user`.
   */
  readonly user?: string;
}

/**
 * A volume of ScaleIO.
 *
 * Kubernetes documents it: [ScaleIOVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ScaleIOVolumeSource).
 *
 * `Prometheus.spec.volumes[].scaleIO`, `ThanosQuery.spec.volumes[].scaleIO`, `ThanosRuler.spec.volumes[].scaleIO` and 5 more places.
 */
export interface ScaleIOVolumeSource {
  /**
   * A field of Kubernetes' own: [ScaleIOVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ScaleIOVolumeSource).
   *
   * `scaleIO.fsType`.
   *
   * @default "xfs"
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [ScaleIOVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ScaleIOVolumeSource).
   *
   * `scaleIO.gateway`; required.
   */
  readonly gateway: string;

  /**
   * A field of Kubernetes' own: [ScaleIOVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ScaleIOVolumeSource).
   *
   * `scaleIO.protectionDomain`.
   */
  readonly protectionDomain?: string;

  /**
   * A field of Kubernetes' own: [ScaleIOVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ScaleIOVolumeSource).
   *
   * `scaleIO.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [ScaleIOVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ScaleIOVolumeSource).
   *
   * `scaleIO.secretRef`; required.
   */
  readonly secretRef: LocalObjectReference;

  /**
   * A field of Kubernetes' own: [ScaleIOVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ScaleIOVolumeSource).
   *
   * `scaleIO.sslEnabled`.
   */
  readonly sslEnabled?: boolean;

  /**
   * A field of Kubernetes' own: [ScaleIOVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ScaleIOVolumeSource).
   *
   * `scaleIO.storageMode`.
   *
   * @default "ThinProvisioned"
   */
  readonly storageMode?: string;

  /**
   * A field of Kubernetes' own: [ScaleIOVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ScaleIOVolumeSource).
   *
   * `scaleIO.storagePool`.
   */
  readonly storagePool?: string;

  /**
   * A field of Kubernetes' own: [ScaleIOVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ScaleIOVolumeSource).
   *
   * `scaleIO.system`; required.
   */
  readonly system: string;

  /**
   * A field of Kubernetes' own: [ScaleIOVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#ScaleIOVolumeSource).
   *
   * `scaleIO.volumeName`.
   */
  readonly volumeName?: string;
}

/**
 * Which system calls a container may make.
 *
 * Kubernetes documents it: [SeccompProfile](https://pkg.go.dev/k8s.io/api/core/v1#SeccompProfile).
 *
 * `Prometheus.spec.securityContext.seccompProfile`, `ThanosQuery.spec.securityContext.seccompProfile`, `ThanosRuler.spec.securityContext.seccompProfile` and 21 more places.
 */
export interface SeccompProfile {
  /**
   * A field of Kubernetes' own: [SeccompProfile](https://pkg.go.dev/k8s.io/api/core/v1#SeccompProfile).
   *
   * `seccompProfile.localhostProfile`.
   */
  readonly localhostProfile?: string;

  /**
   * A field of Kubernetes' own: [SeccompProfile](https://pkg.go.dev/k8s.io/api/core/v1#SeccompProfile).
   *
   * `seccompProfile.type`; required.
   */
  readonly type: string;
}

/**
 * Variables of a container from all entries of a Secret.
 *
 * Kubernetes documents it: [SecretEnvSource](https://pkg.go.dev/k8s.io/api/core/v1#SecretEnvSource).
 *
 * `Prometheus.spec.containers[].envFrom[].secretRef`, `ThanosQuery.spec.containers[].envFrom[].secretRef`, `ThanosRuler.spec.containers[].envFrom[].secretRef` and 13 more places.
 */
export interface SecretEnvSource {
  /**
   * A field of Kubernetes' own: [SecretEnvSource](https://pkg.go.dev/k8s.io/api/core/v1#SecretEnvSource).
   *
   * `secretRef.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * A field of Kubernetes' own: [SecretEnvSource](https://pkg.go.dev/k8s.io/api/core/v1#SecretEnvSource).
   *
   * `secretRef.optional`.
   */
  readonly optional?: boolean;
}

/**
 * An entry of a Secret.
 *
 * Kubernetes documents it: [SecretKeySelector](https://pkg.go.dev/k8s.io/api/core/v1#SecretKeySelector).
 *
 * `Probe.spec.bearerTokenSecret`, `ThanosRuler.spec.queryConfig`, `Probe.spec.basicAuth.password` and 876 more places.
 */
export interface SecretKeySelector {
  /**
   * Which entry of the Secret holds the value.
   *
   * `bearerTokenSecret.key`; required.
   */
  readonly key: string;

  /**
   * Which Secret of the object's namespace is meant.
   *
   * `bearerTokenSecret.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * Whether Secret and entry may be missing.
   *
   * `bearerTokenSecret.optional`.
   */
  readonly optional?: boolean;
}

/**
 * Entries of a Secret as files beside others.
 *
 * Kubernetes documents it: [SecretProjection](https://pkg.go.dev/k8s.io/api/core/v1#SecretProjection).
 *
 * `Prometheus.spec.volumes[].projected.sources[].secret`, `ThanosQuery.spec.volumes[].projected.sources[].secret`, `ThanosRuler.spec.volumes[].projected.sources[].secret` and 5 more places.
 */
export interface SecretProjection {
  /**
   * A field of Kubernetes' own: [SecretProjection](https://pkg.go.dev/k8s.io/api/core/v1#SecretProjection).
   *
   * `secret.items`.
   */
  readonly items?: KeyToPath[];

  /**
   * A field of Kubernetes' own: [SecretProjection](https://pkg.go.dev/k8s.io/api/core/v1#SecretProjection).
   *
   * `secret.name`.
   *
   * @default ""
   */
  readonly name?: string;

  /**
   * A field of Kubernetes' own: [SecretProjection](https://pkg.go.dev/k8s.io/api/core/v1#SecretProjection).
   *
   * `secret.optional`.
   */
  readonly optional?: boolean;
}

/**
 * Entries of a Secret as files.
 *
 * Kubernetes documents it: [SecretVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#SecretVolumeSource).
 *
 * `Prometheus.spec.volumes[].secret`, `ThanosQuery.spec.volumes[].secret`, `ThanosRuler.spec.volumes[].secret` and 5 more places.
 */
export interface SecretVolumeSource {
  /**
   * A field of Kubernetes' own: [SecretVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#SecretVolumeSource).
   *
   * `secret.defaultMode`; an integer of 32 bits.
   */
  readonly defaultMode?: number;

  /**
   * A field of Kubernetes' own: [SecretVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#SecretVolumeSource).
   *
   * `secret.defaultUser`; an integer.
   */
  readonly defaultUser?: number;

  /**
   * A field of Kubernetes' own: [SecretVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#SecretVolumeSource).
   *
   * `secret.items`.
   */
  readonly items?: KeyToPath[];

  /**
   * A field of Kubernetes' own: [SecretVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#SecretVolumeSource).
   *
   * `secret.optional`.
   */
  readonly optional?: boolean;

  /**
   * A field of Kubernetes' own: [SecretVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#SecretVolumeSource).
   *
   * `secret.secretName`.
   */
  readonly secretName?: string;
}

/**
 * Security settings of one container.
 *
 * Kubernetes documents it: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
 *
 * `Prometheus.spec.containers[].securityContext`, `ThanosQuery.spec.containers[].securityContext`, `ThanosRuler.spec.containers[].securityContext` and 13 more places.
 */
export interface SecurityContext {
  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.allowPrivilegeEscalation`.
   */
  readonly allowPrivilegeEscalation?: boolean;

  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.appArmorProfile`.
   */
  readonly appArmorProfile?: AppArmorProfile;

  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.capabilities`.
   */
  readonly capabilities?: Capabilities;

  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.privileged`.
   */
  readonly privileged?: boolean;

  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.procMount`.
   */
  readonly procMount?: string;

  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.readOnlyRootFilesystem`.
   */
  readonly readOnlyRootFilesystem?: boolean;

  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.runAsGroup`; an integer.
   */
  readonly runAsGroup?: number;

  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.runAsNonRoot`.
   */
  readonly runAsNonRoot?: boolean;

  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.runAsUser`; an integer.
   */
  readonly runAsUser?: number;

  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.seLinuxOptions`.
   */
  readonly seLinuxOptions?: SELinuxOptions;

  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.seccompProfile`.
   */
  readonly seccompProfile?: SeccompProfile;

  /**
   * A field of Kubernetes' own: [SecurityContext](https://pkg.go.dev/k8s.io/api/core/v1#SecurityContext).
   *
   * `securityContext.windowsOptions`.
   */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/**
 * A token of the service account as a file.
 *
 * Kubernetes documents it: [ServiceAccountTokenProjection](https://pkg.go.dev/k8s.io/api/core/v1#ServiceAccountTokenProjection).
 *
 * `Prometheus.spec.volumes[].projected.sources[].serviceAccountToken`, `ThanosQuery.spec.volumes[].projected.sources[].serviceAccountToken`, `ThanosRuler.spec.volumes[].projected.sources[].serviceAccountToken` and 5 more places.
 */
export interface ServiceAccountTokenProjection {
  /**
   * A field of Kubernetes' own: [ServiceAccountTokenProjection](https://pkg.go.dev/k8s.io/api/core/v1#ServiceAccountTokenProjection).
   *
   * `serviceAccountToken.audience`.
   */
  readonly audience?: string;

  /**
   * A field of Kubernetes' own: [ServiceAccountTokenProjection](https://pkg.go.dev/k8s.io/api/core/v1#ServiceAccountTokenProjection).
   *
   * `serviceAccountToken.expirationSeconds`; an integer.
   */
  readonly expirationSeconds?: number;

  /**
   * A field of Kubernetes' own: [ServiceAccountTokenProjection](https://pkg.go.dev/k8s.io/api/core/v1#ServiceAccountTokenProjection).
   *
   * `serviceAccountToken.path`; required.
   */
  readonly path: string;

  /**
   * A field of Kubernetes' own: [ServiceAccountTokenProjection](https://pkg.go.dev/k8s.io/api/core/v1#ServiceAccountTokenProjection).
   *
   * `serviceAccountToken.user`; an integer.
   */
  readonly user?: number;
}

/**
 * A pause before the container is stopped.
 *
 * Kubernetes documents it: [SleepAction](https://pkg.go.dev/k8s.io/api/core/v1#SleepAction).
 *
 * `Prometheus.spec.containers[].lifecycle.preStop.sleep`, `ThanosQuery.spec.containers[].lifecycle.preStop.sleep`, `ThanosRuler.spec.containers[].lifecycle.preStop.sleep` and 29 more places.
 */
export interface SleepAction {
  /**
   * A field of Kubernetes' own: [SleepAction](https://pkg.go.dev/k8s.io/api/core/v1#SleepAction).
   *
   * `sleep.seconds`; required; an integer.
   */
  readonly seconds: number;
}

/**
 * What becomes of claims when a StatefulSet is deleted or scaled down.
 *
 * Kubernetes documents it: [StatefulSetPersistentVolumeClaimRetentionPolicy](https://pkg.go.dev/k8s.io/api/apps/v1#StatefulSetPersistentVolumeClaimRetentionPolicy).
 *
 * `Prometheus.spec.persistentVolumeClaimRetentionPolicy`, `Alertmanager.spec.persistentVolumeClaimRetentionPolicy`, `PrometheusAgent.spec.persistentVolumeClaimRetentionPolicy`.
 */
export interface StatefulSetPersistentVolumeClaimRetentionPolicy {
  /**
   * A field of Kubernetes' own: [StatefulSetPersistentVolumeClaimRetentionPolicy](https://pkg.go.dev/k8s.io/api/apps/v1#StatefulSetPersistentVolumeClaimRetentionPolicy).
   *
   * `persistentVolumeClaimRetentionPolicy.whenDeleted`.
   */
  readonly whenDeleted?: string;

  /**
   * A field of Kubernetes' own: [StatefulSetPersistentVolumeClaimRetentionPolicy](https://pkg.go.dev/k8s.io/api/apps/v1#StatefulSetPersistentVolumeClaimRetentionPolicy).
   *
   * `persistentVolumeClaimRetentionPolicy.whenScaled`.
   */
  readonly whenScaled?: string;
}

/**
 * A volume of StorageOS.
 *
 * Kubernetes documents it: [StorageOSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#StorageOSVolumeSource).
 *
 * `Prometheus.spec.volumes[].storageos`, `ThanosQuery.spec.volumes[].storageos`, `ThanosRuler.spec.volumes[].storageos` and 5 more places.
 */
export interface StorageOSVolumeSource {
  /**
   * A field of Kubernetes' own: [StorageOSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#StorageOSVolumeSource).
   *
   * `storageos.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [StorageOSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#StorageOSVolumeSource).
   *
   * `storageos.readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [StorageOSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#StorageOSVolumeSource).
   *
   * `storageos.secretRef`.
   */
  readonly secretRef?: LocalObjectReference;

  /**
   * A field of Kubernetes' own: [StorageOSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#StorageOSVolumeSource).
   *
   * `storageos.volumeName`.
   */
  readonly volumeName?: string;

  /**
   * A field of Kubernetes' own: [StorageOSVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#StorageOSVolumeSource).
   *
   * `storageos.volumeNamespace`.
   */
  readonly volumeNamespace?: string;
}

/**
 * A kernel parameter of the pod.
 *
 * Kubernetes documents it: [Sysctl](https://pkg.go.dev/k8s.io/api/core/v1#Sysctl).
 *
 * `Prometheus.spec.securityContext.sysctls[]`, `ThanosQuery.spec.securityContext.sysctls[]`, `ThanosRuler.spec.securityContext.sysctls[]` and 5 more places.
 */
export interface Sysctl {
  /**
   * A field of Kubernetes' own: [Sysctl](https://pkg.go.dev/k8s.io/api/core/v1#Sysctl).
   *
   * `sysctls[].name`; required.
   */
  readonly name: string;

  /**
   * A field of Kubernetes' own: [Sysctl](https://pkg.go.dev/k8s.io/api/core/v1#Sysctl).
   *
   * `sysctls[].value`; required.
   */
  readonly value: string;
}

/**
 * A connection by TCP that has to be possible.
 *
 * Kubernetes documents it: [TCPSocketAction](https://pkg.go.dev/k8s.io/api/core/v1#TCPSocketAction).
 *
 * `Prometheus.spec.containers[].startupProbe.tcpSocket`, `Prometheus.spec.containers[].livenessProbe.tcpSocket`, `ThanosQuery.spec.containers[].startupProbe.tcpSocket` and 77 more places.
 */
export interface TCPSocketAction {
  /**
   * A field of Kubernetes' own: [TCPSocketAction](https://pkg.go.dev/k8s.io/api/core/v1#TCPSocketAction).
   *
   * `tcpSocket.host`.
   */
  readonly host?: string;

  /**
   * A field of Kubernetes' own: [TCPSocketAction](https://pkg.go.dev/k8s.io/api/core/v1#TCPSocketAction).
   *
   * `tcpSocket.port`; required.
   */
  readonly port: string | number;
}

/**
 * A taint of nodes that pods put up with.
 *
 * Kubernetes documents it: [Toleration](https://pkg.go.dev/k8s.io/api/core/v1#Toleration).
 *
 * `Prometheus.spec.tolerations[]`, `ThanosQuery.spec.tolerations[]`, `ThanosRuler.spec.tolerations[]` and 5 more places.
 */
export interface Toleration {
  /**
   * A field of Kubernetes' own: [Toleration](https://pkg.go.dev/k8s.io/api/core/v1#Toleration).
   *
   * `tolerations[].effect`.
   */
  readonly effect?: string;

  /**
   * A field of Kubernetes' own: [Toleration](https://pkg.go.dev/k8s.io/api/core/v1#Toleration).
   *
   * `tolerations[].key`.
   */
  readonly key?: string;

  /**
   * A field of Kubernetes' own: [Toleration](https://pkg.go.dev/k8s.io/api/core/v1#Toleration).
   *
   * `tolerations[].operator`.
   */
  readonly operator?: string;

  /**
   * A field of Kubernetes' own: [Toleration](https://pkg.go.dev/k8s.io/api/core/v1#Toleration).
   *
   * `tolerations[].tolerationSeconds`; an integer.
   */
  readonly tolerationSeconds?: number;

  /**
   * A field of Kubernetes' own: [Toleration](https://pkg.go.dev/k8s.io/api/core/v1#Toleration).
   *
   * `tolerations[].value`.
   */
  readonly value?: string;
}

/**
 * How pods are spread over groups of nodes.
 *
 * Kubernetes documents it: [TopologySpreadConstraint](https://pkg.go.dev/k8s.io/api/core/v1#TopologySpreadConstraint).
 *
 * `ThanosQuery.spec.topologySpreadConstraints[]`, `ThanosRuler.spec.topologySpreadConstraints[]`, `Alertmanager.spec.topologySpreadConstraints[]` and 3 more places.
 */
export interface TopologySpreadConstraint {
  /**
   * A field of Kubernetes' own: [TopologySpreadConstraint](https://pkg.go.dev/k8s.io/api/core/v1#TopologySpreadConstraint).
   *
   * `topologySpreadConstraints[].labelSelector`.
   */
  readonly labelSelector?: LabelSelector;

  /**
   * A field of Kubernetes' own: [TopologySpreadConstraint](https://pkg.go.dev/k8s.io/api/core/v1#TopologySpreadConstraint).
   *
   * `topologySpreadConstraints[].matchLabelKeys`.
   */
  readonly matchLabelKeys?: string[];

  /**
   * A field of Kubernetes' own: [TopologySpreadConstraint](https://pkg.go.dev/k8s.io/api/core/v1#TopologySpreadConstraint).
   *
   * `topologySpreadConstraints[].maxSkew`; required; an integer of 32 bits.
   */
  readonly maxSkew: number;

  /**
   * A field of Kubernetes' own: [TopologySpreadConstraint](https://pkg.go.dev/k8s.io/api/core/v1#TopologySpreadConstraint).
   *
   * `topologySpreadConstraints[].minDomains`; an integer of 32 bits.
   */
  readonly minDomains?: number;

  /**
   * A field of Kubernetes' own: [TopologySpreadConstraint](https://pkg.go.dev/k8s.io/api/core/v1#TopologySpreadConstraint).
   *
   * `topologySpreadConstraints[].nodeAffinityPolicy`.
   */
  readonly nodeAffinityPolicy?: string;

  /**
   * A field of Kubernetes' own: [TopologySpreadConstraint](https://pkg.go.dev/k8s.io/api/core/v1#TopologySpreadConstraint).
   *
   * `topologySpreadConstraints[].nodeTaintsPolicy`.
   */
  readonly nodeTaintsPolicy?: string;

  /**
   * A field of Kubernetes' own: [TopologySpreadConstraint](https://pkg.go.dev/k8s.io/api/core/v1#TopologySpreadConstraint).
   *
   * `topologySpreadConstraints[].topologyKey`; required.
   */
  readonly topologyKey: string;

  /**
   * A field of Kubernetes' own: [TopologySpreadConstraint](https://pkg.go.dev/k8s.io/api/core/v1#TopologySpreadConstraint).
   *
   * `topologySpreadConstraints[].whenUnsatisfiable`; required.
   */
  readonly whenUnsatisfiable: string;
}

/**
 * An object of any kind in the same namespace.
 *
 * Kubernetes documents it: [TypedLocalObjectReference](https://pkg.go.dev/k8s.io/api/core/v1#TypedLocalObjectReference).
 *
 * `Prometheus.spec.storage.volumeClaimTemplate.spec.dataSource`, `ThanosRuler.spec.storage.volumeClaimTemplate.spec.dataSource`, `Alertmanager.spec.storage.volumeClaimTemplate.spec.dataSource` and 17 more places.
 */
export interface TypedLocalObjectReference {
  /**
   * A field of Kubernetes' own: [TypedLocalObjectReference](https://pkg.go.dev/k8s.io/api/core/v1#TypedLocalObjectReference).
   *
   * `dataSource.apiGroup`.
   */
  readonly apiGroup?: string;

  /**
   * A field of Kubernetes' own: [TypedLocalObjectReference](https://pkg.go.dev/k8s.io/api/core/v1#TypedLocalObjectReference).
   *
   * `dataSource.kind`; required.
   */
  readonly kind: string;

  /**
   * A field of Kubernetes' own: [TypedLocalObjectReference](https://pkg.go.dev/k8s.io/api/core/v1#TypedLocalObjectReference).
   *
   * `dataSource.name`; required.
   */
  readonly name: string;
}

/**
 * An object of any kind in any namespace.
 *
 * Kubernetes documents it: [TypedObjectReference](https://pkg.go.dev/k8s.io/api/core/v1#TypedObjectReference).
 *
 * `Prometheus.spec.storage.volumeClaimTemplate.spec.dataSourceRef`, `ThanosRuler.spec.storage.volumeClaimTemplate.spec.dataSourceRef`, `Alertmanager.spec.storage.volumeClaimTemplate.spec.dataSourceRef` and 17 more places.
 */
export interface TypedObjectReference {
  /**
   * A field of Kubernetes' own: [TypedObjectReference](https://pkg.go.dev/k8s.io/api/core/v1#TypedObjectReference).
   *
   * `dataSourceRef.apiGroup`.
   */
  readonly apiGroup?: string;

  /**
   * A field of Kubernetes' own: [TypedObjectReference](https://pkg.go.dev/k8s.io/api/core/v1#TypedObjectReference).
   *
   * `dataSourceRef.kind`; required.
   */
  readonly kind: string;

  /**
   * A field of Kubernetes' own: [TypedObjectReference](https://pkg.go.dev/k8s.io/api/core/v1#TypedObjectReference).
   *
   * `dataSourceRef.name`; required.
   */
  readonly name: string;

  /**
   * A field of Kubernetes' own: [TypedObjectReference](https://pkg.go.dev/k8s.io/api/core/v1#TypedObjectReference).
   *
   * `dataSourceRef.namespace`.
   */
  readonly namespace?: string;
}

/**
 * A volume of a pod.
 *
 * Kubernetes documents it: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
 *
 * `Prometheus.spec.volumes[]`, `ThanosQuery.spec.volumes[]`, `ThanosRuler.spec.volumes[]` and 5 more places.
 */
export interface Volume {
  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].awsElasticBlockStore`.
   */
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].azureDisk`.
   */
  readonly azureDisk?: AzureDiskVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].azureFile`.
   */
  readonly azureFile?: AzureFileVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].cephfs`.
   */
  readonly cephfs?: CephFSVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].cinder`.
   */
  readonly cinder?: CinderVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].configMap`.
   */
  readonly configMap?: ConfigMapVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].csi`.
   */
  readonly csi?: CSIVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].downwardAPI`.
   */
  readonly downwardAPI?: DownwardAPIVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].emptyDir`.
   */
  readonly emptyDir?: EmptyDirVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].ephemeral`.
   */
  readonly ephemeral?: EphemeralVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].fc`.
   */
  readonly fc?: FCVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].flexVolume`.
   */
  readonly flexVolume?: FlexVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].flocker`.
   */
  readonly flocker?: FlockerVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].gcePersistentDisk`.
   */
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].gitRepo`.
   */
  readonly gitRepo?: GitRepoVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].glusterfs`.
   */
  readonly glusterfs?: GlusterfsVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].hostPath`.
   */
  readonly hostPath?: HostPathVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].image`.
   */
  readonly image?: ImageVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].iscsi`.
   */
  readonly iscsi?: IscsiVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].name`; required.
   */
  readonly name: string;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].nfs`.
   */
  readonly nfs?: NFSVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].persistentVolumeClaim`.
   */
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].photonPersistentDisk`.
   */
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].portworxVolume`.
   */
  readonly portworxVolume?: PortworxVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].projected`.
   */
  readonly projected?: ProjectedVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].quobyte`.
   */
  readonly quobyte?: QuobyteVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].rbd`.
   */
  readonly rbd?: RBDVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].scaleIO`.
   */
  readonly scaleIO?: ScaleIOVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].secret`.
   */
  readonly secret?: SecretVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].storageos`.
   */
  readonly storageos?: StorageOSVolumeSource;

  /**
   * A field of Kubernetes' own: [Volume](https://pkg.go.dev/k8s.io/api/core/v1#Volume).
   *
   * `volumes[].vsphereVolume`.
   */
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/**
 * A block device in a container.
 *
 * Kubernetes documents it: [VolumeDevice](https://pkg.go.dev/k8s.io/api/core/v1#VolumeDevice).
 *
 * `Prometheus.spec.containers[].volumeDevices[]`, `ThanosQuery.spec.containers[].volumeDevices[]`, `ThanosRuler.spec.containers[].volumeDevices[]` and 13 more places.
 */
export interface VolumeDevice {
  /**
   * A field of Kubernetes' own: [VolumeDevice](https://pkg.go.dev/k8s.io/api/core/v1#VolumeDevice).
   *
   * `volumeDevices[].devicePath`; required.
   */
  readonly devicePath: string;

  /**
   * A field of Kubernetes' own: [VolumeDevice](https://pkg.go.dev/k8s.io/api/core/v1#VolumeDevice).
   *
   * `volumeDevices[].name`; required.
   */
  readonly name: string;
}

/**
 * Something that is wrong with a volume.
 *
 * Kubernetes documents it: [VolumeHealthCondition](https://pkg.go.dev/k8s.io/api/core/v1#VolumeHealthCondition).
 *
 * `Prometheus.spec.storage.volumeClaimTemplate.status.healthStatus.healthConditions[]`, `ThanosRuler.spec.storage.volumeClaimTemplate.status.healthStatus.healthConditions[]`, `Alertmanager.spec.storage.volumeClaimTemplate.status.healthStatus.healthConditions[]` and 3 more places.
 */
export interface VolumeHealthCondition {
  /**
   * A field of Kubernetes' own: [VolumeHealthCondition](https://pkg.go.dev/k8s.io/api/core/v1#VolumeHealthCondition).
   *
   * `healthConditions[].message`.
   */
  readonly message?: string;

  /**
   * A field of Kubernetes' own: [VolumeHealthCondition](https://pkg.go.dev/k8s.io/api/core/v1#VolumeHealthCondition).
   *
   * `healthConditions[].reason`; required.
   */
  readonly reason: string;

  /**
   * A field of Kubernetes' own: [VolumeHealthCondition](https://pkg.go.dev/k8s.io/api/core/v1#VolumeHealthCondition).
   *
   * `healthConditions[].status`; required; one of `DataLoss`, `Degraded`, `Inaccessible`.
   */
  readonly status: 'DataLoss' | 'Degraded' | 'Inaccessible';
}

/**
 * What a cluster knows of the health of a volume.
 *
 * Kubernetes documents it: [VolumeHealthStatus](https://pkg.go.dev/k8s.io/api/core/v1#VolumeHealthStatus).
 *
 * `Prometheus.spec.storage.volumeClaimTemplate.status.healthStatus`, `ThanosRuler.spec.storage.volumeClaimTemplate.status.healthStatus`, `Alertmanager.spec.storage.volumeClaimTemplate.status.healthStatus` and 3 more places.
 */
export interface VolumeHealthStatus {
  /**
   * A field of Kubernetes' own: [VolumeHealthStatus](https://pkg.go.dev/k8s.io/api/core/v1#VolumeHealthStatus).
   *
   * `healthStatus.healthConditions`; each `status`, `reason` once.
   */
  readonly healthConditions?: VolumeHealthCondition[];

  /**
   * A field of Kubernetes' own: [VolumeHealthStatus](https://pkg.go.dev/k8s.io/api/core/v1#VolumeHealthStatus).
   *
   * `healthStatus.lastTransitionTime`; a date and time as in RFC 3339.
   */
  readonly lastTransitionTime?: string;
}

/**
 * Where a volume is in a container.
 *
 * Kubernetes documents it: [VolumeMount](https://pkg.go.dev/k8s.io/api/core/v1#VolumeMount).
 *
 * `Prometheus.spec.volumeMounts[]`, `ThanosQuery.spec.volumeMounts[]`, `ThanosRuler.spec.volumeMounts[]` and 22 more places.
 */
export interface VolumeMount {
  /**
   * A field of Kubernetes' own: [VolumeMount](https://pkg.go.dev/k8s.io/api/core/v1#VolumeMount).
   *
   * `volumeMounts[].bindMountOptions`; no item twice.
   */
  readonly bindMountOptions?: string[];

  /**
   * A field of Kubernetes' own: [VolumeMount](https://pkg.go.dev/k8s.io/api/core/v1#VolumeMount).
   *
   * `volumeMounts[].mountPath`; required.
   */
  readonly mountPath: string;

  /**
   * A field of Kubernetes' own: [VolumeMount](https://pkg.go.dev/k8s.io/api/core/v1#VolumeMount).
   *
   * `volumeMounts[].mountPropagation`.
   */
  readonly mountPropagation?: string;

  /**
   * A field of Kubernetes' own: [VolumeMount](https://pkg.go.dev/k8s.io/api/core/v1#VolumeMount).
   *
   * `volumeMounts[].name`; required.
   */
  readonly name: string;

  /**
   * A field of Kubernetes' own: [VolumeMount](https://pkg.go.dev/k8s.io/api/core/v1#VolumeMount).
   *
   * `volumeMounts[].readOnly`.
   */
  readonly readOnly?: boolean;

  /**
   * A field of Kubernetes' own: [VolumeMount](https://pkg.go.dev/k8s.io/api/core/v1#VolumeMount).
   *
   * `volumeMounts[].recursiveReadOnly`.
   */
  readonly recursiveReadOnly?: string;

  /**
   * A field of Kubernetes' own: [VolumeMount](https://pkg.go.dev/k8s.io/api/core/v1#VolumeMount).
   *
   * `volumeMounts[].subPath`.
   */
  readonly subPath?: string;

  /**
   * A field of Kubernetes' own: [VolumeMount](https://pkg.go.dev/k8s.io/api/core/v1#VolumeMount).
   *
   * `volumeMounts[].subPathExpr`.
   */
  readonly subPathExpr?: string;
}

/**
 * One source of a directory of files.
 *
 * Kubernetes documents it: [VolumeProjection](https://pkg.go.dev/k8s.io/api/core/v1#VolumeProjection).
 *
 * `Prometheus.spec.volumes[].projected.sources[]`, `ThanosQuery.spec.volumes[].projected.sources[]`, `ThanosRuler.spec.volumes[].projected.sources[]` and 5 more places.
 */
export interface VolumeProjection {
  /**
   * A field of Kubernetes' own: [VolumeProjection](https://pkg.go.dev/k8s.io/api/core/v1#VolumeProjection).
   *
   * `sources[].clusterTrustBundle`.
   */
  readonly clusterTrustBundle?: ClusterTrustBundleProjection;

  /**
   * A field of Kubernetes' own: [VolumeProjection](https://pkg.go.dev/k8s.io/api/core/v1#VolumeProjection).
   *
   * `sources[].configMap`.
   */
  readonly configMap?: ConfigMapProjection;

  /**
   * A field of Kubernetes' own: [VolumeProjection](https://pkg.go.dev/k8s.io/api/core/v1#VolumeProjection).
   *
   * `sources[].downwardAPI`.
   */
  readonly downwardAPI?: DownwardAPIProjection;

  /**
   * A field of Kubernetes' own: [VolumeProjection](https://pkg.go.dev/k8s.io/api/core/v1#VolumeProjection).
   *
   * `sources[].podCertificate`.
   */
  readonly podCertificate?: PodCertificateProjection;

  /**
   * A field of Kubernetes' own: [VolumeProjection](https://pkg.go.dev/k8s.io/api/core/v1#VolumeProjection).
   *
   * `sources[].secret`.
   */
  readonly secret?: SecretProjection;

  /**
   * A field of Kubernetes' own: [VolumeProjection](https://pkg.go.dev/k8s.io/api/core/v1#VolumeProjection).
   *
   * `sources[].serviceAccountToken`.
   */
  readonly serviceAccountToken?: ServiceAccountTokenProjection;
}

/**
 * Size that a claim asks for.
 *
 * Kubernetes documents it: [VolumeResourceRequirements](https://pkg.go.dev/k8s.io/api/core/v1#VolumeResourceRequirements).
 *
 * `Prometheus.spec.storage.volumeClaimTemplate.spec.resources`, `ThanosRuler.spec.storage.volumeClaimTemplate.spec.resources`, `Alertmanager.spec.storage.volumeClaimTemplate.spec.resources` and 17 more places.
 */
export interface VolumeResourceRequirements {
  /**
   * A field of Kubernetes' own: [VolumeResourceRequirements](https://pkg.go.dev/k8s.io/api/core/v1#VolumeResourceRequirements).
   *
   * `resources.limits`.
   */
  readonly limits?: Record<string, string>;

  /**
   * A field of Kubernetes' own: [VolumeResourceRequirements](https://pkg.go.dev/k8s.io/api/core/v1#VolumeResourceRequirements).
   *
   * `resources.requests`.
   */
  readonly requests?: Record<string, string>;
}

/**
 * A disk of vSphere as a volume.
 *
 * Kubernetes documents it: [VsphereVirtualDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#VsphereVirtualDiskVolumeSource).
 *
 * `Prometheus.spec.volumes[].vsphereVolume`, `ThanosQuery.spec.volumes[].vsphereVolume`, `ThanosRuler.spec.volumes[].vsphereVolume` and 5 more places.
 */
export interface VsphereVirtualDiskVolumeSource {
  /**
   * A field of Kubernetes' own: [VsphereVirtualDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#VsphereVirtualDiskVolumeSource).
   *
   * `vsphereVolume.fsType`.
   */
  readonly fsType?: string;

  /**
   * A field of Kubernetes' own: [VsphereVirtualDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#VsphereVirtualDiskVolumeSource).
   *
   * `vsphereVolume.storagePolicyID`.
   */
  readonly storagePolicyID?: string;

  /**
   * A field of Kubernetes' own: [VsphereVirtualDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#VsphereVirtualDiskVolumeSource).
   *
   * `vsphereVolume.storagePolicyName`.
   */
  readonly storagePolicyName?: string;

  /**
   * A field of Kubernetes' own: [VsphereVirtualDiskVolumeSource](https://pkg.go.dev/k8s.io/api/core/v1#VsphereVirtualDiskVolumeSource).
   *
   * `vsphereVolume.volumePath`; required.
   */
  readonly volumePath: string;
}

/**
 * A wish about other pods, with its weight.
 *
 * Kubernetes documents it: [WeightedPodAffinityTerm](https://pkg.go.dev/k8s.io/api/core/v1#WeightedPodAffinityTerm).
 *
 * `Prometheus.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[]`, `ThanosQuery.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[]`, `ThanosRuler.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[]` and 13 more places.
 */
export interface WeightedPodAffinityTerm {
  /**
   * A field of Kubernetes' own: [WeightedPodAffinityTerm](https://pkg.go.dev/k8s.io/api/core/v1#WeightedPodAffinityTerm).
   *
   * `preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm`; required.
   */
  readonly podAffinityTerm: PodAffinityTerm;

  /**
   * A field of Kubernetes' own: [WeightedPodAffinityTerm](https://pkg.go.dev/k8s.io/api/core/v1#WeightedPodAffinityTerm).
   *
   * `preferredDuringSchedulingIgnoredDuringExecution[].weight`; required; an integer of 32 bits.
   */
  readonly weight: number;
}

/**
 * Security settings of containers on Windows.
 *
 * Kubernetes documents it: [WindowsSecurityContextOptions](https://pkg.go.dev/k8s.io/api/core/v1#WindowsSecurityContextOptions).
 *
 * `Prometheus.spec.securityContext.windowsOptions`, `ThanosQuery.spec.securityContext.windowsOptions`, `ThanosRuler.spec.securityContext.windowsOptions` and 21 more places.
 */
export interface WindowsSecurityContextOptions {
  /**
   * A field of Kubernetes' own: [WindowsSecurityContextOptions](https://pkg.go.dev/k8s.io/api/core/v1#WindowsSecurityContextOptions).
   *
   * `windowsOptions.gmsaCredentialSpec`.
   */
  readonly gmsaCredentialSpec?: string;

  /**
   * A field of Kubernetes' own: [WindowsSecurityContextOptions](https://pkg.go.dev/k8s.io/api/core/v1#WindowsSecurityContextOptions).
   *
   * `windowsOptions.gmsaCredentialSpecName`.
   */
  readonly gmsaCredentialSpecName?: string;

  /**
   * A field of Kubernetes' own: [WindowsSecurityContextOptions](https://pkg.go.dev/k8s.io/api/core/v1#WindowsSecurityContextOptions).
   *
   * `windowsOptions.hostProcess`.
   */
  readonly hostProcess?: boolean;

  /**
   * A field of Kubernetes' own: [WindowsSecurityContextOptions](https://pkg.go.dev/k8s.io/api/core/v1#WindowsSecurityContextOptions).
   *
   * `windowsOptions.runAsUserName`.
   */
  readonly runAsUserName?: string;
}
