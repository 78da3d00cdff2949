// First words that say too little alone: "Fish, tuna, light" is called tuna, "Nuts, brazilnuts" brazilnuts.
const GENERIC = new Set([
  'fish',
  'nuts',
  'cereals',
  'beverages',
  'crustaceans',
  'mollusks',
  'seeds',
  'game meat',
  'snacks',
]);

const DROPPED = /\s*\([^)]*\)/g;

/** The start of a word-list name cut at a word, with an ellipsis where something was cut. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // A word that ends exactly there is whole; one letter is for the ellipsis.
  const space = text.slice(0, most).lastIndexOf(' ');
  return `${text.slice(0, space > 0 ? space : most - 1).replace(/[\s,;]+$/, '')}…`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A food table's name made short enough for a picture; the full name stands in the table behind it.
 * @example shortName('Fish, tuna, light, canned in water, drained solids', 18) // "Tuna, light"
 */
export function shortName(name: string, most: number): string {
  const parts = name
    .replace(DROPPED, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 1 && GENERIC.has(parts[0]!.toLowerCase())) parts.shift();
  let text = capital(parts[0] ?? name);
  for (const part of parts.slice(1)) {
    const longer = `${text}, ${part}`;
    if (longer.length > most) break;
    text = longer;
  }
  return cut(text, most);
}
