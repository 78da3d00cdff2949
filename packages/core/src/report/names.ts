import type { Person } from '../person.js';

/** Chemical forms of selenium as a person reads them. */
const FORMS: Readonly<Record<string, string>> = {
  selenomethionine: 'Selenomethionine',
  selenocysteine: 'Selenocysteine',
  methylselenocysteine: 'Methylselenocysteine',
  'gamma-glutamyl-methylselenocysteine': 'Glutamyl-methylselenocysteine',
  selenoneine: 'Selenoneine',
  selenite: 'Selenite',
  selenate: 'Selenate',
  'selenium-yeast': 'Selenium yeast',
  other: 'Other, or not known',
  unknown: 'Not known',
};

const spaced = (key: string): string => {
  const text = key.replace(/[-_]+/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const formName = (key: string): string => FORMS[key] ?? spaced(key);

/** How a selenium value came about, in words. */
const CELLS: Readonly<Record<string, string>> = {
  measured: 'measured',
  calculated: 'calculated',
  imputed: 'taken from a like food',
  'assumed-zero': 'taken to be zero by the table',
  trace: 'trace',
  'below-limit': 'below the limit of the method',
  'suspect-zero': 'not known (the table says 0)',
  missing: 'not known',
  dose: 'dose as stated',
  prior: 'not from the diary',
  carried: 'from the diary’s own export',
};

export const cellKindName = (kind: string): string => CELLS[kind] ?? spaced(kind).toLowerCase();

/** The kinds whose value is not known, so that the amount is an estimate from like foods. */
export const isUnknownKind = (kind: string): boolean => kind === 'missing' || kind === 'suspect-zero';

/** What a reference value is, in words, with the letters that its authority uses. */
const REFERENCE_KINDS: Readonly<Record<string, string>> = {
  EAR: 'Average requirement (EAR)',
  AR: 'Average requirement (AR)',
  RDA: 'Recommended intake (RDA)',
  RDI: 'Recommended intake (RDI)',
  RI: 'Recommended intake (RI)',
  RNI: 'Reference intake (RNI)',
  PRI: 'Population reference intake (PRI)',
  LRNI: 'Lower reference intake (LRNI)',
  AI: 'Adequate intake (AI)',
  UL: 'Upper level (UL)',
  TUL: 'Upper level (TUL)',
  DV: 'Label value (DV)',
  NRV: 'Label value (NRV)',
  CDRR: 'Level for lowering risk (CDRR)',
};

export const referenceKindName = (kind: string): string => REFERENCE_KINDS[kind] ?? kind;

/** Food tables by the key that their cells carry. */
const TABLES: Readonly<Record<string, string>> = {
  sr28: 'USDA SR28',
  'usda-sr28': 'USDA SR28',
  ifct2017: 'IFCT 2017',
};

/** The source of a food value: the table's name, and what is said about the value. */
export interface SourceName {
  readonly table: string;
  /** empty where nothing is said */
  readonly note: string;
}

/** @example sourceName('usda-sr28 (recipe)') // { table: 'USDA SR28', note: 'recipe' } */
export function sourceName(source: string): SourceName {
  const [, key, note] = /^([\w.-]+) \((.*)\)$/.exec(source) ?? [undefined, source, ''];
  return { table: TABLES[key!] ?? key!, note: note! };
}

/** What a level is set for, by the key of the goals table. */
const GOALS: Readonly<Record<string, string>> = {
  'gpx3-plateau': 'full activity of the enzyme GPx3 in plasma',
  'gpx-saturation': 'full activity of the enzyme GPx',
  'gpx-two-thirds': 'two thirds of the full activity of GPx in plasma',
  'selenop-plateau': 'levelling-off of selenoprotein P in plasma',
  milk: 'what breast-fed infants take in',
  selenosis: 'signs of too much (selenosis)',
  alopecia: 'hair loss',
  'not-stated': 'a goal that was not stated in what was read',
};

export const goalName = (goal: string): string => GOALS[goal] ?? goal;

const DIARIES: Readonly<Record<string, string>> = {
  'selenoscope-csv': 'Selenoscope CSV',
  'selenoscope-json': 'Selenoscope JSON',
  cronometer: 'Cronometer export',
  check: 'two-minute check',
};

export const diaryKindName = (kind: string): string => DIARIES[kind] ?? spaced(kind);

const CONDITIONS: Readonly<Record<Person['conditions'][number], string>> = {
  ibd: 'inflammatory bowel disease',
  'short-bowel': 'short bowel',
  'bariatric-surgery': 'bariatric surgery',
  dialysis: 'dialysis',
  'kidney-disease': 'kidney disease',
  'parenteral-nutrition': 'parenteral nutrition',
  'enteral-nutrition': 'enteral nutrition',
  coeliac: 'coeliac disease',
  diabetes: 'diabetes',
  'skin-cancer-history': 'skin cancer in the past',
  'iodine-deficiency': 'low iodine',
};

export const conditionName = (condition: string): string =>
  (CONDITIONS as Readonly<Record<string, string>>)[condition] ?? spaced(condition).toLowerCase();

/** An authority's name as short as a label needs it. @example shortAuthority('IOM/NASEM') // "IOM" */
export const shortAuthority = (name: string): string =>
  name
    .replace(/\s*\(.*$/, '')
    .replace(/^IOM\b.*$/, 'IOM')
    .replace(/^UK\b.*$/, 'UK');

/** The same inside a sentence. @example authorityInSentence('UK COMA/Department of Health') // "the UK" */
export const authorityInSentence = (name: string): string =>
  shortAuthority(name).replace(/^U(K|nited Kingdom)$/, 'the U$1');
