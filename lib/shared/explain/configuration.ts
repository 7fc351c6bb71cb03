/** What an instance's configuration holds, object by object. */

import { type CompiledInstance, isRecord, type Resource, readGoYaml } from '../../core';
import { configFilesOf, roleOf } from '../config-files';

export interface Job {
  readonly name: string;
  /** Where and what it looks for, of every discovery in a cluster. */
  readonly discoveries: readonly Discovery[];
}

export interface Discovery {
  readonly role: string;
  /** Empty for all of them. */
  readonly namespaces: readonly string[];
}

export function jobsOf(instance: CompiledInstance): Job[] {
  return configFilesOf(instance)
    .filter((file) => ['main', 'jobs'].includes(roleOf(file)))
    .flatMap(({ text }) => recordsIn(readGoYaml(text), 'scrape_configs'))
    .map((job) => ({
      name: String(job['job_name']),
      discoveries: recordsIn(job, 'kubernetes_sd_configs').map((discovery) => ({
        role: String(discovery['role']),
        namespaces: namesIn(discovery['namespaces']),
      })),
    }));
}

function namesIn(namespaces: unknown): string[] {
  const names = isRecord(namespaces) ? namespaces['names'] : undefined;
  return Array.isArray(names) ? names.map(String) : [];
}

function recordsIn(value: unknown, field: string): readonly Readonly<Record<string, unknown>>[] {
  const list = isRecord(value) ? value[field] : undefined;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** How the operator begins the names of jobs, by the kind of their object. */
const JOB_PREFIX: Readonly<Record<string, string>> = {
  ServiceMonitor: 'serviceMonitor',
  PodMonitor: 'podMonitor',
  Probe: 'probe',
  ScrapeConfig: 'scrapeConfig',
};

/** A job, a group of rules or a receiver. */
export interface Part {
  readonly what: 'job' | 'group of rules' | 'receiver';
  readonly name: string;
}

function parts(what: Part['what'], names: readonly string[]): Part[] {
  return names.map((name) => ({ what, name }));
}

/** What an instance's configuration has of an input: its jobs, its groups of rules, or its receivers. */
export function partsFrom({ kind, metadata: { namespace, name }, spec }: Resource, instance: CompiledInstance): Part[] {
  const files = configFilesOf(instance);
  const prefix = JOB_PREFIX[kind];
  if (prefix !== undefined) {
    const own = `${prefix}/${namespace}/${name}`;
    const names = jobsOf(instance).map((job) => job.name);
    return parts(
      'job',
      names.filter((job) => job === own || job.startsWith(`${own}/`)),
    );
  }
  if (kind === 'PrometheusRule') {
    const groups = recordsIn(spec, 'groups').map((group) => String(group['name']));
    const written = files
      .filter((file) => roleOf(file) === 'rules')
      .flatMap(({ text }) => recordsIn(readGoYaml(text), 'groups'));
    const names = new Set(written.map((group) => group['name']));
    return parts(
      'group of rules',
      groups.filter((group) => names.has(group)),
    );
  }
  const own = `${namespace}/${name}/`;
  const receivers = files
    .filter((file) => roleOf(file) === 'main')
    .flatMap(({ text }) => recordsIn(readGoYaml(text), 'receivers'))
    .map((receiver) => String(receiver['name']));
  return parts(
    'receiver',
    receivers.filter((receiver) => receiver.startsWith(own)),
  );
}
