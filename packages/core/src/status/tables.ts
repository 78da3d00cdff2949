import type { Rows } from '../base/index.js';
import { type Authority, readAuthorities } from './authorities.js';
import { type DriValue, readDriValues } from './dri.js';
import { type Goal, readGoals } from './goals.js';
import { type ReferenceValue, readReferenceValues } from './references.js';
import { readVerdictRules, type VerdictRule } from './verdict.js';

/** Everything the status reads from tables, checked. */
export interface StatusTables {
  readonly authorities: readonly Authority[];
  readonly references: readonly ReferenceValue[];
  readonly goals: readonly Goal[];
  readonly verdictRules: readonly VerdictRule[];
  readonly nutrients: readonly DriValue[];
}

/** The rows of the five tables, by file. */
export interface StatusRows {
  /** `authorities.csv` */
  readonly authorities: Rows;
  /** `selenium-drv.csv` */
  readonly references: Rows;
  /** `goals.csv` */
  readonly goals: Rows;
  /** `verdict-rules.csv` */
  readonly verdictRules: Rows;
  /** `dri-iom-nutrients.csv` */
  readonly nutrients: Rows;
}

/** @throws Error where a table names an authority or a parent that is not in `authorities.csv` */
export function readStatusTables(rows: StatusRows): StatusTables {
  const tables = {
    authorities: readAuthorities(rows.authorities),
    references: readReferenceValues(rows.references),
    goals: readGoals(rows.goals),
    verdictRules: readVerdictRules(rows.verdictRules),
    nutrients: readDriValues(rows.nutrients),
  };
  const ids = new Set(tables.authorities.map((a) => a.id));
  const named = [
    ...tables.references.map((r) => r.authority),
    ...tables.goals.map((g) => g.authority),
    ...tables.authorities.flatMap((a) => a.parent ?? []),
  ];
  const stranger = named.find((id) => !ids.has(id));
  if (stranger !== undefined) throw new Error(`reference tables: authority "${stranger}" is not in authorities.csv`);
  return tables;
}
