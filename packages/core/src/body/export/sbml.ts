import type { Pool } from '../pools.js';
import { type Expression, mathMl } from './expression.js';
import type { ExportInput } from './input.js';
import { type BodySystem, type Flow, type Quantity, systemOf, type Unit } from './system.js';
import { escapeXml } from './texts.js';
import { type TimedEvent, timedEventsOf } from './timed-events.js';

const gram = '<unit kind="gram" exponent="1" scale="-6" multiplier="1"/>';
const perGram = '<unit kind="gram" exponent="-1" scale="-6" multiplier="1"/>';
const day = (exponent: 1 | -1): string => `<unit kind="second" exponent="${exponent}" scale="0" multiplier="86400"/>`;
const perLitre = '<unit kind="litre" exponent="-1" scale="0" multiplier="1"/>';

/** Definitions of what SBML does not know by itself. */
const UNITS: Readonly<Record<Exclude<Unit, 'litre' | 'dimensionless'> | 'ug_per_day_per_day', string>> = {
  ug: gram,
  day: day(1),
  per_day: day(-1),
  ug_per_day: gram + day(-1),
  per_ug_day: perGram + day(-1),
  ug_per_litre: gram + perLitre,
  ug_per_day_per_day: gram + day(-1) + day(-1),
};

/** Each pool is an amount in one compartment: concentrations are outputs, by their own volumes. */
const COMPARTMENT = 'person';

const math = (e: Expression): string => `<math xmlns="http://www.w3.org/1998/Math/MathML">${mathMl(e)}</math>`;

const named = (q: Quantity): string => `id="${q.id}" name="${escapeXml(q.meaning)}"`;

const parameter = (q: Quantity, constant: boolean): string =>
  `<parameter ${named(q)} value="${q.value}" units="${q.unit}" constant="${constant}"/>`;

function reaction(flow: Flow, names: ReadonlyMap<Pool, string>): string[] {
  const side = (pool: Pool) => `<speciesReference species="${names.get(pool)}" stoichiometry="1" constant="true"/>`;
  return [
    `<reaction id="${flow.id}" reversible="false">`,
    ...(flow.from === null ? [] : [`  <listOfReactants>${side(flow.from)}</listOfReactants>`]),
    `  <listOfProducts>${side(flow.to)}</listOfProducts>`,
    `  <kineticLaw>${math(flow.rate)}</kineticLaw>`,
    '</reaction>',
  ];
}

// values at the time of the assignment, not of the trigger: so two events at one time both count
const event = ({ id, trigger, assignments }: TimedEvent): string[] => [
  `<event id="${id}" useValuesFromTriggerTime="false">`,
  `  <trigger initialValue="false" persistent="true">${math(trigger)}</trigger>`,
  '  <listOfEventAssignments>',
  ...assignments.map(([variable, e]) => `    <eventAssignment variable="${variable}">${math(e)}</eventAssignment>`),
  '  </listOfEventAssignments>',
  '</event>',
];

/** Rate rule 0, for what only events change. */
const standsStill = (id: string, unit: string): string =>
  `<rateRule variable="${id}"><math xmlns="http://www.w3.org/1998/Math/MathML">` +
  `<cn sbml:units="${unit}"> 0 </cn></math></rateRule>`;

function notes({ about }: ExportInput): string[] {
  const lines = [
    escapeXml(about.title),
    `Person: ${escapeXml(about.person)}`,
    `Selenoscope ${escapeXml(about.version)}, data ${escapeXml(about.dataHash)}`,
    'Amounts are µg of selenium, time is in days. Rate constants are those of this person.',
    'Doses are what is absorbed of them. At the time of a dose an output shows the state before it.',
  ];
  return [
    '<notes>',
    '  <body xmlns="http://www.w3.org/1999/xhtml">',
    ...lines.map((line) => `    <p>${line}</p>`),
    '  </body>',
    '</notes>',
  ];
}

const list = (element: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`<${element}>`, ...items.map((line) => `  ${line}`), `</${element}>`];

/**
 * SBML Level 3 Version 2. Pools are species (amounts, in µg) and flows are reactions, so that readers see which pool feeds
 * which and that nothing is lost between them; rate rules would hide that. Outputs are assignment rules.
 */
export function writeSbml(input: ExportInput): string {
  const system: BodySystem = systemOf(input);
  const timed = timedEventsOf(input);
  const names = new Map(system.pools.map(({ pool, id }) => [pool, id]));
  const species = system.pools.map(
    (p) =>
      `<species ${named(p)} compartment="${COMPARTMENT}" initialAmount="${p.value}" substanceUnits="ug" ` +
      'hasOnlySubstanceUnits="true" boundaryCondition="false" constant="false"/>',
  );
  const parameters = [
    ...[...system.constants, ...timed.constants].map((q) => parameter(q, true)),
    ...system.inflows.map((q) => parameter(q, !timed.changedInflows.includes(q.id))),
    ...timed.counters.map((q) => parameter(q, false)),
    ...system.outputs.map(
      (o) => `<parameter id="${o.id}" name="${escapeXml(o.meaning)}" units="${o.unit}" constant="false"/>`,
    ),
  ];
  const model = [
    ...notes(input),
    ...list(
      'listOfUnitDefinitions',
      Object.entries(UNITS).map(
        ([id, units]) => `<unitDefinition id="${id}"><listOfUnits>${units}</listOfUnits></unitDefinition>`,
      ),
    ),
    ...list('listOfCompartments', [
      `<compartment id="${COMPARTMENT}" spatialDimensions="3" size="1" units="litre" constant="true"/>`,
    ]),
    ...list('listOfSpecies', species),
    ...list('listOfParameters', parameters),
    ...list('listOfRules', [
      ...system.outputs.map((o) => `<assignmentRule variable="${o.id}">${math(o.value)}</assignmentRule>`),
      ...timed.counters.map((q) => standsStill(q.id, 'per_day')),
      ...timed.changedInflows.map((id) => standsStill(id, 'ug_per_day_per_day')),
    ]),
    ...list(
      'listOfReactions',
      system.flows.flatMap((flow) => reaction(flow, names)),
    ),
    ...list('listOfEvents', timed.events.flatMap(event)),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2" ' +
      'xmlns:sbml="http://www.sbml.org/sbml/level3/version2/core">',
    `  <model id="selenium_body" name="${escapeXml(input.about.title)}" substanceUnits="ug" timeUnits="day" ` +
      'volumeUnits="litre" extentUnits="ug">',
    ...model.map((line) => `    ${line}`),
    '  </model>',
    '</sbml>',
    '',
  ].join('\n');
}
