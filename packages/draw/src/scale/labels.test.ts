import { readFileSync } from 'node:fs';
import type { Person } from '@selenoscope/core';
import { loadModelTables } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { upperLevels } from '../../../core/src/report/upper.js';
import { yardstickOf } from '../../../core/src/report/yardstick.js';
import { readStatusTables, statusOf } from '../../../core/src/status/index.js';
import { textFaults } from '../tree-fixtures.js';
import { type DrawWords, ENGLISH_DRAW_WORDS } from '../words.js';
import { CARD_SIZES, SCALE_SIZES } from './axis.js';
import { scaleOf } from './from-numbers.js';
import { scaleDrawing } from './scale.js';

const LANGUAGES = ['en', 'de', 'es'] as const;
/** Drawn at every width of a screen: below 800 px the phone's (also at 320, where it is made smaller as a whole), above the desk's. */
const SIZES = {
  ...SCALE_SIZES,
  'card desk': CARD_SIZES.desk,
  'card phone': CARD_SIZES.phone,
  'what if': CARD_SIZES.app,
};

function wordsIn(language: (typeof LANGUAGES)[number]): DrawWords {
  const file = new URL(`../../../../apps/web/src/text/${language}.json`, import.meta.url);
  const { journey } = JSON.parse(readFileSync(file, 'utf8')) as { journey: Record<string, string> };
  const scale = {
    requirement: journey['requirement']!,
    adequateIntake: journey['adequate-intake']!,
    upperLevel: journey['upper-level']!,
    tooLittle: journey['too-little']!,
    enough: journey['enough']!,
    tooMuch: journey['too-much']!,
    now: journey['now']!,
  };
  return { ...ENGLISH_DRAW_WORDS, scale, unit: journey['unit']! };
}

const tables = readStatusTables(loadModelTables().status);
const woman: Person = { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: null, conditions: [] };
const PEOPLE: Readonly<Record<string, Person>> = {
  'of 8 months': { ...woman, ageYears: 0.7 },
  'of 2': { ...woman, ageYears: 2 },
  'of 6': { ...woman, ageYears: 6 },
  'of 12': { ...woman, ageYears: 12 },
  woman,
  man: { ...woman, sex: 'male', ageYears: 70 },
  pregnant: { ...woman, lifeStage: 'pregnancy-2' as Person['lifeStage'] },
  lactating: { ...woman, lifeStage: 'lactation' as Person['lifeStage'] },
};

function statusFor(person: Person, authority: string) {
  const none = { knownShare: 1, doses: [], seleniumUsual: new Float64Array() };
  return statusOf({ ...none, person, authority, tables, source: { seed: 1, person: 0 } });
}

const cases = tables.authorities.flatMap(({ id }) =>
  Object.entries(PEOPLE).map(([who, person]) => ({ id, who, person })),
);

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsIn(language);
  test.each(Object.entries(SIZES))('no label is cut or stands on another, whoever it is for: %s', (_name, size) => {
    const faults = cases.flatMap(({ id, who, person }) => {
      const status = statusFor(person, id);
      const yardstick = yardstickOf(status);
      const uppers = upperLevels(status);
      return [0.5, 1.3, 8, 60].flatMap((times) => {
        const middle = times * (yardstick?.ugPerDay ?? 30);
        const quantiles = Array.from({ length: 20 }, (_, i) => middle * (0.6 + 0.05 * i));
        const scale = scaleOf({ quantiles, pTooLittle: 0.3, yardstick, uppers, label: '' });
        const found = textFaults(scaleDrawing(scale, size, 's', { words }));
        return found.map((fault) => `${id}, ${who}, × ${times}: ${fault}`);
      });
    });
    expect(faults).toEqual([]);
  });
});
