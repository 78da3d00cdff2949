import { loadStoolTables, loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import {
  compareProfiles,
  contradictions,
  describeProfile,
  type Finding,
  openStoolModel,
  type Profile,
  readFindings,
  type StoolAnswer,
} from '../../gut/index.js';
import { genus, profileOf, tableOf, variant } from '../../gut/profile/indices/profile-fixtures.js';
import { findingRow, seleniumFindingRows, speciesWords, whoText } from '../finding-rows.js';
import { columns } from '../text/columns.js';
import { renderFindings, renderStoolText, renderTraits } from './index.js';

const model = openStoolModel(loadStoolTables());
const RUN = { source: { seed: 1, person: 0 }, draws: 200, version: '1.2.3', dataHash: 'abc' };
const NAMES = ['Bacteroides', 'Faecalibacterium', 'Escherichia', 'Roseburia', 'Blautia', 'Prevotella'];

/** Samples by name, each with reads of the genera above. */
function profileBy(samples: Readonly<Record<string, readonly number[]>>, facts: Partial<Profile> = {}): Profile {
  const rows = Object.values(samples);
  return profileOf(
    tableOf(
      Object.keys(samples),
      NAMES.map((name, t) => [genus(name, 'Firmicutes'), rows.map((counts) => counts[t] ?? 0)] as const),
    ),
    { file: 'stool.tsv', ...facts },
  );
}
const SMALL = { A: [6, 3, 1], B: [2, 4, 0, 2] };
const small = (): StoolAnswer => describeProfile(profileBy(SMALL), model, RUN);
const linesOf = (text: string): string[] => text.split('\n');

/** What must hold of everything that is printed. */
function expectSet(text: string, width = 80): void {
  for (const line of linesOf(text)) {
    expect(columns(line), line).toBeLessThanOrEqual(width);
    expect(line).toBe(line.trimEnd());
  }
  expect(text).not.toMatch(/NaN|undefined|null|\[object|Infinity/);
}

describe('a stool profile in a terminal', () => {
  test('one small sample, line by line', () => {
    const answer = small();
    const [sample] = answer.samples;
    const shown: StoolAnswer = {
      ...answer,
      beta: {},
      notices: [{ code: 'profile.tree.missing', message: 'stool.tsv: no tree was given.', hint: 'Give one.' }],
      samples: [
        {
          ...sample!,
          seleniumTrait: { ...sample!.seleniumTrait, coverage: 0 },
          indexDetails: [
            {
              ...{ index: 'mdi', value: -2.1972245, reason: '', coverage: 1, definition: '', source: 'Gevers 2014' },
              caution: 'A description.',
            },
            {
              ...{ index: 'gmhi', value: null, coverage: null, definition: '', source: '', caution: '' },
              reason: 'stool.tsv: it needs all DNA.',
            },
          ],
        },
      ],
    };
    expect(renderStoolText(shown)).toMatchInlineSnapshot(`
      "Stool profile: stool.tsv
      table, one marker gene, counts of reads; 1 sample, 6 rows.

      Sample A
      10 reads. Named: 100 % to a phylum, 100 % to a genus. Unclassified: 0 %.

      Diversity within the sample

      Taxa seen                      3  more are seen the deeper one reads
      Taxa expected in 8 reads     2.8  in equally many reads of each sample
      Chao1                          3  richness, unseen taxa estimated
      ACE                        3.704  richness, unseen taxa estimated
      Good's coverage              0.9  share of reads whose taxon was seen again
      Shannon                   0.8979  nats
      Simpson                     0.54  1 − Σp²
      Inverse Simpson            2.174  1 / Σp²
      Pielou                    0.8173  evenness, 0 to 1
      Faith PD                       –  length of tree, in the tree's unit

      Largest, as share of the whole sample

      Bacteroides       60 %
      Faecalibacterium  30 %
      Escherichia       10 %

      Microbes that likely use selenium: cannot tell, no genus of the table is named
      here.

      Published indices and ratios, as defined; each says how a sample resembles
      others, none says whether a person is healthy.
      - Dysbiosis index (Gevers): −2.197, on 100 % of the sample. A description.
        (Gevers 2014)
      - GMHI: not given. It needs all DNA.

      Mind this
      - No tree was given. Give one.

      selenoscope 1.2.3, data abc, seed 1. Everything else: --json.
      "
    `);
  });

  test('no line is wider than 80 columns, and ASCII is plain, whatever there is to tell', () => {
    const long = (n: number) => `participant-${n}-visit-before-breakfast-at-home-${n}`;
    const deep = {
      [long(1)]: [90_000, 400, 100, 7, 3000],
      [long(2)]: [2, 80_000, 900, 60_000, 5],
      [long(3)]: [50, 60],
    };
    const profile = profileBy(deep, { file: 'a-file-with-quite-a-long-name-of-its-own-and-more.biom' });
    const answer = describeProfile(profile, model, {
      ...RUN,
      comparison: compareProfiles(profile, 0, 1, model),
      groups: { column: 'diet', labels: ['x', 'x', 'y'], distance: 'brayCurtis', permutations: 9 },
    });
    expect(renderStoolText(answer)).toContain('PERMANOVA on Bray-Curtis:');
    expect(answer.permanova!.measure).toBe('brayCurtis');
    for (const width of [80, 100])
      for (const detail of [false, true]) expectSet(renderStoolText(answer, { width, detail }), width);
    const ascii = renderStoolText(answer, { ascii: true });
    expectSet(ascii);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is plain ASCII begins at nothing
    expect(ascii).toMatch(/^[\x00-\x7f]*$/);
    expect(ascii).toContain('1 - sum of p^2');
    expect(ascii).toContain('(Ruzicka)');
  });

  test('numbers of a distance are never cut away by long names', () => {
    const long = (n: number) => `participant-${n}-visit-before-breakfast`;
    const profile = profileBy({ [long(1)]: [10], [long(2)]: [8, 2], [long(3)]: [2, 8], [long(4)]: [0, 10] });
    const lines = linesOf(renderStoolText(describeProfile(profile, model, { ...RUN, beta: ['brayCurtis'] })));
    const last = lines.find((line) => line.startsWith(`4 ${long(4).slice(0, 10)}`))!;
    expect(last).toMatch(/1\.000 +0\.800 +0\.200 +0\.000$/);
    const short = renderStoolText(describeProfile(profileBy(SMALL), model, { ...RUN, beta: ['brayCurtis'] }));
    expect(short).toMatch(/\n +A +B\nA +0\.000\nB +0\.444 +0\.000\n/);
  });

  test('what has no value is a dash or a word, and its reason is said', () => {
    const table = tableOf(
      ['A', 'nothing'],
      [
        [variant('otu1', ''), [30, 0]],
        [variant('otu2', ''), [70, 0]],
      ],
    );
    const text = renderStoolText(describeProfile(profileOf(table, { file: 'otus.tsv' }), model, RUN));
    expectSet(text);
    expect(text).toContain('The file names no taxa.');
    expect(text).toMatch(/Faith PD +–/);
    expect(text).toMatch(/GMHI: not given, because /);
    expect(text).not.toMatch(/not given\. \S+ is not given/);
    expect(text.replace(/\n/g, ' ')).toContain('cannot tell, no genus of the table is named here');
    expect(text).toMatch(/nothing +–/);
  });

  test('more than three samples are one line each, with --detail all of them; more than six distances are in the JSON', () => {
    const seven = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`S${i + 1}`, [i + 5, 9, 2]]));
    const answer = describeProfile(profileBy(seven), model, RUN);
    const text = renderStoolText(answer);
    expectSet(text);
    for (const sample of Object.keys(seven)) expect(text).toMatch(new RegExp(`\\n${sample} +\\d+ +3 `));
    expect(text).toContain('Each sample in full: --detail.');
    expect(text.replace(/\n/g, ' ')).toContain('are in the JSON (--json)');
    expect(renderStoolText(answer, { detail: true })).toContain('Sample S7');
  });

  test('two samples side by side: "cannot tell" where noise would do, else the genera that differ', () => {
    const profile = profileBy({ A: [300, 200, 10], B: [290, 205, 12], C: [2, 30_000, 900, 60_000] });
    const render = (a: string, b: string): string => {
      const comparison = compareProfiles(profile, a, b, model);
      return renderStoolText(describeProfile(profile, model, { ...RUN, comparison }));
    };
    expect(render('A', 'B')).toMatch(/Of \d+ genera none differs by more than noise: cannot tell\./);
    expect(render('A', 'B')).not.toContain('noise up to');
    const differ = render('A', 'C');
    expect(differ).toMatch(/Genera that differ by more than noise, \d+ of \d+:/);
    expect(differ).toContain('noise up to');
    expect(differ.replace(/\s+/g, ' ')).toContain('Compared between genera, which name 100 % of the first sample');
    // a pseudocount makes a ratio of nothing, and a reader takes it for a measured one
    expect(differ).toMatch(/Roseburia +0 % +\S+ % +absent in A/);
    expectSet(differ);
    const rows = profileOf(
      tableOf(
        ['A', 'B'],
        [
          [variant('otu1', ''), [3000, 10]],
          [variant('otu2', ''), [70, 4000]],
        ],
      ),
    );
    const comparison = compareProfiles(rows, 'A', 'B', model);
    expect(renderStoolText(describeProfile(rows, model, { ...RUN, comparison }))).toContain('Compared between rows');
  });

  test('what to mind about an index that is given is said, and what was refused is not said twice', () => {
    const species = ['Alistipes_senegalensis', 'Bifidobacterium_angulatum', 'Clostridium_hathewayi'].map(
      (name, t) =>
        [
          { id: `s__${name}`, lineage: ['', '', '', '', '', '', name], rank: 'species' as const, ncbiTaxonId: null },
          [[0.6, 0.395, 0.005][t]!],
        ] as const,
    );
    const shares = { unit: 'share', of: 'cells', method: 'unknown', denoised: null } as const;
    const answer = describeProfile(profileOf(tableOf(['A'], species), shares), model, RUN);
    expect(answer.notices[0]!.code).toBe('profile.index.methodUnknown');
    const text = renderStoolText(answer).replace(/\s+/g, ' ');
    expect(text).toMatch(/Mind this - GMHI is given because .* --method shotgun/);
    expect(text.match(/GMWI2: not given/g)).toHaveLength(1);
    expect(text).not.toContain('GMWI2 is not given');
  });

  test('nothing in it says that one sample is better, healthier or ill', () => {
    const text = renderStoolText(small());
    expect(text).not.toMatch(/\b(better|worse|healthier|unhealthy|diagnos|deficien|dysbiotic)/i);
    expect(text).toContain('none says whether a person is healthy');
    expect(text).toContain('What selenium does to a healthy flora is not established.');
  });
});

describe('the share that likely uses selenium', () => {
  const traitLine = (counts: readonly number[]): string => {
    const [line] = renderStoolText(describeProfile(profileBy({ A: counts }), model, { ...RUN, draws: 2000 }))
      .replace(/\n(?!\n|- )/g, ' ')
      .match(/Microbes that likely use selenium:.*? The table: gut findings --traits\./)!;
    return line!;
  };

  test('lists genera as likely as not or likelier alone, and together no more than the middle of the draws', () => {
    // 60 % Bacteroides (0.12) is no part of "most of them"; Escherichia (0.95) is
    const line = traitLine([60, 0, 20, 0, 0, 20]);
    expect(line).toMatch(/: 20 % of the sample in the middle of the draws, \S+ % to \S+ % in nine of ten/);
    expect(line).toContain('Among them, as likely as not or likelier: Escherichia 20 %.');
    expect(line).not.toMatch(/Bacteroides|Prevotella/);
    // Blautia (0.5) is in half the draws: what stands behind the middle never exceeds it
    for (const counts of [[10, 10, 5, 10, 65], [0, 0, 5, 0, 95], [90, 0, 1, 0, 9], [100]]) {
      const said = traitLine(counts);
      const whole = Number(/: (\S+) % of the sample/.exec(said)![1]);
      const parts = [...(said.split('as likely as not or likelier:')[1] ?? '').matchAll(/[A-Z]\w+ (\S+) %/g)];
      expect(parts.reduce((sum, [, part]) => sum + Number(part), 0)).toBeLessThanOrEqual(whole + 0.2);
    }
  });

  test('the rule of the trait stands where a number of it does', () => {
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`S${i + 1}`, [i + 5, 9, 2]]));
    const answer = describeProfile(profileBy(many), model, RUN);
    expect(renderStoolText(answer)).not.toContain('A trait in a genome');
    expect(renderStoolText(answer, { detail: true })).toContain('A trait in a genome');
    expect(renderStoolText(small())).toContain('A trait in a genome');
  });

  test('the table of genera, with its source said', () => {
    const text = renderTraits(model.traits);
    expectSet(text);
    for (const { genus: name } of model.traits) expect(text).toContain(`\n- ${name}: `);
    expect(text).toContain('- Escherichia: 0.95 (0.85 to 0.99), Sec; SeU: formate dehydrogenases');
    expect(text.replace(/\s+/g, ' ')).toContain('All rows: Zhang 2006');
    expect(text).toContain('(unverified)');
  });
});

describe('findings', () => {
  const findings = readFindings(loadTable('gut/selenium-findings'));

  test('every finding stands in the text with its grade, set in 80 columns and in ASCII', () => {
    const text = renderFindings(findings, contradictions(findings));
    expectSet(text);
    const points = linesOf(text).filter((line) => /^- ([A-E][-+]?(\/[A-E][-+]?)?|none), /.test(line));
    expect(points).toHaveLength(findings.length);
    expect(text).toContain('Where studies contradict each other');
    const ascii = renderFindings(findings, contradictions(findings), { ascii: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is plain ASCII begins at nothing
    expect(ascii).toMatch(/^[\x00-\x7f]*$/);
    expectSet(ascii);
  });

  test('where nothing was found that is said', () => {
    const text = renderFindings([], []);
    expect(text).toMatch(/No study of the table reports on this/);
    expect(text).not.toContain('Grades:');
    const asked = renderFindings([], [], { asked: 'Nosuchella', subjects: ['Akkermansia', 'diversity'] });
    expect(asked).toContain('reports on "Nosuchella"');
    expect(asked).toContain('Akkermansia, diversity');
    expectSet(text);
  });

  test('rows of a report: who, in whom, in how many', () => {
    const row = findingRow(findings.find(({ id }) => id === 'khazdouz-il17')!);
    expect(row).toMatchObject({ grade: 'A', species: 'People', source: 'Khazdouz 2023', status: 'READ' });
    expect(row.mind).toContain('200 µg/d');
    expect(row.mind).toMatch(/^[0-9A-Z]/);
    const rows = seleniumFindingRows(findings);
    expect(rows).toHaveLength(findings.filter(({ kind }) => kind === 'selenium').length);
    for (const one of rows)
      expect([one.grade, one.species, one.found, one.source].every((text) => text !== '')).toBe(true);
    expect([speciesWords('human'), speciesWords('mouse, germ-free'), speciesWords('zebrafish')]).toEqual([
      'People',
      'Mice',
      'zebrafish',
    ]);
    const who = (name: string, year: string): string => whoText({ who: name, year } as Finding);
    expect([who('Zhai', '2018'), who('Zhai 2018', '2018'), who('Zhai', '')]).toEqual([
      'Zhai 2018',
      'Zhai 2018',
      'Zhai',
    ]);
  });
});
