import type { Condition, Person } from '@selenoscope/core';

/** Text with only its letters, lower case: "Life-Stage" and "life_stage" are one word. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** A table's entry under a key that a person wrote ("constructor" is in no table). */
export const lookUp = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

export const SEX_WORDS: Readonly<Record<string, Person['sex']>> = {
  female: 'female',
  f: 'female',
  woman: 'female',
  w: 'female',
  girl: 'female',
  male: 'male',
  m: 'male',
  man: 'male',
  boy: 'male',
};

export const LIFE_STAGE_WORDS: Readonly<Record<string, Person['lifeStage']>> = {
  none: 'none',
  no: 'none',
  neither: 'none',
  notpregnant: 'none',
  pregnant: 'pregnant',
  pregnancy: 'pregnant',
  expecting: 'pregnant',
  lactating: 'lactating',
  lactation: 'lactating',
  breastfeeding: 'lactating',
  nursing: 'lactating',
};

/** Words for the conditions that change the answer. */
export const CONDITION_WORDS: Readonly<Record<string, Condition>> = {
  ibd: 'ibd',
  inflammatoryboweldisease: 'ibd',
  crohn: 'ibd',
  crohns: 'ibd',
  crohnsdisease: 'ibd',
  colitis: 'ibd',
  ulcerativecolitis: 'ibd',
  shortbowel: 'short-bowel',
  shortbowelsyndrome: 'short-bowel',
  bariatricsurgery: 'bariatric-surgery',
  gastricbypass: 'bariatric-surgery',
  sleevegastrectomy: 'bariatric-surgery',
  gastricsleeve: 'bariatric-surgery',
  dialysis: 'dialysis',
  haemodialysis: 'dialysis',
  hemodialysis: 'dialysis',
  peritonealdialysis: 'dialysis',
  kidneydisease: 'kidney-disease',
  chronickidneydisease: 'kidney-disease',
  ckd: 'kidney-disease',
  parenteralnutrition: 'parenteral-nutrition',
  tpn: 'parenteral-nutrition',
  pn: 'parenteral-nutrition',
  enteralnutrition: 'enteral-nutrition',
  tubefeeding: 'enteral-nutrition',
  coeliac: 'coeliac',
  celiac: 'coeliac',
  coeliacdisease: 'coeliac',
  celiacdisease: 'coeliac',
  diabetes: 'diabetes',
  typediabetes: 'diabetes',
  diabetestype: 'diabetes',
  diabetesmellitus: 'diabetes',
  skincancerhistory: 'skin-cancer-history',
  skincancer: 'skin-cancer-history',
  iodinedeficiency: 'iodine-deficiency',
};

/** Everyday names of countries that a table of official names lacks. */
export const COUNTRY_WORDS: Readonly<Record<string, string>> = {
  uk: 'GB',
  unitedkingdom: 'GB',
  greatbritain: 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  northernireland: 'GB',
  usa: 'US',
  america: 'US',
  unitedstates: 'US',
  unitedstatesofamerica: 'US',
  holland: 'NL',
  thenetherlands: 'NL',
  eire: 'IE',
  republicofireland: 'IE',
  deutschland: 'DE',
  suomi: 'FI',
  czechia: 'CZ',
  korea: 'KR',
  southkorea: 'KR',
  mainlandchina: 'CN',
  aotearoa: 'NZ',
};
