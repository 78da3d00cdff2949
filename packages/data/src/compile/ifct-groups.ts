/** IFCT food group (first letter of the code) to USDA food group; `O` (animal meat) and `G` (condiments) are mixed. */
const GROUP_OF_LETTER: Readonly<Record<string, string>> = {
  A: '2000',
  B: '1600',
  C: '1100',
  D: '1100',
  E: '0900',
  F: '1100',
  H: '1200',
  I: '1900',
  J: '1100',
  K: '1400',
  L: '0100',
  M: '0100',
  N: '0500',
  P: '1500',
  Q: '1500',
  R: '1500',
  S: '1500',
  T: '0400',
};

const MEAT = [
  [/^beef/i, '1300'],
  [/^pork/i, '1000'],
  [/^(goat|sheep|calf|mithun|hare|rabbit)/i, '1700'],
] as const;

/** Fresh bulbs, roots, leaves and chillies of the group "Condiments and Spices" are vegetables in the USDA table. */
const FRESH_CONDIMENT = /^(chillies, green|coriander leaves|curry leaves|garlic|ginger|mango ginger|mint|onion)/i;

/**
 * USDA food group code of an IFCT food. @example ifctGroup('O048', 'Pork, shoulder') // '1000'
 * @throws Error for a code that no rule covers, so that a new edition is noticed
 */
export function ifctGroup(code: string, name: string): string {
  const letter = code.slice(0, 1);
  // ground nuts are legumes in the USDA table
  if (code === 'H012') return '1600';
  const group =
    letter === 'O'
      ? MEAT.find(([pattern]) => pattern.test(name))?.[1]
      : letter === 'G'
        ? FRESH_CONDIMENT.test(name)
          ? '1100'
          : '0200'
        : GROUP_OF_LETTER[letter];
  if (group === undefined) throw new Error(`IFCT food ${code} (${name}) is in no known group`);
  return group;
}
