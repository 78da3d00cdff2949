// Checks of the store that only a real browser can answer. Each takes a browser of Playwright and the address of the
// store's own page (`serveStorePage` of ./kill/serve.mjs), and gives figures; a test says what they must be.

/** @param {import('playwright-core').BrowserContext} context */
async function storePage(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'openStore' in globalThis);
  await page.evaluate(async () => {
    globalThis.store = await openStore();
    globalThis.entry = (id, more = {}) => ({
      ...{
        id,
        date: '2026-02-01',
        meal: 'lunch',
        food: 'sr28:12078',
        name: 'Nut',
        amount: 5,
        unit: 'g',
        order: 0,
        changedAt: 1,
      },
      ...more,
    });
    globalThis.put = (id, more) => ({ list: 'entries', put: entry(id, more) });
  });
  return page;
}

async function inContext(browser, work) {
  const context = await browser.newContext();
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/**
 * Two tabs that write at once, each `times` entries, all wanting the same place.
 * @returns {Promise<{ written: number, there: number, places: number, used: number, counted: number, heardByOther: boolean }>}
 */
export const twoTabs = (browser, address, times = 100) =>
  inContext(browser, async (context) => {
    const tabs = [await storePage(context, address), await storePage(context, address)];
    await tabs[1].evaluate(() => {
      globalThis.heard = 0;
      store.onChange(() => {
        globalThis.heard += 1;
      });
    });
    const write = (tab, name) =>
      tab.evaluate(
        ([prefix, count]) =>
          Promise.all(Array.from({ length: count }, (_, i) => store.write([put(`${prefix}${i}`)], ''))),
        [name, times],
      );
    const done = await Promise.all([write(tabs[0], 'a'), write(tabs[1], 'b')]);
    const found = await tabs[0].evaluate(async () => {
      const [entries, uses, settings] = [await store.entries(), await store.uses(9), await store.settings()];
      return {
        there: entries.length,
        places: new Set(entries.map(({ order }) => order)).size,
        used: uses[0].times,
        counted: settings.changesSinceSaved,
      };
    });
    const heard = await tabs[1].evaluate(() => globalThis.heard);
    return { written: done.flat().length, ...found, heardByOther: heard > times };
  });

/**
 * Writes until the browser has no room, with copies that can be given up.
 * @returns {Promise<{ fault: string, acknowledged: number, there: number, copiesBefore: number, copiesAfter: number, writesAgain: boolean }>}
 */
export const fullDisk = (browser, address, quotaSize = 6_000_000) =>
  inContext(browser, async (context) => {
    const page = await storePage(context, address);
    const copiesBefore = await page.evaluate(async () => {
      await store.write([put('first')], '');
      await store.rollCopies();
      return (await store.copies()).length;
    });
    const cdp = await context.newCDPSession(page);
    const quota = (size) =>
      cdp.send('Storage.overrideQuotaForOrigin', {
        origin: new URL(address).origin,
        ...(size === null ? {} : { quotaSize: size }),
      });
    await quota(quotaSize);
    const found = await page.evaluate(async () => {
      // of chance, or the disk's packing would make it small
      const note = () =>
        Array.from(crypto.getRandomValues(new Uint8Array(65_000)), (byte) =>
          String.fromCharCode(32 + (byte % 90)),
        ).join('');
      let acknowledged = 1;
      let fault = 'none';
      for (let i = 0; i < 400 && fault === 'none'; i++) {
        try {
          await store.write([put(`n${i}`, { note: note(), order: i + 1 }), put(`m${i}`, { order: i + 1000 })], '');
          acknowledged += 2;
        } catch (error) {
          fault = error.fault ?? String(error);
        }
      }
      return {
        fault,
        acknowledged,
        there: await store.count(),
        steps: (await store.steps()).length,
        copiesAfter: (await store.copies()).length,
      };
    });
    await quota(null);
    const writesAgain = await page.evaluate(() =>
      store.write([put('last', { order: 9999 })], '').then(
        () => true,
        () => false,
      ),
    );
    return { copiesBefore, ...found, writesAgain };
  });

/**
 * Milliseconds (median and worst of `times`) with a long diary.
 * @returns {Promise<Record<string, number>>}
 */
export const longDiary = (browser, address, entries = 40_000, times = 20) =>
  inContext(browser, async (context) => {
    const page = await storePage(context, address);
    return page.evaluate(
      async ([count, repeats]) => {
        const figures = {};
        const timed = async (name, work, runs = repeats) => {
          const all = [];
          for (let i = 0; i < runs; i++) {
            const start = performance.now();
            await work(i);
            all.push(performance.now() - start);
          }
          all.sort((a, b) => a - b);
          figures[`${name} median ms`] = Math.round(all[Math.floor(all.length / 2)] * 10) / 10;
          figures[`${name} worst ms`] = Math.round(all.at(-1) * 10) / 10;
        };
        let longest = 0;
        new PerformanceObserver((list) => {
          for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
        }).observe({ type: 'longtask' });
        const base = await store.whole();
        const many = Array.from({ length: count }, (_, i) => {
          const date = new Date(Date.UTC(2019, 0, 1 + Math.floor(i / 15))).toISOString().slice(0, 10);
          return entry(`e${String(i).padStart(6, '0')}`, { date, food: `sr28:${(i * 7919) % 1500}`, order: i % 15 });
        });
        await timed('restore', () => store.restore({ ...base, entries: many }, 'replace'), 1);
        figures['longest task in restore ms'] = longest;
        const { date } = many.at(-1);
        await timed('entriesOf', () => store.entriesOf(date));
        await timed('days', () => store.days());
        await timed(
          'count after a write',
          async () => {
            await store.set({ savedOn: null });
            const start = performance.now();
            await store.count();
            figures['days anew ms'] = Math.min(figures['days anew ms'] ?? 1e9, performance.now() - start);
          },
          5,
        );
        await timed('count', () => store.count());
        await timed('uses', () => store.uses(20, 'lunch'));
        await timed('settings', () => store.settings());
        await timed('write', (i) => store.write([put(`w${i}`, { date })], 'one'));
        longest = 0;
        await timed('rollCopies', () => store.rollCopies(), 1);
        await timed('whole', () => store.whole(), 2);
        figures['longest task in copying ms'] = longest;
        store.close();
        await timed(
          'open',
          async () => {
            const opened = await openStore();
            await opened.count();
            opened.close();
          },
          3,
        );
        return figures;
      },
      [entries, times],
    );
  });
