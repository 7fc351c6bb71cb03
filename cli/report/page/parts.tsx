/** Small things that several views show. */

import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Fact, FindingReport, Labels, ObjectReport } from '../types';
import { type Data, shortName } from './data';
import { addressOfObject } from './place';
import { Table } from './table';

export function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Nothing({ children }: { readonly children: ComponentChildren }) {
  return <p class="nothing">{children}</p>;
}

/** An object by its name. */
export function ObjectLink({ of }: { readonly of: Pick<ObjectReport, 'id' | 'namespace' | 'name'> }) {
  return (
    <a class="name" href={addressOfObject(of.id)}>
      <span class="namespace">{of.namespace}/</span>
      <wbr />
      {of.name}
    </a>
  );
}

export function LinkById({ data, id }: { readonly data: Data; readonly id: string }) {
  const object = data.object(id);
  return object === undefined ? id : <ObjectLink of={object} />;
}

/** How a place of the input is shown: a page that has the input leads there. */
export const Places = createContext<(place: string) => ComponentChildren>((place) => place);

export function PlaceOf({ place }: { readonly place: string }) {
  return <>{useContext(Places)(place)}</>;
}

/** Several, one below the other. */
export function Lines({ of }: { readonly of: readonly ComponentChildren[] }) {
  if (of.length === 0) return <span class="none">–</span>;
  if (of.length === 1) return <>{of[0]}</>;
  return (
    <ul class="lines">
      {of.map((line, i) => (
        <li key={i}>{line}</li>
      ))}
    </ul>
  );
}

/** The first few of many; the others when they are asked for. */
export function Few({ of, most = 5 }: { readonly of: readonly ComponentChildren[]; readonly most?: number }) {
  if (of.length <= most + 1) return <Lines of={of} />;
  return (
    <>
      <Lines of={of.slice(0, most)} />
      <details>
        <summary>{of.length - most} more</summary>
        <Lines of={of.slice(most)} />
      </details>
    </>
  );
}

export function LabelList({ of }: { readonly of: Labels }) {
  const labels = Object.entries(of);
  if (labels.length === 0) return <span class="none">–</span>;
  return (
    <ul class="labels">
      {labels.map(([name, value]) => (
        <li key={name}>
          {name} = {value}
        </li>
      ))}
    </ul>
  );
}

export function Facts({
  of,
}: {
  readonly of: readonly (Omit<Fact, 'value'> & { readonly value: ComponentChildren })[];
}) {
  return (
    <dl class="facts">
      {of.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Severity({ of }: { readonly of: FindingReport['severity'] }) {
  return <span class={`tag ${of}`}>{of}</span>;
}

/** Tells how many findings an object has, by the gravest. */
export function Marks({ data, of }: { readonly data: Data; readonly of: ObjectReport }) {
  const severities = data.findingsOf(of).map(({ severity }) => severity);
  const gravest = (['error', 'warning'] as const).find((severity) => severities.includes(severity));
  if (gravest === undefined) return null;
  const n = severities.filter((severity) => severity === gravest).length;
  return (
    <span class={`tag ${gravest}`}>
      {n} {gravest}
      {n === 1 ? '' : 's'}
    </span>
  );
}

interface FindingsProps {
  readonly data: Data;
  readonly findings: readonly FindingReport[];
  /** On the page of an object, it need not be named. */
  readonly of?: string;
}

export function Findings({ data, findings, of }: FindingsProps) {
  const object = {
    name: 'Object',
    cell: ({ ids: [id], object: name }: FindingReport) => {
      const known = id === undefined ? undefined : data.object(id);
      if (known === undefined) return name;
      return (
        <>
          <span class="kind">{known.kind}</span> <ObjectLink of={known} />
        </>
      );
    },
  };
  const columns = [
    { name: 'Severity', cell: ({ severity }: FindingReport) => <Severity of={severity} /> },
    ...(of === undefined ? [object] : []),
    { name: 'Field', cell: FieldCell, class: 'field' },
    { name: 'What is said', cell: SaidCell, class: 'wide' },
  ];
  return <Table name="Findings" columns={columns} rows={findings} />;
}

function FieldCell({ field, place }: FindingReport) {
  return (
    <>
      {field === '' ? <span class="none">–</span> : <code>{field}</code>}
      {place !== '' && (
        <div class="place">
          <PlaceOf place={place} />
        </div>
      )}
    </>
  );
}

function SaidCell({ text, code, page }: FindingReport) {
  const said = text.endsWith(` [${code}]`) ? text.slice(0, -` [${code}]`.length) : text;
  return (
    <>
      <WithCode text={said} />{' '}
      <a class="code" href={page} rel="noreferrer">
        {code}
      </a>
    </>
  );
}

/** What is in backquotes is code. */
function WithCode({ text }: { readonly text: string }) {
  return <>{text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 0 ? part : <code key={i}>{part}</code>))}</>;
}

/** `ServiceMonitor shop/web`, in the order in which kinds come. */
export function byKind<T extends ObjectReport>(
  objects: readonly T[],
): (readonly [kind: string, objects: readonly T[]])[] {
  const kinds = [...new Set(objects.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, objects.filter((object) => object.kind === kind)]);
}

export { shortName };
