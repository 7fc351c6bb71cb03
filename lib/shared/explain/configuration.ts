/** What an instance's configuration holds, object by object. */

import { type CompiledInstance, groupBy, isRecord, type Resource, readGoYaml, recordFrom, recordsIn } from '../../core';
import { configFilesOf, type Role, roleOf } from '../config-files';

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

/** All of it; what an input brings is found by the names that the operator gives. */
interface Configuration {
  readonly jobs: readonly Job[];
  readonly groups: ReadonlySet<unknown>;
  /** By the first parts of their names, which are those of their object. */
  readonly jobsByObject: ReadonlyMap<string, readonly string[]>;
  readonly receiversByObject: ReadonlyMap<string, readonly string[]>;
}

/** Reading is most of the work, and each of many inputs is asked for. */
const known = new WeakMap<CompiledInstance, Configuration>();

function configurationOf(instance: CompiledInstance): Configuration {
  let found = known.get(instance);
  if (found === undefined) {
    found = read(instance);
    known.set(instance, found);
  }
  return found;
}

function read(instance: CompiledInstance): Configuration {
  const files = configFilesOf(instance);
  const listsIn = (field: string, roles: readonly Role[]) =>
    files
      .filter((file) => roles.includes(roleOf(file)))
      .flatMap(({ text }) => recordsIn(recordFrom(readGoYaml(text))[field]));
  const jobs = listsIn('scrape_configs', ['main', 'jobs']).map((job) => ({
    name: String(job['job_name']),
    discoveries: recordsIn(recordFrom(job)['kubernetes_sd_configs']).map((discovery) => ({
      role: String(discovery['role']),
      namespaces: namesIn(discovery['namespaces']),
    })),
  }));
  const jobNames = jobs.map(({ name }) => name);
  const receivers = listsIn('receivers', ['main']).map((receiver) => String(receiver['name']));
  return {
    jobs,
    groups: new Set(listsIn('groups', ['rules']).map((group) => group['name'])),
    jobsByObject: groupBy(jobNames, (name) => firstParts(name, 3)),
    receiversByObject: groupBy(receivers, (name) => firstParts(name, 2)),
  };
}

function firstParts(name: string, count: number): string {
  return name.split('/').slice(0, count).join('/');
}

export function jobsOf(instance: CompiledInstance): readonly Job[] {
  return configurationOf(instance).jobs;
}

function namesIn(namespaces: unknown): string[] {
  const names = isRecord(namespaces) ? namespaces['names'] : undefined;
  return Array.isArray(names) ? names.map(String) : [];
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
export function partsFrom({ kind, metadata, spec }: Resource, instance: CompiledInstance): Part[] {
  const { jobsByObject, receiversByObject, groups } = configurationOf(instance);
  const own = `${metadata.namespace}/${metadata.name}`;
  const prefix = JOB_PREFIX[kind];
  if (prefix !== undefined) return parts('job', jobsByObject.get(`${prefix}/${own}`) ?? []);
  if (kind === 'PrometheusRule') {
    const names = recordsIn(recordFrom(spec)['groups']).map((group) => String(group['name']));
    return parts(
      'group of rules',
      names.filter((name) => groups.has(name)),
    );
  }
  const receivers = receiversByObject.get(own) ?? [];
  return parts(
    'receiver',
    receivers.filter((name) => name.startsWith(`${own}/`)),
  );
}
