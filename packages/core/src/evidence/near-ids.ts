const MOST = 5;

/**
 * Ids that somebody may have meant, nearest first: the same number in another section, the nearest numbers of the same
 * section; the first of each section where the text is no id at all.
 * @example nearIds('C28', ['C26', 'C27', 'D1']) // ['C27', 'C26']
 */
export function nearIds(came: string, ids: readonly string[]): readonly string[] {
  const [, letters = '', digits = ''] = /^\s*([A-Za-z]*)\D*(\d*)/.exec(came) ?? [];
  const section = letters.slice(0, 1).toUpperCase();
  const number = Number(digits);
  const inSection = ids.filter((id) => id.startsWith(section) && section !== '');
  if (inSection.length > 0 && letters.length <= 2) return nearestOf(inSection, number);
  const sameNumber = digits === '' ? [] : ids.filter((id) => Number(id.slice(1)) === number);
  return sameNumber.length > 0 ? sameNumber.slice(0, MOST) : firstOfEach(ids);
}

const nearestOf = (ids: readonly string[], number: number): readonly string[] =>
  [...ids].sort((a, b) => distance(a, number) - distance(b, number)).slice(0, MOST);

const distance = (id: string, number: number): number => Math.abs(Number(id.slice(1)) - number);

function firstOfEach(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => !seen.has(id.slice(0, 1)) && seen.add(id.slice(0, 1)));
}
