import type { Assessment, Verdict } from '@selenoscope/core';
import { reportNumbers, VERDICT_WORDS, viewOf } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { bloodTest, bodyFixtures, inflamed } from '../../../core/src/report/body-fixtures.js';
import { enough, fixtures, perhapsTooLittle, tooMuch } from '../../../core/src/report/fixtures.js';
import { gutFixtures } from '../../../core/src/report/gut-fixtures.js';
import { renderHtml } from './report-page.js';
import { tableOf, tagsOf, textOf } from './well-formed.test-support.js';

const page = (assessment: Assessment) => renderHtml(assessment, { fonts: '' });
const { amount, range, sharePercent } = reportNumbers;
const spaced = (text: string) => text.replace(/\u00a0/g, ' ');

describe.each(Object.entries({ ...fixtures, ...bodyFixtures, ...gutFixtures }))('%s', (_, make) => {
  const assessment = make();
  const text = page(assessment);
  const tags = tagsOf(text);

  test('is well formed, with language, title and one main heading', () => {
    expect(text.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(text).toMatch(/<title>[^<]+ · Selenoscope<\/title>/);
    expect(tags.filter((tag) => tag.name === 'h1')).toHaveLength(1);
  });

  test('headings are in order', () => {
    const levels = tags.filter((tag) => /^h[1-6]$/.test(tag.name)).map((tag) => Number(tag.name[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      if (i > 0) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1);
    });
  });

  test('ids are unique and every link and reference has its aim', () => {
    const ids = tags.map((tag) => tag.attributes.id).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const aims = tags.flatMap((tag) => [tag.attributes.href?.slice(1), tag.attributes['aria-labelledby']]);
    for (const aim of aims) if (aim !== undefined) expect(ids).toContain(aim);
    for (const [, id] of text.matchAll(/url\(#([\w-]+)\)/g)) expect(ids).toContain(id);
  });

  test('asks for nothing and runs nothing', () => {
    expect(text).not.toMatch(/https?:|<script|<link|<iframe|@import|javascript:|\son\w+=/i);
    for (const tag of tags) expect(tag.attributes).not.toHaveProperty('src');
    expect(text).toContain("content=\"default-src 'none';");
  });

  test('every picture has a sentence or is hidden from readers', () => {
    for (const svg of tags.filter((tag) => tag.name === 'svg')) {
      const { 'aria-label': label, 'aria-hidden': hidden } = svg.attributes;
      expect(hidden === 'true' || (label ?? '').length > 10).toBe(true);
    }
  });

  test('numbers in the page are those of the assessment', () => {
    const usual = assessment.intake.usual.selenium!;
    const flat = textOf(text);
    expect(flat).toContain(`About ${amount(usual.p50)} µg a day`);
    const scale = tableOf(text, 'The scale as a table');
    expect(scale[0]![1]).toBe(amount(usual.p5));
    expect(scale[2]![1]).toBe(amount(usual.p95));
    const rows = tableOf(text, 'Every source of selenium');
    expect(rows).toHaveLength(assessment.intake.sources.length + 1);
    assessment.intake.sources.forEach((source, i) => {
      expect(rows[i]!.slice(2, 5)).toEqual([
        amount(source.ugPerDay),
        range(source.p5, source.p95),
        spaced(sharePercent(source.share)),
      ]);
    });
    const plate = assessment.intake.plate!;
    const river = tableOf(text, 'The journey as a table');
    const journey = assessment.body?.journey;
    const routes = journey?.routes;
    // what is infused joins the river in the body
    const flows = routes ? plate.flows.filter(({ kind }) => kind !== 'infusions') : plate.flows;
    expect(river.slice(0, flows.length).map((row) => row.slice(2))).toEqual(
      flows.map((f) => [f.mean, f.p50, f.p5, f.p95].map(amount).concat('µg/day')),
    );
    const uptake = routes?.eaten.uptake ?? journey?.uptake ?? [];
    const infused = routes ? [routes.infused.store, routes.infused.working].filter(({ mean }) => mean > 0) : [];
    expect(river).toHaveLength(flows.length + (journey ? 2 * uptake.length + 6 + infused.length : 0));
    for (const route of infused) expect(river.map((row) => row[2])).toContain(amount(route.mean));
    const kinds = tableOf(text, 'Where the selenium comes from');
    expect(kinds).toHaveLength(Math.min(7, plate.kinds.length) + 1);
    expect(kinds[0]).toEqual([
      plate.kinds[0]!.name,
      amount(plate.kinds[0]!.mean),
      range(plate.kinds[0]!.p5, plate.kinds[0]!.p95),
    ]);
    const sum = assessment.intake.sources.reduce((total, source) => total + source.ugPerDay, 0);
    expect(kinds.at(-1)).toEqual(['In all', amount(sum), range(usual.p5, usual.p95)]);
    const days = tableOf(text, 'Selenium day by day, in micrograms');
    expect(days.map((day) => day[1])).toEqual(
      assessment.intake.days.map((day) => amount(day.nutrients.selenium!.known)),
    );
    const references = tableOf(text, 'Reference values for selenium');
    expect(references).toHaveLength(assessment.status.references.length);
  });

  test('the same assessment gives the same bytes', () => expect(page(make())).toBe(text));
});

test.each(Object.keys(VERDICT_WORDS) as Verdict[])('%s: words in heading, title and beside the moon', (verdict) => {
  const base = perhapsTooLittle();
  const text = page({ ...base, status: { ...base.status, verdict } });
  const words = VERDICT_WORDS[verdict];
  expect(text).toContain(`<h1 class="voice" id="verdict">${words.title}</h1>`);
  expect(text).toContain(`<title>${words.short} · Selenoscope</title>`);
  expect(text).toContain(`aria-label="${words.shape}: ${words.short}"`);
  tagsOf(text);
});

test('a food called <script> stays a name, wherever it stands', () => {
  const evil = `<script>alert(1)</script>"'&<img src=x onerror=alert(1)>`;
  const base = perhapsTooLittle();
  const first = <T>(list: readonly T[], change: (item: T) => T): T[] => list.map((v, i) => (i === 0 ? change(v) : v));
  const text = page({
    ...base,
    run: { ...base.run, version: evil, data: evil },
    person: { ...base.person, country: evil },
    diary: {
      ...base.diary,
      file: evil,
      unmatched: first(base.diary.unmatched, (u) => ({
        ...u,
        text: evil,
        candidates: first(u.candidates, (c) => ({ ...c, id: evil, name: evil })),
      })),
      rejected: first(base.diary.rejected, (r) => ({ ...r, text: evil, message: evil, hint: evil })),
    },
    intake: {
      ...base.intake,
      sources: first(base.intake.sources, (s) => ({ ...s, id: evil, name: evil, source: evil, kind: evil })),
      plate: {
        ...base.intake.plate!,
        kinds: first(base.intake.plate!.kinds, (k) => ({ ...k, kind: evil, name: evil })),
        flows: first(base.intake.plate!.flows, (f) => ({ ...f, kind: evil, form: evil })),
      },
      wouldSettle: first(base.intake.wouldSettle, (w) => ({ ...w, text: evil })),
      forms: { ...base.intake.forms, [evil]: 0.01 },
      days: first(base.intake.days, (d) => ({ ...d, date: evil })),
      prior: { ...base.intake.prior!, source: evil, country: evil },
    },
    status: {
      ...base.status,
      reasons: [evil],
      hardStops: [{ code: evil, message: evil, hint: evil }],
      references: first(base.status.references, (r) => ({ ...r, authorityName: evil, source: evil, kind: evil })),
      nutrients: first(base.status.nutrients, (n) => ({ ...n, name: evil, note: evil, unit: evil, kind: evil })),
    },
    notices: [{ code: evil, message: evil, hint: evil }],
  });
  expect(text).not.toMatch(/<script|<img/i);
  for (const tag of tagsOf(text)) expect(Object.keys(tag.attributes).join()).not.toContain('onerror');
  expect(text.split('&lt;script&gt;').length).toBeGreaterThan(15);
});

test('hard stops stand before the verdict', () => {
  const text = page(tooMuch());
  expect(text.indexOf('Stop and read this first')).toBeGreaterThan(0);
  expect(text.indexOf('Stop and read this first')).toBeLessThan(text.indexOf('<h1'));
  expect(page(enough())).not.toContain('Stop and read this first');
});

test('every number of a source opens to its record', () => {
  const flat = textOf(page(perhapsTooLittle()));
  expect(flat).toContain(
    'Eaten 96 g a day Selenium 25.8 µg per 100 g Value measured, n 14 Origin × 0.23: national food table',
  );
  expect(flat).toContain('Both figures 5.8 µg/day by the table, 24.8 by the export');
  expect(flat).toContain('Source USDA SR28, sr28:18075 Note mean of laboratory samples');
  expect(flat).toContain('Selenium no value in the table; estimated from like foods');
});

test('recalled values keep their mark', () => {
  const rows = tableOf(page(perhapsTooLittle()), 'Reference values for selenium');
  expect(rows.find((row) => row[1]!.includes('LRNI'))![0]).toContain('recalled, verify');
  expect(rows.find((row) => row[1]!.includes('RDA'))![0]).not.toContain('recalled, verify');
});

test('crescents in each of the three drawings are round(20 · P)', () => {
  const assessment = perhapsTooLittle();
  const crescents = page(assessment).split('class="m-crescent"').length - 1;
  expect(crescents).toBe(3 * Math.round(20 * assessment.status.pInadequate!));
});

test('an empty diary still makes a page', () => {
  const base = perhapsTooLittle();
  const text = page({
    ...base,
    diary: { ...base.diary, days: 0, entries: 0, matched: 0, unmatched: [], rejected: [] },
    intake: {
      ...base.intake,
      days: [],
      usual: {},
      usualFood: {},
      usualDoses: {},
      sources: [],
      plate: { kinds: [], forms: [], flows: [] },
      forms: {},
      formRanges: {},
      seleniumTwentieths: [],
      wouldSettle: [],
      coverage: 0,
    },
    status: { ...base.status, verdict: 'cannot-tell', pInadequate: null, pAboveUpper: {} },
  });
  tagsOf(text);
  expect(textOf(text)).toContain('Nothing in this diary could be counted.');
  expect(textOf(text)).not.toContain('Every entry has a selenium value');
  expect(text).not.toContain('NaN');
});

test('a year of days is drawn without a table of a year on paper', () => {
  const base = enough();
  const days = Array.from({ length: 400 }, (_, i) => ({ ...base.intake.days[i % 14]!, date: `2022-${i}` }));
  const text = page({ ...base, intake: { ...base.intake, days } });
  tagsOf(text);
  expect(text).toContain('<details class="behind long">');
  expect(viewOf({ ...base, intake: { ...base.intake, days } }).days).toHaveLength(400);
});

test('the body has its section, its picture and its table, and none where there is no body', () => {
  const text = page(bloodTest());
  const levels = tableOf(text, 'What is expected in your body');
  expect(levels[0]!.slice(0, 3)).toEqual(['Selenium in plasma or serum', '74 µg/L', '67 to 81']);
  expect(levels).toHaveLength(7);
  expect(textOf(text)).toContain('29 to 57 into 33 to 46 .');
  expect(tableOf(text, 'Laboratory values')).toEqual([
    ['Plasma selenium, 3 January 2022', '72 µg/L', '82 (55 to 122)', '74 (59 to 93)', 'used'],
  ]);
  expect(text.split('class="measured"')).toHaveLength(4);
  expect(text).toContain('href="#body"');
  const without = page(perhapsTooLittle());
  expect(without).not.toContain('In your body');
  expect(without).not.toContain('href="#body"');
});

test('before and after: a dashed hill on the scale of intake, a dashed box on that of plasma', () => {
  expect(page(bloodTest()).match(/class="before"/g)).toHaveLength(6);
  expect(textOf(page(bloodTest()))).toContain('Dashed hill: without the laboratory values.');
  expect(page(perhapsTooLittle())).not.toContain('class="before"');
});

test('what was set aside says why, and rows that could not be read say so', () => {
  const text = page(inflamed());
  const values = tableOf(text, 'Laboratory values');
  expect(values[0]!.slice(1)).toEqual([
    '58 µg/L written 0.73 µmol/L',
    '–',
    '–',
    'not used: C-reactive protein was so high that it is not read as status',
  ]);
  expect(tableOf(text, 'Laboratory rows left out')[0]![0]).toBe('row 6');
  expect(textOf(text)).toContain('falls although the body has lost none');
  expect(text.split('class="measured aside"')).toHaveLength(4);
});

test('a laboratory file of evil names stays words', () => {
  const evil = `<script>alert(1)</script>"'&`;
  const base = inflamed();
  const labs = base.body!.labs!;
  const text = page({
    ...base,
    body: {
      ...base.body!,
      labs: {
        ...labs,
        file: evil,
        values: labs.values.map((value) => ({
          ...value,
          analyte: evil,
          date: evil,
          unit: evil,
          written: evil,
          reason: evil,
        })),
        rejected: labs.rejected.map((r) => ({ ...r, text: evil, message: evil, hint: evil })),
      },
    },
  });
  expect(text).not.toMatch(/<script/i);
  tagsOf(text);
});

test('without fonts the page falls back to system letters', () => {
  expect(page(enough())).not.toContain('@font-face');
  expect(page(enough())).toContain('ui-sans-serif,system-ui');
});
