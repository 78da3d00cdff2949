const FOODS = [
  ['sr28:18075', 'Bread, whole-wheat, commercially prepared', 60],
  ['sr28:01123', 'Egg, whole, raw, fresh', 50],
  ['sr28:01009', 'Cheese, cheddar', 30],
  ['sr28:15076', 'Fish, salmon, Atlantic, wild, raw', 120],
  ['sr28:09040', 'Bananas, raw', 100],
  ['sr28:01077', 'Milk, whole', 200],
  ['sr28:20045', 'Rice, white, long-grain, regular, cooked', 150],
  ['sr28:05062', 'Chicken, breast, meat only, raw', 120],
];
const MEALS = ['breakfast', 'lunch', 'dinner', 'snack'];
const A_DAY = 15;

/** A file of everything with so many entries, fifteen a day, the last of them today's. */
export function longDiary(count, today = new Date().toISOString().slice(0, 10)) {
  const days = Math.ceil(count / A_DAY);
  const dateOf = (day) => new Date(Date.parse(today) - (days - 1 - day) * 86_400_000).toISOString().slice(0, 10);
  const entries = Array.from({ length: count }, (_, i) => {
    const [food, name, amount] = FOODS[(i * 5 + Math.floor(i / A_DAY)) % FOODS.length];
    return {
      ...{
        id: `long${String(i).padStart(8, '0')}`,
        date: dateOf(Math.floor(i / A_DAY)),
        meal: MEALS[Math.floor((i % A_DAY) / 4)],
      },
      ...{ food, name, amount: amount + (i % 7), unit: 'g', order: (i % A_DAY) + 1, changedAt: 1_700_000_000_000 },
    };
  });
  const file = {
    ...{ schema: 'selenoscope.file/1', savedAt: `${today}T00:00:00Z`, version: '0.1.0', entries },
    ...{ recipes: [], products: [], labs: [], stool: [], mapping: [] },
    settings: {
      person: { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] },
      preferences: {
        ...{ language: null, theme: 'auto', authority: null, units: 'metric', diets: [], avoid: [] },
        ...{ maxChanges: 3, clinicianOrder: false, floraCompete: false },
      },
      ...{ answers: null, savedOn: null, changesSinceSaved: 0, plan: null },
    },
  };
  return { file: JSON.stringify(file), lastDate: today };
}
