import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { bringWeek } from './bring.mjs';
import { noteFocus, tabThrough } from './keyboard.mjs';
import { SCREENS, settled } from './screens.mjs';

inBrowser('keyboard', () => {
  const browser = useBrowser();

  it('reaches everything on every screen, is caught nowhere, and the focus is seen', { timeout: 120_000 }, async () => {
    const { page } = await browser.open('/files', { reducedMotion: 'reduce' });
    await bringWeek(page);
    await noteFocus(page);
    const found: string[] = [];
    const titles = new Set<string>();
    for (const path of SCREENS) {
      await goTo(page, path);
      await settled(page);
      const { missed, unseen, reached } = await tabThrough(page);
      found.push(
        ...missed.map((one: string) => `${path} never reached: ${one}`),
        ...unseen.map((one: string) => `${path} focus not seen: ${one}`),
      );
      expect(reached, path).toBeGreaterThan(8);
      titles.add(await page.title());
    }
    expect(found).toEqual([]);
    // each screen has a name of its own
    expect(titles.size).toBe(SCREENS.length);
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
