const LANGUAGES = 'A|B|Common|E|G|H|K|Kan|Kash|Kh|Kon|M|Mal|Mar|N|O|P|S|Tam|Tel|U';
const MARKS = new RegExp(`^(?:(?:${LANGUAGES})\\.\\s*(?:[,&]\\s*|and\\s+)?)+`);
const ENGLISH = /^(?:[A-Z][a-z]*\.,\s*)*(?:E|Common)\./;

/**
 * Names of an IFCT food in other languages. The table writes them as "A. Baajra; E. Pearl millet; A., Kash. Baajra":
 * language marks before each name, several marks where languages share it, several names with commas between. The
 * marks are taken off, each name stands once, English names first.
 * @example localNames('A., Kash. Baajra; E. Pearl millet; H. Bajra.') // ['Pearl millet', 'Baajra', 'Bajra']
 */
export function localNames(text: string): string[] {
  const parts = text
    .replace(/\[[^\]]*\]/g, '')
    .split(';')
    .map((part) => part.trim());
  const english = parts.filter((part) => ENGLISH.test(part));
  const other = parts.filter((part) => !ENGLISH.test(part));
  const names = [...english, ...other]
    .flatMap((part) => part.replace(MARKS, '').split(/[,/]/))
    .map((name) => name.replace(/\s+/g, ' ').replace(/\.$/, '').trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}
