import { clean } from '../clean.js';
import { shortName } from '../short-name.js';

// Longer names are told in the change itself and behind the figure; a sentence needs the food, not its record.
const LETTERS = 40;

/** Words that say how a food of a table was prepared or weighed, which no one says of what they eat. */
const UNSAID = new Set([
  ...['raw', 'cooked', 'brewed', 'prepared', 'dried', 'unblanched', 'canned', 'frozen', 'enriched', 'unenriched'],
  ...['unprepared', 'drained', 'dry', 'fresh', 'regular', 'commercial', 'fluid', 'whole', 'nfs', 'sliced', 'broiled'],
]);

/** Groups that a table puts before a food's name. */
const GROUPS = new Set([
  'fish',
  'nuts',
  'cereals',
  'beverages',
  'crustaceans',
  'mollusks',
  'seeds',
  'snacks',
  'game meat',
]);

/** Cuts that people name without the animal. */
const CUTS = new Set(['ham', 'bacon']);

/** Names that keep their capital wherever they stand. */
const PROPER =
  /^(brazil|greek|swiss|english|french|indian|chinese|italian|danish|scotch|brussels|marmite|weetabix|quorn)\b/i;

const small = (word: string): string => {
  if (PROPER.test(word) || /^\p{Lu}[\p{L}’']*\p{Lu}/u.test(word)) return word;
  return word.charAt(0).toLowerCase() + word.slice(1);
};

/** "Bread, whole-wheat, commercially prepared" is said "whole-wheat bread". */
function spoken(name: string): string {
  const parts = name
    .replace(/\s*\([^)]*\)/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // "Restaurant, Italian, spaghetti with meat sauce": the place and its kind are not what is eaten
  if (parts.length > 2 && parts[0]!.toLowerCase() === 'restaurant') parts.splice(0, 2);
  if (parts.length > 1 && GROUPS.has(parts[0]!.toLowerCase())) parts.shift();
  const cut = parts.find((part) => CUTS.has(part.toLowerCase()));
  if (cut !== undefined) return cut;
  const [head = name, kind] = parts;
  const isKind = kind !== undefined && /^[\p{L}’'-]+$/u.test(kind) && !UNSAID.has(kind.toLowerCase());
  // "Milk, whole" is whole milk, while a whole egg is an egg
  const isWholeMilk = kind?.toLowerCase() === 'whole' && /^(milk|yogh?urt)$/i.test(head);
  return isKind || isWholeMilk ? `${kind!.toLowerCase()} ${small(head)}` : head;
}

/**
 * A food's name as it stands inside a sentence: short, lower case, in the order of speech.
 * @example foodInSentence('Bread, whole-wheat, commercially prepared') // "whole-wheat bread"
 * @example foodInSentence('Ham sandwich') // "ham sandwich"
 */
export function foodInSentence(name: string): string {
  const said = inOrderOfSpeech(clean(name));
  if (/\bbrazil\s*nuts?\b/i.test(said)) return 'Brazil nuts';
  return small(shortName(said.includes(',') ? spoken(said) : said, LETTERS)).replace(/^\p{Lu}(?=\p{Ll})/u, (first) =>
    PROPER.test(said) ? first : first.toLowerCase(),
  );
}

/** How food was prepared, as a diary writes it behind the name and a person says it before. */
const PREPARED =
  /^(.+\S)\s+(canned|tinned|roasted?|boiled|fried|baked|grilled|poached|scrambled|steamed|mashed|smoked)$/i;
/** Said of nothing that is eaten cooked by everybody. */
const NEEDLESS = /^(.+\S)\s+(cooked|plain|fresh|raw|plain cooked)$/i;

/** "chickpeas canned" is said "canned chickpeas", "white rice cooked" "white rice". */
export function inOrderOfSpeech(said: string): string {
  if (said.includes(',')) return said;
  const bare = NEEDLESS.exec(said)?.[1] ?? said;
  const [, name, how] = PREPARED.exec(bare) ?? [];
  return name === undefined || how === undefined ? bare : `${how.toLowerCase()} ${name}`;
}

const ARTICLE = /^(the|an?|my|your|their)\s+/i;

/** The same with "the". @example theFood('a 200 µg capsule') // "the 200 µg capsule" */
export const theFood = (name: string): string => `the ${foodInSentence(name).replace(ARTICLE, '')}`;

/** First letter in capital: the beginning of a sentence. */
export const opened = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;
}
