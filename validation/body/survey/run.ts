import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { adultsOf } from './adults.js';
import { copyOf } from './copy.js';
import { readRows } from './csv.js';
import { describeAll } from './describe.js';
import { eatersOf, recallAgainstTruth } from './eaters.js';
import { spreadRows } from './population-spread.js';
import { printed } from './print.js';
import { marginsCsv, observedOf, type Saved, writeSaved } from './saved.js';
import { sensitivities } from './sensitivity.js';
import { openSettings } from './settings.js';
import { readSurvey, surveyFile } from './survey.js';
import { copies, MAIN, MARGIN_SEEDS, SEEDS, TARGET, VARIANTS } from './variants.js';

const HELP = `A simulated copy of the survey that has one recall and whole-blood selenium of the same adults.

  node validation/run.mjs body/survey [--brief] [--save]

  --brief   the comparison only, without sensitivities
  --save    write the whole run to validation/body/survey/saved/ (aggregate figures, no person)

The survey is looked for in ../shared, or where SELENOSCOPE_SHARED points.
`;

/** Intake of the copy times this is about the UK's: plasma near 96 µg/L. */
const UK_SHARE = 0.42;
const VARIANT_SEEDS = 5;

/** Runs the comparison and prints it. @returns 1 where the copy is not as flat as the survey, 2 where there is no survey */
export function main(argv: readonly string[], folder: URL): number {
  const { values } = parseArgs({
    args: [...argv],
    options: { brief: { type: 'boolean' }, save: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const file = surveyFile(folder);
  if (!file) {
    console.error('The survey is absent: ../shared has no data/nhanes (SELENOSCOPE_SHARED may point elsewhere).');
    return 2;
  }
  const survey = readSurvey(file);
  if (values.save) writeFileSync(new URL('tables/margins.csv', folder), marginsCsv(survey));
  const { withAdults, fromMargins } = openSettings(folder);
  const setting = withAdults(() => adultsOf(survey));
  const eaters = eatersOf(adultsOf(survey), setting.facts, 1);
  const low = eaters.map((e) => ({ ...e, foodUgPerDay: e.foodUgPerDay * UK_SHARE, supplement: null }));
  const copy = (of: typeof eaters) => copyOf(of, setting.facts, setting.model, MAIN, 1);
  const saved: Saved = {
    schema: 'selenoscope.survey/1',
    observed: observedOf(survey, describeAll(survey)),
    copy: copies(setting, MAIN, SEEDS),
    fromMargins: copies(fromMargins, MAIN, MARGIN_SEEDS),
    recallAgainstTruth: { male: recallAgainstTruth(eaters, 'male'), female: recallAgainstTruth(eaters, 'female') },
    variants: VARIANTS.map(({ name, supposed }) => ({ name, copy: copies(setting, supposed, VARIANT_SEEDS) })),
    spread: spreadRows(copy(eaters), copy(low), setting.model),
    sensitivity: values.brief ? [] : sensitivities(setting, readRows(new URL('tables/population.csv', folder))),
  };
  const text = printed(saved);
  console.log(text);
  if (values.save && values.brief) {
    console.error('Not saved: only a whole run is evidence.');
    return 1;
  }
  if (values.save) writeSaved(folder, saved, text);
  const flat = saved.copy.mean.all.spearman;
  return flat >= TARGET[0] && flat <= TARGET[1] ? 0 : 1;
}

// Started as a program: the folder that holds tables/ and saved/ is the first argument.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv.slice(3), pathToFileURL(process.argv[2]!));
}
