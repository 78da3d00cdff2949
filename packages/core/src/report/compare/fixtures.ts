import type { ComparedRoute, Comparison, Filling } from '../../body/index.js';

/** A comparison written by hand for tests of words: its figures need not be those of the model. */
const at = (p50: number, p5 = p50, p95 = p50) => ({ mean: p50, p5, p50, p95 });
const share = (p50: number, p5 = p50, p95 = p50) => ({ unit: 'fraction of dose' as const, ...at(p50, p5, p95) });
const filling = (p50: number, p5: number, p95: number, alreadyThere = 0): Filling => ({
  unit: 'd',
  ...{ p5, p50, p95, alreadyThere, beyondHorizon: p95 >= 1095 ? 0.1 : 0, horizonDays: 1095 },
  plateau: { unit: 'fraction of plateau', ...at(0.97, 0.95, 0.99) },
});
const withUg = (part: ReturnType<typeof share>, ug: number) => ({
  ...part,
  ug: at(part.p50 * ug, part.p5 * ug, part.p95 * ug),
});

interface Sketch {
  readonly name: string;
  readonly form: string;
  readonly label: string;
  readonly kind: ComparedRoute['kind'];
  readonly ug: number;
  readonly everyDays: number | null;
  readonly blood: readonly [number, number, number];
  readonly halfHours: readonly [number, number, number];
  readonly full: Filling;
  readonly left: readonly [number, number, number];
  readonly pAbove: readonly [number, number];
}

const route = (s: Sketch): ComparedRoute => ({
  name: s.name,
  form: s.form,
  label: s.label,
  route: s.kind === 'infusion' ? 'iv' : 'oral',
  kind: s.kind,
  dose: {
    ug: s.ug,
    content: { unit: 'ug', ...at(s.ug) },
    everyDays: s.everyDays,
    ugPerDay: s.everyDays === null ? null : s.ug / s.everyDays,
    days: 90,
    infusionHours: s.kind === 'infusion' ? 1 : null,
  },
  toBlood: withUg(share(...s.blood), s.ug),
  kept: withUg(share(...s.blood), s.ug),
  toColon: withUg(share(1 - s.blood[0], 1 - s.blood[2], 1 - s.blood[1]), s.ug),
  oneDose: {
    peak: { unit: 'ug/L', ...at(s.ug / 20, s.ug / 25, s.ug / 16) },
    peakHours: at(...(s.halfHours.map((h) => 3 * h) as [number, number, number])),
    halfPeakHours: at(...s.halfHours),
  },
  afterwards: {
    days: 90,
    inBody: share(...s.left),
    urine: share((s.blood[0] - s.left[0]) * 0.6),
    otherLoss: share((s.blood[0] - s.left[0]) * 0.4),
    unabsorbed: share(1 - s.blood[0]),
  },
  repeated:
    s.everyDays === null
      ? null
      : { plasmaSelenium: filling(400, 290, 1095), selenoproteinP: s.full, gpx3: filling(0, 0, 40, 0.7) },
  upper: {
    monthUgPerDay: at(55 + s.ug / (s.everyDays ?? 30)),
    peakDayUg: at(55 + s.ug),
    pAbove: { efsa2023: s.pAbove[0], iom2000: s.pAbove[1] },
  },
});

export const BREAD = route({
  ...{ name: 'four slices of wheat bread', form: 'wheat', label: 'Wheat, bread, pasta', kind: 'food' },
  ...{ ug: 40, everyDays: 1, blood: [0.82, 0.74, 0.87], halfHours: [5.5, 4, 7], full: filling(42, 1, 289) },
  ...{ left: [0.6, 0.5, 0.7], pAbove: [0, 0] },
});
export const CAPSULE = route({
  ...{ name: 'a capsule', form: 'selenomethionine', label: 'Selenomethionine', kind: 'supplement' },
  ...{ ug: 200, everyDays: 1, blood: [0.97, 0.95, 0.98], halfHours: [1.7, 1.5, 2.6], full: filling(38, 3, 180) },
  ...{ left: [0.7, 0.6, 0.8], pAbove: [0.42, 0.03] },
});
export const TABLET = route({
  ...{ name: 'a tablet', form: 'selenite', label: 'Sodium selenite, selenious acid', kind: 'supplement' },
  ...{ ug: 100, everyDays: 1, blood: [0.55, 0.4, 0.7], halfHours: [4.2, 3, 5], full: filling(13, 1, 84) },
  ...{ left: [0.2, 0.1, 0.3], pAbove: [0, 0] },
});
export const DRIP = route({
  ...{ name: 'a drip', form: 'selenite', label: 'Sodium selenite, selenious acid', kind: 'infusion' },
  ...{ ug: 200, everyDays: 7, blood: [1, 1, 1], halfHours: [0.48, 0.47, 0.72], full: filling(21, 0, 143, 0.1) },
  ...{ left: [0.3, 0.2, 0.4], pAbove: [0, 0] },
});

export const comparison = (routes: readonly ComparedRoute[], rest: Partial<Comparison> = {}): Comparison => ({
  schema: 'selenoscope.comparison/1',
  run: { version: '0.1.0', data: '3f9a1c0de77b4455', seed: 1, people: 300 },
  person: { sex: 'female', ageYears: 40, bodyMassKg: 70 },
  background: { unit: 'ug/d', from: 'given', population: null, ...at(55) },
  baseline: {
    plasmaSelenium: { unit: 'ug/L', ...at(97, 70, 130) },
    selenoproteinP: { unit: 'fraction of plateau', ...at(0.81, 0.6, 0.92) },
    gpx3: { unit: 'fraction of plateau', ...at(0.92, 0.8, 0.97) },
  },
  upperLevels: [
    { key: 'efsa2023', name: 'EFSA 2023', ugPerDay: 255 },
    { key: 'iom2000', name: 'IOM 2000', ugPerDay: 400 },
  ],
  routes,
  equivalence: {
    ivUg: 100,
    unit: 'ug',
    forms: [
      { form: 'selenomethionine', label: 'Selenomethionine', entry: at(103, 102, 105), kept: at(103, 102, 105) },
      { form: 'selenite', label: 'Sodium selenite', entry: at(181, 144, 245), kept: at(181, 144, 245) },
      { form: 'selenate', label: 'Sodium selenate', entry: at(109, 106, 115), kept: at(175, 170, 183) },
    ],
  },
  hardStops: [],
  notices: [],
  ...rest,
});
