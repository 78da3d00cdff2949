import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { axeFinds, Findings } from './axe.mjs';
import { bringWeek } from './bring.mjs';
import { smallTargets } from './layout.mjs';
import { SIZES, settled } from './screens.mjs';

/** What opens a sheet, by screen. */
const OPENERS = {
  '/diary/2026-03-05': '.da .df-link, .dh-ways button:first-child',
  '/body': '#labs .jhead .btn',
  '/files': '.copies li .btn',
  '/settings': '.btn.warn',
};

inBrowser('sheets', () => {
  const browser = useBrowser();

  it('take the focus and give it back with Escape, and axe finds nothing in them, nor a small target', async () => {
    const { page } = await browser.open('/files', { reducedMotion: 'reduce', viewport: SIZES.phone });
    await bringWeek(page);
    const found = new Findings();
    let opened = 0;
    for (const [path, selector] of Object.entries(OPENERS)) {
      await goTo(page, path);
      await settled(page);
      const openers = page.locator(selector).locator('visible=true');
      await openers.first().waitFor();
      for (let i = 0; i < (await openers.count()); i++) {
        const opener = openers.nth(i);
        const name = `${path}, ${await opener.innerText()}`;
        await opener.focus();
        await page.keyboard.press('Enter');
        const sheet = page.locator('dialog[open]');
        await sheet.waitFor();
        opened++;
        if (!(await sheet.evaluate((one) => one.contains(document.activeElement)))) found.add(name, ['takes no focus']);
        found.add(name, await axeFinds(page));
        found.add(name, await smallTargets(page));
        await page.keyboard.press('Escape');
        await sheet.waitFor({ state: 'detached' });
        if (!(await opener.evaluate((one) => one === document.activeElement))) found.add(name, ['gives no focus back']);
      }
    }
    expect(found.lines()).toEqual([]);
    expect(opened).toBeGreaterThan(6);
  });
});
