import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { bringWeek } from './bring.mjs';
import { openAll } from './pictures.mjs';
import { SIZES, settled } from './screens.mjs';

/** Words that must open their explanation, by screen. */
const WORDS = {
  '/': ['upper-level', 'requirement'],
  '/diary/2026-03-05': ['upper-level'],
  '/selenium': ['interval', 'coverage', 'requirement', 'upper-level', 'seed', 'draws'],
  '/body': ['plasma', 'selenoprotein-p', 'interval'],
  '/gut': [
    ...['mm', 'short-chain-acids', 'resistant-starch', 'butyrate', 'acetogens', 'sccai', 'glutathione-peroxidase'],
    ...['interval', 'selenocysteine'],
  ],
  '/plan': ['upper-level'],
  '/claims': ['upper-level', 'plasma', 'trial'],
  '/settings': ['upper-level', 'authority'],
};

/** What is marked, each word with its section; and what is marked where it must not be. */
const marked = (page: Page): Promise<{ ids: string[]; wrong: string[] }> =>
  page.evaluate(() => {
    const words = [...document.querySelectorAll<HTMLElement>('main .term-word')];
    const seen = new Map<Element, Set<string>>();
    const wrong: string[] = [];
    for (const word of words) {
      const id = word.dataset['term']!;
      const section = word.closest('section, dialog, details, fieldset, main')!;
      const here = seen.get(section) ?? new Set();
      if (here.has(id)) wrong.push(`twice in a section: ${id}`);
      seen.set(section, here.add(id));
      const within = word.parentElement!.closest('a, button, summary, label, h1, h2, h3, h4, svg');
      if (within) wrong.push(`${id} in ${within.tagName}`);
    }
    return { ids: [...new Set(words.map((word) => word.dataset['term']!))], wrong };
  });

inBrowser('terms', () => {
  const browser = useBrowser();

  it.each(['en', 'de', 'es'])(
    'words that are not everyday language are marked on every screen, %s',
    async (language) => {
      const { page } = await browser.open('/files', { viewport: SIZES.desktop, locale: language });
      await bringWeek(page);
      const missing: string[] = [];
      for (const [path, ids] of Object.entries(WORDS)) {
        await goTo(page, path);
        await settled(page);
        if (path === '/plan') await page.locator('.feet').waitFor();
        await page
          .locator('main .term-word')
          .first()
          .waitFor({ state: 'attached', timeout: 3000 })
          .catch(() => missing.push(`${path}: no word`));
        await openAll(page);
        await settled(page);
        const found = await marked(page);
        missing.push(...ids.filter((id) => !found.ids.includes(id)).map((id) => `${path}: ${id}`));
        missing.push(...found.wrong.map((one) => `${path}: ${one}`));
      }
      expect(missing).toEqual([]);
    },
  );

  it('opens in place by tap and by keyboard, and gives the focus back', async () => {
    const { page } = await browser.open('/gut', { viewport: SIZES.phone });
    await settled(page);
    const word = page.locator('main .term-word').locator('visible=true').first();
    const said = page.locator('.term-text:popover-open');
    await word.click();
    expect((await said.innerText()).length).toBeGreaterThan(60);
    await page.keyboard.press('Escape');
    await said.waitFor({ state: 'detached' }).catch(() => undefined);
    expect(await said.count()).toBe(0);
    await word.focus();
    await page.keyboard.press('Enter');
    expect((await said.innerText()).length).toBeGreaterThan(60);
    await page.keyboard.press('Escape');
    expect(await word.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});
