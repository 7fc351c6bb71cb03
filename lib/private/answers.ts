/** Answers about single constructs, from the compilation of their app. */

import type { IConstruct } from 'constructs';
import { describe, type Finding, type InstanceDeclaration, type ObjectRef, visible } from '../core';
import { compiledOf } from '../shared/compiled-of';
import { filesInOrder, mainFilesOf, textOfFiles, withoutConfig } from '../shared/config-files';
import { explainInput, explainRefused, type InputExplanation } from '../shared/explain/input';
import { explainInstance, type InstanceExplanation } from '../shared/explain/instance';
import type { Words } from '../shared/explain/text';
import { Registry } from './registry';

/** As `synth` says it. */
export const WORDS: Words = {
  place: ({ origin = '' }) => origin,
  finding: (finding) => {
    const { severity, object } = finding;
    return `${severity}: [${visible(object.origin ?? '')}] ${describe(finding)}`;
  },
};

interface Named extends IConstruct {
  readonly name: string;
  readonly namespace: string;
}

export function explanationOf(construct: Named): InputExplanation {
  const registry = Registry.of(construct);
  const compiled = registry.compiled();
  const input = compiled.app.inputs.find(({ origin }) => origin === construct.node.path);
  return input === undefined ? explainRefused(refTo(construct, registry), compiled) : explainInput(input, compiled);
}

/** What is too broken to be looked at is known by its name only. */
export function explanationOfInstance(construct: Named): InstanceExplanation {
  const registry = Registry.of(construct);
  const compiled = registry.compiled();
  const { path } = construct.node;
  const declaration = compiled.app.instances.find(({ resource }) => resource.origin === path);
  if (declaration !== undefined) return explainInstance(declaration.resource, compiled);
  const { object, findings } = explainRefused(refTo(construct, registry), compiled);
  return { object, findings, takes: [], rights: [], toApply: [], references: [] };
}

function refTo(construct: Named, registry: Registry): ObjectRef {
  const { name, namespace, node } = construct;
  return { kind: registry.kindOf(construct), namespace, name, origin: node.path };
}

/** The configuration that an instance will load, as text. */
export function configOf(construct: IConstruct, all: boolean): string {
  const { path } = construct.node;
  const { app, instances, findings } = Registry.of(construct).compiled();
  const declaration = app.instances.find(({ resource }) => resource.origin === path);
  const compiled = compiledOf({ origin: path }, instances);
  const files = compiled === undefined ? [] : filesInOrder(compiled);
  const shown = all ? files : mainFilesOf(files);
  if (shown.length === 0) throw new Error(`${path}: ${whyNone(declaration, findings)}`);
  return textOfFiles(shown);
}

function whyNone(declaration: InstanceDeclaration | undefined, findings: readonly Finding[]): string {
  const [first] = findings.filter(({ severity }) => severity === 'error');
  if (first !== undefined) return `the app has errors, and no configuration is written: ${describe(first)}`;
  return withoutConfig(declaration!);
}
