import { node, type Part } from '@selenoscope/draw';
import type { LevelShown } from './levels.js';
import { type FanWords, type Places, px } from './shown.js';

/** A curve that is named at its right end. */
export interface Name {
  readonly what: string;
  readonly level: LevelShown;
  readonly tone: string;
}

/** The names at the right, kept apart; over the curves where there is no room beside them. */
export function names(list: readonly Name[], at: Places, words: FanWords): Part {
  const isBeside = at.size.right > 40;
  const gap = isBeside ? 38 : 18;
  const middles = list.map(({ level }) => at.y(level.p50));
  const [a, b] = middles;
  const push = a !== undefined && b !== undefined ? Math.max(0, gap - Math.abs(a - b)) / 2 : 0;
  return list.map(({ what, level, tone }, i) => {
    const isUpper = list.length < 2 || middles[i]! <= Math.min(...middles);
    const y = middles[i]! + (list.length < 2 ? 0 : isUpper ? -push : push);
    if (isBeside) {
      const x = at.right + 8;
      return [
        node('text', { x, y: px(y - 3), class: `jl ${tone}` }, what),
        node(
          'text',
          { x, y: px(y + 14), class: 'js' },
          node('tspan', { class: 'jn' }, words.middle(level.p50)),
          `, ${words.range(level.p5, level.p95)}`,
        ),
      ];
    }
    const text = `${what}: ${words.middle(level.p50)}`;
    const x = px(at.right - 4);
    // above the upper curve and beneath the lower one, clear of both
    const edge = isUpper ? at.y(level.p95) - 6 : at.y(level.p5) + 15;
    const most = at.bottom - 6;
    return node(
      'text',
      { x, y: px(Math.min(most, Math.max(12, edge))), 'text-anchor': 'end', class: `jl halo ${tone}` },
      text,
    );
  });
}
