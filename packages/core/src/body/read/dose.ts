import { type AmountRules, amountUg } from './amount.js';
import { formAt, type KnownForm, type Route, routeAt } from './forms.js';
import { numberAt, type Reading, refuse } from './json.js';

/** What is given at once: form, route, amount and, into a vein, for how long. */
export interface OneDose {
  readonly form: string;
  readonly route: Route;
  readonly doseUg: number;
  readonly infusionHours: number | null;
}

/** A week without a break: the longest that was ever given is written as 24 hours every day. */
const LONGEST_INFUSION_HOURS = 168;
/** Taken where a length is not given, and said. After a day the length no longer shows in any result. */
const ASSUMED_INFUSION_HOURS = 1;
const HOURS_PER_DAY = 24;

export const DOSE_FIELDS = ['form', 'route', 'ug', 'infusionHours', 'unit'] as const;

/**
 * Reads form, route, amount and length of a dose; what they have in common wherever a dose is written.
 * @throws SelenoscopeError `body.form.*`, `body.route.*`, `body.dose.*`, `body.infusion.*`, `body.field.*`
 */
export function oneDoseAt(
  object: Readonly<Record<string, unknown>>,
  path: string,
  reading: Reading,
  forms: readonly KnownForm[],
  rules: AmountRules,
): OneDose {
  const form = formAt(object['form'], `${path}.form`, reading, forms);
  const route = routeAt(object['route'], `${path}.route`, reading, form, forms);
  const doseUg = amountUg(object, path, reading, form, rules);
  return { form: form.key, route, doseUg, infusionHours: infusionHoursAt(object, path, reading, route) };
}

function infusionHoursAt(
  object: Readonly<Record<string, unknown>>,
  path: string,
  reading: Reading,
  route: Route,
): number | null {
  const field = `${path}.infusionHours`;
  const place = reading.placeOf(field);
  const value = object['infusionHours'];
  if (value === undefined || value === null || value === '') {
    if (route === 'oral') return null;
    reading.notices.push({ code: 'body.infusion.assumed', place, hours: ASSUMED_INFUSION_HOURS });
    return ASSUMED_INFUSION_HOURS;
  }
  const hours = numberAt(value, field, reading, 'a number of hours');
  if (route === 'oral') return refuse({ code: 'body.infusion.byMouth', place, hours });
  return hours > 0 && hours <= LONGEST_INFUSION_HOURS
    ? hours
    : refuse({ code: 'body.infusion.length', place, came: hours, highHours: LONGEST_INFUSION_HOURS });
}

/** Refuses an infusion that is still running when the next one of the same dose begins. */
export function refuseOverlap(hours: number | null, gapDays: number, path: string, reading: Reading): void {
  const gapHours = gapDays * HOURS_PER_DAY;
  // days as parts carry a rounding error of the last digits
  if (hours !== null && hours > gapHours * (1 + 1e-9))
    refuse({ code: 'body.infusion.overlap', place: reading.placeOf(`${path}.infusionHours`), hours, gapHours });
}
