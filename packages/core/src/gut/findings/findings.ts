import { numberOf, type Rows, textOf } from '../../base/index.js';
import { RANKS, type Rank, type TaxonNames } from '../profile/index.js';

export const FINDING_DIRECTIONS = ['up', 'down', 'none', 'mixed', 'not measured'] as const;
export type FindingDirection = (typeof FINDING_DIRECTIONS)[number];

/** One thing that one study reported. Findings are shown side by side and never summed into a score. */
export interface Finding {
  readonly id: string;
  readonly kind: 'selenium' | 'diet';
  /** a taxon, or an outcome such as "diversity" */
  readonly subject: string;
  readonly subjectKind: Rank | 'outcome';
  readonly outcome: string;
  readonly direction: FindingDirection;
  readonly who: string;
  /** '' where the source was not dated in what was read */
  readonly year: string;
  /** in whom: "human", "mouse", "dog (puppies)" … */
  readonly species: string;
  readonly subjects: string;
  readonly dose: string;
  readonly form: string;
  readonly duration: string;
  /** A: randomised trial in people, B: observation in people, C: animal, D: laboratory or genome, E: opinion; + or − for size and bias */
  readonly grade: string;
  readonly limits: string;
  readonly source: string;
  /** READ, RECALLED (verify before it is relied on), COMPUTED, unverified */
  readonly status: string;
  /** what was varied: findings can contradict each other on one axis only */
  readonly axis: string;
  /** 1: more of the axis was given, −1: less of it; the sign of a finding on its axis is direction × toward */
  readonly toward: number;
}

/** @param rows of the table gut/selenium-findings */
export function readFindings(rows: Rows): readonly Finding[] {
  return rows.map((row): Finding => {
    const direction = FINDING_DIRECTIONS.find((d) => d === textOf(row, 'direction'));
    const rank = RANKS.find((r) => r === textOf(row, 'subject_kind'));
    const kind = textOf(row, 'kind');
    if (
      !direction ||
      (kind !== 'selenium' && kind !== 'diet') ||
      (!rank && textOf(row, 'subject_kind') !== 'outcome')
    ) {
      throw new Error(
        `gut/selenium-findings, ${textOf(row, 'id')}: direction, kind or subject_kind is none that is known`,
      );
    }
    return {
      id: textOf(row, 'id'),
      kind,
      subject: textOf(row, 'subject'),
      subjectKind: rank ?? 'outcome',
      outcome: textOf(row, 'outcome'),
      direction,
      who: textOf(row, 'who'),
      year: textOf(row, 'year'),
      species: textOf(row, 'species'),
      subjects: textOf(row, 'people_or_animals'),
      dose: textOf(row, 'dose'),
      form: textOf(row, 'form'),
      duration: textOf(row, 'duration'),
      grade: textOf(row, 'grade'),
      limits: textOf(row, 'limits'),
      source: textOf(row, 'source'),
      status: textOf(row, 'status'),
      axis: textOf(row, 'axis'),
      toward: numberOf(row, 'toward'),
    };
  });
}

/**
 * Findings about a taxon under any of its names, about an outcome, or that name either in what they found. A species is
 * looked for itself and as its genus.
 * @example findingsFor(findings, names, 'Akkermansia muciniphila')
 * @example findingsFor(findings, names, 'butyrate')
 */
export function findingsFor(findings: readonly Finding[], names: TaxonNames, subject: string): readonly Finding[] {
  const wanted = wordsOf(subject);
  if (wanted.length === 0) return [];
  const asked = taxaOf(subject, names);
  return findings.filter((finding) => {
    if (holds(wordsOf(finding.subject), wanted) || holds(wordsOf(finding.outcome), wanted)) return true;
    const rank = finding.subjectKind;
    const said = rank === 'outcome' ? null : names.accepted(finding.subject, rank);
    return (said !== null && asked.has(`${rank}:${said.key}`)) || namesOneOf(finding.outcome, asked, names);
  });
}

/** What can be asked for, in the order of the table. */
export const findingSubjects = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.map(({ subject }) => subject)),
];

/** Keys that a question may mean, rank by rank: the accepted name, what it was divided from, and of a species its genus. */
function taxaOf(subject: string, names: TaxonNames): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (text: string, rank: Rank): void => {
    const taxon = names.accepted(text, rank);
    if (!taxon) return;
    keys.add(`${rank}:${taxon.key}`);
    if (taxon.formerly !== '') keys.add(`${rank}:${taxon.formerly}`);
  };
  const plain = subject.trim().replace(/^[a-z]__/, '');
  for (const rank of RANKS) add(plain, rank);
  if (/^[A-Za-z]+[ _][a-z-]+$/.test(plain)) {
    const species = names.accepted(plain, 'species')?.name ?? plain;
    add(firstWord(species), 'genus');
  }
  return keys;
}

/** Whether a sentence names one of the taxa, under whatever name. */
function namesOneOf(sentence: string, asked: ReadonlySet<string>, names: TaxonNames): boolean {
  const words = sentence.split(/[^\p{L}\p{N}.-]+/u);
  return words.some((word, w) => {
    if (!/^[A-Z][a-z]{3,}$/.test(word)) return false;
    const is = (rank: Rank, text: string): boolean => {
      const taxon = names.accepted(text, rank);
      return taxon !== null && names.knows(text, rank) && asked.has(`${rank}:${taxon.key}`);
    };
    return RANKS.some((rank) => is(rank, rank === 'species' ? `${word} ${words[w + 1] ?? ''}` : word));
  });
}

const firstWord = (text: string): string => text.split(/[ _]/)[0] ?? '';

/** Words in lower case, without signs and without the s of several. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));

/** Whether words follow each other somewhere in others. */
const holds = (all: readonly string[], wanted: readonly string[]): boolean =>
  all.some((_, at) => wanted.every((word, w) => all[at + w] === word));

/** Findings on one subject that point to different sides, to be shown beside each other. */
export interface Contradiction {
  readonly subject: string;
  readonly axis: string;
  /** more of the axis: the subject rose, fell, did neither */
  readonly up: readonly Finding[];
  readonly down: readonly Finding[];
  readonly none: readonly Finding[];
  /** "opposite": up against down; "effect-or-none": an effect against no difference */
  readonly sort: 'opposite' | 'effect-or-none';
}

/** Every subject that studies disagree on: opposite signs first, in the order of the table. */
export function contradictions(findings: readonly Finding[]): readonly Contradiction[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.kind}|${finding.axis}|${finding.subject}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const found = [...groups.values()].flatMap((group): Contradiction[] => {
    const of = (sign: number) => group.filter((f) => signOf(f) === sign);
    const [up, down, none] = [of(1), of(-1), of(0)];
    const opposite = up.length > 0 && down.length > 0;
    if (!opposite && (none.length === 0 || up.length + down.length === 0)) return [];
    const { subject, axis } = group[0]!;
    return [{ subject, axis, up, down, none, sort: opposite ? 'opposite' : 'effect-or-none' }];
  });
  return [...found.filter((c) => c.sort === 'opposite'), ...found.filter((c) => c.sort !== 'opposite')];
}

/** Direction on the axis; NaN where none was said. */
function signOf({ direction, toward }: Finding): number {
  if (direction === 'none') return 0;
  if (direction === 'up') return toward;
  return direction === 'down' ? -toward : Number.NaN;
}
