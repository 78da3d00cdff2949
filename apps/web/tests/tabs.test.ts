import { expect, it } from 'vitest';
import { ADDRESS, goTo, inBrowser, shown, useBrowser } from './at.js';
import { bringFiles } from './bring.mjs';
import { watch } from './opened.mjs';

const row = (food: string) => ({
  name: `${food}.csv`,
  bytes: Buffer.from(`date,food,amount,unit\n2026-03-02,${food},1,each\n`),
});

inBrowser('two tabs at once', () => {
  const browser = useBrowser();

  it('shows in one what was written in the other, and loses nothing of either', async () => {
    const { page, context } = await browser.open('/files');
    const other = await context.newPage();
    const faults = watch(other, ADDRESS);
    await other.goto(`${ADDRESS}/diary/2026-03-02`);
    await shown(other);
    await bringFiles(page, [row('egg')]);
    await other.locator('.de-line').first().waitFor();
    await Promise.all([
      bringFiles(page, [row('apple')]),
      goTo(other, '/files').then(() => bringFiles(other, [row('banana')])),
    ]);
    await goTo(page, '/diary/2026-03-02');
    await page.waitForFunction(() => document.querySelectorAll('.de-line').length === 3);
    const lines = (await page.locator('.de-line').allInnerTexts()).join(' ').toLowerCase();
    for (const food of ['egg', 'apple', 'banana']) expect(lines).toContain(food);
    expect(faults).toEqual([]);
  });
});
