import type { JSX } from 'preact';
import { language } from '../base/text.js';
import { Explained } from '../terms/index.js';
import { toldPerson } from './person.js';
import { english, type OfCore, type Told, told, toldChanges } from './say.js';
import { type Whose, whoseShown } from './whose.js';

/** `data-unsaid` marks what core says and the language in use has no words for: a test finds it there. */
const Runs = ({ runs, lang, isUnsaid = false }: Told & { readonly isUnsaid?: boolean }): JSX.Element => (
  <span lang={lang ?? undefined} data-unsaid={isUnsaid ? '' : undefined}>
    {runs.map(({ text, isStrong, isForeign }, i) => {
      const said = <Explained key={i} text={text} isEnglish={isForeign || lang === 'en'} />;
      const words = isStrong ? <b key={i}>{said}</b> : said;
      return isForeign ? (
        <span key={i} lang="en">
          {words}
        </span>
      ) : (
        words
      );
    })}
  </span>
);

/** What core says, in the language in use; marked as English where it stays so. */
export const Said = ({
  of,
  whose = whoseShown.value,
}: {
  readonly of: OfCore;
  readonly whose?: Whose;
}): JSX.Element => {
  const said = told(of, whose);
  return <Runs {...said} isUnsaid={said.lang === 'en' && language.value !== 'en'} />;
};

/** A name, which may well have no words in another language: of a food, a table, an institution. */
export const SaidName = ({ of }: { readonly of: string }): JSX.Element => <Runs {...told(of)} />;

/** What stays English in every language: what a study found, a source. */
export const English = ({ of }: { readonly of: string }): JSX.Element => <Runs {...english(of)} />;

/** Changes of a plan: "a tin of sardines twice a week instead of the ham sandwich". */
export const SaidChanges = ({ of }: { readonly of: string }): JSX.Element => <Runs {...toldChanges(of)} />;

/** Who this is about: "Woman, 34, United Kingdom, 62 kg". */
export const SaidPerson = ({ of }: { readonly of: string }): JSX.Element => <Runs {...toldPerson(of)} />;
