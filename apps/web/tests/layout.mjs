// What goes over the edge, and what lies upon what.

/** Elements that make the page wider than the window; empty where nothing scrolls sideways. */
export const overflow = (page) =>
  page.evaluate(() => {
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const isInScroller = (one) => {
      for (let at = one.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (right > root.clientWidth + 1 || left < -1) && !isInScroller(one) && !one.closest('svg *');
    });
    return [`${root.scrollWidth} > ${root.clientWidth}`, ...wide.slice(0, 4).map((one) => one.outerHTML.slice(0, 120))];
  });

/** Pairs of controls or lines of text that cover each other; what is scrolled under a bar that stays does not count. */
export const overlaps = (page) =>
  page.evaluate(() => {
    const stays = (one) => {
      for (let at = one; at && at !== document.body; at = at.parentElement) {
        if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
      }
      return false;
    };
    const things = [
      ...document.querySelectorAll(
        'main button, main a, main input, main select, main h1, main h2, main h3, main p, main label',
      ),
    ]
      .filter(
        (one) =>
          one.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) &&
          !one.closest('svg,.sr,[popover],dialog') &&
          !one.matches('.sr') &&
          !stays(one),
      )
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const found = [];
    for (let i = 0; i < things.length; i++) {
      for (let j = i + 1; j < things.length; j++) {
        const [a, b] = [things[i], things[j]];
        if (a.one.contains(b.one) || b.one.contains(a.one)) continue;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (width > 6 && height > 6) found.push(`${a.one.outerHTML.slice(0, 70)} on ${b.one.outerHTML.slice(0, 70)}`);
      }
    }
    return found.slice(0, 4);
  });
