import { CONDITIONS, type Condition, type Person } from '@selenoscope/core';
import type { PersonRecord } from '../../store/index.js';

/** The person as the model takes one; a condition that this version does not know is left aside. */
export const personOf = (person: PersonRecord): Person => ({
  ...person,
  conditions: person.conditions.filter((one): one is Condition => (CONDITIONS as readonly string[]).includes(one)),
});
