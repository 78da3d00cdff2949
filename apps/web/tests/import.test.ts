import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { bringFiles, bringWeek, dropFiles, EXAMPLES, readFiles } from './bring.mjs';

/** Real exports, which lie beside the repository and are not part of it. */
const SHARED = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

const SAMPLES: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a diary', [`${EXAMPLES}diary-week.csv`], /Read 102 entries, .*Mar.* to .*Mar.*2026/],
  ['a diary of Cronometer', [`${EXAMPLES}cronometer-servings.csv`], /Read \d+ entries/],
  ['laboratory values', [`${EXAMPLES}labs.csv`], /Read 4 laboratory values\. C-reactive protein \(CRP\) of 2 days/],
  ['a person', [`${EXAMPLES}person.json`], /Read a person/],
  ['settled texts', [`${EXAMPLES}mapping.csv`], /Read 3 settled texts/],
  ['answers', [`${EXAMPLES}check-answers.json`], /Read the answers/],
  [
    'a stool table with taxonomy and tree',
    ['gut-profile.tsv', 'gut-taxonomy.tsv', 'gut-tree.nwk'].map((one) => EXAMPLES + one),
    /Read a stool profile/,
  ],
  ['a stool profile of MetaPhlAn', [`${EXAMPLES}gut-profile-metaphlan.txt`], /Read a stool profile/],
  ['real: Cronometer', [`${SHARED}cronometer/servings-2020-24h-selected-columns.csv`], /Read \d+ entr/],
  ['real: MyFitnessPal', [`${SHARED}myfitnesspal/nutrition-summary-2025.csv`], /holds one row per meal, without foods/],
  ['real: BIOM', [`${SHARED}gut/movingpictures22.biom`], /Read a stool profile/],
];

const told = (page: Page) => page.locator('.told > span');

inBrowser('files in', () => {
  const browser = useBrowser();

  it('reads every format that we have a sample of, each with its loss report, and saves nothing unasked', async () => {
    const { page } = await browser.open('/files');
    for (const [what, files, words] of SAMPLES) {
      if (!files.every((file) => existsSync(file))) {
        console.warn(`Import of ${what} is skipped: ${files[0]} is not there.`);
        continue;
      }
      await readFiles(page, [...files]);
      expect(await page.locator('main.files').innerText(), what).toMatch(words);
      expect(await page.locator('main.files .lede').innerText(), what).toContain('Nothing was saved yet.');
      await page.getByRole('button', { name: /Save nothing|To the files/ }).click();
    }
    await page.reload();
    expect(await page.getByText('Example').count(), 'nothing of it was saved').toBe(0);
    await goTo(page, '/');
    await page.locator('.ex').first().waitFor();
  });

  it('says of each row left out why, settles a text, adds once, and undoes', async () => {
    const { page } = await browser.open('/files');
    const rows = [
      '2026-03-02,lunch,wholemeal bread,2,slice',
      '2026-13-02,lunch,egg,1,each',
      '2026-03-02,lunch,xyzzyq,40,g',
    ];
    const mine = { name: 'mine.csv', bytes: Buffer.from(`date,meal,food,amount,unit\n${rows.join('\n')}\n`) };
    await readFiles(page, [mine]);
    const report = page.locator('.file-part');
    expect(await report.locator('tbody tr').count()).toBe(1);
    expect(await report.locator('tbody tr').innerText()).toMatch(/^3\b.*2026-13-02/s);
    await page.getByRole('button', { name: 'Save 2 entries' }).click();
    await told(page).filter({ hasText: 'Saved mine.csv' }).waitFor();
    await readFiles(page, [mine]);
    const sheet = page.locator('.save-sheet');
    await sheet.getByText('2 entries stand in the diary already').waitFor();
    await sheet.getByText('Nothing in it is new').waitFor();
    await sheet.getByLabel('Replace these days').check();
    await page.getByRole('button', { name: 'Save 2 entries' }).click();
    await told(page).filter({ hasText: 'Saved mine.csv' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await goTo(page, '/files');
    await page.getByText(/\d changes? (is|are) here alone/).waitFor();
  });

  it('offers the list of many rows left out as a table, and shows 200 of them', async () => {
    const { page } = await browser.open('/files');
    const bad = Array.from({ length: 3000 }, (_, i) => `2026-13-02,lunch,egg ${i},1,each`).join('\n');
    await readFiles(page, [
      { name: 'bad.csv', bytes: Buffer.from(`date,meal,food,amount,unit\n2026-03-02,lunch,egg,1,each\n${bad}\n`) },
    ]);
    expect(await page.locator('.file-part tbody tr').count()).toBe(200);
    await page.getByText('And 2,800 more.').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the whole list (CSV)' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(3001);
  });

  it('takes a file dropped on any screen, and shows where it will land', async () => {
    const { page } = await browser.open('/claims');
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'x.csv'));
      document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.locator('.dropping').waitFor();
    const frame = await page.evaluate(() => {
      const { content, borderTopWidth } = getComputedStyle(document.querySelector('.dropping')!, '::after');
      return { content, borderTopWidth };
    });
    expect(frame).toEqual({ content: '"Read this diary"', borderTopWidth: '3px' });
    await dropFiles(page, [`${EXAMPLES}labs.csv`]);
    await page.waitForURL('**/files');
    await page.getByText('Read 4 laboratory values').first().waitFor();
  });

  it('comes back to the page that files were handed over on, which shows them', async () => {
    const { page } = await browser.open('/files');
    await bringWeek(page);
    await goTo(page, '/gut');
    await bringFiles(page, [`${EXAMPLES}gut-profile-metaphlan.txt`]);
    await page.waitForURL('**/gut');
    // how it was made is said in words
    await page.getByText('MetaPhlAn 4. Read from all DNA of the sample.').waitFor();
    await goTo(page, '/body');
    await bringFiles(page, [`${EXAMPLES}labs.csv`]);
    await page.waitForURL('**/body');
    // "<5" is below 5 wherever it is shown, and 5 nowhere
    await page.getByRole('cell', { name: '<5 mg/L' }).waitFor();
    await page.getByText('So low that inflammation has not lowered').waitFor();
    expect(await page.getByRole('cell', { name: '5 mg/L', exact: true }).count()).toBe(0);
    await goTo(page, '/');
    await page.getByText(/^Your 4 laboratory values \(plasma 73 and 81.µg\/L/).waitFor();
  });
});

inBrowser('files out', () => {
  const browser = useBrowser();

  it('reads back identically after everything was erased', async () => {
    const { page } = await browser.open('/files');
    await bringWeek(page);
    await bringFiles(page, [`${EXAMPLES}labs.csv`, `${EXAMPLES}mapping.csv`, `${EXAMPLES}gut-profile-metaphlan.txt`]);
    const save = async (): Promise<string> => {
      await goTo(page, '/files');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save everything', exact: true }).click(),
      ]);
      return readFileSync(await download.path(), 'utf8');
    };
    const first = await save();
    const file = JSON.parse(first) as { schema: string; entries: unknown[]; labs: unknown[]; stool: unknown[] };
    expect(file.schema).toBe('selenoscope.file/1');
    expect([file.entries.length > 90, file.labs.length, file.stool.length]).toEqual([true, 6, 1]);
    await page.getByText('Last saved').waitFor();
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
      const folder = await navigator.storage.getDirectory();
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
        await folder.removeEntry(name, { recursive: true });
    });
    await page.goto(new URL('/files', page.url()).href);
    await bringFiles(page, [{ name: 'everything.json', bytes: Buffer.from(first) }]);
    const comparable = (text: string): unknown => {
      const { savedAt, settings, ...rest } = JSON.parse(text) as { savedAt: string; settings: Record<string, unknown> };
      expect(savedAt).toMatch(/Z$/);
      // when it was last saved is not what was saved
      const { savedOn: _, changesSinceSaved: __, ...kept } = settings;
      return { ...rest, settings: kept };
    };
    expect(comparable(await save())).toEqual(comparable(first));
  });

  it('gives the diary and the laboratory values as tables that are read again', async () => {
    const { page } = await browser.open('/files');
    await bringWeek(page);
    await bringFiles(page, [`${EXAMPLES}labs.csv`]);
    for (const [name, words] of [
      ['Diary as a table (CSV)', /Read 102 entries/],
      ['Laboratory values (CSV)', /Read 4 laboratory values\. C-reactive protein \(CRP\) of 2 days/],
    ] as const) {
      await goTo(page, '/files');
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      const bytes = readFileSync(await download.path());
      // spreadsheets take a file without this mark for one of the last century
      expect(bytes.subarray(0, 3).toString('hex'), name).toBe('efbbbf');
      await readFiles(page, [{ name: download.suggestedFilename(), bytes }]);
      expect(await page.locator('main.files').innerText(), name).toMatch(words);
      await page.getByRole('button', { name: 'Save nothing' }).click();
    }
  });

  it('goes back to a copy, and undoes that', async () => {
    const { page } = await browser.open('/files');
    await bringWeek(page);
    await page.goto(new URL('/files', page.url()).href);
    await page
      .getByRole('button', { name: /Look into/ })
      .first()
      .waitFor();
    await bringFiles(page, [{ name: 'one.csv', bytes: Buffer.from('date,food,amount,unit\n2026-04-02,egg,1,each\n') }]);
    await goTo(page, '/files');
    await page
      .getByRole('button', { name: /Look into/ })
      .first()
      .click();
    await page.getByText('1 entry was added since; it would go.').waitFor();
    await page.getByRole('button', { name: 'Go back to this copy' }).click();
    await told(page).filter({ hasText: 'Back at the copy' }).waitFor();
    await goTo(page, '/diary/2026-04-02');
    await page.waitForFunction(() => document.querySelectorAll('.de-line').length === 0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.de-line').first().waitFor();
    // and what was there before going back is a copy of its own
    await goTo(page, '/files');
    const lines = page.locator('.copies li');
    await lines.nth(1).waitFor();
    expect((await lines.allInnerTexts()).map((one) => /\d+ entries/.exec(one)?.[0])).toEqual([
      '103 entries',
      '102 entries',
    ]);
  });
});
