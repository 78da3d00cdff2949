import type { Problem } from '../base/index.js';
import type { DoseEntry, RawEntry } from './diary.js';
import type { UnitWeight } from './resolve-grams.js';

/** Gathers what should be said about how amounts were understood: one notice of each kind, with its rows. */
export class Remarks {
  private readonly assumedRows: number[] = [];
  private readonly assumedWords = new Set<string>();
  private readonly waterRows: number[] = [];
  private readonly waterFoods = new Set<string>();
  private readonly formUnknown: number[] = [];
  private readonly salts: number[] = [];
  private readonly carriedDoses: number[] = [];
  private readonly namedDoses: number[] = [];
  private readonly namedFigures = new Set<string>();

  constructor(private readonly file: string) {}

  weight(raw: RawEntry, weight: UnitWeight): void {
    if (weight.assumed !== undefined) {
      this.assumedRows.push(raw.row);
      this.assumedWords.add(weight.assumed);
    }
    if (weight.asWater) {
      this.waterRows.push(raw.row);
      this.waterFoods.add(raw.food);
    }
  }

  dose(dose: DoseEntry, asWritten: string): void {
    if (dose.form === 'unknown') this.formUnknown.push(dose.row);
    // only the salt's full name invites the salt's weight
    if (/sodium/i.test(asWritten)) this.salts.push(dose.row);
  }

  carriedDose(dose: DoseEntry): void {
    this.carriedDoses.push(dose.row);
    if (dose.form === 'unknown') this.formUnknown.push(dose.row);
  }

  /** A supplement whose µg stand in its name only. */
  doseByName(dose: DoseEntry): void {
    this.namedDoses.push(dose.row);
    this.namedFigures.add(`${dose.text.slice(0, 60)} = ${dose.doseUg} µg`);
    if (dose.form === 'unknown') this.formUnknown.push(dose.row);
  }

  notices(): Problem[] {
    const { file } = this;
    const notices: Problem[] = [];
    if (this.assumedRows.length > 0)
      notices.push({ code: 'diary.measure.assumed', file, rows: this.assumedRows, used: [...this.assumedWords] });
    if (this.waterRows.length > 0)
      notices.push({ code: 'diary.volume.asWater', file, rows: this.waterRows, foods: [...this.waterFoods] });
    if (this.formUnknown.length > 0) notices.push({ code: 'diary.dose.formUnknown', file, rows: this.formUnknown });
    if (this.salts.length > 0) notices.push({ code: 'diary.dose.salt', file, rows: this.salts });
    if (this.carriedDoses.length > 0) notices.push({ code: 'diary.dose.carried', file, rows: this.carriedDoses });
    if (this.namedDoses.length > 0)
      notices.push({ code: 'diary.dose.byName', file, rows: this.namedDoses, used: [...this.namedFigures] });
    return notices;
  }
}
