import { type RandomSource, SelenoscopeError } from '../../base/index.js';
import {
  COLON_COMPARTMENTS,
  type ColonAnswer,
  type ColonModel,
  type ColonScenario,
  runSettledColon,
  settleColonScenario,
} from '../colon/index.js';
import { memberParameters } from './member.js';
import type { ColonSpread } from './spread.js';

/** What an ensemble is made of. The same value gives the same members, whoever runs which of them. */
export interface EnsembleInput {
  readonly scenario: ColonScenario;
  readonly model: ColonModel;
  readonly spread: ColonSpread;
  readonly source: RandomSource;
  /** how many members there are in all */
  readonly count: number;
}

/** Results of members `from … to − 1`, one row each, see {@link rowLength}; a row of NaN could not be followed to its end. */
export interface EnsemblePart {
  readonly from: number;
  readonly to: number;
  readonly rows: Float64Array;
}

/** Quantities of a compartment on an output day, before the groups' shares. */
export const PER_COMPARTMENT = ['tscfaMm', 'pH'] as const;

/** Numbers in a row: for each output day, each compartment's acids and pH, then each group's share of the microbes. */
export const rowLength = (days: number, groups: number): number =>
  days * (COLON_COMPARTMENTS.length * PER_COMPARTMENT.length + groups);

/**
 * Runs some members of an ensemble.
 * @param done called after each member, for a progress line
 */
export function runMembers(input: EnsembleInput, from: number, to: number, done?: () => void): EnsemblePart {
  const settled = settleColonScenario(input.scenario, input.model);
  const published = input.model[settled.lactateProducers];
  const parametersOf = memberParameters(published, input.spread, input.source, input.count);
  const groups = published.groups.map(({ name }) => name);
  const length = rowLength(settled.outputDays.length, groups.length);
  const rows = new Float64Array((to - from) * length);
  const options = { relativeTolerance: input.spread.relativeTolerance };
  for (let member = from; member < to; member++) {
    const row = rows.subarray((member - from) * length, (member - from + 1) * length);
    try {
      write(row, runSettledColon(settled, parametersOf(member), options).answer, groups);
    } catch (error) {
      if (!(error instanceof SelenoscopeError) || error.problem.code !== 'colon.solve.stalled') throw error;
      row.fill(Number.NaN);
    }
    done?.();
  }
  return { from, to, rows };
}

function write(row: Float64Array, { days, compartments }: ColonAnswer, groups: readonly string[]): void {
  let at = 0;
  for (let k = 0; k < days.length; k++) {
    for (const { tscfaMm, pH } of compartments) {
      row[at++] = tscfaMm[k]!;
      row[at++] = pH[k]!;
    }
    const masses = groups.map((group) => compartments.reduce((sum, { state }) => sum + state[group]![k]!, 0));
    const all = masses.reduce((sum, mass) => sum + mass, 0);
    for (const mass of masses) row[at++] = all > 0 ? mass / all : Number.NaN;
  }
}
