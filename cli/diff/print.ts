/** A difference as text, and as Markdown for a pull request. */

import { describeObject, SENTENCES, visible, withoutUsers } from '../../lib/core';
import { type Difference, type InstanceDifference, isDifferent } from './compare';
import type { PartChange } from './meaning';

const SIGNS: Readonly<Record<PartChange['change'], string>> = { added: '+', removed: '-', changed: '~' };

function textOfPart({ part, change, fields }: PartChange): string {
  return safe(`${SIGNS[change]} ${part}${fields.length === 0 ? '' : `: ${fewOf(fields, MANY).join(', ')}`}`);
}

function safe(text: string): string {
  return visible(withoutUsers(text));
}

/** What restarts, scales or is refused: a reload is said by what is loaded. Of many fields of a pod the first few will do. */
function objectLines({ parts, own, objects }: InstanceDifference): string[] {
  const said = parts.length > 0 ? objects.filter(({ effect }) => effect !== 'reload') : objects;
  const most = own.length > 0 ? FEW : MANY;
  return said.flatMap(({ fields, ...object }) => {
    const [first = '', ...others] = describeObject({ ...object, fields: fields.length > 1 ? [] : fields });
    const listed = fields.length > 1 ? fewOf(fields, most) : [];
    return [first.trim(), ...listed.map((field) => `  ${field}`), ...others.map((line) => line.slice(2))].map(safe);
  });
}

const FEW = 3;
const MANY = 10;

function fewOf(fields: readonly string[], most: number): readonly string[] {
  return fields.length > most ? [...fields.slice(0, most), `and ${fields.length - most} more`] : fields;
}

/** What the instance itself says comes first: the rest follows from it. */
function linesOf(instance: InstanceDifference): string[] {
  const own = instance.own.map((field) => safe(`~ ${field}`));
  return [...own, ...instance.parts.map(textOfPart), ...objectLines(instance)];
}

export function differenceText({ instances, untaken, others, refresh }: Difference): string {
  const blocks = instances.map((instance) => [
    `${instance.name}: ${SENTENCES[instance.effect]}`,
    ...linesOf(instance).map((line) => `  ${line}`),
  ]);
  if (untaken.length > 0) blocks.push([UNTAKEN, ...untaken.map((part) => `  ${textOfPart(part)}`)]);
  if (others.length > 0) blocks.push(['other objects', ...others.map((line) => `  ${safe(line)}`)]);
  if (refresh.length > 0) {
    blocks.push([
      'running pods see it when the kubelet next looks, or at once after applying by',
      ...refresh.map((line) => `  ${line}`),
    ]);
  }
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** What an instance elsewhere makes of it is not known here. */
const UNTAKEN = 'custom resources that no instance of the input takes';

/** With a fence that nothing in it ends. */
function fenced(lines: readonly string[], language: string): string[] {
  return ['~~~~'.concat(language), ...lines.map((line) => line.replaceAll('~~~~', '~ ~ ~ ~')), '~~~~'];
}

export function differenceMarkdown(difference: Difference): string {
  const { instances, untaken, others, refresh } = difference;
  if (!isDifferent(difference)) return 'Nothing changes.\n';
  const rows = instances.map(({ name, effect, parts }) => `| \`${name}\` | ${SENTENCES[effect]} | ${countOf(parts)} |`);
  const table =
    rows.length === 0 ? [] : ['| instance | what happens | configuration |', '| --- | --- | --- |', ...rows, ''];
  const details = instances.flatMap((instance) => {
    const lines = linesOf(instance);
    if (lines.length === 0) return [];
    return [`<details><summary>${instance.name}</summary>`, '', ...fenced(lines, 'diff'), '', '</details>', ''];
  });
  const loose = untaken.length === 0 ? [] : [`${UNTAKEN}:`, '', ...fenced(untaken.map(textOfPart), 'diff'), ''];
  const rest = others.length === 0 ? [] : ['Other objects:', '', ...fenced(others.map(safe), ''), ''];
  const hurry =
    refresh.length === 0
      ? []
      : [
          'Running pods see it when the kubelet next looks, or at once after applying by:',
          '',
          ...fenced(refresh, 'sh'),
          '',
        ];
  return `${[...table, ...details, ...loose, ...rest, ...hurry].join('\n')}\n`;
}

function countOf(parts: readonly PartChange[]): string {
  const count = (change: PartChange['change']) => parts.filter((part) => part.change === change).length;
  const said = (['added', 'removed', 'changed'] as const).map((change) => [count(change), change] as const);
  return (
    said
      .filter(([n]) => n > 0)
      .map(([n, change]) => `${n} ${change}`)
      .join(', ') || 'the same'
  );
}
