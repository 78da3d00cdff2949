import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { bringFiles, bringWeek } from './bring.mjs';

/** Types into the search of the day, and gives the lines that answer it. */
async function find(page: Page, words: string): Promise<string[]> {
  const field = page.locator('main [role=combobox]').first();
  await field.fill(words);
  await page.locator(`[role=listbox][data-of="${words}"]`).waitFor({ state: 'attached' });
  return page.locator('[role=listbox] [role=option]').allInnerTexts();
}

const childOf = (ageYears: number) => ({
  name: 'person.json',
  bytes: Buffer.from(JSON.stringify({ sex: 'female', ageYears, country: 'GB' })),
});
const dayOf = (...rows: string[]) => ({
  name: 'day.csv',
  bytes: Buffer.from(`date,meal,food,amount,unit\n${rows.map((row) => `2026-03-02,lunch,${row}`).join('\n')}\n`),
});

inBrowser('what the diary says is of this person and of what was typed', () => {
  const browser = useBrowser();

  it('judges the dose of a child by the upper levels of a child', async () => {
    const { page } = await browser.open('/files');
    await bringFiles(page, [childOf(4), dayOf('wholemeal bread,60,g')]);
    await goTo(page, '/diary/2026-03-02');
    const limits = page.locator('.ds-limits');
    await limits.waitFor();
    expect(await limits.innerText()).toMatch(/95.*EFSA.*150.*IOM/);
    expect(await limits.innerText()).not.toMatch(/255|400/);
    // the search leads to the dose
    await find(page, 'selenium');
    await page.getByRole('option', { name: /selenium supplement/i }).waitFor();
    await page.keyboard.press('Enter');
    const dose = page.locator('dialog .dd-day');
    await dose.waitFor();
    for (const wrong of ['', '-10']) {
      await page.locator('dialog input[id$="-amount"]').fill(wrong);
      expect(await dose.innerText()).toMatch(/a number above zero/);
      expect(await dose.innerText()).not.toMatch(/This dose|upper level/);
    }
    await page.locator('dialog input[id$="-amount"]').fill('200');
    await page.getByText(/Above the upper levels: 95/).waitFor();
    expect(await dose.innerText()).not.toMatch(/255|400/);
  });

  it('finds foods of an imported diary with the value that the diary gives them', async () => {
    const { page } = await browser.open('/files');
    await bringWeek(page);
    await goTo(page, '/diary/2026-03-02');
    await page.locator('.ds-limits').waitFor();
    await page.waitForTimeout(500);
    for (const words of ['1 onion', 'porridge']) {
      const [first = ''] = await find(page, words);
      expect(first, words).not.toMatch(/no selenium value|not zero|\b1 g\b/);
    }
    const [water = ''] = await find(page, '2 l water');
    expect(water).toMatch(/^(Beverages, )?water/i);
    for (const words of ['0 g bread', '-50 g bread']) {
      expect(await find(page, words)).toEqual([]);
      expect(await page.locator('.df-none').first().innerText()).toMatch(/cannot be eaten/);
    }
  });

  it('calls an amount in doubt by its name, and offers to confirm it', async () => {
    const { page } = await browser.open('/files');
    await bringFiles(page, [
      childOf(35),
      dayOf('"Chicken, broilers or fryers, meat only, roasted",5,kg', 'egg,1,each', 'supplement:selenite,50,ug'),
    ]);
    await goTo(page, '/diary/2026-03-02');
    await page.locator('.ds-unknown').first().waitFor();
    const day = page.locator('main');
    expect(await day.innerText()).toMatch(/amount of one entry is in doubt/);
    expect(await day.innerText()).not.toMatch(/has no selenium value|type the label|supplement:/);
    await page.getByRole('button', { name: /amount is right/ }).click();
    await page.locator('.ds-unknown').first().waitFor({ state: 'detached' });
  });
});
