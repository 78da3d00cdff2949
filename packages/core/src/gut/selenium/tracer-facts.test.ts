import { loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { quantilesOf, type Row, textOf } from '../../base/index.js';
import { openSeleniumGutModel, seleniumThroughGut } from './through-gut.js';

// What balance and tracer studies found (gut.md 1.4), against this accounting fed with the body's own tables. At rest
// the body loses what it absorbs, a share of it in urine, so each figure follows from three numbers of those tables.
const model = openSeleniumGutModel({ parameters: loadTable('gut/selenium-gut-parameters') });
const find = (rows: readonly Row[], column: string, key: string) => rows.find((row) => textOf(row, column) === key)!;
const urineShare = Number(find(loadTable('body-parameters'), 'key', 'selenide.loss.urineShare')['value']);
const COUNT = 1000;
const same = (ug: number) => new Float64Array(COUNT).fill(ug);

function study(form: 'food' | 'selenite' | 'selenomethionine', ugPerDay: number) {
  const row = find(loadTable('absorption'), 'form', form);
  const met = Number(row['selenomethionine_share']);
  const absorbedShare = met * Number(row['absorbed_selenomethionine']) + (1 - met) * Number(row['absorbed_rest']);
  const absorbed = ugPerDay * absorbedShare;
  const gut = seleniumThroughGut(
    {
      leftOver: same(ugPerDay - absorbed),
      leftOverForms: [
        {
          form: form === 'food' ? 'other' : form,
          draws: same(ugPerDay - absorbed),
          eaten: same(ugPerDay),
          absorbed: same(absorbed),
        },
      ],
      otherLoss: same(absorbed * (1 - urineShare)),
      absorbed: same(absorbed),
      intake: same(ugPerDay),
      requirement: same(45),
      floraFood: { carbohydrateG: same(30), proteinG: same(8) },
    },
    model,
    { source: { seed: 1, person: 0 } },
  );
  const [low, middle, high] = quantilesOf(gut.inStool, [0.05, 0.5, 0.95]) as [number, number, number];
  return { leftOver: gut.leftOver[0]!, stool: { low, middle, high }, bias: gut.stoolBias };
}

describe('left over before the colon (true absorption, by tracer)', () => {
  test('selenomethionine: 3 %', () => {
    expect(study('selenomethionine', 100).leftOver).toBeCloseTo(3, 1);
  });

  test('selenite: 43 % in one study, 46 to 47 % in the other', () => {
    const { leftOver } = study('selenite', 100);
    expect(leftOver).toBeGreaterThan(42);
    expect(leftOver).toBeLessThan(48);
  });

  test('a US diet of 107 µg/d: 28 were left, this accounting has 24', () => {
    const { leftOver } = study('food', 107);
    expect(leftOver).toBeGreaterThan(22);
    expect(leftOver).toBeLessThan(30);
  });
});

describe('in the stool (apparent absorption: what the body returned is in it)', () => {
  test('men in China who ate 8.8 µg/d had 3.4: within the range', () => {
    const { low, high } = study('food', 8.8).stool;
    expect(low).toBeLessThan(3.4);
    expect(high).toBeGreaterThan(3.4);
  });

  test('66 µg/d at an intake of 108: within the range of selenite, above that of food', () => {
    // the food mixture of the body's table leaves too little here; the study's own forms are not known to us
    const selenite = study('selenite', 108).stool;
    expect(selenite.low).toBeLessThan(66);
    expect(selenite.high).toBeGreaterThan(66);
    const { middle, high } = study('food', 108).stool;
    expect(high).toBeLessThan(66);
    expect(66 / middle).toBeLessThan(1.6);
  });

  test('10.2 µg/d at 11.4 after it: above every range here, by half to twofold', () => {
    // they ate 108 before, and a body that empties returns more than one at rest: this accounting has no such memory
    for (const form of ['food', 'selenite'] as const) {
      const { middle, high } = study(form, 11.4).stool;
      expect(high).toBeLessThan(10.2);
      expect(10.2 / middle).toBeGreaterThan(1.4);
      expect(10.2 / middle).toBeLessThan(2.2);
    }
  });

  test('the bias that is said is the one that is there', () => {
    const said = (key: string) => model.parameters.get(`stool.balance.${key}`, 'ug/d');
    const usual = study('food', said('usual.intake').value);
    const modelled = said('usual.modelled');
    expect(Math.abs(usual.stool.middle - modelled.value)).toBeLessThan(1);
    expect(Math.abs(usual.stool.low - modelled.low)).toBeLessThan(8);
    expect(Math.abs(usual.stool.high - modelled.high)).toBeLessThan(8);
    const little = said('little.modelled');
    for (const form of ['food', 'selenite'] as const) {
      const { middle } = study(form, said('little.intake').value).stool;
      expect(middle).toBeGreaterThan(little.low - 0.5);
      expect(middle).toBeLessThan(little.high + 0.5);
    }
    expect(usual.bias.text).toBe(
      'Known to be too low: in the two studies of intake and losses that it was held against the model has about 46 µg in the stool where 66 were measured (at 108 µg eaten), and 5 to 7 where 10.2 were (at 11.4).',
    );
    expect(usual.bias.source).toContain('balance study');
  });

  test('all that is lost other than in urine would not fill the gap: no share of it closes the account', () => {
    const row = find(loadTable('absorption'), 'form', 'food');
    const met = Number(row['selenomethionine_share']);
    const share = met * Number(row['absorbed_selenomethionine']) + (1 - met) * Number(row['absorbed_rest']);
    expect(108 * (1 - share) + 108 * share * (1 - urineShare)).toBeLessThan(66);
  });
});
