import { HARD_STOP_UG } from '../../intake/index.js';
import type { KnownForm } from './forms.js';
import { kindOf, type Reading, refuse } from './json.js';

/**
 * Largest single dose that is simulated even where a file confirms large doses. Selenite at 10.2 mg per m² of body
 * surface, about 20,000 µg, was the most that a trial of cancer patients found tolerable (Brodin 2015, PMC4488827).
 */
export const LARGEST_DOSE_UG = 50_000;
/** Less than one was probably typed in mg. Holds for doses of a form; an apple may well hold less. */
const SMALLEST_DOSE_UG = 1;

const UG_PER_UNIT: Readonly<Record<string, number | null>> = {
  ug: 1,
  mcg: 1,
  microgram: 1,
  micrograms: 1,
  mg: 1000,
  milligram: 1000,
  milligrams: 1000,
  ng: 0.001,
  nanogram: 0.001,
  nanograms: 0.001,
  g: 1_000_000,
  gram: 1_000_000,
  grams: 1_000_000,
  umol: 78.971,
  micromol: 78.971,
  nmol: 0.078971,
  mmol: 78_971,
  iu: null,
};

const unitName = (text: string): string => text.toLowerCase().replace(/[µμ]/g, 'u').trim();

export interface AmountRules {
  /** what the file says about doses of {@link HARD_STOP_UG} and more */
  readonly confirmed: boolean;
  /** how a file can confirm them: a sentence */
  readonly howToConfirm: string;
}

/**
 * The µg of one dose from `ug`, or from a text such as "200 µg". Zero is returned as zero: what it means is for the
 * caller to say.
 * @throws SelenoscopeError `body.dose.*`, `body.field.*`
 */
export function amountUg(
  object: Readonly<Record<string, unknown>>,
  path: string,
  reading: Reading,
  { kind }: KnownForm,
  rules: AmountRules,
): number {
  const place = reading.placeOf(`${path}.ug`);
  refuseOtherUnits(object, path, reading);
  const value = object['ug'];
  if (value === undefined || value === null || value === '')
    return refuse({ code: 'body.field.missing', place, expected: 'the elemental selenium of one dose, in µg' });
  const ug = typeof value === 'string' ? textUg(value, place) : value;
  if (typeof ug !== 'number' || !Number.isFinite(ug))
    return refuse({ code: 'body.field.shape', place, came: kindOf(value), expected: 'a number of µg such as 200' });
  if (ug < 0) return refuse({ code: 'body.dose.negative', place, came: ug });
  if (kind === 'form' && ug > 0 && ug < SMALLEST_DOSE_UG) return refuse({ code: 'body.dose.small', place, came: ug });
  if (ug >= HARD_STOP_UG) {
    if (!rules.confirmed)
      return refuse({
        code: 'body.dose.hardStop',
        place,
        ug,
        limitUg: HARD_STOP_UG,
        confirm: `Check the label: µg of selenium, not mg, and not the weight of the salt.${ug < LARGEST_DOSE_UG ? ` ${rules.howToConfirm}` : ''}`,
      });
    if (ug >= LARGEST_DOSE_UG) return refuse({ code: 'body.dose.beyondTrials', place, ug, limitUg: LARGEST_DOSE_UG });
    reading.notices.push({ code: 'body.dose.confirmed', place, ug });
  }
  return ug;
}

/** "200", "200 µg", "50 mg": a number, or a refusal of the unit; null where the text is neither. */
function textUg(text: string, place: ReturnType<Reading['placeOf']>): number | null {
  const parts = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-zµμ]*)\s*$/i.exec(text);
  if (!parts) return null;
  const number = Number(parts[1]);
  const unit = unitName(parts[2]!);
  const factor = unit === '' ? 1 : Object.hasOwn(UG_PER_UNIT, unit) ? UG_PER_UNIT[unit]! : null;
  if (factor === 1) return number;
  const ug = factor === null || !Number.isFinite(number) ? null : number * factor;
  return refuse({ code: 'body.dose.unit', place, came: text.trim().slice(0, 40), ug });
}

/** `"mg": 50`, `"doseMg": 50`, `"unit": "mg"`: an amount that is not in the field `ug`. */
function refuseOtherUnits(object: Readonly<Record<string, unknown>>, path: string, reading: Reading): void {
  for (const [key, value] of Object.entries(object)) {
    if (value === null || value === undefined || value === '' || key === 'ug') continue;
    const place = reading.placeOf(`${path}.${key}`);
    if (/^(dose|selenium|amount)?units?$/i.test(key)) {
      if (typeof value !== 'string' || UG_PER_UNIT[unitName(value)] !== 1) {
        const amount = typeof object['ug'] === 'number' || typeof object['ug'] === 'string' ? `${object['ug']} ` : '';
        const came = `${amount}${String(value)}`.slice(0, 40);
        refuse({ code: 'body.dose.unit', place, came, ug: null });
      }
      continue;
    }
    const unit = unitName(key.replace(/^(dose|selenium|amount|se)[ _-]?(in[ _-]?)?(?=[a-zµμ])/i, ''));
    if (!Object.hasOwn(UG_PER_UNIT, unit)) continue;
    const factor = UG_PER_UNIT[unit]!;
    const number = typeof value === 'number' ? value : Number.NaN;
    const came = `${typeof value === 'object' ? kindOf(value) : String(value)} ${unit}`.slice(0, 40);
    refuse({ code: 'body.dose.unit', place, came, ug: Number.isFinite(number) && factor ? number * factor : null });
  }
}
