import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adultsOf } from './adults.js';
import { describeAll } from './describe.js';
import { leanMassOf } from './eaters.js';
import { spreadRows } from './population-spread.js';
import { marginsCsv, observedOf, readSaved, rounded } from './saved.js';
import { openSettings } from './settings.js';
import { ranksOf, spearman } from './statistics.js';
import { readSurvey, surveyFile } from './survey.js';
import { copies, MAIN, MARGIN_SEEDS, oneCopy, SEEDS, TARGET } from './variants.js';

const folder = new URL('./', import.meta.url);
const saved = readSaved(folder);
const { withAdults, fromMargins } = openSettings(folder);
const file = surveyFile(folder);
const RENEW = 'The saved evidence is not of this code and data: node validation/run.mjs body/survey --save';

describe('the saved comparison', () => {
  it('is of the whole number of copies, and as flat as the survey', () => {
    const { copy, observed } = saved;
    expect(copy.spearmen.length).toBe(SEEDS);
    expect(observed.all.spearman).toBeGreaterThan(0);
    expect(observed.all.spearman).toBeLessThan(0.15);
    expect(copy.mean.all.spearman).toBeGreaterThanOrEqual(TARGET[0]);
    expect(copy.mean.all.spearman + 2 * copy.spearmanSe).toBeLessThanOrEqual(TARGET[1]);
  });

  it('has blood that differs between persons as in the survey', () => {
    expect(Math.abs(saved.copy.mean.all.bloodCv - saved.observed.all.bloodCv)).toBeLessThan(0.015);
    expect(Math.abs(saved.copy.mean.all.bloodLogSd - saved.observed.all.bloodLogSd)).toBeLessThan(0.015);
    expect(Math.abs(saved.copy.mean.all.bloodMean / saved.observed.all.bloodMean - 1)).toBeLessThan(0.15);
  });
});

describe('a copy from the margins alone', () => {
  it('is flat, and the same numbers as saved', () => {
    const again = copies(fromMargins, MAIN, MARGIN_SEEDS);
    expect(again.mean.all.spearman).toBeGreaterThanOrEqual(TARGET[0]);
    expect(again.mean.all.spearman).toBeLessThanOrEqual(TARGET[1]);
    expect(rounded(again), RENEW).toEqual(saved.fromMargins);
  }, 60_000);

  it('is not flat where breakdown does not go with protein: the comparison can fail', () => {
    const { mean } = copies(fromMargins, { ...MAIN, methionine: 0 }, 1);
    expect(mean.all.spearman).toBeGreaterThan(TARGET[1]);
  }, 60_000);

  it('differs between persons as was measured', () => {
    const people = oneCopy(fromMargins, MAIN, 1);
    const rows = new Map(spreadRows(people, people, fromMargins.model).map((row) => [row.what, row.simulated]));
    const within = (what: string, low: number, high: number) => {
      expect(rows.get(what), what).toBeGreaterThanOrEqual(low);
      expect(rows.get(what), what).toBeLessThanOrEqual(high);
    };
    within('plasma, US', 0.12, 0.18);
    within('selenoprotein P near its plateau', 0.1, 0.16);
    within('non-specific plasma, US', 0.23, 0.3);
    within('non-specific, 200 ug/d SeMet, 1 year', 0.21, 0.28);
    within('urine, 9 days after selenite', 0.16, 0.22);
  }, 240_000);
});

describe.skipIf(!file)('the shared part of the survey (needs ../shared)', () => {
  it('is described as saved, and its margins are those of the table', () => {
    const survey = readSurvey(file!);
    expect(rounded(observedOf(survey, describeAll(survey))), RENEW).toEqual(saved.observed);
    expect(readFileSync(new URL('tables/margins.csv', folder), 'utf8')).toBe(marginsCsv(survey));
  });

  it('is copied flat, and with the same numbers as saved', () => {
    const setting = withAdults(() => adultsOf(readSurvey(file!)));
    const { spearmen, mean } = copies(setting, MAIN, 3);
    expect(mean.all.spearman).toBeGreaterThanOrEqual(TARGET[0]);
    expect(mean.all.spearman).toBeLessThanOrEqual(TARGET[1]);
    expect(rounded(spearmen), RENEW).toEqual(saved.copy.spearmen.slice(0, 3));
  }, 60_000);
});

describe('the tools', () => {
  it('rank equal values alike, and see order whatever the scale', () => {
    expect(ranksOf([3, 1, 3, 2])).toEqual([2.5, 0, 2.5, 1]);
    expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 12);
    // 1 − 6·Σd²/(n(n²−1)) with d² summing to 8 for n = 5
    expect(spearman([1, 2, 3, 4, 5], [2, 1, 4, 5, 3])).toBeCloseTo(0.6, 12);
  });

  it('give a man more fat-free mass than a woman of his size, and less of it per kilogram in the heavy', () => {
    expect(leanMassOf('male', 70, 24)).toBeGreaterThan(leanMassOf('female', 70, 24));
    expect(leanMassOf('male', 140, 45) / 140).toBeLessThan(leanMassOf('male', 70, 22.5) / 70);
  });
});
