import { fileURLToPath } from 'node:url';

const source = (path) => fileURLToPath(new URL(`../packages/${path}`, import.meta.url));

/** Packages by their sources, so that a change shows without a build of them. The longer names come first. */
export const SOURCES = [
  { find: '@selenoscope/data/open', replacement: source('data/src/open.ts') },
  { find: '@selenoscope/data', replacement: source('data/src/index.ts') },
  { find: '@selenoscope/core', replacement: source('core/src/index.ts') },
  { find: '@selenoscope/readers', replacement: source('readers/src/index.ts') },
  { find: '@selenoscope/draw/page', replacement: source('draw/src/page/index.ts') },
  { find: '@selenoscope/draw', replacement: source('draw/src/index.ts') },
];
