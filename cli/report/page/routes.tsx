import { useMemo, useState } from 'preact/hooks';
import { describeMatchers, type RoutingNode, routingTree } from '../../../lib/core';
import { type Answer, answerFor, labelsIn, NO_INHIBITION, timesOf } from '../../routes/answer';
import type { InputReport, InstanceReport } from '../types';
import type { Data } from './data';
import type { ViewProps } from './lists';
import { Lines, LinkById, Marks, Nothing, ObjectLink, Section } from './parts';
import { addressOf } from './place';
import { Table } from './table';

export function RoutesView({ data, place }: ViewProps) {
  const { alertmanagers } = data;
  const of = place.parameters.get('of');
  const chosen = alertmanagers.find(({ id }) => id === of) ?? alertmanagers[0];
  return (
    <>
      {chosen === undefined && <Nothing>There is no Alertmanager in the input.</Nothing>}
      {alertmanagers.length > 1 && (
        <ul class="tabs" aria-label="Alertmanagers">
          {alertmanagers.map((each) => (
            <li key={each.id}>
              <a href={addressOf('routes', { of: each.id })} aria-current={each.id === chosen?.id ? 'true' : undefined}>
                {each.namespace}/{each.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {chosen !== undefined && (
        <Routes
          key={`${chosen.id} ${place.parameters.get('alert')}`}
          of={chosen}
          alert={place.parameters.get('alert') ?? ''}
        />
      )}
      <Configs data={data} />
    </>
  );
}

function Configs({ data }: { readonly data: Data }) {
  const configs = data.inputs('AlertmanagerConfig');
  if (configs.length === 0) return null;
  const columns = [
    {
      name: 'Name',
      cell: (input: InputReport) => (
        <>
          <ObjectLink of={input} /> <Marks data={data} of={input} />
        </>
      ),
    },
    {
      name: 'Taken by',
      cell: ({ id }: InputReport) => {
        const takers = data.takersOf(id);
        if (takers.length === 0) return <span class="tag idle">nobody</span>;
        return <Lines of={takers.map((taker) => <LinkById key={taker} data={data} id={taker} />)} />;
      },
    },
    {
      name: 'Receivers',
      cell: ({ verdicts }: InputReport) => <Lines of={[...new Set(verdicts.flatMap(({ parts }) => parts))]} />,
    },
  ];
  return (
    <Section title="AlertmanagerConfigs">
      <Table name="AlertmanagerConfigs" columns={columns} rows={configs} />
    </Section>
  );
}

interface RoutesProps {
  readonly of: InstanceReport;
  readonly alert: string;
}

export function Routes({ of, alert }: RoutesProps) {
  const { routing, routingSecret } = of;
  const tree = useMemo(() => treeOf(routing), [routing]);
  if (routing === undefined) return <Nothing>{whereRoutesAre(of, routingSecret)}</Nothing>;
  if (typeof tree === 'string') return <Nothing>Its routes cannot be read: {tree}</Nothing>;
  return <Trial routing={routing} tree={tree!} alert={alert} />;
}

function whereRoutesAre({ namespace, name }: InstanceReport, secret: string | undefined): string {
  if (secret === undefined) return 'Its routes are not in the input, or could not be written.';
  return `Its routes are in the Secret ${secret}, of which nothing is shown here. \`cdk8s-prometheus routes ${namespace}/${name}\` prints them.`;
}

function treeOf(routing: InstanceReport['routing']): RoutingNode | string | undefined {
  try {
    return routing && routingTree(routing);
  } catch (error) {
    return (error as Error).message;
  }
}

interface TrialProps {
  readonly routing: NonNullable<InstanceReport['routing']>;
  readonly tree: RoutingNode;
  readonly alert: string;
}

function Trial({ routing, tree, alert }: TrialProps) {
  const [text, setText] = useState(alert);
  const answer = useMemo(() => {
    if (text.trim() === '') return undefined;
    const labels = labelsIn(text, routing);
    return typeof labels === 'string' ? labels : answerFor(labels, tree, routing);
  }, [text, routing, tree]);
  const isWrong = typeof answer === 'string';
  const reached = new Set(answer === undefined || isWrong ? [] : answer.reached.map(({ node }) => node));
  return (
    <>
      <label class="trial">
        <span>Labels of an alert</span>
        <input
          type="text"
          value={text}
          placeholder="severity=critical,namespace=shop"
          spellcheck={false}
          autocomplete="off"
          aria-invalid={isWrong}
          aria-describedby="answer"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div id="answer" class="answer" role="status">
        {isWrong && <p class="problem">{answer}</p>}
        {answer !== undefined && !isWrong && <Told answer={answer} />}
      </div>
      <Section title="Routes">
        <ul class="tree">
          <Branch node={tree} reached={reached} />
        </ul>
      </Section>
    </>
  );
}

function Told({ answer: { title, reached, inhibitors } }: { readonly answer: Answer }) {
  return (
    <>
      <p class="alert">{title}</p>
      {reached.map(({ receiver, by, times }, i) => (
        <div key={i} class="reached">
          <p>
            reaches <strong>{receiver}</strong>
          </p>
          <p class="muted">by {by.join(' → ')}</p>
          {times.map((time) => (
            <p key={time} class="muted">
              {time}
            </p>
          ))}
        </div>
      ))}
      {inhibitors.length === 0 ? <p class="muted">{NO_INHIBITION}</p> : <p>can be held back by</p>}
      <ul class="lines">
        {inhibitors.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Branch({ node, reached }: { readonly node: RoutingNode; readonly reached: ReadonlySet<RoutingNode> }) {
  const isReached = reached.has(node);
  return (
    <li>
      <div class={isReached ? 'route reached' : 'route'}>
        <code>{describeMatchers(node.matchers)}</code>
        <span class="arrow" aria-hidden="true">
          →
        </span>
        <strong>{node.receiver}</strong>
        {isReached && <span class="tag good">reached</span>}
        {node.continues && <span class="muted">and on</span>}
        {timesOf(node).map((time) => (
          <span key={time} class="muted">
            {time}
          </span>
        ))}
      </div>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child, i) => (
            <Branch key={i} node={child} reached={reached} />
          ))}
        </ul>
      )}
    </li>
  );
}
