import { expect, test } from 'vitest';
import { type Settled, settleLink } from './settle-links.js';

const of = (country: string | null, parts: Partial<Settled> = {}): Settled => ({
  of: 'diary',
  assessment: { person: { country } },
  ...parts,
});
const places = { supplements: { date: '2026-03-04', entry: 'x1' } };

test('a supplement is asked about where it stands in the diary, not on the page of today', () => {
  expect(settleLink('supplements', of('DE', { places }))!.to).toBe('/diary/2026-03-04#entry-x1');
  expect(settleLink('more-days', of('DE', { places }))!.to).toBe('/diary');
  expect(settleLink('supplements', { ...of('DE', { places }), of: 'check' })!.to).toBe('/check?q=supplement');
});

test('nobody whose country is known is asked where they live', () => {
  expect(settleLink('origin', of(null))!.to).toBe('/settings#country');
  expect(settleLink('origin', of('DE'))).toBeNull();
});
