import { AS_IT_IS, infix, type Spelling } from './expression.js';
import { type BodySystem, balanceOf } from './system.js';

/** How a format writes a line that names a flow, and one that says how a pool changes. */
export interface DerivativeLines {
  readonly flow: (id: string, rate: string) => string;
  readonly state: (pool: string, change: string) => string;
}

/**
 * The equations for formats without reactions: each flow once, by name, and the pools as sums of flows. So what leaves one
 * pool is, to the last bit, what enters the next.
 */
export function derivativeText(system: BodySystem, lines: DerivativeLines, spelling: Spelling = AS_IT_IS): string[] {
  const name = spelling.name;
  return [
    ...system.flows.map((flow) => lines.flow(name(flow.id), infix(flow.rate, spelling))),
    ...system.pools.map(({ pool, id }) => {
      const { inflows, outflows } = balanceOf(system, pool);
      const gained = inflows.map((flow) => name(flow.id)).join(' + ');
      const lost = outflows.map((flow) => ` - ${name(flow.id)}`).join('');
      return lines.state(name(id), `${gained}${lost}`.trim());
    }),
  ];
}
