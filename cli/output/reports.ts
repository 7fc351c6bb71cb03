/** Findings for programs: JSON, SARIF for code scanning, and annotations of GitHub Actions. */

import { CODES, type Code, describe, type Finding, nameOf, visible, withoutUsers } from '../../lib/core';
import type { Input } from '../../lib/shared/input/objects';
import { type FilePlace, placeData, placeText } from '../../lib/shared/input/places';
import { homepage, version } from '../../package.json';
import { constructOf, type Located } from './findings';
import { pageOf } from './pages';

/** One object a finding, those that are ignored as well. */
export function jsonReport(located: readonly Located[], input: Input): string {
  return `${JSON.stringify({ findings: findingsJson(located, input) }, undefined, 2)}\n`;
}

export function findingsJson(located: readonly Located[], input: Input): readonly object[] {
  return located.map((each) => jsonOf(each, input));
}

function jsonOf(located: Located, input: Input): object {
  const { finding, place } = located;
  const construct = constructOf(located);
  const { code, severity, object, also = [], path, reason } = finding;
  return {
    code,
    severity,
    object: objectJson(object),
    ...(also.length === 0
      ? {}
      : { also: also.map((other) => ({ ...objectJson(other), ...dataOf(input.placeOf(other, '')) })) }),
    field: visible(withoutUsers(path)),
    ...dataOf(place),
    ...(construct === undefined ? {} : { construct: visible(construct) }),
    text: describe(finding),
    ...(reason === undefined ? {} : { reason: visible(withoutUsers(reason)) }),
    page: pageOf(code),
  };
}

function dataOf(place: FilePlace | undefined): Partial<FilePlace> | undefined {
  return place && placeData(place);
}

export function objectJson({ kind, namespace, name }: Finding['object']): object {
  return {
    kind: visible(kind),
    ...(namespace === undefined ? {} : { namespace: visible(namespace) }),
    name: visible(name),
  };
}

const LEVEL = { error: 'error', warning: 'warning', ignored: 'note' } as const satisfies Record<
  Finding['severity'],
  string
>;

/** SARIF 2.1.0. */
export function sarifReport(located: readonly Located[]): string {
  const codes = [...new Set(located.map(({ finding }) => finding.code))].sort();
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'cdk8s-prometheus', version, informationUri: homepage, rules: codes.map(ruleOf) },
        },
        results: located.map((each) => resultOf(each, codes)),
      },
    ],
  };
  return `${JSON.stringify(sarif, undefined, 2)}\n`;
}

function ruleOf(code: Code): object {
  return { id: code, shortDescription: { text: CODES[code].meaning }, helpUri: pageOf(code) };
}

function resultOf(located: Located, codes: readonly Code[]): object {
  const { finding } = located;
  const { code, severity, object, reason } = finding;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVEL[severity],
    message: { text: describe(finding) },
    ...(severity === 'ignored' ? { suppressions: [{ kind: 'inSource', justification: reason ?? '' }] } : {}),
    ...locationsOf(located, object),
  };
}

/** A file and a line; of what an app declares, its construct. */
function locationsOf(located: Located, object: Finding['object']): object {
  const { place, isElsewhere = false } = located;
  const construct = constructOf(located);
  if (place === undefined && construct === undefined) return {};
  const name = construct ?? nameOf(object);
  const logicalLocations = [{ fullyQualifiedName: visible(withoutUsers(name)), kind: 'object' }];
  return { locations: [{ ...physicalAt(isElsewhere ? {} : dataOf(place)), logicalLocations }] };
}

function physicalAt({ file, line, column }: Partial<FilePlace> = {}): object {
  if (file === undefined) return {};
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split(/[\\/]/).map(encodeURIComponent).join('/') },
      ...(line === undefined ? {} : { region: { startLine: line, startColumn: column } }),
    },
  };
}

/** `::error file=…::text`, which GitHub shows beside the line of a pull request. */
export function githubReport(located: readonly Located[]): string {
  return located
    .filter(({ finding }) => finding.severity !== 'ignored')
    .map(annotationOf)
    .join('');
}

function annotationOf(located: Located): string {
  const { finding, place, isElsewhere = false } = located;
  const { file, line, column: col } = (isElsewhere ? undefined : dataOf(place)) ?? {};
  const properties = Object.entries({ file, line, col, title: finding.code }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${inProperty(String(value))}`],
  );
  return `::${finding.severity} ${properties.join(',')}::${inMessage(`${whereOf(located)}${describe(finding)}`)}\n`;
}

/** What no property says. */
function whereOf(located: Located): string {
  const { place, isElsewhere = false } = located;
  const construct = constructOf(located);
  if (construct !== undefined) return `[${visible(construct)}] `;
  const text = isElsewhere && place !== undefined ? placeText(place) : '';
  return text === '' ? '' : `${text}: `;
}

/** As GitHub's runner reads commands. */
function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
