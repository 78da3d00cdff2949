import { derivativeText } from './derivatives.js';
import { type DoseSeries, doseRecordsOf, doseSeriesOf } from './dose-records.js';
import { infix } from './expression.js';
import type { ExportInput } from './input.js';
import { POOL_NAMES } from './names.js';
import { daysOf } from './schedule.js';
import { systemOf } from './system.js';
import { fileStem, oneLine } from './texts.js';

/** An infusion of a series as arguments of `ev()` or `et()`: amount and rate; its duration follows. */
export function doseArguments(dose: DoseSeries): string {
  const parts = [`time = ${daysOf(dose.firstTick)}`, `amt = ${dose.ug}`, `cmt = "${POOL_NAMES[dose.into].id}"`];
  if (dose.durationTicks > 0) parts.push(`rate = ${dose.ug / daysOf(dose.durationTicks)}`);
  if (dose.count > 1) parts.push(`ii = ${daysOf(dose.everyTicks)}`, `addl = ${dose.count - 1}`);
  return parts.join(', ');
}

/** A colon would begin another column. */
const annotation = (meaning: string): string => meaning.replaceAll(':', ',');

/** mrgsolve: a model file (.cpp). The doses and the call in R stand in comments at its end. */
export function writeMrgsolve(input: ExportInput): string {
  const { about } = input;
  const system = systemOf(input);
  const { constant, records } = doseRecordsOf(input, (pool) => input.inflowUgPerDay[pool] ?? 0);
  const inflows = system.inflows.map((q) => ({ ...q, value: constant.get(q.into)! }));
  const doses = doseSeriesOf(records).map((dose) => `ev(${doseArguments(dose)})`);
  const calls =
    doses.length === 0
      ? ['out <- mrgsim(mod)']
      : [
          'doses <- c(',
          ...doses.map((dose, i) => `  ${dose}${i + 1 < doses.length ? ',' : ''}`),
          ')',
          'out <- mrgsim(mod, events = doses)',
        ];
  return [
    `// ${oneLine(about.title)}`,
    `// Person: ${oneLine(about.person)}`,
    `// Selenoscope ${oneLine(about.version)}, data ${oneLine(about.dataHash)}`,
    '// Amounts are ug of selenium, time is in days. Rate constants are those of this person.',
    '',
    '$PROB Selenium in the body',
    '',
    `$SET end = ${input.untilDay}, delta = 1, rtol = 1e-10, atol = 1e-12, maxsteps = 1000000`,
    '',
    '$PARAM @annotated',
    ...[...system.constants, ...inflows].map((q) => `${q.id} : ${q.value} : ${annotation(q.meaning)} (${q.unit})`),
    '',
    '$CMT @annotated',
    ...system.pools.map((p) => `${p.id} : ${annotation(p.meaning)} (ug)`),
    '',
    '$MAIN',
    ...system.pools.map((p) => `${p.id}_0 = ${p.value};`),
    '',
    '$ODE',
    ...derivativeText(system, {
      flow: (id, rate) => `double ${id} = ${rate};`,
      state: (id, change) => `dxdt_${id} = ${change};`,
    }),
    '',
    '$TABLE',
    ...system.outputs.map((o) => `double ${o.id} = ${infix(o.value)};`),
    '',
    '$CAPTURE @annotated',
    ...system.outputs.map((o) => `${o.id} : ${annotation(o.meaning)} (${o.unit})`),
    '',
    '// In R; doses are what is absorbed of them:',
    '//   library(mrgsolve)',
    `//   mod <- mread("${fileStem(about.name)}.cpp")`,
    ...calls.map((line) => `//   ${line}`),
    '',
  ].join('\n');
}
