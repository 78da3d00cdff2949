import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { bringWeek } from './bring.mjs';
import { noteFocus, tabThrough } from './keyboard.mjs';
import { SCREENS, SIZES, settled } from './screens.mjs';

inBrowser('keyboard', () => {
  const browser = useBrowser();

  it('reaches everything on every screen, is caught nowhere, and the focus is seen', { timeout: 120_000 }, async () => {
    const { page } = await browser.open('/files', { reducedMotion: 'reduce' });
    await bringWeek(page);
    await noteFocus(page);
    const found: string[] = [];
    for (const path of SCREENS) {
      await goTo(page, path);
      await settled(page);
      const { missed, unseen, reached } = await tabThrough(page);
      found.push(
        ...missed.map((one) => `${path} never reached: ${one}`),
        ...unseen.map((one) => `${path} focus not seen: ${one}`),
      );
      expect(reached, path).toBeGreaterThan(8);
    }
    expect(found).toEqual([]);
  });

  it('gives targets of 44 px on a phone', async () => {
    const { page } = await browser.open('/', { viewport: SIZES.phone, hasTouch: true, isMobile: true });
    const found: string[] = [];
    for (const path of SCREENS) {
      await goTo(page, path);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button,a.btn,input,select,summary,nav a')].flatMap((one) => {
          // a word in a sentence and a box with a large label are as large as they can be, as WCAG 2.5.8 allows
          const target = one.matches('input[type=checkbox],input[type=radio]') ? (one.closest('label') ?? one) : one;
          if (!target.checkVisibility() || one.matches('.term-word,.skip,.sr') || one.closest('svg')) return [];
          const { width, height } = target.getBoundingClientRect();
          return width > 0 && (width < 43.5 || height < 43.5)
            ? [`${Math.round(width)}×${Math.round(height)} ${one.outerHTML.slice(0, 110)}`]
            : [];
        }),
      );
      found.push(...small.map((one) => `${path}: ${one}`));
    }
    expect(found).toEqual([]);
  });

  it('leads past the bar to the content', async () => {
    const { page } = await browser.open('/claims');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});
