import { infix } from './expression.js';
import type { ExportInput } from './input.js';
import { type Quantity, systemOf, type Unit } from './system.js';
import { oneLine } from './texts.js';
import { timedEventsOf } from './timed-events.js';

const UNITS: readonly string[] = [
  'unit ug = 1e-6 gram',
  'unit day = 86400 second',
  'unit per_day = 1 / 86400 second',
  'unit ug_per_day = 1e-6 gram / 86400 second',
  'unit per_ug_day = 1 / (1e-6 gram * 86400 second)',
  'unit ug_per_litre = 1e-6 gram / litre',
  'unit substance = ug',
  'unit extent = ug',
  'unit time_unit = day',
  'unit volume = litre',
];

const valueLine = (q: Quantity): string => `${q.id} = ${q.value} ${unit(q.unit)}; // ${q.meaning}`;

const unit = (name: Unit): string => name;

/** Antimony: the same model as the SBML, pool by pool and flow by flow. */
export function writeAntimony(input: ExportInput): string {
  const { about } = input;
  const system = systemOf(input);
  const timed = timedEventsOf(input);
  const names = new Map(system.pools.map(({ pool, id }) => [pool, id]));
  const constants = [...system.constants, ...timed.constants];
  const changing = [...system.inflows, ...timed.counters];
  const lines = [
    `// ${oneLine(about.title)}`,
    `// Person: ${oneLine(about.person)}`,
    `// Selenoscope ${oneLine(about.version)}, data ${oneLine(about.dataHash)}`,
    '// Amounts are ug of selenium, time is in days. Rate constants are those of this person.',
    '// Doses are what is absorbed of them. At the time of a dose an output shows the state before it.',
    'model selenium_body()',
    ...indented([
      ...UNITS.map((u) => `${u};`),
      '',
      'compartment person = 1 litre;',
      ...system.pools.map((p) => `substanceOnly species ${p.id} in person = ${p.value} ug; // ${p.meaning}`),
      '',
      ...constants.map((q) => `const ${valueLine(q)}`),
      ...changing.map((q) => `var ${valueLine(q)}`),
      '',
      ...system.flows.map(
        (f) => `${f.id}: ${f.from === null ? '' : names.get(f.from)} => ${names.get(f.to)}; ${infix(f.rate)};`,
      ),
      '',
      ...system.outputs.map((o) => `${o.id} := ${infix(o.value)}; // ${o.unit}: ${o.meaning}`),
      ...system.outputs.map((o) => `${o.id} has ${unit(o.unit)};`),
      '',
      ...[...timed.counters.map((q) => q.id), ...timed.changedInflows].map(
        (id) => `${id}' = 0; // only events change it`,
      ),
      '',
      ...timed.events.map(
        (e) =>
          `${e.id}: at ${infix(e.trigger)}, t0=false, persistent=true, fromTrigger=false: ` +
          `${e.assignments.map(([variable, value]) => `${variable} = ${infix(value)}`).join(', ')};`,
      ),
    ]),
    'end',
    '',
  ];
  return lines.join('\n');
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));
