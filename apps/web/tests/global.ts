import type { TestProject } from 'vitest/node';
import { HOW_TO_BUILD, isBuilt, serveApp } from './app.mjs';
import { findBrowser, HOW_TO_GET_ONE } from './browser.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** where the app is served; empty where the browser tests are skipped */
    readonly address: string;
  }
}

/** One server for all files; without a browser or a build the tests are skipped, and one sentence says so. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const why = isBuilt() ? ((await findBrowser()) ? null : `there is no browser. ${HOW_TO_GET_ONE}`) : HOW_TO_BUILD;
  if (why) {
    console.warn(`Browser tests are skipped: ${why}`);
    project.provide('address', '');
    return undefined;
  }
  const app = await serveApp();
  project.provide('address', app.address);
  return app.stop;
}
