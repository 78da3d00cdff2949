/**
 * Which flows a compartment system has. It is the same for all people; their rates come as numbers beside it.
 *
 *   y' = L y + inflows + Σ_k (e_to_k − e_driver) · n_k(y_driver) + (e_to − e_from) · q y_from²
 *
 * All non-linearity is a few saturable flows out of one pool, the driver: n_k(X) = max_k · X^p / (X^p + half_k^p), and at
 * most one quadratic flow out of a pool upstream of it, to which nothing returns from the driver.
 */
export interface SystemPattern {
  /** Pools and accumulators together, numbered from 0. A state without outflow gathers, as urine does. */
  readonly stateCount: number;
  /** The pool that all saturable flows leave. */
  readonly driver: number;
  /** Flows proportional to the pool they leave; rates in 1/d stand in {@link PersonRates} in this order. */
  readonly transfers: readonly { readonly from: number; readonly to: number }[];
  /**
   * Saturable flows out of the driver. `halfOf`: the number of an earlier flow of the same power which is half its ceiling
   * at the same amount for everybody; both are then followed as one.
   */
  readonly saturable: readonly { readonly to: number; readonly power: 1 | 2; readonly halfOf?: number }[];
  /** None or one flow that goes with the square of the pool it leaves, which lies upstream of the driver. */
  readonly quadratic: readonly { readonly from: number; readonly to: number }[];
  /** Destination of each constant inflow (background intake, infusions); rates in µg/d change by events. */
  readonly inflows: readonly number[];
}

/**
 * The order in which the engine keeps the states, and which row of a propagator can hold what.
 *
 * Nothing returns from the driver to the states upstream of it, so a propagator is block triangular: an upstream row has
 * only upstream columns. A row that no linear flow enters holds nothing but its own decay.
 */
export interface Layout {
  readonly pattern: SystemPattern;
  /** Place in the engine of each state of the caller: [feeding upstream, other upstream, downstream | sinks]. */
  readonly place: Int32Array;
  readonly stateCount: number;
  /** States with outflow. They come first and are the columns of a propagator. */
  readonly activeCount: number;
  /** Columns that an upstream row may have. */
  readonly upstreamColumns: number;
  readonly driver: number;
  readonly downstream: Uint8Array;
  /** Rows that a linear flow enters, upstream of the driver. In fours, padded with `stateCount`. */
  readonly upstreamRows: Int32Array;
  /** Rows reached from the driver: first those that a linear flow enters too, then the others. In fours. */
  readonly downstreamRows: Int32Array;
  /** How many groups of `downstreamRows` have linear columns. */
  readonly mixedGroups: number;
  readonly transferFrom: Int32Array;
  readonly transferTo: Int32Array;
  /** Saturable flows of one shape, where each of them goes, and their number in the pattern. */
  readonly flows: readonly (readonly { readonly to: number; readonly index: number }[])[];
  readonly flowPower: Int32Array;
  /** The quadratic flow; -1 where there is none. What it reaches are upstream rows and mixed rows. */
  readonly quadraticFrom: number;
  readonly quadraticTo: number;
  /** States that any flow's change can reach. */
  readonly reached: Uint8Array;
  /** Constant sources: the inflows, and, where flows are held, one per flow that takes from the driver what it gives. */
  readonly sources: readonly (readonly { readonly row: number; readonly share: number }[])[];
}

/** 1 for each state that can be reached along the edges from any of `start`, which are themselves. */
export function reachable(
  stateCount: number,
  edges: readonly { from: number; to: number }[],
  start: Iterable<number>,
): Uint8Array {
  const seen = new Uint8Array(stateCount);
  const queue = [...start];
  for (const s of queue) seen[s] = 1;
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const e of edges) {
      if (e.from !== at || seen[e.to]) continue;
      seen[e.to] = 1;
      queue.push(e.to);
    }
  return seen;
}

function inFours(rows: readonly number[], padding: number): number[] {
  const padded = [...rows];
  while (padded.length % 4) padded.push(padding);
  return padded;
}

function check(pattern: SystemPattern): void {
  const inside = (s: number) => Number.isInteger(s) && s >= 0 && s < pattern.stateCount;
  const named = [pattern.driver, ...pattern.inflows, ...pattern.saturable.map((f) => f.to)];
  for (const q of pattern.quadratic) named.push(q.from, q.to);
  for (const t of pattern.transfers) {
    named.push(t.from, t.to);
    if (t.from === t.to) throw new Error(`state ${t.from} flows into itself`);
  }
  const stranger = named.find((s) => !inside(s));
  if (stranger !== undefined) throw new Error(`state ${stranger} is not among ${pattern.stateCount} states`);
  if (pattern.saturable.some((f) => f.to === pattern.driver)) throw new Error('a saturable flow enters its own driver');
  pattern.saturable.forEach(({ halfOf, power }, k) => {
    const first = halfOf === undefined ? undefined : pattern.saturable[halfOf];
    if (halfOf === undefined) return;
    if (!first || halfOf >= k || first.halfOf !== undefined || first.power !== power)
      throw new Error(`saturable flow ${k} cannot have the shape of flow ${halfOf}`);
  });
  if (pattern.quadratic.length > 1) throw new Error('more than one quadratic flow');
  if (pattern.quadratic.some((q) => q.from === q.to)) throw new Error('a quadratic flow enters the pool it leaves');
}

/**
 * Lays a pattern out. `held`: the saturable flows are constant sources, the quadratic flow is left out, and the system is
 * linear.
 */
export function layOut(pattern: SystemPattern, held: boolean): Layout {
  check(pattern);
  const { stateCount, transfers } = pattern;
  const flows = held ? [] : pattern.saturable;
  const quadratic = held ? undefined : pattern.quadratic[0];
  const shapes = [...flows.keys()]
    .filter((k) => flows[k]!.halfOf === undefined)
    .map((k) => [k, ...[...flows.keys()].filter((other) => flows[other]!.halfOf === k)]);
  const states = [...Array(stateCount).keys()];
  const all = [...transfers, ...flows.map((f) => ({ from: pattern.driver, to: f.to }))];
  const downstream = reachable(stateCount, all, [pattern.driver]);
  if (quadratic && downstream[quadratic.from])
    throw new Error('the quadratic flow leaves a pool that the driver reaches');
  const squareReaches = reachable(stateCount, transfers, quadratic ? [quadratic.from, quadratic.to] : []);
  const entered = new Uint8Array(stateCount);
  const active = new Uint8Array(stateCount);
  active[pattern.driver] = 1;
  if (quadratic) {
    active[quadratic.from] = 1;
    // both ends count as entered, so that all that the flow reaches lies in rows with linear columns
    entered[quadratic.from] = 1;
    entered[quadratic.to] = 1;
  }
  for (const t of transfers) {
    entered[t.to] = 1;
    active[t.from] = 1;
  }
  // what can reach an upstream row that is entered: search against the flow
  const upstreamEntered = states.filter((s) => !downstream[s] && entered[s]);
  const against = transfers.map((t) => ({ from: t.to, to: t.from }));
  const feeds = reachable(stateCount, against, [...upstreamEntered, ...(quadratic ? [quadratic.from] : [])]);
  const kind = (s: number) => (active[s] ? (downstream[s] ? 2 : feeds[s] ? 0 : 1) : 3);
  const order = states.sort((a, b) => kind(a) - kind(b) || a - b);
  const place = new Int32Array(stateCount);
  order.forEach((s, i) => {
    place[s] = i;
  });
  const rowsWhere = (holds: (s: number) => boolean) => order.filter(holds).map((s) => place[s]!);
  const mixed = inFours(
    rowsWhere((s) => !!downstream[s] && !!entered[s]),
    stateCount,
  );
  const unmixed = rowsWhere((s) => !!downstream[s] && !entered[s] && (s === pattern.driver || flows.length > 0));
  const driver = place[pattern.driver]!;
  const sources: { row: number; share: number }[][] = pattern.inflows.map((to) => [{ row: place[to]!, share: 1 }]);
  if (held)
    for (const f of pattern.saturable)
      sources.push([
        { row: place[f.to]!, share: 1 },
        { row: driver, share: -1 },
      ]);
  return {
    pattern,
    place,
    stateCount,
    activeCount: order.filter((s) => active[s]).length,
    upstreamColumns: order.filter((s) => kind(s) === 0).length,
    driver,
    downstream: Uint8Array.from(order, (s) => downstream[s]!),
    upstreamRows: Int32Array.from(
      inFours(
        rowsWhere((s) => !downstream[s] && !!entered[s]),
        stateCount,
      ),
    ),
    downstreamRows: Int32Array.from([...mixed, ...inFours(unmixed, stateCount)]),
    mixedGroups: mixed.length / 4,
    transferFrom: Int32Array.from(transfers, (t) => place[t.from]!),
    transferTo: Int32Array.from(transfers, (t) => place[t.to]!),
    flows: shapes.map((members) => members.map((index) => ({ to: place[flows[index]!.to]!, index }))),
    flowPower: Int32Array.from(shapes, ([first]) => flows[first!]!.power),
    quadraticFrom: quadratic ? place[quadratic.from]! : -1,
    quadraticTo: quadratic ? place[quadratic.to]! : -1,
    reached: Uint8Array.from(order, (s) => (downstream[s] || squareReaches[s] ? 1 : 0)),
    sources,
  };
}
