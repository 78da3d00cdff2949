import { readFileSync } from 'node:fs';
import { plateToBodyHash } from '@selenoscope/data';
import { describe, expect, it } from 'vitest';
import { openEstimator } from './estimator.js';
import { readFacts } from './facts.js';
import { falseTooLittle, judge, missed, strata } from './judge.js';
import { simulatePerson } from './people.js';
import { plainAnswer } from './plain.js';
import { readSaved } from './saved.js';
import { MAIN } from './scenario.js';

/** The whole run takes minutes; it is saved, and this many of its people are done again here. */
const DONE_AGAIN = 40;
const here = (path: string) => new URL(path, import.meta.url);
const facts = readFacts(here('./tables/'));
const saved = readSaved(readFileSync(here('./saved/coverage.json'), 'utf8'));
const RENEW = 'The saved evidence is not of this code and data: npm run validate:coverage -- --save';

describe('the intervals of usual selenium intake, on people whose truth is known', () => {
  it('are saved from the scenario, the draws and the data of today', () => {
    expect(saved.scenario, RENEW).toEqual(MAIN);
    expect(saved.people.length).toBe(MAIN.people);
    expect(saved.estimator.data, RENEW).toBe(plateToBodyHash());
    expect(saved.people.map((person) => person.index)).toEqual(Array.from({ length: MAIN.people }, (_, i) => i));
  });

  it('are the same numbers when people are done again', () => {
    const estimator = openEstimator(facts);
    for (let i = 0; i < DONE_AGAIN; i++) {
      const index = Math.floor((i * MAIN.people) / DONE_AGAIN);
      const simulated = simulatePerson(facts, MAIN, index);
      expect(judge(simulated, estimator.answer(simulated)), RENEW).toEqual(saved.people[index]);
    }
  }, 120_000);

  it('cover the truth as promised, overall and in every stratum of 100 people or more', () => {
    const scores = strata(saved.people);
    expect(saved.strata).toEqual(scores);
    expect(saved.falseTooLittle).toEqual(falseTooLittle(saved.people));
    expect(scores.filter((score) => score.n >= 100).length).toBeGreaterThan(20);
    expect(missed(scores, falseTooLittle(saved.people))).toEqual([]);
  });
});

describe('the judge', () => {
  it('fails an estimator that fills no gaps and knows no origin', () => {
    const people = Array.from({ length: 300 }, (_, index) => {
      const simulated = simulatePerson(facts, MAIN, index);
      return judge(simulated, plainAnswer(simulated));
    });
    expect(strata(people)[0]!.coverage).toBeLessThan(0.7);
    expect(missed(strata(people), falseTooLittle(people)).length).toBeGreaterThan(0);
  });

  it('counts what lies below, inside and above', () => {
    const simulated = simulatePerson(facts, MAIN, 0);
    const truth = simulated.truth.totalUg;
    const said = (p5: number, p95: number) =>
      judge(simulated, {
        mean: truth,
        p5,
        p50: (p5 + p95) / 2,
        p95,
        twentieths: Array.from({ length: 20 }, () => truth),
        pInadequate: null,
        verdict: 'cannot-tell',
      });
    const people = [
      said(truth - 1, truth + 1),
      said(truth + 1, truth + 2),
      said(truth - 2, truth - 1),
      said(truth, truth),
    ];
    expect(strata(people)[0]).toMatchObject({ n: 4, coverage: 0.5, below: 0.25, above: 0.25, crpsRelative: 0 });
  });
});
