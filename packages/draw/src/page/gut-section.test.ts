import type { Assessment } from '@selenoscope/core';
import { viewOf } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { infusedBody, steadyBody } from '../../../core/src/report/body-fixtures.js';
import { CLAIMS, FINDINGS, gutFixtures, steadyGut } from '../../../core/src/report/gut-fixtures.js';
import { renderHtml } from './report-page.js';
import { tableOf, tagsOf, textOf } from './well-formed.test-support.js';

const EXTRAS = { findings: FINDINGS, claims: CLAIMS };
const page = (assessment: Assessment, extras: object = EXTRAS): string =>
  renderHtml(assessment, { fonts: '', ...extras });

describe.each(Object.entries(gutFixtures))('the page of %s', (_, make) => {
  const text = page(make());
  const tags = tagsOf(text);

  test('ids are unique, every link has its aim, headings are in order', () => {
    const ids = tags.map((tag) => tag.attributes.id).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    for (const tag of tags) {
      const aim = tag.attributes.href?.slice(1);
      if (aim !== undefined) expect(ids).toContain(aim);
    }
    const levels = tags.filter((tag) => /^h[1-6]$/.test(tag.name)).map((tag) => Number(tag.name[1]));
    levels.forEach((level, i) => {
      if (i > 0) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1);
    });
  });

  test('asks for nothing and runs nothing; every picture has a sentence or is hidden', () => {
    expect(text).not.toMatch(/https?:|<script|<link|<iframe|@import|javascript:|\son\w+=/i);
    for (const svg of tags.filter((tag) => tag.name === 'svg')) {
      const { 'aria-label': label, 'aria-hidden': hidden } = svg.attributes;
      expect(hidden === 'true' || (label ?? '').length > 10).toBe(true);
    }
  });

  test('every picture of the gut has its table', () => {
    const { gut } = viewOf(make());
    const colon = tableOf(text, 'The colon as a table');
    expect(colon.map((row) => row[3])).toEqual([
      ...gut!.chambers.parts.map((part) => part.acids.between),
      gut!.chambers.whole.between,
    ]);
    expect(colon.slice(0, -1).map((row) => row[7])).toEqual(gut!.chambers.parts.map((part) => part.pH.measuredText));
    if (gut!.groups.rows.length > 0)
      expect(tableOf(text, 'The groups as a table')).toHaveLength(gut!.groups.rows.length);
    expect(tableOf(text, 'What microbes may do with it')).toHaveLength(gut!.flora.fates.length);
    if (gut!.starch) expect(tableOf(text, 'Resistant starch, low and high')).toHaveLength(gut!.starch.rows.length);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('the same assessment gives the same bytes', () => expect(page(make())).toBe(text));
});

test('the gut stands after the first page, with what is not established before its pictures', () => {
  const text = page(steadyGut());
  const gut = text.indexOf('<section id="gut"');
  expect(gut).toBeGreaterThan(text.indexOf('class="note foot"'));
  const opening = textOf(text.slice(gut, text.indexOf('<figure class="gut">')));
  expect(opening).toContain('What selenium does to a healthy flora is not established . (claim C5)');
  expect(textOf(text)).toContain('A range that starts near nothing does not mean that a group is missing from you.');
  expect(textOf(text)).toContain('The split between single acids is not shown');
});

test('bowel disease leads to the claim about it: beside the person and at the trial in patients', () => {
  const ill: Assessment = { ...steadyGut(), person: { ...steadyGut().person, conditions: ['ibd'] } };
  const trial = {
    ...{ grade: 'A', species: 'People', found: 'IL-17 in blood down', source: 'Khazdouz 2023', status: 'READ' },
    mind: '50 + 50, mild to moderate active ulcerative colitis; 200 µg/d; 10 weeks.',
  };
  const mice = { ...trial, species: 'Mice', found: 'worse colitis', mind: 'Mice.', source: 'Zhai 2018' };
  const text = page(ill, { findings: [trial, mice], claims: CLAIMS });
  expect(textOf(text)).toContain('inflammatory bowel disease (claim C13)');
  const rows = tableOf(text, 'What is known about selenium and the gut');
  expect(rows.map((row) => row[2]!.includes('(claim C13)'))).toEqual([true, false]);
  // without that claim among those shown there is nothing to lead to
  const without = CLAIMS.filter(({ id }) => id !== 'C13');
  expect(page(steadyGut(), { findings: [trial, mice], claims: without })).not.toContain('claim-C13');
});

test('both upper levels end every claim and the section', () => {
  const text = page(steadyGut());
  const section = textOf(text.slice(text.indexOf('<section id="claims"'))).split('Both upper levels for adults');
  expect(section.length - 1).toBe(CLAIMS.length + 1);
  expect(section.at(-1)!.replace(/\s/g, ' ')).toContain('255 µg a day (EFSA 2023) and 400 µg a day (IOM 2000)');
});

test('the rule that made a number opens behind it', () => {
  const rows = tableOf(page(steadyGut()), 'What feeds the colon');
  expect(rows[0]).toEqual([
    'Fibre that can be fermented 0.75 of the fibre eaten without resistant starch and lignin. Source: Slavin, in Kettle 2022.',
    '14 g/day',
    '9 to 20',
  ]);
});

test('findings: grade, in whom, what was found, what to mind, and a mark where nobody has read the source', () => {
  const rows = tableOf(page(steadyGut()), 'What is known about selenium and the gut');
  expect(rows[0]!.slice(0, 2)).toEqual(['A', 'People']);
  expect(rows[0]![3]).toBe('With most diets this dose passes EFSA’s 255.');
  expect(rows[1]![2]).toContain('unverified');
  expect(rows[4]![2]).toContain('recalled, verify');
  expect(rows[2]![2]).not.toContain('verif');
  const many = Array.from({ length: 20 }, (_, i) => ({
    ...FINDINGS[0]!,
    found: `Finding ${i}`,
    source: `Source ${i}`,
  }));
  const long = page(steadyGut(), { findings: many });
  expect(tableOf(long, 'What is known about selenium and the gut')).toHaveLength(8);
  expect(tableOf(long, 'More findings about selenium and the gut')).toHaveLength(12);
  expect(textOf(page(steadyGut(), {}))).not.toContain('What is known about selenium and the gut');
});

test('claims: shape and word, an id to link to, the answer and its sources', () => {
  const text = page(steadyGut());
  const tags = tagsOf(text);
  for (const claim of CLAIMS) expect(tags.some((tag) => tag.attributes.id === `claim-${claim.id}`)).toBe(true);
  const from = text.indexOf('<details id="claim-A3">');
  const one = text.slice(from, text.indexOf('</details>', from));
  expect(one).toMatch(/<span class="verdict wrong"><svg[^>]*aria-hidden="true">.*?<\/svg>Wrong<\/span>/);
  expect(textOf(one)).toContain('Too much harms as well. Sources Zhai Q.');
  expect(page(steadyGut(), {})).not.toContain('id="claims"');
});

test('statements lead to the claims that they touch, where those are in the page', () => {
  const base = infusedBody();
  const [first, ...rest] = base.intake.sources;
  const sources = [
    { ...first!, name: 'Nuts, brazilnuts, dried' },
    { ...first!, id: 'infusion:selenite', name: 'Infusion, selenite', kind: 'dose' },
    ...rest,
  ];
  const assessment = { ...base, intake: { ...base.intake, sources } };
  const rows = tableOf(page(assessment), 'Every source of selenium');
  expect(rows[0]![0]).toContain('(claim D4)');
  expect(rows[1]![0]).toContain('(claim E8)');
  expect(textOf(page(assessment))).toContain('upper levels are not aims. (claim A3)');
  expect(page(assessment, {})).not.toContain('class="claim"');
});

test('without a gut the page does not change, whatever is known about selenium and the gut', () => {
  expect(page(steadyBody(), { findings: FINDINGS })).toBe(page(steadyBody(), {}));
  expect(page(steadyBody(), {})).not.toContain('href="#gut"');
});

test('rules, groups, findings and claims of evil names stay words', () => {
  const evil = `<script>alert(1)</script>"'&<img src=x onerror=alert(1)>`;
  const base = steadyGut();
  const gut = {
    ...base.gut!,
    limits: [evil],
    method: evil,
    groups: base.gut!.groups.map((group) => ({ ...group, group: evil, name: evil })),
    substrate: base.gut!.substrate.map((part) => ({
      ...part,
      key: evil,
      name: evil,
      rule: evil,
      source: evil,
      unit: evil,
    })),
    seleniumForms: base.gut!.seleniumForms.map((part) => ({ ...part, form: evil })),
    compartments: base.gut!.compartments.map((part) => ({ ...part, measured: { ...part.measured, source: evil } })),
    scenarios: base.gut!.scenarios.map((scenario) => ({ ...scenario, rule: evil })),
    flora: {
      demand: { ...base.gut!.flora.demand, grade: evil, source: evil },
      fates: base.gut!.flora.fates.map((fate) => ({ ...fate, fate: evil, grade: evil })),
      competition: { ...base.gut!.flora.competition, grade: evil, label: evil, text: evil, source: evil },
    },
  };
  const text = page(
    { ...base, gut },
    {
      findings: [{ grade: evil, species: evil, found: evil, mind: evil, source: evil, status: evil }],
      claims: CLAIMS.map((claim) => ({
        ...claim,
        verdict: evil,
        verdictWords: evil,
        shape: evil,
        claim: evil,
        show: evil,
        evidenceWords: evil,
        sources: [evil],
      })),
    },
  );
  expect(text).not.toMatch(/<script|<img/i);
  for (const tag of tagsOf(text)) expect(Object.keys(tag.attributes).join()).not.toContain('onerror');
});
