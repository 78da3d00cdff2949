/** A test that a person may have had, as the readers of laboratory files understand it. */
export interface LabTest {
  /** key of its name in the language file */
  readonly id: string;
  /** as it is stored, and as a laboratory file would name it */
  readonly analyte: string;
  /** as the readers name it; files that were imported carry this name */
  readonly key: string;
  /** units in which laboratories report it, the likeliest first */
  readonly units: readonly string[];
}

const LEVELS = ['µg/L', 'µmol/L', 'nmol/L', 'ng/mL', 'µg/dL'];

/** Each unit is one that the readers take for its test (`tests.test.ts` holds them to it). */
export const LAB_TESTS: readonly LabTest[] = [
  { id: 'plasma', analyte: 'plasma selenium', key: 'plasma-selenium', units: LEVELS },
  { id: 'blood', analyte: 'whole blood selenium', key: 'whole-blood-selenium', units: LEVELS },
  { id: 'cells', analyte: 'red cell selenium', key: 'erythrocyte-selenium', units: LEVELS },
  { id: 'selenop', analyte: 'selenoprotein P', key: 'selenoprotein-p', units: ['mg/L', 'ng/mL', 'µg/mL', 'mg/dL'] },
  { id: 'gpx3', analyte: 'GPX3', key: 'gpx3', units: ['% of plateau', 'fraction of plateau'] },
  {
    id: 'urine-day',
    analyte: '24 h urine selenium',
    key: 'urine-selenium-per-day',
    units: ['µg/24 h', 'µmol/24 h', 'nmol/24 h'],
  },
  {
    id: 'urine-creatinine',
    analyte: 'urine selenium per creatinine',
    key: 'urine-selenium-per-creatinine',
    units: ['µg/g creatinine', 'µmol/mol creatinine', 'nmol/mmol creatinine'],
  },
  { id: 'urine-spot', analyte: 'spot urine selenium', key: 'urine-selenium-spot', units: LEVELS },
  { id: 'crp', analyte: 'CRP', key: 'crp', units: ['mg/L', 'mg/dL'] },
];

/** The test that a stored name means, where it is one of ours; files may name it otherwise. */
export const testOf = (analyte: string): LabTest | null => {
  const name = analyte.trim().toLowerCase();
  return LAB_TESTS.find((test) => test.analyte.toLowerCase() === name || test.key === name) ?? null;
};

const UNITS: Readonly<Record<string, string>> = {
  'ug/L': 'µg/L',
  'ug/d': 'µg/24 h',
  'ug/g': 'µg/g creatinine',
  fraction: 'fraction of plateau',
};

/** A unit as a person writes it. */
export const unitText = (unit: string): string => UNITS[unit] ?? unit;
