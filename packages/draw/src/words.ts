import { reportDates, reportNumbers } from '@selenoscope/core';

/** A name of a gate of the journey, for wide, middling and narrow places. A space in `tiny` may become a line's end. */
export interface DrawnName {
  readonly name: string;
  readonly short?: string;
  readonly tiny?: string;
}

/** Words of the journey. The headings read as a sentence. */
export interface JourneyWords {
  readonly plate: string;
  readonly inAll: string;
  readonly forms: string;
  readonly takenUp: string;
  readonly inBody: string;
  readonly leaves: string;
  /** under the large total: "µg a day" */
  readonly unitBelow: string;
  /** Name of a gate by its id ("kind-fish", "selenomethionine"); null where the view's own name stands. */
  readonly nodeName: (id: string) => DrawnName | null;
  /** what a gate says when it is pointed at: "Fish: 9.1 µg/day, 5 to 16"; `interval` may be empty */
  readonly nodeTitle: (name: string, amount: string, interval: string) => string;
  /** name of a band, for a reader and for its title: "Fish to Selenomethionine" */
  readonly bandName: (from: string, to: string) => string;
}

/** Words of the scale from too little to too much. */
export interface ScaleWords {
  readonly requirement: string;
  readonly adequateIntake: string;
  readonly upperLevel: string;
  readonly tooLittle: string;
  readonly enough: string;
  readonly tooMuch: string;
  /** name of the dashed hill in a card */
  readonly now: string;
}

/** Words of plasma's scale and of a level over the days. */
export interface LevelWords {
  readonly expected: string;
  readonly measured: string;
  /** before values that are not read as status: "not used: 45" */
  readonly aside: string;
  /** "4 measured": where there are too many to name */
  readonly countMeasured: (count: number) => string;
  /** "GPX3 full"; `name` as core gives it */
  readonly full: (name: string) => string;
  readonly unit: string;
  /** under the first day of a forecast */
  readonly today: string;
  /** under a later one: "week 4" */
  readonly week: (week: number) => string;
}

/** Words of the colon. */
export interface GutWords {
  readonly acids: string;
  readonly pH: string;
  /** after a range of acids, with the space before it */
  readonly acidsUnit: string;
  readonly mM: string;
  readonly litre: string;
  /** name of a chamber or a group by core's id or name; null where core's stands */
  readonly name: (id: string) => string | null;
}

/** Words of the curve of a plan. */
export interface CurveWords {
  readonly aim: string;
  readonly noChange: string;
  readonly changes: (count: number) => string;
  /** @param isTooMuch the chances are those of too much, which the plans are against */
  readonly label: (
    points: readonly { readonly changes: number; readonly chance: string }[],
    isTooMuch: boolean,
  ) => string;
}

/** Words of the days' strip. */
export interface DayWords {
  readonly usualIntake: string;
  readonly unit: string;
  /** a day as it stands under its band. @param date "2026-03-02" */
  readonly date: (date: string) => string;
  readonly label: (days: number, least: string, most: string) => string;
  /** "82 % has a value" */
  readonly hasValue: (share: string) => string;
  /** "18 % not known" */
  readonly notKnown: (share: string) => string;
}

/** Everything that is said in the pictures, and how numbers are written there. */
export interface DrawWords {
  readonly journey: JourneyWords;
  readonly scale: ScaleWords;
  readonly level: LevelWords;
  readonly gut: GutWords;
  readonly curve: CurveWords;
  readonly day: DayWords;
  /** of an amount a day, short: "µg/day" */
  readonly unit: string;
  /** an amount with as many digits as it deserves: "9.1" */
  readonly amount: (value: number) => string;
  /** two ends of an interval: "5 to 16" */
  readonly range: (low: number, high: number) => string;
  /** a chance for a picture: "64 %", "under 1 %" */
  readonly chance: (p: number) => string;
  /** a share, which may well be none or all: "82 %" */
  readonly share: (share: number) => string;
  /** a whole number on an axis: "1000" */
  readonly tick: (value: number) => string;
  /** a range that core has put into words ("5 to 34", "5 to 34 %"), with its ends where another language writes it anew */
  readonly between: (inCoreWords: string, low: number, high: number) => string;
}

const { amount, chancePercent, count, range, sharePercent } = reportNumbers;

const named = (changes: number): string => (changes === 0 ? 'no change' : String(changes));

/** English, with the numbers of core's reports. @example { ...ENGLISH_DRAW_WORDS, unit: 'µg/Tag', amount: (v) => … } */
export const ENGLISH_DRAW_WORDS: DrawWords = {
  journey: {
    plate: 'On your plate',
    inAll: 'in all',
    forms: 'in these forms',
    takenUp: 'taken up',
    inBody: 'in your body',
    leaves: 'leaves again',
    unitBelow: 'µg a day',
    nodeName: () => null,
    nodeTitle: (name, shown, interval) => `${name}: ${shown} µg/day${interval && `, ${interval}`}`,
    bandName: (from, to) => `${from} to ${to}`,
  },
  scale: {
    requirement: 'Requirement',
    adequateIntake: 'Adequate intake',
    upperLevel: 'Upper level',
    tooLittle: 'too little',
    enough: 'enough',
    tooMuch: 'too much',
    now: 'now',
  },
  level: {
    expected: 'expected',
    measured: 'measured',
    aside: 'not used:',
    countMeasured: (values) => `${values} measured`,
    full: (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)} full`,
    unit: 'µg/L',
    today: 'today',
    week: (week) => `week ${week}`,
  },
  gut: { acids: 'Acids', pH: 'pH', acidsUnit: ' mM acids', mM: 'mM', litre: 'L', name: () => null },
  curve: {
    aim: 'aim',
    noChange: 'no change',
    changes: (changes) => count(changes, 'change'),
    label: (points, isTooMuch) =>
      `Chance of ${isTooMuch ? 'too much' : 'enough'} by number of changes: ${points.map((point) => `${named(point.changes)}, ${point.chance}`).join('; ')}.`,
  },
  day: {
    usualIntake: 'usual intake',
    unit: 'µg',
    date: (date) => reportDates.shortDate(date),
    label: (days, least, most) => `Selenium by day, in micrograms: ${days} days, from about ${least} to ${most}.`,
    hasValue: (share) => `${share} has a value`,
    notKnown: (share) => `${share} not known`,
  },
  unit: 'µg/day',
  amount,
  range,
  chance: chancePercent,
  share: sharePercent,
  tick: String,
  between: (inCoreWords) => inCoreWords,
};
