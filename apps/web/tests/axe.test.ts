import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser, useBrowser } from './at.js';
import { axeFinds, Findings } from './axe.mjs';
import { STATES } from './gallery/states.mjs';
import { closeAll, openAll, tableless, wordless } from './pictures.mjs';
import { SIZES, settled } from './screens.mjs';

/** What axe finds in three sizes, light and dark; at the end with everything opened that can be opened in place. */
async function look(page: Page, name: string, isOpen: boolean, found: Findings): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      found.add(`${name} ${size} ${colorScheme}`, await axeFinds(page, colorScheme === 'light' ? 'all' : 'colours'));
    }
  }
  found.add(name, await wordless(page));
  if (isOpen) return;
  await openAll(page);
  found.add(`${name} opened`, await axeFinds(page));
  found.add(`${name} opened`, await tableless(page));
  await closeAll(page);
}

inBrowser('axe', () => {
  const browser = useBrowser();

  it('finds nothing in any state of any screen, in three sizes, light and dark', { timeout: 300_000 }, async () => {
    // colours that are still on their way to others have neither's contrast
    const { page } = await browser.open('/', { reducedMotion: 'reduce' });
    const found = new Findings();
    for (const { name, before, go, leave } of STATES) {
      await before?.(page);
      await go(page);
      // a sheet over the page would be closed by what is pressed under it
      await look(page, name, leave !== undefined, found);
      await leave?.(page);
    }
    expect(found.lines()).toEqual([]);
  });
});
