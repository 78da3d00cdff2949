import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explain, SelenoscopeError, type StoolAnswer, summariseEnsemble } from '@selenoscope/core';
import { afterAll, describe, expect, test } from 'vitest';
import { gutCommand } from './gut.js';

const bin = fileURLToPath(new URL('../../bin/selenoscope.js', import.meta.url));
const example = (name: string): string => fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'selenoscope-gut-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
/** The command in this process, its answer from the file it writes. */
const run = async (...args: string[]): Promise<string> => {
  const out = join(folder, 'out.txt');
  await gutCommand().parseAsync([...args, '--out', out], { from: 'user' });
  return readFileSync(out, 'utf8');
};
const refusal = async (...args: string[]): Promise<string> => {
  try {
    await run(...args);
  } catch (error) {
    if (!(error instanceof SelenoscopeError)) throw error;
    const { message, hint } = explain(error.problem);
    expect(hint).not.toBe('');
    return `${message} ${hint}`;
  }
  throw new Error('expected a refusal');
};
const spawned = (...args: string[]) => {
  const options = { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' }, input: '', timeout: 20_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'gut', ...args], options);
  return { status, stdout, stderr };
};
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => [...line].length));

interface ColonJson {
  readonly days: readonly number[];
  readonly daysFollowed: number;
  readonly compartments: readonly {
    readonly name: string;
    readonly pH: readonly number[];
    readonly tscfaMm: readonly number[];
    readonly state: Readonly<Record<string, readonly number[]>>;
  }[];
  readonly ensemble: { readonly members: number } | null;
  readonly notices: readonly { readonly code: string; readonly message: string }[];
}

describe('gut colon', () => {
  const SMALL = { days: 2, transitDays: 1.25, outputDays: [0, 1, 2] };
  const scenario = (): string => write('scenario.json', SMALL);
  const colon = async (...args: string[]): Promise<ColonJson> =>
    JSON.parse(await run('colon', ...args, '--json', '--draws', '0')) as ColonJson;

  test('carries the names of the contract, one value a day in each of three parts', async () => {
    const answer = await colon(scenario());
    expect(answer.days).toEqual([0, 1, 2]);
    expect([answer.ensemble, answer.daysFollowed, answer.notices]).toEqual([null, 2, []]);
    expect(answer.compartments.map(({ name }) => name)).toEqual(['proximal', 'transverse', 'distal']);
    for (const { pH, tscfaMm, state } of answer.compartments) {
      for (const values of [pH, tscfaMm, ...Object.values(state)]) expect(values).toHaveLength(3);
      expect(Object.keys(state)).toEqual(expect.arrayContaining(['Bacteroides', 'Acetate', 'H2O']));
      expect(Object.keys(state)).toHaveLength(26);
      for (const masses of Object.values(state)) expect(Math.min(...masses)).toBeGreaterThanOrEqual(0);
    }
    expect(await run('colon', scenario(), '--json', '--draws', '0')).toContain('"schema": "selenoscope.colon/1"');
  });

  test('a table of inflow that lies beside the scenario is used, and named where it is not there', async () => {
    const file = write('with-table.json', { ...SMALL, inflowFile: 'inflow.csv' });
    write('inflow.csv', 'time,Protein,RS,NSP,H2O\n0,10,39,11,1100\n2,10,39,11,1100\n');
    const withTable = await colon(file);
    const evenly = await colon(
      write('even.json', {
        ...SMALL,
        inflow: { carbohydrate: 50, resistantStarchFraction: 0.78, protein: 10, water: 1100 },
      }),
    );
    withTable.compartments.forEach(({ tscfaMm }, c) => {
      expect(Math.abs(tscfaMm[2]! / evenly.compartments[c]!.tscfaMm[2]! - 1)).toBeLessThan(1e-4);
    });
    expect(await refusal('colon', write('lost.json', { ...SMALL, inflowFile: 'lost.csv' }))).toContain('lost.csv');
    write('bad.csv', 'time,Protein,RS,NSP,H2O\n0,10,much,11,1100\n');
    const bad = await refusal('colon', write('bad.json', { ...SMALL, inflowFile: 'bad.csv' }));
    expect(bad).toMatch(/bad\.csv, row 2, RS: "much"/);
    // by its whole path it is found as well
    const away = write('away.json', { ...SMALL, inflowFile: join(folder, 'inflow.csv') });
    expect(await colon(away)).toEqual(withTable);
  });

  test('what is not understood is a notice in the answer; what cannot be right is refused', async () => {
    const { notices } = await colon(write('odd.json', { ...SMALL, transitDay: 2 }));
    expect(notices.map(({ code }) => code)).toEqual(['colon.field.unknown']);
    expect(await refusal('colon', write('no.json', '{ "days": '))).toContain('JSON');
    expect(await refusal('colon', write('no.json', { days: -3 }))).toContain('days');
    expect(await refusal('colon', join(folder, 'none.json'))).toMatch(/no file/i);
    expect(await refusal('colon', scenario(), '--draws', '-1')).toContain('--draws');
    expect(await refusal('colon', scenario(), '--draws', '1.5')).toContain('--draws');
    expect(await refusal('colon', scenario(), '--seed', 'x')).toContain('--seed');
    expect(await refusal('colon', scenario(), '--format', 'html')).toContain('--format');
    expect(await refusal('colon')).toMatch(/scenario/i);
  });

  test('text in 80 columns, in plain ASCII where asked for', async () => {
    const text = await run('colon', scenario(), '--draws', '0', '--ascii');
    expect(widest(text)).toBeLessThanOrEqual(80);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is plain ASCII begins at nothing
    expect(text).toMatch(/^[\x00-\x7f]*$/);
    expect(text).toContain('What the model gets wrong');
  });

  test('a diary feeds it by named rules; what the scenario says of transit stays', async () => {
    const diary = write(
      'day.csv',
      'date,time,meal,food,amount,unit,note\n2024-01-01,,lunch,sr28:18069,200,g,\n2024-01-01,,lunch,sr28:20045,300,g,\n2024-01-01,,lunch,sr28:09003,300,g,\n',
    );
    const fedBy = async (...args: string[]) => {
      const text = await run('colon', ...args, '--diary', diary, '--age', '34', '--draws', '0', '--json');
      return JSON.parse(text) as ColonJson & { fed: { key: string; value: number; rule: string }[] };
    };
    const own = await fedBy(scenario());
    expect(own.fed.map(({ key }) => key)).toEqual([
      'fermentable-fibre',
      'resistant-starch-mixed',
      'protein',
      'mucin',
      'water',
    ]);
    for (const { value, rule } of own.fed) expect([value > 0, rule.length > 10]).toEqual([true, true]);
    const slow = await fedBy(write('slow.json', { ...SMALL, transitDays: 3 }));
    expect(slow.compartments[0]!.state['H2O']![2]).not.toBe(own.compartments[0]!.state['H2O']![2]);
    const open = await fedBy(write('open.json', { days: 1, outputDays: [0, 1] }), '--starch', 'low');
    expect(open.fed.map(({ key }) => key)).toEqual(expect.arrayContaining(['resistant-starch-low', 'transit']));
    const twice = write('twice.json', { ...SMALL, inflow: { protein: 10 } });
    expect(await refusal('colon', twice, '--diary', diary)).toMatch(/twice\.json.*day\.csv|day\.csv.*twice\.json/s);
  });

  test('what was read is not written over', async () => {
    const file = write('kept.json', { ...SMALL, inflowFile: 'kept.csv' });
    const table = write('kept.csv', 'time,Protein,RS,NSP,H2O\n0,10,39,11,1100\n');
    for (const out of [file, table]) {
      const before = readFileSync(out, 'utf8');
      const wrong = gutCommand().parseAsync(['colon', file, '--draws', '0', '--out', out], { from: 'user' });
      await expect(wrong).rejects.toThrow(SelenoscopeError);
      expect(readFileSync(out, 'utf8')).toBe(before);
    }
  });
});

describe('gut colon with an ensemble, as it is installed', () => {
  const scenario = (): string => write('small.json', { days: 1, outputDays: [0, 1] });

  test('six colons: the same bytes twice, ranges around the middle', () => {
    const [a, b] = [1, 2].map(() => spawned('colon', scenario(), '--draws', '6', '--json'));
    expect([a!.status, a!.stderr]).toEqual([0, '']);
    expect(b!.stdout).toBe(a!.stdout);
    const { ensemble } = JSON.parse(a!.stdout) as { ensemble: ReturnType<typeof summariseEnsemble> };
    expect([ensemble.members, ensemble.stalled]).toEqual([6, 0]);
    for (const { tscfaMm } of ensemble.compartments) expect(tscfaMm.p5[1]!).toBeLessThan(tscfaMm.p95[1]!);
    expect(a!.stdout).not.toContain(folder);
  });

  test('one core and two give the same percentiles, and the progress reaches the end', async () => {
    const dist = new URL('../../dist/colon-pool.js', import.meta.url).href;
    const { ensembleOnAllCores } = (await import(/* @vite-ignore */ dist)) as typeof import('../colon-pool.js');
    const work = { scenario: { days: 0.1, outputDays: [0.1] }, source: { seed: 1, person: 0 }, count: 6 };
    const seen: number[] = [];
    const summaries = [];
    for (const cores of [1, 2]) {
      const parts = await ensembleOnAllCores(work, (done) => seen.push(done), cores);
      summaries.push(summariseEnsemble(parts, 1, GROUPS));
    }
    expect(summaries[1]).toEqual(summaries[0]);
    expect(JSON.stringify(summaries[1])).toBe(JSON.stringify(summaries[0]));
    expect(seen.filter((done) => done === 6)).toHaveLength(2);
    // a worker that cannot go on ends the whole, with its reason
    const wrong = { ...work, scenario: { days: 0.1, inflowFile: 'lost.csv' }, count: 2 };
    await expect(ensembleOnAllCores(wrong, () => undefined, 2)).rejects.toThrow('lost.csv');
  });

  test('input to be corrected ends with 2, words on stderr and nothing on stdout', () => {
    const { status, stdout, stderr } = spawned('colon', write('wrong.json', { days: 'four' }));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('wrong.json');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
const GROUPS = Array.from({ length: 10 }, (_, g) => `group ${g}`);

describe('gut profile', () => {
  const TABLE = example('gut-profile.tsv');
  const TAXONOMY = ['--taxonomy', example('gut-taxonomy.tsv')];
  const TREE = ['--tree', example('gut-tree.nwk')];
  const profile = async (...args: string[]): Promise<StoolAnswer> =>
    JSON.parse(await run('profile', '--json', ...args)) as StoolAnswer;
  const codes = ({ notices }: StoolAnswer): string[] => notices.map(({ code }) => code);

  test('carries the names of the contract', async () => {
    const answer = await profile(TABLE, ...TAXONOMY, ...TREE);
    expect(answer.schema).toBe('selenoscope.profile/1');
    expect(answer.samples.map(({ id, reads }) => [id, reads])).toEqual([
      ['visit-1', 7623],
      ['visit-2', 7821],
      ['visit-3', 8501],
    ]);
    for (const { alpha, indices, composition } of answer.samples) {
      for (const key of [
        'observed',
        'shannon',
        'simpson',
        'inverseSimpson',
        'pielou',
        'chao1',
        'ace',
        'faithPd',
      ] as const)
        expect(alpha[key], key).toBeGreaterThan(0);
      expect(indices).toMatchObject({ gmhi: null, gmwi2: null, mdi: expect.any(Number) as number });
      expect(composition.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    for (const name of ['brayCurtis', 'jaccard', 'aitchison', 'unweightedUnifrac', 'weightedUnifrac'] as const)
      expect(answer.beta[name]).toHaveLength(3);
    expect(codes(answer)).toContain('profile.index.needsShotgun');
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  test('without taxonomy and tree it says so and gives no number that rests on them', async () => {
    const answer = await profile(TABLE);
    expect(answer.samples[0]!.alpha.faithPd).toBeNull();
    expect(answer.samples[0]!.indices['mdi']).toBeNull();
    expect(codes(answer)).toEqual(expect.arrayContaining(['profile.tree.missing', 'profile.trap.noTaxonomy']));
  });

  test('a depth that is asked for is used, and one that is none is refused', async () => {
    const { samples } = await profile(TABLE, '--depth', '100');
    for (const { alpha } of samples) {
      expect(alpha.depth).toBe(100);
      expect(alpha.rarefied).toBeLessThan(alpha.observed!);
    }
    expect(await refusal('profile', TABLE, '--depth', '0')).toContain('--depth');
    expect(await refusal('profile', TABLE, '--depth', 'deep')).toContain('--depth');
  });

  test('distances by name, in any case', async () => {
    expect(Object.keys((await profile(TABLE, '--beta', 'jaccard, BRAYCURTIS')).beta)).toEqual([
      'jaccard',
      'brayCurtis',
    ]);
    expect((await profile(TABLE, '--beta', 'none')).beta).toEqual({});
    expect(await refusal('profile', TABLE, '--beta', 'euclid')).toContain('brayCurtis');
  });

  test('two samples side by side; a sample that is none is answered with those there are', async () => {
    const { comparison } = await profile(TABLE, ...TAXONOMY, '--compare', 'visit-1,visit-3');
    expect([comparison!.first.sample, comparison!.second.sample]).toEqual(['visit-1', 'visit-3']);
    expect(comparison!.measures.map(({ verdict }) => verdict)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(differs|cannot-tell)$/)]),
    );
    const unknown = await refusal('profile', TABLE, '--compare', 'visit-1,visit-9');
    expect(unknown).toMatch(/"visit-9".*visit-1, visit-2, visit-3/s);
    expect(await refusal('profile', TABLE, '--compare', 'visit-8,visit-1')).toContain('"visit-8"');
    expect(await refusal('profile', TABLE, '--compare', 'visit-1')).toMatch(
      /two samples with a comma.*visit-1,visit-2/s,
    );
    for (const same of [
      ['--compare', 'visit-1,visit-1'],
      ['--with', TABLE],
    ])
      expect(await refusal('profile', TABLE, ...same)).toContain('with itself');
    for (const [said, is] of [
      ['two laboratories', 'two'],
      ['Two Kits', 'kits'],
      ['one laboratory', 'one'],
      ['kits', 'kits'],
    ] as const) {
      const answer = await profile(TABLE, ...TAXONOMY, '--compare', 'visit-1,visit-2', '--laboratories', said);
      expect(answer.comparison!.laboratories).toBe(is);
    }
    expect(await refusal('profile', TABLE, '--compare', 'visit-1,visit-2', '--laboratories', 'three')).toContain(
      'kits',
    );
    expect(await refusal('profile', TABLE, '--compare', 'visit-1')).toContain('--compare');
    const again = join(folder, 'again.tsv');
    copyFileSync(TABLE, again);
    const both = await profile(TABLE, ...TAXONOMY, '--with', again);
    expect(both.comparison).toMatchObject({ laboratories: 'two', second: { file: 'again.tsv', sample: 'visit-1' } });
    expect(both.comparison!.measures[0]).toMatchObject({ difference: 0, verdict: 'cannot-tell' });
  });

  test('groups of samples by a column of the metadata; a column that is none is answered with those there are', async () => {
    const facts = write('facts.tsv', 'sample\tdiet\tperson\nvisit-1\tplain\tp\nvisit-2\tplain\tp\nvisit-3\tbran\tp\n');
    const { permanova } = await profile(TABLE, '--metadata', facts, '--group', 'diet', '--permutations', '99');
    expect(permanova).toMatchObject({ column: 'diet', measure: 'brayCurtis', permutations: 99 });
    expect(permanova!.groups).toEqual([
      { label: 'plain', samples: 2 },
      { label: 'bran', samples: 1 },
    ]);
    for (const column of ['colour', 'constructor', 'toString'])
      expect(await refusal('profile', TABLE, '--metadata', facts, '--group', column)).toMatch(/diet.*person/s);
    expect(await refusal('profile', TABLE, '--metadata', facts, '--group', 'person')).toContain('only one');
    expect(await refusal('profile', TABLE, '--metadata', facts, '--group', 'diet', '--permutations', '0')).toContain(
      '--permutations',
    );
    const unifrac = ['--group', 'diet', '--distance', 'weightedUnifrac'];
    expect(await refusal('profile', TABLE, '--metadata', facts, ...unifrac)).toContain('tree');
    expect(await refusal('profile', TABLE, '--group', 'diet')).toContain('--metadata');
    const short = write('short.tsv', 'sample\tdiet\nvisit-1\tplain\nvisit-2\tbran\n');
    expect(await refusal('profile', TABLE, '--metadata', short, '--group', 'diet')).toMatch(/no group.*3/s);
  });

  test('one organism in two rows, as files write them, is told; a list of shares alone is no GMHI', async () => {
    const lineage = 'k__Bacteria;p__P;c__C;o__O;f__F;';
    const twice = await profile(
      write(
        'twice.tsv',
        `#OTU ID\tA\n${lineage}g__Prevotella;s__Prevotella_copri\t60\n${lineage}g__Segatella;s__Segatella_copri\t41\n`,
      ),
    );
    const [said] = twice.notices.filter(({ code }) => code === 'profile.taxon.sameTwice');
    expect(said!.message).toContain('s__Prevotella_copri and s__Segatella_copri');
    const letters = await profile(write('letters.tsv', '#OTU ID\tA\nBacteroides\t11\nbacteroides\t20\n'));
    expect(codes(letters)).toContain('profile.taxon.sameTwice');
    expect(codes(await profile(TABLE, ...TAXONOMY))).not.toContain('profile.taxon.sameTwice');
    const species = write('species.csv', 'Species,A\ns__Alistipes_senegalensis,60\ns__Clostridium_hathewayi,40\n');
    const [unsure, sure] = [await profile(species), await profile(species, '--method', 'shotgun')];
    expect(codes(unsure)[0]).toBe('profile.index.methodUnknown');
    expect(codes(sure)).not.toContain('profile.index.methodUnknown');
    expect(sure.samples[0]!.indices['gmhi']).toBe(unsure.samples[0]!.indices['gmhi']);
    expect(unsure.samples[0]!.indices['gmhi']).toEqual(expect.any(Number));
    expect((await profile(species, '--method', 'amplicon')).samples[0]!.indices['gmhi']).toBeNull();
  });

  test('shares of MetaPhlAn: GMHI and the other measures of shotgun data, and no counts', async () => {
    const answer = await profile(example('gut-profile-metaphlan.txt'));
    expect(answer.profile).toMatchObject({ format: 'metaphlan4', unit: 'share', of: 'cells', keptRank: 'species' });
    expect(answer.samples[0]!.reads).toBeNull();
    expect(answer.samples[0]!.alpha.chao1).toBeNull();
    expect(answer.samples[0]!.coverage.unclassified).toBeCloseTo(0.4, 6);
  });

  test('text in 80 columns, the same bytes twice, in plain ASCII where asked for', async () => {
    const args = ['profile', TABLE, ...TAXONOMY, ...TREE, '--compare', 'visit-1,visit-2'];
    const text = await run(...args);
    expect(await run(...args)).toBe(text);
    expect(widest(text)).toBeLessThanOrEqual(80);
    const ascii = await run(...args, '--ascii', '--detail');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is plain ASCII begins at nothing
    expect(ascii).toMatch(/^[\x00-\x7f]*$/);
  });

  test('what cannot be right is refused in words', async () => {
    expect(await refusal('profile', join(folder, 'none.biom'))).toMatch(/no file/i);
    expect(await refusal('profile', write('empty.tsv', ''))).toContain('empty.tsv');
    expect(await refusal('profile', write('novel.tsv', 'Call me Ishmael.\n'))).toContain('novel.tsv');
    expect(await refusal('profile', TABLE, '--kind', 'excel')).toContain('metaphlan4');
    expect(await refusal('profile', TABLE, '--tree', write('bad.nwk', '((a,b'))).toContain('bad.nwk');
    expect(await refusal('profile', TABLE, '--tree', write('other.nwk', '((X:1,Y:2):0.5,Z:3);'))).toMatch(
      /no row of the table is a tip/i,
    );
    expect(await refusal('profile', TABLE, '--taxonomy', TABLE)).toContain('gut-profile.tsv');
    expect(await refusal('profile', TABLE, '--draws', '0')).toContain('--draws');
  });

  test('what was read is not written over', async () => {
    const kept = join(folder, 'kept.tsv');
    copyFileSync(TABLE, kept);
    const over = gutCommand().parseAsync(['profile', kept, '--out', kept], { from: 'user' });
    await expect(over).rejects.toThrow(SelenoscopeError);
    expect(readFileSync(kept, 'utf8')).toBe(readFileSync(TABLE, 'utf8'));
  });
});

describe('gut findings', () => {
  interface Found {
    readonly findings: readonly { readonly subject: string }[];
    readonly contradictions: readonly { readonly subject: string }[];
  }
  const found = async (...args: string[]): Promise<Found> =>
    JSON.parse(await run('findings', '--json', ...args)) as Found;

  test('all of them, or those on one taxon under any of its names, with what contradicts', async () => {
    const all = await found();
    expect(all.findings.length).toBeGreaterThan(40);
    const one = await found('Akkermansia');
    expect(one.findings.length).toBeGreaterThan(1);
    expect(new Set(one.findings.map(({ subject }) => subject))).toEqual(new Set(['Akkermansia']));
    expect(one.contradictions.every(({ subject }) => subject === 'Akkermansia')).toBe(true);
    expect(await found('Bacillota')).toEqual(await found('Firmicutes'));
    expect((await found('DIVERSITY')).findings.length).toBeGreaterThan(1);
  });

  test('where nothing was reported that is said', async () => {
    expect((await found('Nosuchella')).findings).toEqual([]);
    const text = await run('findings', 'Nosuchella');
    expect(text).toContain('No study of the table reports on "Nosuchella".');
    expect(text.replace(/\s+/g, ' ')).toContain('It can be asked about');
    // a legend below would read as an answer
    expect(text).not.toContain('Grades:');
  });

  test('a species, an old name and a word of what was found lead to their rows', async () => {
    const subjects = async (asked: string) => new Set((await found(asked)).findings.map(({ subject }) => subject));
    expect(await subjects('Akkermansia muciniphila')).toEqual(new Set(['Akkermansia']));
    expect(await subjects('Eubacterium rectale')).toEqual(new Set(['Agathobacter']));
    expect(await subjects('butyrate')).toContain('short-chain fatty acids');
  });

  test('--traits: every genus with its range, its source and how sure, in both forms', async () => {
    interface Traits {
      readonly schema: string;
      readonly traits: readonly Record<'genus' | 'low' | 'probability' | 'high' | 'source' | 'status', unknown>[];
    }
    const { schema, traits } = JSON.parse(await run('findings', '--traits', '--json')) as Traits;
    expect(schema).toBe('selenoscope.traits/1');
    expect(traits.length).toBeGreaterThan(25);
    for (const row of traits) expect([row.source !== '', row.status]).toEqual([true, 'unverified']);
    const text = await run('findings', '--traits');
    expect(widest(text)).toBeLessThanOrEqual(80);
    for (const { genus } of traits) expect(text).toContain(String(genus));
    expect((JSON.parse(await run('findings', 'Segatella', '--traits', '--json')) as Traits).traits).toMatchObject([
      { genus: 'Prevotella' },
    ]);
    expect(await run('findings', 'Nosuchella', '--traits')).toContain('no row for "Nosuchella"');
  });

  test('text in 80 columns', async () => {
    expect(widest(await run('findings'))).toBeLessThanOrEqual(80);
    expect(await refusal('findings', '--format', 'html')).toContain('--format');
  });
});

describe('help', () => {
  test.each([
    ['profile', ['--taxonomy', '--tree', '--depth', '--json', '--seed', '--draws']],
    ['colon', ['--json', '--seed', '--draws', '--out']],
    ['findings', ['--traits', '--json', '--seed', '--draws']],
  ])('gut %s names its options', (name, options) => {
    const help = gutCommand()
      .commands.find((command) => command.name() === name)!
      .helpInformation();
    for (const option of options) expect(help).toContain(option);
  });

  test('help ends with 0, an unknown command with 2', () => {
    const help = spawned('--help');
    expect(help.status).toBe(0);
    for (const name of ['profile', 'colon', 'findings']) expect(help.stdout).toContain(name);
    const unknown = spawned('profil', 'x');
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toMatch(/unknown command/);
  });
});
