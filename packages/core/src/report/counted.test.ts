import { expect, test } from 'vitest';
import type { Assessment } from '../assessment.js';
import { enough, perhapsTooLittle, tooMuch } from './fixtures.js';
import { plain } from './sentence.js';
import { renderText } from './text/index.js';
import { viewOf } from './view.js';

const flat = (assessment: Assessment, detail = false) =>
  renderText(assessment, { width: 80, detail }).replace(/\s+/g, ' ');
const unsettled = {
  verdict: 'cannot-tell',
  pInadequate: null,
  pAboveUpper: { iom2000: null, efsa2023: null },
} as const;

/** A diary of which no day counts: what people like this one eat stands in. */
function uncounted(diary: Partial<Assessment['diary']>, coverage = 1): Assessment {
  const base = perhapsTooLittle();
  const first = base.intake.sources[0]!;
  const population = {
    ...first,
    id: 'population',
    name: 'Not from the diary: people like you',
    kind: 'prior',
    share: 1,
    tableUgPer100g: null,
    gramsPerDay: null,
    originFactor: 1,
    originText: '',
  };
  return {
    ...base,
    diary: { ...base.diary, unmatched: [], rejected: [], ...diary },
    intake: { ...base.intake, coverage, sources: [population], wouldSettle: [] },
    status: { ...base.status, ...unsettled },
  };
}

test('an empty diary: nothing counted, the requirement named, a diary first', () => {
  const text = flat(uncounted({ days: 0, rowsIn: 0, entries: 0, matched: 0 }));
  expect(text).toContain('Nothing in this diary could be counted.');
  expect(text).toContain('EAR 45, 2000');
  expect(text).toContain('To settle it: A few whole days of diary first');
  expect(text).toContain('Not from the diary: people like you');
  expect(text).not.toMatch(/Every entry has|no average requirement for you|out of sight/);
});

test('no whole day: no chance is shown that would be that of other people', () => {
  const base = uncounted({ days: 1, rowsIn: 1, entries: 1, matched: 1 });
  const assessment = {
    ...base,
    status: { ...base.status, pInadequate: 0.6, pAboveUpper: { iom2000: 0, efsa2023: 0 } },
  };
  const view = viewOf(assessment);
  expect(view.chances).toBeNull();
  expect(new Set(view.scale.moons.map((moon) => moon.face))).toEqual(new Set(['unknown']));
  expect(flat(assessment)).toContain('No whole day of this diary counts.');
  expect(flat(assessment)).not.toMatch(/less than you need|out of sight/);
});

test('a dose that was left out: the chance of too much waits for its row', () => {
  const base = enough();
  const rejected = [{ row: 8, text: 'selenium 200 mg', code: 'diary.dose.unit', message: 'In mg.', hint: 'Ask.' }];
  const assessment = { ...base, diary: { ...base.diary, rejected }, status: { ...base.status, ...unsettled } };
  const view = viewOf(assessment);
  expect(flat(assessment)).toContain('cannot be given while row 8 is open');
  expect(flat(assessment)).not.toMatch(/out of sight|no average requirement/);
  expect([view.verdict.shape, view.chances]).toEqual(['Veiled moon', null]);
  expect(new Set(view.scale.moons.map((moon) => moon.face))).toEqual(new Set(['unknown']));
});

test('a check that is not sure of anything speaks of no entries and no energy', () => {
  const check = { kind: 'check', file: 'two-minute check', days: 0, rowsIn: 20, entries: 4, matched: 0 };
  for (const coverage of [0, 0.4]) {
    const said = viewOf(uncounted(check, coverage)).unknown.map(plain).join(' ');
    expect(said).not.toMatch(/entr|energy|%/);
    expect(said).toContain(coverage === 0 ? 'no question about food was answered' : 'taken from people like you');
  }
});

test('of many warnings three stand first, the others in the detail', () => {
  const base = tooMuch();
  const hardStops = [1, 2, 3, 4, 5].map((i) => ({ code: 'x', message: `Stop number ${i}.`, hint: 'Ask.' }));
  const assessment = { ...base, status: { ...base.status, hardStops } };
  expect(flat(assessment)).toContain('Stop number 3. Ask. - and 2 more like these');
  expect(flat(assessment)).not.toContain('Stop number 4');
  expect(flat(assessment, true)).toContain('Stop number 5');
});

test('food that origin leaves alone has no factor', () => {
  const base = perhapsTooLittle();
  const originText = 'not rescaled, a little wider in another country';
  const sources = base.intake.sources.map((s) => ({ ...s, originFactor: 1.0118, originText }));
  const text = flat({ ...base, intake: { ...base.intake, sources } }, true);
  expect(text).toContain(', not rescaled;');
  expect(text).not.toContain('× 1.01');
});
