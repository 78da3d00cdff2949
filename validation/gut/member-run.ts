import {
  COLON_COMPARTMENTS,
  type ColonInflow,
  type ColonModel,
  type ColonParameters,
  runSettledColon,
  settleColonScenario,
} from '@selenoscope/core';

/** Days that a member is followed, and from where on its means are taken: by then the start is forgotten. */
export const DAYS = 28;
export const SETTLED_FROM = 14;

/** Means of the last two weeks in one colon. */
export interface MemberMeans {
  readonly tscfaMm: readonly number[];
  readonly pH: readonly number[];
  /** share of the microbes in the whole colon, in the order of the groups */
  readonly shares: readonly number[];
}

/** One diet in one colon, by simulating it. */
export function memberMeans(
  inflow: ColonInflow,
  meals: boolean,
  parameters: ColonParameters,
  model: ColonModel,
  relativeTolerance: number,
): MemberMeans {
  const { transitDays, ...food } = inflow;
  const scenario = settleColonScenario(
    { days: DAYS, transitDays, inflow: food, outputDays: [DAYS], ...(meals ? { meals: 'three' as const } : {}) },
    model,
  );
  const { windows } = runSettledColon(scenario, parameters, {
    relativeTolerance,
    windows: [{ fromDay: SETTLED_FROM, untilDay: DAYS }],
  });
  const parts = windows[0]!.compartments;
  const masses = parameters.groups.map(({ name }) => parts.reduce((sum, { massG }) => sum + massG[name]!, 0));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  if (parts.length !== COLON_COMPARTMENTS.length) throw new Error('a compartment is missing');
  return {
    tscfaMm: parts.map(({ tscfaMm }) => tscfaMm),
    pH: parts.map(({ pH }) => pH),
    shares: masses.map((mass) => mass / all),
  };
}
