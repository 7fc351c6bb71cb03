/** The page of one object. */

import type { InputReport, InstanceReport, Mount, VerdictReport } from '../types';
import { count, type Data, isInstance, shortName } from './data';
import { Group, type ViewProps } from './lists';
import {
  byKind,
  Facts,
  Few,
  Findings,
  LabelList,
  Lines,
  LinkById,
  Nothing,
  ObjectLink,
  PlaceOf,
  Section,
} from './parts';
import { addressOf } from './place';
import { Routes } from './routes';
import { Table, type TableProps } from './table';

export function ObjectView({ data, place }: ViewProps) {
  const object = data.object(place.parameters.get('id') ?? '');
  if (object === undefined) return <Nothing>There is no such object in this report.</Nothing>;
  const findings = data.findingsOf(object);
  return (
    <>
      <Facts
        of={[
          {
            name: 'Place',
            value: (
              <code>
                <PlaceOf place={object.place} />
              </code>
            ),
          },
          ...object.facts.map(({ name, value }) => ({ name, value: <code>{value}</code> })),
          { name: 'Labels', value: <LabelList of={object.labels} /> },
        ]}
      />
      {findings.length > 0 && (
        <Section title="Findings">
          <Findings data={data} findings={findings} of={object.id} />
        </Section>
      )}
      {isInstance(object) ? <Instance data={data} of={object} /> : <Input data={data} of={object} />}
    </>
  );
}

function Instance({ data, of }: { readonly data: Data; readonly of: InstanceReport }) {
  const taken = of.takes.flatMap((id) => data.object(id) ?? []);
  return (
    <>
      {of.kind === 'Alertmanager' && (
        <Section title="An alert, tried">
          <Routes of={of} alert="" />
        </Section>
      )}
      <Section title="Takes">
        {taken.length === 0 && <Nothing>It takes nothing.</Nothing>}
        <Facts
          of={byKind(taken).map(([kind, objects]) => ({
            name: count(objects.length, kind),
            value: <Few of={objects.map((each) => <ObjectLink key={each.id} of={each} />)} most={20} />,
          }))}
        />
      </Section>
      {of.alertsTo.length > 0 && (
        <Section title="Alerts to">
          <ul class="lines">
            {of.alertsTo.map(({ id, name }) => (
              <li key={name}>
                {id === undefined ? `Service ${name}, which is not in the input` : <LinkById data={data} id={id} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Rows title="Becomes" columns={OBJECTS} rows={of.objects} without="Nothing is written of it." />
      <Rights of={of} />
      <Rows title="Mounted" columns={MOUNTS} rows={of.mounts} without="Nothing is mounted." />
      <Rows title="Needs" columns={NEEDS} rows={of.needs} without="It needs no Secret and no ConfigMap of anybody." />
    </>
  );
}

interface RowsProps<Row> extends Omit<TableProps<Row>, 'name'> {
  readonly title: string;
  /** What is said where there are none. */
  readonly without: string;
}

function Rows<Row>({ title, columns, rows, without }: RowsProps<Row>) {
  return (
    <Section title={title}>
      {rows.length === 0 ? <Nothing>{without}</Nothing> : <Table name={title} columns={columns} rows={rows} />}
    </Section>
  );
}

const OBJECTS = [
  { name: 'Kind', cell: ({ kind }: InstanceReport['objects'][number]) => <span class="kind">{kind}</span> },
  { name: 'Name', cell: (object: InstanceReport['objects'][number]) => shortName(object) },
];

const MOUNTS = [
  { name: 'Container', cell: ({ container }: Mount) => container },
  { name: 'At', cell: ({ at }: Mount) => <code>{at}</code> },
  { name: 'What', cell: ({ source }: Mount) => source, class: 'wide' },
];

const NEEDS = [
  { name: 'What', cell: ({ what }: InstanceReport['needs'][number]) => what },
  { name: 'Named by', cell: ({ by }: InstanceReport['needs'][number]) => <Few of={by} />, class: 'wide' },
];

const RIGHTS = [
  { name: 'Where', cell: ({ where }: InstanceReport['rights'][number]) => where },
  { name: 'What', cell: ({ what }: InstanceReport['rights'][number]) => <code>{what}</code> },
  { name: 'For', cell: ({ jobs }: InstanceReport['rights'][number]) => <Few of={jobs} most={3} />, class: 'wide' },
];

function Rights({ of: { ownAccount, rights } }: { readonly of: InstanceReport }) {
  const brought = `Its rights are those of its account ${ownAccount}, which you bring.`;
  const title = ownAccount === undefined ? 'Rights' : `Rights that its account ${ownAccount}, which you bring, needs`;
  const without = ownAccount === undefined ? 'It needs no rights, and has none.' : brought;
  return <Rows title={rights.length === 0 ? 'Rights' : title} columns={RIGHTS} rows={rights} without={without} />;
}

function Input({ data, of }: { readonly data: Data; readonly of: InputReport }) {
  return (
    <>
      <Verdicts data={data} of={of} />
      {of.endpoints.length > 0 && (
        <Section title="Endpoints">
          <Table name="Endpoints" columns={ENDPOINTS} rows={of.endpoints} />
        </Section>
      )}
      {of.found !== undefined && (
        <Section title="Finds in the input">
          {of.found.first.length === 0 ? (
            <>
              <Nothing>It finds nothing.</Nothing>
              {of.missed.length > 0 && <Lines of={of.missed} />}
            </>
          ) : (
            <AllFound of={of.found} />
          )}
        </Section>
      )}
      {of.groups.length > 0 && (
        <Section title="Groups">
          {of.groups.map((group) => (
            <Group key={group.name} data={data} input={of} group={group} isOpen={of.groups.length <= 3} />
          ))}
        </Section>
      )}
    </>
  );
}

const ENDPOINTS = [
  { name: 'Port', cell: ({ port }: InputReport['endpoints'][number]) => port || <span class="none">–</span> },
  { name: 'Scheme', cell: ({ scheme }: InputReport['endpoints'][number]) => scheme },
  { name: 'Path', cell: ({ path }: InputReport['endpoints'][number]) => <code>{path}</code> },
  {
    name: 'Interval',
    cell: ({ interval }: InputReport['endpoints'][number]) => interval || <span class="muted">the instance’s</span>,
  },
];

type AllOfFound = NonNullable<InputReport['found']>;
type Found = AllOfFound['first'][number];

function AllFound({ of: { counts, first } }: { readonly of: AllOfFound }) {
  const total = Object.values(counts).reduce((sum, number) => sum + number, 0);
  return (
    <>
      <Table name="Found" columns={FOUND} rows={first} />
      {total > first.length && (
        <Nothing>
          These are the first {first.length} of {total}.
        </Nothing>
      )}
    </>
  );
}

const FOUND = [
  { name: 'Kind', cell: ({ kind }: Found) => <span class="kind">{kind}</span> },
  { name: 'Name', cell: (found: Found) => shortName(found) },
  { name: 'Ports', cell: ({ ports }: Found) => ports.join(', ') || <span class="none">–</span> },
  {
    name: 'With the pods of',
    cell: ({ behind, more }: Found) => (
      <>
        <Few of={behind} most={3} />
        {more > 0 && <span class="muted">and {more} more</span>}
      </>
    ),
  },
];

function Verdicts({ data, of }: { readonly data: Data; readonly of: InputReport }) {
  const columns = [
    {
      name: 'Instance',
      cell: ({ instance }: VerdictReport) => (
        <>
          <span class="kind">{data.object(instance)?.kind}</span> <LinkById data={data} id={instance} />
        </>
      ),
    },
    {
      name: 'Takes it',
      cell: ({ takes }: VerdictReport) => <span class={takes ? 'tag good' : 'tag idle'}>{takes ? 'yes' : 'no'}</span>,
    },
    { name: 'What comes of it, or why not', cell: (verdict: VerdictReport) => <Reasons of={verdict} />, class: 'wide' },
  ];
  return (
    <Section title="Instances">
      {of.verdicts.length === 0 && (
        <Nothing>
          {of.refused
            ? 'What is wrong with it keeps it from being looked at.'
            : 'The input has no instance that could take it.'}
        </Nothing>
      )}
      {of.verdicts.length > 0 && <Table name="Instances" columns={columns} rows={of.verdicts} />}
      {of.kind === 'AlertmanagerConfig' && of.verdicts.some(({ takes }) => takes) && (
        <p>
          <a href={addressOf('routes', { of: of.verdicts.find(({ takes }) => takes)!.instance })}>
            Routes, and a box to try labels
          </a>
        </p>
      )}
    </Section>
  );
}

function Reasons({ of: { takes, parts, reasons } }: { readonly of: VerdictReport }) {
  if (!takes) return <Few of={reasons.length === 0 ? ['What is wrong with it keeps it away.'] : reasons} />;
  return parts.length === 0 ? <span class="muted">nothing comes of it</span> : <Few of={parts} most={10} />;
}
