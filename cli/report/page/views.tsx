/** The views of a report, and how one goes from one to another: pages that hold more have more of them. */

import { useEffect, useRef } from 'preact/hooks';
import type { InstanceReport } from '../types';
import { count, type Data, MONITORS, shortName } from './data';
import { Overview } from './graph';
import { AllFindings, Monitors, Rules, type ViewProps } from './lists';
import { ObjectView } from './object';
import { Marks, Nothing, ObjectLink, Section } from './parts';
import { addressOf, type Place } from './place';
import { RoutesView } from './routes';
import { Table } from './table';

export interface View {
  readonly title: (props: ViewProps) => string;
  readonly show: (props: ViewProps) => preact.JSX.Element;
}

export type Views = Readonly<Record<string, View>>;

export const VIEWS: Views = {
  '': { title: () => 'Overview', show: OverviewView },
  monitors: { title: () => 'Monitors', show: Monitors },
  rules: { title: () => 'Rules', show: Rules },
  routes: { title: () => 'Routes', show: RoutesView },
  findings: { title: () => 'Findings', show: AllFindings },
  licences: { title: () => 'Licences', show: Licences },
  object: {
    title: ({ data, place }) => {
      const object = data.object(place.parameters.get('id') ?? '');
      return object === undefined ? 'Not found' : shortName(object);
    },
    show: ObjectView,
  },
};

interface ContentProps extends ViewProps {
  readonly views: Views;
  /** What the title of the window ends with. */
  readonly page: string;
}

export function Content({ views, page, data, place }: ContentProps) {
  const view = (Object.hasOwn(views, place.view) ? views[place.view] : undefined) ?? views['']!;
  const props = { data, place };
  const title = view.title(props);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const at = `${place.view} ${place.parameters.get('id') ?? ''}`;
  // Who goes to another view begins at its head, by keys as well.
  useEffect(() => {
    if (!isFirst.current) {
      scrollTo(0, 0);
      heading.current?.focus();
    }
    isFirst.current = false;
  }, [at]);
  useEffect(() => {
    document.title = `${title} · ${page}`;
  }, [title, page]);
  const kind = place.view === 'object' ? data.object(place.parameters.get('id') ?? '')?.kind : undefined;
  return (
    <main id="main" tabIndex={-1}>
      {kind !== undefined && <p class="kind over">{kind}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <view.show {...props} />
    </main>
  );
}

export function SkipLink() {
  return (
    <button type="button" class="skip" onClick={skip}>
      To the content
    </button>
  );
}

/** No link: the address says the view, so it cannot say the place within it. */
function skip(): void {
  document.getElementById('main')?.focus();
}

/** What a view is called, and how many there are in it. */
export type Link = readonly [address: string, name: string, n: number | undefined];

export function linksOf(data: Data): readonly Link[] {
  const rules = data.report.inputs.flatMap(({ groups }) => groups).flatMap((group) => group.rules).length;
  return [
    ['', 'Overview', undefined],
    ['monitors', 'Monitors', data.inputs(...MONITORS).length],
    ['rules', 'Rules', rules],
    ['routes', 'Routes', undefined],
    ['findings', 'Findings', wrongIn(data).length],
  ];
}

function wrongIn({ report }: Data) {
  return report.findings.filter(({ severity }) => severity !== 'ignored');
}

interface NavigationProps {
  readonly data: Data;
  readonly links: readonly Link[];
  readonly place: Place;
}

export function Navigation({ data, links, place }: NavigationProps) {
  const isError = wrongIn(data).some(({ severity }) => severity === 'error');
  return (
    <nav aria-label="Views">
      <ul>
        {links.map(([address, name, n]) => (
          <li key={name}>
            <a href={addressOf(address)} aria-current={address === place.view ? 'page' : undefined}>
              {name}
              {n !== undefined && (
                <span class={address === 'findings' && n > 0 ? `number ${isError ? 'error' : 'warning'}` : 'number'}>
                  {n}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OverviewView({ data }: ViewProps) {
  const { instances, findings } = data.report;
  const number = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [number('error'), number('warning')];
  return (
    <>
      <p class="lead">
        {[
          count(instances.length, 'instance'),
          ...part(data.inputs(...MONITORS).length, 'monitor'),
          ...part(data.inputs('PrometheusRule').length, 'PrometheusRule'),
          ...part(data.inputs('AlertmanagerConfig').length, 'AlertmanagerConfig'),
        ].join(', ')}
        . {errors + warnings === 0 ? 'Nothing is wrong.' : ''}
        {errors + warnings > 0 && (
          <a href={addressOf('findings')}>{[...part(errors, 'error'), ...part(warnings, 'warning')].join(', ')}</a>
        )}
      </p>
      <Overview data={data} />
      <Section title="Instances">
        {instances.length === 0 ? (
          <Nothing>There is no instance in the input.</Nothing>
        ) : (
          <Table name="Instances" columns={instanceColumns(data)} rows={instances} />
        )}
      </Section>
    </>
  );
}

function part(n: number, name: string): string[] {
  return n === 0 ? [] : [count(n, name)];
}

function instanceColumns(data: Data) {
  return [
    {
      name: 'Name',
      cell: (instance: InstanceReport) => (
        <>
          <ObjectLink of={instance} /> <Marks data={data} of={instance} />
        </>
      ),
    },
    { name: 'Kind', cell: ({ kind }: InstanceReport) => <span class="kind">{kind}</span> },
    {
      name: 'Size',
      cell: ({ facts }: InstanceReport) =>
        facts
          .filter(({ name }) => name !== 'image')
          .map(({ name, value }) => `${name} ${value}`)
          .join(', ') || <span class="none">–</span>,
    },
    { name: 'Takes', cell: ({ takes }: InstanceReport) => takes.length, class: 'amount' },
    { name: 'Becomes', cell: ({ objects }: InstanceReport) => count(objects.length, 'object'), class: 'amount' },
  ];
}

function Licences() {
  const text = document.getElementById('licences')?.textContent ?? '""';
  return (
    <>
      <p>This page holds parts of these packages.</p>
      <pre class="licences">{JSON.parse(text) as string}</pre>
    </>
  );
}
