/** What the page shows of a text: the answers of the command line, as data. */

import type { Compilation } from '../cli/compilation';
import { locate } from '../cli/output/findings';
import { documentsText, outputOf } from '../cli/output/manifests';
import { reportOf } from '../cli/report/model';
import type { FindingReport, Report } from '../cli/report/types';
import type { CompiledInstance } from '../lib/core';
import { compiledOf } from '../lib/shared/compiled-of';
import { type ConfigFile, filesInOrder, mainFilesOf, textOfFiles, withoutConfig } from '../lib/shared/config-files';
import { compileInput } from '../lib/shared/input/compile';
import { Input, type KubernetesObject } from '../lib/shared/input/objects';
import { checkedNamespace } from '../lib/shared/namespace';
import type { Asked } from './address';

/** How places name the text. */
export const FILE = 'input.yaml';

export interface Answer {
  readonly report: Report;
  readonly marks: readonly Mark[];
  /** Absent where anything is an error: nothing is written then. */
  readonly written?: Written;
}

/** A finding where it is in the text; lines and columns begin with one. */
export interface Mark extends Pick<FindingReport, 'severity' | 'code' | 'text'> {
  readonly line: number;
  readonly column: number;
}

export interface Written {
  readonly manifests: string;
  /** The objects in them, each by itself. */
  readonly objects: readonly WrittenObject[];
  readonly configurations: readonly Configuration[];
}

export interface WrittenObject {
  /** `Secret monitoring/prometheus-k8s`. */
  readonly name: string;
  readonly text: string;
}

export interface Configuration {
  /** `Prometheus monitoring/k8s`. */
  readonly name: string;
  /** The configuration itself, as `config` prints it; or why there is none. */
  readonly main: string;
  /** With rules and the rest, as `config --all` prints it. */
  readonly all: string;
}

/** Throws where the namespace is none. */
export function answerTo({ text, namespace }: Asked): Answer {
  const files = [{ name: FILE, bytes: () => new TextEncoder().encode(text) }];
  const input = Input.of(files);
  const home = { namespace: checkedNamespace(namespace, 'the namespace beside the text') };
  const compilation: Compilation = { files, input, ...compileInput(input, home) };
  const report = reportOf(compilation, true);
  const isWrong = compilation.findings.some(({ severity }) => severity === 'error');
  return { report, marks: marksOf(compilation, report), ...(isWrong ? {} : { written: writtenOf(compilation) }) };
}

function marksOf({ findings, input }: Compilation, report: Report): Mark[] {
  const said = new Map(findings.map((finding, i) => [finding, report.findings[i]!]));
  return locate(findings, input).flatMap(({ finding, place }) => {
    const { severity, code, text } = said.get(finding)!;
    return place === undefined ? [] : [{ severity, code, text, line: place.line, column: place.column }];
  });
}

function nameIn({ kind, metadata }: KubernetesObject): string {
  const { namespace, name } = (metadata ?? {}) as { readonly namespace?: unknown; readonly name?: unknown };
  return `${kind} ${typeof namespace === 'string' ? `${namespace}/` : ''}${name}`;
}

function writtenOf(compilation: Compilation): Written {
  const objects = outputOf(compilation);
  return {
    manifests: documentsText(objects),
    objects: objects.map(({ object, text }) => ({ name: nameIn(object), text })),
    configurations: compilation.app.instances.map((declaration) => {
      const { kind, metadata } = declaration.resource;
      const compiled = compiledOf(declaration.resource, compilation.instances);
      const files = compiled === undefined ? [] : filesInOrder(compiled as CompiledInstance);
      const text = (shown: readonly ConfigFile[]) =>
        shown.length === 0 ? `# ${withoutConfig(declaration)}\n` : textOfFiles(shown);
      return {
        name: `${kind} ${metadata.namespace}/${metadata.name}`,
        main: text(mainFilesOf(files)),
        all: text(files),
      };
    }),
  };
}
