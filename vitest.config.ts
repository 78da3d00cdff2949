import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (name: string) => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@selenoscope/core': source('core'),
      '@selenoscope/data': source('data'),
      '@selenoscope/readers': source('readers'),
    },
  },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'validation/**/*.test.ts', 'bench/**/*.test.ts', 'tools/**/*.test.ts'],
    testTimeout: 30_000,
    // by default one core is kept free, which on two cores doubles the time
    maxWorkers: '100%',
    // modules here keep nothing but what they have read: loading them anew for each file takes half of the time
    isolate: false,
    // a test that calls no expect() fails; in a property, write expect(…) rather than return a boolean
    expect: { requireAssertions: true },
  },
});
