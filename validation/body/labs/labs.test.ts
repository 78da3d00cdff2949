import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openEstimator } from './estimator.js';
import { judge, missed, score, strata, TARGET } from './judge.js';
import { World } from './people.js';
import { printedMain } from './print.js';
import { readSaved } from './saved.js';
import { MAIN } from './scenario.js';
import { readTables } from './tables.js';

/** The whole run takes minutes; it is saved, and this many of its people are done again here. */
const DONE_AGAIN = 16;
const here = (path: string) => new URL(path, import.meta.url);
const tables = readTables(here('./'));
const saved = readSaved(readFileSync(here('./saved/labs.json'), 'utf8'));
const RENEW = 'The saved evidence is not of this code and these tables: node validation/run.mjs body/labs --save';

describe('usual intake given diary and laboratory, on people whose truth is known', () => {
  it('is saved from the scenario and the tables of today', () => {
    expect(saved.scenario, RENEW).toEqual(MAIN);
    expect(saved.tables, RENEW).toBe(tables.hash);
    expect(saved.people.map((p) => p.index)).toEqual(Array.from({ length: MAIN.people }, (_, i) => i));
  });

  it('is the same to the last digit when people are done again', () => {
    const estimator = openEstimator(tables);
    const world = new World(tables, MAIN);
    for (let i = 0; i < DONE_AGAIN; i++) {
      const index = Math.floor((i * MAIN.people) / DONE_AGAIN);
      const simulated = world.person(index);
      expect(judge(simulated, estimator(simulated)), RENEW).toEqual(saved.people[index]);
    }
  }, 60_000);

  it('covers the truth as promised, overall and in the strata', () => {
    expect(strata(saved.people).filter((s) => s.n >= TARGET.smallestStratum).length).toBeGreaterThan(15);
    expect(missed(saved.people)).toEqual([]);
  });

  it('is printed from these people', () => {
    expect(readFileSync(here('./saved/labs.txt'), 'utf8')).toContain(printedMain(saved.people));
  });
});

describe('the judge', () => {
  const world = new World(tables, { ...MAIN, people: 400 });
  const people = Array.from({ length: 400 }, (_, index) => saved.people[index]!);

  it('fails intervals that are too narrow, too wide, or shifted', () => {
    const changed = (low: number, high: number) =>
      saved.people.map((p) => ({ ...p, p5: p.p50 * (p.p5 / p.p50) ** low, p95: p.p50 * (p.p95 / p.p50) ** high }));
    expect(missed(changed(0.8, 0.8)).join()).toContain('all: covered');
    expect(missed(changed(1.3, 1.3)).join()).toContain('all: covered');
    expect(missed(saved.people.map((p) => ({ ...p, rank: p.rank ** 1.3 }))).join()).toContain('ranks of the truth');
    expect(missed(saved.people.map((p) => ({ ...p, ess: 250 }))).join()).toContain('fewer than 300');
  });

  it('counts what lies below, inside and above', () => {
    const at = (truthUg: number) => ({ ...people[0]!, truthUg, p5: 10, p25: 20, p50: 30, p75: 40, p95: 50 });
    expect(score('four', [at(5), at(15), at(30), at(60)])).toMatchObject({
      n: 4,
      coverage90: 0.5,
      coverage50: 0.25,
      below: 0.25,
      above: 0.25,
    });
  });

  it('tells the estimator nothing of the truth', () => {
    for (let index = 0; index < 40; index++) {
      const { seen, truthUg } = world.person(index);
      for (const part of seen.parts) expect(part.ugPerDay).not.toContain(truthUg);
      expect(Object.keys(seen).sort()).toEqual(['labs', 'parts', 'person']);
    }
  });
});
