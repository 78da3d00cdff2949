import type { Fate } from '../absorption.js';
import { type Arrival, formTraits } from '../arrival.js';
import { absorbedFlow, startInflows } from '../background.js';
import { createEngine, type Engine } from '../engine/index.js';
import type { BodyModel } from '../model.js';
import { amountsOf, type CompiledPlan, compilePlan } from '../plan.js';
import { POOLS } from '../pools.js';
import { personRates } from '../rates.js';
import type { RestingPerson } from './people.js';

/**
 * People who take the same doses, one after the other, from any state. A plan runner starts at rest; here a course may
 * also start where it will end.
 */
export class CourseRunner {
  /** people whose equations could not be followed to the end */
  stalled = 0;
  private readonly compiled: CompiledPlan;
  private readonly engine: Engine;
  private readonly states: Float64Array;

  /** @param outputDays rising, above 0 */
  constructor(arrivals: readonly Arrival[], model: BodyModel, outputDays: readonly number[]) {
    this.compiled = compilePlan({
      arrivals,
      backgroundChanges: [],
      ...formTraits(model.forms),
      outputDays,
    });
    this.engine = createEngine(this.compiled.timeline);
    this.states = new Float64Array(outputDays.length * POOLS.length);
  }

  /** States at the output days, row by row. The array is used again by the next run. */
  run(person: RestingPerson, doseFate: Fate, startUg: Float64Array): Float64Array {
    const flow = absorbedFlow(person.backgroundUgPerDay, person.backgroundFate);
    const outcome = this.engine.run(
      {
        rates: personRates(person.rates),
        startUg,
        inflowUgPerDay: startInflows(flow),
        amounts: amountsOf(this.compiled.parcels, { ...person, fateOf: () => doseFate }),
      },
      this.states,
    );
    if (outcome.kind === 'stalled') this.stalled++;
    return this.states;
  }
}

/** A fate of so many times the dose: what one person's portion holds, against the portion that the plan names. */
export const scaledFate = (fate: Fate, factor: number): Fate =>
  factor === 1
    ? fate
    : {
        selenomethionine: fate.selenomethionine * factor,
        selenide: fate.selenide * factor,
        directUrine: fate.directUrine * factor,
        unabsorbed: fate.unabsorbed * factor,
      };
