import { describe, expect, test } from 'vitest';
import { PARAMETER_METHODS } from '../../base/index.js';
import { colonModel, colonTables, micropop, withMicropop } from './colon-fixtures.js';
import type { ColonPath } from './model.js';

const grams = (path: ColonPath, role: string): number[] =>
  path.terms
    .filter((term) => term.role === role)
    .map(
      (term) => term.moles * colonModel.package.resources.find(({ name }) => name === term.resource)!.molarMassGPerMol,
    );

describe('the tables of the colon', () => {
  test('hold ten groups, sixteen resources, and both settings of the lactate producers', () => {
    expect(colonModel.paper.groups).toHaveLength(10);
    expect(colonModel.paper.resources).toHaveLength(16);
    const lactate = (variant: 'paper' | 'package') => ({
      corners: colonModel[variant].groups.find(({ name }) => name === 'LactateProducers')!.pHCorners,
      starch: colonModel[variant].paths
        .find(({ group }) => group === 'LactateProducers')!
        .terms.find(({ resource }) => resource === 'RS')!.maxGrowthPerDay,
    });
    expect(lactate('paper')).toEqual({ corners: [4.5, 5.25, 7.2, 7.95], starch: 7 });
    expect(lactate('package')).toEqual({ corners: [4.95, 5.7, 7.2, 7.95], starch: 6 });
  });

  test('say of every row how it came about and from where', () => {
    for (const rows of Object.values(colonTables)) {
      for (const row of rows) {
        expect(PARAMETER_METHODS, JSON.stringify(row)).toContain(row['method']);
        expect(row['source'], JSON.stringify(row)).not.toBe('');
      }
    }
  });

  test('eat no resource that their path also makes', () => {
    for (const { terms } of colonModel.paper.paths)
      expect(new Set(terms.map((t) => t.resource)).size).toBe(terms.length);
  });
});

const ROLES: Readonly<Record<string, string>> = {
  S: 'substitutable',
  Se: 'essential',
  Sb: 'booster',
  Sw: 'water',
  P: 'product',
};
const number = (text: string | undefined): number | null => (text === 'NA' ? null : Number(text));

describe.skipIf(!withMicropop)('the tables against what the original program works with (needs ../shared)', () => {
  test('path by path, in grams', () => {
    const rows = micropop('derived-parameters-long');
    let compared = 0;
    for (const path of colonModel.package.paths) {
      const theirs = rows.filter((row) => row['group'] === path.group && Number(row['path']) === path.path);
      expect(theirs.map((row) => row['resource']).sort()).toEqual(path.terms.map(({ resource }) => resource).sort());
      for (const row of theirs) {
        const term = path.terms.find(({ resource }) => resource === row['resource'])!;
        const molar = colonModel.package.resources.find(({ name }) => name === term.resource)!.molarMassGPerMol;
        expect(term).toMatchObject({
          role: ROLES[row['Rtype']!],
          halfSaturationGPerL: number(row['halfSat_g_per_l']),
          yieldGPerG: number(row['yield_g_per_g']),
          maxGrowthPerDay: number(row['maxGrowthRate_per_d']),
          unboostedShare: number(row['nonBoostFrac']),
        });
        expect(term.moles * molar).toBeCloseTo(Number(row['massStoichiom_g']), 9);
        compared++;
      }
      const food = grams(path, 'substitutable');
      const mean = food.length === 0 ? 0 : food.reduce((a, b) => a + b, 0) / food.length;
      const taken = mean + [...grams(path, 'essential'), ...grams(path, 'booster')].reduce((a, b) => a + b, 0);
      const water = grams(path, 'water').reduce((a, b) => a + b, 0);
      expect(water / taken).toBeCloseTo(Number(theirs[0]!['waterRatio']), 14);
    }
    expect(compared).toBe(rows.length);
  });

  test('pH corners, molar masses and the start', () => {
    for (const row of micropop('derived-pH-corners')) {
      const corners = colonModel.package.groups.find(({ name }) => name === row['group'])!.pHCorners;
      expect(corners).toEqual(['zeroLow', 'fullLow', 'fullHigh', 'zeroHigh'].map((column) => Number(row[column])));
    }
    const masses = new Map(micropop('derived-molar-mass').map((row) => [row['resource'], Number(row['g_per_mol'])]));
    for (const { name, molarMassGPerMol } of colonModel.package.resources)
      expect(molarMassGPerMol).toBe(masses.get(name));
    const start = new Map(
      micropop('derived-initial-state').map((row) => [row['variable'], Number(row['startValue_g'])]),
    );
    for (const { name, startG } of [...colonModel.package.groups, ...colonModel.package.resources])
      if (startG !== null) expect(startG).toBe(start.get(name));
    expect(start.size).toBe(26);
  });
});
