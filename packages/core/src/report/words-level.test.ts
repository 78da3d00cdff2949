import { expect, test } from 'vitest';
import type { ReferenceShown } from '../assessment.js';
import { plain } from './sentence.js';
import { upperLevels } from './upper.js';
import { adultLevelsSentence } from './words-level.js';

const upper = (authority: string, authorityName: string, year: number, value: number) =>
  ({ authority, authorityName, year, kind: 'UL', value }) as ReferenceShown;
const saidOf = (...references: readonly ReferenceShown[]) =>
  plain(adultLevelsSentence(upperLevels({ references, pAboveUpper: {} }))).replaceAll('\u00A0', ' ');

test("a level that an authority does not have is never passed off as this age's", () => {
  const [iom, efsa] = [upper('iom2000', 'IOM', 2000, 45), upper('efsa2023', 'EFSA', 2023, 70)];
  // EFSA 2023 begins at four months
  expect(saidOf(iom)).toBe('EFSA 2023 has no upper level for this age: 255 is that for adults.');
  expect(saidOf(iom, efsa)).toBe(
    'The upper levels are those for this age; for adults they are 255 (EFSA 2023) and 400 (IOM 2000).',
  );
  expect(saidOf(upper('iom2000', 'IOM', 2000, 400), upper('efsa2023', 'EFSA', 2023, 255))).toBe('');
});
