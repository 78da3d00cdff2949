import { derivativeText } from './derivatives.js';
import { doseRecordsOf, doseSeriesOf } from './dose-records.js';
import { infix } from './expression.js';
import type { ExportInput } from './input.js';
import { doseArguments } from './mrgsolve.js';
import { systemOf } from './system.js';
import { oneLine } from './texts.js';

/** rxode2: an R program with the model, its doses and the call. */
export function writeRxode2(input: ExportInput): string {
  const { about } = input;
  const system = systemOf(input);
  const { constant, records } = doseRecordsOf(input, (pool) => input.inflowUgPerDay[pool] ?? 0);
  const inflows = system.inflows.map((q) => ({ ...q, value: constant.get(q.into)! }));
  const doses = doseSeriesOf(records).map((dose) => `  et(${doseArguments(dose)}) |>`);
  return [
    `# ${oneLine(about.title)}`,
    `# Person: ${oneLine(about.person)}`,
    `# Selenoscope ${oneLine(about.version)}, data ${oneLine(about.dataHash)}`,
    '# Amounts are ug of selenium, time is in days. Rate constants are those of this person.',
    'library(rxode2)',
    '',
    // as text: R would print a model in braces anew, with 15 digits
    'selenium_body <- rxode2("',
    ...[...system.constants, ...inflows].map((q) => `  ${q.id} = ${q.value} # ${q.meaning} (${q.unit})`),
    '',
    ...system.pools.map((p) => `  ${p.id}(0) = ${p.value} # ${p.meaning} (ug)`),
    '',
    ...derivativeText(system, {
      flow: (id, rate) => `  ${id} = ${rate}`,
      state: (id, change) => `  d/dt(${id}) = ${change}`,
    }),
    '',
    ...system.outputs.map((o) => `  ${o.id} = ${infix(o.value)} # ${o.meaning} (${o.unit})`),
    '")',
    '',
    '# Doses are what is absorbed of them.',
    'events <- et() |>',
    ...doses,
    `  et(seq(0, ${input.untilDay}, by = 1))`,
    '',
    'out <- rxSolve(selenium_body, events = events, rtol = 1e-10, atol = 1e-12, maxsteps = 1000000L)',
    '',
  ].join('\n');
}
