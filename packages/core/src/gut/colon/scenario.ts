import { type Problem, SelenoscopeError } from '../../base/index.js';
import type { ColonModel, ColonParameters, LactateProducers } from './model.js';

/** What reaches the colon, in g a day. What is absent is as the parameter table says. */
export interface ColonFood {
  /** resistant starch and other fermentable carbohydrate together */
  readonly carbohydrate?: number;
  /** 0 to 1, of the carbohydrate. It also splits the first gram of carbohydrate in each compartment */
  readonly resistantStarchFraction?: number;
  readonly protein?: number;
  readonly water?: number;
  /** secreted by the wall of the whole colon; what of it microbes break down enters the model */
  readonly mucin?: number;
}

/** One meal of every day. It runs through one well mixed tank before it reaches the colon. */
export interface ColonMeal {
  /** begin, 0 to less than 24 */
  readonly hour: number;
  readonly minutes: number;
  /** of the day's inflow; the shares of the meals add to 1 */
  readonly share: number;
}

/** One bowel movement of every day. */
export interface BowelMovement {
  readonly hour: number;
  readonly minutes: number;
  /** of the distal content that leaves, 0 to less than 1 */
  readonly fraction: number;
}

/** Inflow in g/d over time, linear between the rows, held before the first and after the last. */
export interface InflowTable {
  /** rising */
  readonly timeDays: Float64Array;
  readonly proteinGPerDay: Float64Array;
  readonly starchGPerDay: Float64Array;
  readonly fibreGPerDay: Float64Array;
  readonly waterGPerDay: Float64Array;
}

/** What happens in a colon for some days. Everything but the days has a default. */
export interface ColonScenario {
  readonly days: number;
  /** of the whole colon. With bowel movements it follows from their number */
  readonly transitDays?: number;
  readonly inflow?: ColonFood;
  /** the file that holds the inflow; its table is handed in as {@link inflowTable} */
  readonly inflowFile?: string;
  /** instead of carbohydrate, protein and water of {@link inflow} */
  readonly inflowTable?: InflowTable;
  /** the day's inflow comes in meals; 'three' are the default ones */
  readonly meals?: 'three' | readonly ColonMeal[];
  readonly lactateProducers?: LactateProducers;
  /** made by the acids, or given for proximal, transverse, distal */
  readonly pH?: 'acids' | readonly [number, number, number];
  readonly bowelMovements?: readonly BowelMovement[];
  /** rising, 0 to days; every whole day and the last if absent */
  readonly outputDays?: readonly number[];
  /** what reading the scenario had to say; goes into the answer */
  readonly notices?: readonly Problem[];
}

/** A scenario with every default filled in. */
export interface SettledColonScenario {
  readonly days: number;
  readonly transitDays: number;
  readonly carbohydrateGPerDay: number;
  readonly resistantStarchFraction: number;
  readonly proteinGPerDay: number;
  readonly waterGPerDay: number;
  readonly mucinGPerDay: number;
  readonly inflowTable: InflowTable | null;
  readonly meals: readonly ColonMeal[];
  readonly lactateProducers: LactateProducers;
  readonly pH: 'acids' | readonly [number, number, number];
  readonly bowelMovements: readonly BowelMovement[];
  readonly outputDays: readonly number[];
  readonly notices: readonly Problem[];
}

/** Time through the colon that is found in people, days; beyond it the scenario is answered, with a word about it. */
const USUAL_TRANSIT_DAYS = [0.5, 4] as const;

/** Three meals a day of equal size, by the parameter table. */
export function threeMeals({ values }: ColonParameters): ColonMeal[] {
  const { mealHours, mealMinutes } = values;
  return mealHours.map((hour) => ({ hour, minutes: mealMinutes, share: 1 / mealHours.length }));
}

/**
 * Fills in what a scenario leaves open, from the parameters of the model.
 * @throws SelenoscopeError `colon.inflow.notRead` where a file is named and its table was not handed in
 */
export function settleColonScenario(scenario: ColonScenario, model: ColonModel): SettledColonScenario {
  const lactateProducers = scenario.lactateProducers ?? 'paper';
  const parameters = model[lactateProducers];
  const { values } = parameters;
  const { inflow = {}, inflowFile, inflowTable, bowelMovements = [], meals = [] } = scenario;
  if (inflowFile !== undefined && inflowTable === undefined)
    throw new SelenoscopeError({ code: 'colon.inflow.notRead', file: inflowFile });
  const notices = [...(scenario.notices ?? [])];
  const movements = bowelMovements.length;
  const transitDays = movements > 0 ? transitOf(movements, parameters) : (scenario.transitDays ?? values.transitDays);
  if (movements > 0 && scenario.transitDays !== undefined && Math.abs(scenario.transitDays - transitDays) > 1e-3)
    notices.push({ code: 'colon.transit.ofMovements', movements, came: scenario.transitDays, used: transitDays });
  if (transitDays < USUAL_TRANSIT_DAYS[0] || transitDays > USUAL_TRANSIT_DAYS[1])
    notices.push({ code: 'colon.transit.unusual', transitDays });
  const odd = Array.isArray(scenario.pH)
    ? scenario.pH.find((pH) => pH < values.pHLowest || pH > values.pHHighest)
    : undefined;
  if (odd !== undefined) notices.push({ code: 'colon.pH.unusual', pH: odd });
  return {
    days: scenario.days,
    transitDays,
    carbohydrateGPerDay: inflow.carbohydrate ?? values.carbohydrateGPerDay,
    resistantStarchFraction: inflow.resistantStarchFraction ?? values.resistantStarchFraction,
    proteinGPerDay: inflow.protein ?? values.proteinGPerDay,
    waterGPerDay: inflow.water ?? values.waterGPerDay,
    mucinGPerDay: inflow.mucin ?? values.mucinGPerDay,
    inflowTable: inflowTable ?? null,
    meals: meals === 'three' ? threeMeals(parameters) : meals,
    lactateProducers,
    pH: scenario.pH ?? 'acids',
    bowelMovements,
    outputDays: scenario.outputDays ?? wholeDays(scenario.days),
    notices,
  };
}

/** With n movements a day the distal part fills for 1/n of a day, and the others follow its pace. */
function transitOf(movements: number, { values }: ColonParameters): number {
  const [proximal, transverse, distal] = values.volumesL;
  return ((1 / movements) * (proximal + transverse + distal)) / distal;
}

function wholeDays(days: number): number[] {
  const whole = Array.from({ length: Math.floor(days) + 1 }, (_, day) => day);
  return whole[whole.length - 1] === days ? whole : [...whole, days];
}
