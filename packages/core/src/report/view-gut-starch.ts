import type { GutReport } from '../assessment.js';
import { clean } from './clean.js';
import { range } from './numbers.js';
import type { Sentence } from './sentence.js';
import { barsLabel, CHAMBER_NAMES, phRange, RULE_NAMES, starchSentence, withUnit } from './words-gut.js';

type Scenario = GutReport['scenarios'][number];

/** One thing by the two rules. */
export interface StarchRow {
  readonly name: string;
  readonly low: string;
  readonly high: string;
}

/** The colon at the low and at the high rule for resistant starch, side by side. */
export interface StarchView {
  readonly sentence: Sentence;
  /** the words of the rules themselves */
  readonly rules: { readonly low: string; readonly high: string };
  readonly rows: readonly StarchRow[];
  /** acids of the whole colon (mM), to be drawn one under the other */
  readonly bars: readonly {
    readonly name: string;
    readonly between: string;
    readonly p5: number;
    readonly p50: number;
    readonly p95: number;
  }[];
  /** mM at the right end of the lines */
  readonly to: number;
  readonly label: string;
}

/** The two scenarios, or null where one of them is not there. */
export function starchView(gut: GutReport): StarchView | null {
  const low = gut.scenarios.find((scenario) => scenario.name === 'low');
  const high = gut.scenarios.find((scenario) => scenario.name === 'high');
  if (!low || !high) return null;
  const both = (name: string, of: (scenario: Scenario) => string): StarchRow => ({
    name,
    low: of(low),
    high: of(high),
  });
  const bars = [low, high].map((scenario) => ({
    name: `${RULE_NAMES[scenario.name]}, ${withUnit(scenario.resistantStarch.p50, scenario.resistantStarch.unit)}`,
    between: range(scenario.scfa.p5, scenario.scfa.p95),
    p5: scenario.scfa.p5,
    p50: scenario.scfa.p50,
    p95: scenario.scfa.p95,
  }));
  const rows = [
    both('Resistant starch, g/day', (s) => range(s.resistantStarch.p5, s.resistantStarch.p95)),
    both('Acids, whole colon, mM', (s) => range(s.scfa.p5, s.scfa.p95)),
    ...low.compartments.flatMap(({ name }) => {
      const part = CHAMBER_NAMES[name] ?? clean(name);
      const of = (s: Scenario) => s.compartments.find((compartment) => compartment.name === name);
      return [
        both(`${part}, acids, mM`, (s) => range(of(s)?.scfa.p5 ?? Number.NaN, of(s)?.scfa.p95 ?? Number.NaN)),
        both(`${part}, pH`, (s) => phRange(of(s)?.pH.p5 ?? Number.NaN, of(s)?.pH.p95 ?? Number.NaN)),
      ];
    }),
  ];
  const ends = bars.map((bar) => bar.p95).filter(Number.isFinite);
  return {
    sentence: starchSentence(low.resistantStarch, high.resistantStarch),
    rules: { low: clean(low.rule), high: clean(high.rule) },
    rows,
    bars,
    to: Math.max(100, Math.ceil(Math.max(0, ...ends) / 20) * 20),
    label: barsLabel('Acids in the whole colon by the two rules for resistant starch, in millimolar', bars),
  };
}
