import type { Condition, Person } from '@selenoscope/core';
import type { Dice } from '../dice.js';

/** A country and the kind of plates that are usual there. */
export interface Place {
  readonly code: string;
  readonly region: string;
  /** true where a table knows where its food comes from */
  readonly known: boolean;
}

const COMMON: readonly Condition[] = ['ibd', 'bariatric-surgery', 'coeliac', 'diabetes'];
const RARE: readonly Condition[] = [
  ...(['short-bowel', 'dialysis', 'kidney-disease', 'skin-cancer-history', 'iodine-deficiency'] as const),
  ...(['parenteral-nutrition', 'enteral-nutrition'] as const),
];

/** Half of all people are spread evenly over all countries, half over those that the origin of food is known of. */
function drawPlace(places: readonly Place[], dice: Dice): Place | null {
  if (dice.uniform() < 0.03) return null;
  const among = dice.uniform() < 0.5 ? places : places.filter(({ known }) => known);
  return among[dice.whole(among.length)]!;
}

function drawAge(dice: Dice): number {
  const kind = dice.uniform();
  if (kind < 0.2) return 4 + dice.whole(14);
  return kind < 0.7 ? 18 + dice.whole(33) : 51 + dice.whole(35);
}

function drawConditions(ageYears: number, dice: Dice): Condition[] {
  if (dice.uniform() < 0.1) return [COMMON[dice.whole(COMMON.length)]!];
  return ageYears >= 18 && dice.uniform() < 0.03 ? [RARE[dice.whole(RARE.length)]!] : [];
}

function drawLifeStage(sex: Person['sex'], ageYears: number, dice: Dice): Person['lifeStage'] {
  const kind = dice.uniform();
  if (sex !== 'female' || ageYears < 18 || ageYears > 45) return 'none';
  return kind < 0.12 ? 'pregnant' : kind < 0.22 ? 'lactating' : 'none';
}

/** Median mass by age with a spread of 15 %; grown from 18 on. */
function drawMass(sex: 'female' | 'male', ageYears: number, dice: Dice): number {
  const grown = sex === 'male' ? 78 : 66;
  const median = ageYears >= 18 ? grown : 16.5 + ((grown - 16.5) * (ageYears - 4)) / 14;
  return Math.round(Math.max(12, Math.min(160, dice.lognormal(median, 0.15))));
}

export interface DrawnPerson {
  readonly person: Person;
  readonly region: string | null;
  readonly kcalPerDay: number;
}

/** Somebody of 4 to 85 years, anywhere. */
export function drawPerson(places: readonly Place[], dice: Dice): DrawnPerson {
  const place = drawPlace(places, dice);
  const sex = dice.uniform() < 0.5 ? 'female' : 'male';
  const ageYears = drawAge(dice);
  const bodyMassKg = drawMass(sex, ageYears, dice);
  const lifeStage = drawLifeStage(sex, ageYears, dice);
  const child = ageYears < 18;
  const typical = sex === 'male' ? 2350 : 1900;
  const byAge = child ? 1300 + ((typical - 1300) * (ageYears - 4)) / 14 : ageYears > 65 ? 0.88 * typical : typical;
  const kcal = dice.lognormal(byAge + (lifeStage === 'none' ? 0 : 250), 0.17);
  return {
    person: {
      sex: dice.uniform() < 0.02 ? null : sex,
      ageYears,
      bodyMassKg: dice.uniform() < 0.08 ? null : bodyMassKg,
      lifeStage,
      country: place?.code ?? null,
      conditions: drawConditions(ageYears, dice),
    },
    region: place?.region ?? null,
    kcalPerDay: Math.max(child ? 1000 : 1250, Math.min(child ? 3200 : 3400, kcal)),
  };
}
