/** The lists: monitors, rules, findings. */

import { useState } from 'preact/hooks';
import type { InputReport, Rule, RuleGroup } from '../types';
import { count, type Data, MONITORS, shortName, textOfLabels } from './data';
import { Few, Findings, LabelList, LinkById, Marks, Nothing, ObjectLink } from './parts';
import { addressOf, addressOfObject, type Place } from './place';
import { usePrinting } from './printing';
import { Table } from './table';

export interface ViewProps {
  readonly data: Data;
  readonly place: Place;
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

function Filter({ label, value, set }: FilterProps) {
  return (
    <label class="filter">
      <span>{label}</span>
      <input type="search" value={value} spellcheck={false} onInput={(event) => set(event.currentTarget.value)} />
    </label>
  );
}

function Choice({ label, value, set, of }: FilterProps & { readonly of: readonly string[] }) {
  return (
    <label class="filter">
      <span>{label}</span>
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">all</option>
        {of.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}

function hasWords(text: string, query: string): boolean {
  const lower = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

/** What is chosen begins with what the address says, and with that of the next address. */
function useChoice({ parameters }: Place, name: string): readonly [string, (value: string) => void] {
  const said = parameters.get(name) ?? '';
  const [choice, setChoice] = useState({ said, value: said });
  const value = choice.said === said ? choice.value : said;
  return [value, (next) => setChoice({ said, value: next })];
}

function namespacesOf(inputs: readonly InputReport[]): string[] {
  return [...new Set(inputs.map(({ namespace }) => namespace))].sort();
}

export function Monitors({ data, place }: ViewProps) {
  const all = data.inputs(...MONITORS);
  const [kind, setKind] = useChoice(place, 'kind');
  const [namespace, setNamespace] = useChoice(place, 'namespace');
  const [query, setQuery] = useChoice(place, 'q');
  if (all.length === 0) return <Nothing>There are no monitors in the input.</Nothing>;
  const rows = all.filter(
    (input) =>
      (kind === '' || input.kind === kind) &&
      (namespace === '' || input.namespace === namespace) &&
      hasWords(
        [shortName(input), ...input.facts.map(({ value }) => value), textOfLabels(input.labels)].join(' '),
        query,
      ),
  );
  const kinds = MONITORS.filter((each) => all.some((input) => input.kind === each));
  return (
    <>
      <div class="filters">
        <Filter label="Filter" value={query} set={setQuery} />
        {kinds.length > 1 && <Choice label="Kind" value={kind} set={setKind} of={kinds} />}
        <Choice label="Namespace" value={namespace} set={setNamespace} of={namespacesOf(all)} />
        <Told n={rows.length} of={all.length} />
      </div>
      <MonitorTable key={`${kind} ${namespace} ${query}`} data={data} rows={rows} />
    </>
  );
}

/** Said aloud as well, when a filter changes it. */
function Told({ n, of }: { readonly n: number; readonly of: number }) {
  return (
    <p class="told" role="status">
      {n === of ? `${of}` : `${n} of ${of}`}
    </p>
  );
}

function MonitorTable({ data, rows }: { readonly data: Data; readonly rows: readonly InputReport[] }) {
  if (rows.length === 0) return <Nothing>None of them is like this.</Nothing>;
  const columns = [
    {
      name: 'Name',
      cell: (input: InputReport) => (
        <>
          <ObjectLink of={input} /> <Marks data={data} of={input} />
        </>
      ),
    },
    { name: 'Kind', cell: ({ kind }: InputReport) => <span class="kind">{kind}</span> },
    {
      name: 'Looks for',
      cell: ({ facts }: InputReport) =>
        facts.length === 0 ? (
          <span class="none">–</span>
        ) : (
          facts.slice(0, 2).map((each) => <LooksFor key={each.name} {...each} />)
        ),
    },
    {
      name: 'Ports',
      cell: ({ endpoints }: InputReport) => <Few of={endpoints.map(({ port }) => port || 'the target’s')} most={3} />,
    },
    {
      name: 'Taken by',
      cell: (input: InputReport) => {
        const takers = data.takersOf(input.id);
        if (takers.length === 0) return <Nobody of={input} />;
        return <Few of={takers.map((taker) => <LinkById key={taker} data={data} id={taker} />)} most={3} />;
      },
    },
    {
      name: 'Finds',
      cell: ({ found }: InputReport) => (found === undefined ? <span class="none">not known</span> : findsText(found)),
    },
  ];
  return <Table name="Monitors" columns={columns} rows={rows} />;
}

function Nobody({ of }: { readonly of: InputReport }) {
  return (
    <>
      <span class="tag idle">nobody</span>{' '}
      <a href={addressOfObject(of.id)} aria-label={`why nobody takes ${shortName(of)}`}>
        why
      </a>
    </>
  );
}

function LooksFor({ name, value }: { readonly name: string; readonly value: string }) {
  if (name === 'Namespaces' && value === 'its own') return null;
  return (
    <div>
      {name === 'Selector' ? '' : <span class="muted">{name} </span>}
      <code>{value}</code>
    </div>
  );
}

export function findsText({ counts }: NonNullable<InputReport['found']>): string {
  const kinds = Object.entries(counts);
  return kinds.length === 0 ? 'nothing' : kinds.map(([kind, number]) => count(number, kind)).join(', ');
}

export function Rules({ data, place }: ViewProps) {
  const all = data.inputs('PrometheusRule');
  const [namespace, setNamespace] = useChoice(place, 'namespace');
  const [query, setQuery] = useChoice(place, 'q');
  if (all.length === 0) return <Nothing>There are no rules in the input.</Nothing>;
  const groups = all
    .filter((input) => namespace === '' || input.namespace === namespace)
    .flatMap((input) => input.groups.map((group) => ({ input, group: only(group, input, query) })))
    .filter(({ group }) => group.rules.length > 0);
  const total = all.flatMap((input) => input.groups).flatMap(({ rules }) => rules).length;
  const shown = groups.flatMap(({ group }) => group.rules).length;
  return (
    <>
      <div class="filters">
        <Filter label="Filter" value={query} set={setQuery} />
        <Choice label="Namespace" value={namespace} set={setNamespace} of={namespacesOf(all)} />
        <Told n={shown} of={total} />
      </div>
      {groups.length === 0 && <Nothing>None of them is like this.</Nothing>}
      {groups.map(({ input, group }) => (
        <Group key={`${input.id} ${group.name}`} data={data} input={input} group={group} isOpen={shown <= OPEN} />
      ))}
    </>
  );
}

/** So many rules are shown at once; else their groups, which open. */
const OPEN = 60;

function only(group: RuleGroup, input: InputReport, query: string): RuleGroup {
  if (query.trim() === '') return group;
  const rules = group.rules.filter(({ name, expr, labels }) =>
    hasWords([name, expr, group.name, shortName(input), textOfLabels(labels)].join(' '), query),
  );
  return { ...group, rules };
}

interface GroupProps {
  readonly data: Data;
  readonly input: InputReport;
  readonly group: RuleGroup;
  readonly isOpen: boolean;
}

/** Its table is made when it is opened. */
export function Group({ data, input, group, isOpen }: GroupProps) {
  const [open, setOpen] = useState(isOpen);
  const isPrinting = usePrinting();
  const isShown = open || isPrinting;
  const [was, setWas] = useState(isOpen);
  if (was !== isOpen) {
    setWas(isOpen);
    setOpen(isOpen);
  }
  return (
    <details class="group" open={isShown} onToggle={(event) => isPrinting || setOpen(event.currentTarget.open)}>
      <summary>
        <span class="title">{group.name}</span> <span class="muted">{count(group.rules.length, 'rule')}</span>
        {group.interval !== '' && <span class="muted"> every {group.interval}</span>}
      </summary>
      {isShown && (
        <>
          <p class="of">
            <ObjectLink of={input} /> <Marks data={data} of={input} />
          </p>
          <RuleTable data={data} name={group.name} rules={group.rules} takers={data.takersOf(input.id)} />
        </>
      )}
    </details>
  );
}

interface RulesProps {
  readonly data: Data;
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly takers: readonly string[];
}

function RuleTable({ data, name, rules, takers }: RulesProps) {
  const columns = [
    {
      name: 'Rule',
      cell: (rule: Rule) => (
        <>
          <span class="rule">{rule.name}</span>
          {rule.for !== '' && <div class="muted">for {rule.for}</div>}
          {rule.kind === 'record' ? (
            <div class="muted">recorded</div>
          ) : (
            <Reaches data={data} rule={rule} takers={takers} />
          )}
        </>
      ),
    },
    { name: 'Expression', cell: ({ expr }: Rule) => <pre>{expr.trim()}</pre>, class: 'wide' },
    { name: 'Labels', cell: ({ labels }: Rule) => <LabelList of={labels} /> },
  ];
  return <Table name={name} columns={columns} rows={rules} />;
}

/** Where an alert goes: its own labels, tried in the routes of the Alertmanagers that it is sent to. */
function Reaches({
  data,
  rule,
  takers,
}: {
  readonly data: Data;
  readonly rule: Rule;
  readonly takers: readonly string[];
}) {
  const targets = new Set(
    data.report.instances
      .filter(({ id }) => takers.includes(id))
      .flatMap(({ alertsTo }) => alertsTo.flatMap(({ id }) => id ?? [])),
  );
  const [first] = data.alertmanagers.filter(({ id, routing }) => targets.has(id) && routing !== undefined);
  if (first === undefined) return null;
  const labels = { alertname: rule.name, ...rule.labels };
  const alert = Object.entries(labels)
    .filter(([, value]) => !value.includes('{{'))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(',');
  return (
    <div>
      <a href={addressOf('routes', { of: first.id, alert })} aria-label={`what it reaches: ${rule.name}`}>
        what it reaches
      </a>
    </div>
  );
}

export function AllFindings({ data, place }: ViewProps) {
  const all = data.report.findings;
  const [severity, setSeverity] = useChoice(place, 'severity');
  const [query, setQuery] = useChoice(place, 'q');
  if (all.length === 0) return <Nothing>Nothing is wrong.</Nothing>;
  const severities = (['error', 'warning', 'ignored'] as const).filter((each) =>
    all.some((finding) => finding.severity === each),
  );
  const rows = severities
    .flatMap((each) => all.filter((finding) => finding.severity === each))
    .filter(
      (finding) =>
        (severity === '' || finding.severity === severity) &&
        hasWords([finding.object, finding.field, finding.text, finding.place].join(' '), query),
    );
  return (
    <>
      <div class="filters">
        <Filter label="Filter" value={query} set={setQuery} />
        {severities.length > 1 && <Choice label="Severity" value={severity} set={setSeverity} of={severities} />}
        <Told n={rows.length} of={all.length} />
      </div>
      {rows.length === 0 ? (
        <Nothing>None of them is like this.</Nothing>
      ) : (
        <Findings key={`${severity} ${query}`} data={data} findings={rows} />
      )}
    </>
  );
}
