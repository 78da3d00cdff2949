// The case of bench/body.mjs: people, what they eat, when, and what is read. Shared by the main thread and the workers.
import * as core from '@selenoscope/core';
import { loadBodyTables } from '@selenoscope/data';

const { AT, POOLS } = core;

export const DAYS = 365;
export const OUTPUTS = ['plasma', 'whole blood', 'selenoprotein P', 'urine'];
export const RHYTHMS = { 'every 8 h': [0, 8, 16], '07, 13, 19 h': [7, 13, 19] };

const BACKGROUND = { selenomethionineUgPerDay: 35, selenideUgPerDay: 20 };
/** What is absorbed of one dose: µg as selenomethionine and in other forms. */
const DOSE_UG = [12, 7];

const someone = { sex: null, ageYears: 40, bodyMassKg: null };

const NO_DOUBT = { keys: [], factor: [] };

/**
 * People who differ as people do. `doubts`: as the model draws them for an answer, with what its fit left open of the typical
 * adult as well; some rates are then faster than anybody's.
 */
export function drawPeople(count, doubts = false) {
  const model = core.openBodyModel(loadBodyTables());
  const tables = doubts ? model : { ...model, uncertainty: NO_DOUBT };
  return core.drawBodies(someone, tables, { seed: 1, person: 0 }, count);
}

/** A person as the engine takes them: this is part of what is timed. */
export const runOf = (rates) => ({
  rates: core.personRates(rates),
  startUg: core.restingState(rates, BACKGROUND),
  inflowUgPerDay: core.SYSTEM.inflows.map(
    (_, i) => [BACKGROUND.selenomethionineUgPerDay, BACKGROUND.selenideUgPerDay][i] ?? 0,
  ),
  amounts: DOSE_UG,
});

export const rest = (rates) => core.restingState(rates, BACKGROUND);

export function timelineOf(rhythm, days = DAYS) {
  const events = [];
  for (let day = 0; day < days; day++)
    for (const hour of RHYTHMS[rhythm]) {
      events.push({ timeDays: day + hour / 24, bolusInto: AT.gutSelenomethionine, amount: 0 });
      events.push({ timeDays: day + hour / 24, bolusInto: AT.gutSelenide, amount: 1 });
    }
  return core.compileTimeline(core.SYSTEM, {
    startDay: 0,
    events,
    outputDays: Array.from({ length: days }, (_, i) => i + 1),
  });
}

/** The outputs of one row of states. */
export function read(rates, states, row, out, at) {
  const from = row * POOLS.length;
  out[at] = core.plasmaUgPerL(rates, states, from);
  out[at + 1] = core.wholeBloodUgPerL(rates, states, from);
  out[at + 2] = core.selenoproteinPFraction(rates, states, from);
  out[at + 3] = core.urineUgPerDay(rates, states, from);
}

/** Runs of the full model: `run(rates)` gives the outputs, row by row, in an array that the next run uses again. */
export function fullRunner(rhythm, tolerance) {
  const engine = core.createEngine(timelineOf(rhythm), { tolerance });
  const states = new Float64Array(DAYS * POOLS.length);
  const out = new Float64Array(DAYS * OUTPUTS.length);
  let steps = 0;
  const run = (rates) => {
    const outcome = engine.run(runOf(rates), states);
    if (outcome.kind !== 'done') throw new Error(`stalled on day ${outcome.atDay}`);
    steps += outcome.steps;
    for (let day = 0; day < DAYS; day++) read(rates, states, day, out, day * OUTPUTS.length);
    return out;
  };
  return { run, steps: () => steps, states };
}

/** Weights that read six biomarkers from the states, row by row. */
function weightsOf(r) {
  const n = POOLS.length;
  const w = new Float64Array(6 * n);
  const plasma = 1 / r.plasmaVolumeL;
  w[AT.plasmaProtein] = w[AT.selenoproteinP] = w[AT.gpx3] = plasma;
  w[AT.freeSelenomethionine] = r.parameters.fractionFreeInPlasma * plasma;
  w[AT.selenide] = r.parameters.fractionSelenideInPlasma * plasma;
  for (let k = 0; k < 4; k++) w[n + AT.erythrocyte1 + k] = 1 / r.erythrocyteVolumeL;
  for (let s = 0; s < n; s++) w[2 * n + s] = (1 - r.parameters.hematocrit) * w[s] + r.parameters.hematocrit * w[n + s];
  w[3 * n + AT.selenoproteinP] = plasma / r.parameters.selenoproteinPPlateauUgPerL;
  w[4 * n + AT.gpx3] = plasma / r.parameters.gpx3PlateauUgPerL;
  w[5 * n + AT.selenide] = r.urinePerDay;
  return w;
}

const heldRunOf = (rates) => {
  const person = runOf(rates);
  return { ...person, ...core.heldRates(rates, person.startUg) };
};

/** Runs of the linear mode, by the propagator of a day. */
export function linearRunner(rhythm) {
  const doses = RHYTHMS[rhythm].flatMap((hour) => [
    { timeOfDay: hour / 24, into: AT.gutSelenomethionine, amount: 0 },
    { timeOfDay: hour / 24, into: AT.gutSelenide, amount: 1 },
  ]);
  const engine = core.createDailyRegimenEngine({ pattern: core.SYSTEM, days: DAYS, doses, readings: 6 });
  const out = new Float64Array(DAYS * 6);
  const run = (rates) => {
    engine.run(heldRunOf(rates), weightsOf(rates), out);
    return out;
  };
  return { run, steps: () => 0 };
}

/** The same by single steps, for comparison. */
export function linearSteps(rhythm) {
  const engine = core.createLinearEngine(timelineOf(rhythm));
  const n = POOLS.length;
  const states = new Float64Array(DAYS * n);
  const out = new Float64Array(DAYS * 6);
  return (rates) => {
    engine.run(heldRunOf(rates), states);
    const w = weightsOf(rates);
    for (let day = 0; day < DAYS; day++)
      for (let k = 0; k < 6; k++) {
        let sum = 0;
        for (let s = 0; s < n; s++) sum += w[k * n + s] * states[day * n + s];
        out[day * 6 + k] = sum;
      }
    return out;
  };
}

/** A number that depends on every bit of the outputs. */
export function hashOf(values) {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  let hash = 2166136261;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i], 16777619);
  return hash >>> 0;
}

export function worstOf(values, reference, worst = 0) {
  let largest = worst;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i] / reference[i] - 1));
  return largest;
}
