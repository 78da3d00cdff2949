const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:24px;background:#8883;color-scheme:light dark}
h2{margin:32px 0 8px;font-size:18px}figure{display:inline-block;margin:0 16px 16px 0;vertical-align:top}
img{display:block;inline-size:auto;block-size:420px;border:1px solid #8886}figcaption{font-size:13px}.design img{outline:3px solid #a43e12}`;

const figure = (path, words, kind = '') =>
  `<figure class="${kind}"><a href="${path}"><img src="${path}" alt="${words}" loading="lazy"></a><figcaption>${words}</figcaption></figure>`;

/** The page: a state a heading, its pictures side by side, the design's framed in copper. */
export function galleryPage(states, sizes, themes, isThere) {
  const sections = states.map(({ name, design }) => {
    const figures = sizes.flatMap((size) =>
      themes.flatMap((theme) => {
        const own = `${name}-${size}-${theme}.png`;
        const drawn = `design/${design}-${size}-${theme}.png`;
        return [
          isThere(own) ? figure(own, `${size}, ${theme}`) : '',
          design && isThere(drawn) ? figure(drawn, `design, ${size}, ${theme}`, 'design') : '',
        ];
      }),
    );
    const paper =
      design === 'print' && isThere('design/print-a4.png') ? figure('design/print-a4.png', 'design, A4', 'design') : '';
    return `<section><h2 id="${name}">${name}</h2>${figures.join('')}${paper}</section>`;
  });
  const links = states.map(({ name }) => `<a href="#${name}">${name}</a>`).join(' · ');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Selenoscope: every screen</title><style>${STYLE}</style>
<h1>Every screen, three sizes, light and dark</h1><p>Copper frame: the design. ${links}</p>${sections.join('\n')}</html>\n`;
}
