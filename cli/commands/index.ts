/** All commands, in the order of help. What a command is made of is loaded when it is called. */

import type { Command } from '../command';

interface Listed {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: Readonly<Record<string, Listed>> = {
  compile: {
    summary: 'write plain manifests for the custom resources',
    load: async () => (await import('./compile.js')).command,
  },
  check: {
    summary: 'say what is wrong with the custom resources, and write nothing',
    load: async () => (await import('./check.js')).command,
  },
  explain: {
    summary: 'say who takes an object, who does not and why, and what comes of it',
    load: async () => (await import('./explain.js')).command,
  },
  config: {
    summary: 'print the configuration that an instance will load',
    load: async () => (await import('./config.js')).command,
  },
  routes: {
    summary: 'print the routes of an Alertmanager, or the receivers of an alert',
    load: async () => (await import('./routes.js')).command,
  },
  diff: {
    summary: 'say what changes in meaning, and what it does to running pods',
    load: async () => (await import('./diff.js')).command,
  },
  report: {
    summary: 'write one page with all of it: who takes what, rules, routes, rights, findings',
    load: async () => (await import('./report.js')).command,
  },
  krm: {
    summary: 'be a KRM function, for kustomize, kpt and Argo CD',
    load: async () => (await import('./krm.js')).command,
  },
  helm: {
    summary: 'be a post-renderer of Helm',
    load: async () => (await import('./helm.js')).command,
  },
  completion: {
    summary: 'print a script by which a shell completes commands and options',
    load: async () => (await import('./completion.js')).command,
  },
};
