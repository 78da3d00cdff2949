import { resolveRelative } from './imports.mjs';
import { isTest, violation } from './source.mjs';

/**
 * Files that import each other in a ring, each ring reported once, at the import that closes it. Types count: two files
 * that need each other's types are one idea in two files.
 * @param {import('./source.mjs').Source[]} sources
 * @returns {import('./source.mjs').Violation[]}
 */
export function checkCycles(sources) {
  const byPath = new Map(sources.filter(({ file }) => !isTest(file.path)).map((source) => [source.file.path, source]));
  const finished = new Set();
  const trail = [];
  const found = [];

  const walk = (path) => {
    trail.push(path);
    const { file, imports } = byPath.get(path);
    for (const { target, at } of imports) {
      const named = target?.startsWith('.') ? resolveRelative(path, target) : null;
      const next = named !== null && !byPath.has(named) ? `${named}x` : named;
      if (next === null || !byPath.has(next) || finished.has(next)) continue;
      const start = trail.indexOf(next);
      if (start < 0) walk(next);
      else {
        const ring = [...trail.slice(start), next].join(' → ');
        found.push(violation(file, at, 'cycle', `Files import each other in a ring: ${ring}.`, HINT));
      }
    }
    trail.pop();
    finished.add(path);
  };
  for (const path of byPath.keys()) if (!finished.has(path)) walk(path);
  return found;
}

const HINT = 'Move what both need into a third file, or pass it as an argument.';
