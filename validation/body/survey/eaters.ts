import { exp, log, mean, Parameters, type Rows, stream } from '@selenoscope/core';
import type { Adult } from './adults.js';
import { correlation, sdOf } from './statistics.js';
import type { Sex } from './survey.js';

/** What the generator supposes of US adults: `tables/population.csv`, and their mean intake by sex (µg/d, as recalled). */
export interface Facts {
  readonly table: Parameters;
  readonly recalledMeanUg: Readonly<Record<Sex, number>>;
}

export function readFacts(population: Rows, intakePrior: Rows): Facts {
  const meanOfSex = (sex: Sex): number => {
    const row = intakePrior.find(
      (r) => r['country'] === 'United States' && r['sex'] === sex && r['age_group'] === '20+',
    );
    if (!row) throw new Error(`selenium-intake-prior.csv has no row of US adults, ${sex}`);
    return Number(row['mean_ug_per_day']);
  };
  return {
    table: new Parameters(population),
    recalledMeanUg: { male: meanOfSex('male'), female: meanOfSex('female') },
  };
}

/** An adult of the copy with what they truly eat and what they say of one day. */
export interface Eater extends Adult {
  readonly massKg: number;
  readonly leanMassKg: number;
  /** usual protein over the mean of all adults */
  readonly proteinRatio: number;
  /** usual selenium of food as it is, not as tables have it */
  readonly foodUgPerDay: number;
  readonly supplement: { readonly form: 'selenium-yeast' | 'selenite'; readonly ugPerDay: number } | null;
  readonly recallUg: number;
}

/** Fat-free mass (kg) from mass (kg), body mass index and sex: Janmahasatian 2005, Clin Pharmacokinet 44:1051. */
export const leanMassOf = (sex: Sex, massKg: number, bmi: number): number =>
  sex === 'male' ? (9270 * massKg) / (6680 + 216 * bmi) : (9270 * massKg) / (8780 + 244 * bmi);

/**
 * People who eat by need: energy goes with fat-free mass, protein with energy, selenium with protein. What food really
 * holds differs from the tables that a recall is worked out with, and what is recalled differs from what was eaten.
 */
export function eatersOf(adults: readonly Adult[], facts: Facts, seed: number): Eater[] {
  const { table } = facts;
  const ln = (key: string): number => table.get(key, 'ln');
  const n = adults.length;
  const draws = (name: string): Float64Array => stream({ seed, person: 0 }, `survey.${name}`).normals(n);
  const [heights, energies, densities, contents, foods] = ['height', 'energy', 'protein', 'perProtein', 'content'].map(
    draws,
  );
  const bodies = adults.map(({ sex, bmi }, i) => {
    const cm = table.get(`height.${sex}`, 'cm') + table.get(`height.sd.${sex}`, 'cm') * heights![i]!;
    const massKg = (bmi * cm * cm) / 10_000;
    return { massKg, leanMassKg: leanMassOf(sex, massKg, bmi) };
  });
  const leanExponent = table.get('energy.leanExponent', 'exponent');
  const lnEnergy = bodies.map((b, i) => leanExponent * log(b.leanMassKg) + ln('energy.logSd') * energies![i]!);
  const lnProtein = lnEnergy.map((e, i) => e + ln('protein.density.logSd') * densities![i]!);
  const lnTable = lnProtein.map((p, i) => p + ln('selenium.perProtein.logSd') * contents![i]!);
  const lnUsual = scaledBySex(adults, lnTable, facts);
  const recalls = recallsOf(adults, lnUsual, facts, seed);
  const contentSd = ln('selenium.content.logSd');
  const meanProtein = mean(lnProtein);
  const supplements = supplementsOf(n, table, seed);
  return adults.map((adult, i) => ({
    ...adult,
    ...bodies[i]!,
    proteinRatio: exp(lnProtein[i]! - meanProtein),
    foodUgPerDay: exp(lnUsual[i]! + contentSd * foods![i]! - (contentSd * contentSd) / 2),
    supplement: supplements[i]!,
    recallUg: recalls[i]!,
  }));
}

/** Logarithms of usual intake by tables, moved so that each sex has the survey's mean once it is under-reported. */
function scaledBySex(adults: readonly Adult[], logs: readonly number[], { table, recalledMeanUg }: Facts): number[] {
  const share = table.get('reported.share', 'fraction');
  const shift = (sex: Sex): number => {
    const own = logs.filter((_, i) => adults[i]!.sex === sex).map(exp);
    return log(recalledMeanUg[sex] / share / mean(own));
  };
  const shifts = { male: shift('male'), female: shift('female') };
  return logs.map((v, i) => v + shifts[adults[i]!.sex]);
}

/**
 * One recalled day of each. A person's own bias is as wide as the survey's spread of usual intake leaves room for: the
 * spread between recallers is the survey's by construction, whatever is supposed of true intake.
 */
function recallsOf(
  adults: readonly Adult[],
  lnTable: readonly number[],
  { table, recalledMeanUg }: Facts,
  seed: number,
): number[] {
  const n = adults.length;
  const own = stream({ seed, person: 0 }, 'survey.bias').normals(n);
  const day = stream({ seed, person: 0 }, 'survey.day').normals(n);
  const exponent = table.get('reported.bmiExponent', 'exponent');
  const said = adults.map(({ bmi }, i) => lnTable[i]! + exponent * log(bmi));
  const out = new Array<number>(n).fill(0);
  for (const sex of ['male', 'female'] as const) {
    const members = adults.map((_, i) => i).filter((i) => adults[i]!.sex === sex);
    const spread = sdOf(members.map((i) => said[i]!));
    const usual = table.get(`reported.usual.logSd.${sex}`, 'ln');
    const bias = Math.sqrt(Math.max(0, usual * usual - spread * spread));
    const daySd = table.get(`reported.day.logSd.${sex}`, 'ln');
    for (const i of members) out[i] = exp(said[i]! + bias * own[i]! + daySd * day[i]!);
    const scale = recalledMeanUg[sex] / mean(members.map((i) => out[i]!));
    for (const i of members) out[i]! *= scale;
  }
  return out;
}

function supplementsOf(count: number, table: Parameters, seed: number): Eater['supplement'][] {
  const draw = (name: string) => stream({ seed, person: 0 }, `survey.supplement.${name}`);
  const [takes, organic] = [draw('takes').uniforms(count), draw('form').uniforms(count)];
  const sizes = draw('dose').normals(count);
  const sd = table.get('supplement.dose.logSd', 'ln');
  return Array.from(takes, (u, i) =>
    u < table.get('supplement.users', 'fraction')
      ? {
          form: organic[i]! < table.get('supplement.organicShare', 'fraction') ? 'selenium-yeast' : 'selenite',
          ugPerDay: table.get('supplement.dose', 'ug/d') * exp(sd * sizes[i]! - (sd * sd) / 2),
        }
      : null,
  );
}

/** How one recall and the truth go together in people of one sex. Protein: 0.40, its density 0.36 (Freedman 2014). */
export function recallAgainstTruth(eaters: readonly Eater[], sex: Sex): number {
  const own = eaters.filter((e) => e.sex === sex);
  return correlation(
    own.map((e) => log(e.recallUg)),
    own.map((e) => log(e.foodUgPerDay)),
  );
}
