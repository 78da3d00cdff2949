import {
  type ColonFed,
  type ColonScenario,
  estimateIntake,
  openGutModel,
  type Problem,
  quantilesOf,
  type ResistantStarchRule,
  SelenoscopeError,
  substrateOf,
  substrateScenario,
} from '@selenoscope/core';
import { loadGutTables } from '@selenoscope/data';
import { MAX_DIARY_BYTES } from '@selenoscope/readers';
import type { Progress } from '../progress.js';
import { type DiaryFlags, fileName, type PersonFlags, personOf, settledDiary } from './assess.js';
import { openDefaultModel, readInput } from './shared.js';

export const STARCH_RULES = ['low', 'mixed', 'high'] as const satisfies readonly ResistantStarchRule[];

/** Draws of the intake whose medians feed the colon. */
const DRAWS = 1000;

/** A scenario whose food is that of a diary, with the rule that made each number. */
export function fedByDiary(
  scenario: ColonScenario,
  file: string,
  rule: ResistantStarchRule,
  flags: PersonFlags & DiaryFlags,
  seed: number,
  shown: Progress,
): { scenario: ColonScenario; fed: readonly ColonFed[] } {
  const model = openDefaultModel();
  const { person, notices } = personOf(flags);
  const diary = settledDiary(readInput(file, 'diary', MAX_DIARY_BYTES), file, flags, model, person.country, shown);
  const source = { seed, person: 0 };
  const intake = estimateIntake(diary, person, model.intake, { draws: DRAWS, source });
  if (intake.daysCounted === 0) throw new SelenoscopeError({ code: 'colon.diary.nothing', diary: fileName(file) });
  const substrate = substrateOf({
    intake,
    model: openGutModel(model.intake.catalogue, loadGutTables()).substrate,
    source,
    draws: DRAWS,
    ageYears: person.ageYears,
  });
  const { transitDays, ...food } = substrateScenario(substrate, rule, 'median');
  const middle = (draws: Float64Array): number => quantilesOf(draws, [0.5])[0]!;
  const { transit } = substrate;
  // what the scenario says of transit is its own; a diary tells nothing of it
  const hasTransit = scenario.transitDays !== undefined || (scenario.bowelMovements ?? []).length > 0;
  const parts = ['fermentable-fibre', `resistant-starch-${rule}`, 'protein', 'mucin', 'water'] as const;
  const problems: readonly Problem[] = [...notices, ...diary.notices, ...substrate.problems];
  return {
    scenario: {
      ...scenario,
      ...(hasTransit ? {} : { transitDays }),
      inflow: food,
      notices: [...(scenario.notices ?? []), ...problems],
    },
    fed: [
      ...parts.map((key) => {
        const { name, unit, draws, rule: made, source: from } = substrate.parts[key];
        return { key, name, unit, value: middle(draws), rule: made, source: from };
      }),
      ...(hasTransit
        ? []
        : [
            {
              key: 'transit',
              name: 'Time through the colon',
              unit: transit.unit,
              value: middle(transit.draws),
              rule: transit.rule,
              source: transit.source,
            },
          ]),
    ],
  };
}
