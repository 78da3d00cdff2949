import { expect, it } from 'vitest';
import { goTo, inBrowser, useBrowser } from './at.js';
import { axeFinds, Findings } from './axe.mjs';
import { bringWeek } from './bring.mjs';
import { cutChoices, overflow, overlaps, smallTargets, unseenControls } from './layout.mjs';
import { SCREENS, SIZES, settled } from './screens.mjs';

/** A window of 1280 × 1024 at 200 %, and at 400 %. */
const ZOOMED = { '200 %': { width: 640, height: 512 }, '400 %': { width: 320, height: 640 } };

inBrowser('layout', () => {
  const browser = useBrowser();

  it('needs no scrolling sideways at 200 and 400 %, and nothing lies upon another', async () => {
    const { page } = await browser.open('/files', { reducedMotion: 'reduce' });
    await bringWeek(page);
    const found = new Findings();
    for (const path of SCREENS) {
      await goTo(page, path);
      for (const [size, viewport] of Object.entries({ ...ZOOMED, desktop: SIZES.desktop })) {
        await page.setViewportSize(viewport);
        await settled(page);
        found.add(`${path} ${size}`, await overflow(page));
        found.add(`${path} ${size}`, await overlaps(page));
      }
    }
    expect(found.lines()).toEqual([]);
  });

  it.each(['en-GB', 'de-DE', 'es-ES'])('cuts no choice on a phone, in %s', async (locale) => {
    const { page } = await browser.open('/files', { locale, reducedMotion: 'reduce' });
    await bringWeek(page);
    const found = new Findings();
    for (const path of [...SCREENS, '/diary/2026-03-05', '/recipes/new']) {
      await goTo(page, path);
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await settled(page);
        found.add(`${path} ${width}`, await cutChoices(page));
      }
    }
    expect(found.lines()).toEqual([]);
  });

  it('gives targets of 44 px on a phone', async () => {
    const { page } = await browser.open('/files', { viewport: SIZES.phone, hasTouch: true, isMobile: true });
    await bringWeek(page);
    const found = new Findings();
    for (const path of [...SCREENS, '/diary/2026-03-05', '/recipes/new', '/nowhere']) {
      await goTo(page, path);
      await settled(page);
      found.add(path, await smallTargets(page));
    }
    expect(found.lines()).toEqual([]);
  });

  it('does not break from right to left: the river flows the other way, the scale stays', async () => {
    const { page } = await browser.open('/', { reducedMotion: 'reduce' });
    // where a gate of the plate and one where selenium leaves stand, and the ends of the scale's axis
    const places = () =>
      page.evaluate(() => {
        const x = (one: Element | undefined | null) => one!.getBoundingClientRect().x;
        const gates = [...document.querySelectorAll('.journey [data-mark^="node:"]')];
        const ticks = [...document.querySelectorAll('.scale text')].filter((one) =>
          /^(20|500)\b/.test(one.textContent!),
        );
        return { flow: x(gates.at(-1)) - x(gates[0]), axis: x(ticks.at(-1)) - x(ticks[0]) };
      });
    const before = await places();
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await settled(page);
    const after = await places();
    expect(Math.sign(after.flow)).toBe(-Math.sign(before.flow));
    expect(after.axis).toBeCloseTo(before.axis, 0);
    // the key along the flow goes where the river goes
    const at = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().x);
    await page.locator('.journey [tabindex="0"]').focus();
    const first = await at();
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowLeft');
    expect(await at()).toBeLessThan(first);
    const found = new Findings();
    for (const path of SCREENS) {
      await goTo(page, path);
      for (const [size, viewport] of Object.entries({ phone: SIZES.phone, desktop: SIZES.desktop })) {
        await page.setViewportSize(viewport);
        await settled(page);
        found.add(`${path} ${size}`, await overflow(page));
        found.add(`${path} ${size}`, await overlaps(page));
      }
      found.add(path, await axeFinds(page));
    }
    expect(found.lines()).toEqual([]);
  });

  it('moves nothing where less motion is wished', async () => {
    const { page } = await browser.open('/check', { reducedMotion: 'reduce' });
    await page.locator('form.q .opt').first().waitFor();
    await page.evaluate(() => {
      const moved: string[] = [];
      const drawn = new Set<string>();
      Object.assign(globalThis, { moved, drawn });
      const note = (one: Animation) => {
        const { duration } = one.effect!.getComputedTiming();
        const target = (one.effect as KeyframeEffect).target!;
        if (Number(duration) > 1) moved.push(`${target.outerHTML.slice(0, 80)} for ${String(duration)} ms`);
      };
      const look = () => {
        for (const one of document.getAnimations()) note(one);
        const scale = document.querySelector('.check-pic .scale');
        if (scale) drawn.add(scale.innerHTML);
        requestAnimationFrame(look);
      };
      look();
    });
    // the picture follows an answer: at once it is what it will be, not by the forty steps of a moving one
    for (let i = 0; i < 2; i++) {
      await page.locator('form.q .opt input').first().check();
      await page.locator('form.q button[type=submit]').click();
      await page.waitForTimeout(600);
    }
    await page.waitForFunction(() => (globalThis as unknown as { drawn: Set<string> }).drawn.size > 1);
    for (const path of ['/', '/plan', '/body']) await goTo(page, path);
    await settled(page);
    const seen = await page.evaluate(() => {
      const { moved, drawn } = globalThis as unknown as { moved: readonly string[]; drawn: ReadonlySet<string> };
      return { moved, drawn: drawn.size };
    });
    expect(seen.moved).toEqual([]);
    expect(seen.drawn).toBeGreaterThan(1);
    expect(seen.drawn).toBeLessThan(8);
  });

  it('shows every control where colours are forced', async () => {
    const { page } = await browser.open('/files', { forcedColors: 'active', reducedMotion: 'reduce' });
    await bringWeek(page);
    const found = new Findings();
    for (const path of SCREENS) {
      await goTo(page, path);
      await settled(page);
      found.add(path, await unseenControls(page));
    }
    expect(found.lines()).toEqual([]);
  });
});
