import { openBodyModel } from '@selenoscope/core';
import { loadBodyTables, loadTable } from '@selenoscope/data';
import { adultsFromMargins } from './adults.js';
import { readRows } from './csv.js';
import { readFacts } from './eaters.js';
import type { Setting } from './variants.js';

/** As many adults as the shared part of the survey has. */
const ADULTS = 3923;

export interface Settings {
  /** the tables of the core and of the generator, with these adults */
  readonly withAdults: (adults: Setting['adults']) => Setting;
  /** the same with adults drawn anew for each seed from `tables/margins.csv` */
  readonly fromMargins: Setting;
}

/** @param folder of this validation, which holds tables/ */
export function openSettings(folder: URL): Settings {
  const table = (name: string) => readRows(new URL(`tables/${name}.csv`, folder));
  const facts = readFacts(table('population'), loadTable('selenium-intake-prior'));
  const model = openBodyModel(loadBodyTables());
  const margins = table('margins');
  const withAdults = (adults: Setting['adults']): Setting => ({ adults, facts, model });
  return { withAdults, fromMargins: withAdults((seed) => adultsFromMargins(margins, ADULTS, seed)) };
}
