/** Atomic mass of selenium (g/mol). */
export const UG_PER_UMOL = 78.971;
/** Grams in a millimole of creatinine. */
const CREATININE_G_PER_MMOL = 0.11312;

/** A unit of amount in something: "µmol/L" is { times: 1, molar: true, per: 'L' }. */
export interface LabUnit {
  /** µg (or µmol) in one of it, for each litre, day, gram of creatinine or gram */
  readonly times: number;
  readonly molar: boolean;
  /** litre, day, gram of creatinine, gram of sample; "none" for a bare "µg" */
  readonly per: 'L' | 'day' | 'creatinine' | 'gram' | 'none';
}

const AMOUNTS: Readonly<Record<string, { times: number; molar: boolean }>> = {
  pg: { times: 1e-6, molar: false },
  ng: { times: 0.001, molar: false },
  ug: { times: 1, molar: false },
  mg: { times: 1000, molar: false },
  g: { times: 1_000_000, molar: false },
  pmol: { times: 1e-6, molar: true },
  nmol: { times: 0.001, molar: true },
  umol: { times: 1, molar: true },
  mmol: { times: 1000, molar: true },
};

const PER: Readonly<Record<string, { per: LabUnit['per']; times: number }>> = {
  '': { per: 'none', times: 1 },
  l: { per: 'L', times: 1 },
  dl: { per: 'L', times: 10 },
  cl: { per: 'L', times: 100 },
  ml: { per: 'L', times: 1000 },
  '100ml': { per: 'L', times: 10 },
  d: { per: 'day', times: 1 },
  day: { per: 'day', times: 1 },
  '24h': { per: 'day', times: 1 },
  tag: { per: 'day', times: 1 },
  g: { per: 'gram', times: 1 },
  mg: { per: 'gram', times: 1000 },
  kg: { per: 'gram', times: 0.001 },
  gcrea: { per: 'creatinine', times: 1 },
  mgcrea: { per: 'creatinine', times: 1000 },
  mmolcrea: { per: 'creatinine', times: 1 / CREATININE_G_PER_MMOL },
  molcrea: { per: 'creatinine', times: 0.001 / CREATININE_G_PER_MMOL },
  // nothing but creatinine is counted in moles below a fraction line here
  mmol: { per: 'creatinine', times: 1 / CREATININE_G_PER_MMOL },
  mol: { per: 'creatinine', times: 0.001 / CREATININE_G_PER_MMOL },
};

/** One spelling for the many of a unit: "µg · l⁻¹", "mcg per litre" and "ug/L" are "ug/l". */
export function plainUnit(text: string): string {
  return text
    .replace(/Â(?=[µμ])|Î(?=¼)/g, '')
    .replace(/[µμ¼]/g, 'u')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\bmicro(?=g|mol)/g, 'u')
    .replace(/\bmikro(?=g|mol)/g, 'u')
    .replace(/\bnano(?=g|mol)/g, 'n')
    .replace(/\bmilli(?=g|mol|l)/g, 'm')
    .replace(/\bdeci(?=l)/g, 'd')
    .replace(/(?<=u|n|m|\b)grams?\b/g, 'g')
    .replace(/(?<=u|n|m)moles?\b/g, 'mol')
    .replace(/mcg/g, 'ug')
    .replace(/(?<=\b|m|d)(?:lit(?:er|re)s?|ltr)\b/g, 'l')
    .replace(/\b24[\s_-]*(?:hours?|hrs?|h|std)\b/g, '24h')
    .replace(/\b(?:kreatinine?|creatinine?|creat|crea|krea|cre?)\b/g, 'crea')
    .replace(/\bper\b/g, '/')
    .replace(/\bse(?:lenium)?\b/g, '')
    .replace(/[·*]?\s*(d?l|ml|g)\s*\^?[-−]1\b/g, '/$1')
    .replace(/[\s_.·]+/g, ' ')
    .replace(/\s*\/[\s/]*/g, '/')
    .trim();
}

/**
 * The unit that a text means, or null.
 *
 * @example labUnitOf('µmol/L') // { times: 1, molar: true, per: 'L' }
 * @example labUnitOf('nmol/mmol creatinine')?.per // 'creatinine'
 */
export function labUnitOf(text: string): LabUnit | null {
  const plain = plainUnit(text);
  if (plain === 'ppb') return { times: 1, molar: false, per: 'L' };
  if (plain === 'ppm') return { times: 1000, molar: false, per: 'L' };
  const parts = /^([pnum]?g|[pnum]mol)(?:[/ ]+(.*))?$/.exec(plain);
  if (!parts) return null;
  const below = (parts[2] ?? '').replace(/[/ ]/g, '');
  if (!Object.hasOwn(AMOUNTS, parts[1]!) || !Object.hasOwn(PER, below)) return null;
  const amount = AMOUNTS[parts[1]!]!;
  const per = PER[below]!;
  return { times: amount.times * per.times, molar: amount.molar, per: per.per };
}

/** Whether two texts are the same unit. */
export function sameUnit(a: string, b: string): boolean {
  const [x, y] = [labUnitOf(a), labUnitOf(b)];
  if (x === null || y === null) return plainUnit(a) === plainUnit(b);
  return x.times === y.times && x.molar === y.molar && x.per === y.per;
}

/**
 * A header in its name and its unit: "Serum selenium (µmol/L)", "plasma_selenium_ug_l", "Selenium, plasma, µg/L".
 * The unit is empty where none is there.
 */
export function nameAndLabUnit(header: string): { name: string; unit: string } {
  const text = header.trim();
  const bracket = /^(.*\S)\s*[([]([^()[\]]*)[)\]]$/.exec(text);
  if (bracket && (labUnitOf(bracket[2]!) !== null || /plateau|fraction|%/i.test(bracket[2]!)))
    return { name: bracket[1]!, unit: bracket[2]!.trim() };
  // "plasmaSeleniumUgPerL"; where words stand apart, the capital of "µg/dL" parts nothing
  const words = /[\s_,]/.test(text) ? text : text.replace(/([a-z])([A-Z])/g, '$1 $2');
  const tokens = words.split(/[\s_,]+/);
  for (let count = Math.min(4, tokens.length - 1); count > 0; count--) {
    const [amount, ...below] = tokens.slice(-count);
    const read = labUnitOf([amount, ...below].join(' '));
    // a bare "g" or "mg" at the end is no unit of a level
    if (read === null || read.per === 'none' || labUnitOf(amount!) === null) continue;
    const unit = below.length === 0 ? amount! : `${amount}/${below.filter((word) => !/^per$/i.test(word)).join(' ')}`;
    return { name: tokens.slice(0, -count).join(' '), unit };
  }
  return { name: text, unit: '' };
}
