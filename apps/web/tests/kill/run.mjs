#!/usr/bin/env node
// Ends the browser in the middle of writes, again and again, and holds what is there against what was acknowledged.
// node apps/web/tests/kill/run.mjs --times 200 [--spoil-every 20] [--save]
// Spoiling makes the browser throw the first database away, which it also does by itself after some kills.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchKillable } from './chromium.mjs';
import { after, differences, isSame, stateOf } from './model.mjs';
import { serveStorePage } from './serve.mjs';
import { spoilFirst } from './spoil.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Everything the page can tell of the diary, read after a restart. */
const readAll = (page) =>
  page.evaluate(async () => {
    // what the browser itself threw away since the last start
    const thrownAway = await new Promise((resolve) => {
      const request = indexedDB.open('selenoscope');
      request.onupgradeneeded = (event) => {
        resolve(`${event.dataLoss} ${event.dataLossMessage}`);
        request.transaction.abort();
      };
      request.onerror = (event) => event.preventDefault();
      request.onsuccess = () => {
        resolve(null);
        request.result.close();
      };
    });
    globalThis.store = await openStore();
    const { store } = globalThis;
    const copies = await store.copies();
    let damagedCopies = 0;
    for (const { name } of copies) await store.copy(name).catch(() => damagedCopies++);
    const [whole, steps, days, uses, count] = [
      await store.whole(),
      await store.steps(),
      await store.days(),
      await store.uses(1e6),
      await store.count(),
    ];
    return { thrownAway, whole, steps, days, uses, count, copies: copies.length, damagedCopies };
  });

const tally = (rows, key) => {
  const counts = {};
  for (const row of rows) counts[row[key]] = (counts[row[key]] ?? 0) + 1;
  return JSON.stringify(Object.entries(counts).sort());
};
const pairs = (rows, key, count) => JSON.stringify(rows.map((row) => [row[key], row[count]]).sort());

/** Whether days, uses and their sum are what the entries say. */
const isDerivedRight = ({ whole, days, uses, count }) =>
  tally(whole.entries, 'date') === pairs(days, 'date', 'entries') &&
  tally(whole.entries, 'food') === pairs(uses, 'food', 'times') &&
  count === whole.entries.length;

const sum = {
  kills: 0,
  acknowledged: 0,
  acknowledgedRecords: 0,
  inFlightAtKill: 0,
  inFlightKept: 0,
  spoiledByTest: 0,
  thrownAwayByBrowser: 0,
  lost: 0,
  changed: 0,
  halfWritten: 0,
  wrongCounts: 0,
  journalWrong: 0,
  undoneAfterKill: 0,
  undoneWrong: 0,
  copiesRead: 0,
  copiesDamaged: 0,
};

/** Holds what is there against what must be; gives the state to go on from. */
function judge(found, acknowledged, pending) {
  const there = stateOf(found.whole, []);
  const possible = [acknowledged];
  for (const intent of pending) possible.push(after(possible.at(-1), intent));
  const kept = possible.findIndex((state) => isSame(state, there));
  sum.inFlightAtKill += pending.length;
  // at the very first start there is nothing yet: "none"
  if (found.thrownAway?.startsWith('total')) sum.thrownAwayByBrowser += 1;
  if (!isDerivedRight(found)) sum.wrongCounts += 1;
  if (kept < 0) {
    const open = new Set(
      possible.slice(1).flatMap((state) => Object.values(differences(acknowledged.records, state.records)).flat()),
    );
    const settled = (names) => names.filter((name) => !open.has(name));
    const difference = differences(acknowledged.records, there.records);
    const [lost, changed] = [settled(difference.lost), settled([...difference.changed, ...difference.extra])];
    sum.lost += lost.length;
    sum.changed += changed.length;
    if (lost.length + changed.length === 0) sum.halfWritten += 1;
    console.log('  not as it must be', found.thrownAway, {
      lost,
      changed,
      since: there.since,
      expected: possible.map(({ since }) => since),
    });
    return stateOf(found.whole, []);
  }
  sum.inFlightKept += kept;
  const state = possible[kept];
  const ids = found.steps.map(({ step }) => step).reverse();
  const isRight =
    ids.length === state.undoable.length && state.undoable.every(({ id }, i) => id === null || id === ids[i]);
  if (!isRight) sum.journalWrong += 1;
  return { ...state, undoable: isRight ? state.undoable.map((step, i) => ({ ...step, id: ids[i] })) : [] };
}

/** Takes back the newest write that outlived the kill. */
async function undoNewest(page, state) {
  const newest = state.undoable.at(-1);
  if (!newest) return state;
  const whole = await page.evaluate(async (step) => {
    await store.undo(step);
    return store.whole();
  }, newest.id);
  const expected = after(state, { kind: 'undo', of: newest.n });
  sum.undoneAfterKill += 1;
  if (!isSame(expected, stateOf(whole, []))) sum.undoneWrong += 1;
  return { ...stateOf(whole, []), undoable: expected.undoable };
}

/** Waits for so many acknowledged writes, 4 s at most. */
async function acknowledgedSome(count, wanted) {
  for (let i = 0; i < 400 && count() < wanted; i++) await pause(10);
}

async function once(profile, address, expected, turn) {
  const { browser, kill } = await launchKillable(profile);
  try {
    const page = await browser.contexts()[0].newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(address);
    await page.waitForFunction(() => 'openStore' in globalThis);
    const found = await readAll(page);
    sum.copiesRead += found.copies;
    sum.copiesDamaged += found.damagedCopies;
    let state = judge(found, expected.state, expected.pending);
    if (turn % 2 === 1) state = await undoNewest(page, state);
    // numbers of writes begin anew with each page
    state = { ...state, undoable: state.undoable.map((step, i) => ({ ...step, n: i - 1000 })) };
    const pending = [];
    const before = sum.acknowledged;
    await page.exposeFunction('report', (message) => {
      if (!('ack' in message)) {
        pending.push(message);
        return;
      }
      const intent = pending.shift();
      if (intent?.n !== message.ack) faults.push(`acknowledged ${message.ack}, expected ${intent?.n}`);
      state = after(state, intent);
      if (message.step) state.undoable.at(-1).id = message.step;
      sum.acknowledged += 1;
      sum.acknowledgedRecords += intent.slots?.length ?? 0;
    });
    page
      .evaluate(() => writeOnAndOn(store, report))
      .catch((error) => {
        if (!/closed|disconnected|destroyed/i.test(String(error))) faults.push(String(error));
      });
    await acknowledgedSome(() => sum.acknowledged - before, Math.random() * 25);
    await pause(Math.random() * 40);
    await kill();
    sum.kills += 1;
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return { state, pending: [...pending] };
  } finally {
    await kill();
    await browser.close().catch(() => undefined);
  }
}

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    save: { type: 'boolean', default: false },
    'spoil-every': { type: 'string', default: '20' },
  },
});
const times = Number(values.times);
const profile = await mkdtemp(join(tmpdir(), 'selenoscope-kill-'));
const { address, close } = await serveStorePage();
const EMPTY = {
  entries: [],
  recipes: [],
  products: [],
  labs: [],
  stool: [],
  mapping: [],
  settings: { changesSinceSaved: 0 },
};
let expected = { state: stateOf(EMPTY, []), pending: [] };
try {
  for (let i = 0; i < times; i++) {
    const isSpoiled = i % Number(values['spoil-every']) === Number(values['spoil-every']) - 1;
    if (isSpoiled && (await spoilFirst(profile))) sum.spoiledByTest += 1;
    expected = await once(profile, address, expected, i);
    if ((i + 1) % 10 === 0) console.log(`${i + 1} kills`, JSON.stringify(sum));
  }
  const last = await launchKillable(profile);
  const page = await last.browser.contexts()[0].newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'openStore' in globalThis);
  judge(await readAll(page), expected.state, expected.pending);
  await last.kill();
} finally {
  await close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
for (const [name, value] of Object.entries(sum)) console.log(`${name.padEnd(22)} ${value}`);
const wrong =
  sum.lost + sum.changed + sum.halfWritten + sum.wrongCounts + sum.journalWrong + sum.undoneWrong + sum.copiesDamaged;
if (values.save) await writeFile(new URL('saved.json', import.meta.url), `${JSON.stringify(sum, null, 2)}\n`);
console.log(wrong === 0 ? `${sum.kills} kills, nothing acknowledged was lost or changed` : `${wrong} faults`);
process.exitCode = wrong === 0 ? 0 : 1;
