import { expect, it } from 'vitest';
import { goTo, inBrowser, shown, useBrowser } from './at.js';
import { bringWeek } from './bring.mjs';
import { SCREENS, settled } from './screens.mjs';

inBrowser('without a network', () => {
  const browser = useBrowser();

  it('works after the first load: reload, every screen, an entry, a plan', async () => {
    const { page, context } = await browser.open('/files');
    await bringWeek(page);
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state === 'activated') return;
      await new Promise((done) =>
        active?.addEventListener('statechange', () => active.state === 'activated' && done(null)),
      );
    });
    await context.setOffline(true);
    await page.reload();
    await shown(page);
    for (const path of SCREENS) {
      await goTo(page, path);
      await settled(page);
      expect(await page.locator('main h1').first().innerText(), path).not.toBe('');
      expect(await page.locator('main [role=alert]').allInnerTexts(), path).toEqual([]);
    }
    await goTo(page, '/diary');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.keyboard.type('egg');
    await page.locator('[role=listbox][data-of="egg"] [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.de-line').first().waitFor();
    await goTo(page, '/plan');
    await page.locator('.cards > li').first().waitFor({ timeout: 60_000 });
    // each place also opens on its own
    await page.goto(page.url().replace(/\/[^/]*$/, '/body'));
    await settled(page);
    expect(await page.locator('main h1').first().isVisible()).toBe(true);
  });
});
