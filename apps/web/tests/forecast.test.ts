import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { bringWeek } from './bring.mjs';
import { settled } from './screens.mjs';

const total = (page: Page) => page.locator('.what-total').innerText();

inBrowser('what if, and the plan', () => {
  const browser = useBrowser();

  it('redraws total, chances and curves while the dose moves, and warns past 255 and 400', async () => {
    const { page } = await browser.open('/body', { reducedMotion: 'reduce' });
    await page.locator('.what-total').waitFor();
    const slider = page.locator('#what-if-dose');
    const [before, curves] = [await total(page), await page.locator('.charts').first().innerHTML()];
    const from = Number(await slider.inputValue());
    await slider.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('PageUp');
    expect(Number(await slider.inputValue())).toBe(from + 200);
    await page.waitForFunction(
      (was) => (document.querySelector('.what-total') as HTMLElement).innerText !== was,
      before,
    );
    await page.waitForFunction((was) => document.querySelector('.charts')!.innerHTML !== was, curves);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(new RegExp(`^${from + 200}\\b.*in all`));
    const words = await page.locator('.what').innerText();
    for (const part of ['255', '400']) expect(words).toContain(part);
    await page.locator('.what summary').first().click();
    await page.locator('#what-if-exact').fill('800');
    await page.locator('.what .notice.stop').first().waitFor();
    const atMost = await total(page);
    await page.locator('.forms button').last().click();
    await page.waitForFunction(
      (was) => (document.querySelector('.what-total') as HTMLElement).innerText !== '' && was !== '',
      atMost,
    );
  });

  it('says what may be typed for a dose, and shows no result for what is none', async () => {
    const { page } = await browser.open('/body', { reducedMotion: 'reduce' });
    await page.locator('.what-total').waitFor();
    await page.locator('.what summary').first().click();
    const exact = page.locator('#what-if-exact');
    for (const wrong of ['-5', '5000', 'abc']) {
      await exact.fill(wrong);
      await page.locator('.what-total').waitFor({ state: 'detached' });
      expect(await page.locator('#what-if-exact-wrong').innerText()).toContain('0 to 1,000');
      await exact.blur();
      expect(await exact.inputValue()).toBe(wrong);
      await exact.fill('80');
      await page.locator('.what-total').waitFor();
    }
    expect(await page.locator('#what-if-exact-wrong').innerText()).toBe('');
  });

  it('plans for a diary: alternatives with before and after, tried and stopped', { timeout: 120_000 }, async () => {
    const { page } = await browser.open('/files');
    await bringWeek(page);
    await goTo(page, '/plan');
    const cards = page.locator('.cards > li');
    await cards.first().waitFor({ timeout: 60_000 });
    expect(await cards.count()).toBeGreaterThan(1);
    const first = await cards.first().innerText();
    expect(first).toMatch(/now/);
    expect(first).toMatch(/Enough/);
    expect(first).toMatch(/Too much/);
    expect(await page.locator('.cards .btn.go').count()).toBe(1);
    await settled(page);
    const tryIt = page.getByRole('button', { name: 'Try it in my diary' }).first();
    await tryIt.click();
    await page.getByText('You are trying this').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('You are trying this').waitFor({ state: 'detached' });
  });
});
