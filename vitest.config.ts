import { fileURLToPath } from 'node:url';
import { defineConfig, defineProject } from 'vitest/config';

const source = (name: string) => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

/** What is tested without a browser. */
const units = defineProject({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: {
      '@selenoscope/core': source('core'),
      '@selenoscope/data/open': fileURLToPath(new URL('./packages/data/src/open.ts', import.meta.url)),
      '@selenoscope/data': source('data'),
      '@selenoscope/readers': source('readers'),
      '@selenoscope/draw/page': fileURLToPath(new URL('./packages/draw/src/page/index.ts', import.meta.url)),
      '@selenoscope/draw': source('draw'),
    },
  },
  test: {
    name: 'units',
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/*/src/**/*.test.{ts,tsx}',
      'validation/**/*.test.ts',
      'bench/**/*.test.ts',
      'tools/**/*.test.ts',
    ],
    testTimeout: 30_000,
    // by default one core is kept free, which on two cores doubles the time
    maxWorkers: '100%',
    // modules here keep nothing but what they have read: loading them anew for each file takes half of the time
    isolate: false,
    // a test that calls no expect() fails; in a property, write expect(…) rather than return a boolean
    expect: { requireAssertions: true },
    sequence: { groupOrder: 0 },
  },
});

export default defineConfig({
  test: {
    // the app in a browser comes after, so that neither takes time from the other
    projects: [units, 'apps/web/vitest.config.ts'],
  },
});
