import type { IConstruct } from 'constructs';
import type { BasicAuth } from '../imports/monitoring';
import type { Complaint, UserWebConfig, WebCredentials } from './core';
import { requirePlus } from './private/arguments';
import { unknownOptions } from './private/properties';

/** What nobody can read out of the Secret with a web configuration, and others have to know. */
export interface WebConfigOptions {
  /**
   * Whether the file configures TLS (`tls_server_config`).
   *
   * @default false
   */
  readonly https?: boolean;

  /**
   * By what the server is asked where the file has `basic_auth_users`: keys of a Secret with a username and its password.
   * The sidecar asks the server to reload by it, and so do `alertTo` and `monitorItself`, in whose namespace there has to
   * be a Secret of that name.
   *
   * The sidecar takes both as parts of a URL: letters, digits and `-._~` are safe. A changed password needs a restart of
   * the pods; a changed web configuration does not.
   *
   * @default - the file asks nobody for a password
   */
  readonly basicAuth?: BasicAuth;
}

/**
 * A web configuration of the user's own, in the format that Prometheus, Alertmanager and Thanos have in common: TLS,
 * headers, and users with hashes of their passwords, for which the API has no field.
 */
export class WebConfigSource {
  /**
   * The web configuration is in a Secret that is not written by this library. The Secret is mounted as a whole: paths in
   * the file are relative to it, so a certificate and its key may be further keys. What changes in it arrives in the pods
   * without a restart. A pod waits for a Secret that does not exist yet.
   *
   * Where the server may ask for a password the kubelet cannot know it: its probes see whether the port is open.
   *
   * @param name name of the Secret, in the instance's namespace
   * @param key key of the file in the Secret
   * @param options what others have to know of it
   */
  public static fromSecretName(name: string, key: string, options: WebConfigOptions = {}): WebConfigSource {
    const { https = false, basicAuth } = options;
    const credentials = basicAuth === undefined ? {} : { basicAuth: completed(basicAuth) };
    const complaints = unknownOptions('webConfig', 'WebConfigOptions', options);
    return new WebConfigSource({ secretName: name, key, https, ...credentials }, complaints);
  }

  /**
   * As `fromSecret`, for a Secret of cdk8s-plus.
   *
   * @param secret the Secret, in the instance's namespace
   * @param key key of the file in the Secret
   * @param options what others have to know of it
   */
  public static fromSecret(secret: IConstruct, key: string, options: WebConfigOptions = {}): WebConfigSource {
    return WebConfigSource.fromSecretName(
      requirePlus(secret, 'WebConfigSource.fromSecret', 'ISecret').name,
      key,
      options,
    );
  }

  /** @internal */
  public readonly _source: UserWebConfig;

  /**
   * What is wrong with its options, which the instance says that it is given to.
   *
   * @internal
   */
  public readonly _complaints: readonly Complaint[];

  private constructor(source: UserWebConfig, complaints: readonly Complaint[]) {
    this._source = source;
    this._complaints = complaints;
  }
}

/** What is missing is reported at synth, like everything else. */
function completed({ username, password }: BasicAuth): WebCredentials {
  const nothing = { name: '', key: '' };
  return { username: username ?? nothing, password: password ?? nothing };
}
