import { Parameters, type Problem, SelenoscopeError } from '../../base/index.js';
import type { FoodCatalogue } from '../../foods/index.js';
import type { Person } from '../../person.js';
import type { Candidate } from '../candidate.js';
import type { Wishes } from '../wishes.js';
import { childPortions } from './child-portions.js';
import { conflictOf, type Sieve } from './conflict.js';
import { readDiets } from './diets.js';
import { type FishLimit, fishLimitsFor } from './fish-limits.js';
import { familiarityOf, readRegions } from './ground.js';
import { isOf, Kinds } from './kinds.js';
import { type CandidateRow, readCandidateRows } from './rows.js';
import type { PlanTables } from './tables.js';
import { FEW_CANDIDATES, MOST_CANDIDATES } from './vocabulary.js';

export interface CandidatesInput {
  readonly tables: PlanTables;
  readonly catalogue: FoodCatalogue;
  readonly person: Person;
  readonly wishes: Pick<Wishes, 'diets' | 'avoid' | 'only'>;
}

/**
 * The foods that a plan for this person may bring: known where they live, allowed by diet and wishes, and not advised
 * against in pregnancy or childhood. Most familiar first, 400 at most; no food is named more often a week than the
 * limits for this person allow.
 * @throws SelenoscopeError `plan.wishes.contradict` where two wishes leave nothing, `plan.candidates.none` where no food is left
 * @example candidatesFor({ tables: loadPlanTables(), catalogue, person, wishes }).candidates.length // 150 to 400
 */
export function candidatesFor({ tables, catalogue, person, wishes }: CandidatesInput): {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly Problem[];
} {
  const places = readRegions(tables.countries);
  const limits = fishLimitsFor(tables, person);
  const safe = readCandidateRows(tables.candidates, tables.countries, catalogue)
    .map((row) => ({ row, familiarity: familiarityOf(row.ground, person.country, places) }))
    .filter(({ row, familiarity }) => familiarity !== null && !advisedAgainst(row, limits));
  const coeliac = person.conditions.includes('coeliac') && !wishes.diets.includes('gluten-free');
  const sieves = sievesOf(tables, catalogue, {
    ...wishes,
    diets: coeliac ? [...wishes.diets, 'gluten-free'] : wishes.diets,
  });
  const kept = safe.filter(({ row }) => sieves.every(({ keeps }) => keeps(row)));
  const said = sieves.map(({ text }) => text);
  if (kept.length === 0 && !onlySupplements(wishes)) {
    const conflict = conflictOf(
      sieves,
      safe.map(({ row }) => row),
    );
    throw new SelenoscopeError(
      conflict.length === 2
        ? { code: 'plan.wishes.contradict', wishes: conflict }
        : { code: 'plan.candidates.none', wishes: conflict.length === 0 ? said : conflict, country: person.country },
    );
  }
  const candidates = mostFamiliar(
    kept.map(({ row: { ground: _, ...row }, familiarity }) => ({
      ...row,
      familiarity: familiarity!,
      mostPerWeek: atMost(row, limits),
    })),
  );
  const problems: Problem[] = [];
  if (coeliac) problems.push({ code: 'plan.diet.coeliac' });
  if (candidates.length < FEW_CANDIDATES) {
    problems.push({ code: 'plan.candidates.few', foods: candidates.length, wishes: said });
  }
  return { candidates: childPortions(candidates, person, new Parameters(tables.parameters)), problems };
}

function sievesOf(tables: PlanTables, catalogue: FoodCatalogue, wishes: CandidatesInput['wishes']): Sieve[] {
  const { byName } = readDiets(tables.diets);
  const kinds = Kinds.read(tables.avoid, catalogue);
  const kindOf = (what: string) => {
    const kind = kinds.find(what);
    if (!kind) throw new SelenoscopeError({ code: 'plan.avoid.unknown', what, known: kinds.words });
    return kind;
  };
  const ofDiets = wishes.diets.flatMap((diet): Sieve[] => {
    const excludes = byName.get(diet)!.excludes;
    if (excludes.length === 0) return [];
    return [{ text: diet, keeps: ({ tags }) => !excludes.some((tag) => tags.has(tag)) }];
  });
  const ofAvoid = wishes.avoid.flatMap((what): Sieve[] => {
    const kind = kindOf(what);
    return kind.supplements ? [] : [{ text: `no ${inWords(what)}`, keeps: (row) => !isOf(kind, row) }];
  });
  const only = wishes.only.map(kindOf);
  const ofOnly: Sieve = {
    text: `only ${wishes.only.map(inWords).join(' or ')}`,
    keeps: (row) => only.some((kind) => isOf(kind, row)),
  };
  return [...ofDiets, ...ofAvoid, ...(only.length === 0 ? [] : [ofOnly])];
}

/** Ids keep their spelling. */
const inWords = (word: string): string => (word.includes(':') ? word : word.replaceAll('-', ' '));

const onlySupplements = ({ only }: CandidatesInput['wishes']): boolean =>
  only.length > 0 && only.every((word) => word === 'supplements');

const advisedAgainst = ({ tags }: CandidateRow, limits: readonly FishLimit[]): boolean =>
  limits.some(({ tag, mostPerWeek }) => mostPerWeek === 0 && tags.has(tag));

const atMost = ({ tags, mostPerWeek }: Omit<CandidateRow, 'ground'>, limits: readonly FishLimit[]): number =>
  limits.reduce((most, limit) => (tags.has(limit.tag) ? Math.min(most, limit.mostPerWeek) : most), mostPerWeek);

/** Where there are too many, each kind of food gives up its later rows first, so that no kind is lost to another. */
function mostFamiliar(candidates: readonly Candidate[]): readonly Candidate[] {
  const counted = new Map<string, number>();
  return candidates
    .map((candidate, place) => {
      const { family, familiarity } = candidate;
      const before = counted.get(`${familiarity} ${family}`) ?? 0;
      counted.set(`${familiarity} ${family}`, before + 1);
      return { candidate, place, before };
    })
    .sort((a, b) => a.candidate.familiarity - b.candidate.familiarity || a.before - b.before || a.place - b.place)
    .slice(0, MOST_CANDIDATES)
    .sort((a, b) => a.candidate.familiarity - b.candidate.familiarity || a.place - b.place)
    .map(({ candidate }) => candidate);
}
