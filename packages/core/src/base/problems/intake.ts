import type { WordsFor } from './types.js';

export type IntakeProblem =
  | { code: 'intake.empty' }
  | { code: 'intake.fewDays'; days: number }
  | { code: 'intake.coverage'; coverage: number; entriesWithout: number; entries: number }
  | { code: 'intake.day.small'; date: string; energyKcal: number }
  | { code: 'intake.origin.unknown' }
  | { code: 'intake.origin.soilClass'; country: string; soilClass: string }
  | { code: 'intake.prior.assumed'; country: string; used: string }
  | { code: 'intake.brazilNuts'; gramsPerDay: number };

const percent = (share: number) => `${Math.round(share * 100)} %`;

export const intakeWords: WordsFor<IntakeProblem> = {
  'intake.empty': () => ({
    message: 'There is nothing in the diary that could be counted.',
    hint: 'Check that the file holds entries with a food and an amount; `selenoscope diary read FILE` shows what was read.',
  }),
  'intake.fewDays': (p) => ({
    message: `${p.days === 0 ? 'No whole day' : p.days === 1 ? 'One whole day' : `${p.days} whole days`} of diary ${p.days <= 1 ? 'says' : 'say'} little about usual intake, because days differ.`,
    hint: 'Seven days or more, weekend included, would narrow the interval.',
  }),
  'intake.coverage': (p) => ({
    message: `${p.entriesWithout} of ${p.entries} entries have no selenium value (${percent(1 - p.coverage)} of the energy). They count as unknown, never as zero.`,
    hint: 'Choosing a food with a measured value for them, through a mapping file, would narrow the interval.',
  }),
  'intake.day.small': (p) => ({
    message: `${p.date} holds only ${Math.round(p.energyKcal)} kcal, which looks like an unfinished day. It is shown, and it does not count for usual intake.`,
    hint: 'Complete the day if something is missing; a real fast may be worth a note to whoever reads this.',
  }),
  'intake.origin.unknown': () => ({
    message:
      'The country is not known, so where bread, meat, eggs and milk come from is not either; the interval is wider for it.',
    hint: 'Give the country with --country, for instance --country GB.',
  }),
  'intake.origin.soilClass': (p) => ({
    message: `No national food values for ${p.country}: cereals and animal foods were rescaled by its soil class (${p.soilClass}), which is coarse.`,
    hint: 'A national food table, imported, would be better than this estimate.',
  }),
  'intake.prior.assumed': (p) => ({
    message: `No survey of selenium intake in ${p.country} is in the tables; ${p.used} was used in its place, widened.`,
    hint: 'More diary days make the answer depend less on it.',
  }),
  'intake.brazilNuts': (p) => ({
    message: `Brazil nuts (${p.gramsPerDay.toFixed(1)} g a day) are a lottery: one nut holds 9 µg or 105 µg, depending on where it grew.`,
    hint: 'Their origin, or a plasma selenium test, would settle more than any other thing here.',
  }),
};
