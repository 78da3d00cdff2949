import { expect, it } from 'vitest';
import { goTo, inBrowser, shown, useBrowser } from './at.js';
import { overflow } from './layout.mjs';
import { SCREENS, SIZES } from './screens.mjs';

inBrowser('languages', () => {
  const browser = useBrowser();

  it.each(['de', 'es'])('speaks %s on every screen, also after a reload, and fits', async (language) => {
    const { page } = await browser.open('/settings', { viewport: SIZES.phone });
    const english = await page.locator('main h1').innerText();
    await page.locator('#language').selectOption(language);
    await page.waitForFunction((was) => document.querySelector('main h1')?.textContent !== was, english);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    await page.reload();
    await shown(page);
    await page.waitForFunction((want) => document.documentElement.lang === want, language);
    const found: string[] = [];
    for (const path of SCREENS) {
      await goTo(page, path);
      found.push(...(await overflow(page)).map((one) => `${path}: ${one}`));
      // a key that has no words is shown as itself
      const bare = await page.locator('main').innerText();
      found.push(
        ...(bare.match(
          /\b(frame|home|check|diary|selenium|body|gut|plan|claims|settings|files|report|help)\.[a-z-]{3,}\b/g,
        ) ?? []),
      );
    }
    expect(found).toEqual([]);
  });

  it('takes the language and the signs of the device', async () => {
    const { page } = await browser.open('/', { locale: 'de-DE' });
    await page.waitForFunction(() => document.documentElement.lang === 'de');
    expect(await page.locator('.ways').innerText()).not.toContain('Two-minute check');
  });
});
