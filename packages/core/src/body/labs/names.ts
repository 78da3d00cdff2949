import { LAB_ANALYTES, type LabAnalyte } from './values.js';

/** What was measured, in words. */
export const ANALYTE_NAMES: Readonly<Record<LabAnalyte, string>> = {
  'plasma-selenium': 'plasma selenium',
  'whole-blood-selenium': 'whole blood selenium',
  'erythrocyte-selenium': 'red cell selenium',
  'selenoprotein-p': 'selenoprotein P',
  gpx3: 'GPX3',
  'urine-selenium-per-day': 'urine selenium per day',
  'urine-selenium-per-creatinine': 'urine selenium per creatinine',
  'urine-selenium-spot': 'spot urine selenium',
};

/** Analytes that a level at rest can be held against. A spot of urine without creatinine tells mostly how much was drunk. */
export type ReadAnalyte = Exclude<LabAnalyte, 'urine-selenium-spot'>;

export const isReadAnalyte = (analyte: LabAnalyte): analyte is ReadAnalyte => analyte !== 'urine-selenium-spot';

export const READ_ANALYTES: readonly ReadAnalyte[] = LAB_ANALYTES.filter(isReadAnalyte);

/** Analytes that circulate in plasma, wholly or in part: inflammation lowers them without the body losing selenium. */
export const MOVED_BY_INFLAMMATION: ReadonlySet<LabAnalyte> = new Set<LabAnalyte>([
  'plasma-selenium',
  // more than two fifths of it is plasma, so it falls too, by less than half as much
  'whole-blood-selenium',
  'selenoprotein-p',
  'gpx3',
]);
