import { readFileSync } from 'node:fs';
import { plateToBodyHash } from '@selenoscope/data';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../coverage/facts.js';
import { simulatePerson } from '../coverage/people.js';
import { MAIN } from '../coverage/scenario.js';
import { DRAWS, openEstimator, SCENARIO } from './estimator.js';
import { type Judged, missed, strata } from './judge.js';
import { roleHabits } from './roles.js';
import { readSaved } from './saved.js';

/** The whole run takes minutes; it is saved, and this many of its people are asked again here. */
const ASKED_AGAIN = 30;
const here = (path: string) => new URL(path, import.meta.url);
const facts = readFacts(here('../coverage/tables/'));
const saved = readSaved(readFileSync(here('./saved/check.json'), 'utf8'));
const estimator = openEstimator(facts);
const RENEW = 'The saved evidence is not of this code and data: npm run validate:check -- --save';

describe("the two-minute check's intervals, on people whose truth is known", () => {
  it('are saved from the scenario, the draws and the data of today', () => {
    expect(saved.scenario, RENEW).toEqual(SCENARIO);
    expect(saved.estimator, RENEW).toMatchObject({ data: plateToBodyHash(), draws: DRAWS, errorCv: estimator.errorCv });
    expect(saved.people.map((person) => person.index)).toEqual(Array.from({ length: SCENARIO.people }, (_, i) => i));
  });

  it('are the same numbers when people are asked again', () => {
    for (let i = 0; i < ASKED_AGAIN; i++) {
      const index = Math.floor((i * SCENARIO.people) / ASKED_AGAIN);
      expect(estimator.judge(simulatePerson(facts, MAIN, index)), RENEW).toEqual(saved.people[index]);
    }
  }, 120_000);

  it('cover the truth as promised, overall and in every stratum of 100 people or more', () => {
    const scores = strata(saved.people);
    expect(saved.strata).toEqual(scores);
    expect(scores.filter((score) => score.n >= 100).length).toBeGreaterThanOrEqual(15);
    for (const stratum of ['Brazil nuts: eaten', 'supplement: taken', 'country: GB', 'country: none']) {
      expect(scores.find((score) => score.stratum === stratum)!.n).toBeGreaterThanOrEqual(100);
    }
    expect(missed(scores)).toEqual([]);
  });

  it('are wide, and wider for those who are less sure', () => {
    const width = (stratum: string) => strata(saved.people).find((score) => score.stratum === stratum)!.width;
    expect(width('all')).toBeGreaterThan(1.8);
    expect(width('not sure: 4 or more')).toBeGreaterThan(width('not sure: at most 1') * 1.1);
    expect(width('country: none')).toBeGreaterThan(width('country: GB'));
  });
});

describe('the people who answer', () => {
  const some = Array.from({ length: 200 }, (_, index) => simulatePerson(facts, MAIN, index));

  it('are not sure about as often as they should be, and give the same answers again', () => {
    const answers = some.map((simulated) => estimator.answers(simulated).values);
    const share = (id: string) => answers.filter((values) => values[id] === null).length / answers.length;
    for (const id of ['bread', 'fish', 'eggs', 'grain', 'portions'])
      expect(Math.abs(share(id) - 0.1)).toBeLessThan(0.06);
    expect(estimator.answers(some[7]!)).toEqual(estimator.answers(some[7]!));
  });

  it('answer by what they do: who eats more fish says so more often', () => {
    const order = ['never', 'under-one', 'one-two', 'three-four', 'five-six', 'daily'];
    const pairs = some.flatMap((simulated) => {
      const said = estimator.answers(simulated).values['fish'];
      const roles = roleHabits(simulated.habit);
      const times = ['fish', 'tuna', 'in-fish'].reduce((sum, role) => sum + (roles.get(role)?.timesPerDay ?? 0), 0);
      return typeof said === 'string' ? [{ times, rank: order.indexOf(said) }] : [];
    });
    const rank = (keep: (times: number) => boolean) => {
      const kept = pairs.filter((pair) => keep(pair.times));
      return kept.reduce((sum, pair) => sum + pair.rank, 0) / kept.length;
    };
    expect(rank((times) => times > 3 / 7)).toBeGreaterThan(rank((times) => times < 1 / 7) + 1);
  });
});

describe('the judge', () => {
  const person = (p5: number, p95: number): Judged => ({
    index: 0,
    truthUg: 50,
    mean: 50,
    p5,
    p50: 50,
    p95,
    statedCountry: 'GB',
    sex: 'female',
    nuts: false,
    supplement: false,
    notSure: 0,
  });

  it('counts what lies below, inside and above, and names a target that is missed', () => {
    const people = [person(40, 60), person(51, 60), person(40, 49), person(50, 50)];
    expect(strata(people)[0]).toMatchObject({ n: 4, coverage: 0.5, below: 0.25, above: 0.25, medianRatio: 1 });
    const many = Array.from({ length: 30 }, () => people).flat();
    expect(missed(strata(many))[0]).toBe('all: covered 50.0 % of 120, wanted 88.0 % to 92.0 %');
    expect(missed(strata(people))).toEqual([]);
  });
});
