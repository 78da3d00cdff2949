// A page of the app that is watched: whatever it must never do is a fault, and every test ends by asking for them.
import { launch } from './browser.mjs';

/** What a page does that no page of this app may: asks another place, breaks the security policy, or fails. */
export function watch(page, address) {
  /** @type {string[]} */
  const faults = [];
  const isOurs = (url) => url.startsWith(`${address}/`) || url.startsWith('data:') || url.startsWith(`blob:${address}`);
  page.on('request', (request) => {
    if (!isOurs(request.url())) faults.push(`asked another place: ${request.url()}`);
  });
  // a break of the security policy is told there too
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.stack ?? error.message}`));
  page.on('crash', () => faults.push('the page crashed'));
  return faults;
}

/** Without the question for a place, a saved file goes to the downloads, where a test finds it. */
const toDownloads = () => {
  delete (/** @type {{ showSaveFilePicker?: unknown }} */ (globalThis).showSaveFilePicker);
};

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openApp(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(toDownloads);
  const page = await context.newPage();
  const faults = watch(page, address);
  return { context, page, faults };
}

export { launch };
