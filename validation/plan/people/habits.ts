import type { Diary, IntakeModel } from '@selenoscope/core';

/** How much of something stands in a diary, counted by the judge. */
export interface Counted {
  readonly key: string;
  /** number in the catalogue; null for a text */
  readonly index: number | null;
  readonly name: string;
  readonly gramsPerWeek: number;
  readonly timesPerWeek: number;
}

/** Share of an adult's smallest whole day that a child's is (intake-parameters.csv has the number). */
const CHILD_UNTIL_YEARS = 10;

/** What is eaten on the days that count. Made-up diaries name a meal for every row, and eat nothing twice at different hours. */
export function countHabits(diary: Diary, ageYears: number | null, model: IntakeModel): ReadonlyMap<string, Counted> {
  const { parameters, catalogue } = model;
  const energy = catalogue.column('energy')!.value;
  const unknownGrams = parameters.get('entry.grams.unknown', 'g');
  const unknownKcal = parameters.get('entry.energyPerGram.unknown', 'kcal/g');
  const rows = diary.entries.flatMap((entry) => (entry.kind === 'food' ? [entry] : []));
  const kcal = new Map<string, number>();
  for (const { date, food, grams } of rows) {
    const perGram = food === null || Number.isNaN(energy[food]!) ? unknownKcal : energy[food]! / 100;
    kcal.set(date, (kcal.get(date) ?? 0) + (grams ?? unknownGrams) * perGram);
  }
  const child = ageYears !== null && ageYears < CHILD_UNTIL_YEARS;
  const whole =
    parameters.get('day.small.kcal', 'kcal') * (child ? parameters.get('day.small.share.child', 'fraction') : 1);
  const finished = [...kcal].filter(([, amount]) => amount >= whole).map(([date]) => date);
  const counted = new Set(finished.length > 0 ? finished : diary.entries.map(({ date }) => date));
  const out = new Map<string, { index: number | null; name: string; grams: number; at: Set<string> }>();
  for (const { date, meal, food, text, grams } of rows) {
    if (!counted.has(date)) continue;
    const key = food === null ? `text:${text.trim().toLowerCase()}` : catalogue.food(food).id;
    const habit = out.get(key) ?? {
      ...{ index: food, name: food === null ? text : catalogue.food(food).name, grams: 0, at: new Set<string>() },
    };
    habit.grams += grams ?? unknownGrams;
    habit.at.add(`${date} ${meal}`);
    out.set(key, habit);
  }
  const perWeek = 7 / counted.size;
  return new Map(
    [...out].map(([key, { index, name, grams, at }]) => [
      key,
      { key, index, name, gramsPerWeek: grams * perWeek, timesPerWeek: at.size * perWeek },
    ]),
  );
}
