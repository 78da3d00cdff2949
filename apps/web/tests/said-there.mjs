// What a page says to a reader of its language: words that stand there, and those that only a screen reader gets.

/** Words that hold an English sentence together, but those that the language has itself. */
const HOLDING =
  'the of and to with from more all is are not by for on than or this that these was were has have you your what which when where how its it as at be been nobody nothing known together about each between under over mean day days per';
const ITS_OWN = {
  de: 'was in all on am so an also war warm hat her not per mean',
  es: 'no me he has a son per todo',
};

/** @param {'de' | 'es'} language */
export function faultsIn(language) {
  const own = new Set(ITS_OWN[language].split(' '));
  const words = HOLDING.split(' ').filter((word) => !own.has(word));
  return {
    english: `(?<![\\p{L}\\d'’-])(?:${words.join('|')})(?![\\p{L}\\d-])`,
    // not a date, a version, a number with its thousands apart or a DOI
    point: '(?<![\\d.,/])(?:\\d+\\.\\d{1,2}|0\\.\\d+)(?![\\d.]|\\.\\d)',
    // quotation marks and keys of another language
    quotes: language === 'de' ? '(?:^|[\\s(])“\\p{L}|”|"\\p{L}|\\p{L}"' : '[“”]|"\\p{L}|\\p{L}"',
    key: language === 'de' ? '\\b(?:Ctrl|Shift|Enter|Delete)\\b' : '\\b(?:Shift|Enter|Delete)\\b',
    joined: language === 'de' ? '\\p{Ll}und \\d' : '\\p{Ll}y \\d+ más',
    // “null” is a word of German
    unfilled: '\\{\\w*\\}|\\bundefined\\b|\\bNaN\\b|\\[object',
  };
}

/**
 * What is wrong with the words on the page: English that does not say so, a decimal point, a gap that was not filled,
 * and two words that run into each other. Everything that can be opened in place is opened first.
 * @param {import('playwright-core').Page} page @param {'de' | 'es'} language @param {readonly string[]} written by the person
 */
export function wrongWords(page, language, written = []) {
  return page.evaluate(
    ([{ english, point, unfilled, quotes, key, joined }, own]) => {
      for (const one of document.querySelectorAll('details')) one.open = true;
      const tests = [
        ['English', new RegExp(english, 'iu')],
        ['decimal point', new RegExp(point, 'u')],
        ['unfilled', new RegExp(unfilled, 'u')],
        ['quotation mark', new RegExp(quotes, 'u')],
        ['key', new RegExp(key, 'u')],
        ['run together', new RegExp(joined, 'u')],
      ];
      const found = new Set();
      const judge = (on, text, how) => {
        // what authors of the tables noted for each other, in whatever language
        const note =
          /recalled, verify|\bREAD\b|RECALLED|from model memory|\b(?:gut|requirements|body-kinetics|cohort|foods)\.md\b/.exec(
            text,
          );
        if (note) found.add(`note “${note[0]}”: ${text.trim().slice(0, 160)}`);
        if (on.closest('[lang]')?.getAttribute('lang') === 'en' || on.closest('.words-of-person')) return;
        const rest = own.reduce((all, words) => all.replaceAll(words, '·'), text.replaceAll('\u00A0', ' '));
        for (const [name, pattern] of tests) {
          const match = pattern.exec(rest);
          if (match) found.add(`${name} “${match[0]}”${how}: ${rest.trim().slice(0, 160)}`);
        }
      };
      // what core says and this language has no words for
      for (const one of document.querySelectorAll('[data-unsaid]'))
        if (one.checkVisibility() && / /.test(one.textContent.trim()))
          found.add(`unsaid: ${one.textContent.slice(0, 200)}`);
      const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let at = all.nextNode(); at; at = all.nextNode()) {
        if (at.nodeType === Node.TEXT_NODE) {
          const on = at.parentElement;
          if (!/^(SCRIPT|STYLE|OPTION)$/.test(on.tagName) && on.checkVisibility()) judge(on, at.nodeValue, '');
          continue;
        }
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
          if (at.hasAttribute(name)) judge(at, at.getAttribute(name), ` in ${name}`);
        // a mark that stands right behind a sentence
        const before = at.previousSibling;
        if (
          at.matches('.chip, .ex, .mark, .tag') &&
          before?.nodeType === Node.TEXT_NODE &&
          /[\p{L}.]$/u.test(before.nodeValue)
        )
          found.add(`run together: ${before.nodeValue.slice(-30)}${at.textContent}`);
        if (
          at.matches('.chip, .ex, .mark, .tag') &&
          before?.nodeType === Node.ELEMENT_NODE &&
          /^(SPAN|B|I)$/.test(before.tagName)
        ) {
          const gap = at.getBoundingClientRect().left - before.getBoundingClientRect().right;
          const isBeside = Math.abs(at.getBoundingClientRect().top - before.getBoundingClientRect().top) < 12;
          if (isBeside && at.checkVisibility() && gap >= 0 && gap < 1)
            found.add(`run together: ${before.textContent.slice(-30)}|${at.textContent}`);
        }
      }
      return [...found];
    },
    /** @type {const} */ ([faultsIn(language), written]),
  );
}
