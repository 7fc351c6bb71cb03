/** Which instances take what, and where alerts go. Inputs that the same instances take are one box: there may be thousands. */

import { Graph, layout } from '@dagrejs/dagre';
import { useMemo } from 'preact/hooks';
import { count, type Data, MONITORS, shortName } from './data';
import { addressOf, addressOfObject } from './place';

interface Box {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly address: string | undefined;
  readonly look: 'instance' | 'input' | 'idle' | 'other';
}

interface Arrow {
  readonly from: string;
  readonly to: string;
}

interface Drawing {
  readonly boxes: readonly (Box & { readonly x: number; readonly y: number; readonly width: number })[];
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const HEIGHT = 46;
const LONGEST = 34;
/** Beyond so many boxes, inputs of all namespaces are in one. */
const MOST_BOXES = 30;

export function Overview({ data }: { readonly data: Data }) {
  const { boxes, lines, width, height } = useMemo(() => drawn(data), [data]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys as well
    <figure class="graph" tabIndex={0} aria-label="Which instances take what, and where alerts go">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>Boxes lead to what they are of</title>
        <defs>
          <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0.5 7.5 4 0 7.5z" />
          </marker>
        </defs>
        {lines.map((line, i) => (
          <path key={i} class="line" d={line} marker-end="url(#head)" />
        ))}
        {boxes.map((box) => (
          <BoxOf key={box.id} {...box} />
        ))}
      </svg>
    </figure>
  );
}

function BoxOf({ title, detail, address, look, x, y, width }: Drawing['boxes'][number]) {
  const drawing = (
    <g transform={`translate(${x - width / 2} ${y - HEIGHT / 2})`}>
      <rect width={width} height={HEIGHT} rx="6" />
      <text x="12" y="19" class="title">
        {shortened(title)}
      </text>{' '}
      <text x="12" y="36" class="detail">
        {shortened(detail)}
      </text>
    </g>
  );
  if (address === undefined) return <g class={`box ${look}`}>{drawing}</g>;
  return (
    <a class={`box ${look}`} href={address}>
      {drawing}
    </a>
  );
}

/** In the middle: names of one release begin alike, and their ends tell them apart. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const half = (LONGEST - 1) >> 1;
  return `${text.slice(0, LONGEST - 1 - half)}…${text.slice(-half)}`;
}

function drawn(data: Data): Drawing {
  const { boxes, arrows } = graphOf(data);
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: 72, nodesep: 14, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, title, detail } of boxes) {
    const letters = Math.min(Math.max(title.length, detail.length * 0.92), LONGEST);
    graph.setNode(id, { width: Math.round(letters * 8) + 26, height: HEIGHT });
  }
  for (const { from, to } of arrows) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    boxes: boxes.map((box) => {
      const { x, y, width: boxWidth } = graph.node(box.id) as { x: number; y: number; width: number };
      return { ...box, x, y, width: boxWidth };
    }),
    lines: graph.edges().map((edge) => curve((graph.edge(edge) as { points: readonly Point[] }).points)),
    width: Math.ceil(width),
    height: Math.ceil(height),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From point to point, without corners. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const steps = rest.map((to, i) => {
    const from = points[i]!;
    const middle = (from.x + to.x) / 2;
    return `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
  });
  return `M${first!.x} ${first!.y}${steps.join('')}`;
}

function graphOf(data: Data): { readonly boxes: readonly Box[]; readonly arrows: readonly Arrow[] } {
  const { instances } = data.report;
  const others = new Set(
    instances.flatMap(({ alertsTo }) => alertsTo.filter(({ id }) => id === undefined)).map(({ name }) => name),
  );
  const apart = inputBoxes(data, true);
  const inputs = apart.boxes.length > MOST_BOXES ? inputBoxes(data, false) : apart;
  return {
    boxes: [
      ...instances.map((instance) => ({
        id: instance.id,
        title: shortName(instance),
        detail: instance.kind,
        address: addressOfObject(instance.id),
        look: 'instance' as const,
      })),
      ...inputs.boxes,
      ...[...others].map((name) => ({
        ...{ id: `other/${name}`, title: name, detail: 'Service that is not in the input' },
        ...{ address: undefined, look: 'other' as const },
      })),
    ],
    arrows: [
      ...inputs.arrows,
      ...instances.flatMap(({ id: from, alertsTo }) =>
        alertsTo.map(({ id, name }) => ({ from, to: id ?? `other/${name}` })),
      ),
    ],
  };
}

/** Inputs of one kind and namespace that the same instances take. */
function inputBoxes(
  data: Data,
  hasNamespaces: boolean,
): { readonly boxes: readonly Box[]; readonly arrows: readonly Arrow[] } {
  const groups = new Map<string, { kind: string; namespace: string; takers: readonly string[]; names: string[] }>();
  for (const { id, kind, namespace, name } of data.report.inputs) {
    const takers = data.takersOf(id);
    const where = hasNamespaces ? namespace : '';
    const key = `inputs/${kind}/${where}/${takers.join(' ')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, namespace: where, takers, names: [name] });
    else group.names.push(name);
  }
  const all = [...groups];
  return {
    boxes: all.map(([id, { kind, namespace, takers, names }]) => ({
      id,
      title: names.length === 1 && namespace !== '' ? `${namespace}/${names[0]}` : count(names.length, kind),
      detail: [
        names.length === 1 && namespace !== '' ? kind : namespace === '' ? 'of all namespaces' : `of ${namespace}`,
        takers.length === 0 ? 'taken by nobody' : '',
      ]
        .filter(Boolean)
        .join(', '),
      address: addressOf(viewOf(kind), { kind, ...(namespace === '' ? {} : { namespace }) }),
      look: takers.length === 0 ? 'idle' : 'input',
    })),
    arrows: all.flatMap(([from, { takers }]) => takers.map((to) => ({ from, to }))),
  };
}

function viewOf(kind: string): string {
  if (MONITORS.includes(kind)) return 'monitors';
  return kind === 'PrometheusRule' ? 'rules' : 'routes';
}
