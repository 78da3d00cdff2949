import type { Assessment, BodyReport, Estimate } from '../assessment.js';
import { amount, NBSP, range, sharePercent, shareRange, unitText } from './numbers.js';
import { PLASMA_MARKS, type PlasmaMark } from './plasma-marks.js';
import { type Sentence, say, strong } from './sentence.js';

/** A level with its unit. @example levelText(72.4, 'ug/L') // "72 µg/L" */
export function levelText(value: number, unit: string): string {
  if (!Number.isFinite(value)) return 'not known';
  if (unit.startsWith('fraction')) return sharePercent(value);
  if (unit === 'ug/g') return `${amount(value)}${NBSP}µg/g creatinine`;
  return `${amount(value)}${NBSP}${unitText(unit)}`;
}

/** An interval of levels without their unit; shares carry their per cent. @example levelRange(0.51, 0.9, 'fraction') */
export const levelRange = (low: number, high: number, unit: string): string =>
  unit.startsWith('fraction') ? shareRange(low, high) : range(low, high);

/** Where a spread lies against a range: as far as the interval tells it, else by its middle. */
export type Side = 'very-likely-below' | 'more-likely-below' | 'within' | 'more-likely-above' | 'very-likely-above';

/** @example sideOf({ p5: 61, p50: 90, p95: 130 }, 110, 125) // "more-likely-below" */
export function sideOf({ p5, p50, p95 }: Pick<Estimate, 'p5' | 'p50' | 'p95'>, from: number, to: number): Side {
  if (p95 < from) return 'very-likely-below';
  if (p5 > to) return 'very-likely-above';
  if (p50 < from) return 'more-likely-below';
  return p50 > to ? 'more-likely-above' : 'within';
}

const SIDES: Readonly<Record<Side, string>> = {
  'very-likely-below': 'very likely below that',
  'more-likely-below': 'more likely below that than above',
  within: 'most likely about there',
  'more-likely-above': 'more likely above that than below',
  'very-likely-above': 'very likely above that',
};

const aboutRange = (mark: PlasmaMark): string => `${mark.fromUgPerL} to ${mark.toUgPerL}${NBSP}µg/L`;

/** What a plasma level means: where the two selenoproteins of plasma are full, and on which side of that it lies. */
export function plasmaSentences(plasma: Estimate): readonly Sentence[] {
  const [gpx3, selenoproteinP] = PLASMA_MARKS;
  const side = (mark: PlasmaMark) => SIDES[sideOf(plasma, mark.fromUgPerL, mark.toUgPerL)];
  return [
    say`The enzyme GPX3 is full at about ${aboutRange(gpx3)} of selenium in plasma; your level is ${side(gpx3)}.`,
    say`Selenoprotein P, which carries selenium to the organs, is full at about ${aboutRange(selenoproteinP)}; your level is ${side(selenoproteinP)}.`,
    say`Above both, more selenium in plasma adds nothing to either.`,
  ];
}

/** That these are no measurements. */
export function expectedSentence(body: BodyReport): Sentence {
  const used = body.labs?.values.some((value) => value.used) === true;
  const measured = used ? say`with your diary and your laboratory values together` : say`not a measurement`;
  return say`What the model expects of people like you who have always eaten so, ${measured}. What changed in the last months is not in it yet.`;
}

/** "In your body: plasma selenium about 90 µg/L, 61 to 130, by the model." One line of a terminal. */
export function bodyLine(assessment: Assessment): Sentence {
  const body = assessment.body;
  if (!body) return [];
  const { p5, p50, p95, unit } = body.plasmaSelenium;
  const by = body.labs?.values.some((value) => value.used) === true ? 'by model and laboratory' : 'by the model';
  return say`In your body: plasma selenium about ${strong(levelText(p50, unit))}, ${range(p5, p95)}, ${by}.`;
}
