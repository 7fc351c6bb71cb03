/** Apps in one chart, and what they become. */

import { App, type AppProps, Chart } from 'cdk8s';
import { vi } from 'vitest';

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever an object holds
  readonly [field: string]: any;
}

/** A chart `monitoring` in an app of its own, in the namespace of that name. */
export function chartOf(props: AppProps = {}): Chart {
  return new Chart(new App(props), 'monitoring', { namespace: 'monitoring' });
}

export function appOf(chart: Chart): App {
  return App.of(chart) as App;
}

/** What `synth` would do first: every message of every validation, as it is shown. */
export function messagesOf(chart: Chart): string[] {
  return chart.node.root.node.findAll().flatMap((construct) => construct.node.validate());
}

/** The chart's objects, after the validations that every road to output begins with. */
export function objectsOf(chart: Chart): KubernetesObject[] {
  const messages = messagesOf(chart);
  if (messages.length > 0) throw new Error(messages.join('\n'));
  return chart.toJson() as KubernetesObject[];
}

export function objectOf(chart: Chart, kind: string, name: string): KubernetesObject {
  const found = objectsOf(chart).find((object) => object.kind === kind && object.metadata.name === name);
  if (found === undefined) throw new Error(`there is no ${kind} ${name}`);
  return found;
}

/** The configuration that a Prometheus of the chart `monitoring` generates. */
export function configurationOf(chart: Chart, name: string): string {
  return objectOf(chart, 'Secret', `prometheus-${name}`)['stringData']['prometheus.yaml'] as string;
}

/** Names of the scrape jobs in it. */
export function jobsOf(chart: Chart, name: string): string[] {
  return [...configurationOf(chart, name).matchAll(/job_name: (\S+)/g)].map(([, job]) => job!);
}

/** Collects what is printed while `action` runs. */
export function warningsOf(action: () => void): string[] {
  const printed: string[] = [];
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  try {
    action();
  } finally {
    stderr.mockRestore();
  }
  return printed;
}
