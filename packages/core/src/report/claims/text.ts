import {
  CLAIM_SECTIONS,
  CLAIM_VERDICTS,
  type Claim,
  type ClaimRemark,
  type Claims,
  isClaim,
} from '../../evidence/index.js';
import { clean } from '../clean.js';
import { padEnd } from '../text/columns.js';
import { Page, type TextOptions } from '../text/page.js';
import { CLAIM_UPPER_LEVELS_WORDS } from './upper-levels.js';
import { CLAIM_VERDICT_WORDS, computedWords, evidenceWords, PAGE_WORDS, RECALLED_WORDS, sourceLine } from './words.js';

type Entry = Claim | ClaimRemark;

const ID_COLUMNS = 5;
const WORDS_COLUMNS = Math.max(...CLAIM_VERDICTS.map((v) => CLAIM_VERDICT_WORDS[v].words.length)) + 2;

/** What plain ASCII has no sign for. */
const asciiSafe = (text: string, ascii: boolean): string => (ascii ? text.replace(/≈ ?/g, 'about ') : text);

const shapeOf = (claim: Claim, ascii: boolean): string => {
  const { shape, ascii: plain } = CLAIM_VERDICT_WORDS[claim.verdict];
  return ascii ? plain : shape;
};

/**
 * Claims as a list by sections: number, verdict as shape and words, the claim. No line is wider than `width` columns.
 * @param shown the claims and remarks to list @param asked what narrowed the list ("with the words “drip”"); empty: all
 * @example renderClaims(claims, claims.all, '', { width: 80 })
 */
export function renderClaims(
  claims: Claims,
  shown: readonly Entry[],
  asked: string,
  options: TextOptions = {},
): string {
  const page = new Page(options);
  page.say(PAGE_WORDS);
  page.gap();
  page.say(countsWords(claims));
  page.say(legend(page.ascii));
  if (asked !== '') {
    page.gap();
    page.say(shown.length === 0 ? `No claim was found ${clean(asked)}.` : `Shown: ${shown.length} ${clean(asked)}.`);
  }
  for (const section of Object.keys(CLAIM_SECTIONS)) {
    const entries = shown.filter((entry) => entry.section === section);
    if (entries.length === 0) continue;
    page.heading(`${section}. ${CLAIM_SECTIONS[section]!}`);
    for (const entry of entries) listed(page, entry);
  }
  page.gap();
  page.say('Open one: selenoscope claims C11. Find: selenoscope claims --search drip.');
  page.gap();
  page.say(CLAIM_UPPER_LEVELS_WORDS);
  return page.text();
}

/** "70 claims: 28 supported, 19 partly, 15 not shown, 7 wrong, 1 not testable." */
export function countsWords({ counts }: Claims): string {
  const parts = CLAIM_VERDICTS.map((v) => `${counts[v]} ${CLAIM_VERDICT_WORDS[v].words.toLowerCase()}`);
  return `${counts.total} claims: ${parts.join(', ')}.`;
}

const legend = (ascii: boolean): string =>
  `${CLAIM_VERDICTS.map((verdict) => {
    const { shape, ascii: plain, words, meaning } = CLAIM_VERDICT_WORDS[verdict];
    // the one word of ours that is not the ledger's is told once, here
    const ledger = verdict === 'unsupported' ? ' (the ledger: unsupported)' : '';
    return `${ascii ? plain.replace(' ', '\u00a0') : shape}\u00a0${words}${ledger}: ${meaning}`;
  }).join('; ')}.`;

function listed(page: Page, entry: Entry): void {
  const mark = isClaim(entry)
    ? `${shapeOf(entry, page.ascii)} ${padEnd(CLAIM_VERDICT_WORDS[entry.verdict].words, WORDS_COLUMNS)}`
    : '';
  const head = padEnd(entry.id, ID_COLUMNS) + mark;
  // the columns before the sentence must not break, so they are an indent
  page.say(asciiSafe(entry.statement, page.ascii), head, ' '.repeat(head.length));
}

/**
 * One claim or remark opened: verdict, what is known, evidence, what may honestly be shown, every source with its status,
 * and both upper levels.
 * @example renderClaim(claims, claims.byId('C11'), { width: 80 })
 */
export function renderClaim(claims: Claims, entry: Entry, options: TextOptions = {}): string {
  const page = new Page(options);
  const say = (text: string): void => page.say(asciiSafe(text, page.ascii));
  const point = (text: string): void => page.point(asciiSafe(text, page.ascii));
  page.say([{ strong: asciiSafe(`${entry.id}  ${entry.statement}`, page.ascii) }]);
  page.lines.push(...verdictLines(page, entry));
  page.heading('What is known');
  say(entry.answer);
  page.heading('Evidence');
  say(`${sentence(evidenceWords(entry.evidence))} In the ledger: ${entry.evidenceText}.`);
  if (entry.computed) say(computedWords(entry.arithmetic));
  if (entry.recalled) say(RECALLED_WORDS);
  page.heading('What may honestly be shown');
  say(entry.showSays);
  page.heading('Sources');
  for (const source of entry.sources) point(sourceLine(source));
  if (entry.sources.length === 0) say('None: nothing was found.');
  if (entry.sourcesNote !== '') say(`From these: ${entry.sourcesNote}.`);
  related(page, claims, entry);
  page.gap();
  page.say(CLAIM_UPPER_LEVELS_WORDS);
  return page.text();
}

function verdictLines(page: Page, entry: Entry): string[] {
  const before = page.lines.length;
  const says = entry.verdictSays === '' ? '' : ` ${asciiSafe(entry.verdictSays, page.ascii)}`;
  if (isClaim(entry)) {
    const { words } = CLAIM_VERDICT_WORDS[entry.verdict];
    page.say([`${shapeOf(entry, page.ascii)} `, { strong: words }, `.${says}`]);
  } else page.say(`A remark, not counted as a claim.${says}`);
  const isSame = sentence(entry.claim) === entry.statement;
  const ledger = isSame ? '' : ` In the ledger: ${asciiSafe(entry.claim, page.ascii)}.`;
  page.say(`Section ${entry.section}: ${entry.sectionTitle}.${ledger}`);
  return page.lines.splice(before);
}

function related(page: Page, claims: Claims, entry: Entry): void {
  const remarks = isClaim(entry) ? entry.remarks : [];
  if (remarks.length > 0) page.heading('Remarks on how the page cites');
  for (const id of remarks) {
    const { statement, answer } = claims.entry(id);
    page.point([{ strong: id }, asciiSafe(` ${statement} ${answer}`, page.ascii)]);
  }
  const about = isClaim(entry) ? [] : entry.about;
  if (about.length > 0) page.heading('Claims that it speaks of');
  for (const id of about) page.point([{ strong: id }, asciiSafe(` ${claims.byId(id).statement}`, page.ascii)]);
  const touching = claims.topics.filter(({ claims: ids }) => ids.includes(entry.id));
  if (touching.length > 0) page.heading('Where our reports touch it');
  for (const { statement, report } of touching) page.point(`${statement} (${report})`);
}

/** The text with a capital and a full stop. */
const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
