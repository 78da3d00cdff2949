// Every picture has a sentence, and a table that takes its place or opens beside it.
import { settled } from './screens.mjs';

/** Presses every switch between picture and table. @param {'picture' | 'table'} to */
async function press(page, to) {
  await page.evaluate(
    (at) => {
      for (const group of document.querySelectorAll('main fieldset.seg[data-show-as]')) group.children[at].click();
    },
    Number(to === 'table'),
  );
  await settled(page);
}

/** Everything that can be opened in place: what is folded, and the tables instead of the pictures. */
export async function openAll(page) {
  await press(page, 'table');
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('main details:not([open])')) {
      one.dataset.opened = '';
      one.open = true;
    }
  });
  await settled(page);
}

/** As it was before `openAll`. */
export async function closeAll(page) {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('main details[data-opened]')) one.open = false;
  });
  await press(page, 'picture');
}

/** Pictures that a screen reader meets, without words of their own. */
export const wordless = (page) =>
  page.evaluate(() => {
    const shown = (one) => one.checkVisibility() && !one.closest('[aria-hidden="true"]');
    const images = [...document.querySelectorAll('main svg')].filter((one) => shown(one) && !one.ariaLabel?.trim());
    const figures = [...document.querySelectorAll('main figure')].filter(
      (one) => shown(one) && !one.querySelector('[aria-label]:is(svg, .scroll), .sr:not(:empty), li'),
    );
    return [...images, ...figures].map((one) => `no words: ${one.outerHTML.slice(0, 100)}`);
  });

/**
 * After `openAll`: pictures with no table in their place or beside them. Sheets of paper have theirs on the next sheet.
 */
export const tableless = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main svg:is([role="img"], [role="toolbar"]), main figure svg')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 120 && !one.closest('.paper'))
      .filter((one) => !(one.closest('li') ?? one.closest('figure'))?.querySelector('table'))
      .map((one) => `no table: ${one.outerHTML.slice(0, 100)}`),
  );
