import { planView } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { planFixtures, tooMuchPlan, twoAndNuts } from '../../../core/src/report/plan/fixtures.js';
import { CARD_SIZES, scaleDrawing } from '../index.js';
import { renderPlanHtml } from './plan-page.js';
import { tableOf, tagsOf, textOf } from './well-formed.test-support.js';
import { written } from './written.js';

const count = (text: string, part: string) => text.split(part).length - 1;

describe.each(Object.entries(planFixtures))('%s', (_, make) => {
  const answer = make();
  const page = renderPlanHtml(answer, { fonts: '' });
  const tags = tagsOf(page);
  const body = page.slice(page.indexOf('<body>'));

  test('is well formed, with language, title and one main heading', () => {
    expect(page.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(page).toMatch(/<title>[^<]+ · Selenoscope<\/title>/);
    expect(tags.filter((tag) => tag.name === 'h1')).toHaveLength(1);
  });

  test('headings are in order', () => {
    const levels = tags.filter((tag) => /^h[1-6]$/.test(tag.name)).map((tag) => Number(tag.name[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      if (i > 0) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1);
    });
  });

  test('ids are unique and every link and reference has its aim', () => {
    const ids = tags.map((tag) => tag.attributes.id).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const aims = tags.flatMap((tag) => [tag.attributes.href?.slice(1), tag.attributes['aria-labelledby']]);
    for (const aim of aims) if (aim !== undefined) expect(ids).toContain(aim);
    for (const [, id] of page.matchAll(/url\(#([\w-]+)\)/g)) expect(ids).toContain(id);
  });

  test('asks for nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|javascript:|\son\w+=|@import|https?:/i);
    expect(page).toContain("default-src 'none'");
  });

  test('every picture has its sentence, and the same twice gives the same bytes', () => {
    for (const svg of tags.filter((tag) => tag.name === 'svg')) {
      const told = svg.attributes['aria-hidden'] === 'true' || (svg.attributes['aria-label'] ?? '').length > 40;
      expect(told).toBe(true);
    }
    expect(renderPlanHtml(make(), { fonts: '' })).toBe(page);
  });

  test('says what the text says', () => {
    const told = textOf(body);
    const view = planView(answer);
    for (const card of view.cards) {
      expect(told).toContain(textOf(card.sentence));
      expect(told).toContain(textOf(card.proof));
      for (const upper of card.uppers) expect(told).toContain(textOf(upper));
    }
    if (view.conflict) expect(told).toContain(textOf(view.conflict.sentence));
    for (const { dose, monitoring, status } of view.clinical) {
      for (const words of [dose, monitoring, status]) expect(told).toContain(words);
    }
  });

  test('never none and never all', () => {
    // the axis of the curve ends at 100 %
    const told = textOf(body.replace(/<svg class="curve"[\s\S]*?<\/svg>/g, ''));
    expect(told).not.toMatch(/(?<![\d.,])0 %|100 %|undefined|NaN|null/);
  });
});

test('what comes from outside is escaped', () => {
  const answer = twoAndNuts();
  const [plan] = answer.plans;
  const evil = '<script>alert(1)</script>';
  const page = renderPlanHtml({ ...answer, plans: [{ ...plan!, sentence: evil, remarks: [evil] }] }, { fonts: '' });
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;');
});

test('the numbers of a picture stand in a table', () => {
  const page = renderPlanHtml(twoAndNuts(), { fonts: '' });
  expect(tableOf(page, 'The scale as a table, plan-1')).toEqual([
    ['Now', '29', '41', '57', '36 %', 'under 1 %'],
    ['After', '43', '60', '84', '91 %', 'under 1 %'],
  ]);
  expect(tableOf(page, 'The curve as a table').map((row) => row[2])).toEqual(['36 %', '91 %', '97 %', '98 %']);
});

describe.each(Object.entries(CARD_SIZES))('the scale in a card, %s', (_, size) => {
  test('twenty moons, the diet as it is as a dashed hill called now, and no words at the ends', () => {
    for (const make of [twoAndNuts, tooMuchPlan]) {
      for (const { scale } of planView(make()).cards) {
        const drawn = written(scaleDrawing(scale, size, 's')).text;
        expect(count(drawn, 'class="m-')).toBe(20);
        expect(count(drawn, 'class="before"')).toBe(1);
        expect(count(drawn, '>now</text>')).toBe(1);
        expect(drawn).not.toContain('too little</text>');
        const x = Number(/<text x="([\d.]+)" y="[\d.]+" class="js">now/.exec(drawn)![1]);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + 27).toBeLessThanOrEqual(size.width);
      }
    }
  });
});
