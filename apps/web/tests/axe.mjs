import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colours alone: all that can differ between light and dark. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it stands, a line for each element.
 * @param {import('playwright-core').Page} page
 * @param {'all' | 'colours'} [which]
 * @returns {Promise<readonly string[]>}
 */
export async function axeFinds(page, which = 'all') {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const runOnly = which === 'all' ? { type: 'tag', values: RULES } : { type: 'rule', values: OF_COLOUR };
  return page.evaluate(async (only) => {
    const { violations } = await globalThis.axe.run(document, {
      runOnly: only,
      resultTypes: ['violations'],
      preload: false,
      iframes: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 140)} (${any[0]?.message.slice(0, 110) ?? ''})`),
    );
  }, runOnly);
}

/** Findings of the same rule on elements of the same kind are one line, with the first of them. */
export class Findings {
  /** @type {Map<string, { first: string, places: Set<string>, times: number }>} */
  #kinds = new Map();

  /** @param {string} place @param {readonly string[]} found */
  add(place, found) {
    for (const one of found) {
      const kind = one.slice(0, 64);
      const known = this.#kinds.get(kind) ?? { first: one, places: new Set(), times: 0 };
      known.places.add(place);
      known.times += 1;
      this.#kinds.set(kind, known);
    }
  }

  lines() {
    return [...this.#kinds.values()].map(({ first, places, times }) => {
      const [place, ...others] = places;
      const more = others.length > 0 ? ` and ${others.length} more places` : '';
      return `${place}${more}${times > 1 ? `, ${times} times` : ''}: ${first}`;
    });
  }
}
