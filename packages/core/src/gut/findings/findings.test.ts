import { loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { TaxonNames } from '../profile/index.js';
import { contradictions, findingSubjects, findingsFor, readFindings } from './findings.js';

const findings = readFindings(loadTable('gut/selenium-findings'));
const names = new TaxonNames(loadTable('gut/taxon-aliases'));
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('the table of findings', () => {
  test('every row says in whom, how sure, with which limits, and by whom', () => {
    expect(new Set(ids(findings)).size).toBe(findings.length);
    for (const f of findings) {
      for (const text of [
        f.subject,
        f.outcome,
        f.who,
        f.species,
        f.grade,
        f.limits || f.status,
        f.source,
        f.status,
        f.axis,
      ]) {
        expect(text, f.id).not.toBe('');
      }
      expect(f.status, f.id).toMatch(/^(READ|RECALLED|COMPUTED|unverified)$/);
      expect(f.grade, f.id).toMatch(/^([A-E][+-]?(\/[A-E])?|–)$/);
    }
  });

  test('diet stands apart from selenium', () => {
    expect(findings.filter((f) => f.kind === 'diet').length).toBeGreaterThan(10);
    expect(findings.filter((f) => f.kind === 'selenium' && f.species === 'human').map((f) => f.who)).toEqual(
      expect.arrayContaining(['Khazdouz', 'Liu', 'Enshi elders']),
    );
  });

  test('nothing about selenium and a taxon is a finding in people', () => {
    const taxa = findings.filter((f) => f.kind === 'selenium' && f.subjectKind !== 'outcome');
    expect(taxa.length).toBeGreaterThan(5);
    expect(taxa.every((f) => f.species !== 'human' && f.grade.startsWith('C'))).toBe(true);
  });
});

describe('asking', () => {
  test('a taxon is found under any of its names', () => {
    expect(ids(findingsFor(findings, names, 'Akkermansia'))).toEqual(['zhai-akkermansia', 'agingcell-akkermansia']);
    expect(ids(findingsFor(findings, names, 'Segatella'))).toEqual(['okeefe-prevotella', 'okeefe-prevotella-american']);
    const phylum = ['okeefe-firmicutes', 'okeefe-firmicutes-american', 'duncan-walker'];
    for (const name of ['Bacillota', 'Firmicutes', 'p__Firmicutes'])
      expect(ids(findingsFor(findings, names, name)), name).toEqual(phylum);
    expect(ids(findingsFor(findings, names, 'g__Limosilactobacillus'))).toContain('pereira-lactobacillus');
    expect(findingsFor(findings, names, 'Methanobrevibacter')).toEqual([]);
  });

  test('a species is found itself, under its old name, and as its genus', () => {
    for (const name of ['Akkermansia muciniphila', 's__Akkermansia_muciniphila'])
      expect(ids(findingsFor(findings, names, name)), name).toEqual(ids(findingsFor(findings, names, 'Akkermansia')));
    for (const name of ['Eubacterium rectale', 'Agathobacter rectalis', 'agathobacter'])
      expect(ids(findingsFor(findings, names, name)), name).toEqual(['david-rectale']);
    expect(ids(findingsFor(findings, names, 'Escherichia coli'))).toEqual(['pereira-ecoli']);
  });

  test('words of what was found are found, and no words are no question', () => {
    const butyrate = findingsFor(findings, names, 'butyrate');
    expect(ids(butyrate)).toEqual(
      expect.arrayContaining(['pereira-scfa', 'okeefe-butyrate', 'so-butyrate', 'okeefe-butyrate-genera-american']),
    );
    for (const { subject, outcome } of butyrate) expect(`${subject} ${outcome}`).toMatch(/butyrate/);
    expect(ids(findingsFor(findings, names, 'short chain fatty acid'))).toEqual(
      ids(findings.filter(({ subject }) => subject === 'short-chain fatty acids')),
    );
    for (const nothing of ['', ' - ', 'Nosuchella', 'toString'])
      expect(findingsFor(findings, names, nothing)).toEqual([]);
    expect(findingSubjects(findings)).toEqual(expect.arrayContaining(['Akkermansia', 'diversity']));
  });

  test('what did not change in a study stands beside what did', () => {
    const nulls = findings.filter(({ id }) => /^okeefe-.*-american$/.test(id) && id !== 'okeefe-bacteroides-american');
    expect(nulls.map(({ subject, direction, toward, status }) => [subject, direction, toward, status])).toEqual([
      ['Firmicutes', 'none', 1, 'COMPUTED'],
      ['Prevotella', 'none', 1, 'COMPUTED'],
      ['core butyrate genera', 'none', 1, 'COMPUTED'],
    ]);
  });

  test('an outcome is found by its name', () => {
    expect(ids(findingsFor(findings, names, 'Diversity'))).toEqual([
      'two-month-diversity',
      'kasaikina-diversity',
      'callejon-diversity',
      'pereira-diversity',
      'so-diversity',
    ]);
  });
});

test('contradictions stand side by side: Akkermansia up in one mouse study, down in another', () => {
  const found = contradictions(findings);
  const akkermansia = found.find((c) => c.subject === 'Akkermansia')!;
  expect(akkermansia.sort).toBe('opposite');
  expect(ids(akkermansia.up)).toEqual(['zhai-akkermansia']);
  expect(ids(akkermansia.down)).toEqual(['agingcell-akkermansia']);
  expect(found.map((c) => [c.subject, c.axis, c.sort])).toEqual([
    ['Akkermansia', 'selenium', 'opposite'],
    ['Bacteroides', 'fibre', 'opposite'],
    ['diversity', 'selenium', 'effect-or-none'],
    ['host selenoproteins', 'flora present', 'effect-or-none'],
    ['Prevotella', 'fibre', 'effect-or-none'],
    ['Firmicutes', 'fibre', 'effect-or-none'],
  ]);
});

test('a table row that says something else than up, down or none is refused', () => {
  const row = { ...loadTable('gut/selenium-findings')[0]!, direction: 'good' };
  expect(() => readFindings([row])).toThrow(/khazdouz-symptoms/);
});
