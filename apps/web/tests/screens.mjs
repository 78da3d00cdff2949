/** Every screen, and the three sizes in which each must be right. */
export const SCREENS = [
  ...['/', '/check', '/diary', '/recipes', '/selenium', '/body', '/gut', '/plan'],
  ...['/claims', '/files', '/report', '/settings', '/help', '/more'],
];

export const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
};

/**
 * Goes to a screen as a link does: the page is not loaded anew.
 * @param {import('playwright-core').Page} page @param {string} path
 */
export async function followTo(page, path) {
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
  await page.waitForURL(`**${path}`);
}

/** Until nothing is computed any more and two frames were drawn. */
export async function settled(page) {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main?.querySelector('h1') && !document.querySelector('[aria-busy="true"]');
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}
