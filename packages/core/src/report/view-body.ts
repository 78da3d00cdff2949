import type { Assessment, BodyReport, Estimate } from '../assessment.js';
import { isPopulationAlone } from './counted.js';
import { amount, NBSP } from './numbers.js';
import type { Sentence } from './sentence.js';
import { type LabsView, labsView } from './view-labs.js';
import { type PlasmaScaleView, plasmaScaleView } from './view-plasma.js';
import { bodyLine, expectedSentence, levelRange, levelText, plasmaSentences } from './words-body.js';
import { measuredOtherwise } from './words-labs-why.js';

/** One thing that a laboratory could measure, or that the body holds. */
export interface BodyRowView {
  readonly id: string;
  readonly name: string;
  /** the middle with its unit */
  readonly middle: string;
  /** the two ends, without unit */
  readonly between: string;
  /** what the level is held against, in words */
  readonly reference: string;
}

/** The body at rest under the usual intake: levels and their references. */
export interface BodyView {
  /** for a first screen */
  readonly line: Sentence;
  readonly expected: Sentence;
  readonly rows: readonly BodyRowView[];
  readonly meaning: readonly Sentence[];
  readonly plasma: PlasmaScaleView;
  readonly labs: LabsView | null;
}

const FULL = '100 % is full: more selenium adds nothing';

/** References: requirements of the laboratories' and products' own papers; "none" where no level is agreed. */
const REFERENCES = {
  plasmaSelenium: 'GPX3 is full at about 80 to 100, selenoprotein P at about 110 to 125',
  wholeBloodSelenium: '100 to 140 is called adequate (UK product text of selenium for infusion)',
  erythrocyteSelenium: 'no agreed level; red cells tell of the last four months',
  selenoproteinP: FULL,
  gpx3: FULL,
  urineSelenium: 'no level of its own; it follows what is taken up',
  bodySelenium: 'no agreed level; most of it lies in muscle, liver and kidneys',
} as const;

const NAMES: Readonly<Record<keyof typeof REFERENCES, string>> = {
  plasmaSelenium: 'Selenium in plasma or serum',
  wholeBloodSelenium: 'Selenium in whole blood',
  erythrocyteSelenium: 'Selenium in red cells',
  selenoproteinP: 'Selenoprotein P, share of its full level',
  gpx3: 'GPX3, share of its full level',
  urineSelenium: 'Selenium in urine',
  bodySelenium: 'Selenium in the whole body',
};

const inMg = ({ p5, p50, p95, mean }: Estimate): Estimate => ({
  unit: 'mg',
  mean: mean / 1000,
  p5: p5 / 1000,
  p50: p50 / 1000,
  p95: p95 / 1000,
});

function rowOf(id: keyof typeof REFERENCES, body: BodyReport): BodyRowView {
  const estimate = id === 'bodySelenium' ? inMg(body.bodySelenium) : body[id];
  const { unit, p5, p50, p95 } = estimate;
  const middle = unit === 'mg' ? `${amount(p50)}${NBSP}mg` : levelText(p50, unit);
  return { id, name: NAMES[id], middle, between: levelRange(p5, p95, unit), reference: REFERENCES[id] };
}

/** What an assessment says of the body; null where it says nothing, or nothing about this person. */
export function bodyView(assessment: Assessment): BodyView | null {
  const { body } = assessment;
  if (!body || isPopulationAlone(assessment)) return null;
  return {
    line: bodyLine(assessment),
    expected: expectedSentence(body),
    rows: (Object.keys(REFERENCES) as (keyof typeof REFERENCES)[]).map((id) => rowOf(id, body)),
    meaning: [...(body.labs ? measuredOtherwise(body.labs) : []), ...plasmaSentences(body.plasmaSelenium)],
    plasma: plasmaScaleView(body),
    labs: body.labs ? labsView(assessment, body.labs) : null,
  };
}
