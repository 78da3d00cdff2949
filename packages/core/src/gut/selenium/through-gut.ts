import type { RandomSource, Rows } from '../../base/index.js';
import { Ranges } from '../substrate/index.js';
import { competeOf, type FloraCompete, keptFromHost } from './compete.js';
import { type FloraDemand, floraDemand } from './demand.js';
import { type FateDraws, fateBar } from './fate-bar.js';
import { SELENIUM_FATES } from './fates.js';
import type { LeftOverForm, SeleniumGutInput } from './input.js';
import { returnedSelenium, stoolBias } from './returned.js';

/** Table of this folder, as rows of text. */
export interface SeleniumGutTables {
  /** selenium-gut-parameters.csv */
  readonly parameters: Rows;
}

export interface SeleniumGutModel {
  readonly parameters: Ranges;
}

export const openSeleniumGutModel = (tables: SeleniumGutTables): SeleniumGutModel => ({
  parameters: new Ranges(tables.parameters),
});

export interface SeleniumGutOptions {
  readonly source: RandomSource;
  /** the mouse hypothesis: flora compete with the host when selenium is short. Default false */
  readonly floraCompete?: boolean;
}

/** Selenium through the gut, µg/d, index = scenario. Nothing here says that selenium changes the flora. */
export interface SeleniumThroughGut {
  /** not absorbed before the colon */
  readonly leftOver: Float64Array;
  readonly leftOverForms: readonly LeftOverForm[];
  /** put into the gut by the body: bile, pancreatic juice, shed cells */
  readonly returned: Float64Array;
  /** how it was made: a rule in words, its grade, its source */
  readonly returnedRule: { readonly rule: string; readonly grade: string; readonly source: string };
  /** kept from the host under the mouse hypothesis; 0 in every draw unless it is switched on */
  readonly keptFromHost: Float64Array;
  /** leftOver + returned + keptFromHost */
  readonly toColon: Float64Array;
  /** what the outflow of bacteria carries away at most: a range of recalled figures, grade E */
  readonly floraDemand: FloraDemand;
  /** the lesser of that demand and what reaches the colon */
  readonly takenByFlora: Float64Array;
  readonly fates: readonly FateDraws[];
  /** what reaches the colon and does not leave as gas */
  readonly inStool: Float64Array;
  /** how far that was off where people were measured */
  readonly stoolBias: { readonly text: string; readonly source: string };
  readonly compete: FloraCompete;
}

/**
 * Selenium from the small bowel to the stool, draw by draw.
 *
 * The return is a share of what the body model loses other than in urine. That loss is net (what is reabsorbed on the
 * way never left), and it has left the body's balance already, so it is counted once. What flora kept is handed in:
 * the body has done without it, see {@link seleniumKeptFromHost}.
 * @example seleniumThroughGut(input, openSeleniumGutModel(tables), { source: { seed: 1, person: 0 } }).toColon
 */
export function seleniumThroughGut(
  input: SeleniumGutInput,
  model: SeleniumGutModel,
  options: SeleniumGutOptions,
): SeleniumThroughGut {
  const { parameters } = model;
  const { source } = options;
  const on = options.floraCompete === true;
  const { leftOver, otherLoss } = input;
  const { draws: returned, ...returnedRule } = returnedSelenium(otherLoss, parameters, source);
  const demand = floraDemand(input.floraFood, parameters, source);
  const own = leftOver.map((ug, i) => ug + returned[i]!);
  const kept = (on && input.keptFromHost) || new Float64Array(leftOver.length);
  const toColon = own.map((ug, i) => ug + kept[i]!);

  const leftOverForms = scaledTo(input.leftOverForms, leftOver);
  const fates = fateBar(leftOverForms, returned, kept, parameters, source);
  const gas = fates[SELENIUM_FATES.indexOf('volatile')]!.draws;
  return {
    leftOver,
    leftOverForms,
    returned,
    returnedRule,
    keptFromHost: kept,
    toColon,
    floraDemand: demand,
    takenByFlora: demand.draws.map((ug, i) => Math.min(ug, toColon[i]!)),
    fates,
    inStool: toColon.map((ug, i) => ug * (1 - gas[i]!)),
    stoolBias: stoolBias(parameters),
    compete: competeOf(on, parameters),
  };
}

/**
 * What flora keep (µg/d) from a host who is short, were the mouse hypothesis to hold: 0 where intake is adequate.
 * @param input of a body from which nothing is kept; the body is then asked again without this
 */
export const seleniumKeptFromHost = (
  input: SeleniumGutInput,
  model: SeleniumGutModel,
  source: RandomSource,
): Float64Array => keptFromHost(input, model.parameters, source);

/** Forms whose sum is the total in every draw. @throws Error where something is left over and no form says what it is */
function scaledTo(forms: readonly LeftOverForm[], total: Float64Array): LeftOverForm[] {
  const sum = new Float64Array(total.length);
  for (const { draws } of forms) for (let i = 0; i < sum.length; i++) sum[i]! += draws[i]!;
  const factor = total.map((ug, i) => {
    if (sum[i]! > 0) return ug / sum[i]!;
    if (ug > 0) throw new Error(`draw ${i}: ${ug} µg/d left over, and no form holds any`);
    return 0;
  });
  return forms.map((form) => ({ ...form, draws: form.draws.map((ug, i) => ug * factor[i]!) }));
}
