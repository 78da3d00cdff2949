import type { RandomSource } from '../base/index.js';
import { absorptionDraws, directShare, infusedFate } from './absorption.js';
import { type Biomarker, bodyUg, LEVEL_OF, LEVELS, urineUgPerDay } from './biomarkers.js';
import type { BodyModel } from './model.js';
import { type BodyOf, drawBodies } from './people.js';
import type { BodyRates } from './rates.js';
import { restingState } from './steady.js';
import { widenedForIntake } from './widen.js';

/** A part of habitual intake that shares its chemistry: a group of foods, a supplement, infusions. µg/d in each draw. */
export interface HabitualPart {
  /** key of absorption.csv, or a speciation group of foods */
  readonly form: string;
  readonly route: 'oral' | 'iv';
  readonly ugPerDay: Float64Array;
  /** share that is selenomethionine in each draw, where the intake stage has drawn it already; else the form's own */
  readonly selenomethionineShare?: Float64Array | undefined;
  /** share (below 1) of what would be taken up that something in the gut keeps from the body, in each draw; absent: nothing */
  readonly keptShare?: Float64Array | undefined;
}

/** Where habitual selenium goes, each in µg/d and each draw. Taken up + unabsorbed + direct = eaten, less what is kept (`keptShare`). */
export interface HabitualFlows {
  readonly selenomethionine: Float64Array;
  readonly selenide: Float64Array;
  readonly directUrine: Float64Array;
  readonly unabsorbed: Float64Array;
  /** what is taken up of each part, in the order of the parts */
  readonly uptake: readonly { readonly selenomethionine: Float64Array; readonly rest: Float64Array }[];
}

/** The body at rest under a habitual intake: index i is the same scenario as in the intake. */
export interface HabitualBody {
  readonly bodies: readonly BodyRates[];
  readonly flows: HabitualFlows;
  readonly biomarkers: Readonly<Record<Biomarker, Float64Array>>;
  readonly bodyUg: Float64Array;
  /** loss of the selenide pool that is not urine: bile and what the gut sheds, skin, hair, breath */
  readonly otherLoss: Float64Array;
}

/**
 * Blood, selenoproteins, urine and store of people like this one who eat so in the long run, draw by draw.
 *
 * At rest what is taken up leaves again. Someone whose habits changed in the last year is not yet there: that is what
 * `simulateRegimen` is for.
 */
export function habitualBody(
  parts: readonly HabitualPart[],
  person: BodyOf,
  model: BodyModel,
  source: RandomSource,
  count: number,
): HabitualBody {
  const flows = habitualFlows(parts, model, source, count);
  const bodies = widenedForIntake(drawBodies(person, model, source, count), eatenUgPerDay(parts), model, source);
  return { bodies, flows, ...restOf(bodies, flows) };
}

/** Sum of the parts in each draw (µg/d). */
export function eatenUgPerDay(parts: readonly HabitualPart[]): Float64Array {
  const eaten = new Float64Array(parts[0]?.ugPerDay.length ?? 0);
  for (const part of parts) for (let i = 0; i < eaten.length; i++) eaten[i]! += part.ugPerDay[i]!;
  return eaten;
}

/** What becomes of the parts, summed. */
export function habitualFlows(
  parts: readonly HabitualPart[],
  model: BodyModel,
  source: RandomSource,
  count: number,
): HabitualFlows {
  const blank = () => new Float64Array(count);
  const flows = { selenomethionine: blank(), selenide: blank(), directUrine: blank(), unabsorbed: blank() };
  const uptake = parts.map((part) => {
    const form = model.forms.has(part.form) ? model.forms.get(part.form) : model.forms.ofGroup(part.form);
    const infused = part.route === 'iv' ? infusedFate(form) : null;
    const infusedDirect = directShare(form);
    const draws = infused ? null : absorptionDraws(form, source, count);
    const shares = part.selenomethionineShare ?? draws?.selenomethionineShare;
    const taken = { selenomethionine: blank(), rest: blank() };
    for (let i = 0; i < count; i++) {
      const ug = part.ugPerDay[i]!;
      const share = infused ? infused.selenomethionine : shares![i]!;
      let met = ug * share * (draws ? draws.selenomethionine[i]! : 1);
      let rest = ug * (1 - share) * (draws ? draws.rest[i]! : 1);
      flows.unabsorbed[i]! += ug - met - rest;
      if (part.keptShare) {
        met *= 1 - part.keptShare[i]!;
        rest *= 1 - part.keptShare[i]!;
      }
      flows.selenomethionine[i]! += met;
      const direct = draws ? draws.direct[i]! : infusedDirect;
      flows.selenide[i]! += rest * (1 - direct);
      flows.directUrine[i]! += rest * direct;
      taken.selenomethionine[i] = met;
      taken.rest[i] = rest;
    }
    return taken;
  });
  return { ...flows, uptake };
}

/** Levels at rest of each body under its flow. */
export function restOf(bodies: readonly BodyRates[], flows: HabitualFlows): Omit<HabitualBody, 'bodies' | 'flows'> {
  const count = bodies.length;
  const blank = () => new Float64Array(count);
  const biomarkers: Record<Biomarker, Float64Array> = {
    plasmaSelenium: blank(),
    wholeBloodSelenium: blank(),
    erythrocyteSelenium: blank(),
    selenoproteinP: blank(),
    gpx3: blank(),
    urineSelenium: blank(),
  };
  const levels = LEVELS.map((name) => [biomarkers[name], LEVEL_OF[name]] as const);
  const stored = blank();
  const otherLoss = blank();
  bodies.forEach((rates, i) => {
    const y = restingState(rates, {
      selenomethionineUgPerDay: flows.selenomethionine[i]!,
      selenideUgPerDay: flows.selenide[i]!,
    });
    const urine = urineUgPerDay(rates, y);
    for (const [draws, level] of levels) draws[i] = level(rates, y);
    biomarkers.urineSelenium[i] = urine + flows.directUrine[i]!;
    stored[i] = bodyUg(y);
    otherLoss[i] = flows.selenomethionine[i]! + flows.selenide[i]! - urine;
  });
  return { biomarkers, bodyUg: stored, otherLoss };
}
