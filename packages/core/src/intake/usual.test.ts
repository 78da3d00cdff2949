import { describe, expect, test } from 'vitest';
import { log, logSdOfCv, stream, summarise } from '../base/index.js';
import { usualIntakeDraws } from './usual.js';

const source = { seed: 1, person: 0 };
const prior = { logMean: log(60) - 0.045, logSd: 0.3 };
const flatDiary = (ug: number, draws = 4000) => new Float64Array(draws).fill(log(ug));
const base = { cvWithin: 0.44, cvDegrees: 12, cvObserved: 0.44, cvOfDay: 0, prior };

describe('usual intake', () => {
  test('no days: the population', () => {
    const s = summarise(usualIntakeDraws({ ...base, logMeanOfDays: flatDiary(60), days: 0 }, source, 't'));
    expect(Math.abs(log(s.p50) - prior.logMean)).toBeLessThan(0.03);
    expect(Math.abs(log(s.p95 / s.p5) / 3.29 - 0.3)).toBeLessThan(0.02);
  });

  // Closed form of the normal model: precision-weighted mean and variance, with c known (very many degrees of freedom)
  test.each([1, 3, 7, 30])('%i days agree with the closed form of the log-normal model', (days) => {
    const u = usualIntakeDraws({ ...base, cvDegrees: 1e7, logMeanOfDays: flatDiary(40, 20_000), days }, source, 't');
    const v = logSdOfCv(0.44 / Math.sqrt(days)) ** 2;
    const k = 0.09 / (0.09 + v);
    const want = prior.logMean + k * (log(40) + v / 2 - prior.logMean);
    const logs = u.map((x) => log(x));
    const m = logs.reduce((a, b) => a + b, 0) / logs.length;
    const sd = Math.sqrt(logs.reduce((a, b) => a + (b - m) ** 2, 0) / logs.length);
    expect(Math.abs(m - want)).toBeLessThan(0.008);
    expect(Math.abs(sd / Math.sqrt(0.09 * (1 - k)) - 1)).toBeLessThan(0.03);
  });

  test('a composition draw stays tied to its consequence', () => {
    const delta = stream(source, 'composition')
      .normals(4000)
      .map((z) => 0.3 * z);
    const u = usualIntakeDraws({ ...base, logMeanOfDays: delta.map((d) => d + log(60)), days: 14 }, source, 't');
    let up = 0;
    let down = 0;
    u.forEach((x, i) => {
      if (delta[i]! > 0) up += x / 2000;
      else down += x / 2000;
    });
    expect(up / down).toBeGreaterThan(1.1);
  });

  test('a flat prior leaves the mean of the days', () => {
    const s = summarise(usualIntakeDraws({ ...base, prior: null, logMeanOfDays: flatDiary(12), days: 7 }, source, 't'));
    expect(Math.abs(s.p50 / 12 - 1)).toBeLessThan(0.05);
  });
});
