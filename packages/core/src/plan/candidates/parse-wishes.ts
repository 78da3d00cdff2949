import { Parameters, SelenoscopeError } from '../../base/index.js';
import type { FoodCatalogue } from '../../foods/index.js';
import type { Diet, Wishes } from '../wishes.js';
import { readDiets, spoken } from './diets.js';
import { type Kind, Kinds } from './kinds.js';
import type { PlanTables } from './tables.js';

/** Wishes as they are typed, several with commas between. */
export interface AskedWishes {
  /** "vegan", "vegetarian,gluten-free", "only fish" */
  readonly diet?: string | undefined;
  /** "nuts,fish", "sr28:15088", "supplements" */
  readonly avoid?: string | undefined;
  /** "fish" */
  readonly only?: string | undefined;
  readonly maxChanges?: string | undefined;
  readonly adequate?: string | undefined;
  readonly above?: string | undefined;
}

const MAX_CHANGES = 3;
const ONLY = /^only-(.+)$/;

/**
 * Wishes from what a person typed. Left out: an omnivore who avoids nothing, up to three changes, the aim of the
 * parameters (enough in 90 of 100, too much in at most 5 of 100).
 * @throws SelenoscopeError `plan.diet.unknown`, `plan.avoid.unknown`, `plan.changes.range`, `plan.aim.range`
 * @example parseWishes({ diet: 'vegan', avoid: 'nuts' }, { tables, catalogue }) // { diets: ['vegan'], avoid: ['nuts'], … }
 */
export function parseWishes(
  asked: AskedWishes,
  known: { readonly tables: Pick<PlanTables, 'diets' | 'avoid' | 'parameters'>; readonly catalogue: FoodCatalogue },
): Wishes {
  const kinds = Kinds.read(known.tables.avoid, known.catalogue);
  const { byName } = readDiets(known.tables.diets);
  const parameters = new Parameters(known.tables.parameters);
  const kindOf = (what: string): Kind => {
    const kind = kinds.find(what);
    if (!kind) throw new SelenoscopeError({ code: 'plan.avoid.unknown', what, known: kinds.words });
    return kind;
  };
  const diets: Diet[] = [];
  const only: string[] = words(asked.only).map((what) => kindOf(what.replace(/^only[ -]+/i, '')).word);
  for (const word of words(asked.diet)) {
    const onlyOf = ONLY.exec(spoken(word))?.[1];
    const rule = byName.get(spoken(word));
    if (rule) diets.push(rule.diet);
    else if (onlyOf !== undefined) only.push(kindOf(onlyOf).word);
    else throw new SelenoscopeError({ code: 'plan.diet.unknown', diet: word, known: [...byName.keys()] });
  }
  const avoided = words(asked.avoid).map((what) => kindOf(what).word);
  const both = only.find((what) => avoided.includes(what));
  if (both !== undefined) {
    const wishes = [`no ${both}`, `only ${both}`];
    throw new SelenoscopeError({ code: 'plan.wishes.contradict', wishes });
  }
  return {
    diets: unique(diets),
    avoid: unique(avoided),
    only: unique(only),
    maxChanges: changes(asked.maxChanges),
    aim: {
      adequate: chance('--aim', asked.adequate, parameters.get('aim.adequate', 'fraction')),
      above: chance('--above', asked.above, parameters.get('aim.above', 'fraction')),
    },
  };
}

const words = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

function changes(came: string | undefined): number {
  if (came === undefined) return MAX_CHANGES;
  if (!/^[1-9]$/.test(came.trim()) || Number(came) > MAX_CHANGES) {
    throw new SelenoscopeError({ code: 'plan.changes.range', came });
  }
  return Number(came);
}

function chance(option: string, came: string | undefined, otherwise: number): number {
  if (came === undefined) return otherwise;
  const value = came.trim() === '' ? Number.NaN : Number(came);
  if (!(value > 0 && value < 1)) throw new SelenoscopeError({ code: 'plan.aim.range', option, came });
  return value;
}
