import type { IConstruct } from 'constructs';
import { emitYaml, type UnreadConfig, type UserConfig } from './core';
import { requirePlus, requireTexts } from './private/arguments';
import { plainData } from './private/plain';
import { reasonOf } from './shared/input/reasons';
import { bytesAt } from './shared/read-file';

/**
 * A configuration of the user's own, for a `Prometheus` or an `Alertmanager`: a Secret that somebody else writes, or
 * content at hand.
 */
export class ConfigSource {
  /**
   * The configuration is in a Secret that is not written by this library. It is mounted and reloaded when it changes; a
   * pod waits for a Secret that does not exist yet.
   *
   * @param name name of the Secret, in the instance's namespace
   * @param key key in the Secret
   */
  public static fromSecretName(name: string, key: string): ConfigSource {
    requireTexts('ConfigSource.fromSecretName', { name, key });
    return new ConfigSource({ kind: 'secret', name, key });
  }

  /**
   * As `fromSecret`, for a Secret of cdk8s-plus.
   *
   * @param secret the Secret, in the instance's namespace
   * @param key key in the Secret
   */
  public static fromSecret(secret: IConstruct, key: string): ConfigSource {
    return ConfigSource.fromSecretName(requirePlus(secret, 'ConfigSource.fromSecret', 'ISecret').name, key);
  }

  /**
   * The configuration is this text, emitted as it is.
   *
   * @param text YAML in the server's own format
   */
  public static fromText(text: string): ConfigSource {
    return new ConfigSource({ kind: 'content', text });
  }

  /**
   * The configuration is this object, emitted as YAML.
   *
   * @param content the configuration in the server's own format
   */
  public static fromObject(content: { [key: string]: unknown }): ConfigSource {
    return ConfigSource.fromText(emitYaml(plainData(content, 'ConfigSource.fromObject')));
  }

  /**
   * The configuration is the content of this file, read now. One that cannot be read is an error of the instance that takes it.
   *
   * @param path path of a YAML file, relative to the working directory
   */
  public static fromFile(path: string): ConfigSource {
    try {
      return ConfigSource.fromText(bytesAt(path).toString());
    } catch (error) {
      const reason = reasonOf(error as NodeJS.ErrnoException);
      return new ConfigSource({ kind: 'unread', file: path, reason });
    }
  }

  /** @internal */
  public readonly _source: UserConfig | UnreadConfig;

  private constructor(source: UserConfig | UnreadConfig) {
    this._source = source;
  }
}
