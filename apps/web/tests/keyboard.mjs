// What a person without a mouse can reach, and whether they see where they are.

/** Begins to note what gets the focus. */
export async function noteFocus(page) {
  await page.evaluate(() => {
    globalThis.focused = new Set();
    globalThis.unseen = [];
    document.addEventListener('focusin', ({ target }) => {
      globalThis.focused.add(target);
      const hasRing = (one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      };
      // the line may be around the whole label of a small box, or around a search with its field
      const isSeen = [target, target.closest('label'), target.parentElement].some((one) => one && hasRing(one));
      // a figure may draw its own line around the bar that has the focus
      if (!isSeen && !target.closest('svg')) globalThis.unseen.push(target.outerHTML.slice(0, 120));
    });
  });
}

/** How many stops a screen has: of radio buttons of one name only one is a stop. */
const stops = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex]')];
    const names = new Set();
    globalThis.stops = all.filter((one) => {
      if (
        one.disabled ||
        one.tabIndex < 0 ||
        one.closest('[inert]') ||
        !one.checkVisibility({ checkVisibilityCSS: true })
      )
        return false;
      if (one.type !== 'radio' || !one.name) return true;
      const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(one.name)}"]`)];
      const stop = group.find((other) => other.checked) ?? group[0];
      if (one !== stop || names.has(one.name)) return false;
      names.add(one.name);
      return true;
    });
    return globalThis.stops.length;
  });

/** Tabs through the screen from its beginning: what was never reached, and where the focus could not be seen. */
export async function tabThrough(page) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    getSelection()?.removeAllRanges();
    globalThis.focused.clear();
    globalThis.unseen.length = 0;
  });
  await page.mouse.click(1, 1);
  const most = 2 * (await stops(page)) + 20;
  const isDone = () =>
    page.evaluate(() => globalThis.stops.every((one) => !one.isConnected || globalThis.focused.has(one)));
  for (let i = 0; i < most && !(i % 10 === 0 && (await isDone())); i++) await page.keyboard.press('Tab');
  return page.evaluate(() => ({
    missed: globalThis.stops
      .filter((one) => one.isConnected && !globalThis.focused.has(one))
      .map((one) => one.outerHTML.slice(0, 120)),
    unseen: [...globalThis.unseen],
    reached: globalThis.focused.size,
  }));
}
