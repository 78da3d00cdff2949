import { type Place, placeText, type WordsFor } from './types.js';

/** What can be wrong with a colon scenario, or worth knowing about its answer. `place.field` is the path in the JSON. */
export type ColonProblem =
  | { code: 'colon.scenario.none' }
  | { code: 'colon.diary.nothing'; diary: string }
  | { code: 'colon.scenario.fedTwice'; file: string; diary: string }
  // any field
  | { code: 'colon.field.missing'; place: Place; expected: string }
  | { code: 'colon.field.shape'; place: Place; came: string; expected: string }
  | { code: 'colon.field.range'; place: Place; came: number; expected: string; ask: string }
  | { code: 'colon.field.unknown'; place: Place; near: string | null; known: readonly string[] }
  // what is given together and may disagree
  | { code: 'colon.transit.ofMovements'; movements: number; came: number; used: number }
  | { code: 'colon.inflow.unused'; place: Place; file: string }
  | { code: 'colon.inflow.notRead'; file: string }
  | { code: 'colon.meals.withTable'; place: Place; file: string }
  | { code: 'colon.meals.shares'; place: Place; sum: number }
  | { code: 'colon.movements.overlap'; place: Place; hour: number; minutes: number; nextHour: number }
  | { code: 'colon.output.order'; place: Place; came: number; before: number }
  | { code: 'colon.output.late'; place: Place; came: number; days: number }
  // a table of inflow
  | { code: 'colon.table.empty'; place: Place }
  | { code: 'colon.table.column'; place: Place; missing: string; came: readonly string[]; expected: readonly string[] }
  | { code: 'colon.table.number'; place: Place; came: string; expected: string }
  | { code: 'colon.table.order'; place: Place; came: number; before: number }
  | { code: 'colon.table.dry'; place: Place }
  // the run
  | { code: 'colon.solve.stalled'; timeDays: number }
  | { code: 'colon.transit.unusual'; transitDays: number }
  | { code: 'colon.pH.unusual'; pH: number }
  | { code: 'colon.acids.beyond'; highestMm: number; where: string };

const at = (place: Place): string => {
  const text = placeText(place);
  return text === '' ? '' : `${text}: `;
};

/** A number as a person writes it. */
const figure = (value: number): string => {
  if (Math.abs(value) >= 1e9) return value < 0 ? 'less than minus a billion' : 'more than a billion';
  const rounded = Math.abs(value) >= 100 ? Math.round(value * 10) / 10 : Math.round(value * 10_000) / 10_000;
  return rounded === 0 && value !== 0 ? 'almost zero' : String(rounded);
};

export const colonWords: WordsFor<ColonProblem> = {
  'colon.scenario.fedTwice': (p) => ({
    message: `${p.file} says what reaches the colon, and ${p.diary} does as well.`,
    hint: 'Leave "inflow" and "inflowFile" out of the scenario, or give no --diary.',
  }),
  'colon.diary.nothing': (p) => ({
    message: `${p.diary}: nothing in it could be counted, so there is no food to follow.`,
    hint: '"selenoscope diary read" says how each row was understood.',
  }),
  'colon.scenario.none': () => ({
    message: 'Neither a scenario nor a diary was given, so there is nothing to follow.',
    hint: 'Give a scenario file (see examples/colon.json), or --diary with a food diary, or both.',
  }),
  'colon.field.missing': (p) => ({
    message: `${at(p.place)}this is missing; expected ${p.expected}.`,
    hint: 'A scenario can be as short as { "days": 28, "transitDays": 1.25 }.',
  }),
  'colon.field.shape': (p) => ({
    message: `${at(p.place)}${p.came} came where ${p.expected} was expected.`,
    hint: 'A scenario can be as short as { "days": 28, "transitDays": 1.25 }.',
  }),
  'colon.field.range': (p) => ({
    message: `${at(p.place)}${figure(p.came)} came; expected ${p.expected}.`,
    hint: p.ask,
  }),
  'colon.field.unknown': (p) => ({
    message: `${at(p.place)}this field is not known and was not used.`,
    hint: p.near === null ? `Known here are ${p.known.join(', ')}.` : `Did you mean "${p.near}"?`,
  }),
  'colon.transit.ofMovements': (p) => ({
    message: `With ${p.movements} bowel ${p.movements === 1 ? 'movement' : 'movements'} a day the transit time follows from them: ${p.used.toFixed(3)} days were used, not ${figure(p.came)}.`,
    hint: 'Leave out "transitDays", or leave out "bowelMovements" for a colon that empties all the time.',
  }),
  'colon.inflow.unused': (p) => ({
    message: `${at(p.place)}this was not used: the inflow is that of ${p.file}.`,
    hint: 'Leave out "inflowFile", or leave out what it replaces (carbohydrate, protein, water).',
  }),
  'colon.inflow.notRead': (p) => ({
    message: `The inflow of this scenario stands in ${p.file}, and that file was not read.`,
    hint: 'Put the file beside the scenario, or give the inflow in the scenario itself.',
  }),
  'colon.meals.withTable': (p) => ({
    message: `${at(p.place)}this was not used: ${p.file} says already when the inflow comes.`,
    hint: 'Leave out "meals" or "inflowFile".',
  }),
  'colon.meals.shares': (p) => ({
    message: `${at(p.place)}the shares of the meals add to ${figure(p.sum)}; expected 1.`,
    hint: 'Leave out every "share" for meals of equal size.',
  }),
  'colon.movements.overlap': (p) => ({
    message: `${at(p.place)}the bowel movement at ${figure(p.hour)} h lasts ${figure(p.minutes)} minutes, and the next begins at ${figure(p.nextHour)} h.`,
    hint: 'Make it shorter, or join the two.',
  }),
  'colon.output.order': (p) => ({
    message: `${at(p.place)}day ${figure(p.came)} comes after day ${figure(p.before)}; output days must rise.`,
    hint: 'Sort them, and name each day once.',
  }),
  'colon.output.late': (p) => ({
    message: `${at(p.place)}day ${figure(p.came)} lies beyond the end of the simulation, day ${figure(p.days)}.`,
    hint: 'Raise "days", or leave this output day out.',
  }),
  'colon.table.empty': (p) => ({
    message: `${at(p.place)}there is no row of inflow.`,
    hint: 'Expected the header time,Protein,RS,NSP,H2O and rows of days and grams a day.',
  }),
  'colon.table.column': (p) => ({
    message: `${at(p.place)}there is no column "${p.missing}" among ${p.came.slice(0, 12).join(', ')}.`,
    hint: `Expected the columns ${p.expected.join(', ')}: time in days, the others in grams a day.`,
  }),
  'colon.table.number': (p) => ({
    message: `${at(p.place)}"${p.came}" came; expected ${p.expected}.`,
    hint: 'Time is in days, and inflow in grams a day, with a decimal point.',
  }),
  'colon.table.order': (p) => ({
    message: `${at(p.place)}time ${figure(p.came)} comes after ${figure(p.before)}; times must rise.`,
    hint: 'Sort the rows by time, and give each time once. For a jump, give two times close together.',
  }),
  'colon.table.dry': (p) => ({
    message: `${at(p.place)}no row brings water, and the equations need some to dissolve things in.`,
    hint: 'About 1,100 g of water a day reach the colon.',
  }),
  'colon.solve.stalled': (p) => ({
    message: `The equations of the colon could not be followed beyond day ${p.timeDays.toFixed(2)}.`,
    hint: 'Check the inflow (water above all) and the transit time; values far from those of people can make them unsolvable.',
  }),
  'colon.transit.unusual': (p) => ({
    message: `A transit time of ${figure(p.transitDays)} days lies outside what people have (0.5 to 4 days).`,
    hint: 'Read the answer as arithmetic of the model, not as a colon. Hours are divided by 24.',
  }),
  'colon.pH.unusual': (p) => ({
    message: `A pH of ${figure(p.pH)} is not found in a colon, where it runs from 5 to 8.`,
    hint: 'Read the answer as arithmetic of the model, not as a colon.',
  }),
  'colon.acids.beyond': (p) => ({
    message: `Acids reach ${Math.round(p.highestMm)} mM in the ${p.where} part. Means measured in people are 80 to 123 mM, and all that is dissolved in a colon comes to about 300: the model has no such limit, and its pH stops at 5.`,
    hint: 'Read such values as "more than the model can tell"; check amounts, water and transit time.',
  }),
};
