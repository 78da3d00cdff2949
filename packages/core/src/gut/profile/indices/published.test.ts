import { describe, expect, test } from 'vitest';
import { profileIndices, readIndexTables } from './profile-indices.js';
import { cellsOf, gmhiSamples, metaphlan3, movingPictures, sharedIsThere } from './shared-fixtures.js';
import { indexRows } from './table-fixtures.js';

const tables = readIndexTables(indexRows());

describe.skipIf(!sharedIsThere)('against published scores (needs ../shared)', () => {
  test('GMHI of 25 samples', () => {
    const indices = profileIndices(gmhiSamples(), tables);
    const expected = new Map(
      cellsOf('gmhi/expected-gmhi-25samples.csv', ',')
        .slice(1)
        .map(([id, v]) => [id, Number(v)]),
    );
    expect(indices).toHaveLength(25);
    for (const { sample, gmhi } of indices) {
      expect(gmhi.reason).toBeNull();
      expect(Math.abs(gmhi.value! - expected.get(sample)!), sample).toBeLessThan(1e-12);
    }
    // two samples hold none of the 50 species: the published value is 0, and it says nothing
    const nothing = indices.filter(({ gmhi }) => gmhi.coverage === 0);
    expect(nothing.map(({ sample, gmhi }) => [sample, gmhi.value, gmhi.notices[0]?.code])).toEqual([
      ['Sample19', 0, 'profile.index.few'],
      ['Sample20', 0, 'profile.index.few'],
    ]);
  });

  test.each(['train00', 'train03', 'train06', 'train09', 'train12', 'train15', 'SRR1761667'])('GMWI2 of %s', (name) => {
    const [indices] = profileIndices(metaphlan3(name), tables);
    const expected = Number(cellsOf(`gmwi2/${name}_expected_GMWI2.txt`, ',')[0]![0]);
    expect(Math.abs(indices!.gmwi2.value! - expected)).toBeLessThan(1e-12);
    expect(indices!.gmwi2.notices.map((n) => n.code)).not.toContain('profile.index.few');
    expect(indices!.gmwi2.coverage).toBeGreaterThan(0);
    expect(indices!.gmwi2.coverage).toBeLessThanOrEqual(1);
    // the same file is not what GMHI was made for
    expect(indices!.gmhi.value).toBeNull();
    expect(indices!.gmhi.reason?.code).toBe('profile.index.otherDatabase');
  });

  test('dysbiosis index of 22 samples', () => {
    const indices = new Map(profileIndices(movingPictures(), tables).map((i) => [i.sample, i]));
    const rows = cellsOf('movingpictures22-mdi.csv', ',').slice(1);
    expect(rows).toHaveLength(22);
    for (const [sample, increased, decreased, ln] of rows) {
      const { mdi } = indices.get(sample!)!;
      if (Number.isFinite(Number(ln))) expect(Math.abs(mdi.value! - Number(ln)), sample).toBeLessThan(1e-12);
      else {
        expect(mdi.value, sample).toBeNull();
        expect(mdi.reason?.code).toBe(
          Number(decreased) === 0 ? 'profile.index.noDecreased' : 'profile.index.noIncreased',
        );
      }
      expect(Number(increased) + Number(decreased)).toBeGreaterThan(0);
      expect(mdi.coverage).toBeGreaterThan(0);
    }
  });

  test('ratios of 22 samples', () => {
    const indices = new Map(profileIndices(movingPictures(), tables).map((i) => [i.sample, i]));
    const rows = cellsOf('movingpictures22-ratios.csv', ',').slice(1);
    expect(rows).toHaveLength(22);
    for (const [sample, , , , fb, , , pb, butyrate] of rows) {
      const i = indices.get(sample!)!;
      expect(Math.abs(i.firmicutesToBacteroidetes.value! - Number(fb)), sample).toBeLessThan(1e-12);
      if (pb === 'NaN') expect(i.prevotellaToBacteroides.reason?.code).toBe('profile.index.nothingBelow');
      else expect(Math.abs(i.prevotellaToBacteroides.value! - Number(pb)), sample).toBeLessThan(1e-12);
      expect(Math.abs(i.butyrateShare.value! - Number(butyrate)), sample).toBeLessThan(1e-12);
    }
  });

  test('our tables hold what was published', () => {
    const coefficients = cellsOf('gmwi2/coefficients.csv', ',').slice(1);
    expect(tables.gmwi2.coefficients.size).toBe(95);
    expect(tables.gmwi2.intercept).toBe(0);
    for (const [taxon, coefficient] of coefficients.filter(([taxon]) => taxon !== 'INTERCEPT')) {
      expect(tables.gmwi2.coefficients.get(taxon!)).toBe(Number(coefficient));
    }
    const species = (file: string) => new Set(cellsOf(`gmhi/${file}`, '\n').map(([name]) => name));
    expect(tables.gmhi.healthPrevalent).toEqual(species('health-prevalent-species-7.txt'));
    expect(tables.gmhi.healthScarce).toEqual(species('health-scarce-species-43.txt'));
  });
});
