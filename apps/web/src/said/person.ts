import { language } from '../base/text.js';
import { resaid } from './book.js';
import { countryHere } from './country.js';
import { foreign, marked, runsOf } from './marks.js';
import { type Told, told } from './say.js';
import { quantity } from './values.js';

/** What stands first in a person's line, and after it in a plan's the wishes. */
const WISHES = /^(.*?)(?:\. (\p{Lu}.*))?$/su;

/**
 * Who this is about, in the language in use; what is not known of it stays English.
 * @example toldPerson('Woman, 34, United Kingdom, 62 kg') // "Frau, 34, Vereinigtes Königreich, 62 kg"
 */
export function toldPerson(line: string): Told {
  if (language.value === 'en') return { runs: runsOf(marked(line)), lang: 'en' };
  const [, person = '', wishes] = WISHES.exec(marked(line)) ?? [];
  const parts = person.replaceAll('\u00A0', ' ').split(', ');
  const said = parts.map(
    (part) => resaid(part, 'you', ['who-']) ?? quantity(part) ?? countryHere(part) ?? foreign(part),
  );
  const rest = wishes === undefined ? [] : [{ text: '. ', isStrong: false, isForeign: false }, ...wishRuns(wishes)];
  return { runs: [...runsOf(said.join(', ')), ...rest], lang: null };
}

function wishRuns(wishes: string): Told['runs'] {
  // the full stop of the last sentence is the page's own
  const { runs, lang } = told(`${wishes}.`);
  return lang === null
    ? runs.map((run, i) => (i === runs.length - 1 ? { ...run, text: run.text.replace(/\.$/, '') } : run))
    : [{ text: wishes, isStrong: false, isForeign: true }];
}
