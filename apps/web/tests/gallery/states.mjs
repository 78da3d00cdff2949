// What the gallery shows: every screen, and the states that a screen can be in. Each leads to its state from wherever
// the page is, and waits until it stands.
import { bringWeek, EXAMPLES, readFiles } from '../bring.mjs';
import { followTo, settled } from '../screens.mjs';

const MINE = `date,meal,food,amount,unit
2026-03-09,lunch,wholemeal bread,2,slice
2026-13-09,lunch,egg,1,each
2026-03-09,lunch,my aunt's stew,300,g
2026-03-10,dinner,salmon,a lot,
`;

async function to(page, path) {
  await followTo(page, path);
  await settled(page);
}
const at = (path) => (page) => to(page, path);

const openFirst = (path, selector) => async (page) => {
  await to(page, path);
  const first = page.locator(selector).locator('visible=true').first();
  await first.waitFor();
  await first.click();
};
const planned = (page) => page.locator('.cards > li').first().waitFor({ timeout: 90_000 });

/** design: the shot of the design to stand beside it. leave: how to go on from it. */
export const STATES = [
  { name: 'home-example', go: at('/'), design: 'home' },
  {
    name: 'home-table',
    go: openFirst('/', '.jhead .seg button:nth-child(2)'),
    leave: (page) => page.locator('.jhead .seg button').first().click(),
  },
  {
    name: 'band',
    go: openFirst('/', '.journey [role=button]'),
    design: 'band',
    leave: (page) => page.keyboard.press('Escape'),
  },
  { name: 'diary-empty', go: at('/diary') },
  { name: 'body-example', go: at('/body') },
  { name: 'gut-example', go: at('/gut') },
  {
    name: 'plan-example',
    go: async (page) => {
      await to(page, '/plan');
      await planned(page);
    },
  },
  { name: 'files-empty', go: at('/files') },
  {
    name: 'loss-report',
    go: async (page) => {
      await to(page, '/files');
      await readFiles(page, [{ name: 'march.csv', bytes: Buffer.from(MINE) }, `${EXAMPLES}labs.csv`]);
    },
    leave: (page) => page.locator('.save-sheet .btn:not(.go)').click(),
  },
  {
    name: 'loss-report-refused',
    go: async (page) => {
      await to(page, '/files');
      await readFiles(page, [
        { name: 'photo.jpg', bytes: Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 37) % 256)) },
      ]);
    },
    leave: (page) => page.locator('.save-sheet .btn.go').click(),
  },
  // from here on there are answers of one's own, and the example is gone
  { name: 'check-first', go: at('/check'), design: 'check-1' },
  { name: 'check-third', go: (page) => answer(page, 2), design: 'check' },
  { name: 'check-result', go: (page) => answer(page, 40) },
  { name: 'home-diary', before: bringWeek, go: at('/') },
  { name: 'diary', go: at('/diary/2026-03-05'), design: 'diary' },
  {
    name: 'diary-search',
    go: async (page) => {
      await to(page, '/diary/2026-03-05');
      await page.locator('[role=combobox]').first().click();
      await page.keyboard.type('brown bre');
      await page.locator('[role=listbox] [role=option]').first().waitFor();
    },
    design: 'diary',
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'diary-supplement',
    go: openFirst('/diary/2026-03-05', '.da button'),
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'diary-entry',
    go: openFirst('/diary/2026-03-05', '.de-line'),
    leave: (page) => page.locator('.de-line').first().click(),
  },
  { name: 'recipes', go: at('/recipes') },
  { name: 'recipe-new', go: at('/recipes/new') },
  { name: 'selenium', go: at('/selenium') },
  { name: 'body', go: at('/body'), design: 'body' },
  {
    name: 'body-what-if',
    go: async (page) => {
      await to(page, '/body');
      await page.locator('#what-if-dose').fill('200');
      await page.locator('.what-total').waitFor();
    },
  },
  { name: 'gut', go: at('/gut'), design: 'gut' },
  {
    name: 'plan',
    go: async (page) => {
      await to(page, '/plan');
      await planned(page);
    },
    design: 'plan',
  },
  { name: 'claims', go: at('/claims'), design: 'claims' },
  { name: 'term', go: openFirst('/selenium', 'main .term-word'), leave: (page) => page.keyboard.press('Escape') },
  { name: 'files', go: at('/files') },
  { name: 'files-copy', go: openFirst('/files', '.copies li .btn'), leave: (page) => page.keyboard.press('Escape') },
  { name: 'report', go: at('/report'), design: 'print' },
  { name: 'settings', go: at('/settings') },
  { name: 'help', go: at('/help') },
  { name: 'more', go: at('/more') },
  { name: 'not-found', go: at('/nowhere') },
];

/** Goes on with the check by so many questions, or to its end. */
async function answer(page, most) {
  await to(page, '/check');
  await page.locator('form.q').waitFor();
  for (let i = 0; i < most && (await page.locator('form.q').count()) > 0; i++) {
    const question = await page.locator('main h1').innerText();
    const number = page.locator('.q-number input');
    if ((await number.count()) > 0) await number.fill('34');
    else await page.locator('.opt input').first().check();
    await page.locator('form.q button[type=submit]').click();
    await page.waitForFunction((was) => document.querySelector('main h1')?.textContent !== was, question);
  }
  await settled(page);
}
