import { useEffect, useRef } from 'preact/hooks';
import type { InstanceReport } from '../types';
import { count, type Data, MONITORS, shortName } from './data';
import { Overview } from './graph';
import { AllFindings, Monitors, Rules, type ViewProps } from './lists';
import { ObjectView } from './object';
import { Marks, Nothing, ObjectLink, Section } from './parts';
import { addressOf, usePlace } from './place';
import { RoutesView } from './routes';
import { Search } from './search';
import { Table } from './table';
import { ThemeSwitch } from './theme';

interface View {
  readonly title: (props: ViewProps) => string;
  readonly show: (props: ViewProps) => preact.JSX.Element;
}

const VIEWS: Readonly<Record<string, View>> = {
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

export function App({ data }: { readonly data: Data }) {
  const place = usePlace();
  const view = (Object.hasOwn(VIEWS, place.view) ? VIEWS[place.view] : undefined) ?? VIEWS['']!;
  const props = { data, place };
  const title = view.title(props);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const at = `${place.view} ${place.parameters.get('id') ?? ''}`;
  // Who goes to another view begins at its head, by keys as well.
  useEffect(() => {
    document.title = `${title} · Monitoring report`;
    if (!isFirst.current) {
      scrollTo(0, 0);
      heading.current?.focus();
    }
    isFirst.current = false;
  }, [at, title]);
  const kind = place.view === 'object' ? data.object(place.parameters.get('id') ?? '')?.kind : undefined;
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        To the content
      </button>
      <header>
        <a class="brand" href={addressOf('')}>
          Monitoring report
        </a>
        <Search data={data} />
        <ThemeSwitch />
      </header>
      <div class="below">
        <Navigation data={data} view={place.view} />
        <main id="main" tabIndex={-1}>
          {kind !== undefined && <p class="kind over">{kind}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <view.show {...props} />
        </main>
      </div>
      <footer>
        <p>
          Written by cdk8s-prometheus {data.report.version}. <a href={addressOf('licences')}>Licences</a>
        </p>
      </footer>
    </>
  );
}

/** No link: the address says the view, so it cannot say the place within it. */
function skip(): void {
  document.getElementById('main')?.focus();
}

function Navigation({ data, view }: { readonly data: Data; readonly view: string }) {
  const { report } = data;
  const rules = report.inputs.flatMap(({ groups }) => groups).flatMap((group) => group.rules).length;
  const wrong = report.findings.filter(({ severity }) => severity !== 'ignored');
  const isError = wrong.some(({ severity }) => severity === 'error');
  const links = [
    ['', 'Overview', undefined],
    ['monitors', 'Monitors', data.inputs(...MONITORS).length],
    ['rules', 'Rules', rules],
    ['routes', 'Routes', undefined],
    ['findings', 'Findings', wrong.length],
  ] as const;
  return (
    <nav aria-label="Views">
      <ul>
        {links.map(([address, name, n]) => (
          <li key={name}>
            <a href={addressOf(address)} aria-current={address === view ? 'page' : undefined}>
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
