import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goTo, inBrowser, shown, useBrowser } from './at.js';
import { bringFiles, EXAMPLES } from './bring.mjs';
import { overflow } from './layout.mjs';
import { SCREENS, SIZES, settled } from './screens.mjs';

/** Words that core and the pictures say, and that neither German nor Spanish has. */
const ENGLISH =
  '\\b(Requirement|Upper level|Woman|United Kingdom|Supported|Partly|Not shown|Wrong|day|known|instead|twice|average)\\b';

/** English on the page that does not say that it is English. */
const unmarkedEnglish = (page: Page) =>
  page.evaluate((pattern) => {
    const words = new RegExp(pattern);
    const found: string[] = [];
    const all = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let at = all.nextNode(); at; at = all.nextNode()) {
      const on = at.parentElement!;
      if (on.closest('[lang]')!.getAttribute('lang') === 'en' || !words.test(at.nodeValue!)) continue;
      if (on.checkVisibility()) found.push(at.nodeValue!.slice(0, 90));
    }
    return found;
  }, ENGLISH);

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
      found.push(...(await overflow(page)).map((one: string) => `${path}: ${one}`));
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

  it.each(['de-DE', 'es-ES'])('leaves no English that is not marked as such, in %s', async (locale) => {
    const { page } = await browser.open('/files', { locale });
    const files = ['diary-week.csv', 'person.json', 'labs.csv'].map((name) => `${EXAMPLES}${name}`);
    await bringFiles(page, files);
    const found: string[] = [];
    for (const path of SCREENS) {
      await goTo(page, path);
      await settled(page);
      if (path === '/plan' || path === '/report')
        await page.waitForFunction(() => !document.querySelector('.report-do .btn.go:disabled, main .looking'));
      if (path === '/report') await page.locator('.report-do .seg button').last().click();
      found.push(...(await unmarkedEnglish(page)).map((one) => `${path}: ${one}`));
    }
    expect(found).toEqual([]);
  });

  it('takes the language and the signs of the device', async () => {
    const { page } = await browser.open('/', { locale: 'de-DE' });
    await page.waitForFunction(() => document.documentElement.lang === 'de');
    expect(await page.locator('.ways').innerText()).not.toContain('Two-minute check');
  });
});
