/** A level of plasma selenium at which something in the body is full (µg/L). */
export interface PlasmaMark {
  readonly id: 'gpx3' | 'selenoprotein-p';
  readonly name: string;
  readonly fromUgPerL: number;
  readonly toUgPerL: number;
  readonly source: string;
}

/** Where the two selenoproteins of plasma reach their full level: ranges, because studies differ as people do. */
export const PLASMA_MARKS: readonly [PlasmaMark, PlasmaMark] = [
  {
    id: 'gpx3',
    name: 'GPX3',
    fromUgPerL: 80,
    toUgPerL: 100,
    source:
      'Phiri 2019 (Sci Rep 9:6566): 87 µg/L; Beckett and Ball 2011 (abstract): 90 to 100; NIH ODS fact sheet: from 80',
  },
  {
    id: 'selenoprotein-p',
    name: 'selenoprotein P',
    fromUgPerL: 110,
    toUgPerL: 125,
    source: 'NNR 2023, after Alexander and Olsen 2023: about 110 µg/L; Rayman 2018: about 125',
  },
];
