import { describe, expect, test } from 'vitest';
import { explain, SelenoscopeError } from '../base/index.js';
import { type ClaimTables, openClaims } from './claims.js';
import { nearIds } from './near-ids.js';

const SOURCE = { authors: '', title: '', journal: '', pmid: '', pmcid: '', url: '', note: '', details: 'list' };
const CLAIM = {
  kinds: 'none',
  evidence: 'none',
  sources_text: '',
  marks: '',
  arithmetic: '',
  qualifier: '',
  about: '',
};

// invented, and small: the real ledger is tested where its tables are
const tables: ClaimTables = {
  sources: [
    {
      ...SOURCE,
      key: 'R1',
      short: 'Ash 2001',
      year: '2001',
      doi: '10.1/x',
      status: 'read',
      read: 'abstract',
      title: 'On nuts',
    },
    {
      ...SOURCE,
      key: 'R1b',
      short: 'Elm 2002',
      year: '2002',
      doi: '',
      status: 'read',
      read: 'page',
      url: 'https://elm.example/a',
    },
    {
      ...SOURCE,
      key: 'V',
      short: 'recalled, no source',
      year: '',
      doi: '',
      status: 'recalled',
      read: 'none',
      details: 'none',
    },
  ],
  claims: [
    {
      ...CLAIM,
      id: 'A1',
      section: 'A',
      claim: 'Nuts hold it',
      statement: 'Nuts hold selenium.',
      verdict: 'supported',
      sources: 'R1 R1b',
      sources_text: 'R 1, 1b: 3–14 mg',
      show: 'value, R 1b',
      answer: 'True.',
    },
    {
      ...CLAIM,
      id: 'A2',
      section: 'A',
      claim: 'Café',
      statement: 'A café sells drips.',
      verdict: 'not-testable',
      kinds: 'rct animal',
      qualifier: 'plausible [V]',
      sources: 'V',
      sources_text: '[V]',
      marks: 'V',
      show: 'as A1',
      show_says: 'The software shows the value.',
      verdict_says: 'It holds in part.',
      answer: 'No.',
    },
    {
      ...CLAIM,
      id: 'B1',
      section: 'B',
      claim: 'More',
      statement: 'More is better.',
      verdict: 'wrong',
      kinds: 'computed',
      evidence: '[C], obs',
      sources: '',
      marks: 'C',
      arithmetic: '1 + 1',
      show: 'nothing',
      answer: 'No.',
    },
    {
      ...CLAIM,
      id: 'F1',
      section: 'F',
      claim: 'Cites',
      statement: 'It cites.',
      verdict: 'remark',
      qualifier: 'misuse',
      sources: 'R1',
      show: 'tag',
      answer: 'Misuse.',
      about: 'A1 B1',
    },
  ],
  topics: [{ topic: 'nut', report: 'assess', statement: 'nuts', claims: 'A1 A2', words: 'microbiome' }],
};
const claims = openClaims(tables);

describe('openClaims', () => {
  test('remarks stand apart and are not counted', () => {
    expect(claims.all.map(({ id }) => id)).toEqual(['A1', 'A2', 'B1']);
    expect(claims.remarks.map(({ id, finding, about }) => [id, finding, about])).toEqual([
      ['F1', 'misuse', ['A1', 'B1']],
    ]);
    expect(claims.counts).toEqual({ supported: 1, partly: 0, unsupported: 0, wrong: 1, 'not-testable': 1, total: 3 });
    expect(claims.byId('A1').remarks).toEqual(['F1']);
    expect(claims.bySection('a')).toHaveLength(2);
    expect(claims.bySection('F')).toEqual([]);
  });

  test.each(['a1', ' A1 ', 'A1', '\ta1\n'])('"%s" opens A1', (id) => {
    expect(claims.byId(id).statement).toBe('Nuts hold selenium.');
    expect(claims.entry(id)).toBe(claims.byId(id));
  });

  test('an unknown id is refused with what is near it; a remark is an entry and no claim', () => {
    const refused = (ask: () => unknown): string => {
      try {
        ask();
      } catch (error) {
        if (error instanceof SelenoscopeError) return `${error.message} ${explain(error.problem).hint}`;
        throw error;
      }
      return 'nothing was refused';
    };
    expect(refused(() => claims.byId('a9'))).toMatch(/There is no claim "a9".*near it are A2, A1\./);
    expect(refused(() => claims.byId('F1'))).toContain('There is no claim "F1"');
    expect(claims.entry('f1').id).toBe('F1');
    expect(refused(() => claims.byId('x'.repeat(200)))).not.toContain('x'.repeat(61));
  });

  test('texts of the ledger are put in words: sources by name, tags, and what "as A1" stands for', () => {
    expect(claims.byId('A1').show).toBe('value, Elm 2002');
    expect(claims.byId('A1').sourcesNote).toBe('Ash 2001, Elm 2002: 3–14 mg');
    expect(claims.byId('A2').show).toBe('as A1: value, Elm 2002');
    expect(claims.byId('A2').qualifier).toBe('plausible (recalled, not yet verified)');
    expect(claims.byId('A2')).toMatchObject({
      showSays: 'The software shows the value.',
      verdictSays: 'It holds in part.',
    });
    expect(claims.byId('A2').sourcesNote).toBe('');
    expect(claims.byId('B1').evidenceText).toBe('computed, obs');
    expect(claims.byId('B1')).toMatchObject({ computed: true, recalled: false, arithmetic: '1 + 1', sources: [] });
  });

  test('a source becomes a citation and a link', () => {
    const [ash, elm] = claims.byId('A1').sources;
    expect(ash).toMatchObject({
      citation: 'On nuts. 2001. doi 10.1/x.',
      link: 'https://doi.org/10.1/x',
      status: 'read',
    });
    expect(elm).toMatchObject({ citation: 'Elm 2002. 2002. elm.example/a.', link: 'https://elm.example/a' });
    expect(claims.byId('A2').sources[0]).toMatchObject({ status: 'recalled', link: null });
  });

  test('topics', () => {
    expect(claims.forTopic('nut').map(({ id }) => id)).toEqual(['A1', 'A2']);
    expect(() => claims.forTopic('nuts')).toThrow(/no topic "nuts"/);
  });

  test.each([
    ['nuts', ['A1', 'A2']],
    ['NUT hold', ['A1']],
    ['drip', ['A2']],
    ['drips cafe', ['A2']],
    ['microbiome', ['A1', 'A2']],
    ['microbiome hold', ['A1']],
    ['', []],
    ['…', []],
    ['zinc', []],
  ])('the words "%s" find %j', (asked, found) => {
    expect(claims.search(asked).map(({ id }) => id)).toEqual(found);
  });

  test.each<[string, Partial<ClaimTables>, RegExp]>([
    ['a source that is not there', { sources: tables.sources.slice(1) }, /names the unknown source R1/],
    ['a source twice', { sources: [...tables.sources, tables.sources[0]!] }, /R1 stands twice/],
    ['a claim twice', { claims: [...tables.claims, tables.claims[0]!] }, /an id stands twice/],
    ['a verdict that is none', { claims: [{ ...tables.claims[0]!, verdict: 'true' }], topics: [] }, /A1 has "true"/],
    ['a kind that is none', { claims: [{ ...tables.claims[0]!, kinds: 'rumour' }], topics: [] }, /A1 has "rumour"/],
    ['a remark on nothing', { claims: tables.claims.slice(1) }, /a remark speaks of A1/],
    ['a topic of nothing', { topics: [{ ...tables.topics[0]!, claims: 'Z9' }] }, /nut touches Z9/],
    ['a topic twice', { topics: [tables.topics[0]!, tables.topics[0]!] }, /a topic stands twice/],
  ])('tables that contradict each other are refused: %s', (_, change, message) => {
    expect(() => openClaims({ ...tables, ...change })).toThrow(message);
  });
});

test.each([
  ['C28', ['C27', 'C26', 'C25', 'C1']],
  ['c 26', ['C26', 'C25', 'C27', 'C1']],
  ['Q1', ['A1', 'C1', 'D1']],
  ['11', ['D11']],
  ['claims', ['A1', 'C1', 'D1']],
  ['', ['A1', 'C1', 'D1']],
])('near "%s" are %j', (came, near) => {
  expect(nearIds(came, ['A1', 'C1', 'C25', 'C26', 'C27', 'D1', 'D11'])).toEqual(near);
});
