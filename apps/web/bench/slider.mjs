#!/usr/bin/env node
// How long from a slider's input to the frame after the redrawn forecast stands in the page. Drags the what-if slider in
// a real browser; 300 draws while it moves, 1,000 when it rests. The app must be served: node apps/web/server.mjs.
// Usage: node apps/web/bench/slider.mjs [address] [steps]
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright-core';

const address = process.argv[2] ?? `http://127.0.0.1:${process.env.PORT ?? 4173}`;
const steps = Number(process.argv[3] ?? 60);
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.log(`Skipped: no browser at ${executablePath}. Install Debian's chromium, or set CHROMIUM.`);
  process.exit(0);
}

/** Time between two inputs: a hand that drags, not one that hammers. */
const STEP_MS = 80;
const LIMITS = { moving: 50, resting: 250 };

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.on('pageerror', (error) => console.error(error.message));
await page.goto(`${address}/body`);
await page.waitForSelector('.what-result', { timeout: 120_000 });

/** Drags in the page itself, so that no message of the test stands in the measured time. */
const measure = ({ steps, stepMs, to }) =>
  new Promise((done) => {
    const slider = document.querySelector('#what-if-dose');
    const curve = document.querySelector('.chart .fan');
    const longTasks = [];
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((e) => e.duration))).observe({
      type: 'longtask',
    });
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const times = [];
    let missed = 0;
    let at = 0;
    const step = () => {
      if (at === steps) return setTimeout(() => done({ times, missed, longTasks }), 300);
      const ug = 5 * (1 + Math.round((at / steps) * (to / 5 - 1)));
      at += 1;
      const start = performance.now();
      let seen = false;
      const heard = new MutationObserver(() => {
        if (seen) return;
        seen = true;
        heard.disconnect();
        requestAnimationFrame(() => {
          times.push(performance.now() - start);
        });
      });
      heard.observe(curve, { subtree: true, attributes: true, attributeFilter: ['d'], childList: true });
      setValue.call(slider, String(ug));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      setTimeout(() => {
        if (!seen) missed += 1;
        heard.disconnect();
        step();
      }, stepMs);
    };
    step();
  });

/** Rests of the hand: from the last input to the curves of all draws. */
const rest = ({ rests }) =>
  new Promise((done) => {
    const slider = document.querySelector('#what-if-dose');
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const result = () => document.querySelector('.what-result')?.getAttribute('data-draws');
    const times = [];
    let left = rests;
    const one = () => {
      if (left === 0) return done(times);
      left -= 1;
      const start = performance.now();
      setValue.call(slider, String(5 + ((left * 65) % 295)));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      let wasMoving = false;
      const look = () => {
        if (result() === '300') wasMoving = true;
        if (wasMoving && result() === '1000') {
          times.push(performance.now() - start);
          return setTimeout(one, 400);
        }
        requestAnimationFrame(look);
      };
      look();
    };
    one();
  });

/** Processor time of one thread's tasks while dragging: the same on a machine that is busy with other things. */
async function traced(drag) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const includedCategories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await session.send('Tracing.start', { traceConfig: { includedCategories }, transferMode: 'ReportEvents' });
  await drag();
  const ended = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await ended;
  const names = new Map();
  for (const { ph, name, pid, tid, args } of events)
    if (ph === 'M' && name === 'thread_name') names.set(`${pid}:${tid}`, args.name);
  const tasksOf = (thread) =>
    events
      .filter(({ ph, name, pid, tid }) => ph === 'X' && name === 'RunTask' && names.get(`${pid}:${tid}`) === thread)
      .map(({ tdur = 0 }) => tdur / 1000);
  return { main: tasksOf('CrRendererMain'), worker: tasksOf('DedicatedWorker thread') };
}

const quantile = (values, p) => {
  const rising = [...values].sort((a, b) => a - b);
  return rising[Math.min(rising.length - 1, Math.floor(p * rising.length))] ?? Number.NaN;
};
const ms = (value) => `${value.toFixed(1)} ms`;
const say = (name, values, limit) =>
  console.log(
    `${name}: p50 ${ms(quantile(values, 0.5))}, p95 ${ms(quantile(values, 0.95))}, max ${ms(Math.max(...values))}, n ${values.length} (limit ${limit} ms p95)`,
  );

// the first draws of each number open the engine
await page.evaluate(measure, { steps: 6, stepMs: 300, to: 300 });
await page.waitForTimeout(1500);
const moving = await page.evaluate(measure, { steps, stepMs: STEP_MS, to: 300 });
await page.waitForTimeout(1500);
const resting = await page.evaluate(rest, { rests: 12 });
await page.waitForTimeout(1500);
const CPU_STEPS = 20;
const cpu = await traced(() => page.evaluate(measure, { steps: CPU_STEPS, stepMs: 110, to: 300 }));
await browser.close();

say('slider to redrawn forecast, 300 draws', moving.times, LIMITS.moving);
console.log(`  steps without a redraw before the next: ${moving.missed}`);
say('last input to full forecast, 1,000 draws, with the pause that tells a rest', resting, LIMITS.resting);
console.log(
  `main thread, tasks over 50 ms while dragging: ${moving.longTasks.length}${moving.longTasks.length > 0 ? ` (longest ${ms(Math.max(...moving.longTasks))})` : ''}`,
);
const sum = (values) => values.reduce((total, value) => total + value, 0);
console.log(
  `processor time a step: worker ${ms(sum(cpu.worker) / CPU_STEPS)}, main thread ${ms(sum(cpu.main) / CPU_STEPS)}; longest task of the main thread ${ms(Math.max(0, ...cpu.main))}`,
);
const [load] = loadavg();
if (load > cpus().length)
  console.log(
    `The machine is busy (load ${load.toFixed(1)} on ${cpus().length} cores): times by the clock are not its own.`,
  );
const isHeld =
  quantile(moving.times, 0.95) <= LIMITS.moving &&
  quantile(resting, 0.95) <= LIMITS.resting &&
  moving.longTasks.length === 0;
console.log(isHeld ? 'held' : 'NOT HELD');
process.exit(isHeld ? 0 : 1);
