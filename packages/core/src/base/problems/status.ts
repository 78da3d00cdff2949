import type { WordsFor } from './types.js';

/** A dose or an entry as the diary wrote it, with its row. */
interface EntryPlace {
  readonly row: number;
  readonly text: string;
}

export type StatusProblem =
  | { code: 'status.authority.unknown'; asked: string; known: readonly string[] }
  | { code: 'status.age.missing' }
  | { code: 'status.age.impossible'; ageYears: number }
  | { code: 'status.age.unknown' }
  | { code: 'status.sex.unknown' }
  | { code: 'status.reference.recalled'; authority: string; kinds: readonly string[] }
  | ({ code: 'status.stop.singleEntry'; ug: number } & EntryPlace)
  | ({ code: 'status.stop.unit'; unit: string } & EntryPlace)
  | { code: 'status.stop.mean'; ugPerDay: number; upperUg: number; of: string; over: string }
  | ({ code: 'status.stop.child'; ug: number; ageYears: number } & EntryPlace)
  | ({ code: 'status.stop.infusion'; ug: number } & EntryPlace)
  | { code: 'status.stop.pregnancy'; ugPerDay: number; upperUg: number; over: string }
  | { code: 'status.stop.topUp'; plasmaUgPerL: number }
  | { code: 'status.stop.plasmaHigh'; plasmaUgPerL: number }
  | { code: 'status.stop.plasmaLow'; plasmaUgPerL: number }
  | { code: 'status.excess.signs' }
  | ({ code: 'status.infusion.vitaminC' } & EntryPlace);

/** Micrograms in a sentence: whole from 10 on, one decimal below. */
const ug = (value: number): string => `${value >= 10 ? Math.round(value) : Math.round(value * 10) / 10} µg`;
/** A dose that is only asked about stands in no row. */
const ASKED_ROW = 0;
const place = (p: EntryPlace): string =>
  p.row === ASKED_ROW
    ? `This dose of ${p.text.replace(/^(infusion|supplement):/, '').replaceAll('-', ' ')}`
    : `Row ${p.row} ("${p.text}")`;

/** What a person does with a stop: the words are the same everywhere, so that they are recognised. */
const STOP = 'Stop, and ask a doctor or pharmacist before taking more.';

export const statusWords: WordsFor<StatusProblem> = {
  'status.authority.unknown': (p) => ({
    message: `"${p.asked}" is no authority whose reference values are in the tables.`,
    hint: `Choose one of: ${p.known.join(', ')}.`,
  }),
  'status.age.missing': () => ({
    message: 'The age was not given, and reference values differ by age.',
    hint: 'Give it with --age, in years (0.5 for six months), or null in the person file where it is not known.',
  }),
  'status.age.impossible': (p) => ({
    message: `The age is ${p.ageYears}; an age in years from 0 to 120 was expected.`,
    hint: 'Give completed years, or a fraction under one year (0.5 for six months).',
  }),
  'status.age.unknown': () => ({
    message: 'The age is not known, so the values of adults were used.',
    hint: "Give it with --age; a child's upper level is lower.",
  }),
  'status.sex.unknown': () => ({
    message: 'The sex is not known, so the stricter value of the two was used wherever they differ.',
    hint: 'Give it with --sex.',
  }),
  'status.reference.recalled': (p) => ({
    message: `${p.authority}: ${p.kinds.join(', ')} shown here ${p.kinds.length === 1 ? 'was' : 'were'} recalled and not yet held against the source.`,
    hint: 'Check the value before relying on it; the table says which source to look in.',
  }),
  'status.stop.singleEntry': (p) => ({
    message: `${place(p)} holds ${ug(p.ug)} of selenium at once. 1000 µg and more in a single entry is an amount at which poisoning begins, or a slip (mg for µg, the salt for the selenium in it, a digit too many).`,
    hint: `Check the amount, and on a product the micrograms of selenium per tablet or millilitre. If it is right, do not take it again. ${STOP}`,
  }),
  'status.stop.unit': (p) => ({
    message: `${place(p)} gives a dose of selenium in ${p.unit}. Doses of selenium are micrograms (µg): one milligram is a thousand of them, and 31 mg a day has poisoned a person within days. It was not counted.`,
    hint: `Read the label again: selenium in µg (mcg) per tablet, drop or millilitre, not of the salt. If milligrams were really taken, contact a poison centre. ${STOP}`,
  }),
  'status.stop.mean': (p) => ({
    message: `${p.over} is ${ug(p.ugPerDay)} a day, above the upper level of ${ug(p.upperUg)} (${p.of}).`,
    hint: `Look for the largest source first; Brazil nuts and supplements come before food. ${STOP}`,
  }),
  'status.stop.child': (p) => ({
    message: `${place(p)} is a selenium supplement of ${ug(p.ug)} for a child of ${p.ageYears} years, and no clinician's order is known.`,
    hint: "Children's upper levels are lower. Stop, and ask the child's doctor; if one ordered it, say so.",
  }),
  'status.stop.infusion': (p) => ({
    message: `${place(p)} is an infusion with ${ug(p.ug)} of selenium, and no clinician's order is known. Licensed selenium for infusion is for people who cannot absorb enough or have a proven shortage.`,
    hint: 'Ask the clinic for the order, the amount of selenium in µg per bag and the reason; if a clinician ordered it, say so.',
  }),
  'status.stop.pregnancy': (p) => ({
    message: `${p.over} is ${ug(p.ugPerDay)} a day in pregnancy, above ${ug(p.upperUg)} (EFSA 2023).`,
    hint: 'Stop selenium supplements and Brazil nuts, and ask the midwife or doctor.',
  }),
  'status.stop.topUp': (p) => ({
    message: `Plasma selenium is ${ug(p.plasmaUgPerL)}/L. Above 125 µg/L more selenium makes no more selenoprotein, so nothing is gained by adding any.`,
    hint: 'Do not add selenium; ask again after the next test.',
  }),
  'status.stop.plasmaLow': (p) => ({
    message: `Plasma selenium is ${ug(p.plasmaUgPerL)}/L. Below 32 µg/L (0.4 µmol/L) ESPEN 2022, as a secondary source gives it, advises selenium whatever the C-reactive protein is.`,
    hint: 'Show the laboratory report to a doctor, and check the unit.',
  }),
  'status.stop.plasmaHigh': (p) => ({
    message: `Plasma selenium is ${ug(p.plasmaUgPerL)}/L. People who took 300 µg a day for five years came to 271 µg/L (PRECISE, Denmark); laboratories give 70 to 150 as usual.`,
    hint: 'Take no selenium product, gather every supplement, drip and Brazil nut of the last months, and show the laboratory report to a doctor. Check the unit too.',
  }),
  'status.excess.signs': () => ({
    message:
      'With selenium products in use, nausea, vomiting, loose stools, garlic breath, or changes of hair or nails are reasons to check for too much selenium.',
    hint: 'If any of them is there: check for excess, stop the product, and contact a poison centre.',
  }),
  'status.infusion.vitaminC': (p) => ({
    message: `${place(p)}: vitamin C in the same bag can turn selenite into elemental selenium, so the dose delivered may be smaller than the dose printed.`,
    hint: 'Ask the clinic which form of selenium it is and what else is in the bag.',
  }),
};
