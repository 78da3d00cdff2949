import {
  type CheckModel,
  type Claims,
  checkTables,
  type Model,
  openCheck,
  openClaims,
  openModel,
  type ReportExtras,
  readFindings,
  seleniumFindingRows,
} from '@selenoscope/core';
import { evidenceTables, modelTables, type OpenTables } from '@selenoscope/data/open';
import type { Finding } from '../diary/index.js';

/** The model opened once and asked by many. */
export interface ModelEngine extends Finding {
  readonly tables: OpenTables;
  readonly model: Model;
  /** the two-minute check, opened when it is first asked for */
  readonly check: () => CheckModel;
  readonly claims: () => Claims;
  readonly findings: () => NonNullable<ReportExtras['findings']>;
}

const opened = new WeakMap<OpenTables, ModelEngine>();

/** Opened once for the same tables. */
export function openEngine(tables: OpenTables): ModelEngine {
  let engine = opened.get(tables);
  if (engine === undefined) {
    engine = engineOf(tables);
    opened.set(tables, engine);
  }
  return engine;
}

function engineOf(tables: OpenTables): ModelEngine {
  const catalogue = tables.catalogue();
  return {
    tables,
    model: openModel(catalogue, modelTables(tables)),
    catalogue,
    get search() {
      return tables.search();
    },
    portions: tables.table('household-portions'),
    check: once(() => openCheck(catalogue, checkTables(tables.table))),
    claims: once(() => openClaims(evidenceTables(tables.table))),
    findings: once(() => seleniumFindingRows(readFindings(tables.table('gut/selenium-findings')))),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
