import { openWhatIf, quantilesOf, summarise, type WhatIf as WhatIfModel } from '@selenoscope/core';
import type { Forecasts, WhatIf, WhatIfAnswer } from '../protocol.js';
import { placedStops } from './answer.js';
import type { Question } from './asked-of.js';
import { forecastsOf } from './fans.js';

/** Days of twelve weeks, closer at the start where a level moves fastest. */
export const WHAT_IF_DAYS: readonly number[] = [0, 1, 2, 4, 7, 10, 14, 21, 28, 42, 56, 70, 84];

const TWENTIETHS: readonly number[] = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);

/** One question's what-ifs, each number of draws opened when it is first asked. */
export interface OpenWhatIfs {
  ask(ask: WhatIf, draws: number): WhatIfAnswer | null;
}

export function openWhatIfs(question: Question): OpenWhatIfs {
  const opened = new Map<number, { readonly model: WhatIfModel; readonly asNow: Forecasts } | null>();
  const open = (draws: number) => {
    const model = openWhatIf(question.parts(draws), { atDays: WHAT_IF_DAYS });
    return model === null ? null : { model, asNow: forecastsOf(model.asNow) };
  };
  return {
    ask(ask, draws) {
      if (!opened.has(draws)) opened.set(draws, open(draws));
      const at = opened.get(draws)!;
      if (at === null) return null;
      const { course, usual, status, notices } = at.model.ask(ask);
      return {
        draws,
        asNow: at.asNow,
        with: forecastsOf(course),
        usual: { unit: 'ug/d', ...summarise(usual) },
        moons: quantilesOf(usual, TWENTIETHS),
        pInadequate: status.pInadequate,
        pAboveUpper: numbersOf(status.pAboveUpper),
        verdict: status.verdict,
        notices: [...placedStops(status, question), ...notices],
      };
    },
  };
}

/** Authorities for which a chance can be given. */
const numbersOf = (chances: Readonly<Record<string, number | null>>): Record<string, number> =>
  Object.fromEntries(Object.entries(chances).filter((entry): entry is [string, number] => entry[1] !== null));
