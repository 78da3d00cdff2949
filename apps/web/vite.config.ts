import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
// @ts-expect-error plain JavaScript, shared with nothing
import { preparedData } from './tools/data-plugin.mjs';

const source = (path: string) => fileURLToPath(new URL(`../../packages/${path}`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    // from the sources, so that a change shows without a build of the packages
    alias: [
      { find: '@selenoscope/data/open', replacement: source('data/src/open.ts') },
      { find: '@selenoscope/core', replacement: source('core/src/index.ts') },
      { find: '@selenoscope/readers', replacement: source('readers/src/index.ts') },
      { find: '@selenoscope/draw/page', replacement: source('draw/src/page/index.ts') },
      { find: '@selenoscope/draw', replacement: source('draw/src/index.ts') },
    ],
  },
  plugins: [preparedData()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // nothing inline: the content security policy allows scripts and styles of files alone
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
  },
});
