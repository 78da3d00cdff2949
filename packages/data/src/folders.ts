import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Folder of this package, found by its name: the same from `src`, from `dist` and from a bundle that took this file in. */
const PACKAGE_FOLDER = dirname(createRequire(import.meta.url).resolve('@selenoscope/data/package.json'));

export const TABLES_FOLDER = join(PACKAGE_FOLDER, 'tables');
export const COMPILED_FOLDER = join(PACKAGE_FOLDER, 'compiled');
