import type { JSX } from 'preact';
import { Explained } from '../terms/index.js';
import { toldPerson } from './person.js';
import { type OfCore, type Told, told, toldChanges } from './say.js';
import { type Whose, whoseShown } from './whose.js';

const Runs = ({ runs, lang }: Told): JSX.Element => (
  <span lang={lang ?? undefined}>
    {runs.map(({ text, isStrong, isForeign }, i) => {
      const said = isForeign ? text : <Explained key={i} text={text} isEnglish={lang === 'en'} />;
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
}): JSX.Element => <Runs {...told(of, whose)} />;

/** Changes of a plan: "a tin of sardines twice a week instead of the ham sandwich". */
export const SaidChanges = ({ of }: { readonly of: string }): JSX.Element => <Runs {...toldChanges(of)} />;

/** Who this is about: "Woman, 34, United Kingdom, 62 kg". */
export const SaidPerson = ({ of }: { readonly of: string }): JSX.Element => <Runs {...toldPerson(of)} />;
