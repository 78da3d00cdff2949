import type { NutrientStatus, ReferenceShown, StatusReport } from '../assessment.js';
import { type Notice, notice, type RandomSource, summarise } from '../base/index.js';
import type { DoseEntry } from '../intake/index.js';
import type { Person } from '../person.js';
import { type Authority, authorityKey, COMPARISON, findAuthority } from './authorities.js';
import { goalOf } from './goals.js';
import { hardStops, type SingleEntry } from './hard-stops.js';
import { printedSource } from './printed-source.js';
import { probabilityInadequate } from './probability.js';
import { isRecalled, REFERENCE_KINDS, type ReferenceValue, referencesFor } from './references.js';
import { requirementDraws, type SeleniumRequirement, seleniumRequirement } from './requirement.js';
import type { StatusTables } from './tables.js';
import { ALWAYS_SHOWN, highestChance, probabilitiesAbove, type UpperLevel, upperLevels } from './upper-levels.js';
import { type VerdictRule, verdictOf } from './verdict.js';
import * as say from './words.js';

/** What a status is made from. All amounts count every source: food, supplements, infusions. */
export interface StatusInput {
  readonly person: Person;
  /** id, alias or key: "iom", "eu", "uk1991" */
  readonly authority: string;
  readonly tables: StatusTables;
  readonly source: RandomSource;
  /** draws of usual selenium intake, µg/d; empty where nothing could be counted */
  readonly seleniumUsual: Float64Array;
  /** share of the diary with a known selenium value, 0 to 1 */
  readonly knownShare: number;
  readonly doses: readonly DoseEntry[];
  /** selenium of the highest day, µg; null where not known */
  readonly peakUg?: number | null;
  /** mean µg/d over the last 30 days of the diary, or all of it where shorter; null where not known */
  readonly meanUgPerDay?: number | null;
  /** false where those days are too few to speak for a month: then the mean is shown and stops nothing; default true */
  readonly meanIsLong?: boolean;
  /** the largest single entries that are no doses, for the hard stop at 1000 µg */
  readonly entries?: readonly SingleEntry[];
  /** doses written in mg or g */
  readonly unitSlips?: readonly { readonly row: number; readonly text: string; readonly unit: string }[];
  readonly clinicianOrder?: boolean;
  /** rows left out because their amount cannot be believed, and which might hold very much selenium */
  readonly openRows?: readonly number[];
  /** true where laboratory and diary contradict each other so far that no chance of either kind may be given */
  readonly contradicted?: boolean;
  /** the other nutrients, from {@link nutrientStatus} */
  readonly nutrients?: readonly NutrientStatus[];
}

/**
 * Too little, enough or too much, and how sure: the chance of being below the requirement (drawn, paired by index) and
 * above both upper levels, the verdict by the rule table, and the reasons in words.
 * @throws SelenoscopeError for an unknown authority or an impossible age
 * @example statusOf(input).verdict // "perhaps-too-little"
 */
export function statusOf(input: StatusInput): StatusReport {
  const { person, tables, seleniumUsual: usual } = input;
  const own = findAuthority(tables.authorities, input.authority);
  const requirement = seleniumRequirement(tables.authorities, tables.references, person, own.id);
  const draws = requirement && requirementDraws(requirement, input.source, usual.length || DRAWS_TO_SHOW);
  // a dose that was set aside may be nothing or very much: no chance is given that counts it as nothing
  const contradicted = input.contradicted === true;
  const open = (input.openRows ?? []).length > 0 || contradicted;
  const pLow = draws !== null && usual.length > 0 && !open ? probabilityInadequate(usual, draws) : null;
  const levels = upperLevels(tables.authorities, tables.references, person, own.id);
  const known = probabilitiesAbove(levels, usual);
  const chances = open ? withoutSmall(known) : known;
  const rule = verdictOf(tables.verdictRules, { pLow, pHigh: highestChance(chances), knownShare: input.knownShare });
  const ownValues = referencesFor(tables.references, person, own.id);
  return {
    authority: requirement ? requirement.key : authorityKey(own),
    ownAuthority: authorityKey(own),
    pInadequate: pLow,
    pAboveUpper: chances,
    verdict: rule.verdict,
    reasons: reasons(input, own, ownValues, requirement, pLow, levels, chances, rule),
    references: shown(tables, person, own),
    requirement: requirement && draws && draws.length > 0 ? estimateOf(tables, requirement, draws) : null,
    hardStops: hardStops({
      ...input,
      usual,
      levels,
      meanUgPerDay: input.meanIsLong === false ? null : (input.meanUgPerDay ?? null),
    }),
    nutrients: input.nutrients ?? [],
  };
}

/** Draws of the requirement where there is no intake to pair them with. */
const DRAWS_TO_SHOW = 1000;
/** A chance of too much that stands whatever the open row holds. */
const CHANCE_THAT_STANDS = 0.05;

const withoutSmall = (chances: Readonly<Record<string, number | null>>): Record<string, number | null> =>
  Object.fromEntries(
    Object.entries(chances).map(([key, p]) => [key, p !== null && p >= CHANCE_THAT_STANDS ? p : null]),
  );

function reasons(
  input: StatusInput,
  own: Authority,
  ownValues: readonly ReferenceValue[],
  requirement: SeleniumRequirement | null,
  pLow: number | null,
  levels: readonly UpperLevel[],
  chances: Readonly<Record<string, number | null>>,
  rule: VerdictRule,
): readonly string[] {
  const { person, tables, seleniumUsual: usual } = input;
  const out: (string | null)[] = [];
  if (usual.length === 0) out.push(say.NOTHING_COUNTED);
  if (requirement === null) out.push(say.NO_REQUIREMENT_UNDER_ONE);
  else {
    const authority = findAuthority(tables.authorities, requirement.value.authority);
    if (pLow !== null) {
      out.push(say.chanceOfTooLittle(pLow, requirement, authority, goalOf(tables.goals, requirement.value)));
    }
    out.push(say.whyComparison(requirement.basis, own));
  }
  if (requirement === null || requirement.basis !== 'own') {
    const levelsOfOwn = ownValues.filter((value) => value.kind !== 'UL');
    out.push(say.ownLevels(own, levelsOfOwn, usual.length > 0 ? summarise(usual).p50 : null));
  }
  const openRows = input.openRows ?? [];
  out.push(say.chancesOfTooMuch(levels, chances));
  if (input.contradicted === true) out.unshift(say.contradicted(highestChance(chances) !== null));
  out.push(openRows.length > 0 ? say.openRows(openRows) : say.RULE_WORDS[rule.code]);
  if (person.ageYears === null) out.push(say.AGE_UNKNOWN);
  if (person.sex === null && person.lifeStage === 'none') out.push(say.SEX_UNKNOWN);
  if (ownValues.some((value) => /_t\d$/.test(value.lifeStage))) out.push(say.TRIMESTER_UNKNOWN);
  const infused = input.doses.some((dose) => dose.route === 'iv');
  if (infused && typeof input.peakUg === 'number' && typeof input.meanUgPerDay === 'number') {
    out.push(say.peakAndMean(input.peakUg, input.meanUgPerDay));
  }
  if (say.isTooMuch(rule.verdict)) out.push(say.EXCESS_SIGNS);
  return out.filter((sentence) => sentence !== null);
}

function estimateOf(tables: StatusTables, requirement: SeleniumRequirement, draws: Float64Array) {
  return {
    unit: 'ug/d',
    ...summarise(draws),
    kind: requirement.value.kind,
    cv: requirement.cv,
    goal: goalOf(tables.goals, requirement.value)?.goal ?? 'not-stated',
  };
}

/**
 * Every value of the own authority, of the one it follows, and of the two that stand beside all. Of several of one kind
 * (sex or trimester not known) the strictest comes first.
 */
function shown(tables: StatusTables, person: Person, own: Authority): readonly ReferenceShown[] {
  const ids = [...new Set([own.id, ...(own.parent === null ? [] : [own.parent]), COMPARISON, ...ALWAYS_SHOWN])];
  return ids.flatMap((id) => {
    const authority = findAuthority(tables.authorities, id);
    const values = referencesFor(tables.references, person, id).toSorted(stricterFirst);
    return values.map((value): ReferenceShown => {
      const goal = goalOf(tables.goals, value);
      return {
        authority: authorityKey(authority),
        authorityName: value.authorityName,
        shortName: printedSource(authority, value).name,
        year: value.year,
        kind: value.kind,
        value: value.ugPerDay,
        unit: 'ug/d',
        source: value.source,
        verified: value.verified,
        ...(goal ? { goal: goal.goal } : {}),
      };
    });
  });
}

/** Keeps the order of kinds; within a kind the value that asks for more or allows less comes first. */
function stricterFirst(a: ReferenceValue, b: ReferenceValue): number {
  if (a.kind !== b.kind) return REFERENCE_KINDS.indexOf(a.kind) - REFERENCE_KINDS.indexOf(b.kind);
  return a.kind === 'UL' ? a.ugPerDay - b.ugPerDay : b.ugPerDay - a.ugPerDay;
}

/** What the reader should know about the references themselves, for the notices of the assessment. */
export function statusNotices(tables: StatusTables, person: Person, authorityId: string): readonly Notice[] {
  const own = findAuthority(tables.authorities, authorityId);
  const recalled = referencesFor(tables.references, person, own.id).filter((value) => isRecalled(value.source));
  return [
    ...(person.ageYears === null ? [notice({ code: 'status.age.unknown' })] : []),
    ...(person.sex === null && person.lifeStage === 'none' ? [notice({ code: 'status.sex.unknown' })] : []),
    ...(recalled.length > 0
      ? [
          notice({
            code: 'status.reference.recalled',
            authority: own.shortName,
            kinds: [...new Set(recalled.map((value) => value.kind))],
          }),
        ]
      : []),
  ];
}
