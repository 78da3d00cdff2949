import type { SeleniumTrait } from '../../gut/index.js';
import { Page, type TextOptions } from '../text/page.js';
import { SELENIUM_RULE } from './words.js';

/** The table behind "microbes that likely use selenium", genus by genus, in a terminal. */
export function renderTraits(traits: readonly SeleniumTrait[], options: TextOptions = {}): string {
  const page = new Page(options);
  page.heading('Genera and the use of selenium');
  page.say(
    'Probability that a genus uses selenium, with its range: as selenocysteine (Sec), as selenouridine (SeU), or in a cofactor.',
  );
  page.gap();
  for (const { genus, probability, low, high, trait, remark } of traits)
    page.point([
      { strong: `${genus}:` },
      ` ${probability} (${low} to ${high}), ${trait}: ${remark.replace(/\.?$/, '.')}`,
    ]);
  page.heading('Where it is from');
  const sources = new Map<string, string[]>();
  for (const { source, status, genus } of traits) {
    const key = `${source} (${status})`;
    sources.set(key, [...(sources.get(key) ?? []), genus]);
  }
  for (const [source, genera] of sources)
    page.point(sources.size === 1 ? `All rows: ${source}` : `${genera.join(', ')}: ${source}`);
  page.gap();
  page.say(SELENIUM_RULE);
  return page.text();
}
