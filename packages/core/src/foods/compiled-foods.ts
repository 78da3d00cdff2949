import { FORM_GROUPS, type Food, type Measure, ORIGIN_GROUPS } from './catalogue.js';
import type { CompiledFile } from './compiled-file.js';
import { type CompiledTable, FIELD, FOOD, MEMBER, PART } from './compiled-layout.js';
import { latin1Text, unescapeWide } from './compiled-text.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Names, measures and kinds of the foods of a compiled file; each food is made once. */
export class CompiledFoods {
  private texts: readonly string[] | undefined;
  private readonly made: (Food | undefined)[];

  constructor(private readonly file: CompiledFile) {
    this.made = new Array(file.size);
  }

  food(index: number): Food {
    this.made[index] ??= this.make(index);
    return this.made[index];
  }

  /** Number of a food by id ("sr28:12078"), −1 where there is none. */
  indexOf(id: string): number {
    const colon = id.indexOf(':');
    const table = colon < 0 ? undefined : this.file.header.tables.find((t) => t.name === id.slice(0, colon));
    return table === undefined ? -1 : this.search(table, id.slice(colon + 1));
  }

  /** Foods of a table are sorted by code, so no index of 9,000 ids need be made. */
  private search({ first, foods }: CompiledTable, code: string): number {
    let low = first;
    let high = first + foods - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const text = this.text(middle);
      const here = text.slice(0, text.indexOf(FIELD));
      if (here === code) return middle;
      if (here < code) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Text of a food. The whole text is read at once on first use: 9,000 small readings cost far more. */
  private text(food: number): string {
    if (this.texts === undefined) {
      const { bytes, body, header } = this.file;
      const from = body + header.text.at;
      this.texts = latin1Text(bytes, from, from + header.text.length).split(FOOD);
    }
    return this.texts[food]!;
  }

  private make(food: number): Food {
    const fields = unescapeWide(this.text(food)).split(FIELD);
    const [code, name, shortName, scientificName, otherNames, measures] = fields as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const { file } = this;
    const { columns, countries, groups, imputeClasses } = file.header;
    const table = file.tableOf(food);
    const group = groups[file.byte(columns.group, food)]!;
    const refuse = file.byte(columns.refuse, food);
    const made: Writable<Food> = {
      id: `${table.name}:${code}`,
      table: table.name,
      name,
      otherNames: otherNames === '' ? [] : otherNames.split(MEMBER),
      group: group.code,
      groupName: group.name,
      originGroup: ORIGIN_GROUPS[file.byte(columns.origin, food)]!,
      originShare: file.byte(columns.originShare, food) / 100,
      formGroup: FORM_GROUPS[file.byte(columns.form, food)]!,
      imputeClass: imputeClasses[file.imputeClass(food)]!,
      isBrazilNut: file.byte(columns.brazilNut, food) === 1,
      measures: measures === '' ? [] : measures.split(MEMBER).map(readMeasure),
      tableCountry: countries[file.byte(columns.country, food)]!,
    };
    if (shortName !== '') made.shortName = shortName;
    if (scientificName !== '') made.scientificName = scientificName;
    if (refuse !== 255) made.refuseFraction = refuse / 100;
    return made;
  }
}

/** A measure is kept as the table has it, grams and count, so that one division gives the grams of one. */
function readMeasure(text: string): Measure {
  const [label, grams, count] = text.split(PART) as [string, string, string];
  return { label, grams: Number(grams) / Number(count) };
}
