import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { bringFiles, EXAMPLES, readFiles } from './bring.mjs';
import { STATES } from './gallery/states.mjs';
import { wrongWords } from './said-there.mjs';
import { settled } from './screens.mjs';

/** What a person of another language would write, with a dose, an infusion, a gap and rows that cannot be read. */
const RICH = `date,meal,food,amount,unit
2026-03-09,lunch,wholemeal bread,80.5,g
2026-03-09,lunch,xyzzy,150,g
2026-13-09,lunch,egg,1,each
2026-03-09,Mittag,yzzyx,150,g
2026-03-09,Mittag,zyxxy,150,g
2026-03-09,Mittag,wxyzzy,150,g
2026-03-10,dinner,salmon,120,g
2026-03-10,dinner,brazil nuts,2,each
2026-03-10,dinner,selenium yeast,100,µg
2026-03-11,dinner,selenite infusion,100,µg
`;

const FITNESS = 'Date,Meal,Calories,Fat (g),Cholesterol,Carbohydrates (g)\n2026-03-09,Lunch,500,10,5,30\n';

/** Written by a person or a laboratory, and names of institutions: shown as they are. */
const OWN = ['egg 1 each', 'from the bakery', 'Institute of Medicine'];

inBrowser('every word on the page', () => {
  const browser = useBrowser();

  it.each([
    ['de', 'de-DE'],
    ['es', 'es-ES'],
  ] as const)(
    'is %s, but for what says that it is English',
    async (language, locale) => {
      const { page } = await browser.open('/', { locale });
      await page.waitForFunction((want) => document.documentElement.lang === want, language);
      const found = new Set<string>();
      const look = async (name: string) => {
        for (const fault of await wrongWords(page, language, OWN)) found.add(`${name}: ${fault}`);
      };
      for (const { name, before, go, leave } of STATES) {
        await before?.(page);
        await go(page);
        await settled(page);
        await look(name);
        await leave?.(page);
      }
      await goTo(page, '/files');
      const files = ['labs.csv', 'gut-profile.tsv', 'gut-taxonomy.tsv', 'gut-tree.nwk'].map((name) => EXAMPLES + name);
      await bringFiles(page, [{ name: 'rich.csv', bytes: Buffer.from(RICH) }, ...files]);
      // what the app does not read, with what to do in its place
      await goTo(page, '/files');
      const refused = ['regimen.json', 'doses.json', 'gut-taxonomy.tsv'].map((name) => EXAMPLES + name);
      await readFiles(page, [...refused, { name: 'fitness.csv', bytes: Buffer.from(FITNESS) }]);
      await look('refused');
      await page.locator('.save-sheet .btn').last().click();
      for (const path of [
        '/',
        '/diary/2026-03-10',
        '/selenium',
        '/body',
        '/gut',
        '/plan',
        '/report',
        '/files',
        '/settings',
      ]) {
        await goTo(page, path);
        await settled(page);
        if (path === '/plan' || path === '/report')
          await page.waitForFunction(() => !document.querySelector('.report-do .btn.go:disabled, main .looking'));
        if (path === '/report') await page.locator('.report-do .seg button').last().click();
        if (path === '/gut') await page.locator('.stool .composition').first().waitFor();
        await look(`rich ${path}`);
      }
      expect([...found]).toEqual([]);
    },
    400_000,
  );
});
