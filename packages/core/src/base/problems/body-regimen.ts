import { type Place, placeText, type WordsFor } from './types.js';

/** What can be wrong with a regimen or with doses to compare. `place.field` is the path in the JSON: "doses[1].ug". */
export type RegimenProblem =
  // any field
  | { code: 'body.field.missing'; place: Place; expected: string }
  | { code: 'body.field.shape'; place: Place; came: string; expected: string }
  | { code: 'body.field.range'; place: Place; came: number; low: number; high: number; unit: string; ask: string }
  | { code: 'body.field.unknown'; place: Place; near: string | null; known: readonly string[] }
  // habitual intake
  | { code: 'body.background.missing'; place: Place }
  | { code: 'body.background.several'; place: Place; came: readonly string[] }
  | { code: 'body.intake.small'; place: Place; came: number }
  | { code: 'body.intake.tooHigh'; place: Place; ugPerDay: number; limitUgPerDay: number }
  | {
      code: 'body.level.range';
      place: Place;
      came: number;
      low: number;
      high: number;
      likely: readonly { readonly unit: string; readonly ugPerL: number }[];
    }
  | { code: 'body.change.twice'; place: Place; fromDay: number }
  // form and route
  | { code: 'body.form.unknown'; place: Place; came: string; near: readonly string[]; known: readonly string[] }
  | { code: 'body.route.unknown'; place: Place; came: string }
  | { code: 'body.route.notInfused'; place: Place; form: string; infused: readonly string[] }
  // the amount
  | { code: 'body.dose.unit'; place: Place; came: string; ug: number | null }
  | { code: 'body.dose.negative'; place: Place; came: number }
  | { code: 'body.dose.zero'; place: Place }
  | { code: 'body.dose.nothing'; place: Place }
  | { code: 'body.dose.small'; place: Place; came: number }
  | { code: 'body.dose.hardStop'; place: Place; ug: number; limitUg: number; confirm: string }
  | { code: 'body.dose.beyondTrials'; place: Place; ug: number; limitUg: number }
  | { code: 'body.dose.confirmed'; place: Place; ug: number }
  // infusions
  | { code: 'body.infusion.length'; place: Place; came: number; highHours: number }
  | { code: 'body.infusion.overlap'; place: Place; hours: number; gapHours: number }
  | { code: 'body.infusion.byMouth'; place: Place; hours: number }
  | { code: 'body.infusion.assumed'; place: Place; hours: number }
  // times
  | { code: 'body.times.missing'; place: Place }
  | { code: 'body.times.several'; place: Place; came: readonly string[] }
  | { code: 'body.times.empty'; place: Place; fromDay: number; untilDay: number; untilSaid: boolean }
  | { code: 'body.times.every'; place: Place; came: number }
  | { code: 'body.times.negative'; place: Place; came: number }
  | { code: 'body.times.tooLate'; place: Place; came: number; limitDays: number }
  | { code: 'body.times.hours'; place: Place; came: number }
  | { code: 'body.times.hoursOfPart'; place: Place; day: number }
  | { code: 'body.times.unsorted'; place: Place }
  | { code: 'body.times.repeated'; place: Place; came: readonly number[] }
  | { code: 'body.times.tooMany'; place: Place; count: number; limit: number; what: string };

const at = (place: Place): string => {
  const text = placeText(place);
  return text === '' ? '' : `${text}: `;
};

/** A number as a person writes it: no "1e+21", no fifteen digits. */
const figure = (value: number): string => {
  if (Math.abs(value) >= 1e9) return value < 0 ? 'less than minus a billion' : 'more than a billion';
  const rounded = Math.abs(value) >= 100 ? Math.round(value * 10) / 10 : Math.round(value * 10_000) / 10_000;
  return rounded === 0 && value !== 0 ? 'almost zero' : String(rounded);
};

const list = (items: readonly string[]): string => items.join(', ');
const YEAR_DAYS = 365.25;

export const regimenWords: WordsFor<RegimenProblem> = {
  'body.field.missing': (p) => ({
    message: `${at(p.place)}this is missing; expected ${p.expected}.`,
    hint: 'The folder examples/ holds a regimen and doses to compare with.',
  }),
  'body.field.shape': (p) => ({
    message: `${at(p.place)}${p.came} came where ${p.expected} was expected.`,
    hint: 'The folder examples/ holds a regimen and doses to compare with.',
  }),
  'body.field.range': (p) => ({
    message: `${at(p.place)}${figure(p.came)} ${p.unit} came; expected ${figure(p.low)} to ${figure(p.high)} ${p.unit}.`,
    hint: p.ask,
  }),
  'body.field.unknown': (p) => ({
    message: `${at(p.place)}this field is not known and was not used.`,
    hint: p.near === null ? `Known here are ${list(p.known)}.` : `Did you mean "${p.near}"?`,
  }),

  'body.background.missing': (p) => ({
    message: `${at(p.place)}the habitual intake is not given, and the body is simulated from the state that it leads to.`,
    hint: 'Write "background": { "ugPerDay": 55 }, or a measured level as "matchPlasmaUgPerL" or "matchWholeBloodUgPerL". 0 is an answer: feeding by vein without selenium.',
  }),
  'body.background.several': (p) => ({
    message: `${at(p.place)}${list(p.came)} came together, and each of them settles the habitual intake alone.`,
    hint: 'Keep the one that is known best.',
  }),
  'body.intake.small': (p) => ({
    message: `${at(p.place)}an intake of ${figure(p.came)} µg a day came. Even the poorest diets known hold 3 µg and more. Was it typed in mg?`,
    hint: `Write µg: ${figure(p.came)} mg is ${figure(p.came * 1000)} µg. Write 0 where nothing is eaten.`,
  }),
  'body.intake.tooHigh': (p) => ({
    message: `${at(p.place)}an intake of ${figure(p.ugPerDay)} µg a day came; expected at most ${figure(p.limitUgPerDay)} µg. The highest habitual intakes known, with signs of poisoning, are near that.`,
    hint: 'Is it ng, or a digit too many?',
  }),
  'body.level.range': (p) => ({
    message: `${at(p.place)}${figure(p.came)} µg/L came; expected ${p.low} to ${p.high} µg/L.${p.likely.map(({ unit, ugPerL }) => ` Is it ${unit}? Then it is ${Math.round(ugPerL * 10) / 10} µg/L.`).join('')}`,
    hint: 'Look up the unit on the laboratory report, and write the level in µg/L (1 µmol/L is 78.971 µg/L).',
  }),
  'body.change.twice': (p) => ({
    message: `${at(p.place)}two changes of the habitual intake start on day ${figure(p.fromDay)}.`,
    hint: 'Keep the one that is right.',
  }),

  'body.form.unknown': (p) => ({
    message: `${at(p.place)}"${p.came}" is no form of selenium that is known here.${p.near.length > 0 ? ` Near it: ${list(p.near)}.` : ''}`,
    hint: `Known are ${list(p.known)}.`,
  }),
  'body.route.unknown': (p) => ({
    message: `${at(p.place)}"${p.came}" is no route; expected oral (swallowed) or iv (into a vein).`,
    hint: 'Selenium through the skin or under the tongue is not part of the model.',
  }),
  'body.route.notInfused': (p) => ({
    message: `${at(p.place)}${p.form} is not given into a vein.`,
    hint: `Infused can be ${list(p.infused)}. Write "route": "oral" for what is swallowed.`,
  }),

  'body.dose.unit': (p) => ({
    message: `${at(p.place)}"${p.came}" came, and doses are micrograms (µg) of elemental selenium.${p.ug === null ? '' : ` As it stands that would be ${figure(p.ug)} µg.`} It was not accepted.`,
    hint: 'Write the number of µg as "ug": 200 (200 µg, not 200 mg). One milligram is a thousand micrograms, and 31 mg a day has poisoned a person within days.',
  }),
  'body.dose.negative': (p) => ({
    message: `${at(p.place)}a dose of ${figure(p.came)} µg is below zero.`,
    hint: 'Check the sign. To take selenium away, lower the habitual intake with "background": { "changes": [...] }.',
  }),
  'body.dose.zero': (p) => ({
    message: `${at(p.place)}a dose of 0 µg was left out: it changes nothing.`,
    hint: 'Nothing needs doing where it stands for a placebo.',
  }),
  'body.dose.nothing': (p) => ({
    message: `${at(p.place)}a dose of 0 µg has nothing to compare.`,
    hint: 'Write the µg of elemental selenium in one dose.',
  }),
  'body.dose.small': (p) => ({
    message: `${at(p.place)}a dose of ${figure(p.came)} µg is less than one microgram; labels run from 10 to 400 µg. Was it typed in mg?`,
    hint: `Write µg: ${figure(p.came)} mg is ${figure(p.came * 1000)} µg.`,
  }),
  'body.dose.hardStop': (p) => ({
    message: `${at(p.place)}${figure(p.ug)} µg of selenium at once came. ${p.limitUg} µg and more is an amount at which poisoning begins, or a slip. Were milligrams, or the weight of the salt, meant?`,
    hint: p.confirm,
  }),
  'body.dose.beyondTrials': (p) => ({
    message: `${at(p.place)}${figure(p.ug)} µg of selenium at once came. The most that a trial found tolerable was about 20,000 µg, in patients under care; from ${p.limitUg} µg on nothing is simulated.`,
    hint: 'Check the unit: µg, not ng; were milligrams meant? If such an amount was taken, contact a poison centre.',
  }),
  'body.dose.confirmed': (p) => ({
    message: `${at(p.place)}${figure(p.ug)} µg at once is simulated because the file confirms large doses. The model was fitted on doses of a few hundred µg.`,
    hint: 'This is for the study of trials. Nobody should take such a dose without a doctor.',
  }),

  'body.infusion.length': (p) => ({
    message: `${at(p.place)}an infusion of ${figure(p.came)} hours came; expected more than 0 and at most ${p.highHours} hours.`,
    hint: 'How long does it run? A drip takes 1 to 24 hours; an injection over 5 minutes is 0.08. Minutes are divided by 60.',
  }),
  'body.infusion.overlap': (p) => ({
    message: `${at(p.place)}the infusion runs for ${figure(p.hours)} hours, and the next one begins after ${figure(p.gapHours)} hours.`,
    hint: 'Is the length in minutes, or are the doses closer together than meant? An infusion that never stops runs 24 hours every day.',
  }),
  'body.infusion.byMouth': (p) => ({
    message: `${at(p.place)}a dose by mouth came with an infusion of ${figure(p.hours)} hours.`,
    hint: 'Write "route": "iv" for an infusion, or leave out "infusionHours".',
  }),
  'body.infusion.assumed': (p) => ({
    message: `${at(p.place)}how long the infusion runs is not said; ${figure(p.hours)} hour was taken.`,
    hint: 'Add "infusionHours". It changes the first hours, and next to nothing after a day.',
  }),

  'body.times.missing': (p) => ({
    message: `${at(p.place)}it is not said when this dose is given.`,
    hint: 'Write "atDays": [0, 7], or "fromDay": 0, "untilDay": 70, "everyDays": 1 for days 0 to 69.',
  }),
  'body.times.several': (p) => ({
    message: `${at(p.place)}"atDays" came together with ${list(p.came)}, and they may disagree.`,
    hint: 'Keep single days, or a beginning, an end and a step. Two doses can stand for two patterns.',
  }),
  'body.times.empty': (p) => ({
    message: p.untilSaid
      ? `${at(p.place)}the doses begin on day ${figure(p.fromDay)} and end before day ${figure(p.untilDay)}, so there are none.`
      : `${at(p.place)}the doses begin on day ${figure(p.fromDay)}, and the last time looked at is day ${figure(p.untilDay)}, so none of them counts.`,
    hint: '"untilDay" must lie after "fromDay"; the dose of that day itself is not given any more.',
  }),
  'body.times.every': (p) => ({
    message: `${at(p.place)}a dose every ${figure(p.came)} days came; expected more than 0.`,
    hint: 'Write 1 for every day, 7 for once a week, 0.5 for twice a day.',
  }),
  'body.times.negative': (p) => ({
    message: `${at(p.place)}day ${figure(p.came)} lies before the start, which is day 0.`,
    hint: 'What happened before day 0 is told by the background.',
  }),
  'body.times.tooLate': (p) => ({
    message: `${at(p.place)}day ${figure(p.came)} is beyond ${Math.round(p.limitDays / YEAR_DAYS)} years.`,
    hint: 'Times are days from the start, not hours and not dates.',
  }),
  'body.times.hours': (p) => ({
    message: `${at(p.place)}hour ${figure(p.came)} came; hours of a day run from 0 to less than 24.`,
    hint: 'Write 7.5 for half past seven in the morning, 19 for seven in the evening.',
  }),
  'body.times.hoursOfPart': (p) => ({
    message: `${at(p.place)}hours of the day came for a dose on day ${figure(p.day)}, which is a time of day already.`,
    hint: 'Use whole days with "atHours", or parts of days without it.',
  }),
  'body.times.unsorted': (p) => ({
    message: `${at(p.place)}the times were not in rising order; they were sorted.`,
    hint: 'Nothing needs doing if each of them is right.',
  }),
  'body.times.repeated': (p) => ({
    message: `${at(p.place)}${p.came.map(figure).join(', ')} came more than once and counts once.`,
    hint: 'For two doses on one day use "atHours": [8, 20].',
  }),
  'body.times.tooMany': (p) => ({
    message: `${at(p.place)}${figure(p.count)} ${p.what} came; at most ${p.limit} are simulated.`,
    hint: 'Check "everyDays" and "untilDay"; both are in days.',
  }),
};
