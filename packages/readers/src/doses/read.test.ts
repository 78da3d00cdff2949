import { SelenoscopeError } from '@selenoscope/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDosesCsv } from './index.js';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readDosesCsv(encode(text), { file: 'doses.csv' });

test('a table becomes what the core reads, with the row of each dose', () => {
  const table = read(
    'name,form,route,ug,everyDays,infusionHours\n"bread, two slices",wheat,oral,20,1,\n\ndrip,selenite,iv,200,7,1.5\nslip,selenite,oral,50 mg,,\nbelow,selenite,oral,-5,,\n',
  );
  expect(table.raw.doses).toEqual([
    { name: 'bread, two slices', form: 'wheat', route: 'oral', ug: 20, everyDays: 1 },
    { name: 'drip', form: 'selenite', route: 'iv', ug: 200, everyDays: 7, infusionHours: 1.5 },
    { name: 'slip', form: 'selenite', route: 'oral', ug: '50 mg' },
    { name: 'below', form: 'selenite', route: 'oral', ug: -5 },
  ]);
  expect(table.rows).toEqual([2, 4, 5, 6]);
});

test('semicolons, decimal commas, other orders and spellings of the header', () => {
  const table = read('Dose (µg);Form;every_days;Dose (mg)\n55,5;selenite;1;\n60;SeMet;;2\n');
  expect(table.raw.doses).toEqual([
    { ug: 55.5, form: 'selenite', everyDays: 1 },
    { ug: 60, form: 'SeMet', mg: '2' },
  ]);
});

test.each<[string, string]>([
  ['', 'file.empty'],
  ['a,b\n1,2', 'file.json.shape'],
  ['name,ug\nx,2', 'file.json.shape'],
  ['form,ug\nselenite,1,5', 'labs.row.cells'],
])('%s is refused', (text, code) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code }) }));
});

test('any text: nothing but a SelenoscopeError is thrown, and every filled row is a dose', () => {
  const body = fc.string({ unit: fc.constantFrom('1', ',', '"', '\n', '-', '.', ';', 'µg', 'a'), maxLength: 60 });
  fc.assert(
    fc.property(body, (text) => {
      try {
        const table = read(`name,form,ug,everyDays,a,b,c,d,e,f\n${text}`);
        expect(table.rows).toHaveLength(table.raw.doses.length);
      } catch (error) {
        expect(error).toBeInstanceOf(SelenoscopeError);
      }
    }),
    { numRuns: 1000 },
  );
});
