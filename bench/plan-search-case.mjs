// Problems for bench/plan-search.mjs: invented diets with 300 candidate foods, the same each time. No food here is real;
// what is meant to be real is the shape: heavy tails, shared origins, swaps that touch two things, limits that bind.
import { stream } from '../packages/core/dist/base/index.js';

export const DRAWS = 1000;
const FOODS = 300;
const NUTRIENTS = 30;
const HABITS = 28;

/**
 * role, how many of the foods, kcal of a portion, selenium of a portion (median µg), spread of ln selenium between foods and within
 * one food, sodium mg, saturated fat g. Groups share part of their spread: flour of one country, fish of one sea.
 */
const ROLES = [
  { role: 'main', share: 0.1, kcal: 150, se: 28, between: 0.35, within: 0.3, sodium: 180, fat: 1.5, fish: true },
  { role: 'main', share: 0.14, kcal: 200, se: 18, between: 0.35, within: 0.3, sodium: 120, fat: 4 },
  { role: 'filling', share: 0.1, kcal: 110, se: 9, between: 0.6, within: 0.35, sodium: 300, fat: 3 },
  { role: 'bread', share: 0.1, kcal: 160, se: 8, between: 0.6, within: 0.6, sodium: 280, fat: 0.6 },
  { role: 'starch', share: 0.1, kcal: 200, se: 7, between: 0.8, within: 0.6, sodium: 10, fat: 0.3 },
  { role: 'side', share: 0.2, kcal: 40, se: 0.6, between: 0.8, within: 0.8, sodium: 40, fat: 0.1 },
  { role: 'dairy', share: 0.1, kcal: 120, se: 3.5, between: 0.5, within: 0.4, sodium: 110, fat: 3.5 },
  { role: 'snack', share: 0.13, kcal: 150, se: 2.5, between: 0.9, within: 0.6, sodium: 70, fat: 2 },
  { role: 'nuts', share: 0.03, kcal: 60, se: 45, between: 0.7, within: 0.9, sodium: 1, fat: 1.2 },
];

/**
 * @param {number} seed
 * @param {object} [shape] `needUg` median of the requirement; `startUg` median of intake; `seleniumScale` of all candidates;
 * `upperUg`, `startSd` of ln intake; `roles` left out; `tight` share of nutrients with little room; `foods`
 */
export function problemOf(seed, shape = {}) {
  const {
    foods = FOODS,
    startUg = 42,
    startSd = 0.22,
    needUg = 45,
    upperUg = 255,
    seleniumScale = 1,
    without = [],
    tight = 0.25,
    aim = { adequate: 0.9, above: 0.05 },
    draws = DRAWS,
    timesChoices = [1, 2, 3, 5, 7],
  } = shape;
  const named = (name) => stream({ seed, person: 0 }, `bench.plan.${name}`);
  const normals = (name, n) => named(name).normals(n);
  const uniforms = (name, n) => named(name).uniforms(n);
  const list = [];
  for (const kind of ROLES) {
    if (without.includes(kind.role) || (kind.fish && without.includes('fish'))) continue;
    const n = Math.max(2, Math.round(kind.share * foods));
    for (let k = 0; k < n; k++) list.push(kind);
  }
  const between = normals('between', list.length * (NUTRIENTS + 3));
  const shared = new Map();
  const vectors = [];
  const nutrientsOf = [];
  const personal = normals('person', draws);
  list.forEach((kind, f) => {
    const group = `${kind.role}${kind.fish ? '-fish' : ''}`;
    if (!shared.has(group)) shared.set(group, normals(`group.${group}`, draws));
    const common = shared.get(group);
    const own = normals(`food.${f}`, draws);
    const median = seleniumScale * kind.se * Math.exp(kind.between * between[f]);
    const tail = uniforms(`tail.${f}`, draws);
    // one portion a week; now and then a lot far off the others
    vectors.push(
      Float64Array.from({ length: draws }, (_, i) => {
        const spread = kind.within * (0.6 * common[i] + 0.8 * own[i]) * (tail[i] < 0.05 ? 2 : 1);
        return (median * Math.exp(spread)) / 7;
      }),
    );
    const z = (j) => between[list.length * (j + 1) + f];
    const amounts = new Float64Array(NUTRIENTS);
    amounts[0] = kind.kcal * Math.exp(0.35 * z(0));
    amounts[1] = kind.sodium * Math.exp(0.7 * z(1));
    amounts[2] = kind.fat * Math.exp(0.6 * z(2));
    // the rest in units of a day's need: a portion holds a few per cent, some foods far more
    for (let j = 3; j < NUTRIENTS; j++) amounts[j] = (amounts[0] / 2000) * 1.3 * Math.exp(0.9 * z(j) - 0.3);
    nutrientsOf.push(amounts);
  });
  const candidates = list.length;

  const pick = uniforms('habits', 3 * HABITS);
  const habits = Array.from({ length: HABITS }, (_, h) => ({
    food: Math.floor(pick[3 * h] * candidates),
    perWeek: 1 + Math.floor(7 * pick[3 * h + 1]),
    size: 0.7 + 0.8 * pick[3 * h + 2],
  })).filter(({ food }) => list[food].role !== 'nuts');
  const familiarity = uniforms('familiar', candidates);

  const moves = [];
  const push = (key, touches, eaten, disturbance, families) => {
    const changes = new Float64Array(NUTRIENTS);
    for (const { food, times } of eaten)
      for (let j = 0; j < NUTRIENTS; j++) changes[j] += (times * nutrientsOf[food][j]) / 7;
    const fish = eaten.reduce((sum, { food, times }) => sum + (list[food].fish ? times : 0), 0);
    moves.push({
      key,
      touches,
      parts: eaten.map(({ food, times }) => ({ vector: food, times })),
      amounts: changes,
      fish,
      disturbance: Math.max(1, Math.round(disturbance)),
      cost: 0,
      families,
      dose: false,
    });
  };
  const strange = (f) => 1 + Math.floor(3 * familiarity[f]);
  for (let f = 0; f < candidates; f++)
    for (const times of timesChoices)
      push(`add:${f}:${times}`, [f], [{ food: f, times }], (4 + 1.5 * times) * (0.7 + 0.3 * strange(f)), [
        list[f].role,
      ]);
  habits.forEach(({ food, perWeek, size }, h) => {
    const item = candidates + h;
    for (let f = 0; f < candidates; f++) {
      if (f === food || list[f].role !== list[food].role) continue;
      for (const times of [...new Set([1, 2, 3, perWeek])].filter((t) => t <= perWeek))
        push(
          `swap:${h}:${f}:${times}`,
          [item, f],
          [
            { food: f, times },
            { food, times: -times * size },
          ],
          (3 + 1.2 * times) * (0.7 + 0.3 * strange(f)),
          [list[f].role],
        );
    }
    for (const factor of [0, 0.25, 0.5, 0.75, 1.25, 1.5, 2])
      push(
        `size:${h}:${factor}`,
        [item],
        [{ food, times: (factor - 1) * perWeek * size }],
        2 + 4 * Math.abs(factor - 1) * perWeek ** 0.5,
        [list[food].role],
      );
  });

  const room = uniforms('room', 2 * NUTRIENTS);
  const limits = [
    { key: 'energy', requirement: 'energy', unit: 'kcal/d', low: -100, high: 100 },
    { key: 'sodium', requirement: 'sodium', unit: 'mg/d', low: Number.NEGATIVE_INFINITY, high: 20 },
    { key: 'saturated-fat', requirement: 'saturated-fat', unit: 'g/d', low: Number.NEGATIVE_INFINITY, high: 0.2 },
  ];
  for (let j = 3; j < NUTRIENTS; j++)
    limits.push({
      key: `nutrient-${j}`,
      requirement: 'nutrients',
      unit: 'needs/d',
      low: -(room[2 * j] < tight ? 0.01 + 0.1 * room[2 * j] : 0.1 + 0.4 * room[2 * j]),
      high: 0.1 + 2 * room[2 * j + 1],
    });
  limits.push({ key: 'fish.oily', requirement: 'fish', unit: 'portions/week', low: Number.NEGATIVE_INFINITY, high: 3 });
  for (const move of moves) {
    move.changes = new Float64Array(limits.length);
    move.changes.set(move.amounts);
    move.changes[NUTRIENTS] = move.fish;
    delete move.amounts;
    delete move.fish;
  }
  const need = normals('need', draws);
  return {
    start: Float64Array.from({ length: draws }, (_, i) => startUg * Math.exp(startSd * personal[i])),
    requirement: Float64Array.from({ length: draws }, (_, i) => needUg * (1 + 0.1 * need[i])),
    upperUg,
    aim,
    limits,
    moves,
    vectors,
  };
}
