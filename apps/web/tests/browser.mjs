// A browser for the tests: the one named by SELENOSCOPE_CHROMIUM, else Debian's, else the one of the npm package.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const OF_THE_SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// Nothing of the browser's own asks the network, so that what is asked is asked by the app.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--font-render-hinting=none',
];

export const HOW_TO_GET_ONE =
  'Install one (on Debian: apt-get install chromium), name one (SELENOSCOPE_CHROMIUM=/path/to/chromium), or run npm ci, which brings @sparticuz/chromium.';

/** Where a browser is and what it needs to be told; null where there is none. */
export async function findBrowser() {
  const named = process.env['SELENOSCOPE_CHROMIUM'];
  if (named) return existsSync(named) ? { path: named, args: QUIET } : null;
  const installed = OF_THE_SYSTEM.find((path) => existsSync(path));
  if (installed) return { path: installed, args: QUIET };
  try {
    // makes the package unpack its own libraries and fonts too; without them its browser ends at once on a bare system
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
    const { default: packed } = await import('@sparticuz/chromium');
    // what the package sets for a cloud function, but not one process for all: workers would wait for the page
    const args = packed.args.filter((one) => one !== '--single-process' && one !== '--no-zygote');
    return { path: await packed.executablePath(), args: [...args, ...QUIET] };
  } catch {
    return null;
  }
}

async function found() {
  const browser = await findBrowser();
  if (browser) return browser;
  throw new Error(`No browser was found. ${HOW_TO_GET_ONE}`);
}

/** @param {import('playwright-core').LaunchOptions} [options] */
export async function launch(options = {}) {
  const { path, args } = await found();
  return chromium.launch({ ...options, executablePath: path, args: [...args, ...(options.args ?? [])] });
}

/**
 * A browser that keeps what it stores in a folder, so that it can be killed and begun again.
 * @param {string} folder
 * @param {Parameters<typeof chromium.launchPersistentContext>[1]} [options]
 */
export async function launchIn(folder, options = {}) {
  const { path, args } = await found();
  return chromium.launchPersistentContext(folder, {
    ...options,
    executablePath: path,
    args: [...args, ...(options.args ?? [])],
  });
}
