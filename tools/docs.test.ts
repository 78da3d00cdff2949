import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifest, repositoryFiles, root } from './repository.js';

const files = repositoryFiles();
const pages = files.filter((path) => path.endsWith('.md'));
const topLevel = new Set(files.map((path) => path.split('/')[0]));
const scripts = new Set(Object.keys(manifest('').scripts ?? {}));

/** What a page promises that is not there, one line each. */
function broken(page: string, text: string): string[] {
  const prose = text.replace(/^(```|~~~).*?^\1/gms, '');
  const found: string[] = [];
  for (const [, target = ''] of prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)) {
    const problem = linkProblem(page, text, target);
    if (problem) found.push(`${page}: ${problem}`);
  }
  for (const [, span = ''] of prose.matchAll(/`([^`\n]+)`/g)) {
    if (looksLikePath(span) && !pathExists(page, span)) found.push(`${page}: \`${span}\` is not in the repository`);
  }
  for (const [, name = ''] of text.matchAll(/\bnpm (?:run (?:-s |--silent )?)([\w:-]+)/g)) {
    if (!scripts.has(name)) found.push(`${page}: package.json has no script "${name}"`);
  }
  for (const [, name = ''] of text.matchAll(/\bnpm (test|start)\b/g)) {
    if (!scripts.has(name)) found.push(`${page}: package.json has no script "${name}"`);
  }
  for (const [, path = ''] of text.matchAll(/(?:^|\s)((?:examples|validation|bench|tools)\/[\w./-]*\w)/gm)) {
    if (!pathExists(page, path)) found.push(`${page}: ${path} is not in the repository`);
  }
  return found;
}

function linkProblem(page: string, text: string, target: string): string | null {
  if (/^[a-z]+:/i.test(target)) return null;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path));
  if (path !== '' && !existsSync(join(root, file))) return `the link to ${target} leads nowhere`;
  if (!anchor || !file.endsWith('.md')) return null;
  const headings = anchors(path === '' ? text : readFileSync(join(root, file), 'utf8'));
  return headings.includes(anchor) ? null : `${file} has no heading for #${anchor}`;
}

/** Anchors that code hosts make of headings: lower case, no punctuation, hyphens for spaces. */
const anchors = (text: string) =>
  [...text.matchAll(/^#+\s+(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

const GENERATED = /(^|\/)(dist|compiled|node_modules|coverage)(\/|$)/;

/** A path of this repository: it starts at a top folder, or has a folder and an extension that we use. */
function looksLikePath(span: string): boolean {
  if (!/^[\w.@*<>{},…-]+(\/[\w.@*<>{},…-]*)+$/.test(span) || GENERATED.test(span)) return false;
  const first = span.split('/')[0] ?? '';
  if (first === '..' || first.startsWith('@')) return false;
  return topLevel.has(first) || /\.(ts|mjs|js|md|csv|json|css|html|sh)$/.test(span);
}

/** From the repository's root, from the page, or at the end of some path; `*`, `<x>` and `{a,b}` stand for any text. */
function pathExists(page: string, span: string): boolean {
  const wanted = span.replace(/\/$/, '');
  const pattern = wanted.replace(/[.+?^$()|[\]\\]/g, '\\$&').replace(/<[^>]*>|\{[^}]*\}|\*+|…/g, '[^/]*');
  const whole = new RegExp(`(^|/)${pattern}(/|$)`);
  return files.some((path) => whole.test(path)) || existsSync(join(root, posix.dirname(page), wanted));
}

describe('a page that promises too much is found', () => {
  test.each([
    ['a dead link', 'See [the model](docs/no-such-page.md).', 'the link to docs/no-such-page.md leads nowhere'],
    ['a dead anchor', '# Top\n\n[down](#no-such-heading)', 'has no heading for #no-such-heading'],
    [
      'a dead path',
      'It is in `packages/core/src/nowhere.ts`.',
      '`packages/core/src/nowhere.ts` is not in the repository',
    ],
    ['a dead folder', 'It is in `packages/nowhere/`.', '`packages/nowhere/` is not in the repository'],
    ['a dead script', 'Say `npm run no-such-script`.', 'package.json has no script "no-such-script"'],
    [
      'a dead example',
      '```sh\nselenoscope assess examples/none.csv\n```',
      'examples/none.csv is not in the repository',
    ],
  ])('%s', (_what, text, problem) => {
    expect(broken('CONTRIBUTING.md', text).join('\n')).toContain(problem);
  });

  test('and what is true passes', () => {
    const text =
      '# Top\n\n[down](#top) `packages/core/src/*.ts` `packages/<name>/package.json` `npm run build` `selenium/day` `node:fs`';
    expect(broken('CONTRIBUTING.md', text)).toEqual([]);
  });
});

test('there are pages to check', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']));
});

test.each(pages)('%s holds true', (page) => {
  expect(broken(page, readFileSync(join(root, page), 'utf8'))).toEqual([]);
});
