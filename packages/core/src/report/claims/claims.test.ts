import { loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import type { Assessment, SourceShare } from '../../assessment.js';
import { CLAIM_VERDICTS, EVIDENCE_KINDS, type EvidenceKind, openClaims } from '../../evidence/index.js';
import { steadyBody } from '../body-fixtures.js';
import { fixtures } from '../fixtures.js';
import { columns } from '../text/columns.js';
import { upperLevels } from '../upper.js';
import {
  CLAIM_UPPER_LEVELS,
  CLAIM_UPPER_LEVELS_WORDS,
  CLAIM_VERDICT_WORDS,
  claimEntryJson,
  claimsJson,
  claimsView,
  countsWords,
  evidenceWords,
  renderClaim,
  renderClaims,
  topicsOf,
} from './index.js';

const claims = openClaims({
  claims: loadTable('evidence/claims'),
  sources: loadTable('evidence/sources'),
  topics: loadTable('evidence/claim-topics'),
});
const everything = [...claims.all, ...claims.remarks];
const flat = (text: string): string => text.replace(/\s+/g, ' ');

test('each verdict has its own words and its own shape, in ASCII too', () => {
  const all = CLAIM_VERDICTS.map((verdict) => CLAIM_VERDICT_WORDS[verdict]);
  for (const key of ['words', 'shape', 'ascii', 'meaning'] as const) {
    expect(new Set(all.map((words) => words[key])).size).toBe(CLAIM_VERDICTS.length);
  }
  expect(all.map(({ ascii }) => ascii).join('')).toMatch(/^[\x20-\x7e]+$/);
  expect(evidenceWords(EVIDENCE_KINDS)).not.toContain('undefined');
});

describe('the list', () => {
  const text = renderClaims(claims, everything, '');

  test('counts first, then every claim once under its section, with verdict words and shape', () => {
    expect(countsWords(claims)).toBe('70 claims: 28 supported, 19 partly, 15 not shown, 7 wrong, 1 not testable.');
    expect(text).toContain(countsWords(claims));
    expect(text.match(/^[A-F]\. /gm)).toHaveLength(6);
    for (const claim of claims.all) {
      const { shape, words } = CLAIM_VERDICT_WORDS[claim.verdict];
      expect(text.match(new RegExp(`^${claim.id} +${shape} ${words} +\\S`, 'gm')), claim.id).toHaveLength(1);
      expect(flat(text)).toContain(flat(claim.statement));
    }
    for (const { id } of claims.remarks)
      expect(text).toMatch(new RegExp(`^${id}   The page cites|^${id}   The page`, 'm'));
  });

  test('what narrowed it is said, and nothing found is said too', () => {
    expect(flat(renderClaims(claims, [claims.byId('D4')], 'with the words “brazil”'))).toContain(
      'Shown: 1 with the words “brazil”.',
    );
    expect(renderClaims(claims, [], 'with the words “zinc\u001b[31m”')).toContain(
      'No claim was found with the words “zinc [31m”.',
    );
  });

  test.each([60, 80, 120])('no line is wider than %d columns; plain ASCII holds nothing else', (width) => {
    const texts = [
      renderClaims(claims, everything, '', { width, ascii: true }),
      ...everything.map((entry) => renderClaim(claims, entry, { width, ascii: true })),
      renderClaims(claims, everything, '', { width }),
      ...everything.map((entry) => renderClaim(claims, entry, { width })),
    ];
    for (const t of texts) expect(t).not.toMatch(/undefined|NaN|\[[VC]\]|\bR \d|\*\*/);
    for (const line of texts.flatMap((t) => t.split('\n'))) expect(columns(line), line).toBeLessThanOrEqual(width);
    for (const t of texts.slice(0, texts.length / 2)) expect(t).toMatch(/^[\n\x20-\x7e]*$/);
    // what ASCII has no sign for would become a question mark
    const marks = (text: string): number => text.replaceAll('(?)', '').split('?').length;
    const half = texts.length / 2;
    for (let i = 0; i < half; i++) expect(marks(texts[i]!), texts[i]).toBe(marks(texts[half + i]!));
  });
});

describe('rules of the ledger for what is shown', () => {
  test('the list and every opened claim end with both upper levels, those of the reports', () => {
    const texts = [
      renderClaims(claims, everything, ''),
      renderClaims(claims, [], 'with the words “zinc”'),
      ...everything.map((entry) => renderClaim(claims, entry)),
    ];
    for (const text of texts) expect(flat(text).trim().endsWith(flat(CLAIM_UPPER_LEVELS_WORDS)), text).toBe(true);
    expect(flat(CLAIM_UPPER_LEVELS_WORDS)).toContain('255 µg a day (EFSA 2023) and 400 µg a day (IOM 2000)');
    expect(upperLevels(fixtures.enough().status)).toMatchObject(
      CLAIM_UPPER_LEVELS.map(({ authority, year, ugPerDay }) => ({ name: authority, year, adultUgPerDay: ugPerDay })),
    );
  });

  test('an answer that names a dose names both upper levels', () => {
    const doses = everything.filter(({ answer }) => /\d µg a day|\d mg of selenium/.test(answer));
    const withoutBoth = doses.filter(({ answer }) => !/\b255\b/.test(answer) || !/\b400\b/.test(answer));
    // needs, and what the diet of a study held, are no doses
    expect(withoutBoth.map(({ id }) => id)).toEqual(['A8', 'A9']);
    expect(doses.map(({ id }) => id)).toEqual(expect.arrayContaining(['A2', 'A3', 'C12', 'C13', 'C24', 'D4', 'E8']));
  });

  test('an answer that rests on a trial or on animals says how many, or that this was not seen', () => {
    const tested: readonly EvidenceKind[] = ['rct', 'human-intervention', 'human-isotope', 'human-pk', 'animal'];
    const shown = claims.all.filter(({ evidence }) => evidence.some((kind) => tested.includes(kind)));
    // background that shows no effect of selenium, or points to where one is told
    const background = ['C3', 'C7', 'C19', 'C20'];
    for (const { id, answer } of shown.filter((claim) => !background.includes(claim.id))) {
      expect(answer, id).toMatch(/\bn\b[^.]* not in |\b\d+ (elders|people|mice|adults|patients)\b/);
    }
    expect(shown.length).toBeGreaterThan(20);
  });

  test.each([
    ['C4', ['Chinese adults', '2 months', 'n, dose and form not in the abstract', 'mice', '100 people over 65']],
    ['C9', ['mice', 'n, dose, form and duration not in the abstract', 'Salmonella']],
    ['C13', ['50 in each group', '200 µg', 'selenomethionine', '10 weeks', '38 %', '6 %', 'placebo']],
    [
      'C17',
      ['20 to 52 weeks', 'selenium yeast', 'selenite', 'n and dose not in the abstract', 'no group went without'],
    ],
    ['C22', ['2 months', 'n, dose and form not in the abstract']],
    ['C24', ['37 people', '240 µg', 'selenomethionine', '3 months', 'pilot']],
    ['A2', ['50 in each group', '200 µg', 'selenomethionine', '10 weeks']],
    ['A3', ['300 µg', 'selenium yeast', '5 years', 'n not in']],
    ['C12', ['19,475 people', '7.7 years', '5.5 years', 'selenomethionine', 'selenium yeast']],
  ])('%s carries species, design, n, dose, duration and form', (id, parts) => {
    for (const part of parts) expect(claims.byId(id).answer).toContain(part);
  });

  test('what is put in sentences stands beside the words of the ledger, which JSON keeps', () => {
    for (const entry of everything) {
      expect(entry.showSays, entry.id).toMatch(/^[\p{L}].* .*\.$/u);
      const ledger = 'qualifier' in entry ? entry.qualifier : entry.finding;
      expect(entry.verdictSays !== '', entry.id).toBe(ledger !== '');
      if (ledger !== '') expect(entry.verdictSays, entry.id).toMatch(/^[\p{L}\d].* .*\.$/u);
      expect(`${entry.showSays} ${entry.verdictSays} ${entry.answer}`).not.toMatch(/\bR \d|\[[VC]\]|\*\*|µg\/d|≈/);
    }
    const c22 = flat(renderClaim(claims, claims.byId('C22')));
    expect(c22).toContain('✕ Wrong. The word "ensures" is what is wrong: nothing is ensured.');
    expect(c22).toContain('What may honestly be shown The software shows nothing of this.');
    expect(claimEntryJson(claims, claims.byId('C22'))).toMatchObject({ qualifier: '"ensure"', show: 'not shown' });
    expect(claimEntryJson(claims, claims.byId('C17'))).toMatchObject({ verdict: 'unsupported' });
  });

  test('"not shown" is tied to the word of the ledger once, in the legend', () => {
    expect(flat(renderClaims(claims, everything, '')).split('(the ledger: unsupported)')).toHaveLength(2);
  });
});

describe('one claim opened', () => {
  test('C11', () => {
    expect(renderClaim(claims, claims.byId('C11'))).toMatchInlineSnapshot(`
      "C11  With enough selenium, good bacteria replace "cancer-vulnerable bacteria".
      ✕ Wrong. There are no such bacteria; it is their hosts who get cancer.
      Section C: Gut and microbiome.

      What is known
      Wrong: there are no such bacteria. It is people who get cancer.

      Evidence
      None found. In the ledger: none.

      What may honestly be shown
      The software does not use the term.

      Sources
      - Ferreira and others. Selenium in human health and gut microflora:
        bioavailability of selenocompounds and relationship with diseases. Frontiers
        in Nutrition 8:685317, 2021. doi 10.3389/fnut.2021.685317. (read: abstract or
        excerpt)
      From these: Ferreira 2021 read against the page.

      Remarks on how the page cites
      - F3 The page cites a review of 2021 for flora that is "susceptible to cancer".
        Misread: the review says "may", and its source is a study of mice. Mice given
        flora from selenium-poor mice had worse colitis and infection with Salmonella;
        flora from mice with enough or more protected (n, dose, form and duration not
        in the abstract).

      Where our reports touch it
      - what selenium does to the gut flora (assess)

      Both upper levels for adults, all routes together: 255 µg a day (EFSA 2023) and
      400 µg a day (IOM 2000). They are limits, not aims.
      "
    `);
  });

  test('what is recalled and what was computed stay visible', () => {
    const recalled = flat(renderClaim(claims, claims.byId('C15')));
    expect(recalled).toContain('in the gut lining is plausible (recalled, not yet verified)');
    expect(recalled).toContain(
      'General knowledge, recalled: no source has been held against it yet. (recalled, not yet',
    );
    expect(recalled).toContain('Part of this is recalled from general knowledge');
    const computed = flat(renderClaim(claims, claims.byId('E8')));
    expect(computed).toContain("Computed from the sources' figures, not read in one of them: 200 µg in 30.4 days");
    expect(computed).not.toContain('Part of this is recalled');
  });

  test('every source stands there with its status', () => {
    for (const entry of everything) {
      const text = flat(renderClaim(claims, entry));
      for (const source of entry.sources) {
        expect(text).toContain(flat(source.citation));
        expect(text).toContain(source.status === 'recalled' ? '(recalled, not yet verified)' : `(read: ${source.read}`);
      }
      if (entry.sources.length === 0) expect(text).toContain('None: nothing was found.');
    }
  });

  test('a remark names the claims that it speaks of, and a claim its remarks', () => {
    expect(flat(renderClaim(claims, claims.entry('F5')))).toContain('- B2 Selenium deficiency causes headaches.');
    expect(flat(renderClaim(claims, claims.byId('B2')))).toContain('- F5 The page cites the Harvard');
  });

  test('C4 stands behind what only says "as C4"', () => {
    expect(claims.byId('C8').show).toBe(`as C4: ${claims.byId('C4').show}`);
  });
});

describe('JSON', () => {
  test('all: schema, counts, claims with resolved sources, remarks', () => {
    const json = claimsJson(claims, everything);
    expect(json).toMatchObject({ schema: 'selenoscope.claims/1', counts: { total: 70, wrong: 7, 'not-testable': 1 } });
    expect([json.claims.length, json.remarks.length]).toEqual([70, 5]);
    expect(json.upperLevels.map(({ ugPerDay }) => ugPerDay)).toEqual([255, 400]);
    const c13 = json.claims.find(({ id }) => id === 'C13')!;
    expect(c13).toMatchObject({ verdict: 'partly', verdictWords: 'Partly', evidence: ['rct'] });
    expect(c13.sources[0]).toMatchObject({
      key: 'R89',
      doi: '10.1007/s00394-023-03214-9',
      status: 'read',
      year: '2023',
    });
  });

  test('one: the claim itself, its remarks in full', () => {
    expect(claimEntryJson(claims, claims.byId('C11'))).toMatchObject({
      schema: 'selenoscope.claims/1',
      id: 'C11',
      verdict: 'wrong',
      qualifier: 'no such bacteria; hosts get cancer',
      sources: [{ key: 'R84', short: 'Ferreira 2021' }],
      remarks: [{ id: 'F3' }],
    });
    expect(claimEntryJson(claims, claims.entry('F1'))).toMatchObject({
      id: 'F1',
      finding: 'material omission',
      upperLevels: [{ ugPerDay: 255 }, { ugPerDay: 400 }],
    });
  });
});

describe('what a report touches', () => {
  const base = fixtures.enough();
  const source = base.intake.sources[0]!;
  const eating = (...more: Partial<SourceShare>[]): Assessment => ({
    ...base,
    person: { ...base.person, lifeStage: 'none', country: null, conditions: [] },
    intake: { ...base.intake, sources: more.map((change) => ({ ...source, originFactor: 1, ...change })) },
  });
  const topics = (assessment: Assessment): readonly string[] => topicsOf(assessment);

  test('need and upper levels always; nothing of what is not there', () => {
    expect(topics(eating())).toEqual(['daily-need', 'upper-level']);
  });

  test.each<[string, Partial<SourceShare>, readonly string[]]>([
    ['Brazil nuts', { id: 'sr28:12078', formGroup: 'brazil_nut' }, ['food-sources', 'brazil-nut']],
    ['Brazil nuts by name', { id: 'unmatched', name: 'Brazil-nuts', formGroup: 'mixed' }, ['brazil-nut']],
    ['fish', { id: 'x:1', formGroup: 'fish_other_marine' }, ['food-sources', 'seafood']],
    ['bread', { id: 'x:1', formGroup: 'wheat_and_wheat_products' }, ['food-sources', 'cereals']],
    ['beef', { id: 'x:1', formGroup: 'beef_pork_lamb' }, ['food-sources', 'meat']],
    ['chicken', { id: 'x:1', formGroup: 'poultry_meat' }, ['food-sources', 'poultry']],
    ['liver', { id: 'x:1', formGroup: 'offal_kidney_liver' }, ['food-sources', 'organ-meat']],
    ['eggs', { id: 'x:1', formGroup: 'eggs' }, ['food-sources', 'eggs']],
    ['lentils', { id: 'x:1', formGroup: 'legumes_and_soya' }, ['food-sources', 'legumes']],
    ['water', { id: 'x:1', formGroup: 'drinking_water' }, ['food-sources', 'water']],
    ['origin', { id: 'x:1', formGroup: 'mixed', originFactor: 0.4 }, ['food-sources', 'origin-soil']],
    [
      'a supplement',
      { id: 'supplement:selenite', formGroup: 'selenite' },
      ['supplements', 'supplement-absorbed', 'disease-risk'],
    ],
    [
      'an infusion',
      { id: 'infusion:selenite', formGroup: 'selenite' },
      ['infusion', 'supplement-absorbed', 'disease-risk'],
    ],
    ['what gives nothing', { id: 'x:1', formGroup: 'brazil_nut', ugPerDay: 0 }, []],
    ['people like you', { id: 'population', formGroup: 'mixed' }, []],
  ])('a diary with %s', (_, change, more) => {
    expect(topics(eating({ name: 'a food', ...change }))).toEqual(['daily-need', 'upper-level', ...more]);
  });

  test('the person, the verdict and the stages that were run', () => {
    const bare = eating();
    const person = { ...bare.person, lifeStage: 'pregnant', country: 'FI', conditions: ['ibd'] } as const;
    expect(topics({ ...bare, person }).slice(2)).toEqual([
      'pregnancy',
      'country-status',
      'risk-groups',
      'plasma-test',
      'ulcerative-colitis',
    ]);
    const status = { ...bare.status, verdict: 'perhaps-too-little', hardStops: [] } as const;
    expect(topics({ ...bare, status }).slice(2)).toEqual(['deficiency-symptoms', 'deficiency-diseases']);
    const signs = { ...bare.status, hardStops: [{ code: 'status.excess.signs', message: '', hint: '' }] };
    expect(topics({ ...bare, status: signs })).toContain('excess-signs');
    expect(topics({ ...bare, body: steadyBody().body! })).toEqual(expect.arrayContaining(['store', 'plasma-test']));
    expect(topics(bare)).not.toContain('flora');
    // only whether the stage was run matters here
    const gut = {} as NonNullable<Assessment['gut']>;
    expect(topics({ ...bare, gut })).toEqual(expect.arrayContaining(['flora', 'diet-flora', 'colon-selenium']));
  });

  test('every topic that a report gives is in the table, each once, and touches claims', () => {
    const gut = {} as NonNullable<Assessment['gut']>;
    for (const make of [...Object.values(fixtures), steadyBody]) {
      const found = topics({ ...make(), gut });
      expect(new Set(found).size).toBe(found.length);
      for (const topic of found) expect(claims.forTopic(topic).length, topic).toBeGreaterThan(0);
      expect(claimsView(claims, found).length).toBeGreaterThan(10);
    }
  });

  test('the view: each claim once, in the order of the ledger, with words beside the shape', () => {
    const view = claimsView(claims, ['infusion', 'brazil-nut', 'brazil-nut', 'supplement-absorbed']);
    expect(view.map(({ id }) => id)).toEqual(['D4', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E11', 'E12', 'E13']);
    expect(view[0]).toMatchObject({
      verdict: 'supported',
      verdictWords: 'Supported',
      shape: '●',
      remarks: [{ id: 'F1' }],
    });
    expect(view[0]!.show).toContain('two or three nuts a day');
    expect(view[0]!.sources[2]).toContain('10.2903/j.efsa.2023.7704');
    expect(view.find(({ id }) => id === 'E8')).toMatchObject({ computed: true, recalled: false });
    expect(claimsView(claims, [])).toEqual([]);
    expect(() => claimsView(claims, ['no such topic'])).toThrow(/no topic/);
  });
});
