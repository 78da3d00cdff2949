import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { bringFiles, bringWeek, EXAMPLES } from './bring.mjs';
import { settled } from './screens.mjs';

type Paper = Parameters<Page['pdf']>[0];
const pagesOf = async (page: Page, paper: Paper = { preferCSSPageSize: true }): Promise<number> => {
  const pdf = await page.pdf({ ...paper, printBackground: true });
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
    await page.emulateMedia({ media: 'screen' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a page' }).click(),
    ]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).toMatch(/<h1[^>]*>.*selenium/);
    // a page of its own: nothing that it would fetch
    expect(saved).not.toMatch(/<script|<link|(?:src|href)="(?!#|https?:)|url\((?!["']?(?:data:|#))/);
  });

  it.each(['en-GB', 'de-DE', 'es-ES'])(
    'holds one page and three in %s, with laboratory values and a stool profile, on A4 and on Letter',
    { timeout: 120_000 },
    async (locale) => {
      const { page } = await browser.open('/files', { locale });
      const names = ['diary-week.csv', 'person.json', 'labs.csv', 'gut-profile-metaphlan.txt'];
      await bringFiles(
        page,
        names.map((name) => `${EXAMPLES}${name}`),
      );
      await goTo(page, '/report');
      await page.locator('.a4').first().waitFor();
      // no sheet is printed without its smallest change
      const print = page.locator('.report-do .btn.go');
      const waits = await page.evaluate(() => {
        const [button, why] = ['.report-do .btn.go', '#report-wait'].map((one) => document.querySelector(one)!);
        return !(button as HTMLButtonElement).disabled || why!.textContent !== '';
      });
      expect(waits).toBe(true);
      await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('.report-do .btn.go')!.disabled);
      expect(await print.isEnabled()).toBe(true);
      expect(await page.locator('.a4.first .r3 > div:last-child .h2').count()).toBe(3);
      // what the laboratory moved is said, with its values and their days
      expect(await page.locator('.a4.first .labs-moved').textContent()).toMatch(
        /73.+81.µg\/L.+3[.,]9.mg\/L.+118.µg\/L.+2026.+29/,
      );
      await page.evaluate(() => document.fonts.ready);
      for (const [place, pages] of [1, 3].entries()) {
        await page.locator('.report-do .seg button').nth(place).click();
        await settled(page);
        if (pages === 3) {
          await page.getByText(/gut-profile-metaphlan\.txt, .+ 20\d\d/).waitFor();
          const names = await page.locator('.a4:not(.first) table').first().locator('tbody th').allTextContents();
          expect(new Set(names).size).toBe(names.length);
          const labs = page.locator('.a4:not(.first) tbody tr', { hasText: /118.µg\/L/ });
          expect(await labs.count()).toBe(1);
        }
        for (const paper of [{ preferCSSPageSize: true }, { format: 'A4' }, { format: 'Letter' }])
          expect(await pagesOf(page, paper)).toBe(pages);
        const sheets = await page.evaluate(() =>
          [...document.querySelectorAll('.a4')].map((one) => ({
            over: Math.max(0, one.scrollHeight - one.clientHeight - 1),
            tooSmall: [...one.querySelectorAll('p, td, th, li')].filter(
              (text) => Number.parseFloat(getComputedStyle(text).fontSize) < 8 / 0.75,
            ).length,
          })),
        );
        expect(sheets).toEqual(Array.from({ length: pages }, () => ({ over: 0, tooSmall: 0 })));
      }
    },
  );
});
