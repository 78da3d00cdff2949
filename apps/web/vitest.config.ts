import { defineConfig } from 'vitest/config';

/** Tests of the built app in a real browser, alone: `npm run test:app`. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    name: 'browser',
    include: ['tests/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/global.ts'],
    // each file has a browser of its own; more of them would only wait for each other
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true },
  },
});
