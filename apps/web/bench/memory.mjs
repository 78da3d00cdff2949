#!/usr/bin/env node
// Memory after an hour of use, scripted and pressed together in time: by default 600 rounds, each a change of screen and
// an entry, every third a moved dose, every sixtieth a plan. That is what a busy person does in an hour, done in minutes:
// it shows what is kept and never let go, not what an hour of idleness would.
// node apps/web/bench/memory.mjs [--rounds 600]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serveApp } from '../tests/app.mjs';
import { bringWeek } from '../tests/bring.mjs';
import { launch, openApp } from '../tests/opened.mjs';
import { followTo, settled } from '../tests/screens.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '600' } } });
const rounds = Number(values.rounds);
const GOAL_MB = 250;
const SCREENS = ['/', '/selenium', '/body', '/gut', '/claims', '/files', '/settings', '/help', '/report', '/diary'];
const FOODS = ['bread', 'egg', 'salmon', 'milk', 'rice', 'banana', 'tuna', 'cheese'];

/** Page and workers after a collection, as the browser counts them (JavaScript, DOM, arrays, WebAssembly). */
const counted = async (page) => {
  const { bytes, breakdown } = await page.evaluate(() => performance.measureUserAgentSpecificMemory());
  const workers = breakdown.filter(({ attribution }) => attribution.some(({ scope }) => scope !== 'Window'));
  return { all: bytes / 1e6, workers: workers.reduce((sum, one) => sum + one.bytes, 0) / 1e6 };
};

/** What the system gave to the processes of pages, beside the browser's own share; null where it cannot be read. */
async function resident(browser) {
  try {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const kilobytes = pids.map((pid) =>
      Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
    );
    return Math.max(...kilobytes) / 1000;
  } catch {
    return null;
  }
}

async function go(page, path) {
  await followTo(page, path);
  await settled(page);
}

async function addEntry(page, food) {
  await go(page, '/diary');
  const search = page.locator('[role=combobox]').first();
  await search.click();
  await search.fill(food);
  await page.locator(`[role=listbox][data-of="${food}"] [role=option]`).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[role=combobox]').value === '');
}

const app = await serveApp();
const browser = await launch({ args: ['--enable-blink-features=ForceEagerMeasureMemory'] });
let most = 0;
try {
  const { page } = await openApp(browser, app.address);
  await page.goto(`${app.address}/files`);
  await settled(page);
  await bringWeek(page);
  const tell = async (round) => {
    const { all, workers } = await counted(page);
    most = Math.max(most, all);
    const system = await resident(browser);
    console.log(
      `round ${String(round).padStart(4)}: page and workers ${all.toFixed(0).padStart(4)} MB, of it workers ${workers.toFixed(0)}${system === null ? '' : `; process ${system.toFixed(0)} MB`}`,
    );
    return all;
  };
  await tell(0);
  for (let i = 1; i <= rounds; i++) {
    await go(page, SCREENS[i % SCREENS.length]);
    if (i % 2 === 0) await addEntry(page, FOODS[i % FOODS.length]);
    if (i % 3 === 0) {
      await go(page, '/body');
      await page.locator('#what-if-dose').fill(String((i * 5) % 200));
      await page.locator('.what-total').waitFor();
    }
    if (i % 60 === 0) {
      await go(page, '/plan');
      await page.locator('.cards > li').first().waitFor({ timeout: 120_000 });
    }
    if (i % 60 === 0 || i === rounds) await tell(i);
  }
  console.log(`memory, most of all readings: ${most.toFixed(0)} MB   goal ≤ ${GOAL_MB} MB`);
} finally {
  await browser.close();
  await app.stop();
}
