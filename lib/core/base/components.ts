/** What leads to each other in a graph: the components of Tarjan, in linear time and without recursion. */

interface Frame<N> {
  readonly node: N;
  readonly order: number;
  readonly next: Iterator<N>;
  /** The earliest that can be reached of what is open. */
  low: number;
}

/** A number for each node that can be reached; two have the same where each can be reached from the other. */
export function componentsOf<N>(starts: Iterable<N>, successors: (node: N) => Iterable<N>): ReadonlyMap<N, number> {
  const orders = new Map<N, number>();
  const components = new Map<N, number>();
  const open: N[] = [];
  const path: Frame<N>[] = [];
  const enter = (node: N): void => {
    const order = orders.size;
    orders.set(node, order);
    open.push(node);
    path.push({ node, order, next: successors(node)[Symbol.iterator](), low: order });
  };
  for (const start of starts) {
    if (!orders.has(start)) enter(start);
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const { done, value: node } = frame.next.next();
      if (done === true) leave(frame);
      else if (!orders.has(node)) enter(node);
      else if (!components.has(node)) frame.low = Math.min(frame.low, orders.get(node)!);
    }
  }
  return components;

  function leave({ order, low }: Frame<N>): void {
    path.pop();
    const before = path.at(-1);
    if (before !== undefined) before.low = Math.min(before.low, low);
    if (low !== order) return;
    while (open.length > 0 && orders.get(open.at(-1)!)! >= order) components.set(open.pop()!, order);
  }
}
