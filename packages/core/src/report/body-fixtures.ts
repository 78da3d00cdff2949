import type {
  Assessment,
  BodyJourney,
  BodyReport,
  Estimate,
  LabExpected,
  LabShown,
  LabsReport,
  PlateShown,
} from '../assessment.js';
import { exp, log, normalQuantile, notice } from '../base/index.js';
import { enough, perhapsTooLittle, tooMuch } from './fixtures.js';

// The same invented people with a body. Amounts hang together: what is taken up and what passes by add up to what came,
// and what is taken up leaves again.

const estimate = (unit: string, p5: number, p50: number, p95: number): Estimate => ({
  unit,
  mean: p50 * 1.02,
  p5,
  p50,
  p95,
});

const around = (mean: number, low = 0.68, high = 1.45): Estimate => ({
  unit: 'ug/d',
  mean,
  p5: mean * low,
  p50: mean * 0.97,
  p95: mean * high,
});

const TAKEN_UP: Readonly<Record<string, number>> = {
  selenomethionine: 0.88,
  selenocysteine: 0.72,
  selenate: 0.8,
  selenite: 0.62,
};
const TAKEN_UP_OF_OTHERS = 0.65;
const URINE_SHARE = 0.63;

function journeyOf(plate: PlateShown): BodyJourney {
  const infused = (form: string) =>
    plate.flows.filter((f) => f.kind === 'infusions' && f.form === form).reduce((sum, f) => sum + f.mean, 0);
  const uptake = plate.forms.map(({ form, mean }) => {
    const taken = infused(form) + (mean - infused(form)) * (TAKEN_UP[form] ?? TAKEN_UP_OF_OTHERS);
    return { form, takenUp: around(taken), passesBy: around(mean - taken, 0.5, 1.8) };
  });
  const total = uptake.reduce((sum, row) => sum + row.takenUp.mean, 0);
  const store = uptake.find((row) => row.form === 'selenomethionine')?.takenUp.mean ?? 0;
  return {
    takenUp: around(total),
    passesBy: around(
      uptake.reduce((sum, row) => sum + row.passesBy.mean, 0),
      0.5,
      1.8,
    ),
    store: around(store),
    working: around(total - store),
    urine: around(total * URINE_SHARE),
    otherLoss: around(total * (1 - URINE_SHARE), 0.55, 1.6),
    uptake,
    ...routesOf(plate),
  };
}

/** What is eaten and what is infused, apart; nothing where nothing is infused. */
function routesOf(plate: PlateShown): Pick<BodyJourney, 'routes'> {
  const infused = plate.flows.filter((flow) => flow.kind === 'infusions');
  if (infused.length === 0) return {};
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const ofForm = (form: string) => sum(infused.filter((flow) => flow.form === form).map((flow) => flow.mean));
  const uptake = plate.forms
    .map(({ form, mean }) => ({ form, ug: mean - ofForm(form), share: TAKEN_UP[form] ?? TAKEN_UP_OF_OTHERS }))
    .filter(({ ug }) => ug > 1e-9)
    .map(({ form, ug, share }) => ({
      form,
      eaten: around(ug),
      takenUp: around(ug * share),
      passesBy: around(ug * (1 - share), 0.5, 1.8),
    }));
  const taken = sum(uptake.map((row) => row.takenUp.mean));
  const store = sum(uptake.filter((row) => row.form === 'selenomethionine').map((row) => row.takenUp.mean));
  const [dose, stored] = [sum(infused.map((flow) => flow.mean)), ofForm('selenomethionine')];
  return {
    routes: {
      eaten: {
        eaten: around(sum(uptake.map((row) => row.eaten.mean))),
        takenUp: around(taken),
        store: around(store),
        working: around(taken - store),
        uptake,
      },
      infused: { ugPerDay: around(dose, 1, 1), store: around(stored, 1, 1), working: around(dose - stored, 1, 1) },
    },
  };
}

/** A body for an assessment, with plasma in proportion to what is usual. */
function bodyOf(assessment: Assessment): BodyReport {
  const usual = assessment.intake.usual.selenium!.p50;
  const plasma = 43 + usual;
  const share = (half: number) => usual / (usual + half);
  return {
    plasmaSelenium: estimate('ug/L', plasma * 0.72, plasma, plasma * 1.4),
    wholeBloodSelenium: estimate('ug/L', plasma * 1.1, plasma * 1.38, plasma * 1.85),
    erythrocyteSelenium: estimate('ug/L', plasma * 1.3, plasma * 1.8, plasma * 2.4),
    selenoproteinP: estimate('fraction of plateau', share(30) * 0.75, share(12), share(2)),
    gpx3: estimate('fraction of plateau', share(12) * 0.85, share(6), share(1)),
    urineSelenium: estimate('ug/d', usual * 0.33, usual * 0.5, usual * 0.75),
    bodySelenium: estimate('ug', 4600, 7700, 12800),
    journey: journeyOf(assessment.intake.plate!),
    plasmaTestWouldTell: 0.31,
  };
}

const withBody = (assessment: Assessment): Assessment => ({ ...assessment, body: bodyOf(assessment) });

/** The woman of the first fixture, with a body and no laboratory value. */
export const steadyBody = (): Assessment => withBody(perhapsTooLittle());

const shows = (unit: string, p5: number, p50: number, p95: number): LabExpected => ({ unit, p5, p50, p95 });

const PLASMA: LabShown = {
  row: 2,
  date: '2022-01-03',
  analyte: 'plasma-selenium',
  value: 72,
  unit: 'ug/L',
  written: '72 µg/L',
  used: true,
  reason: 'read',
  expectedBefore: shows('ug/L', 55, 82, 122),
  expectedAfter: shows('ug/L', 59, 74, 93),
};

const LABS: LabsReport = {
  file: 'labs.csv',
  values: [PLASMA],
  rejected: [],
  intakeBefore: estimate('ug/d', 29, 41, 57),
  intervalRatio: 0.49,
  effectiveDraws: 312.4,
};

/** Quantiles at (i − ½)/20 of a log-normal through the three that are given. */
const twentieths = ({ p5, p50, p95 }: Estimate): number[] =>
  Array.from({ length: 20 }, (_, i) => {
    const z = normalQuantile((i + 0.5) / 20);
    return p50 * exp((z / 1.6448536) * (z < 0 ? log(p50 / p5) : log(p95 / p50)));
  });

/** An assessment with laboratory values that were read. */
function withLabs(labs: LabsReport, usual: Estimate): Assessment {
  const base = steadyBody();
  const intake = {
    ...base.intake,
    usual: { ...base.intake.usual, selenium: usual },
    seleniumTwentieths: twentieths(usual),
  };
  const body = { ...base.body!, plasmaSelenium: estimate('ug/L', 67, 74, 81), labs };
  return { ...base, intake, body, status: { ...base.status, pInadequate: 0.86 } };
}

/** The same with one plasma value: 29 to 57 becomes 33 to 46. */
export const bloodTest = (): Assessment => withLabs(LABS, estimate('ug/d', 33, 39, 46));

/** Several tests, some of them set aside for inflammation, with a row that could not be read. */
export function inflamed(): Assessment {
  const aside = { used: false, reason: 'crp-high', expectedBefore: null, expectedAfter: null };
  const values: readonly LabShown[] = [
    { ...PLASMA, ...aside, value: 58, written: '0.73 µmol/L' },
    {
      ...PLASMA,
      row: 3,
      analyte: 'selenoprotein-p',
      value: 2.9,
      unit: 'mg/L',
      written: '2.9 mg/L',
      ...aside,
    },
    {
      ...PLASMA,
      row: 4,
      date: null,
      analyte: 'erythrocyte-selenium',
      value: 131,
      written: '131 ng/mL',
      expectedBefore: shows('ug/L', 109, 152, 202),
      expectedAfter: shows('ug/L', 118, 139, 166),
    },
    {
      ...PLASMA,
      row: 5,
      analyte: 'urine-selenium-per-creatinine',
      value: 19,
      unit: 'ug/g',
      written: '19 µg/g',
      expectedBefore: shows('ug/g', 12, 22, 39),
      expectedAfter: shows('ug/g', 12, 20, 33),
    },
  ];
  const rejected = [
    {
      row: 6,
      text: 'plasma selenium, 72000 µg/L',
      code: 'labs.value.slip',
      message: 'labs.csv, row 6: 72,000 µg/L of plasma selenium is a thousand times what was expected.',
      hint: 'Perhaps the unit is ng/L.',
    },
  ];
  return withLabs(
    { ...LABS, values, rejected, intervalRatio: 0.78, effectiveDraws: 141 },
    estimate('ug/d', 31, 40, 52),
  );
}

/** One plasma value, barred by inflammation: the words of the notice are the engine's. */
export function barred(): Assessment {
  const value = { ...PLASMA, used: false, reason: 'crp-high', expectedBefore: null, expectedAfter: null };
  const found = notice({
    code: 'labs.crp.high',
    date: '2022-01-03',
    crpMgPerL: 25,
    limitMgPerL: 20,
    tests: ['plasma selenium'],
    rows: [2],
  });
  const base = withLabs({ ...LABS, values: [value], intervalRatio: 1 }, estimate('ug/d', 29, 41, 57));
  return { ...base, notices: [...base.notices, found] };
}

/** One row, read and questioned for its unit. */
export function questioned(): Assessment {
  const { code, message, hint } = notice({
    code: 'labs.value.slip',
    place: { file: 'labs.csv', row: 2 },
    test: 'plasma selenium',
    came: '95 mg/L',
    value: 95000,
    low: 5,
    high: 2000,
    unit: 'µg/L',
    likely: [{ unit: 'µg/L', value: 95, in: 'µg/L' }],
  });
  const rejected = [{ row: 2, text: '95 mg/L', code, message, hint }];
  return withLabs({ ...LABS, values: [], rejected, intervalRatio: 1 }, estimate('ug/d', 29, 41, 57));
}

/** A plasma value far above what the diary led to expect: no chance of either kind is given. */
export function contradicted(): Assessment {
  const value = { ...PLASMA, value: 240, written: '240 µg/L', expectedAfter: shows('ug/L', 160, 205, 262) };
  const found = notice({
    code: 'labs.contradiction',
    test: 'plasma selenium',
    rows: [2],
    measured: 240,
    unit: 'ug/L',
    p5: 55,
    p95: 122,
    probability: 0.0001,
  });
  const base = withLabs({ ...LABS, values: [value], intervalRatio: 0.9 }, estimate('ug/d', 88, 121, 160));
  return {
    ...base,
    notices: [...base.notices, found],
    status: {
      ...base.status,
      verdict: 'cannot-tell',
      pInadequate: null,
      pAboveUpper: { efsa2023: null, iom2000: null },
      reasons: ['The laboratory value and the diary contradict each other.'],
    },
  };
}

/** Enough, with a body: whatever is measured now adds nothing. */
export const fullBody = (): Assessment => withBody(enough());

/** Far too much, with a body and a supplement. */
export const tooMuchBody = (): Assessment => withBody(tooMuch());

/** Food and an infusion of selenite, 29 µg a day. */
export function infusedBody(): Assessment {
  const base = perhapsTooLittle();
  const plate = base.intake.plate!;
  const dose = { mean: 29, p5: 29, p50: 29, p95: 29 };
  const total = plate.kinds.reduce((sum, kind) => sum + kind.mean, 0) + dose.mean;
  const kinds = [
    ...plate.kinds.map((kind) => ({ ...kind, share: kind.mean / total })),
    { kind: 'infusions', name: 'Infusions', ...dose, share: dose.mean / total, sources: 1 },
  ].sort((a, b) => b.mean - a.mean);
  const forms = plate.forms.map((form) =>
    form.form === 'selenite'
      ? { ...form, mean: form.mean + 29, p5: form.p5 + 29, p50: form.p50 + 29, p95: form.p95 + 29 }
      : form,
  );
  const flows = [...plate.flows, { kind: 'infusions', form: 'selenite', ...dose }];
  const usual = estimate('ug/d', 58, 70, 86);
  return withBody({
    ...base,
    intake: {
      ...base.intake,
      usual: { selenium: usual },
      usualDoses: { selenium: { unit: 'ug/d', ...dose } },
      plate: { kinds, forms: forms.map((form) => ({ ...form, share: form.mean / total })), flows },
      seleniumTwentieths: twentieths(usual),
    },
    status: { ...base.status, pInadequate: 0.004, verdict: 'likely-adequate' },
  });
}

export const bodyFixtures = {
  steadyBody,
  bloodTest,
  inflamed,
  barred,
  questioned,
  contradicted,
  fullBody,
  tooMuchBody,
  infusedBody,
};
