// What may import what, and what a pure package may touch. The programs beside this file only read these tables.

/**
 * Folders of packages/core/src, and the folders each may import (through their face only).
 * Selenium flows foods → … → report; imports point the other way. `evidence` (sources, claims) stands beside all.
 */
export const CORE_FOLDERS = {
  base: [],
  evidence: ['base'],
  foods: ['base', 'evidence'],
  intake: ['base', 'evidence', 'foods'],
  body: ['base', 'evidence', 'foods', 'intake'],
  gut: ['base', 'evidence', 'foods', 'intake'],
  status: ['base', 'evidence', 'foods', 'intake', 'body', 'gut'],
  plan: ['base', 'evidence', 'foods', 'intake', 'body', 'gut', 'status'],
  report: ['base', 'evidence', 'foods', 'intake', 'body', 'gut', 'status', 'plan'],
};

const AFTER_BASE = Object.keys(CORE_FOLDERS).filter((folder) => folder !== 'base');

/**
 * Files directly in packages/core/src that hold values rather than join folders: what each may import, and the folders
 * that may import it. `assessment.ts` is the JSON contract, types only.
 *
 * Every other file there joins the folders (`assess.ts` and its parts, and the entry `index.ts`): it may import any
 * folder and any of these files, and no folder may import it.
 */
export const CORE_VALUES = {
  'person.ts': { folders: ['base'], files: [], importedBy: AFTER_BASE },
  'version.ts': { folders: [], files: [], importedBy: AFTER_BASE },
  'assessment.ts': { folders: ['base'], files: ['person.ts'], importedBy: ['intake', 'status', 'plan', 'report'] },
  'plan-answer.ts': { folders: ['base'], files: ['person.ts', 'assessment.ts'], importedBy: ['plan', 'report'] },
};

/**
 * Packages, and the sister packages each may import, by package name only. `pure`: no platform, see purity.mjs.
 * `outside`: whether packages from the registry may be used at all (they must then stand in its own package.json).
 */
export const PACKAGES = {
  core: { name: '@selenoscope/core', imports: [], pure: true, outside: false },
  // `open` is the part of data that reads no file: from bytes to tables, for the browser
  data: { name: '@selenoscope/data', imports: ['core'], pure: false, outside: true, faces: ['open'] },
  readers: { name: '@selenoscope/readers', imports: ['core'], pure: true, outside: true },
  draw: { name: '@selenoscope/draw', imports: ['core'], pure: true, outside: false, faces: ['page'] },
  cli: { name: 'selenoscope', imports: ['core', 'data', 'readers', 'draw'], pure: false, outside: true },
  web: {
    name: '@selenoscope/web',
    folder: 'apps/web',
    imports: ['core', 'data', 'readers', 'draw'],
    pure: false,
    outside: true,
  },
};

/** Where a package lies. @param {string} pkg */
export const folderOf = (pkg) => PACKAGES[pkg]?.folder ?? `packages/${pkg}`;

/**
 * Folders of apps/web/src, and the folders each may import. What is kept (`store`) and computed (`model`) knows nothing
 * of what is seen; screens know nothing of the frame around them. Files directly in src join the folders.
 */
export const APP_FOLDERS = {
  // texts of a language, as data
  text: [],
  base: ['text'],
  // words that are explained where they stand
  terms: ['base'],
  // what core says, in the language in use
  said: ['base', 'terms'],
  parts: ['base', 'said', 'terms'],
  live: ['base'],
  store: ['base'],
  model: ['base', 'store'],
  screens: ['base', 'said', 'parts', 'live', 'store', 'model'],
  frame: ['base', 'said', 'parts', 'live', 'store', 'model', 'screens'],
};

/** Folders whose programs run only at build time, and may therefore use the package's devDependencies. */
export const BUILD_TIME_FOLDERS = ['packages/data/src/compile'];

/** Globals that give the same answer on every machine. Everything else is refused in a pure package. */
export const PURE_GLOBALS = new Set([
  ...['undefined', 'NaN', 'Infinity', 'isNaN', 'isFinite', 'parseInt', 'parseFloat', 'arguments'],
  ...['Object', 'Boolean', 'Symbol', 'Number', 'BigInt', 'String', 'RegExp', 'Math', 'JSON', 'Reflect', 'Proxy'],
  ...['Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Iterator', 'Promise'],
  ...['ArrayBuffer', 'SharedArrayBuffer', 'Atomics', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray'],
  ...['Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array'],
  ...['BigInt64Array', 'BigUint64Array'],
  ...['Error', 'AggregateError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'EvalError', 'URIError'],
  ...['encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI', 'TextDecoder', 'TextEncoder'],
  // arithmetic of IEEE 754 and nothing else: the engine of `body` writes its inner loop in it
  'WebAssembly',
]);

/** Members of Math that the language defines to the last bit. The others may differ between engines. */
export const EXACT_MATH = new Set([
  ...['abs', 'ceil', 'floor', 'round', 'trunc', 'sign', 'min', 'max', 'sqrt', 'fround', 'imul', 'clz32'],
  ...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
]);

/** Methods whose answer depends on the language a machine is set to. */
export const LOCALE_METHODS = new Set([
  'localeCompare',
  'toLocaleString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'toLocaleDateString',
  'toLocaleTimeString',
]);

/** What to do instead, for the globals people reach for. */
const INSTEAD = {
  clock: 'Take the time, the date or a way to report progress as an argument; packages/cli has the clock.',
  random: 'Draw from stream(seed, person, name) in packages/core/src/base/random.ts.',
  world: 'Take bytes, text or a function as an argument; packages/cli reads files and prints.',
  locale: 'Compare and format by code points and fixed rules, so that every machine prints the same.',
  code: 'Write the code out; nothing is compiled while running.',
};
export const GLOBAL_HINTS = {
  ...of(['Date', 'performance', 'Temporal'], INSTEAD.clock),
  ...of(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'], INSTEAD.clock),
  ...of(['crypto'], INSTEAD.random),
  ...of(['Intl'], INSTEAD.locale),
  ...of(['eval', 'Function'], INSTEAD.code),
  ...of(['globalThis'], 'Name what is used of it, with `declare class TextDecoder { … }` where the compiler lacks it.'),
};
export const OTHER_GLOBAL_HINT = INSTEAD.world;
export const RANDOM_HINT = INSTEAD.random;
export const LOCALE_HINT = INSTEAD.locale;

/** Names of the language that are impure: refused even as a local name, which would hide the global from this check. */
export const NEVER_SHADOW = new Set(['Date', 'Intl', 'Temporal', 'globalThis', 'eval', 'Function', 'Math', 'WeakRef']);

function of(names, hint) {
  return Object.fromEntries(names.map((name) => [name, hint]));
}
