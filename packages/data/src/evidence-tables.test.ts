import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openClaims } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { loadEvidenceTables } from './evidence-tables.js';

const tables = loadEvidenceTables();
const claims = openClaims(tables);
const rows = tables.claims;

test('the counts of the ledger', () => {
  expect(claims.counts).toEqual({ supported: 28, partly: 19, unsupported: 15, wrong: 7, 'not-testable': 1, total: 70 });
  expect(['A', 'B', 'C', 'D', 'E'].map((section) => claims.bySection(section).length)).toEqual([9, 8, 27, 13, 13]);
  expect(claims.remarks.map(({ id }) => id)).toEqual(['F1', 'F2', 'F3', 'F4', 'F5']);
});

test('ids are numbered without a gap within their section', () => {
  for (const section of ['A', 'B', 'C', 'D', 'E', 'F']) {
    const ids = rows.filter((row) => row['section'] === section).map((row) => row['id']);
    expect(ids).toEqual(ids.map((_, i) => `${section}${i + 1}`));
  }
});

test('every claim has a sentence, an answer, evidence, a source or the word that there is none, and a topic', () => {
  for (const claim of claims.all) {
    for (const text of [claim.statement, claim.answer]) expect(text, claim.id).toMatch(/^["\p{L}].*\.$/u);
    expect(claim.show, claim.id).not.toMatch(/\bR \d|\[[VC]\]|\*\*/);
    expect(claim.evidence.length, claim.id).toBeGreaterThan(0);
    if (claim.evidence.some((kind) => kind !== 'none')) expect(claim.sources.length, claim.id).toBeGreaterThan(0);
    expect(
      claims.topics.some((topic) => topic.claims.includes(claim.id)),
      claim.id,
    ).toBe(true);
    if (claim.computed) expect(claim.arithmetic, claim.id).not.toBe('');
  }
});

test('every source is cited, and says how it was read', () => {
  const cited = new Set([...claims.all, ...claims.remarks].flatMap(({ sources }) => sources.map(({ key }) => key)));
  expect(tables.sources.map((row) => row['key']).filter((key) => !cited.has(key!))).toEqual([]);
  for (const row of tables.sources) {
    expect(row['doi'] === '' || /^10\.\d{4,}\/\S+$/.test(row['doi']!), row['key']).toBe(true);
    expect(row['pmid'] === '' || /^\d{7,8}$/.test(row['pmid']!), row['key']).toBe(true);
    expect(row['status'], row['key']).toBe(row['key'] === 'V' ? 'recalled' : 'read');
    expect(row['read'], row['key']).not.toBe('');
    expect(row['short'], row['key']).not.toBe('');
  }
});

test('the arithmetic of the one computed claim', () => {
  expect(claims.all.filter(({ computed }) => computed).map(({ id }) => id)).toEqual(['E8']);
  const days = 30.4;
  expect([(200 / days).toFixed(1), (200 / 7).toFixed(0), (400 / days).toFixed(0)]).toEqual(['6.6', '29', '13']);
  for (const figure of ['6.6', '29', '13']) expect(claims.byId('E8').arithmetic).toContain(figure);
});

test.each([
  ['drip', ['E6', 'E7', 'E8', 'E12', 'E13']],
  ['brazil', ['D4']],
  ['flora', ['C5', 'C17', 'C20', 'C22']],
  ['microbiome', ['C4', 'C5']],
  ['nausea', ['B1']],
])('the word "%s" finds at least %j', (words, ids) => {
  const found = claims.search(words).map(({ id }) => id);
  for (const id of ids) expect(found).toContain(id);
  expect(found.length).toBeLessThan(40);
});

const shared = process.env['SELENOSCOPE_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const ledgerFile = `${shared}/reference/claims.md`;
const requirementsFile = `${shared}/reference/requirements.md`;

/** Rows of the ledger's tables as cells without emphasis, read apart from the program that wrote the table. */
const ledger = (): string[][] =>
  readFileSync(ledgerFile, 'utf8')
    .split('\n')
    .filter((line) => /^\| [A-F]\d+ \|/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('**', '').trim()),
    );

/** Only what carries meaning: the verdict cell is kept in two columns, without the marks between them. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}%]/gu, '').toLowerCase();

describe.skipIf(!existsSync(ledgerFile))('the ledger itself (skipped where the shared reference is absent)', () => {
  test('ids and texts are those of the ledger, row by row', () => {
    const told = ledger().map(([id, claim, , evidence, sources, show]) => ({
      id,
      claim,
      evidence,
      sources_text: sources,
      show,
    }));
    const kept = rows.map(({ id, claim, evidence, sources_text, show }) => ({
      id,
      claim,
      evidence,
      sources_text,
      show,
    }));
    expect(kept).toEqual(told);
  });

  test('verdicts with what qualifies them are those of the ledger, row by row', () => {
    const told = ledger().map(([id, , verdict]) => [id, letters(verdict!)]);
    const kept = rows.map((row) => {
      const verdict = row['verdict'] === 'remark' ? '' : row['verdict']!.replace('-', ' ');
      return [row['id'], letters(`${verdict} ${row['qualifier']}`)];
    });
    expect(kept).toEqual(told);
  });

  test('kinds of evidence say what the ledger says', () => {
    const kindsOf = new Map(rows.map((row) => [row['id'], row['kinds']!.split(' ')]));
    for (const [id, , , evidence] of ledger()) {
      const kinds = kindsOf.get(id!)!;
      const says = (pattern: RegExp, kind: string): void =>
        expect([id, kind, kinds.includes(kind)]).toEqual([id, kind, pattern.test(evidence!)]);
      says(/\bRCT\b/, 'rct');
      says(/\banimal|\bmouse\b/, 'animal');
      says(/\bobs\b|cross-sectional/, 'observational');
      says(/\bcase\b/, 'case');
      says(/\bmech\b/, 'mechanism');
      says(/\breg\b/, 'authority');
      says(/food analysis/, 'food-analysis');
      says(/in vitro/, 'in-vitro');
      says(/\bhuman (\d-month )?intervention/, 'human-intervention');
      says(/human PK/, 'human-pk');
      says(/isotope/, 'human-isotope');
      says(/\[C\]/, 'computed');
      says(/hypothesis/, 'hypothesis');
      says(/^(none\b.*|–)$/, 'none');
    }
  });

  test('sources and marks are those of the row', () => {
    for (const cells of ledger()) {
      const row = rows.find((r) => r['id'] === cells[0])!;
      const text = cells.slice(2).join(' ');
      const keys = [...text.matchAll(/\bR (\d+[a-d]?)((?:, \d+[a-d]?(?=[,;:).\s]|$))*)/g)].flatMap(
        ([, first, more]) => [`R${first}`, ...[...more!.matchAll(/\d+[a-d]?/g)].map(([n]) => `R${n}`)],
      );
      const marks = ['V', 'C'].filter((mark) => text.includes(`[${mark}]`));
      expect([row['id'], row['marks']]).toEqual([row['id'], marks.join(' ')]);
      const recalled = marks.includes('V') ? ['V'] : [];
      expect([row['id'], ...row['sources']!.split(' ').filter(Boolean).sort()]).toEqual([
        row['id'],
        ...[...new Set([...keys, ...recalled])].sort(),
      ]);
    }
  });

  test('every source is in the list of sources, with the numbers that the list has', () => {
    const list = readFileSync(requirementsFile, 'utf8').split('## 7. Sources')[1]!;
    const entries = list.split(/ · |\n+/).map((entry) => /^(\d+\w?(?:, \d+\w?)*) (.*)$/.exec(entry.trim()));
    for (const row of tables.sources.filter(({ key }) => key !== 'V')) {
      const key = row['key']!.slice(1);
      const entry = entries.find((found) => found?.[1]?.split(', ').includes(key))?.[2];
      expect(entry, key).toBeDefined();
      const doi = /10\.\d{4,}\/[^\s,;)]+/.exec(entry!)?.[0];
      if (doi !== undefined) expect(row['doi']!.toLowerCase(), key).toBe(doi.toLowerCase());
      const pmid = /PMID (\d+)/.exec(entry!)?.[1];
      if (pmid !== undefined) expect(row['pmid'], key).toBe(pmid);
      const pmcid = /PMC\d+/.exec(entry!)?.[0];
      if (pmcid !== undefined) expect(row['pmcid'], key).toBe(pmcid);
    }
  });
});
