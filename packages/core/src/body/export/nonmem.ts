import { POOLS } from '../pools.js';
import { derivativeText } from './derivatives.js';
import { type DoseRecord, doseRecordsOf } from './dose-records.js';
import { infix, type Spelling } from './expression.js';
import type { ExportedFile, ExportInput } from './input.js';
import { POOL_NAMES } from './names.js';
import { daysOf, TICKS_PER_DAY } from './schedule.js';
import { type BodySystem, systemOf } from './system.js';
import { fileStem, plainLine } from './texts.js';

/** NM-TRAN takes names of up to 20 letters, digits and underscores. */
const shortName = (id: string): string =>
  id.toUpperCase().replace('SELENOMETHIONINE', 'SEMET').replace('SELENOPROTEIN_P', 'SELENOP');

/** Fortran would read 5 as a whole number. */
const number = (value: number): string => {
  const text = String(value).toUpperCase();
  return /[.E]/.test(text) ? text : `${text}.0`;
};

const poolNumber = new Map(POOLS.map((pool, i) => [POOL_NAMES[pool].id, i + 1]));

/** In $DES and $ERROR a pool is A(n). */
const inEquations: Spelling = {
  number,
  name: (id) => {
    const n = poolNumber.get(id);
    return n === undefined ? shortName(id) : `A(${n})`;
  },
};

/** A sum that is too long for one line of NM-TRAN, with its sign for "goes on". */
function wrapped(line: string): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > 100) {
    const at = rest.slice(0, 100).search(/ [-+] \S+ ?[^-+]*$/);
    lines.push(`${rest.slice(0, at)} &`);
    rest = `  ${rest.slice(at + 1)}`;
  }
  return [...lines, rest];
}

function dataText(records: readonly DoseRecord[], untilDay: number): string {
  const rows: { tick: number; kind: number; text: string }[] = records.map((dose) => {
    const rate = dose.durationTicks > 0 ? dose.ug / daysOf(dose.durationTicks) : 0;
    const compartment = poolNumber.get(POOL_NAMES[dose.into].id);
    const text = `1,${daysOf(dose.tick)},1,${dose.ug},${rate},${compartment},0,1`;
    return { tick: dose.tick, kind: 1, text };
  });
  for (let day = 0; day <= untilDay; day++) {
    // at the time of a dose the look is first, as in the other formats
    rows.push({ tick: day * TICKS_PER_DAY, kind: 0, text: `1,${day},0,0,0,0,0,0` });
  }
  rows.sort((a, b) => a.tick - b.tick || a.kind - b.kind);
  return ['ID,TIME,EVID,AMT,RATE,CMT,DV,MDV', ...rows.map((row) => row.text), ''].join('\n');
}

function parameterLines(system: BodySystem, inflows: readonly { id: string; value: number }[]): string[] {
  return [...system.constants, ...inflows].map(({ id, value }) => {
    // something for a fit to move: all loss of selenide, by a factor that is 1 here
    const factor = id === 'k_urine' || id === 'k_other_loss' ? '*LOSS_FACTOR' : '';
    return `${shortName(id)} = ${number(value)}${factor}`;
  });
}

/**
 * NONMEM: a control stream and its data. A dose by mouth that is split between two pools is two records at one time.
 * Values stand in $PK, in double precision as Fortran reads them.
 */
export function writeNonmem(input: ExportInput): readonly [ExportedFile, ExportedFile] {
  const { about } = input;
  const system = systemOf(input);
  const { constant, records } = doseRecordsOf(input, (pool) => input.inflowUgPerDay[pool] ?? 0);
  const inflows = system.inflows.map((q) => ({ ...q, value: constant.get(q.into)! }));
  const stem = fileStem(about.name);
  const comment = (text: string) => `; ${plainLine(text, 150)}`;
  const control = [
    `$PROBLEM ${plainLine(about.title, 70).replaceAll(';', ',') || 'Selenium in the body'}`,
    comment(`Person: ${about.person}`),
    comment(`Selenoscope ${about.version}, data ${about.dataHash}`),
    '; Amounts are ug of selenium, time is in days. Rate constants are those of this person.',
    '; Doses in the data are what is absorbed of them. ADVAN14 may stand for ADVAN13.',
    '$INPUT ID TIME EVID AMT RATE CMT DV MDV',
    `$DATA ${stem}.csv IGNORE=@ WIDE`,
    '$SUBROUTINES ADVAN13 TOL=10 ATOL=12',
    '$MODEL',
    ...system.pools.map((p) => `COMP=(${shortName(p.id)})`),
    '$PK',
    'LOSS_FACTOR = THETA(1)*EXP(ETA(1))',
    ...parameterLines(system, inflows),
    ...system.pools.map((p, i) => `A_0(${i + 1}) = ${number(p.value)}`),
    '$DES',
    ...derivativeText(
      system,
      { flow: (id, rate) => `${id} = ${rate}`, state: (id, change) => `D${id.replace('A(', 'ADT(')} = ${change}` },
      inEquations,
    ).flatMap(wrapped),
    '$ERROR',
    ...system.outputs.flatMap((o) => wrapped(`${shortName(o.id)} = ${infix(o.value, inEquations)}`)),
    'Y = PLASMA_UG_PER_L + EPS(1)',
    '$THETA 1 FIX ; factor on all loss of selenide',
    '$OMEGA 0 FIX',
    '$SIGMA 0 FIX',
    '$SIMULATION (20260101) ONLYSIMULATION',
    `$TABLE ID TIME ${system.outputs.map((o) => shortName(o.id)).join(' ')}`,
    `  NOPRINT ONEHEADER NOAPPEND FORMAT=s1PE22.15 FILE=${stem}.tab`,
    '',
  ];
  return [
    { name: `${stem}.ctl`, text: control.join('\n') },
    { name: `${stem}.csv`, text: dataText(records, input.untilDay) },
  ];
}
