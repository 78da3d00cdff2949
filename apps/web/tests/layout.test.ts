import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { Findings } from './axe.mjs';
import { bringWeek } from './bring.mjs';
import { overflow, overlaps } from './layout.mjs';
import { SCREENS, SIZES, settled } from './screens.mjs';

/** A window of 1280 × 1024 at 200 %, and at 400 %. */
const ZOOMED = { '200 %': { width: 640, height: 512 }, '400 %': { width: 320, height: 640 } };

inBrowser('layout', () => {
  const browser = useBrowser();

  it('needs no scrolling sideways at 200 and 400 %, and nothing lies upon another', async () => {
    const { page } = await browser.open('/files', { reducedMotion: 'reduce' });
    await bringWeek(page);
    const found = new Findings();
    for (const path of SCREENS) {
      await goTo(page, path);
      for (const [size, viewport] of Object.entries({ ...ZOOMED, desktop: SIZES.desktop })) {
        await page.setViewportSize(viewport);
        await settled(page);
        found.add(`${path} ${size}`, await overflow(page));
        found.add(`${path} ${size}`, await overlaps(page));
      }
    }
    expect(found.lines()).toEqual([]);
  });

  it('does not break from right to left', async () => {
    const { page } = await browser.open('/', { reducedMotion: 'reduce' });
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const found = new Findings();
    for (const path of SCREENS) {
      await goTo(page, path);
      for (const [size, viewport] of Object.entries({ phone: SIZES.phone, desktop: SIZES.desktop })) {
        await page.setViewportSize(viewport);
        await settled(page);
        found.add(`${path} ${size}`, await overflow(page));
        found.add(`${path} ${size}`, await overlaps(page));
      }
    }
    expect(found.lines()).toEqual([]);
  });
});
