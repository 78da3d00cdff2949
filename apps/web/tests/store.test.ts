import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowser } from './at.js';
import { findBrowser, launch } from './browser.mjs';
import { serveStorePage } from './kill/serve.mjs';
import { fullDisk, twoTabs } from './store.browser.mjs';

inBrowser('the store in a real browser', () => {
  let browser: Browser;
  let page: Awaited<ReturnType<typeof serveStorePage>>;
  beforeAll(async () => {
    [browser, page] = await Promise.all([launch(), serveStorePage()]);
  });
  afterAll(async () => {
    await browser?.close();
    await page?.close();
  });

  it('keeps all that two tabs write at once, each in a place of its own', async () => {
    const { written, there, places, used, counted, heardByOther } = await twoTabs(browser, page.address, 50);
    expect({ there, places, used, counted, heardByOther }).toEqual({
      there: written,
      places: written,
      used: written,
      counted: written,
      heardByOther: true,
    });
  });

  it('says when the disk is full, loses nothing acknowledged, and writes again once there is room', async () => {
    const { fault, acknowledged, there, writesAgain } = await fullDisk(browser, page.address);
    expect({ fault, there, writesAgain }).toEqual({ fault: 'full', there: acknowledged, writesAgain: true });
  });

  it('loses nothing acknowledged when the browser is killed, three times', async () => {
    const { path } = (await findBrowser())!;
    const run = fileURLToPath(new URL('./kill/run.mjs', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [run, '--times', '3'], {
      encoding: 'utf8',
      env: { ...process.env, CHROMIUM: path },
    });
    expect(`${stdout}${stderr}`).toContain('3 kills, nothing acknowledged was lost or changed');
    expect(status).toBe(0);
  });
});
