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
        // within a text, the box around a link on two lines holds the words between them
        const text = a.one.closest('p');
        if (text && text !== a.one && text === b.one.closest('p') && text !== b.one) continue;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (width > 6 && height > 6) found.push(`${a.one.outerHTML.slice(0, 70)} on ${b.one.outerHTML.slice(0, 70)}`);
      }
    }
    return found.slice(0, 4);
  });

/** Targets under 44 × 44 px, everything folded opened. Bands of a river are as thin as they are: their gates open too. */
export const smallTargets = (page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('main details')) one.open = true;
    const all = document.querySelectorAll(
      'button,a[href],input,select,textarea,summary,[role="button"]:not([data-mark^="band:"]),[role="option"]',
    );
    return [...all].flatMap((one) => {
      // a box is as large as its label
      const target = one.matches('[type="checkbox"],[type="radio"]') ? (one.closest('label') ?? one) : one;
      if (!target.checkVisibility({ checkVisibilityCSS: true }) || one.matches('.skip')) return [];
      // a word of a sentence is as high as its line, as WCAG 2.5.8 allows
      const isInText = (at) =>
        getComputedStyle(at).display === 'inline' && at.parentElement.innerText.trim() !== at.innerText.trim();
      if (one.matches('.term-word') || (one.matches('a') && isInText(one))) return [];
      const { width, height } = target.getBoundingClientRect();
      return width > 1 && (width < 43.5 || height < 43.5)
        ? [`${Math.round(width)}×${Math.round(height)} ${one.outerHTML.slice(0, 110)}`]
        : [];
    });
  });

/** Controls whose words or edges have the colour of what is behind them, and states that only a background told. */
export const unseenControls = (page) =>
  page.evaluate(() => {
    const look = (one) => getComputedStyle(one);
    const behind = (one) => {
      for (let at = one; at; at = at.parentElement) {
        if (!/, 0\)$|transparent/.test(look(at).backgroundColor)) return look(at).backgroundColor;
      }
      return look(document.documentElement).backgroundColor;
    };
    const found = [];
    for (const one of document.querySelectorAll('main :is(button, a, select, summary, label), header a, nav a')) {
      if (one.checkVisibility() && one.innerText && look(one).color === behind(one))
        found.push(`words not seen: ${one.outerHTML.slice(0, 90)}`);
    }
    // chosen, current and not chosen must differ in more than a background, which is not kept
    const kept = (one) => {
      const { outline, borderBlock, textDecoration, fontWeight, color } = look(one);
      return [outline, borderBlock, textDecoration, fontWeight, color].join();
    };
    for (const one of document.querySelectorAll('[aria-pressed="true"], [aria-current]:not([aria-current="false"])')) {
      const other = [...one.parentElement.children].find(
        (next) => next !== one && next.tagName === one.tagName && next.ariaPressed !== 'true' && !next.ariaCurrent,
      );
      if (one.checkVisibility() && other && kept(one) === kept(other))
        found.push(`not told from its neighbours: ${one.outerHTML.slice(0, 90)}`);
    }
    return found;
  });

/** Choices side by side of which some stand outside, where nobody sees them. */
export const cutChoices = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.seg')]
      .filter((one) => one.checkVisibility())
      .flatMap((one) => {
        const box = one.getBoundingClientRect();
        const isOut = [...one.children].some((child) => {
          const { left, right, bottom } = child.getBoundingClientRect();
          return left < box.left - 1.5 || right > box.right + 1.5 || bottom > box.bottom + 1.5;
        });
        const isCut = [one, ...one.children].some((part) => part.scrollWidth > part.clientWidth + 1);
        const isWide = box.right > document.documentElement.clientWidth + 1;
        return isOut || isCut || isWide ? [one.innerText.replaceAll('\n', ' · ')] : [];
      }),
  );
