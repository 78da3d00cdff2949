import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goTo, inBrowser, shown, useBrowser } from './at.js';
import { settled } from './screens.mjs';

const WEEK = [
  ['2 slices wholemeal bread', 'egg'],
  ['porridge', 'cheddar cheese'],
  ['salmon', 'white rice'],
  ['chicken', 'potato'],
  ['tuna', 'spaghetti'],
  ['milk', 'banana'],
  ['brazil nuts', 'apple'],
];

/** Types a food, waits until the list answers it, and adds the first line. */
async function addFood(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await page.locator(`[role=listbox][data-of="${words}"] [role=option]`).first().waitFor();
  await page.keyboard.press('Enter');
  // the field is empty again once the entry is on the disk
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement).value === '');
}

inBrowser('a diary week by keyboard only', () => {
  const browser = useBrowser();

  it('enters seven days without a mouse, changes a portion, removes and undoes', async () => {
    const { page } = await browser.open('/diary');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    for (const foods of WEEK) {
      for (const food of foods) await addFood(page, food);
      await page.waitForFunction((count) => document.querySelectorAll('.de-line').length === count, foods.length);
      if (foods === WEEK.at(-1)) break;
      const title = await page.locator('main h1').innerText();
      await page.keyboard.press('PageUp');
      await page.waitForFunction((was) => document.querySelector('main h1')?.textContent !== was, title);
      await page.waitForFunction(() => document.querySelectorAll('.de-line').length === 0);
      if (await page.evaluate(() => document.activeElement?.getAttribute('role') !== 'combobox'))
        await page.keyboard.press('Control+k');
    }
    // a portion by arrow, before it is added
    await page.keyboard.type('bread');
    await page.locator('[role=listbox][data-of="bread"] [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const chosen = page.locator('[role=option][aria-selected=true]');
    const before = await chosen.innerText();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (was) => (document.querySelector('[role=option][aria-selected=true]') as HTMLElement)?.innerText !== was,
      before,
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.de-line').length === 3);
    // out of the search, to the lines of the day, and away with one
    await page.keyboard.press('Escape');
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('.de-line'))) break;
    }
    await page.keyboard.press('Delete');
    await page.waitForFunction(() => document.querySelectorAll('.de-line').length === 2);
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.told') !== null)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.de-line').length === 3);
    await page.reload();
    await shown(page);
    await page.waitForFunction(() => document.querySelectorAll('.de-line').length === 3);
    await goTo(page, '/');
    await settled(page);
    expect(await page.locator('main').innerText()).toMatch(/\b7.days/);
  });
});
