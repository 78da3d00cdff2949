import { expect, it } from 'vitest';
import { goTo, inBrowser, shown, useBrowser } from './at.js';
import { EXAMPLES } from './bring.mjs';
import { settled } from './screens.mjs';

inBrowser('the first minute', () => {
  const browser = useBrowser();

  it('opens on a marked example with a verdict, both pictures and three ways on, and asks nothing', async () => {
    const { page } = await browser.open('/');
    expect(await page.locator('.ex').first().innerText()).toMatch(/^Example/);
    expect(await page.locator('main h1').innerText()).toMatch(/selenium/);
    expect(await page.locator('svg.journey').first().isVisible()).toBe(true);
    const words = await page.locator('main').innerText();
    // both upper levels, the requirement, and a chance
    for (const part of [/\b255\b/, /\b400\b/, /\d of.100/]) expect(words).toMatch(part);
    expect(await page.locator('.ways').locator('a,button').allInnerTexts()).toEqual([
      'Two-minute check',
      'Use my diary',
      'Start a diary',
    ]);
    expect(await page.locator('main form, main input').count()).toBe(0);
  });

  it('fetches the example before the script asks for it only where it will be shown', async () => {
    const { page } = await browser.open('/');
    const fetched = page.locator('link[rel=preload][href="/data/example.json"]');
    expect(await fetched.count()).toBe(1);
    // the diary takes the mark away once it has opened and is found empty, which may be before or after this
    const mark = () => page.evaluate(() => localStorage.setItem('selenoscope.own', 'diary'));
    const isGone = () => page.evaluate(() => localStorage.getItem('selenoscope.own') === null);
    await mark();
    for (let i = 0; i < 20 && !(await isGone()); i++) await page.waitForTimeout(100);
    await mark();
    await page.reload();
    await shown(page);
    expect(await fetched.count()).toBe(0);
  });

  it('opens a band down to its foods, by mouse and by keyboard, and gives the focus back', async () => {
    const { page } = await browser.open('/', { reducedMotion: 'reduce' });
    await page.locator('.journey [role=button]').first().click();
    const sheet = page.locator('[role=dialog], dialog[open]').first();
    await sheet.waitFor();
    expect(await sheet.innerText()).toMatch(/µg/);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('.journey') !== null)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await sheet.waitFor();
  });

  it('shows every picture as a table too', async () => {
    const { page } = await browser.open('/');
    await page.getByRole('button', { name: 'Table', exact: true }).first().click();
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(8);
    expect(await page.locator('main table:visible').first().innerText()).toMatch(/Selenomethionine/);
  });

  it('changes the picture with an answer, keeps "not sure" an answer, and ends in a verdict of its own', async () => {
    const { page } = await browser.open('/');
    await page.getByRole('link', { name: 'Two-minute check' }).click();
    await shown(page);
    const picture = page.locator('.check-pic');
    await page.locator('.opt').first().waitFor();
    const seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      const question = await page.locator('main h1').innerText();
      const form = page.locator('form.q');
      if ((await form.count()) === 0) break;
      const number = form.locator('.q-number input');
      const options = form.locator('.opt input');
      // "I am not sure" stands last, in every question
      const isNotSure = i % 3 === 2;
      if (isNotSure) await options.last().check();
      else if ((await number.count()) > 0) await number.fill('40');
      else await options.first().check();
      await page.waitForFunction(() => document.querySelector('.check-pic svg') !== null);
      await form.locator('button[type=submit]').click();
      await page.waitForFunction((was) => document.querySelector('main h1')?.textContent !== was, question);
      if ((await picture.count()) > 0) seen.add(await picture.locator('.note').first().innerText());
    }
    expect(seen.size).toBeGreaterThan(5);
    await settled(page);
    expect(await page.locator('form.q').count()).toBe(0);
    const verdict = page.locator('main');
    for (const part of ['255', '400']) expect(await verdict.innerText()).toContain(part);
    await goTo(page, '/');
    await page.getByText('Example').first().waitFor({ state: 'detached' });
  });

  it('takes a diary from the example page itself', async () => {
    const { page } = await browser.open('/');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Use my diary' }).click(),
    ]);
    await chooser.setFiles([`${EXAMPLES}diary-week.csv`, `${EXAMPLES}person.json`]);
    await page.getByRole('button', { name: /Save 102 entries/ }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.locator('.hero-whose').waitFor();
    expect(await page.locator('.hero-whose').innerText()).toMatch(/34/);
    expect(await page.locator('.ex').count()).toBe(0);
  });
});
