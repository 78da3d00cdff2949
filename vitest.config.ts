import { defineConfig, defineProject } from 'vitest/config';
import { SOURCES } from './tools/sources.mjs';

/** What is tested without a browser. */
const units = defineProject({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: SOURCES },
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
