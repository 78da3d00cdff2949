import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { launch, openApp } from './opened.mjs';
import { followTo } from './screens.mjs';

/** Where the app is served; empty where there is no browser or no build, and then `inBrowser` skips. */
export const ADDRESS = inject('address');
export const inBrowser = describe.skipIf(ADDRESS === '');

type Opened = Awaited<ReturnType<typeof openApp>>;

/** A browser for the tests of a file, and pages that may do nothing which the app must never do. */
export function useBrowser(): { open(path?: string, options?: BrowserContextOptions): Promise<Opened> } {
  let browser: Browser;
  let opened: Opened[] = [];
  beforeAll(async () => {
    if (ADDRESS !== '') browser = await launch();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const faults = opened.flatMap((one) => one.faults);
    await Promise.all(opened.map((one) => one.context.close()));
    opened = [];
    expect(faults).toEqual([]);
  });
  return {
    async open(path = '/', options = {}) {
      const one = await openApp(browser, ADDRESS, options);
      opened.push(one);
      await one.page.goto(ADDRESS + path);
      await shown(one.page);
      return one;
    },
  };
}

/** Until the screen stands. */
export async function shown(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
}

/** Goes to a screen as a link does, without loading the page anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await followTo(page, path);
  await shown(page);
}
