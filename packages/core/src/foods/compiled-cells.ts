import type { NutrientColumn } from './catalogue.js';
import type { CompiledFile } from './compiled-file.js';
import type { CompiledBlock, CompiledEvidence } from './compiled-layout.js';
import { readOne, readRun, tenTo } from './compiled-numbers.js';
import { CELL_KINDS, type Cell, isKnown } from './composition.js';

/** Values of a compiled file: single cells with all that is known of them, and whole columns. */
export class CompiledCells {
  private readonly blocksOf: readonly (readonly CompiledBlock[])[];
  private readonly evidence = new Map<number, CompiledEvidence>();
  private readonly kindOfMark: Uint8Array;
  private readonly columns = new Map<number, NutrientColumn>();

  constructor(private readonly file: CompiledFile) {
    const { nutrients, blocks, evidence, marks } = file.header;
    const blocksOf: CompiledBlock[][] = nutrients.map(() => []);
    for (const block of blocks) blocksOf[block.nutrient]!.push(block);
    this.blocksOf = blocksOf;
    for (const item of evidence) this.evidence.set(item.food * nutrients.length + item.nutrient, item);
    this.kindOfMark = Uint8Array.from(marks, (mark) => CELL_KINDS.indexOf(mark.kind));
  }

  column(nutrient: number): NutrientColumn {
    let column = this.columns.get(nutrient);
    if (column === undefined) {
      column = this.readColumn(nutrient);
      this.columns.set(nutrient, column);
    }
    return column;
  }

  cell(food: number, nutrient: number): Cell {
    const { tables, nutrients, marks, columns } = this.file.header;
    const table = this.file.tableOf(food);
    const { unit } = nutrients[nutrient]!;
    const block = this.blocksOf[nutrient]!.find((b) => tables[b.table] === table);
    if (block === undefined)
      return { value: null, unit, kind: 'missing', source: `${table.source} (the table has no such column)` };
    const row = food - table.first;
    const { kind, note } = marks[this.file.byte(block.marks, row)]!;
    const known = isKnown(kind);
    const evidence = this.evidence.get(food * nutrients.length + nutrient);
    const samples = kind === 'measured' ? this.file.byte(columns.samples, food) : 0;
    const n = evidence?.n ?? (samples > 0 ? samples : undefined);
    const sd = evidence?.sd ?? (known ? this.number(block.sd, row) || undefined : undefined);
    const why = evidence?.note ?? note;
    return {
      value: known ? this.number(block.value, row)! : null,
      unit,
      kind,
      ...(n === undefined ? {} : { n }),
      ...(sd === undefined ? {} : { sd }),
      ...(sd === undefined || n === undefined || n < 1 ? {} : { se: sd / Math.sqrt(n) }),
      ...(evidence?.min === undefined ? {} : { min: evidence.min }),
      ...(evidence?.max === undefined ? {} : { max: evidence.max }),
      ...(block.limit !== undefined && (kind === 'trace' || kind === 'below-limit') ? { limit: block.limit } : {}),
      source: why === undefined ? table.source : `${table.source} (${why})`,
    };
  }

  private number(run: CompiledBlock['sd'], row: number): number | undefined {
    return run && readOne(this.file.view, this.file.body + run.at, run.width, row) / tenTo(run.places);
  }

  private readColumn(nutrient: number): NutrientColumn {
    const { view, body, header, size } = this.file;
    const blocks = this.blocksOf[nutrient]!;
    // one number of places for all tables: the larger; the smaller gets zeros behind it, which is exact
    const places = Math.max(0, ...blocks.map((block) => block.value.places));
    const value = new Float64Array(size).fill(Number.NaN);
    const mantissa = new Float64Array(size).fill(Number.NaN);
    const sd = new Float64Array(size).fill(Number.NaN);
    const kind = new Uint8Array(size);
    for (const block of blocks) {
      const { first, foods } = header.tables[block.table]!;
      readRun(view, body, block.value, foods, mantissa, first, tenTo(places - block.value.places));
      if (block.sd) readRun(view, body, block.sd, foods, sd, first, 1);
      for (let i = first; i < first + foods; i++) {
        const k = this.kindOfMark[this.file.byte(block.marks, i - first)]!;
        kind[i] = k;
        if (isKnown(CELL_KINDS[k]!)) value[i] = mantissa[i]! / tenTo(places);
        else mantissa[i] = Number.NaN;
        sd[i] = block.sd && sd[i]! > 0 ? sd[i]! / tenTo(block.sd.places) : Number.NaN;
      }
    }
    for (const item of header.evidence)
      if (item.nutrient === nutrient && item.sd !== undefined) sd[item.food] = item.sd;
    return { info: header.nutrients[nutrient]!, value, mantissa, places, kind, sd };
  }
}
