/** The operator's own code in a process that is kept running: see test/oracle/cmd/generate. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readDocument } from '../conformance/yaml';
import { ORACLE, pathOf } from '../support/tool-paths';
import type { Answer } from './answer';
import type { FuzzInput } from './input';
import { NAMESPACE_LABELS, objectsOf } from './references';

/** Where a request has the objects of a kind. */
const FIELDS: Readonly<Record<string, string>> = {
  'monitoring.coreos.com/v1 Prometheus': 'prometheus',
  'monitoring.coreos.com/v1alpha1 PrometheusAgent': 'prometheusAgent',
  'monitoring.coreos.com/v1 Alertmanager': 'alertmanager',
  'monitoring.coreos.com/v1 ThanosRuler': 'thanosRuler',
  'monitoring.coreos.com/v1 PrometheusRule': 'prometheusRules',
  'monitoring.coreos.com/v1 ServiceMonitor': 'serviceMonitors',
  'monitoring.coreos.com/v1 PodMonitor': 'podMonitors',
  'monitoring.coreos.com/v1 Probe': 'probes',
  'monitoring.coreos.com/v1alpha1 ScrapeConfig': 'scrapeConfigs',
  'monitoring.coreos.com/v1alpha1 AlertmanagerConfig': 'alertmanagerConfigs',
  'monitoring.coreos.com/v1beta1 AlertmanagerConfig': 'alertmanagerConfigsV1beta1',
};

const CLUSTER = {
  secrets: objectsOf('Secret'),
  configMaps: objectsOf('ConfigMap'),
  namespaces: [...NAMESPACE_LABELS].map(([name, labels]) => ({ metadata: { name, labels } })),
};

export class Operator {
  readonly #process: ChildProcessWithoutNullStreams = spawn(pathOf(ORACLE));
  readonly #answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();

  async generate({ options, instance, inputs }: FuzzInput): Promise<Answer> {
    const fieldOf = ({ apiVersion, kind }: FuzzInput['instance']) => FIELDS[`${apiVersion} ${kind}`]!;
    const request: Record<string, unknown> = { ...CLUSTER, options, [fieldOf(instance)]: instance };
    for (const input of inputs) {
      const field = fieldOf(input);
      request[field] = [...((request[field] ?? []) as unknown[]), input];
    }
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error('the program that asks the operator has ended');
    const { config, rejected, error } = JSON.parse(value as string);
    const refusals = new Map(Object.entries(rejected ?? {}).map(([name, reason]) => [name, [String(reason)]]));
    return error === undefined
      ? { ...readable(config), rejected: refusals }
      : { config: undefined, errors: [error], rejected: refusals };
  }

  stop(): void {
    this.#process.kill();
  }
}

/** Some of what the operator writes can be read by nobody. */
function readable(config: string): Pick<Answer, 'config' | 'errors'> {
  try {
    return { config: readDocument(config), errors: [] };
  } catch (error) {
    const { message } = error as Error;
    return { config: undefined, errors: [`(unreadable) ${message.replaceAll('\n', ' ')}`] };
  }
}
