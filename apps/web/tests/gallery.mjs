#!/usr/bin/env node
import { existsSync } from 'node:fs';
// Pictures of every screen and state in three sizes, light and dark, on one page, with the design's beside them.
// node apps/web/tests/gallery.mjs [--out FOLDER] [--only NAME,NAME] [--whole]
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveApp } from './app.mjs';
import { galleryPage } from './gallery/page.mjs';
import { STATES } from './gallery/states.mjs';
import { launch, openApp } from './opened.mjs';
import { SIZES, settled } from './screens.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: fileURLToPath(new URL('../gallery/', import.meta.url)) },
    only: { type: 'string' },
    whole: { type: 'boolean', default: false },
  },
});
const out = resolve(values.out);
const only = values.only?.split(',');
const DESIGN = fileURLToPath(new URL('../../../../shared/design/shots/', import.meta.url));
const THEMES = ['light', 'dark'];

/** All states in one size. What fails is told, and the rest goes on. */
async function shoot(browser, address, size, viewport) {
  const failed = [];
  const { context, page, faults } = await openApp(browser, address, { viewport, reducedMotion: 'reduce' });
  await page.goto(address);
  await settled(page);
  for (const { name, before, go, leave } of STATES) {
    try {
      await before?.(page);
      if (only && !only.includes(name)) continue;
      await go(page);
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        await page.screenshot({ path: join(out, `${name}-${size}-${colorScheme}.png`), fullPage: values.whole });
      }
      await leave?.(page);
    } catch (error) {
      failed.push(`${name}, ${size}: ${error.message.split('\n')[0]}`);
    }
  }
  await context.close();
  return [...failed, ...faults.map((fault) => `${size}: ${fault}`)];
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
if (existsSync(DESIGN)) await cp(DESIGN, join(out, 'design'), { recursive: true });
const app = await serveApp();
const browser = await launch();
const failed = [];
try {
  for (const [size, viewport] of Object.entries(SIZES))
    failed.push(...(await shoot(browser, app.address, size, viewport)));
} finally {
  await browser.close();
  await app.stop();
}
await writeFile(
  join(out, 'index.html'),
  galleryPage(STATES, Object.keys(SIZES), THEMES, (path) => existsSync(join(out, path))),
);
for (const line of failed) console.error(line);
console.log(`Gallery: ${join(out, 'index.html')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
