/** Bodies that set reference values for selenium, as the table of authorities has them. Labels of products are none. */
export const AUTHORITIES: readonly { readonly id: string; readonly name: string; readonly year: number }[] = [
  { id: 'iom', name: 'Institute of Medicine / National Academies (USA, Canada)', year: 2000 },
  { id: 'efsa', name: 'European Food Safety Authority', year: 2023 },
  { id: 'who', name: 'FAO/WHO', year: 2004 },
  { id: 'nnr', name: 'Nordic Nutrition Recommendations', year: 2023 },
  { id: 'dach', name: 'Reference values of Germany, Austria and Switzerland', year: 2015 },
  { id: 'uk', name: 'UK Department of Health (COMA)', year: 1991 },
  { id: 'anz', name: 'NHMRC and New Zealand Ministry of Health', year: 2006 },
  { id: 'china', name: 'Chinese Nutrition Society', year: 2023 },
  { id: 'japan', name: 'Ministry of Health, Labour and Welfare (Japan)', year: 2025 },
  { id: 'france', name: 'ANSES (France)', year: 2021 },
  { id: 'netherlands', name: 'Health Council of the Netherlands', year: 2018 },
  { id: 'spain', name: 'AESAN (Spain)', year: 2019 },
  { id: 'italy', name: 'SINU, LARN (Italy)', year: 2014 },
  { id: 'finland', name: 'Finnish Institute for Health and Welfare', year: 2024 },
  { id: 'india', name: 'ICMR-NIN (India)', year: 2020 },
  { id: 'philippines', name: 'FNRI-DOST, PDRI (Philippines)', year: 2018 },
];

/** True for a reference value of an authority, whose key is its id and year. @example isOf('iom2000', 'iom') // true */
export const isOf = (key: string, id: string): boolean => key.replace(/\d{4}$/, '') === id;
