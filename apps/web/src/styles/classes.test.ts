import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// What all screens share is in base.css and frame.css; a screen may say more of it. Values are in tokens.css.
const SHARED = /^(base|frame|tokens|fonts|index)\.css$/;

/** Selectors of a style sheet, each by itself. */
function selectorsOf(file: string): readonly string[] {
  const css = readFileSync(new URL(file, import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...css.matchAll(/([^{};]+)\{/g)]
    .map(([, selector]) => selector!.trim())
    .filter((selector) => !/^(@|from\b|to\b|\d)/.test(selector))
    .map((selector) => selector.replace(/\([^()]*\)/g, '').replace(/\([^()]*\)/g, ''))
    .flatMap((selector) => selector.split(','))
    .map((one) => one.trim());
}

const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.css'));

test('no class begins the rules of two screens, and no screen styles an element everywhere', () => {
  const shared = new Set(
    files
      .filter((file) => SHARED.test(file))
      .flatMap(selectorsOf)
      .flatMap((one) => /^[a-z]*\.([\w-]+)/.exec(one)?.[1] ?? []),
  );
  const owners = new Map<string, string>();
  const found: string[] = [];
  for (const file of files.filter((one) => !SHARED.test(one))) {
    for (const selector of selectorsOf(file)) {
      const first = /\.([\w-]+)/.exec(selector)?.[1];
      if (first === undefined) {
        if (!/[#[]/.test(selector)) found.push(`${file}: ${selector}`);
        continue;
      }
      const owner = owners.get(first) ?? file;
      owners.set(first, owner);
      if (owner !== file && !shared.has(first)) found.push(`${selector}: ${owner} and ${file}`);
      // a shared class by itself would be restyled everywhere
      if (shared.has(first) && selector === `.${first}`) found.push(`${file}: ${selector} is shared`);
    }
  }
  expect(found).toEqual([]);
});
