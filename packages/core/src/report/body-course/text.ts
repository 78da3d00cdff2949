import type { BodyAnswer, Course } from '../../body/index.js';
import { amount, NBSP, range, whole } from '../numbers.js';
import { Page, type TextOptions } from '../text/page.js';
import type { Column } from '../text/table.js';

/** What `body simulate` says in a terminal: no line wider than `width`. */
export function renderBodyText(answer: BodyAnswer, options: TextOptions = {}): string {
  const page = new Page(options);
  const stops = answer.notices.filter((n) => n.code.startsWith('status.stop'));
  if (stops.length > 0) page.heading('Stop and read this first');
  for (const n of stops) page.point(`${n.message} ${n.hint}`);
  page.heading('Selenium in the body');
  page.say(whoText(answer));
  page.say(backgroundText(answer));
  page.say(monthText(answer));
  const b = answer.biomarkers;
  page.gap();
  page.say('Selenium in blood, µg/L');
  page.table(
    [DAY, head('plasma'), RANGE, head('whole blood'), RANGE, head('red cells'), RANGE],
    answer.days.map((day, d) => [
      amount(day),
      ...level(b.plasmaSelenium, d),
      ...level(b.wholeBloodSelenium, d),
      ...level(b.erythrocyteSelenium, d),
    ]),
  );
  page.gap();
  page.say('Plasma selenoproteins, % of their full level');
  page.table(
    [DAY, head('selenoprotein P'), RANGE, head('GPX3'), RANGE],
    answer.days.map((day, d) => [amount(day), ...share(b.selenoproteinP, d), ...share(b.gpx3, d)]),
  );
  page.gap();
  page.say('Selenium in urine, µg a day, and in the whole body, mg');
  page.table(
    [DAY, head('urine'), RANGE, head('body'), RANGE],
    answer.days.map((day, d) => [
      amount(day),
      ...level(b.urineSelenium, d),
      ...level(answer.bodySelenium, d, 1 / 1000),
    ]),
  );
  page.gap();
  page.say(
    'The first figure is the middle of the people drawn; 9 of 10 lie in the range beside it. On a day with a dose the level is the one before it; urine is that of the 24 hours before.',
  );
  balance(page, answer);
  for (const n of answer.notices.filter((one) => !stops.includes(one))) {
    page.gap();
    page.say(`${n.message} ${n.hint}`);
  }
  page.gap();
  page.say(
    `Expected by a model, not measured in anyone. selenoscope ${answer.run.version}, data ${answer.run.data}, seed ${answer.run.seed}.`,
  );
  return page.text();
}

const DAY: Column = { head: 'day', align: 'right' };
const RANGE: Column = { head: '', align: 'left' };
const head = (text: string): Column => ({ head: text, align: 'right' });

const level = (course: Course, d: number, factor = 1): [string, string] => [
  amount(course.p50[d]! * factor),
  range(course.p5[d]! * factor, course.p95[d]! * factor),
];

const share = (course: Course, d: number): [string, string] => [
  String(Math.round(course.p50[d]! * 100)),
  `${Math.round(course.p5[d]! * 100)} to ${Math.round(course.p95[d]! * 100)}`,
];

function whoText({ person, run }: BodyAnswer): string {
  const who =
    person.sex === null
      ? 'A person'
      : person.ageYears !== null && person.ageYears < 18
        ? { female: 'A girl', male: 'A boy' }[person.sex]
        : { female: 'A woman', male: 'A man' }[person.sex];
  const age = person.ageYears === null ? '' : ` of ${amount(person.ageYears)}`;
  const mass = person.bodyMassKg === null ? ', body weight not said' : `, ${amount(person.bodyMassKg)}${NBSP}kg`;
  return `${who}${age}${mass}: ${whole(run.people)} people like that, drawn.`;
}

function backgroundText({ background }: BodyAnswer): string {
  if (background.from === 'given') return `Habitual intake at the start: ${amount(background.p50)}${NBSP}µg a day.`;
  const interval = range(background.p5, background.p95);
  return `Habitual intake at the start, found from the level in ${background.from}: ${amount(background.p50)}${NBSP}µg a day, ${interval} in 9 of 10.`;
}

function monthText({ highestMonth: { p5, p50, p95 } }: BodyAnswer): string {
  const interval = p95 - p5 > 0.01 * p50 ? ` (${range(p5, p95)})` : '';
  return `The month that brings most holds ${amount(p50)}${NBSP}µg a day in all${interval}. The upper levels for adults are 255 (EFSA 2023) and 400 (IOM 2000) µg a day; children have lower ones.`;
}

function balance(page: Page, { balance: sum, days }: BodyAnswer): void {
  const last = days.at(-1) ?? 0;
  if (last <= 0) return;
  const mg = (ug: number) => amount(ug / 1000);
  const same = Math.abs(sum.storedUg) < 5;
  const stored = same
    ? 'the body holds as much as before'
    : sum.storedUg >= 0
      ? `${mg(sum.storedUg)}${NBSP}mg more is in the body`
      : `the body holds ${mg(-sum.storedUg)}${NBSP}mg less`;
  page.gap();
  page.say(
    `By day ${amount(last)}, on average: ${mg(sum.inUg)}${NBSP}mg came, ${mg(sum.parts.unabsorbedUg)}${NBSP}mg was not absorbed, ${mg(sum.parts.urineUg)}${NBSP}mg left in urine, ${mg(sum.parts.otherLossUg)}${NBSP}mg otherwise (breath, skin, hair, bile); ${stored}.`,
  );
}
