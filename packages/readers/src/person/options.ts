import type { Person } from '@selenoscope/core';
import { NOTHING_KNOWN, type PersonSettings, type PersonText, personFrom } from './fields.js';

/** What the command line says about the person: text as typed. */
export interface PersonOptions {
  readonly sex?: string | undefined;
  readonly age?: string | undefined;
  readonly mass?: string | undefined;
  readonly lifeStage?: string | undefined;
  readonly country?: string | undefined;
  /** separated by commas */
  readonly conditions?: string | undefined;
}

const FLAGS: Partial<Record<keyof PersonText, string>> = {
  sex: '--sex',
  age: '--age',
  mass: '--mass',
  lifeStage: '--life-stage',
  country: '--country',
  conditions: '--conditions',
};

/**
 * The person that the command line describes, over the one of a file where both are given: an option wins.
 *
 * The whole person is checked again, so that a file's "pregnant" meets the command line's "--sex male".
 * @throws SelenoscopeError `person.*`, naming the option
 * @example parsePersonOptions({ sex: 'female', age: '34', mass: '62kg' }).bodyMassKg // 62
 */
export function parsePersonOptions(
  options: PersonOptions,
  settings: PersonSettings & { readonly base?: Person | undefined } = {},
): Person {
  const { sex, age, mass, lifeStage, country, conditions } = options;
  const text: PersonText = {
    ...(sex !== undefined && { sex }),
    ...(age !== undefined && { age }),
    ...(mass !== undefined && { mass }),
    ...(lifeStage !== undefined && { lifeStage: [lifeStage] }),
    ...(country !== undefined && { country }),
    ...(conditions !== undefined && { conditions: [conditions] }),
  };
  return personFrom(text, (field) => ({ field: FLAGS[field] ?? field }), settings, settings.base ?? NOTHING_KNOWN);
}
