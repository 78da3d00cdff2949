import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { bringWeek } from './bring.mjs';
import { settled } from './screens.mjs';

const pagesOf = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};

inBrowser('the report on paper', () => {
  const browser = useBrowser();

  it('is one page for a person and three for a dietitian, always light', { timeout: 120_000 }, async () => {
    const { page } = await browser.open('/files', { colorScheme: 'dark' });
    await bringWeek(page);
    await goTo(page, '/report');
    await page.locator('.a4').first().waitFor();
    await settled(page);
    await page.waitForFunction(() => document.querySelector('main [role=status]')?.textContent === '', null, {
      timeout: 60_000,
    });
    expect(await pagesOf(page)).toBe(1);
    const cut = await page.evaluate(
      () => [...document.querySelectorAll('.a4')].filter((one) => one.scrollHeight > one.clientHeight + 1).length,
    );
    expect(cut).toBe(0);
    await page.locator('.report-do .seg button').last().click();
    expect(await pagesOf(page)).toBe(3);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.querySelector('.a4')!);
      return { backgroundColor, color };
    });
    expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
  });
});
