import { Construct } from 'constructs';
import type { BasicAuth } from '../../imports/monitoring';
import {
  describe,
  governingServiceName,
  type InstanceKind,
  instanceServiceName,
  instanceUrl,
  PORT_NAME,
} from '../core';
import type { ExistingInstanceOptions, IInstance } from '../instance-reference';
import { ReloadMode } from '../instance-settings';
import { requireChoice } from './arguments';
import { namespaceOf } from './declaration';
import { unknownOptions } from './properties';
import { warnWhereNothingCompiles } from './uncompiled';

/** An instance of another app: it is only referred to, and nothing is emitted for it. */
export class ExistingInstance extends Construct implements IInstance {
  public readonly name: string;
  public readonly namespace: string;
  public readonly governingServiceName: string;
  public readonly webServiceName: string;
  public readonly portName: string;
  public readonly routePrefix: string;
  public readonly scheme: 'http' | 'https';
  public readonly basicAuth?: BasicAuth;
  public readonly reloadMode: ReloadMode;
  public readonly url: string;
  public readonly externalUrl?: string;

  public constructor(
    scope: Construct,
    id: string,
    private readonly kind: InstanceKind,
    name: string,
    options: ExistingInstanceOptions = {},
  ) {
    super(scope, id);
    const call = `from${kind}Name`;
    for (const { path, problem } of unknownOptions(call, 'ExistingInstanceOptions', options)) {
      const finding = { ...problem, severity: 'error', object: { kind, name }, path } as const;
      this.node.addValidation({ validate: () => [describe(finding)] });
    }
    warnWhereNothingCompiles(this, 'it refers to an instance of another app');
    if (name === '') throw new Error(`${this.node.path}: the name is empty; give the name of the ${kind}`);
    const { namespace, basicAuth, externalUrl } = options;
    this.name = name;
    this.namespace = namespaceOf(this, namespace === undefined ? {} : { namespace }) ?? 'default';
    this.governingServiceName = options.governingServiceName ?? governingServiceName(kind, name);
    this.webServiceName = options.webServiceName ?? instanceServiceName(kind, name);
    this.portName = options.portName ?? PORT_NAME[kind];
    this.routePrefix = options.routePrefix ?? '/';
    this.scheme = options.https === true ? 'https' : 'http';
    requireChoice(this.node.path, 'reloadMode', options.reloadMode, 'ReloadMode', ReloadMode);
    this.reloadMode = options.reloadMode ?? ReloadMode.MOUNTED;
    this.url = instanceUrl(kind, this);
    if (basicAuth !== undefined) this.basicAuth = basicAuth;
    if (externalUrl !== undefined) this.externalUrl = externalUrl;
  }

  /** Which of the kinds it is, as those of this app say it. */
  public _kind(): InstanceKind {
    return this.kind;
  }
}
