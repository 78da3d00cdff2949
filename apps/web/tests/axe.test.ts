import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { axeFinds, Findings } from './axe.mjs';
import { bringWeek, EXAMPLES, readFiles } from './bring.mjs';
import { SCREENS, SIZES, settled } from './screens.mjs';

/** What axe finds in three sizes, light and dark. */
async function look(page: Page, where: string, found: Findings): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      found.add(`${where} ${size} ${colorScheme}`, await axeFinds(page, colorScheme === 'light' ? 'all' : 'colours'));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

// colours that are still on their way to others have neither's contrast
const STILL = { reducedMotion: 'reduce' } as const;

inBrowser('axe', () => {
  const browser = useBrowser();

  it('finds nothing on any screen of a diary, in three sizes, light and dark', { timeout: 180_000 }, async () => {
    const { page } = await browser.open('/files', STILL);
    await bringWeek(page);
    const found = new Findings();
    for (const path of SCREENS) {
      await goTo(page, path);
      await look(page, path, found);
    }
    expect(found.lines()).toEqual([]);
  });

  it('finds nothing in the example and in a loss report', async () => {
    const { page } = await browser.open('/', STILL);
    const found = new Findings();
    await look(page, 'example', found);
    const bytes = Buffer.from(
      'date,food,amount,unit\n2026-03-02,egg,1,each\n2026-03-02,xyz,2,g\n2026-13-02,egg,1,each\n',
    );
    await readFiles(page, [
      { name: 'mine.csv', bytes },
      `${EXAMPLES}labs.csv`,
      { name: 'rubbish.bin', bytes: Buffer.alloc(64, 7) },
    ]);
    await look(page, 'loss report', found);
    expect(found.lines()).toEqual([]);
  });

  it('finds nothing while an explanation or a sheet is open', async () => {
    const { page } = await browser.open('/', STILL);
    const found = new Findings();
    for (const path of SCREENS) {
      await goTo(page, path);
      await settled(page);
      for (const opener of ['.term-word', '[aria-haspopup="dialog"]']) {
        const first = page.locator(`main ${opener}`).locator('visible=true').first();
        if ((await first.count()) === 0) continue;
        await first.click();
        found.add(`${path} with ${opener} open`, await axeFinds(page));
        await page.keyboard.press('Escape');
      }
    }
    expect(found.lines()).toEqual([]);
  });
});
