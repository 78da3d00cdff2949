import { createHash } from 'node:crypto';
import {
  CELL_KINDS,
  type CellKind,
  compiledLayout,
  FORM_GROUPS,
  type FormGroup,
  ORIGIN_GROUPS,
  type OriginGroup,
} from '@selenoscope/core';
import { digitsAt, type Written } from './decimal-text.js';
import type { RawFood } from './raw-food.js';

/** A cell with its kind settled. */
export interface FinalCell {
  readonly value: Written;
  readonly sd: Written | null;
  readonly kind: CellKind;
  readonly note?: string;
}

export interface FinalFood extends RawFood {
  readonly originGroup: OriginGroup;
  readonly originShare: number;
  readonly formGroup: FormGroup;
  readonly isBrazilNut: boolean;
  readonly imputeClass: string;
  readonly country: string;
}

export interface FinalTable {
  readonly name: string;
  readonly source: string;
  readonly foods: readonly FinalFood[];
  readonly nutrients: readonly {
    readonly key: string;
    readonly cells: readonly FinalCell[];
    readonly limit?: number;
  }[];
}

type Header = compiledLayout.CompiledHeader;

/** Bytes that are put one after another; offsets are multiples of 8 so that a reader may map them. */
class Body {
  private readonly parts: Uint8Array[] = [];
  length = 0;

  put(bytes: Uint8Array): number {
    const at = this.length;
    const padded = new Uint8Array(Math.ceil(bytes.length / 8) * 8);
    padded.set(bytes);
    this.parts.push(padded);
    this.length += padded.length;
    return at;
  }

  numbers(values: readonly number[], width: compiledLayout.NumberWidth): number {
    const bytes = new Uint8Array(values.length * width);
    const view = new DataView(bytes.buffer);
    values.forEach((value, i) => {
      if (width === 1) view.setUint8(i, value);
      else if (width === 2) view.setUint16(2 * i, value, true);
      else if (width === 4) view.setUint32(4 * i, value, true);
      else view.setFloat64(8 * i, value, true);
    });
    return this.put(bytes);
  }

  run(values: readonly (Written | null)[]): compiledLayout.NumberRun {
    const places = Math.max(0, ...values.map((value) => value?.places ?? 0));
    const digits = values.map((value) => (value === null ? 0 : digitsAt(value, places)));
    const largest = digits.reduce((a, b) => Math.max(a, b), 0);
    const width = largest < 2 ** 8 ? 1 : largest < 2 ** 16 ? 2 : largest < 2 ** 32 ? 4 : 8;
    return { at: this.numbers(digits, width), width, places };
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

/**
 * Writes the compiled file (layout: core, foods/compiled-layout.ts). The same input gives the same bytes: tables,
 * foods, nutrients and marks keep the order in which they come, and nothing of the day or the machine is written.
 */
export function encode(
  tables: readonly FinalTable[],
  nutrients: Header['nutrients'],
  groups: Header['groups'],
  evidence: Header['evidence'],
): Uint8Array {
  for (const { name, foods } of tables)
    foods.forEach(({ code }, i) => {
      // a reader finds a food by halving
      if (i > 0 && !(foods[i - 1]!.code < code)) throw new Error(`${name}: ${code} is not in the order of the codes`);
    });
  const body = new Body();
  const foods = tables.flatMap((table) => table.foods);
  const imputeClasses = [...new Set(foods.map((food) => food.imputeClass))].sort();
  const marks = new Marks();
  const keyIndex = new Map(nutrients.map((nutrient, i) => [nutrient.key, i]));
  const textBytes = foodsText(foods);
  const text = { at: body.put(textBytes), length: textBytes.length };
  const countries = [...new Set(foods.map((food) => food.country))].sort();
  const columns = putColumns(body, foods, groups, imputeClasses, countries);
  const blocks = tables.flatMap((table, t) =>
    table.nutrients.map(({ key, cells, limit }): compiledLayout.CompiledBlock => {
      const known = cells.map((cell) => (cell.kind === 'missing' || cell.kind === 'suspect-zero' ? null : cell.value));
      const sds = cells.map((cell) => cell.sd);
      return {
        table: t,
        nutrient: keyIndex.get(key)!,
        marks: body.numbers(cells.map(marks.of), 1),
        value: body.run(known),
        ...(sds.some((sd) => sd !== null) ? { sd: body.run(sds) } : {}),
        ...(limit === undefined ? {} : { limit }),
      };
    }),
  );
  let first = 0;
  const header: Header = {
    tables: tables.map(({ name, source, foods: list }) => {
      const table = { name, source, first, foods: list.length };
      first += list.length;
      return table;
    }),
    nutrients,
    groups,
    imputeClasses,
    countries,
    marks: marks.list,
    blocks,
    evidence,
    text,
    columns,
    bodyLength: body.length,
  };
  return file(header, body.bytes());
}

/** Marks in the order of their first use. */
class Marks {
  readonly list: compiledLayout.CompiledMark[] = [];
  private readonly numberOf = new Map<CellKind, Map<string | undefined, number>>();

  of = ({ kind, note }: FinalCell): number => {
    let byNote = this.numberOf.get(kind);
    if (byNote === undefined) {
      if (!CELL_KINDS.includes(kind)) throw new Error(`unknown kind ${kind}`);
      byNote = new Map();
      this.numberOf.set(kind, byNote);
    }
    let number = byNote.get(note);
    if (number === undefined) {
      number = this.list.length;
      if (number > 255) throw new Error('more than 256 marks');
      byNote.set(note, number);
      this.list.push(note === undefined ? { kind } : { kind, note });
    }
    return number;
  };
}

/** One line per food. @throws Error where a name holds one of the separators */
function foodsText(foods: readonly FinalFood[]): Uint8Array {
  const { FIELD, FOOD, MEMBER, PART } = compiledLayout;
  const lines = foods.map((food) => {
    const measures = food.measures.map((m) => [m.label, m.grams, m.count].join(PART));
    const fields = [
      food.code,
      food.name,
      food.shortName,
      food.scientificName,
      ...[food.otherNames, measures].map((list) => list.join(MEMBER)),
    ];
    const line = fields.join(FIELD);
    const separators =
      5 + Math.max(0, food.otherNames.length - 1) + Math.max(0, measures.length - 1) + 2 * measures.length;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the separators are control characters
    if ((line.match(/[\n\u001d-\u001f]/g) ?? []).length !== separators)
      throw new Error(`${food.code}: a separator in a name`);
    return line;
  });
  return Buffer.from(compiledLayout.escapeWide(lines.join(FOOD)), 'latin1');
}

function putColumns(
  body: Body,
  foods: readonly FinalFood[],
  groups: Header['groups'],
  imputeClasses: readonly string[],
  countries: readonly string[],
): Header['columns'] {
  const index = (list: readonly string[], item: string): number => {
    const at = list.indexOf(item);
    if (at < 0) throw new Error(`"${item}" is not in the list`);
    return at;
  };
  const codes = groups.map((group) => group.code);
  const classIndex = new Map(imputeClasses.map((name, i) => [name, i]));
  const bytes = (of: (food: FinalFood) => number) => body.numbers(foods.map(of), 1);
  return {
    group: bytes((food) => index(codes, food.group)),
    origin: bytes((food) => index(ORIGIN_GROUPS, food.originGroup)),
    country: bytes((food) => index(countries, food.country)),
    originShare: bytes((food) => Math.round(100 * food.originShare)),
    form: bytes((food) => index(FORM_GROUPS, food.formGroup)),
    imputeClass: body.numbers(
      foods.map((food) => classIndex.get(food.imputeClass)!),
      2,
    ),
    brazilNut: bytes((food) => Number(food.isBrazilNut)),
    refuse: bytes((food) => food.refusePercent ?? 255),
    samples: bytes((food) => food.samples),
  };
}

function file(header: Header, body: Uint8Array): Uint8Array {
  const { COMPILED_MAGIC, HASH_AT, HEADER_AT, HEADER_LENGTH_AT } = compiledLayout;
  // non-ASCII is escaped, so that a reader may take the header byte by byte
  const ascii = JSON.stringify(header).replace(
    /[\u0080-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const json = Buffer.from(ascii.padEnd(Math.ceil((HEADER_AT + ascii.length) / 8) * 8 - HEADER_AT), 'latin1');
  const bytes = new Uint8Array(HEADER_AT + json.length + body.length);
  bytes.set(Buffer.from(COMPILED_MAGIC, 'latin1'));
  new DataView(bytes.buffer).setUint32(HEADER_LENGTH_AT, json.length, true);
  bytes.set(json, HEADER_AT);
  bytes.set(body, HEADER_AT + json.length);
  bytes.set(createHash('sha256').update(bytes.subarray(HEADER_LENGTH_AT)).digest(), HASH_AT);
  return bytes;
}
