// Readers of the text formats, for tests.
import {
  type Assignment,
  assignment,
  carriedOut,
  evaluate,
  type ReadDose,
  type ReadModel,
  type Values,
} from './evaluate-fixtures.js';
import type { ExportedFile } from './input.js';

const linesOf = (text: string, comment: string): string[] =>
  text
    .split('\n')
    .map((line) => line.split(comment)[0]!.trim())
    .filter((line) => line !== '');

/** Lines of a file by the heading above them. */
function sectionsOf(lines: readonly string[], heading: RegExp): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of lines) {
    const match = heading.exec(line);
    if (match) {
      if (sections.has(match[1]!)) throw new Error(`section ${match[1]} stands twice`);
      current = [];
      sections.set(match[1]!, current);
      const rest = line.slice(match[0].length).trim();
      if (rest !== '') current.push(rest);
    } else current.push(line);
  }
  return sections;
}

interface Parts {
  readonly constants: Values;
  readonly start: Values;
  readonly equations: readonly Assignment[];
  readonly changes: readonly string[];
  readonly outputs: readonly Assignment[];
}

function modelOf({ constants, start, equations, changes, outputs }: Parts, rest: Partial<ReadModel>): ReadModel {
  return {
    constants,
    start,
    derivative: (amounts) => {
      const values = carriedOut(equations, new Map([...constants, ...amounts]));
      return changes.map((name) => values.get(name)!);
    },
    outputs: (amounts) => {
      const known = new Map([...constants, ...amounts]);
      return new Map(outputs.map((o) => [o.name, carriedOut(outputs, known).get(o.name)!]));
    },
    doses: [],
    events: [],
    ...rest,
  };
}

export function readAntimony([file]: readonly ExportedFile[]): ReadModel {
  const lines = linesOf(file!.text, '//').map((line) => line.replace(/;$/, ''));
  const constants = new Map<string, number>();
  const start = new Map<string, number>();
  const flows: { from: string | undefined; to: string; rate: string }[] = [];
  const outputs: Assignment[] = [];
  const events: { trigger: string; assignments: Assignment[] }[] = [];
  for (const line of lines) {
    const species = /^substanceOnly species (\w+) in person = (\S+) ug$/.exec(line);
    const value = /^(?:const|var) (\w+) = (\S+) \w+$/.exec(line);
    const flow = /^\w+: (\w*) => (\w+); (.*)$/.exec(line);
    const event = /^\w+: at (.*), t0=false, persistent=true, fromTrigger=false: (.*)$/.exec(line);
    if (species) start.set(species[1]!, Number(species[2]));
    else if (value) constants.set(value[1]!, Number(value[2]));
    else if (flow) flows.push({ from: flow[1] || undefined, to: flow[2]!, rate: flow[3]! });
    else if (event)
      events.push({ trigger: event[1]!, assignments: event[2]!.split(', ').map((text) => assignment(text)) });
    else if (line.includes(' := ')) outputs.push(assignment(line, ':='));
    else if (!/^(model \w+\(\)|end|unit .*|compartment person = 1 litre|\w+ has \w+|\w+' = 0)$/.test(line))
      throw new Error(`Antimony line "${line}"`);
  }
  const pools = [...start.keys()];
  const read = modelOf({ constants, start, equations: [], changes: [], outputs }, {});
  return {
    ...read,
    derivative: (amounts) => {
      const values = new Map([...constants, ...amounts]);
      const change = new Map(pools.map((pool) => [pool, 0]));
      for (const { from, to, rate } of flows) {
        const moved = evaluate(rate, values);
        change.set(to, change.get(to)! + moved);
        if (from !== undefined) change.set(from, change.get(from)! - moved);
      }
      return pools.map((pool) => change.get(pool)!);
    },
    events: events.map(({ trigger, assignments }) => ({
      trigger: (values) => evaluate(trigger, values),
      assignments,
    })),
  };
}

/** `ev(…)` or `et(…)` with all further doses. */
function doseCalls(text: string, name: string): ReadDose[] {
  const doses: ReadDose[] = [];
  for (const [, inside] of text.matchAll(new RegExp(`\\b${name}\\((time = [^)]*)\\)`, 'g'))) {
    const given = new Map(inside!.split(', ').map((part) => part.split(' = ') as [string, string]));
    const number = (key: string) => Number(given.get(key) ?? 0);
    for (let k = 0; k <= number('addl'); k++)
      doses.push({
        timeDays: number('time') + k * number('ii'),
        into: given.get('cmt')!.replaceAll('"', ''),
        ug: number('amt'),
        rateUgPerDay: number('rate'),
      });
  }
  return doses;
}

export function readMrgsolve([file]: readonly ExportedFile[]): ReadModel {
  const sections = sectionsOf(linesOf(file!.text, '//'), /^\$([A-Z]+)(?: @annotated)?/);
  const section = (name: string) => sections.get(name)!.map((line) => line.replace(/;$/, '').replace(/^double /, ''));
  const annotated = (name: string) => section(name).map((line) => line.split(' : ').map((part) => part.trim()));
  const pools = annotated('CMT').map(([id]) => id!);
  const starts = new Map(section('MAIN').map((line) => line.split(' = ') as [string, string]));
  const outputs = section('TABLE').map((line) => assignment(line));
  if (annotated('CAPTURE').some(([id], i) => id !== outputs[i]!.name)) throw new Error('$CAPTURE differs from $TABLE');
  return modelOf(
    {
      constants: new Map(annotated('PARAM').map(([id, value]) => [id!, Number(value)])),
      start: new Map(pools.map((pool) => [pool, Number(starts.get(`${pool}_0`))])),
      equations: section('ODE').map((line) => assignment(line)),
      changes: pools.map((pool) => `dxdt_${pool}`),
      outputs,
    },
    { doses: doseCalls(file!.text, 'ev') },
  );
}

export function readRxode2([file]: readonly ExportedFile[]): ReadModel {
  const lines = linesOf(file!.text, '#');
  const body = lines.slice(lines.indexOf('selenium_body <- rxode2("') + 1, lines.indexOf('")'));
  const constants = new Map<string, number>();
  const start = new Map<string, number>();
  const equations: Assignment[] = [];
  const outputs: Assignment[] = [];
  let derivatives = 0;
  for (const line of body) {
    const initial = /^(\w+)\(0\) = (\S+)$/.exec(line);
    const change = /^d\/dt\((\w+)\) = (.*)$/.exec(line);
    if (initial) start.set(initial[1]!, Number(initial[2]));
    else if (change) {
      derivatives++;
      equations.push(assignment(`d_${change[1]} = ${change[2]}`));
    } else if (start.size === 0) constants.set(line.split(' = ')[0]!, Number(line.split(' = ')[1]));
    else (derivatives === 0 ? equations : outputs).push(assignment(line));
  }
  const changes = [...start.keys()].map((pool) => `d_${pool}`);
  return modelOf({ constants, start, equations, changes, outputs }, { doses: doseCalls(file!.text, 'et') });
}

export function readNonmem([control, data]: readonly ExportedFile[]): ReadModel {
  const text = control!.text.replaceAll(' &\n  ', ' ');
  const sections = sectionsOf(linesOf(text, ';'), /^\$([A-Z]+)/);
  const names = sections.get('MODEL')!.map((line) => /^COMP=\((\w+)\)$/.exec(line)![1]!);
  const random = new Map([
    ['THETA(1)', Number(sections.get('THETA')![0]!.split(' ')[0])],
    ['ETA(1)', Number(sections.get('OMEGA')![0]!.split(' ')[0])],
    ['EPS(1)', Number(sections.get('SIGMA')![0]!.split(' ')[0])],
  ]);
  const all = carriedOut(
    sections.get('PK')!.map((line) => assignment(line)),
    random,
  );
  const constants = new Map([...all].filter(([name]) => !name.startsWith('A_0')));
  const [header, ...rows] = data!.text.trim().split('\n');
  if (!sections.get('INPUT')![0] || header !== sections.get('INPUT')![0]!.replaceAll(' ', ','))
    throw new Error('$INPUT differs from the header of the data');
  const doses = rows
    .map((row) => row.split(',').map(Number) as [number, number, number, number, number, number])
    .filter(([, , evid]) => evid === 1)
    .map(([, timeDays, , ug, rateUgPerDay, cmt]) => ({ timeDays, into: names[cmt - 1]!, ug, rateUgPerDay }));
  return modelOf(
    {
      constants,
      start: new Map(names.map((_, i) => [`A(${i + 1})`, all.get(`A_0(${i + 1})`)!])),
      equations: sections.get('DES')!.map((line) => assignment(line)),
      changes: names.map((_, i) => `DADT(${i + 1})`),
      outputs: sections.get('ERROR')!.map((line) => assignment(line)),
    },
    { doses },
  );
}
