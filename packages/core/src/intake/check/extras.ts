import { exp, factorGrid, logSdOfCv, type RandomSource, stream } from '../../base/index.js';
import { type NutOrigin, nutSeleniumUgPerG } from '../../foods/index.js';
import type { DoseEntry, DoseForm } from '../diary.js';
import type { DoseIntake } from '../doses.js';
import type { IntakeModel } from '../model.js';
import { choiceOf, timesPerDayDraws } from './amounts.js';
import type { CheckModel } from './model.js';
import type { CheckAnswers } from './value.js';

/** What the extras are worked out from. */
export interface ExtrasContext {
  readonly answers: CheckAnswers;
  readonly model: IntakeModel;
  readonly check: CheckModel;
  readonly source: RandomSource;
  readonly count: number;
}

/** Brazil nuts as answered. */
export interface CheckNuts {
  readonly usualUg: Float64Array;
  readonly gramsPerDay: Float64Array;
}

const logNormals = (source: RandomSource, name: string, median: number, logSd: number, count: number): Float64Array =>
  stream(source, name)
    .normals(count)
    .map((z) => median * exp(logSd * z));

/** Long-run selenium from Brazil nuts: how often × how many × what such nuts hold. Null where none are eaten. */
export function nutsOf(context: ExtrasContext): CheckNuts | null {
  const { answers, model, check, source, count } = context;
  if (answers.values['brazilNuts'] === 'never') return null;
  const { parameters } = check;
  const typical = check.typical.of('brazilNuts', null);
  const times = timesPerDayDraws(check.form, answers, 'brazilNuts', typical, source, count);
  const said = answers.values['nutCount'];
  const mass = model.parameters.get('brazilNut.mass', 'g');
  const nuts =
    typeof said === 'number'
      ? around(said, parameters.get('check.nuts.amount.cv', 'fraction'), source, 'check.nuts.amount', count)
      : logNormals(
          source,
          'check.nuts.unsure',
          parameters.get('check.nuts.unsure.median', 'nuts'),
          parameters.get('check.nuts.unsure.logSd', 'ln'),
          count,
        );
  const ugPerG = nutSeleniumUgPerG(model.parameters, source, count, nutOrigin(answers));
  const gramsPerDay = times.map((t, i) => t * nuts[i]! * mass);
  return { gramsPerDay, usualUg: gramsPerDay.map((grams, i) => grams * ugPerG[i]!) };
}

function around(value: number, cv: number, source: RandomSource, name: string, count: number): Float64Array {
  const factor = factorGrid(logSdOfCv(cv));
  return Float64Array.from(stream(source, name).gridIndices(count), (k) => value * factor[k]!);
}

const nutOrigin = (answers: CheckAnswers): NutOrigin => {
  const said = answers.values['nutOrigin'];
  return said === 'low' || said === 'high' ? said : 'unknown';
};

/** A dose as answered: its draws, and the entry that the safety rules look at where the amount is known. */
export interface CheckDose extends DoseIntake {
  readonly doseUg: number | null;
  /** order of the question, in place of a diary's row */
  readonly row: number;
}

/** Supplements and drips. Whether one is taken can itself be unknown; then some draws hold none. */
export function dosesOf(context: ExtrasContext): readonly CheckDose[] {
  return [supplementOf(context), dripOf(context)].filter((dose) => dose !== null);
}

function supplementOf(context: ExtrasContext): CheckDose | null {
  const { answers, check, source, count } = context;
  const { form, parameters, typical } = check;
  const choice = choiceOf(form, answers, 'supplement');
  if (choice?.id === 'none') return null;
  const taken = choice ? null : typical.of('supplement', null).neverShare;
  const times = timesPerDayDraws(form, answers, 'supplementOften', typical.of('supplementOften', null), source, count);
  const label = amountDraws(context, 'supplementDose', () =>
    logNormals(
      source,
      'check.supplement.unsure',
      parameters.get('check.supplement.unsure.median', 'ug'),
      parameters.get('check.supplement.unsure.logSd', 'ln'),
      count,
    ),
  );
  const doseForm = (choice?.means || 'unknown') as DoseForm;
  // nobody takes a daily supplement more than once each day of the year
  return dose(
    context,
    'oral',
    doseForm,
    'supplementDose',
    label,
    times.map((t) => Math.min(t, 1)),
    taken,
  );
}

/** Licensed products for infusion are selenious acid and sodium selenite (requirements.md 5.3). */
const DRIP_FORM: DoseForm = 'selenite';

function dripOf(context: ExtrasContext): CheckDose | null {
  const { answers, check, source, count } = context;
  const { form, parameters, typical } = check;
  if (answers.values['drip'] === 'never') return null;
  const times = timesPerDayDraws(form, answers, 'drip', typical.of('drip', null), source, count);
  const bag = amountDraws(context, 'dripAmount', () => {
    const none = stream(source, 'check.drip.none').uniforms(count);
    const chance = parameters.get('check.drip.unsure.noneChance', 'fraction');
    const median = parameters.get('check.drip.unsure.median', 'ug');
    const logSd = parameters.get('check.drip.unsure.logSd', 'ln');
    return logNormals(source, 'check.drip.unsure', median, logSd, count).map((ug, i) => (none[i]! < chance ? 0 : ug));
  });
  return dose(context, 'iv', DRIP_FORM, 'dripAmount', bag, times, null);
}

/** The amount stated, the same in every draw; or draws of what it might be. */
function amountDraws({ answers, count }: ExtrasContext, id: string, unsure: () => Float64Array): Float64Array {
  const said = answers.values[id];
  return typeof said === 'number' ? new Float64Array(count).fill(said) : unsure();
}

function dose(
  { answers, model, check, source, count }: ExtrasContext,
  route: 'oral' | 'iv',
  form: DoseForm,
  amountQuestion: string,
  labelUg: Float64Array,
  timesPerDay: Float64Array,
  neverShare: number | null,
): CheckDose {
  const key = `${route === 'iv' ? 'infusion' : 'supplement'}:${form}`;
  const label = factorGrid(logSdOfCv(model.parameters.get('dose.label.cv', 'fraction')));
  const content = Float64Array.from(stream(source, `dose.${key}.content`).gridIndices(count), (k) => label[k]!);
  const does = neverShare === null ? null : stream(source, `check.${key}.does`).uniforms(count);
  const said = answers.values[amountQuestion];
  return {
    key,
    form,
    route,
    labelUgByDay: new Float64Array(0),
    content,
    usualUg: content.map((c, i) => (does && does[i]! < neverShare! ? 0 : c * labelUg[i]! * timesPerDay[i]!)),
    doseUg: typeof said === 'number' ? said : null,
    row: check.form.question(amountQuestion)!.order,
  };
}

/** Doses of a known amount as diary entries: the hard stops look at single amounts. */
export const doseEntries = (doses: readonly CheckDose[]): readonly DoseEntry[] =>
  doses.flatMap((d) =>
    d.doseUg === null
      ? []
      : [
          {
            kind: 'dose',
            row: d.row,
            date: '',
            text: d.key,
            route: d.route,
            form: d.form as DoseForm,
            doseUg: d.doseUg,
          },
        ],
  );
