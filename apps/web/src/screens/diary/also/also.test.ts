import { describe, expect, it } from 'vitest';
import { barcodeOf, hasRightCheckDigit } from './barcode.js';
import { type DoseTyped, readDose, seleniumIn } from './dose.js';
import { aboveOf } from './uppers.js';

const dose = (more: Partial<DoseTyped>) =>
  readDose({ form: 'selenite', compound: null, amount: 100, unit: 'ug', pieces: 1, ...more });

describe('a dose as typed', () => {
  it('is selenium unless the salt was weighed', () => {
    expect(dose({})).toEqual({ ug: 100, fault: null });
    expect(dose({ compound: 'sodium-selenite' }).ug).toBeCloseTo(45.7, 1);
    // 2.19 and 3.33: the factors that the model tells people, too
    expect(100 / seleniumIn(100, 'sodium-selenite')).toBeCloseTo(2.19, 2);
    expect(100 / seleniumIn(100, 'sodium-selenite-pentahydrate')).toBeCloseTo(3.33, 2);
    expect(100 / seleniumIn(100, 'sodium-selenate')).toBeCloseTo(2.39, 2);
  });
  it('adds up capsules', () => {
    expect(dose({ amount: 55, pieces: 3 }).ug).toBe(165);
    expect(dose({ pieces: 0 }).fault).toBe('pieces');
  });
  it('stops at 1,000 µg, however it comes together', () => {
    expect(dose({ amount: 999 }).fault).toBeNull();
    expect(dose({ amount: 1000 }).fault).toBe('stop');
    expect(dose({ amount: 200, pieces: 5 }).fault).toBe('stop');
    expect(dose({ amount: 1, unit: 'mg' }).fault).toBe('stop');
  });
  it('asks about mg and about less than a microgram, and keeps neither', () => {
    expect(dose({ amount: 0.2, unit: 'mg' })).toEqual({ ug: 200, fault: 'mg' });
    expect(dose({ amount: 0.2 }).fault).toBe('small');
    expect(dose({ amount: null })).toEqual({ ug: null, fault: 'missing' });
  });
});

describe('upper levels of the person', () => {
  const child = [
    { name: 'EFSA', year: 2023, ugPerDay: 95 },
    { name: 'IOM', year: 2000, ugPerDay: 150 },
  ];
  it.each([
    [90, 'none'],
    [95, 'none'],
    [120, 'some'],
    [200, 'all'],
  ])('%d µg passes %s', (ug, kind) => {
    expect(aboveOf(ug, child).kind).toBe(kind);
  });
});

describe('barcodes', () => {
  it('reads digits with their spaces, of lengths that exist', () => {
    expect(barcodeOf(' 4 006381 333931')).toBe('4006381333931');
    for (const text of ['', '123', '40063813339312345', '4006381x33931']) expect(barcodeOf(text)).toBeNull();
  });
  it('hears one wrong digit', () => {
    for (const code of ['4006381333931', '96385074', '036000291452']) {
      expect(hasRightCheckDigit(code)).toBe(true);
      for (let i = 0; i < code.length; i++) {
        const wrong = code.slice(0, i) + ((Number(code[i]) + 1) % 10) + code.slice(i + 1);
        expect(hasRightCheckDigit(wrong)).toBe(false);
      }
    }
  });
});
