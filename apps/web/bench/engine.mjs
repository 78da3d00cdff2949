// Speed of the workers in a real browser, built and served as the app is:
// `node apps/web/bench/engine.mjs` after `node apps/web/tools/prepare.mjs` (Chromium at CHROMIUM, default /usr/bin/chromium).
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import { HEADERS } from '../headers.mjs';

const web = fileURLToPath(new URL('..', import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), 'selenoscope-engine-'));
await build({
  root: web,
  configFile: join(web, 'vite.config.ts'),
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, rolldownOptions: { input: join(web, 'bench/engine.html') } },
});
const files = sirv(outDir, {
  setHeaders: (response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  },
});
const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  page.on('console', (message) => console.log('page:', message.text()));
  page.on('pageerror', (error) => console.log('page error:', error.message));
  await page.goto(`http://127.0.0.1:${port}/bench/engine.html`);
  await page.waitForFunction(() => 'engine' in window, null, { timeout: 60_000 });
  const result = await page.evaluate(measure);
  console.log(JSON.stringify(result, null, 1));
} finally {
  await browser.close();
  server.close();
  rmSync(outDir, { recursive: true });
}

async function measure() {
  const { foods, model } = window.engine;
  const out = {};
  const ms = async (work) => {
    const start = performance.now();
    const value = await work();
    return [Number((performance.now() - start).toFixed(2)), value];
  };
  const spread = (times) => {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (p) => Number(sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))].toFixed(2));
    return { n: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
  };
  [out.foodsOpenMs] = await ms(() => foods.open());
  // as long as someone needs to find the field and the first key
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const queries =
    'brocoli · chedar chees · salmon atl · whole milk · oat meal · lentils coo · spinch raw · yogurt plain · brazil nut · chick peas · banana · beef liver · sour dough · tofu frm · kidny beans · egg · oliv oil · wholewheat bread · strawbery · peper red'.split(
      ' · ',
    );
  for (const round of ['firstRound', 'secondRound']) {
    const times = [];
    for (const query of queries) {
      for (let n = 1; n <= query.length; n++) {
        const [time] = await ms(() => foods.search(query.slice(0, n), 20));
        times.push(time);
      }
    }
    out[`searchMs.${round}`] = spread(times);
  }
  const burst = await Promise.allSettled(['b', 'br', 'bre', 'brea', 'bread'].map((text) => foods.search(text, 20)));
  out.burst = burst.map((one) => (one.status === 'fulfilled' ? 'answered' : one.reason.code));
  const entries = [
    'sr28:18069',
    'sr28:12078',
    'supplement:selenomethionine',
    'nothing known by this name',
    'sr28:01123',
  ].map((food, i) => ({
    id: String(i),
    date: '2026-03-02',
    food,
    name: food,
    amount: i === 2 ? 100 : 50,
    unit: i === 2 ? 'ug' : 'g',
    order: i,
    changedAt: 0,
  }));
  const days = [];
  let shown;
  for (let i = 0; i < 12; i++) {
    const [time, value] = await ms(() => foods.day('2026-03-02', entries));
    days.push(time);
    shown = value;
  }
  out.dayMs = spread(days);
  out.day = shown;
  [out.modelOpenMs] = await ms(() => model.open());
  let answered;
  [out.assessExampleMs, answered] = await ms(() => model.assess('example'));
  out.verdict = answered.assessment.status.verdict;
  const again = [];
  for (let i = 0; i < 5; i++) again.push((await ms(() => model.assess('example')))[0]);
  out.assessAgainMs = spread(again);
  const kept = await (await fetch('/data/example.json')).text();
  out.sameAsAtBuild = JSON.stringify(answered) === kept;
  const questions = await model.questions();
  out.questions = questions.length;
  const values = {};
  const checks = [];
  for (const [id, value] of Object.entries({
    sex: 'female',
    age: 34,
    country: 'GB',
    bread: 'two',
    meat: 'one-two',
    fish: 'one-two',
  })) {
    values[id] = value;
    checks.push((await ms(() => model.check({ values: { ...values } }, 300)))[0]);
  }
  out.check300Ms = spread(checks);
  await model.assess('example');
  for (const draws of [300, 1000]) {
    [out[`whatIfOpen${draws}Ms`]] = await ms(() =>
      model.whatIf({ ugPerDay: 0, form: 'selenite', route: 'oral' }, draws, 'example'),
    );
    const times = [];
    for (let ug = 0; ug <= 400; ug += 10) {
      for (const form of ['selenomethionine', 'selenium-yeast', 'selenite', 'selenate'])
        times.push((await ms(() => model.whatIf({ ugPerDay: ug, form, route: 'oral' }, draws)))[0]);
    }
    out[`whatIf${draws}Ms`] = spread(times);
  }
  const {
    asNow,
    with: after,
    ...rest
  } = await model.whatIf({ ugPerDay: 100, form: 'selenomethionine', route: 'oral' }, 1000);
  out.whatIf = {
    ...rest,
    plasmaNow: [...asNow.plasmaSelenium.levels[3]],
    plasmaWith: [...after.plasmaSelenium.levels[3]],
    urine: [...after.urineSelenium.levels[3]],
    blood: [...after.wholeBloodSelenium.levels[3]],
  };
  const report = await model.report('example');
  out.report = { bytes: report.length, fonts: report.match(/@font-face/g)?.length };
  const bytes = new TextEncoder().encode(
    'date,food,amount,unit\n2026-03-02,egg,2,medium\n2026-03-02,flurb of the moon,2,g\n',
  );
  const [read] = await foods.readFiles([{ name: 'a.csv', bytes }]);
  out.read = { kind: read.kind, read: read.read, unsettled: read.unsettled.length };
  const { plan } = window.engine;
  [out.planMs] = await ms(() => plan.plan('example', { diets: [], avoid: [], maxChanges: 2 }));
  [out.forecastMs] = await ms(() => plan.forecast('example', { diets: [], avoid: [], maxChanges: 2 }));
  out.heapMb = performance.memory ? performance.memory.usedJSHeapSize / 1e6 : null;
  return out;
}
