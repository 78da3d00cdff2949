import { html, Markup } from './markup.js';

// Nothing may be asked for and nothing may run: a page is opened from a disk, years later, by anyone.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** What differs between pages. */
export interface Page {
  readonly version: string;
  readonly description: string;
  /** before "· Selenoscope" */
  readonly title: string;
  readonly styles: string;
  readonly body: Markup;
}

/** A page that holds everything it needs: no request, no script, light and dark, desk, phone and A4. */
export const pageText = ({ version, description, title, styles, body }: Page): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="selenoscope ${version}">
<meta name="description" content="${description}">
<title>${title} · Selenoscope</title>
<style>${new Markup(styles)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
