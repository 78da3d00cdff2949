import { nameAndLabUnit } from './units.js';
import { labNameOf, plainWords } from './words.js';

/** A field of a row, and the header words that mean it. */
const FIELDS = {
  test: [
    'analyte',
    'test',
    'test name',
    'biomarker',
    'parameter',
    'marker',
    'measurement',
    'investigation',
    'component',
  ],
  value: ['value', 'result', 'results', 'level', 'concentration', 'measured', 'wert', 'ergebnis'],
  unit: ['unit', 'units', 'einheit'],
  date: [
    ...['date', 'sample date', 'sampling date', 'collection date', 'date collected', 'date sampled', 'collected'],
    ...['date of sample', 'drawn', 'test date', 'day', 'datum'],
  ],
  method: ['method', 'assay', 'technique', 'methode'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'remarks'],
  sample: ['matrix', 'sample', 'specimen', 'sample type', 'specimen type', 'material', 'fluid'],
} as const;
export type LabField = keyof typeof FIELDS;

/** A column that holds one test, named in its header. */
export interface TestColumn {
  readonly column: number;
  readonly name: string;
  readonly unit: string;
}

/** Where what stands in a row. `tests` is filled where each test has a column of its own. */
export interface LabColumns {
  readonly fields: Readonly<Partial<Record<LabField, number>>>;
  /** unit in the header of the value column */
  readonly valueUnit: string;
  readonly tests: readonly TestColumn[];
  /** the CRP that stands beside the values of its row */
  readonly crp: TestColumn | null;
  /** headers that are neither */
  readonly unread: readonly string[];
  /** columns that were understood: decides between delimiters and between rows that may be the header */
  readonly known: number;
}

const FIELD_OF: ReadonlyMap<string, LabField> = new Map(
  Object.entries(FIELDS).flatMap(([field, words]) => words.map((word) => [word, field as LabField] as const)),
);

const isNumber = (cell: string): boolean => /^\s*[<>]?\s*\d[\d\s.,/:-]*$/.test(cell);

/** A cell that is a number or a date, also where the wrong delimiter left the cells of a row in one. */
const holdsNumber = (cell: string): boolean => cell.split(/[,;\t|]/).some(isNumber);

/** Columns of a header row; null where the row holds a number or a date and is none. */
export function labColumnsOf(header: readonly string[]): LabColumns | null {
  if (header.some(holdsNumber)) return null;
  const fields: Partial<Record<LabField, number>> = {};
  const tests: TestColumn[] = [];
  const unread: string[] = [];
  let valueUnit = '';
  header.forEach((cell, column) => {
    const { name, unit } = nameAndLabUnit(cell);
    const field = FIELD_OF.get(plainWords(cell).trim()) ?? FIELD_OF.get(plainWords(name).trim());
    if (field !== undefined && fields[field] === undefined) {
      fields[field] = column;
      if (field === 'value') valueUnit = unit;
    } else if (labNameOf(name) !== null) tests.push({ column, name, unit });
    else if (cell.trim() !== '') unread.push(cell.trim());
  });
  const long = fields.value !== undefined;
  const crp = tests.find((test) => labNameOf(test.name) === 'crp') ?? null;
  const known = Object.keys(fields).length + tests.length;
  const usable = long ? fields.test !== undefined || fields.sample !== undefined : tests.length > 0;
  return { fields, valueUnit, tests: long ? [] : tests, crp, unread: long ? [] : unread, known: usable ? known : 0 };
}
