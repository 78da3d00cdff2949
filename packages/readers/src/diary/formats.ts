import { nameAndUnit } from './nutrients.js';

/**
 * A field of a diary row, and the header names that mean it, in English, German and Spanish. The first is the name that
 * is written; earlier names win, so that "alimento" beats "comida", which is a meal as well as what is eaten.
 */
export const FIELDS = {
  date: ['date', 'day', 'datum', 'tag', 'fecha', 'día', 'dia'],
  time: ['time', 'time of day', 'uhrzeit', 'zeit', 'hora'],
  meal: ['meal', 'group', 'meal type', 'occasion', 'mahlzeit', 'comida', 'tipo de comida', 'momento'],
  food: [
    ...['food', 'food name', 'item', 'name', 'description'],
    ...['lebensmittel', 'nahrungsmittel', 'speise', 'gericht', 'produkt', 'alimento', 'producto', 'plato'],
  ],
  amount: ['amount', 'quantity', 'qty', 'menge', 'anzahl', 'cantidad'],
  unit: ['unit', 'units', 'measure', 'einheit', 'maß', 'unidad', 'unidades', 'medida'],
  note: [
    ...['note', 'notes', 'comment', 'comments', 'notiz', 'notizen', 'bemerkung', 'anmerkung', 'kommentar'],
    ...['nota', 'notas', 'comentario', 'comentarios', 'observaciones'],
  ],
  category: ['category', 'kategorie', 'categoría', 'categoria'],
} as const;
/** An amount column whose name is its unit. */
const GRAMS = ['grams', 'gramm', 'gramos'];
export type Field = keyof typeof FIELDS;

/** Header of the project's own diary. */
export const OWN_HEADER = ['date', 'time', 'meal', 'food', 'amount', 'unit', 'note'] as const;

export const DIARY_KINDS = ['selenoscope-csv', 'selenoscope-json', 'cronometer'] as const;
export type DiaryKind = (typeof DIARY_KINDS)[number];

/** Where each field stands, by column; −1 where there is none. */
export type Columns = Readonly<Record<Field, number>> & { readonly defaultUnit: string };

const plain = (text: string): string => nameAndUnit(text.replace(/^["'\s]+|["'\s]+$/g, '')).name;

/** Header texts without units, lower case. */
export const headerNames = (header: readonly string[]): string[] => header.map(plain);

/** Columns of the fields. Earlier names of a field win over later ones, so that "food" beats "description". */
export function columnsOf(header: readonly string[]): Columns {
  const names = headerNames(header);
  const find = (field: Field): number => {
    for (const name of FIELDS[field]) {
      const at = names.indexOf(name);
      if (at >= 0) return at;
    }
    return -1;
  };
  const columns = Object.fromEntries(Object.keys(FIELDS).map((field) => [field, find(field as Field)])) as Record<
    Field,
    number
  >;
  let defaultUnit = columns.amount < 0 ? '' : nameAndUnit(header[columns.amount]!).unit;
  const grams = names.findIndex((name) => GRAMS.includes(name));
  if (columns.amount < 0 && grams >= 0) {
    columns.amount = grams;
    defaultUnit = 'g';
  }
  return { ...columns, defaultUnit };
}

/** How many columns of a header are known: decides between delimiters. */
export function knownColumns(header: readonly string[]): number {
  const names = new Set(headerNames(header));
  return Object.values(FIELDS).filter((words) => words.some((word) => names.has(word))).length;
}

/** Cronometer calls the day "Day" and the food "Food Name"; its amount holds the unit, or a unit column stands behind it. */
export function isCronometer(header: readonly string[]): boolean {
  const names = headerNames(header);
  return names.includes('day') && names.includes('food name') && names.includes('amount');
}

export function isCronometerDaily(header: readonly string[]): boolean {
  const names = headerNames(header);
  return (
    (names[0] === 'date' || names[0] === 'day') &&
    names.includes('energy') &&
    (names.includes('completed') || names.includes('selenium')) &&
    columnsOf(header).food < 0
  );
}

/** Files of other programs that people will try, by what their header holds. */
export interface OtherFormat {
  readonly app: string;
  readonly needs: readonly string[];
  readonly why: string;
  readonly instead: string;
}

const WRITE_OWN =
  'Copy its foods into a CSV with the header date,time,meal,food,amount,unit,note: the foods will be looked up in the tables.';

export const OTHER_FORMATS: readonly OtherFormat[] = [
  {
    app: 'a nutrition summary from MyFitnessPal',
    needs: ['date', 'meal', 'calories', 'cholesterol', 'carbohydrates'],
    why: 'It holds one row per meal, without foods and without selenium, so selenium cannot be counted from it.',
    instead: `In MyFitnessPal open the printable diary, which lists foods. ${WRITE_OWN}`,
  },
  {
    app: 'an export from Lose It!',
    needs: ['date', 'name', 'icon', 'quantity', 'units', 'calories'],
    why: 'It carries no selenium, and deleted rows and exercise are mixed in; this version does not read it.',
    instead: WRITE_OWN,
  },
  {
    app: 'a food log from MacroFactor',
    needs: ['date', 'food name', 'serving size', 'serving qty'],
    why: 'This version does not read it, though its foods and grams would do well.',
    instead: `Food Name becomes food, Serving Weight (g) becomes amount with the unit g. ${WRITE_OWN}`,
  },
  {
    app: 'an ASA24 recall file',
    needs: ['foodcode', 'foodamt'],
    why: 'It holds recalls of a study, not the diary of one person.',
    instead: 'Studies of many people belong in `selenoscope cohort`.',
  },
  {
    app: "Cronometer's exercise list",
    needs: ['day', 'exercise', 'minutes'],
    why: 'It holds no food.',
    instead: 'In Cronometer choose Account, Export data, "Servings" (servings.csv).',
  },
  {
    app: "Cronometer's biometrics",
    needs: ['day', 'metric', 'unit', 'amount'],
    why: 'It holds measurements, not food.',
    instead: 'In Cronometer choose Account, Export data, "Servings" (servings.csv).',
  },
  {
    app: "Cronometer's notes",
    needs: ['day', 'group', 'note'],
    why: 'It holds notes, not food.',
    instead: 'In Cronometer choose Account, Export data, "Servings" (servings.csv).',
  },
  {
    app: "Cronometer's export of a single food",
    needs: ['food id', 'food name', 'comments', 'amount'],
    why: 'It describes foods, not what was eaten on which day.',
    instead: 'In Cronometer choose Account, Export data, "Servings" (servings.csv).',
  },
];

/** The other program's file that this header belongs to, if any. */
export function otherFormat(header: readonly string[]): OtherFormat | undefined {
  const names = new Set(headerNames(header));
  const own = columnsOf(header);
  return OTHER_FORMATS.find(
    (format) =>
      format.needs.every((name) => names.has(name)) &&
      // "day, group, note" could also be a column choice of a real diary
      !(format.app.includes('notes') && own.food >= 0),
  );
}
