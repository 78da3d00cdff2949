import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Face {
  readonly family: string;
  readonly weights: string;
  readonly file: string;
}

// Latin only (about 35 and 58 kB): other scripts use the system's letters.
const FACES: readonly Face[] = [
  {
    family: 'Hanken Grotesk Variable',
    weights: '100 900',
    file: '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  },
  {
    family: 'Newsreader Variable',
    weights: '200 800',
    file: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  },
];

/** The bytes of a font as base64; null where its package is not installed, so that the report falls back to system letters. */
function base64Of(file: string, from: string): string | null {
  try {
    return readFileSync(createRequire(from).resolve(file)).toString('base64');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'MODULE_NOT_FOUND' || code === 'ENOENT' || code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return null;
    throw cause;
  }
}

/**
 * `@font-face` rules with the fonts in them, for a page that asks for nothing; empty where the packages are absent.
 * @param from file or address that the packages are looked for from
 */
export function fontFaces(from: string = import.meta.url): string {
  return FACES.map((face) => {
    const bytes = base64Of(face.file, from);
    if (bytes === null) return '';
    return `@font-face{font-family:"${face.family}";font-weight:${face.weights};font-display:swap;src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
  }).join('');
}
