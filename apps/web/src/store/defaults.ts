import type { PersonRecord, Preferences, Settings } from './records.js';

/** What holds before anything was chosen. */
export const PREFERENCES: Preferences = {
  language: null,
  theme: 'auto',
  authority: null,
  units: 'metric',
  diets: [],
  avoid: [],
  maxChanges: 3,
  clinicianOrder: false,
  floraCompete: false,
};

export const UNKNOWN_PERSON: PersonRecord = {
  sex: null,
  ageYears: null,
  bodyMassKg: null,
  lifeStage: 'none',
  country: null,
  conditions: [],
};

export const DEFAULT_SETTINGS: Settings = {
  person: UNKNOWN_PERSON,
  preferences: PREFERENCES,
  answers: null,
  savedOn: null,
  changesSinceSaved: 0,
  plan: null,
};
