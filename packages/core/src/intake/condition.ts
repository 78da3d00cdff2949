import type { RandomSource } from '../base/index.js';
import type { IntakeEstimate, UsualEstimate } from './estimate.js';
import { type FormPart, formShares } from './forms-of-intake.js';
import { plateToForms } from './kinds.js';
import type { IntakeModel } from './model.js';
import { whatWouldSettle } from './settle.js';
import { ranked } from './sources.js';

/**
 * An intake seen again after something else was measured: scenario j of the result is scenario `index[j]` of the
 * estimate. Every vector moves together, so that what was drawn for a food stays attached to its consequence.
 * Single days are what the diary says and stay as they are.
 */
export function conditionedIntake(
  intake: IntakeEstimate,
  index: Int32Array,
  model: IntakeModel,
  source: RandomSource,
): IntakeEstimate {
  const count = index.length;
  const again = (draws: Float64Array): Float64Array => Float64Array.from(index, (i) => draws[i]!);
  const usual = new Map<string, UsualEstimate>();
  for (const [nutrient, estimate] of intake.usual) usual.set(nutrient, { ...estimate, draws: again(estimate.draws) });
  const sources = ranked(intake.sources.map((s) => ({ ...s, draws: again(s.draws) })));
  const parts: FormPart[] = sources.map((s) => ({ group: s.speciation, ug: s.draws }));
  const forms = formShares(parts, model.forms, source, count);
  const unsettled = intake.unsettled?.map((part) => ({
    ...part,
    draws: part.draws instanceof Float64Array ? again(part.draws) : part.draws.map(again),
  }));
  return {
    ...intake,
    usual,
    ...(unsettled ? { unsettled, wouldSettle: whatWouldSettle(usual.get('selenium')!.draws, unsettled) } : {}),
    seleniumFood: again(intake.seleniumFood),
    seleniumDoses: again(intake.seleniumDoses),
    sources,
    forms: forms.shares,
    formRanges: forms.ranges,
    ...(intake.plate ? { plate: plateToForms(sources, model.forms, source, count) } : {}),
    doses: intake.doses.map((d) => ({ ...d, content: again(d.content), usualUg: again(d.usualUg) })),
  };
}
