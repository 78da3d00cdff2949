import {
  type InfusionOrder,
  type Model,
  type PlanAnswer,
  parseWishes,
  plan,
  renderPlanText,
  SelenoscopeError,
  type Wishes,
} from '@selenoscope/core';
import { loadFoodSearch, loadPlanTables } from '@selenoscope/data';
import { MAX_DIARY_BYTES, MAX_SMALL_FILE_BYTES, readLabs, readPrices } from '@selenoscope/readers';
import { Command } from 'commander';
import { fontFaces } from '../fonts.js';
import { progress } from '../progress.js';
import {
  type DiaryFlags,
  fileName,
  formatOf,
  type OutputFlags,
  type PersonFlags,
  personOf,
  runOptions,
  settledDiary,
  withDiary,
  withOutput,
  withPerson,
} from './assess.js';
import { jsonText, openDefaultBody, openDefaultModel, readInput, textOptions, writeOutput } from './shared.js';

interface PlanFlags extends PersonFlags, OutputFlags, DiaryFlags {
  readonly labs?: string;
  readonly diet?: string;
  readonly avoid?: string;
  readonly only?: string;
  readonly maxChanges: string;
  readonly aim?: string;
  readonly above?: string;
  readonly prices?: string;
  readonly infusion?: string;
}

type PlanTables = ReturnType<typeof loadPlanTables>;

/** `selenoscope plan DIARY`: the smallest change that puts it right. */
export function planCommand(): Command {
  const command = new Command('plan')
    .description('find the smallest change of a diet that puts selenium right, with its chances and the proof')
    .argument('<diary>', "the project's CSV or JSON, or Cronometer's servings.csv");
  return withOutput(
    withPerson(withDiary(command))
      .option('--labs <file>', 'laboratory values (CSV or JSON): plasma, whole blood, selenoprotein P …')
      .option('--diet <list>', 'vegan, vegetarian, pescatarian, halal, gluten-free …, with commas between')
      .option('--avoid <list>', 'kinds of food or food ids to leave out: fish, brazil-nuts, supplements, sr28:15088 …')
      .option('--only <list>', 'kinds of food that alone may be added')
      .option('--max-changes <n>', 'how many changes at most, 1 to 3', '2')
      .option('--aim <p>', 'chance of enough that a plan must reach (0.9)')
      .option('--above <p>', 'chance of too much that a plan may have at most (0.05)')
      .option('--prices <file>', 'prices of foods (CSV: food,price,per): of plans alike, the cheaper')
      .option('--infusion <order>', 'an infusion that a clinician ordered: form:µg:days between, e.g. selenite:60:1'),
  )
    .addHelpText('after', EXAMPLES)
    .action((file: string, flags: PlanFlags) => run(file, flags));
}

const EXAMPLES = `
Examples:
  selenoscope plan diary.csv --sex female --age 34 --country GB
  selenoscope plan diary.csv --diet vegan --avoid brazil-nuts --max-changes 3
  selenoscope plan diary.csv --format html --out plan.html`;

async function run(file: string, flags: PlanFlags): Promise<void> {
  const format = formatOf(flags);
  const options = runOptions(flags);
  checkAim('--aim', flags.aim);
  checkAim('--above', flags.above);
  const shown = progress();
  let answer: PlanAnswer;
  try {
    shown.step('Reading the diary');
    const bytes = readInput(file, 'diary', MAX_DIARY_BYTES);
    const { person, notices } = personOf(flags);
    const infusion = infusionOf(flags);
    const model = openDefaultModel();
    const planTables = loadPlanTables();
    const wishes = { ...wishesOf(flags, model, planTables), ...(infusion ? { infusion } : {}) };
    const diary = settledDiary(bytes, file, flags, model, person.country, shown);
    const labs =
      flags.labs === undefined
        ? undefined
        : readLabs(readInput(flags.labs, 'laboratory file', MAX_SMALL_FILE_BYTES), {
            file: fileName(flags.labs),
            today: new Date().toISOString().slice(0, 10),
          });
    shown.step(`Looking for the smallest change over ${options.draws} scenarios`);
    answer = plan({
      diary: { ...diary, notices: [...notices, ...diary.notices] },
      ...{ person, labs, model, planTables, wishes },
      ...options,
    });
  } finally {
    shown.done();
  }
  writeOutput(await render(answer, format, flags), flags.out);
}

async function render(answer: PlanAnswer, format: ReturnType<typeof formatOf>, flags: PlanFlags): Promise<string> {
  if (format === 'json') return jsonText(answer);
  if (format === 'html') {
    // the page is drawn by many modules, which the other formats need not wait for
    const { renderPlanHtml } = await import('@selenoscope/draw/page');
    return renderPlanHtml(answer, { fonts: fontFaces() });
  }
  return renderPlanText(answer, { ...textOptions(flags), detail: flags.detail === true });
}

/** Wishes of the options; prices are read only where they are given. */
function wishesOf(flags: PlanFlags, model: Model, tables: PlanTables): Wishes {
  const { catalogue } = model.intake;
  const wishes = parseWishes(
    {
      diet: flags.diet,
      avoid: flags.avoid,
      only: flags.only,
      maxChanges: flags.maxChanges,
      adequate: flags.aim,
      above: flags.above,
    },
    { tables, catalogue },
  );
  if (flags.prices === undefined) return wishes;
  const { prices } = readPrices(readInput(flags.prices, 'file of prices', MAX_SMALL_FILE_BYTES), {
    file: fileName(flags.prices),
    catalogue,
    search: loadFoodSearch(),
  });
  return { ...wishes, prices };
}

/** Said here in the words of the option; what it means is decided by `parseWishes`. */
function checkAim(option: string, came: string | undefined): void {
  if (came === undefined) return;
  const value = came.trim() === '' ? Number.NaN : Number(came);
  if (!(value > 0 && value < 1)) throw new SelenoscopeError({ code: 'plan.aim.range', option, came });
}

// µg and days between: more than these is a slip of the pen
const MOST_INFUSED_UG = 10_000;
const MOST_DAYS_BETWEEN = 365;

/** "selenite:60:1": form, elemental selenium of one infusion in µg, days between. Only with a clinician's order. */
function infusionOf({ infusion: came, clinicianOrder }: PlanFlags): InfusionOrder | undefined {
  if (came === undefined) return undefined;
  if (clinicianOrder !== true) throw new SelenoscopeError({ code: 'plan.infusion.order' });
  const [form = '', ug = '', days = '', ...rest] = came.split(':').map((part) => part.trim());
  const [doseUg, everyDays] = [Number(ug), Number(days)];
  const isWritten =
    form !== '' &&
    ug !== '' &&
    days !== '' &&
    rest.length === 0 &&
    doseUg > 0 &&
    doseUg <= MOST_INFUSED_UG &&
    Number.isInteger(everyDays) &&
    everyDays >= 1 &&
    everyDays <= MOST_DAYS_BETWEEN;
  if (!isWritten) throw new SelenoscopeError({ code: 'plan.infusion.written', came });
  const known = openDefaultBody()
    .forms.all.filter(({ infused }) => infused)
    .map(({ key }) => key);
  if (!known.includes(form.toLowerCase()))
    throw new SelenoscopeError({ code: 'plan.infusion.form', came: form, known });
  return { form: form.toLowerCase(), doseUg, everyDays };
}
