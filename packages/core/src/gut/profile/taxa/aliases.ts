import { numberOrNull, type Rows, textOf } from '../../../base/index.js';
import { RANKS, type Rank } from '../profile.js';
import { comparableName } from './names.js';

/** A taxon under the name it has now. */
export interface AcceptedTaxon {
  readonly rank: Rank;
  /** as compared: lower case */
  readonly key: string;
  /** as written: "Segatella copri" */
  readonly name: string;
  /** the wider taxon that it was divided from, as compared ("prevotella" for Segatella); '' where it was not */
  readonly formerly: string;
  /** whether an alias was followed to come here, and how sure that is: '' , 'synonym', 'split', 'approximate' … */
  readonly kind: string;
}

/**
 * Old and new names of taxa. Names change faster than methods: the same bacterium is Prevotella copri in one profile
 * and Segatella copri in the next.
 */
export class TaxonNames {
  private readonly byName = new Map<string, AcceptedTaxon>();
  private readonly byId = new Map<number, AcceptedTaxon>();
  private readonly parts = new Map<string, string[]>();
  /** answers given before: the same names come back for every rank, index and sample */
  private readonly answers = new Map<string, AcceptedTaxon | null>();

  /** @param rows of the table gut/taxon-aliases; none: every name stands for itself */
  constructor(rows: Rows = []) {
    for (const row of rows) {
      const rank = rankOf(textOf(row, 'rank'));
      const name = textOf(row, 'accepted');
      const taxon: AcceptedTaxon = {
        rank,
        key: comparableName(name, rank),
        name,
        formerly: comparableName(textOf(row, 'formerly'), rank),
        kind: textOf(row, 'kind'),
      };
      this.byName.set(`${rank}:${comparableName(textOf(row, 'name'), rank)}`, taxon);
      const id = numberOrNull(row, 'ncbi_taxon_id');
      if (id !== null) this.byId.set(id, taxon);
      if (taxon.formerly !== '') {
        const wider = `${rank}:${taxon.formerly}`;
        this.parts.set(wider, [...(this.parts.get(wider) ?? []), taxon.key]);
      }
    }
  }

  /** The accepted taxon of a name at its rank; null where the text names none. */
  accepted(text: string, rank: Rank): AcceptedTaxon | null {
    const question = `${rank}:${text}`;
    let answer = this.answers.get(question);
    if (answer === undefined) {
      const key = comparableName(text, rank);
      const known = this.byName.get(`${rank}:${key}`);
      answer = key === '' ? null : (known ?? { rank, key, name: plain(text, key, rank), formerly: '', kind: '' });
      this.answers.set(question, answer);
    }
    return answer;
  }

  /** The accepted taxon of an identifier of the NCBI taxonomy; null where the table has none. */
  acceptedById(ncbiTaxonId: number | null): AcceptedTaxon | null {
    return ncbiTaxonId === null ? null : (this.byId.get(ncbiTaxonId) ?? null);
  }

  /** Whether the table says anything about a name at a rank. */
  knows(text: string, rank: Rank): boolean {
    return this.byName.has(`${rank}:${comparableName(text, rank)}`);
  }

  /**
   * Every key that stands for one of the names, at their rank: the name, the one accepted now, and what was divided
   * from it. A list made for Prevotella in 2014 holds what is called Segatella today.
   * @param contested takes names in square brackets along ("[Prevotella]" of Greengenes), which a description may and an
   *   index that was defined without them may not
   */
  keysFor(names: readonly string[], rank: Rank, contested = false): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const name of names) {
      const taxon = this.accepted(name, rank);
      if (!taxon) continue;
      for (const key of [comparableName(name, rank), taxon.key]) {
        keys.add(key);
        if (contested) keys.add(`[${key}]`);
        for (const part of this.parts.get(`${rank}:${key}`) ?? []) keys.add(part);
      }
    }
    return keys;
  }
}

/** A name as it is shown: as the file writes it, without prefix and underscores. */
function plain(text: string, key: string, rank: Rank): string {
  const name = text
    .trim()
    .replace(/^(?:[a-z]{1,2}__|D_\d+__)/, '')
    .replace(/_/g, ' ');
  return comparableName(name, rank) === key ? name : key.slice(0, 1).toUpperCase() + key.slice(1);
}

function rankOf(text: string): Rank {
  const rank = RANKS.find((r) => r === text);
  if (!rank) throw new Error(`"${text}" is no rank of a taxon`);
  return rank;
}
