import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { SOURCES } from '../../tools/sources.mjs';
// @ts-expect-error plain JavaScript, shared with nothing
import { preparedData } from './tools/data-plugin.mjs';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: SOURCES },
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
