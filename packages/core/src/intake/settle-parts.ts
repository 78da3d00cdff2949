import { mean as averageOf, log, type RandomSource, stream } from '../base/index.js';
import type { Person } from '../person.js';
import type { DoseIntake } from './doses.js';
import { accumulate } from './draw-rule.js';
import type { DiaryItems } from './items.js';
import type { NutIntake } from './nuts.js';
import type { SeleniumPrior } from './prior.js';
import type { Uncertain } from './settle.js';
import type { Term } from './terms.js';

export type SettlePart = Uncertain;

interface Context {
  readonly items: DiaryItems;
  readonly terms: readonly Term[];
  readonly nuts: NutIntake | null;
  readonly doses: readonly DoseIntake[];
  readonly person: Person;
  readonly count: number;
  readonly source: RandomSource;
  readonly prior: SeleniumPrior;
}

/** The parts of what is not known of a diary, each with the draws that carry it and what would settle it. */
export function settleParts(context: Context): SettlePart[] {
  const { terms, items, count, source, person } = context;
  const parts: SettlePart[] = [];
  // a day that is too small to count is none of them, here as in every other sentence
  const days = items.daysCounted;
  parts.push({
    code: 'more-days',
    text: days === 0 ? 'a few days of diary' : `more days of diary (there ${days === 1 ? 'is one' : `are ${days}`})`,
    // days that were not seen, and how this person differs from others like them: both end with more days
    draws: [
      stream(source, 'usual.selenium.days').normals(count),
      stream(source, 'usual.selenium.prior').normals(count),
    ],
  });
  const origin = originEffect(terms, count);
  if (origin) {
    const text =
      person.country === null
        ? 'the country where the food is bought'
        : 'where the bread, pasta, meat and milk come from';
    parts.push({ code: 'origin', text, draws: origin });
  }
  const gaps = terms.filter((t) => t.gap);
  if (gaps.length > 0) {
    const names = [...gaps]
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, 2)
      .map((t) => t.item.name);
    parts.push({
      code: 'unknown-foods',
      text: `a selenium value for what has none (${names.join('; ')})`,
      draws: gapEffect(terms, count),
    });
  }
  if (context.nuts)
    parts.push({
      code: 'brazil-nuts',
      text: 'where the Brazil nuts grew, and how often they are eaten',
      draws: context.nuts.usualUg.map((ug) => log(Math.max(ug, 0.1))),
    });
  const oral = context.doses.filter((dose) => dose.route === 'oral');
  const drips = context.doses.filter((dose) => dose.route === 'iv');
  if (oral.length > 0)
    parts.push({ code: 'supplements', text: 'how often the supplement is taken', draws: sumOf(oral, count) });
  if (drips.length > 0)
    parts.push({ code: 'drips', text: 'how often the infusion is given', draws: sumOf(drips, count) });
  return parts;
}

function sumOf(doses: readonly DoseIntake[], count: number): Float64Array {
  const total = new Float64Array(count);
  for (const dose of doses) for (let i = 0; i < count; i++) total[i]! += dose.usualUg[i]!;
  return total;
}

const weight = (t: Term) => t.total * t.rule.mean;

/** ln of the diary's total when only the origin of foods moves and everything else stands at its mean. */
function originEffect(terms: readonly Term[], count: number): Float64Array | undefined {
  const out = new Float64Array(count);
  let moved = false;
  for (const t of terms) {
    const { origin, originShare, mean } = t.rule;
    const base = t.total * mean;
    if (origin) {
      moved = true;
      const centre = 1 - originShare + originShare * averageOf(origin);
      for (let i = 0; i < count; i++) out[i]! += (base * (1 - originShare + originShare * origin[i]!)) / centre;
    } else for (let i = 0; i < count; i++) out[i]! += base;
  }
  return moved ? logs(out) : undefined;
}

/** The same when only the foods without a value move. */
function gapEffect(terms: readonly Term[], count: number): Float64Array {
  const out = new Float64Array(count);
  let fixed = 0;
  for (const t of terms) {
    if (t.gap) accumulate(t.rule, t.total, out);
    else fixed += weight(t);
  }
  return logs(out.map((v) => v + fixed));
}

const logs = (values: Float64Array) => values.map((v) => log(Math.max(v, 1e-9)));
