#!/usr/bin/env node
// Figures of the start, from the built app in a real browser, nothing slowed down or sped up:
// script to the first picture, offline start of a diary of 40,000 entries, longest task of the page while it computes.
// node apps/web/bench/first-load.mjs [--entries 40000] [--times 5]
import { parseArgs } from 'node:util';
import { serveApp } from '../tests/app.mjs';
import { bringFiles, bringWeek } from '../tests/bring.mjs';
import { launch, openApp } from '../tests/opened.mjs';
import { settled } from '../tests/screens.mjs';
import { longDiary } from './long-diary.mjs';
import { longestTasks } from './long-tasks.mjs';

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '40000' }, times: { type: 'string', default: '5' } },
});
const times = Number(values.times);
const line = (what, figure, goal) => console.log(`${what.padEnd(58)} ${figure.padStart(12)}   goal ${goal}`);
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const ms = (value) => `${value.toFixed(0)} ms`;

/** Notes, in the page, when what is looked for first stands there. */
const noteFirst = (selectors) => {
  const look = () => {
    if (selectors.every((selector) => document.querySelector(selector))) globalThis.firstAt ??= performance.now();
    else requestAnimationFrame(look);
  };
  look();
};

/** A first visit: bytes of script that came before the first picture, and when it stood. */
async function firstPicture(browser, address) {
  const { context, page } = await openApp(browser, address);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Map();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.set(requestId, 0));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.addInitScript(noteFirst, ['svg.journey', '.eyepiece']);
  await page.goto(address);
  await page.waitForFunction(() => globalThis.firstAt !== undefined);
  const before = bytes;
  const at = await page.evaluate(() => globalThis.firstAt);
  await context.close();
  return { bytes: before, at };
}

/** Offline, from the service worker: until the day's entries stand and the search takes keys. */
async function offlineStart(browser, address) {
  const { context, page } = await openApp(browser, address);
  await page.goto(`${address}/files`);
  await settled(page);
  const { file, lastDate } = longDiary(Number(values.entries));
  const from = Date.now();
  await bringFiles(page, [{ name: 'long.json', bytes: Buffer.from(file) }]);
  console.log(
    `(a file of ${values.entries} entries, ${(file.length / 1e6).toFixed(1)} MB, read and saved in ${((Date.now() - from) / 1000).toFixed(1)} s)`,
  );
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
  await context.setOffline(true);
  await context.addInitScript(noteFirst, ['.de-line', '[role=combobox]']);
  const all = [];
  const longest = [];
  for (let i = 0; i < times; i++) {
    const fresh = await context.newPage();
    const tasks = await longestTasks(browser, fresh, async () => {
      await fresh.goto(`${address}/diary/${lastDate}`);
      await fresh.waitForFunction(() => globalThis.firstAt !== undefined, null, { timeout: 60_000 });
      // the answer of the whole diary is computed beside it
      await fresh.waitForTimeout(1500);
    });
    all.push(await fresh.evaluate(() => globalThis.firstAt));
    longest.push(tasks[0] ?? 0);
    await fresh.close();
  }
  await context.close();
  return { all, longest };
}

/** The page's longest tasks while workers compute: a check, a diary, a moving dose, a plan. */
async function whileComputing(browser, address) {
  const { context, page } = await openApp(browser, address);
  await page.goto(`${address}/files`);
  await settled(page);
  const steps = {
    'assessing a week of diary': () => bringWeek(page),
    'to the body, its first forecast': async () => {
      await page.evaluate(() => document.querySelector('a[href="/body"]').click());
      await page.locator('.what-total').waitFor();
      await page.locator('#what-if-dose').focus();
      await page.waitForTimeout(1000);
    },
    'a dose moved forty times': async () => {
      for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(500);
    },
    'a plan': async () => {
      await page.evaluate(() => document.querySelector('a[href="/plan"]').click());
      await page.locator('.cards > li').first().waitFor({ timeout: 90_000 });
    },
  };
  for (const [name, step] of Object.entries(steps)) {
    const tasks = await longestTasks(browser, page, step);
    line(`longest task of the page: ${name}`, ms(tasks[0] ?? 0), '≤ 50 ms');
  }
  await context.close();
}

const app = await serveApp();
const browser = await launch();
try {
  const firsts = [];
  for (let i = 0; i < times; i++) firsts.push(await firstPicture(browser, app.address));
  line(
    'script to the first picture, as it came over the wire',
    `${(firsts[0].bytes / 1000).toFixed(0)} kB`,
    '≤ 200 kB',
  );
  line('first picture after, first visit (median)', ms(median(firsts.map(({ at }) => at))), '-');
  const { all, longest } = await offlineStart(browser, app.address);
  line(`offline start to usable diary, ${values.entries} entries (median)`, ms(median(all)), '≤ 1000 ms');
  line('the same, worst', ms(Math.max(...all)), '≤ 1000 ms');
  line('longest task of the page in that start (median)', ms(median(longest)), '-');
  await whileComputing(browser, app.address);
} finally {
  await browser.close();
  await app.stop();
}
