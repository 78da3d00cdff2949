import type { LactateProducers } from './model.js';
import { LACTATE_PRODUCERS } from './model.js';
import type { BowelMovement, ColonFood, ColonMeal, ColonScenario } from './scenario.js';
import {
  fieldsAt,
  isGiven,
  listAt,
  type NumberRule,
  noteUnknown,
  numberAt,
  placeOf,
  refuse,
  type ScenarioReading,
  textAt,
} from './scenario-fields.js';

const FIELDS = [
  'days',
  'transitDays',
  'inflow',
  'inflowFile',
  'meals',
  'lactateProducers',
  'pH',
  'bowelMovements',
  'outputDays',
];
const FOODS = ['carbohydrate', 'resistantStarchFraction', 'protein', 'water', 'mucin'] as const;
/** What a table of inflow stands in for. */
const IN_TABLE = ['carbohydrate', 'protein', 'water'] as const;

const MOST_DAYS = 3660;
const MOST_OUTPUT_DAYS = 100_000;
const DAYS: NumberRule = {
  expected: `days above 0, at most ${MOST_DAYS}`,
  low: 0,
  above: true,
  high: MOST_DAYS,
  ask: 'Four weeks (28) are enough for most questions.',
};
const TRANSIT: NumberRule = {
  expected: 'days from 0.1 to 30',
  low: 0.1,
  high: 30,
  ask: 'People take 0.5 to 4 days through the colon. Hours are divided by 24.',
};
const grams = (most: number): NumberRule => ({
  expected: `grams a day from 0 to ${most}`,
  low: 0,
  high: most,
  ask: 'What reaches the colon is meant, not what is eaten.',
});
const FOOD_RULES: Readonly<Record<(typeof FOODS)[number], NumberRule>> = {
  carbohydrate: grams(1000),
  resistantStarchFraction: {
    expected: 'a fraction from 0 to 1',
    low: 0,
    high: 1,
    ask: 'Percent are divided by 100: 78 % is 0.78.',
  },
  protein: grams(1000),
  water: {
    expected: 'grams a day from 1 to 20000',
    low: 1,
    high: 20_000,
    ask: 'About 1,100 g of water a day reach the colon; litres are multiplied by 1000.',
  },
  mucin: grams(200),
};
const HOUR: NumberRule = {
  expected: 'an hour of the day from 0 to less than 24',
  low: 0,
  high: 24,
  below: true,
  ask: 'Write 7.5 for half past seven in the morning, 19 for seven in the evening.',
};
const MINUTES: NumberRule = {
  expected: 'minutes above 0, at most 720',
  low: 0,
  above: true,
  high: 720,
  ask: 'A meal takes about 30 minutes, a bowel movement about 15.',
};
const SHARE: NumberRule = {
  expected: 'a share above 0, at most 1',
  low: 0,
  above: true,
  high: 1,
  ask: 'Leave out every "share" for meals of equal size.',
};
const FRACTION: NumberRule = {
  expected: 'a fraction from 0 to less than 1',
  low: 0,
  high: 1,
  below: true,
  ask: 'It is the share of the distal content that leaves; 0.9 is usual, and all of it (1) would need an infinite flow.',
};
const PH: NumberRule = { expected: 'a pH from 1 to 14', low: 1, high: 14, ask: 'In people it runs from 5 to 8.' };

/**
 * Reads a colon scenario, checks it, and says what was not understood. What is absent gets its default later, from the
 * parameters of the model. A table of inflow is not opened: hand it in with `{ ...scenario, inflowTable }`.
 * @param json the parsed file
 * @throws SelenoscopeError `colon.field.*`, `colon.meals.shares`, `colon.movements.overlap`, `colon.output.*`
 * @example readColonScenario({ days: 28, transitDays: 1.25 }, { file: 'scenario.json' })
 */
export function readColonScenario(json: unknown, { file }: { readonly file?: string } = {}): ColonScenario {
  const reading: ScenarioReading = file === undefined ? { notices: [] } : { file, notices: [] };
  const fields = fieldsAt(json, '', reading, 'a scenario such as { "days": 28, "transitDays": 1.25 }');
  noteUnknown(fields, FIELDS, '', reading);
  if (!isGiven(fields['days']))
    return refuse({ code: 'colon.field.missing', place: placeOf(reading, 'days'), expected: DAYS.expected });
  const days = numberAt(fields['days'], 'days', reading, DAYS);
  const inflowFile = isGiven(fields['inflowFile'])
    ? textAt(fields['inflowFile'], 'inflowFile', reading, 'the name of a table such as "inflow.csv"')
    : undefined;
  const inflow = isGiven(fields['inflow']) ? foodAt(fields['inflow'], reading, inflowFile) : undefined;
  let meals = isGiven(fields['meals']) ? mealsAt(fields['meals'], reading) : undefined;
  if (meals !== undefined && inflowFile !== undefined) {
    reading.notices.push({ code: 'colon.meals.withTable', place: placeOf(reading, 'meals'), file: inflowFile });
    meals = undefined;
  }
  const { transitDays, lactateProducers, pH, bowelMovements, outputDays } = fields;
  return {
    days,
    ...(isGiven(transitDays) && { transitDays: numberAt(transitDays, 'transitDays', reading, TRANSIT) }),
    ...(inflow !== undefined && { inflow }),
    ...(inflowFile !== undefined && { inflowFile }),
    ...(meals !== undefined && { meals }),
    ...(isGiven(lactateProducers) && { lactateProducers: lactateAt(lactateProducers, reading) }),
    ...(isGiven(pH) && { pH: pHAt(pH, reading) }),
    ...(isGiven(bowelMovements) && { bowelMovements: movementsAt(bowelMovements, reading) }),
    ...(isGiven(outputDays) && { outputDays: outputAt(outputDays, days, reading) }),
    notices: reading.notices,
  };
}

function foodAt(value: unknown, reading: ScenarioReading, inflowFile: string | undefined): ColonFood {
  const fields = fieldsAt(value, 'inflow', reading, 'an object such as { "carbohydrate": 50, "protein": 10 }');
  noteUnknown(fields, FOODS, 'inflow', reading);
  const food: { -readonly [K in keyof ColonFood]: ColonFood[K] } = {};
  for (const name of FOODS) {
    if (!isGiven(fields[name])) continue;
    const path = `inflow.${name}`;
    food[name] = numberAt(fields[name], path, reading, FOOD_RULES[name]);
    if (inflowFile !== undefined && IN_TABLE.some((one) => one === name))
      reading.notices.push({ code: 'colon.inflow.unused', place: placeOf(reading, path), file: inflowFile });
  }
  return food;
}

/** `share` of all meals or of none; without any they are equal. */
function mealsAt(value: unknown, reading: ScenarioReading): 'three' | readonly ColonMeal[] {
  if (value === 'three') return 'three';
  const expected = '"three" or a list such as [{ "hour": 7, "minutes": 30, "share": 0.3 }]';
  const list = listAt(value, 'meals', reading, expected);
  const read = list.map((item, i) => {
    const path = `meals[${i}]`;
    const fields = fieldsAt(item, path, reading, 'a meal such as { "hour": 7, "minutes": 30, "share": 0.3 }');
    noteUnknown(fields, ['hour', 'minutes', 'share'], path, reading);
    return {
      hour: numberAt(fields['hour'], `${path}.hour`, reading, HOUR),
      minutes: numberAt(fields['minutes'], `${path}.minutes`, reading, MINUTES),
      share: isGiven(fields['share']) ? numberAt(fields['share'], `${path}.share`, reading, SHARE) : null,
    };
  });
  const equal = read.every(({ share }) => share === null);
  const meals = read.map(({ hour, minutes, share }, i): ColonMeal => {
    if (!equal && share === null)
      return refuse({
        code: 'colon.field.missing',
        place: placeOf(reading, `meals[${i}].share`),
        expected: 'the share of every meal, or of none',
      });
    return { hour, minutes, share: share ?? 1 / read.length };
  });
  const sum = meals.reduce((total, { share }) => total + share, 0);
  if (meals.length > 0 && Math.abs(sum - 1) > 1e-3)
    return refuse({ code: 'colon.meals.shares', place: placeOf(reading, 'meals'), sum });
  return meals.map((meal) => ({ ...meal, share: meal.share / sum }));
}

function lactateAt(value: unknown, reading: ScenarioReading): LactateProducers {
  const known = LACTATE_PRODUCERS.find((name) => name === value);
  if (known) return known;
  const expected = LACTATE_PRODUCERS.map((name) => `"${name}"`).join(' or ');
  const came = typeof value === 'string' ? `the text "${value.slice(0, 40)}"` : `a ${typeof value}`;
  return refuse({ code: 'colon.field.shape', place: placeOf(reading, 'lactateProducers'), came, expected });
}

function pHAt(value: unknown, reading: ScenarioReading): 'acids' | readonly [number, number, number] {
  if (value === 'acids') return 'acids';
  const expected = '"acids", or the pH of the three parts such as [5.7, 6.2, 6.6]';
  const list = listAt(value, 'pH', reading, expected);
  if (list.length !== 3) {
    const came = `a list of ${list.length}`;
    return refuse({ code: 'colon.field.shape', place: placeOf(reading, 'pH'), came, expected });
  }
  const at = (i: number) => numberAt(list[i], `pH[${i}]`, reading, PH);
  return [at(0), at(1), at(2)];
}

function movementsAt(value: unknown, reading: ScenarioReading): readonly BowelMovement[] {
  const expected = 'a list such as [{ "hour": 7, "minutes": 15, "fraction": 0.9 }]';
  const movements = listAt(value, 'bowelMovements', reading, expected).map((item, i) => {
    const path = `bowelMovements[${i}]`;
    const fields = fieldsAt(item, path, reading, 'a movement such as { "hour": 7, "minutes": 15, "fraction": 0.9 }');
    noteUnknown(fields, ['hour', 'minutes', 'fraction'], path, reading);
    return {
      path,
      hour: numberAt(fields['hour'], `${path}.hour`, reading, HOUR),
      minutes: numberAt(fields['minutes'], `${path}.minutes`, reading, MINUTES),
      fraction: numberAt(fields['fraction'], `${path}.fraction`, reading, FRACTION),
    };
  });
  const inOrder = [...movements].sort((a, b) => a.hour - b.hour);
  inOrder.forEach(({ path, hour, minutes }, i) => {
    const next = inOrder[(i + 1) % inOrder.length]!;
    const gapHours = i + 1 < inOrder.length ? next.hour - hour : next.hour + 24 - hour;
    if (minutes / 60 > gapHours)
      refuse({
        code: 'colon.movements.overlap',
        place: placeOf(reading, path),
        hour,
        minutes,
        nextHour: next.hour,
      });
  });
  return inOrder.map(({ hour, minutes, fraction }) => ({ hour, minutes, fraction }));
}

function outputAt(value: unknown, days: number, reading: ScenarioReading): readonly number[] {
  const list = listAt(value, 'outputDays', reading, 'a list of days such as [0, 1, 7, 28]');
  if (list.length === 0 || list.length > MOST_OUTPUT_DAYS) {
    const came = `a list of ${list.length}`;
    const expected = `1 to ${MOST_OUTPUT_DAYS} days, or no such field for every whole day`;
    return refuse({ code: 'colon.field.shape', place: placeOf(reading, 'outputDays'), came, expected });
  }
  const rule: NumberRule = {
    expected: 'a day from 0 on',
    low: 0,
    high: Number.MAX_VALUE,
    ask: 'Days count from the start, which is 0.',
  };
  let before = Number.NEGATIVE_INFINITY;
  return list.map((item, i) => {
    const path = `outputDays[${i}]`;
    const day = numberAt(item, path, reading, rule);
    if (day <= before) return refuse({ code: 'colon.output.order', place: placeOf(reading, path), came: day, before });
    if (day > days) return refuse({ code: 'colon.output.late', place: placeOf(reading, path), came: day, days });
    before = day;
    return day;
  });
}
