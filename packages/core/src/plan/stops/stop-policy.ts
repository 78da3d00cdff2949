import type { Notice } from '../../base/index.js';
import type { Condition, Person } from '../../person.js';
import { plasmaHighStop, topUpStop } from '../../status/index.js';

/** What may be planned: everything, only what brings less selenium, or nothing. */
export type PlanScope = 'all' | 'reduce-only' | 'none';

/** Why no supplement is proposed; null where one may be. */
export type SupplementHold = 'stopped' | 'reduce-only' | 'plasma' | 'child' | 'clinician' | 'age-unknown';

/** Why an infusion is not even looked at; null where it may be. It is never proposed, and no dose of one ever is. */
export type InfusionHold = 'stopped' | 'reduce-only' | 'plasma' | 'no-order';

export interface StopPolicy {
  readonly plan: PlanScope;
  /** to start or raise a product; stopping one, or taking less, is open in any case but `plan: 'none'` */
  readonly supplements: { readonly allowed: boolean; readonly why: SupplementHold | null };
  /** true: an infusion that a clinician ordered may be held against the plan. Never: one may be suggested */
  readonly infusion: { readonly considered: boolean; readonly why: InfusionHold | null };
  /** codes that the scope rests on, in the order in which they came; empty where everything may be planned */
  readonly because: readonly string[];
}

export interface StopInput {
  /** of `status/hard-stops`: codes status.stop.* (others are passed over) */
  readonly hardStops: readonly Notice[];
  readonly person: Person;
  /** the last plasma or serum value that is read as it stands; null without one */
  readonly plasmaUgPerL: number | null;
  /** true where a clinician ordered the supplements and infusions in the diary */
  readonly clinicianOrder: boolean;
}

/** Amounts that must be settled before anything is planned: a slip or a poisoning, and a change would be built on it. */
const STOP = new Set(['status.stop.singleEntry', 'status.stop.unit', 'plan.infusion.large']);
/** The same until a clinician's order is known. */
const STOP_WITHOUT_ORDER = new Set(['status.stop.child', 'status.stop.infusion']);
/** Too much in the long run: the smallest reduction is the advice. */
const REDUCE = new Set(['status.stop.mean', 'status.stop.pregnancy', 'status.stop.plasmaHigh']);
const TOP_UP = 'status.stop.topUp';
const GROWN_YEARS = 18;

/** Where a dose of selenium is part of a treatment, or the kidneys that clear it fail (labels: adjust, reduce or omit). */
const CLINICIANS_DOSE: ReadonlySet<Condition> = new Set<Condition>([
  'ibd',
  'bariatric-surgery',
  'parenteral-nutrition',
  'enteral-nutrition',
  'short-bowel',
  'dialysis',
  'kidney-disease',
]);

/**
 * What a plan may still do, given the hard stops (requirements.md 6.7) and the blood.
 *
 * | what | plan | supplements |
 * | --- | --- | --- |
 * | one entry of 1000 µg or more; a dose in mg | none | none |
 * | a child's supplement or anyone's infusion without an order | none | none |
 * | mean above 400 or the age's level; above 255 in pregnancy; plasma above 271 µg/L | reduce only | none |
 * | plasma above 125 µg/L (a planned top-up) | reduce only | none |
 * | under 18 years, or of an age that is not known; pregnancy, lactation; dose is a clinician's (tube, vein, bowel, surgery, kidneys) | all | none |
 *
 * A very low plasma value (status.stop.plasmaLow) sends to a doctor and stops no change of food.
 * @example stopPolicy({ hardStops: [], person, plasmaUgPerL: 140, clinicianOrder: false }).supplements // { allowed: false, why: 'plasma' }
 */
export function stopPolicy({ hardStops, person, plasmaUgPerL, clinicianOrder }: StopInput): StopPolicy {
  const codes = [...new Set(hardStops.map((stop) => stop.code))];
  if (plasmaUgPerL !== null) {
    // the blood may be known without its notice: a value is enough
    for (const stop of [topUpStop(plasmaUgPerL), plasmaHighStop(plasmaUgPerL)]) {
      if (stop !== null && !codes.includes(stop.code)) codes.push(stop.code);
    }
  }
  const stops = codes.filter((code) => STOP.has(code) || (STOP_WITHOUT_ORDER.has(code) && !clinicianOrder));
  const reduces = codes.filter((code) => REDUCE.has(code));
  const topUp = codes.filter((code) => code === TOP_UP);
  const plan: PlanScope = stops.length > 0 ? 'none' : reduces.length > 0 || topUp.length > 0 ? 'reduce-only' : 'all';
  const held = plan === 'none' ? 'stopped' : reduces.length > 0 ? 'reduce-only' : topUp.length > 0 ? 'plasma' : null;
  const supplement: SupplementHold | null = held ?? holdOf(person);
  const infusion: InfusionHold | null = held ?? (clinicianOrder ? null : 'no-order');
  return {
    plan,
    supplements: { allowed: supplement === null, why: supplement },
    infusion: { considered: infusion === null, why: infusion },
    because: [...stops, ...reduces, ...topUp],
  };
}

/** Who is never proposed a supplement, whatever the intake. */
function holdOf({ ageYears, conditions, lifeStage }: Person): SupplementHold | null {
  if (ageYears !== null && ageYears < GROWN_YEARS) return 'child';
  // in pregnancy and while breastfeeding any supplement is the clinician's or midwife's to decide
  if (lifeStage !== 'none') return 'clinician';
  if (conditions.some((condition) => CLINICIANS_DOSE.has(condition))) return 'clinician';
  // it may be a child, whose upper levels a product for adults passes
  return ageYears === null ? 'age-unknown' : null;
}
