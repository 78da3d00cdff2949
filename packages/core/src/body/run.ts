import { absorbedFlow, startInflows } from './background.js';
import { bodyUg } from './biomarkers.js';
import { createEngine, type Engine, type RunOutcome } from './engine/index.js';
import { amountsOf, type CompiledPlan, type PlanEater } from './plan.js';
import { AT, POOLS } from './pools.js';
import { type BodyRates, personRates } from './rates.js';
import { restingState } from './steady.js';
import { habitualUg } from './tally.js';

/** One person who follows a plan. */
export interface PlanPerson extends PlanEater {
  readonly rates: BodyRates;
}

/** States of one person at the plan's output days: row by row, {@link POOLS} in each. Day 0, where asked, is the state at rest. */
export interface PersonStates {
  readonly outcome: RunOutcome;
  readonly states: Float64Array;
  readonly ledger: Ledger;
}

/** What went past the pools, by output day (µg since the start). */
export interface Ledger {
  readonly inUg: Float64Array;
  /** not absorbed: on to the colon, faeces */
  readonly unabsorbedUg: Float64Array;
  readonly urineUg: Float64Array;
  readonly otherLossUg: Float64Array;
  /** in the body, with what is in the gut and will be absorbed or is on its way there */
  readonly storedUg: Float64Array;
}

/** Runs people through one plan, one after the other; each result depends on that person alone. */
export class PlanRunner {
  private readonly engine: Engine;

  constructor(private readonly compiled: CompiledPlan) {
    this.engine = createEngine(compiled.timeline);
  }

  run(person: PlanPerson): PersonStates {
    const { plan, parcels } = this.compiled;
    const flow = absorbedFlow(person.backgroundUgPerDay, person.backgroundFate);
    const start = restingState(person.rates, flow);
    const rows = plan.outputDays.length;
    const first = rows - this.compiled.timeline.outputCount;
    const states = new Float64Array(rows * POOLS.length);
    for (let row = 0; row < first; row++) states.set(start, row * POOLS.length);
    const outcome = this.engine.run(
      {
        rates: personRates(person.rates),
        startUg: start,
        inflowUgPerDay: startInflows(flow),
        amounts: amountsOf(parcels, person),
      },
      states,
      first * POOLS.length,
    );
    return { outcome, states, ledger: this.ledger(person, states) };
  }

  /** Adds up what came and went. Nothing here is part of the equations; it only counts. */
  private ledger(person: PlanPerson, states: Float64Array): Ledger {
    const { plan, tallies } = this.compiled;
    const days = plan.outputDays;
    const eaten = habitualUg(person.backgroundUgPerDay, plan.backgroundChanges, days);
    const fates = tallies.map(({ form, route }) => person.fateOf(form, route));
    const blank = () => new Float64Array(days.length);
    const out = { inUg: blank(), unabsorbedUg: blank(), urineUg: blank(), otherLossUg: blank(), storedUg: blank() };
    for (let k = 0; k < days.length; k++) {
      const at = k * POOLS.length;
      out.inUg[k] = eaten[k]!;
      out.unabsorbedUg[k] = eaten[k]! * person.backgroundFate.unabsorbed;
      out.urineUg[k] = states[at + AT.urine]! + eaten[k]! * person.backgroundFate.directUrine;
      out.otherLossUg[k] = states[at + AT.otherLoss]!;
      out.storedUg[k] = bodyUg(states, at);
      tallies.forEach((tally, t) => {
        out.inUg[k]! += tally.arrivedUg[k]!;
        out.unabsorbedUg[k]! += (tally.arrivedUg[k]! - tally.waitingUg[k]!) * fates[t]!.unabsorbed;
        // what has been swallowed and has not reached the small gut is still in the body
        out.storedUg[k]! += tally.waitingUg[k]!;
      });
    }
    return out;
  }
}
