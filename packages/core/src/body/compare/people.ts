import { exp, type RandomSource, stream } from '../../base/index.js';
import type { SeleniumPrior } from '../../intake/index.js';
import type { Fate } from '../absorption.js';
import { absorbedFlow, startingIntake } from '../background.js';
import type { BodyModel } from '../model.js';
import { drawBodies } from '../people.js';
import type { BodyRates } from '../rates.js';
import type { Background, RegimenPerson } from '../regimen.js';
import { Fates } from '../simulate.js';
import { restingState } from '../steady.js';
import { widenedForIntake } from '../widen.js';

/** Someone before any dose: body, habitual intake, and the state at which that leaves everything as it is. */
export interface RestingPerson {
  readonly rates: BodyRates;
  readonly backgroundUgPerDay: number;
  readonly backgroundFate: Fate;
  /** µg in each pool */
  readonly restUg: Float64Array;
}

/** Habitual intake that is not one number, nor found from blood: a survey's people, one value for each draw (µg/d). */
export interface BackgroundDraws {
  readonly ugPerDay: Float64Array;
  readonly form: string;
  readonly population: string;
}

/** Habitual intake of people like this one where nothing else is known: mixed food, as surveys found it. */
export function surveyBackground(prior: SeleniumPrior, source: RandomSource, count: number): BackgroundDraws {
  const ugPerDay = stream(source, 'background.survey')
    .normals(count)
    .map((z) => exp(prior.logMean + prior.logSd * z));
  return { ugPerDay, form: 'food', population: prior.population };
}

/** The same people for every dose that is compared: differences between doses are then not those between people. */
export class ComparedPeople {
  readonly fates: Fates;
  private readonly drawn: readonly BodyRates[];
  private readonly backgroundFates: readonly Fate[];
  private readonly usual: readonly RestingPerson[];

  constructor(
    person: RegimenPerson,
    private readonly background: Background | BackgroundDraws,
    private readonly model: BodyModel,
    private readonly source: RandomSource,
    readonly count: number,
  ) {
    this.fates = new Fates(model, source, count);
    this.drawn = drawBodies(person, model, source, count);
    this.backgroundFates = this.fates.of(background.form, 'oral');
    this.usual = this.drawn.map((rates, i) => this.rested(rates, i));
  }

  /** Who they are without any dose. */
  resting(): readonly RestingPerson[] {
    return this.usual;
  }

  /** The same with a dose beside: those whose sum lies above the range of the fit have a wider body. */
  besides(dosePerDayUg: number): readonly RestingPerson[] {
    const total = Float64Array.from(this.usual, (p) => p.backgroundUgPerDay + dosePerDayUg);
    const wide = widenedForIntake(this.drawn, total, this.model, this.source);
    return wide.map((rates, i) => (rates === this.drawn[i] ? this.usual[i]! : this.rested(rates, i)));
  }

  private rested(rates: BodyRates, i: number): RestingPerson {
    const backgroundFate = this.backgroundFates[i]!;
    const backgroundUgPerDay =
      'kind' in this.background ? startingIntake(this.background, rates, backgroundFate) : this.background.ugPerDay[i]!;
    const restUg = restingState(rates, absorbedFlow(backgroundUgPerDay, backgroundFate));
    return { rates, backgroundUgPerDay, backgroundFate, restUg };
  }
}
